import { Button, Select } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { BalanceScope } from '#shared/contract/exchanges.ts';
import { displayName } from '#shared/domain/names.ts';
import { BalanceTable } from './BalanceTable.tsx';
import classes from './balance.module.css';

const sorts = ['weOwe', 'latest', 'alumnusGave', 'companyGave', 'alumnusAsked', 'companyAsked'] as const;
type Sort = (typeof sorts)[number];

const atATime = 50;

/** The balance with each person who has something on record. */
export function PeopleTable({ scope }: { scope: BalanceScope }) {
  const { t } = useTranslation('exchanges');
  const format = useFormat();
  const [sort, setSort] = useState<Sort>('weOwe');
  const { exchanges } = useData();
  const found = useInfiniteQuery(
    exchanges.ofPeople.infiniteOptions({
      input: (offset: number) => ({ ...scope, sort, offset, limit: atATime }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => {
        const shown = pages.reduce((sum, { people }) => sum + people.length, 0);
        return shown < page.total ? shown : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  );
  if (found.data === undefined) {
    if (found.error === null) return <LinesSkeleton lines={8} />;
    return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const people = found.data.pages.flatMap((page) => page.people);
  const left = (found.data.pages.at(-1)?.total ?? 0) - people.length;
  if (people.length === 0) return null;
  return (
    <div>
      <BalanceTable
        caption={t('balance.byPerson')}
        heading={t('balance.person')}
        moreHeadings={[t('balance.lastOn')]}
        tools={
          <Select
            size="xs"
            w={280}
            aria-label={t('balance.sortedBy')}
            leftSection={<IconArrowsSort size={16} stroke={1.6} aria-hidden />}
            allowDeselect={false}
            data={sorts.map((value) => ({ value, label: t(`balance.sort.${value}`) }))}
            value={sort}
            onChange={(value) => setSort(sorts.find((each) => each === value) ?? 'weOwe')}
          />
        }
        lines={people.map((each) => ({
          ...each,
          key: each.personId,
          name: (
            <>
              <Link to="/alumni/$personId" params={{ personId: each.personId }} className="enishi-name">
                {displayName(each.personName)}
              </Link>
              {each.department !== null && <span className={classes['quiet']}>{each.department}</span>}
            </>
          ),
          more: [format.date(each.lastOn)],
        }))}
      />
      {found.hasNextPage && (
        <Button
          mt={12}
          size="xs"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('balance.more', { count: left, shown: format.number(left) })}
        </Button>
      )}
    </div>
  );
}
