import { useTranslation } from 'react-i18next';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Interaction } from '#shared/contract/interactions.ts';
import { useInteractionWrites } from './useInteractionWrites.ts';

/** Puts an interaction into the bin and says so, with a way back. */
export function useRemoveWithUndo(): (interaction: Interaction) => void {
  const { t } = useTranslation('interactions');
  const { remove, restore } = useInteractionWrites();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  return ({ id, version }) => {
    // Not `mutate`: its callbacks would go with the entry, which is gone from the timeline by then.
    remove.mutateAsync({ id, version }).then(
      () =>
        notice({
          message: t('removed'),
          onUndo: () => {
            restore.mutateAsync({ id }).catch(showRefusal);
          },
        }),
      showRefusal,
    );
  };
}
