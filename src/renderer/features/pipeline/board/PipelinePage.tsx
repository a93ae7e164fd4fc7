import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitView } from '#renderer/features/people/beside/SplitView.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityId } from '#shared/domain/ids.ts';
import type { OpportunityOutcome } from '#shared/domain/vocabulary.ts';
import { CloseDialog } from '../closing/CloseDialog.tsx';
import { firstForm } from '../firstBoard.ts';
import { OpenOpportunityDialog } from '../opening/OpenOpportunityDialog.tsx';
import { PipelineFrame } from '../PipelineFrame.tsx';
import { OpportunityPanel } from '../panel/OpportunityPanel.tsx';
import { useOpportunity } from '../panel/useOpportunity.ts';
import { StagesButton } from '../stages/StagesButton.tsx';
import { useScope } from '../useScope.ts';
import { useStages } from '../useStages.ts';
import { BoardArea } from './BoardArea.tsx';
import { PipelineSentence } from './PipelineSentence.tsx';
import { ScopeTools } from './ScopeTools.tsx';

/** The opportunities on their way, form by form; one opens beside the board. */
export function PipelinePage() {
  const { t } = useTranslation('pipeline');
  const scope = useScope();
  const stages = useStages();
  const beside = useOpportunity(scope.openedId);
  // An address that names an opportunity only, shows it on the board of its form.
  const form = scope.form ?? beside.data?.form ?? firstForm;
  const [text, setText] = useState('');
  const [opening, open] = useDisclosure(false);
  const [closing, setClosing] = useState<{ card: OpportunityCard; outcome: OpportunityOutcome } | null>(null);
  const openCard = useCallback((id: OpportunityId) => scope.open(id, form), [scope, form]);
  const closePanel = useCallback(() => {
    scope.close();
    const card = scope.openedId;
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-card="${card}"] [data-open]`)?.focus(),
    );
  }, [scope]);
  return (
    <PipelineFrame
      fill
      sentence={<PipelineSentence mine={scope.mine} />}
      action={
        <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={open.open}>
          {t('openOne')}
        </Button>
      }
      tools={
        <>
          <ScopeTools text={text} onText={setText} mine={scope.mine} onMine={scope.setMine} />
          <StagesButton form={form} />
        </>
      }
    >
      <SplitView
        full={false}
        list={
          <BoardArea
            scope={scope}
            text={text}
            onText={setText}
            form={form}
            stages={stages}
            onOpen={openCard}
            onOpenOne={open.open}
            onCloseAs={(card, outcome) => setClosing({ card, outcome })}
          />
        }
        beside={
          scope.openedId && (
            <OpportunityPanel
              key={scope.openedId}
              query={beside}
              onClose={closePanel}
              onCloseAs={(card, outcome) => setClosing({ card, outcome })}
            />
          )
        }
      />
      <OpenOpportunityDialog
        opened={opening}
        personId={null}
        form={form}
        onClose={open.close}
        onOpened={(opportunity) => scope.open(opportunity.id, opportunity.form)}
      />
      <CloseDialog closing={closing} onClose={() => setClosing(null)} />
    </PipelineFrame>
  );
}
