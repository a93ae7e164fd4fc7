import { Button, MultiSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityId } from '#shared/domain/ids.ts';
import { partnershipForm } from '#shared/domain/vocabulary.ts';
import { ScopeTools } from '../board/ScopeTools.tsx';
import classes from './OpportunityTable.module.css';
import { OpportunityTable } from './OpportunityTable.tsx';
import { useFoundOpportunities } from './useOpportunitiesAt.ts';
import { type TableState, useTableQuestion } from './useTableQuestion.ts';

interface TablePaneProps {
  readonly opened: OpportunityId | null;
  readonly onOpen: (card: OpportunityCard) => void;
}

const states: readonly TableState[] = ['open', 'closed', 'all'];

/** The table with what narrows it. */
export function TablePane({ opened, onOpen }: TablePaneProps) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const asked = useTableQuestion();
  const { question } = asked;
  const found = useFoundOpportunities(question);
  const content = () => {
    if (found.data === undefined) {
      if (found.error === null) return <LinesSkeleton lines={14} />;
      return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
    }
    if (found.data.total === 0) {
      return (
        <EmptyState
          sentence={t('table.none')}
          action={
            <Button variant="default" onClick={asked.showAll}>
              {t('table.showAll')}
            </Button>
          }
        />
      );
    }
    return (
      <OpportunityTable
        question={question}
        total={found.data.total}
        opened={opened}
        onOpen={onOpen}
        onSort={asked.sortBy}
      />
    );
  };
  return (
    <div className={classes['pane']}>
      <div className={classes['tools']}>
        <SegmentedControl
          size="xs"
          aria-label={t('table.state.label')}
          value={question.state}
          onChange={(value) => asked.setState(states.find((state) => state === value) ?? 'open')}
          data={states.map((value) => ({ value, label: t(`table.state.${value}`) }))}
        />
        <MultiSelect
          size="xs"
          className={classes['forms'] ?? ''}
          aria-label={t('table.forms')}
          placeholder={question.forms.length === 0 ? t('table.anyForm') : ''}
          data={partnershipForm.options.map((value) => ({
            value,
            label: t(`vocabulary:partnershipForm.${value}`),
          }))}
          value={question.forms}
          onChange={(values) => asked.setForms(values.map((value) => partnershipForm.parse(value)))}
        />
        <ScopeTools text={asked.text} onText={asked.setText} mine={question.mine} onMine={asked.setMine} />
      </div>
      <div className={classes['rows']}>{content()}</div>
    </div>
  );
}
