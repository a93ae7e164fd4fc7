import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import classes from './closing.module.css';

/** Somebody who was referred. */
export interface ReferredPerson {
  readonly id: PersonId;
  readonly name: PersonName;
}

interface ReferredProps {
  /** Who referred, and what they are called. */
  readonly by: PersonId;
  readonly name: string;
  readonly chosen: ReferredPerson | null;
  readonly error: ReactNode;
  readonly onChoose: (person: ReferredPerson) => void;
  /** They are not on record yet. */
  readonly onAdd: () => void;
}

/** Who was referred: somebody on record, or to be added now. */
export function Referred({ by, name, chosen, error, onChoose, onAdd }: ReferredProps) {
  const { t } = useTranslation('pipeline');
  return (
    <div className={classes['group']}>
      <PersonSelect
        // What was typed before gives way to who was added.
        key={chosen?.id ?? 'nobody'}
        label={t('closing.referred')}
        chosen={chosen}
        error={error}
        except={by}
        onChoose={onChoose}
      />
      <p className={classes['hint']}>{t('closing.referredHint', { name })}</p>
      <div>
        <Button variant="subtle" size="compact-sm" onClick={onAdd}>
          {t('closing.addReferred')}
        </Button>
      </div>
    </div>
  );
}
