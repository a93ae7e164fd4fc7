import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useWorkspace } from '#renderer/app/workspace.ts';
import { Sheet } from '#renderer/features/workspace/Sheet.tsx';
import { useStepFocus } from '#renderer/features/workspace/useStepFocus.ts';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { PageSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { DamageFacts } from './DamageFacts.tsx';
import { SalvageOutcome } from './SalvageOutcome.tsx';
import { SalvageWorking } from './SalvageWorking.tsx';
import { useIsDamageFound, useLastGood } from './stateOfOpen.ts';
import { useSalvage } from './useSalvage.ts';
import { WaysOn } from './WaysOn.tsx';

/** What can be done about a damaged workspace: one that did not open, or the open one. */
export function DamagedPage() {
  const { t } = useTranslation('damage');
  const open = useWorkspace();
  const salvage = useSalvage();
  const found = useQuery(
    useData().damage.look.queryOptions({ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  );
  const lastGood = useLastGood(open !== null);
  const warned = useIsDamageFound(open !== null);
  const { state } = salvage;
  useStepFocus(found.isPending ? 'looking' : state.phase);
  if (state.phase === 'working') return <SalvageWorking {...state} onCancel={salvage.cancel} />;
  if (state.phase === 'done') {
    return <SalvageOutcome report={state.report} onOpen={salvage.enter} />;
  }
  if (found.isPending || lastGood === undefined || warned === undefined) return <PageSkeleton />;
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === null && (open === null || !warned)) {
    return (
      <Sheet title={t('page.none')} sentence={t('page.noneSentence')}>
        <div>
          <ButtonLink to={open === null ? '/workspaces' : '/'} variant="default">
            {t('page.back')}
          </ButtonLink>
        </div>
      </Sheet>
    );
  }
  const salvageable = found.data?.salvageable ?? true;
  return (
    <Sheet title={t('page.title')} sentence={t(salvageable ? 'page.sentence' : 'page.unreadable')}>
      {found.data !== null && <DamageFacts found={found.data} />}
      <WaysOn
        salvageable={salvageable}
        open={open !== null}
        lastGood={lastGood}
        refused={state.phase === 'refused' ? state.error : null}
        onSalvage={() => void salvage.start()}
      />
    </Sheet>
  );
}
