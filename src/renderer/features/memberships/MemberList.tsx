import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { MemberStanding } from '#shared/contract/memberships.ts';
import type { PersonId, SegmentId } from '#shared/domain/ids.ts';
import { MemberActions } from './MemberActions.tsx';
import { MemberLine } from './MemberLine.tsx';
import classes from './members.module.css';
import { useMembers } from './useMembers.ts';

interface MemberListProps {
  readonly standing: MemberStanding;
  readonly segmentId: SegmentId | null;
}

/** Who stands so, to pick some of them, or all, and take the next step with them. */
export function MemberList({ standing, segmentId }: MemberListProps) {
  const { t } = useTranslation('memberships');
  const format = useFormat();
  const found = useMembers(standing, segmentId);
  const [picked, pick] = useState<ReadonlySet<PersonId>>(new Set());
  if (found.data === undefined) {
    if (found.error === null) return <LinesSkeleton lines={12} />;
    return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const people = found.data.pages.flatMap((page) => page.people);
  const total = found.data.pages.at(-1)?.total ?? 0;
  if (total === 0) return <EmptyState sentence={t(`empty.${standing}`)} />;
  // Who is no longer in the list was picked for nothing.
  const chosen = people.flatMap(({ personId }) => (picked.has(personId) ? [personId] : []));
  const all = chosen.length === people.length;
  const turn = (personId: PersonId) => {
    const next = new Set(picked);
    if (!next.delete(personId)) next.add(personId);
    pick(next);
  };
  return (
    <>
      <p className={classes['explained']}>{t(`explained.${standing}`)}</p>
      <MemberActions
        standing={standing}
        segmentId={segmentId}
        chosen={chosen}
        total={total}
        onDone={() => pick(new Set())}
      />
      <div className={classes['pickAll']}>
        <Checkbox
          size="xs"
          label={t('pickShown', { count: people.length, shown: format.number(people.length) })}
          checked={all}
          indeterminate={chosen.length > 0 && !all}
          onChange={() => pick(new Set(all ? [] : people.map(({ personId }) => personId)))}
        />
      </div>
      <ul className={classes['members']} aria-label={t(`standing.${standing}`)}>
        {people.map((member) => (
          <MemberLine
            key={member.personId}
            member={member}
            standing={standing}
            picked={picked.has(member.personId)}
            onPick={() => turn(member.personId)}
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          className={classes['more'] ?? ''}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more', { count: total - people.length, shown: format.number(total - people.length) })}
        </Button>
      )}
    </>
  );
}
