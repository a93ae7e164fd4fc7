import { Button, Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { type HistoryGroup, historyGroup } from '#shared/contract/history.ts';
import { Entry } from './Entry.tsx';
import classes from './HistoryList.module.css';
import { type HistorySubject, useHistory } from './useHistory.ts';

/** The changes of a record, latest first, each with a way to take it back. */
export function HistoryList({ subject }: { subject: HistorySubject }) {
  const [group, setGroup] = useState<HistoryGroup | null>(null);
  return (
    <div className={classes['history']}>
      {subject.type === 'person' && <GroupFilter group={group} onChange={setGroup} />}
      <Entries subject={subject} group={group} />
    </div>
  );
}

function Entries({ subject, group }: { subject: HistorySubject; group: HistoryGroup | null }) {
  const { t } = useTranslation('history');
  const history = useHistory(subject, group);
  if (history.data === undefined) {
    if (history.isError) return <FailedState error={history.error} onRetry={() => void history.refetch()} />;
    return <LinesSkeleton lines={6} />;
  }
  const entries = history.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <EmptyState sentence={t(group === null ? 'empty' : 'emptyFiltered')} />;
  return (
    <>
      <ol className={classes['entries']} aria-label={t('list')}>
        {entries.map((entry) => (
          <Entry key={entry.operationId} entry={entry} subject={subject} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

interface GroupFilterProps {
  readonly group: HistoryGroup | null;
  readonly onChange: (group: HistoryGroup | null) => void;
}

function GroupFilter({ group, onChange }: GroupFilterProps) {
  const { t } = useTranslation('history');
  return (
    <Chip.Group
      value={group ?? 'all'}
      onChange={(value) => onChange(historyGroup.options.find((option) => option === value) ?? null)}
    >
      <Group gap={8} role="radiogroup" aria-label={t('filter')}>
        {(['all', ...historyGroup.options] as const).map((option) => (
          <Chip key={option} value={option} size="xs" variant="outline">
            {t(`group.${option}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
