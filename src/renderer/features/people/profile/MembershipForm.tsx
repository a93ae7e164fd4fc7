import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile, ProfileMembership } from '#shared/contract/personProfile.ts';
import { membershipProblem, welcomeProblem } from '#shared/domain/personRules.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import { useVersionedSave } from '../fields/useVersionedSave.ts';

const steps = ['invitedOn', 'joinedOn', 'welcomedOn', 'leftOn'] as const;

/** Sets the days of a membership. */
export function MembershipForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const client = useDataClient();
  const [days, setDays] = useState<ProfileMembership>(
    profile.membership ?? { invitedOn: null, joinedOn: null, welcomedOn: null, leftOn: null },
  );
  const { save, busy, error, meanwhile } = useVersionedSave(profile, ({ membership }) =>
    steps.map((step) => {
      const day = membership?.[step] ?? null;
      return { name: t(`membership.${step}`), value: day === null ? null : format.date(day) };
    }),
  );
  const problem = membershipProblem(days) ?? welcomeProblem(days);
  const submit = () => {
    if (problem !== null) return;
    save(
      ({ id, version }) => client.people.setMembership({ personId: id, version, membership: days }),
      onDone,
    );
  };
  return (
    <FormFrame busy={busy} error={error} meanwhile={meanwhile} onSubmit={submit} onCancel={onDone}>
      {steps.map((step) => (
        <DayInput
          key={step}
          label={t(`membership.${step}`)}
          value={days[step]}
          error={problem?.field === step && t(`problem.${problem.reason}`)}
          onChange={(day) => setDays({ ...days, [step]: day })}
        />
      ))}
    </FormFrame>
  );
}
