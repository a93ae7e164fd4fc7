import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership, Profile } from '#shared/contract/people.ts';
import { membershipProblem } from '#shared/domain/personRules.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import { usePersonWrites } from '../usePersonWrites.ts';

/** Sets the three days of a membership. */
export function MembershipForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation('people');
  const [days, setDays] = useState<Membership>(
    profile.membership ?? { invitedOn: null, joinedOn: null, leftOn: null },
  );
  const { setMembership } = usePersonWrites();
  const problem = membershipProblem(days);
  const submit = () => {
    if (problem === null) {
      setMembership.mutate({ personId: profile.id, membership: days }, { onSuccess: onDone });
    }
  };
  return (
    <FormFrame busy={setMembership.isPending} error={setMembership.error} onSubmit={submit} onCancel={onDone}>
      {(['invitedOn', 'joinedOn', 'leftOn'] as const).map((step) => (
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
