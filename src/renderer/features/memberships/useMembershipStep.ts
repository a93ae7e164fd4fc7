import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { MembershipStep } from './steps.ts';
import { useMembershipWrites } from './useMembershipWrites.ts';

/** Takes a step with people and says for how many it counted, with a way back. Resolves to whether it was taken. */
export function useMembershipStep() {
  const { t } = useTranslation('memberships');
  const format = useFormat();
  const writes = useMembershipWrites();
  const undo = useUndo();
  const showRefusal = useRefusalNotice();
  const take = async (step: MembershipStep, people: PersonId[], on: PlainDate): Promise<boolean> => {
    try {
      const done = await writes[step].mutateAsync({ people, on });
      const leftOut = 'leftOut' in done && typeof done.leftOut === 'number' ? done.leftOut : 0;
      const { changed } = done;
      const message = [
        t(`done.${step}`, { count: changed, shown: format.number(changed) }),
        ...(leftOut > 0 ? [t('done.leftOut', { count: leftOut, shown: format.number(leftOut) })] : []),
      ].join(' ');
      undo({ message, operationId: done.operationId });
      return true;
    } catch (error) {
      showRefusal(error);
      return false;
    }
  };
  const busy = Object.values(writes).some(({ isPending }) => isPending);
  return { take, busy };
}
