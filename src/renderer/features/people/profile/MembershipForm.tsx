import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Membership, Profile } from '#shared/contract/people.ts';
import { membershipProblem } from '#shared/domain/personRules.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import { useVersionedSave } from '../fields/useVersionedSave.ts';

const steps = ['invitedOn', 'joinedOn', 'leftOn'] as const;

/** Sets the three days of a membership. */
export function MembershipForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const client = useDataClient();
  const [days, setDays] = useState<Membership>(
    profile.membership ?? { invitedOn: null, joinedOn: null, leftOn: null },
  );
  const { save, busy, error, meanwhile } = useVersionedSave(profile, ({ membership }) =>
    steps.map((step) => {
      const day = membership?.[step] ?? null;
      return { name: t(`membership.${step}`), value: day === null ? null : format.date(day) };
    }),
  );
  const problem = membershipProblem(days);
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
