import { useNavigate } from '@tanstack/react-router';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useWording } from '#renderer/features/insights/useWording.ts';
import { FigureCard } from '#renderer/ui/charts/FigureCard.tsx';
import type { NetworkAtAGlance } from '#shared/contract/insights.ts';
import { funnel } from '#shared/figures/funnel.ts';

/** The network in one chart: the funnel as Insights has it, today. */
export function FunnelAtAGlance({ network }: { network: NetworkAtAGlance }) {
  const navigate = useNavigate();
  const wording = useWording();
  const { role } = usePreferences();
  const figure = funnel({ insights: network, compared: null, goals: [], wording, role });
  return (
    <FigureCard
      figure={figure}
      onOpen={(behind) => void navigate({ to: '/insights/people', search: { behind } })}
    />
  );
}
