import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useOfferedOwners } from '#renderer/features/people/useOfferedOwners.ts';
import type { NextStep } from '#shared/contract/interactions.ts';
import { addDays, addMonths } from '#shared/domain/plainDate.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import { useToday } from '../people/useToday.ts';
import classes from './FollowUpFields.module.css';
import { SmallDayInput } from './SmallDayInput.tsx';

interface FollowUpFieldsProps {
  readonly step: NextStep;
  /** Null takes it out. */
  readonly onChange: (step: NextStep | null) => void;
  /** Who reads the interaction; a follow-up is everybody's to see. */
  readonly tier: NoteTier;
  /** Whether one tried to save it without saying what is to be done. */
  readonly untitled: boolean;
}

/** What is to be done next, until when and by whom. */
export function FollowUpFields({ step, onChange, tier, untitled }: FollowUpFieldsProps) {
  const { t } = useTranslation('interactions');
  const change = (part: Partial<NextStep>) => onChange({ ...step, ...part });
  const missing = untitled && step.title.trim() === '';
  return (
    <fieldset className={classes['step']}>
      <legend className={classes['word']}>{t('followUp.then')}</legend>
      <TextInput
        size="xs"
        className={classes['title'] ?? ''}
        autoFocus={step.title === ''}
        aria-label={t('followUp.title')}
        placeholder={t('followUp.titleHint')}
        maxLength={200}
        error={missing && t('followUp.untitled')}
        value={step.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('followUp.drop')}
        title={t('followUp.drop')}
        onClick={() => onChange(null)}
      >
        <IconX size={14} stroke={1.8} aria-hidden />
      </ActionIcon>
      <div className={classes['terms']}>
        <DueField dueOn={step.dueOn} onChange={(dueOn) => change({ dueOn })} />
        <OwnerField owner={step.owner} onChange={(owner) => change({ owner })} />
      </div>
      {tier !== 'open' && <p className={classes['seen']}>{t('followUp.seenByAll')}</p>}
    </fieldset>
  );
}

function DueField({
  dueOn,
  onChange,
}: Pick<NextStep, 'dueOn'> & { onChange: (day: NextStep['dueOn']) => void }) {
  const { t } = useTranslation('interactions');
  const today = useToday();
  return (
    <>
      <span className={classes['word']} aria-hidden>
        {t('followUp.dueWord')}
      </span>
      <SmallDayInput
        label={t('followUp.due')}
        value={dueOn}
        onChange={onChange}
        presets={[
          { value: addDays(today, 1), label: t('followUp.tomorrow') },
          { value: addDays(today, 7), label: t('followUp.inAWeek') },
          { value: addMonths(today, 1), label: t('followUp.inAMonth') },
          { value: addMonths(today, 3), label: t('followUp.inThreeMonths') },
        ]}
      />
    </>
  );
}

function OwnerField({ owner, onChange }: { owner: string | null; onChange: (owner: string | null) => void }) {
  const { t } = useTranslation('interactions');
  const { userName } = usePreferences();
  const offered = useOfferedOwners(userName);
  return (
    <>
      <span className={classes['word']} aria-hidden>
        {t('followUp.ownerWord')}
      </span>
      <Autocomplete
        size="xs"
        className={classes['owner'] ?? ''}
        aria-label={t('followUp.owner')}
        placeholder={t('followUp.ownerHint')}
        data={offered}
        value={owner ?? ''}
        onChange={(name) => onChange(name.trim() === '' ? null : name)}
      />
    </>
  );
}
