import type { InteractionId } from '#shared/domain/ids.ts';
import { HistoryList } from './HistoryList.tsx';

/** What was changed of an interaction, latest first. */
export function InteractionHistory({ interactionId }: { interactionId: InteractionId }) {
  return <HistoryList subject={{ type: 'interaction', id: interactionId }} />;
}
