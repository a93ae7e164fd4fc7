import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import {
  type DuplicatePolicy,
  duplicatePolicy,
  type ImportPreview,
  type RowMatch,
} from '#shared/contract/importPlan.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { FoundStepProps } from '../../choices.ts';
import { decisionOf, isMatched, withDecisions, withoutDecisions } from '../../decisions.ts';
import { MatchDetail } from './MatchDetail.tsx';
import classes from './Matches.module.css';
import { MatchList } from './MatchList.tsx';

interface MatchesProps extends FoundStepProps {
  readonly preview: ImportPreview;
}

type Shown = 'inDoubt' | 'matched';

/** Row by row: who it may be, why, and what becomes of it. */
export function Matches({ session, change, choices, preview }: MatchesProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { matches, counts } = preview;
  const { matchFrom, decisions } = session;
  const [wanted, setShown] = useState<Shown>('inDoubt');
  const [at, setAt] = useState<number | null>(null);
  const shown = counts.inDoubt === 0 ? 'matched' : counts.matched === 0 ? 'inDoubt' : wanted;
  const listed = matches.filter((match) => isMatched(match, matchFrom) === (shown === 'matched'));
  const place = Math.max(
    listed.findIndex(({ row }) => row.row === at),
    0,
  );
  const current = listed[place];
  const general = { onDuplicate: choices.onDuplicate, matchFrom };
  const decide = (list: readonly RowMatch[], policy: DuplicatePolicy, of?: PersonId | null) =>
    change({ decisions: withDecisions(decisions, list, policy, of) });
  return (
    <section aria-labelledby="matches" className={classes['matches']}>
      <h3 id="matches" className={classes['title']}>
        {t('duplicates.rowByRow')}
      </h3>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={t('duplicates.shown')}
          data={(['inDoubt', 'matched'] as const).map((value) => ({
            value,
            label: t(`duplicates.filter.${value}`, { rows: format.number(counts[value]) }),
            disabled: counts[value] === 0,
          }))}
          value={shown}
          onChange={(value) => setShown(value === 'matched' ? 'matched' : 'inDoubt')}
        />
        {listed.length > 1 && (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.6} aria-hidden />}>
                {t('duplicates.allAlike', { count: listed.length, rows: format.number(listed.length) })}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {duplicatePolicy.options.map((policy) => (
                <Menu.Item key={policy} onClick={() => decide(listed, policy)}>
                  {t(`duplicates.policy.${policy}`)}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => change({ decisions: withoutDecisions(decisions, listed) })}>
                {t('duplicates.asForAll')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={classes['panes']}>
        <MatchList
          matches={listed}
          at={place}
          decisionOf={(match) => decisionOf(match, decisions, general)}
          onAt={(next) => setAt(listed[next]?.row.row ?? null)}
          onDecide={(match, policy) => decide([match], policy)}
        />
        {current !== undefined && (
          <MatchDetail
            key={current.row.row}
            match={current}
            decision={decisionOf(current, decisions, general)}
            onDecide={(policy, of) => decide([current], policy, of)}
            onReset={() => change({ decisions: withoutDecisions(decisions, [current]) })}
          />
        )}
      </div>
      {matches.length < counts.matched + counts.inDoubt && (
        <p className={classes['note']}>{t('duplicates.first', { shown: format.number(matches.length) })}</p>
      )}
    </section>
  );
}
