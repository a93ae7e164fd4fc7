import { useTranslation } from 'react-i18next';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { useFollowUpWrites } from '#renderer/features/followUps/useFollowUpWrites.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/plainDate.ts';

/** The remedies that can be planned as a follow-up. */
export type Plannable = 'askWhatTheyWant' | 'requestConsent' | 'decideEligibility';

/** A week is time enough to do it, and near enough not to be forgotten. */
const within = 7;

/** Plans the step that helps as a follow-up in a week, says so and offers the way back. */
export function usePlanRemedy(personId: PersonId) {
  const { t } = useTranslation('asks');
  const { add, remove } = useFollowUpWrites();
  const actor = useActor();
  const today = useToday();
  const format = useFormat();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  return {
    busy: add.isPending,
    plan: (what: Plannable) => {
      const title = t(`plan.${what}.title`);
      const dueOn = addDays(today, within);
      // What HR is asked for shows for everybody: nobody here knows who of HR it will be.
      const owner = what === 'decideEligibility' ? null : actor;
      add
        .mutateAsync({ personId, title, note: '', dueOn, owner })
        .then(({ id, version }) =>
          notice({
            message: t('plan.planned', { day: format.date(dueOn), title }),
            onUndo: () => {
              remove.mutateAsync({ id, version }).catch(showRefusal);
            },
          }),
        )
        .catch(showRefusal);
    },
  };
}
