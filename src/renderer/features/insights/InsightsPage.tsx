import { PageSkeleton } from '#renderer/ui/PageSkeleton.tsx';

/** Placeholder until the feature is there. */
export function InsightsPage() {
  return <PageSkeleton />;
}
