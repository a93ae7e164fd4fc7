import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import classes from './Due.module.css';
import { LeaverRow, StepDueRow } from './FarewellRows.tsx';
import type { useFarewellsDue } from './useFarewellsDue.ts';

type DueQuery = ReturnType<typeof useFarewellsDue>['query'];

/** What farewells ask of the user: thanks that are overdue or due today, who leaves this week, and steps. Nothing where there is nothing. */
export function FarewellsDue({ query }: { query: DueQuery }) {
  const { t } = useTranslation('home');
  const heading = useId();
  const { data: due, isError, error } = query;
  if (!isError && (due === undefined || !hasAny(due))) return null;
  return (
    <section className={classes['panel']} data-above aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('farewells.title')}
        </h2>
        <Anchor component={Link} to="/farewells" size="sm">
          {t('farewells.all')}
        </Anchor>
      </div>
      {isError && <FailedState error={error} onRetry={() => void query.refetch()} />}
      {due && !isError && <Groups due={due} />}
    </section>
  );
}

type DueFarewells = NonNullable<DueQuery['data']>;

function hasAny({ thanksToday, thanksOverdue, leavingThisWeek, steps }: DueFarewells): boolean {
  return thanksToday.length + thanksOverdue.total + leavingThisWeek.length + steps.total > 0;
}

function Groups({ due: { thanksToday, thanksOverdue, leavingThisWeek, steps } }: { due: DueFarewells }) {
  const named = new Set(thanksToday.map(({ tenureId }) => tenureId));
  // Who is thanked today is named once.
  const leaving = leavingThisWeek.filter(({ tenureId }) => !named.has(tenureId));
  return (
    <>
      <LeaverGroup name="thanksOverdue" leavers={thanksOverdue.leavers} total={thanksOverdue.total} late />
      <LeaverGroup name="thanksToday" leavers={thanksToday} total={thanksToday.length} />
      <LeaverGroup name="leaving" leavers={leaving} total={leaving.length} />
      <Group name="steps" shown={steps.steps.length} total={steps.total}>
        {steps.steps.map((step) => (
          <StepDueRow key={step.id} step={step} />
        ))}
      </Group>
    </>
  );
}

interface LeaverGroupProps {
  readonly name: 'thanksOverdue' | 'thanksToday' | 'leaving';
  readonly leavers: readonly Leaver[];
  readonly total: number;
  readonly late?: boolean;
}

const mostLeavers = 6;

function LeaverGroup({ name, leavers, total, late = false }: LeaverGroupProps) {
  const shown = leavers.slice(0, mostLeavers);
  return (
    <Group name={name} shown={shown.length} total={total} late={late}>
      {shown.map((leaver) => (
        <LeaverRow key={leaver.tenureId} leaver={leaver} />
      ))}
    </Group>
  );
}

interface GroupProps {
  readonly name: LeaverGroupProps['name'] | 'steps';
  readonly shown: number;
  readonly total: number;
  readonly late?: boolean;
  readonly children: ReactNode;
}

function Group({ name, shown, total, late = false, children }: GroupProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const heading = useId();
  if (total === 0) return null;
  return (
    <section className={classes['group']} aria-labelledby={heading}>
      <h3 id={heading} data-late={late || undefined}>
        {t(`farewells.${name}`)} <span className={classes['count']}>{format.number(total)}</span>
      </h3>
      <ul className={classes['rows']}>{children}</ul>
      {shown < total && (
        <Anchor component={Link} to="/farewells" size="xs">
          {t('farewells.more', { count: total - shown, shown: format.number(total - shown) })}
        </Anchor>
      )}
    </section>
  );
}
