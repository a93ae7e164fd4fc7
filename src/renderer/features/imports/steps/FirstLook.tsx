import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import type { StepWork } from './StepProgress.tsx';
import { useLong } from './useLong.ts';

/** Stands where a step has nothing to show yet: the shape of what comes, and, where it takes long, how far it is. */
export function FirstLook({ title, progress, onCancel }: StepWork) {
  const long = useLong();
  if (!long) return <LinesSkeleton lines={8} />;
  return <ProgressPanel title={title} done={progress.done} total={progress.total} onCancel={onCancel} />;
}
