import { Button, CloseButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { Segment } from '#shared/contract/segments.ts';
import { displayName } from '#shared/domain/names.ts';
import { everybody } from '#shared/domain/segments/rule.ts';
import { segmentCondition } from '../rule/fields.ts';
import { useSegmentWrites } from '../useSegmentWrites.ts';
import { useShowInAlumni } from '../useShowInAlumni.ts';
import { AddMember } from './AddMember.tsx';
import { type Member, MemberRows } from './MemberRows.tsx';
import classes from './members.module.css';

/** People shown at first, and more each time one asks. */
const page = 50;

/** Who is in a list, by name; more are found and added, and each can be taken out. */
export function ListMembers({ segment }: { segment: Segment }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const [limit, setLimit] = useState(page);
  const { removePeople } = useSegmentWrites();
  const showInAlumni = useShowInAlumni();
  const filter = { ...everybody, items: [segmentCondition(segment)] };
  const listed = useQuery(
    useData().people.list.queryOptions({
      input: { search: '', filter, sort: 'name', descending: false, offset: 0, limit },
      placeholderData: keepPreviousData,
    }),
  );
  if (listed.isError) return <FailedState error={listed.error} onRetry={() => void listed.refetch()} />;
  if (!listed.data) return <LinesSkeleton lines={6} />;
  const { total, people } = listed.data;
  return (
    <section className={classes['answer']} aria-label={t('members.label')}>
      <div className={classes['head']}>
        <h2 className={classes['count']} aria-live="polite">
          {t('members.inList', { count: total, people: format.number(total) })}
        </h2>
        <Button size="xs" variant="default" disabled={total === 0} onClick={() => showInAlumni(filter)}>
          {t('members.showInAlumni')}
        </Button>
      </div>
      <AddMember segment={segment} />
      {total === 0 && <p className={classes['hint']}>{t('members.emptyList')}</p>}
      <MemberRows
        people={people.map(memberOf)}
        action={(person) => (
          <CloseButton
            size="sm"
            aria-label={t('members.remove', { name: displayName(person.name) })}
            onClick={() => removePeople.mutate({ id: segment.id, people: [person.id] })}
          />
        )}
      />
      {total > people.length && limit < 500 && (
        <div>
          <Button size="xs" variant="subtle" onClick={() => setLimit(Math.min(limit + page * 3, 500))}>
            {t('members.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

const memberOf = (row: PersonRow): Member => ({
  id: row.id,
  name: row,
  department: row.department,
  company: row.company,
});
