import { useMutation } from '@tanstack/react-query';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useData } from '../data/DataProvider.tsx';

/** Locks the workspace: the page is loaded anew then, and this one is gone. */
export function useLock() {
  const showRefusal = useRefusalNotice();
  return useMutation(useData().keys.lock.mutationOptions({ onError: showRefusal }));
}
