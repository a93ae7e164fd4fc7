import { Button, Group, Select } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EraseDialog } from '#renderer/features/erasures/EraseDialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { mostErasedAtOnce } from '#shared/contract/erasures.ts';
import type { RetentionRule } from '#shared/contract/retention.ts';
import type { PersonId, RetentionRuleId } from '#shared/domain/ids.ts';
import { KeepDialog } from './KeepDialog.tsx';
import { ProposalsTable } from './ProposalsTable.tsx';
import classes from './Retention.module.css';

const pageSize = 100;
/** So many are kept at once. */
const mostKept = 500;
const nobody: ReadonlySet<PersonId> = new Set();

/** Whom the rules propose to erase today; they are kept for a reason, or erased. */
export function Proposals({ rules }: { rules: readonly RetentionRule[] }) {
  const { t } = useTranslation('retention');
  const heading = useId();
  const [chosenRule, setRule] = useState<RetentionRuleId | null>(null);
  // A rule that was removed narrows nothing any more.
  const rule = rules.find(({ id }) => id === chosenRule)?.id ?? null;
  return (
    <section className={classes['part']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <div>
          <h2 id={heading}>{t('proposals.title')}</h2>
          <p className={classes['quiet']}>{t('proposals.explained')}</p>
        </div>
        {rules.length > 1 && (
          <Select
            aria-label={t('proposals.rule')}
            data={[
              { value: '', label: t('proposals.all') },
              ...rules.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={rule ?? ''}
            allowDeselect={false}
            onChange={(id) => setRule(rules.find((known) => known.id === id)?.id ?? null)}
          />
        )}
      </div>
      {rules.length === 0 ? (
        <p className={classes['quiet']}>{t('proposals.noRules')}</p>
      ) : (
        <Proposed key={rule} rule={rule} rules={rules} />
      )}
    </section>
  );
}

function useProposals(ruleId: RetentionRuleId | null) {
  const { retention } = useData();
  return useInfiniteQuery(
    retention.proposals.infiniteOptions({
      input: (offset: number) => ({ ruleId, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { people }) => sum + people.length, 0);
        return shown < last.total ? shown : null;
      },
      placeholderData: keepPreviousData,
    }),
  );
}

interface ProposedProps {
  readonly rule: RetentionRuleId | null;
  readonly rules: readonly RetentionRule[];
}

function Proposed({ rule, rules }: ProposedProps) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const proposals = useProposals(rule);
  const [picked, setPicked] = useState(nobody);
  const [dialog, setDialog] = useState<'keep' | 'erase' | null>(null);
  if (proposals.data === undefined) {
    if (proposals.isError)
      return <FailedState error={proposals.error} onRetry={() => void proposals.refetch()} />;
    return <LinesSkeleton lines={6} />;
  }
  const rows = proposals.data.pages.flatMap(({ people }) => people);
  const total = proposals.data.pages.at(-1)?.total ?? 0;
  const chosen = rows.filter(({ personId }) => picked.has(personId));
  const count = chosen.length;
  const close = () => setDialog(null);
  const done = () => {
    close();
    setPicked(nobody);
  };
  return (
    <>
      {rows.length === 0 && dialog === null ? (
        <EmptyState sentence={t('proposals.empty')} />
      ) : (
        <>
          <div className={classes['tools']}>
            <p className={classes['quiet']} role="status">
              {count === 0
                ? t('proposals.count', { count: total, shown: format.number(total) })
                : t('proposals.picked', { count, shown: format.number(count) })}
            </p>
            <Group gap="sm">
              <Button
                variant="default"
                disabled={count === 0 || count > mostKept}
                onClick={() => setDialog('keep')}
              >
                {t('proposals.keep')}
              </Button>
              <Button
                variant="default"
                disabled={count === 0 || count > mostErasedAtOnce}
                onClick={() => setDialog('erase')}
              >
                {t('proposals.erase')}
              </Button>
            </Group>
          </div>
          <ProposalsTable rows={rows} rules={rules} picked={picked} onPick={setPicked} />
        </>
      )}
      {proposals.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={proposals.isFetchingNextPage}
          onClick={() => void proposals.fetchNextPage()}
        >
          {t('proposals.more')}
        </Button>
      )}
      <KeepDialog people={chosen} opened={dialog === 'keep'} onClose={close} onDone={done} />
      {/* Whom it erases stays what was picked when it was opened, also once the list is without them. */}
      <EraseDialog
        personIds={[...picked]}
        reason="retention"
        opened={dialog === 'erase'}
        onClose={close}
        onErased={done}
      />
    </>
  );
}
