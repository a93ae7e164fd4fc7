import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitView } from '#renderer/features/people/beside/SplitView.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import { type OpportunityId, opportunityId } from '#shared/domain/ids.ts';
import type { OpportunityOutcome } from '#shared/domain/vocabulary.ts';
import { PipelineSentence } from '../board/PipelineSentence.tsx';
import { CloseDialog } from '../closing/CloseDialog.tsx';
import { PipelineFrame } from '../PipelineFrame.tsx';
import { OpportunityPanel } from '../panel/OpportunityPanel.tsx';
import { useOpportunity } from '../panel/useOpportunity.ts';
import { TablePane } from './TablePane.tsx';

/** All opportunities, open and closed, in one table; one opens beside it. */
export function PipelineTablePage() {
  const { t } = useTranslation('pipeline');
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const addressed = opportunityId.safeParse(search.opened);
  const opened = addressed.success ? addressed.data : null;
  const show = useCallback(
    (id: OpportunityId | null) =>
      void navigate({ to: '/pipeline/table', search: id === null ? {} : { opened: id }, replace: true }),
    [navigate],
  );
  const beside = useOpportunity(opened);
  const [closing, setClosing] = useState<{ card: OpportunityCard; outcome: OpportunityOutcome } | null>(null);
  return (
    <PipelineFrame fill sentence={<PipelineSentence mine={false} />}>
      <SplitView
        full={false}
        list={<TablePane opened={opened} onOpen={({ id }) => show(id)} />}
        beside={
          opened && (
            <OpportunityPanel
              key={opened}
              query={beside}
              onClose={() => {
                show(null);
                document
                  .querySelector<HTMLElement>(`[role="grid"][aria-label="${t('table.label')}"]`)
                  ?.focus();
              }}
              onCloseAs={(card, outcome) => setClosing({ card, outcome })}
            />
          )
        }
      />
      <CloseDialog closing={closing} onClose={() => setClosing(null)} />
    </PipelineFrame>
  );
}
