import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import { isEmployment } from '#shared/domain/asking/askRules.ts';
import type { PipelineStageId } from '#shared/domain/ids.ts';
import {
  type OpportunityOutcome,
  opportunityOutcome,
  type PartnershipForm,
} from '#shared/domain/vocabulary.ts';
import { useStageName } from '../useStages.ts';

interface MoveMenuProps {
  readonly form: PartnershipForm;
  readonly stages: readonly PipelineStage[];
  readonly present: PipelineStageId;
  readonly onMove: (stage: PipelineStage) => void;
  readonly onCloseAs: (outcome: OpportunityOutcome) => void;
  /** What it opens at. */
  readonly target: ReactElement;
  /** Open from the start, as on a card; else its target opens it. */
  readonly opened?: boolean;
  readonly onDismiss?: () => void;
}

/** Where an opportunity may go: the stages of its form, and the ways to close it. */
export function MoveMenu({ form, stages, present, target, opened, onDismiss, ...on }: MoveMenuProps) {
  const { t } = useTranslation('pipeline');
  const stageName = useStageName();
  const outcomeWord = (outcome: OpportunityOutcome) =>
    outcome === 'returned'
      ? t(`closeAs.returned.${isEmployment(form) ? 'employment' : 'partnership'}`)
      : t(`closeAs.${outcome}`);
  return (
    <Menu
      {...(opened !== undefined && { opened })}
      {...(onDismiss && { onClose: onDismiss })}
      position="bottom-end"
      width={220}
      withinPortal
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('move.to')}</Menu.Label>
        {stages.map((stage) => (
          <Menu.Item
            key={stage.id}
            disabled={stage.id === present}
            rightSection={stage.id === present && <IconCheck size={14} stroke={1.6} aria-hidden />}
            onClick={() => on.onMove(stage)}
          >
            {stageName(stage)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('closeAs.label')}</Menu.Label>
        {opportunityOutcome.options.map((outcome) => (
          <Menu.Item key={outcome} onClick={() => on.onCloseAs(outcome)}>
            {outcomeWord(outcome)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
