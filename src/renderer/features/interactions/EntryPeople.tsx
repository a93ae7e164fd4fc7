import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { othersOf } from './draft.ts';
import classes from './TimelineEntry.module.css';

/** Who else took part, each a way to their profile. */
export function EntryPeople({ interaction, personId }: { interaction: Interaction; personId: PersonId }) {
  const { t } = useTranslation(['interactions', 'app']);
  const others = othersOf(interaction, personId);
  if (others.length === 0) return null;
  return (
    <div className={classes['quiet']}>
      {t('with')}{' '}
      {others.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && t('app:listSeparator')}
          <Link to="/alumni/$personId" params={{ personId: id }} className="enishi-name">
            {name}
          </Link>
        </span>
      ))}
    </div>
  );
}
