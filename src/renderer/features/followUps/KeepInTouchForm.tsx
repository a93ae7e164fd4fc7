import { NumberInput, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';

const usual = [30, 60, 90, 180, 365];
const longest = 3650;

/** Sets a person's own interval, or leaves it to their segments. */
export function KeepInTouchForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation('followUps');
  const own = profile.keepInTouch?.segment === null ? profile.keepInTouch.days : null;
  const [choice, setChoice] = useState(own === null ? 'none' : usual.includes(own) ? String(own) : 'other');
  const [other, setOther] = useState<number | string>(own ?? '');
  const [tried, setTried] = useState(false);
  const setKeepInTouch = useSetKeepInTouch();
  const days = choice === 'none' ? null : Number(choice === 'other' ? other : choice);
  const valid = days === null || (Number.isInteger(days) && days >= 1 && days <= longest);
  const submit = () => {
    setTried(true);
    if (!valid || setKeepInTouch.isPending) return;
    const { id: personId, version } = profile;
    setKeepInTouch.mutate({ personId, version, days }, { onSuccess: onDone });
  };
  return (
    <FormFrame
      busy={setKeepInTouch.isPending}
      error={setKeepInTouch.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Select
        data-autofocus
        label={t('touch.own')}
        description={t('touch.explained')}
        allowDeselect={false}
        data={[
          { value: 'none', label: t('touch.noOwn') },
          ...usual.map((count) => ({ value: String(count), label: t('touch.every', { count }) })),
          { value: 'other', label: t('touch.otherDays') },
        ]}
        value={choice}
        onChange={(value) => setChoice(value ?? 'none')}
      />
      {choice === 'other' && (
        <NumberInput
          label={t('touch.days')}
          min={1}
          max={longest}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={other}
          error={tried && !valid && t('touch.daysMissing')}
          onChange={setOther}
        />
      )}
    </FormFrame>
  );
}

function useSetKeepInTouch() {
  const data = useData();
  const queryClient = useQueryClient();
  // Also after an error: who was too late shall see what is there now.
  const onSettled = () => {
    for (const queryKey of [data.people.key(), data.followUps.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  return useMutation(data.people.setKeepInTouch.mutationOptions({ onSettled }));
}
