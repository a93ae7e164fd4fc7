import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAskGuard } from '#renderer/features/asks/useAskGuard.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { AskOverride } from '#shared/contract/asks.ts';
import type { Opportunity, OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityOutcome } from '#shared/domain/vocabulary.ts';
import { MoveMenu } from '../board/MoveMenu.tsx';
import type { CardWords } from '../board/useCardWords.ts';
import { useMove } from '../board/useMove.ts';
import { useOutcomeWords } from '../useOutcomeWords.ts';
import { usePipelineWrites } from '../usePipelineWrites.ts';
import { useStageName, useStages } from '../useStages.ts';
import classes from './OpportunityPanel.module.css';

interface StageBarProps {
  readonly opportunity: Opportunity;
  readonly words: CardWords;
  readonly onCloseAs: (card: OpportunityCard, outcome: OpportunityOutcome) => void;
}

const sayNothing = () => undefined;

/** Where it stands, with the way on; of a closed one how it ended, with the way back. */
export function StageBar({ opportunity, words, onCloseAs }: StageBarProps) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const outcomeWord = useOutcomeWords();
  const stages = useStages();
  const stageName = useStageName();
  // The notice says what was done; the board has a live region of its own.
  const { move, dialog } = useMove(null, sayNothing);
  const { outcome, closedOn, form, stageId } = opportunity;
  const stage = stages.byId.get(stageId);
  if (outcome !== null) {
    const day = closedOn === null ? '' : format.date(closedOn);
    return (
      <div className={classes['state']}>
        <span className={classes['stateWords']}>
          {t('panel.closed', { outcome: outcomeWord(outcome, form), day })}
        </span>
        <ReopenButton opportunity={opportunity} name={words.name(opportunity)} />
      </div>
    );
  }
  return (
    <div className={classes['state']}>
      <span>
        {t('panel.stageHere', {
          stage: stage === undefined ? '' : stageName(stage),
          days: words.daysHere(opportunity),
        })}
      </span>
      <MoveMenu
        form={form}
        stages={stages.ofForm(form)}
        present={stageId}
        onMove={(to) => move(opportunity, to)}
        onCloseAs={(how) => onCloseAs(opportunity, how)}
        target={
          <Button
            variant="default"
            size="xs"
            rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          >
            {t('panel.move')}
          </Button>
        }
      />
      {dialog}
    </div>
  );
}

function ReopenButton({ opportunity, name }: { opportunity: Opportunity; name: string }) {
  const { t } = useTranslation('pipeline');
  const { reopen } = usePipelineWrites();
  const undo = useUndo();
  const showRefusal = useRefusalNotice();
  const { guard, dialog } = useAskGuard();
  const { id, version, personId, form, stageId } = opportunity;
  const open = (override: AskOverride | null) =>
    reopen.mutate(
      { id, version, override },
      {
        onSuccess: ({ operationId }) => undo({ message: t('panel.reopened', { name }), operationId }),
        onError: showRefusal,
      },
    );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={reopen.isPending}
        onClick={() =>
          guard({
            people: [personId],
            about: { type: 'opportunity', form, stageId, opportunityId: id },
            go: open,
          })
        }
      >
        {t('panel.reopen')}
      </Button>
      {dialog}
    </>
  );
}
