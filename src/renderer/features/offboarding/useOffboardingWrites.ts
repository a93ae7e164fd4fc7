import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { refreshPeople } from '#renderer/features/people/usePersonWrites.ts';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import type { OperationId } from '#shared/domain/ids.ts';

/** After a write about farewells: all that shows them, or the people concerned, is read anew. */
export function useRefreshFarewells(): () => void {
  const data = useData();
  const queryClient = useQueryClient();
  return () => {
    for (const queryKey of [data.offboarding.key(), data.farewells.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
    refreshPeople(queryClient, data);
  };
}

interface Changed {
  readonly leaver: LeaverPage | null;
  readonly operationId: OperationId | null;
}

/**
 * The writes to a plan. Each shows the leaver as they are now at once and has the rest read anew, after a refusal too;
 * `undo` says what was done, with a way back.
 */
export function useOffboardingWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onSettled = useRefreshFarewells();
  const onSuccess = ({ leaver }: Changed) => {
    if (leaver === null) return;
    const queryKey = data.offboarding.leaver.queryKey({ input: { tenureId: leaver.tenureId } });
    queryClient.setQueryData(queryKey, leaver);
  };
  const { offboarding } = data;
  const shared = { onSuccess, onSettled };
  return {
    undo,
    plan: useMutation(offboarding.plan.mutationOptions(shared)),
    change: useMutation(offboarding.change.mutationOptions(shared)),
    saveStep: useMutation(offboarding.saveStep.mutationOptions(shared)),
    removeStep: useMutation(offboarding.removeStep.mutationOptions(shared)),
    arrangeSteps: useMutation(offboarding.arrangeSteps.mutationOptions(shared)),
    settleStep: useMutation(offboarding.settleStep.mutationOptions(shared)),
    confirmContact: useMutation(offboarding.confirmContact.mutationOptions(shared)),
    close: useMutation(offboarding.close.mutationOptions(shared)),
    reopen: useMutation(offboarding.reopen.mutationOptions(shared)),
  };
}
