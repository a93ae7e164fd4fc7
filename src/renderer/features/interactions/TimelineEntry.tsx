import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { EditEntry } from './EditEntry.tsx';
import { LongText } from './LongText.tsx';
import { directionSigns, kindSigns } from './signs.ts';
import classes from './TimelineEntry.module.css';
import { useRemoveWithUndo } from './useRemoveWithUndo.ts';

interface TimelineEntryProps {
  readonly interaction: Interaction;
  /** On whose timeline it stands. */
  readonly personId: PersonId;
}

/** One thing that happened; it is changed in its place. */
export function TimelineEntry({ interaction, personId }: TimelineEntryProps) {
  const { t } = useTranslation('interactions');
  const [editing, edit] = useDisclosure(false);
  const remove = useRemoveWithUndo();
  if (editing) {
    return (
      <li className={classes['editing']}>
        <EditEntry interaction={interaction} personId={personId} onDone={edit.close} />
      </li>
    );
  }
  const Sign = kindSigns[interaction.kind];
  return (
    <li className={classes['entry']}>
      <span className={classes['sign']} aria-hidden>
        <Sign size={16} stroke={1.6} />
      </span>
      <div className={classes['words']}>
        <Headline interaction={interaction} />
        {interaction.subject !== '' && <div className={classes['subject']}>{interaction.subject}</div>}
        {interaction.body !== '' && <LongText text={interaction.body} />}
        <Others interaction={interaction} personId={personId} />
      </div>
      <div className={classes['tools']}>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('edit')} onClick={edit.open}>
          <IconPencil size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('remove')}
          onClick={() => remove(interaction)}
        >
          <IconTrash size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}

function Headline({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation(['interactions', 'vocabulary']);
  const format = useFormat();
  const { kind, direction, purpose, tier, occurredAt } = interaction;
  const way = t(`vocabulary:direction.${direction}`);
  return (
    <div className={classes['headline']}>
      <span className={classes['kind']}>{t(`vocabulary:interactionKind.${kind}`)}</span>
      <span className={classes['direction']} title={way}>
        <span aria-hidden>{directionSigns[direction]}</span>
        <VisuallyHidden>{way}</VisuallyHidden>
      </span>
      <span className={classes['quiet']}>{t(`vocabulary:purpose.${purpose}`)}</span>
      {tier !== 'open' && (
        <span className={classes['tier']}>
          <IconLock size={12} stroke={1.8} aria-hidden />
          {t(`vocabulary:noteTier.${tier}`)}
        </span>
      )}
      <time
        className={classes['time']}
        dateTime={occurredAt}
        title={t('loggedBy', { name: interaction.loggedBy })}
      >
        {format.moment(occurredAt)}
      </time>
    </div>
  );
}

/** Who else took part, each a way to their profile. */
function Others({ interaction, personId }: TimelineEntryProps) {
  const { t } = useTranslation(['interactions', 'app']);
  const others = interaction.people
    .map((id, index) => ({ id, name: interaction.peopleNames[index] ?? '' }))
    .filter(({ id }) => id !== personId);
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
