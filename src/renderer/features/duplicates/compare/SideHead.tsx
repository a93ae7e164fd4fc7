import { Button, Radio } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhenHere } from '#renderer/features/people/profile/WhenHere.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import type { RecordSide } from '../deciding/pair.ts';
import classes from './FieldTable.module.css';

interface SideHeadProps {
  readonly side: RecordSide;
  readonly person: Profile;
  /** Whether this record stays. */
  readonly kept: boolean;
  readonly onKeep: () => void;
  /** Takes every field of this side; null where there is none to choose. */
  readonly onChooseAll: (() => void) | null;
}

/** Who stands on a side, and whether it is this record that stays. */
export function SideHead({ side, person, kept, onKeep, onChooseAll }: SideHeadProps) {
  const { t } = useTranslation('duplicates');
  const name = displayName(person);
  const reading = displayReading(person);
  return (
    <section className={classes['head']} aria-label={t(`side.${side}`)}>
      <div className={classes['who']}>
        <Monogram id={person.id} name={person} size={32} />
        <div className={classes['names']}>
          <Link
            to="/alumni/$personId"
            params={{ personId: person.id }}
            className={classes['name']}
            title={t('compare.toProfile')}
          >
            {name}
          </Link>
          {reading !== null && reading !== name && <div className={classes['quiet']}>{reading}</div>}
        </div>
      </div>
      <WhenHere tenures={person.tenures} />
      <div className={classes['tools']}>
        <Radio
          name="kept-record"
          size="xs"
          label={t('compare.stays')}
          checked={kept}
          onChange={onKeep}
          classNames={{ body: classes['choice'] ?? '', label: classes['value'] ?? '' }}
        />
        {onChooseAll !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t(`compare.all.${side}`)}
            onClick={onChooseAll}
          >
            {t('compare.allWords')}
          </Button>
        )}
      </div>
    </section>
  );
}
