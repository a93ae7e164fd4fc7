import { Autocomplete, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { actorOf } from '#shared/domain/actor.ts';
import { type Eligibility, eligibility, type NoteTier, noteTier } from '#shared/domain/vocabulary.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import { useOfferedOwners } from '../useOfferedOwners.ts';
import { usePersonWrites } from '../usePersonWrites.ts';
import { useToday } from '../useToday.ts';
import classes from './records.module.css';

/** Records whether the person may be employed again: who decided it, until when it holds, and why. */
export function EligibilityForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const preferences = usePreferences();
  const isHr = preferences.role === 'hr';
  const today = useToday();
  const offered = useOfferedOwners(isHr ? actorOf(preferences) : '');
  const [decision, setDecision] = useState<Eligibility>(profile.eligibility?.eligibility ?? 'yes');
  // HR decides itself; others write down what they were told.
  const [decidedBy, setDecidedBy] = useState(isHr ? actorOf(preferences) : '');
  const [decidedOn, setDecidedOn] = useState(today);
  // A time that is over says nothing about the next one.
  const held = profile.eligibility?.until ?? null;
  const [until, setUntil] = useState(held !== null && held >= today ? held : null);
  const [reason, setReason] = useState(profile.eligibility?.reason ?? '');
  const tiers = noteTier.options.filter((tier) => isHr || tier !== 'hr');
  const [tier, setTier] = useState<NoteTier>(isHr ? 'hr' : 'open');
  const [tried, setTried] = useState(false);
  const { recordEligibility } = usePersonWrites();
  const nobody = decidedBy.trim() === '';
  const noConditions = decision === 'conditions' && reason.trim() === '';
  const submit = () => {
    setTried(true);
    if (nobody || noConditions) return;
    recordEligibility.mutate(
      {
        personId: profile.id,
        eligibility: {
          eligibility: decision,
          decidedBy: decidedBy.trim(),
          decidedOn,
          until,
          reason: reason.trim(),
          tier,
        },
      },
      { onSuccess: onDone },
    );
  };
  return (
    <FormFrame
      busy={recordEligibility.isPending}
      error={recordEligibility.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Select
        label={t('eligibility.decision')}
        data-autofocus
        allowDeselect={false}
        data={eligibility.options.map((value) => ({ value, label: t(`vocabulary:eligibility.${value}`) }))}
        value={decision}
        onChange={(value) => setDecision(eligibility.parse(value))}
      />
      <div className={classes['pair']}>
        <Autocomplete
          label={t('eligibility.decidedBy')}
          data={offered}
          limit={20}
          maxLength={120}
          value={decidedBy}
          error={tried && nobody && t('eligibility.decidedByMissing')}
          onChange={setDecidedBy}
        />
        <DayInput
          required
          label={t('eligibility.decidedOn')}
          value={decidedOn}
          onChange={(day) => day && setDecidedOn(day)}
        />
        <DayInput
          label={t('eligibility.until')}
          placeholder={t('eligibility.untilHint')}
          value={until}
          onChange={setUntil}
        />
        <Select
          label={t('eligibility.tier')}
          allowDeselect={false}
          data={tiers.map((value) => ({ value, label: t(`vocabulary:noteTier.${value}`) }))}
          value={tier}
          onChange={(value) => setTier(noteTier.parse(value))}
        />
      </div>
      <Textarea
        label={t('eligibility.reason')}
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        error={tried && noConditions && t('eligibility.reasonMissing')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
