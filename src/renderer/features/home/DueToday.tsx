import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePreferences, usePreferences } from '#renderer/app/preferences.ts';
import type { Due } from '#renderer/features/followUps/optimistic.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import classes from './Due.module.css';
import { DueGroup } from './DueGroup.tsx';
import { TouchPanel } from './TouchPanel.tsx';
import type { useDue } from './useDue.ts';
import { useRowFocus } from './useRowFocus.ts';

interface DueTodayProps {
  readonly due: ReturnType<typeof useDue>;
  /** What stands above is not there yet. */
  readonly waiting?: boolean;
}

/** What needs the user today: follow-ups by how pressing they are, and beside them whom to get in touch with. */
export function DueToday({ due: { query, showAll }, waiting = query.isPending }: DueTodayProps) {
  const { t } = useTranslation('home');
  const heading = useId();
  const { list, willLeave } = useRowFocus();
  const { data: due } = query;
  return (
    <div className={classes['due']} ref={list}>
      <section className={classes['panel']} aria-labelledby={heading} aria-busy={waiting}>
        <div className={classes['head']}>
          <h2 id={heading} className={classes['heading']} tabIndex={-1}>
            {t('due.title')}
          </h2>
          <Whose />
        </div>
        {waiting && <LinesSkeleton lines={4} />}
        {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
        {due && !waiting && !query.isError && <Groups due={due} onLeaving={willLeave} onShowAll={showAll} />}
      </section>
      {due && !waiting && !query.isError && due.keepInTouch.total > 0 && (
        <TouchPanel {...due.keepInTouch} onLeaving={willLeave} onShowAll={showAll} />
      )}
    </div>
  );
}

interface GroupsProps {
  readonly due: Due;
  readonly onLeaving: (id: string) => void;
  readonly onShowAll: () => void;
}

const groups = ['overdue', 'dueToday', 'thisWeek'] as const;

function Groups({ due, onLeaving, onShowAll }: GroupsProps) {
  const { t } = useTranslation('home');
  if (groups.every((name) => due[name].total === 0)) {
    if (due.keepInTouch.total > 0) return <p className={classes['nothing']}>{t('due.noFollowUps')}</p>;
    return (
      <p className={classes['nothing']}>
        {t('due.nothing')}{' '}
        <Anchor component={Link} to="/alumni">
          {t('due.chooseSomebody')}
        </Anchor>
      </p>
    );
  }
  return groups.map((name) => (
    <DueGroup key={name} name={name} {...due[name]} onLeaving={onLeaving} onShowAll={onShowAll} />
  ));
}

/** Whose follow-ups are shown; kept as a preference. */
function Whose() {
  const { t } = useTranslation('home');
  const { dueOfAll } = usePreferences();
  const { mutate } = useChangePreferences();
  const showRefusal = useRefusalNotice();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('due.of')}
      data={[
        { value: 'mine', label: t('due.mine') },
        { value: 'all', label: t('due.all') },
      ]}
      value={dueOfAll ? 'all' : 'mine'}
      onChange={(chosen) => mutate({ dueOfAll: chosen === 'all' }, { onError: showRefusal })}
    />
  );
}
