import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FailedState } from '#renderer/ui/FailedState.tsx';

/** What a page shows that could not be shown. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = async () => {
    reset();
    await router.invalidate();
  };
  return <FailedState error={error} onRetry={() => void again()} />;
}
