import { Button, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { EventGuest } from '#shared/contract/events.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './guests.module.css';
import type { Guests } from './useGuests.ts';

interface GuestColumn {
  /** Its word is for screen readers alone. */
  readonly hidden?: boolean;
  readonly id: string;
  readonly word: string;
  readonly cell: (guest: EventGuest) => ReactNode;
}

interface GuestTableProps {
  readonly label: string;
  readonly guests: Guests;
  /** Before the name, as a box to tick. */
  readonly first?: GuestColumn;
  readonly columns: readonly GuestColumn[];
  /** Where nobody is on the list at all. */
  readonly empty: ReactNode;
}

/** Those on an event's list, with the columns of what is done with them; arrow keys go from row to row within a column. */
export function GuestTable({ label, guests, first, columns, empty }: GuestTableProps) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { query, total, question, ask } = guests;
  if (query.data === undefined) {
    if (query.error === null) return <LinesSkeleton lines={8} />;
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (total === 0) {
    const narrowed = question.search.trim() !== '' || question.filter !== 'all';
    if (!narrowed) return empty;
    return (
      <EmptyState
        sentence={t('guests.noneFound')}
        action={
          <Button variant="default" onClick={() => ask({ search: '', filter: 'all' })}>
            {t('guests.showAll')}
          </Button>
        }
      />
    );
  }
  const rest = total - guests.guests.length;
  return (
    <>
      <div className={classes['frame']}>
        <table className={classes['table']} aria-label={label} onKeyDown={byArrows}>
          <thead>
            <tr>
              {first && (
                <th scope="col" className={classes['tick']}>
                  {first.hidden ? <VisuallyHidden>{first.word}</VisuallyHidden> : first.word}
                </th>
              )}
              <th scope="col">{t('guests.who', { count: total, shown: format.number(total) })}</th>
              {columns.map(({ id, word }) => (
                <th key={id} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {guests.guests.map((guest) => (
              <tr key={guest.id}>
                {first && <td className={classes['tick']}>{first.cell(guest)}</td>}
                <td>
                  <Who guest={guest} />
                </td>
                {columns.map(({ id, cell }) => (
                  <td key={id}>{cell(guest)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('list.more', { count: rest, shown: format.number(rest) })}
        </Button>
      )}
    </>
  );
}

function Who({ guest }: { guest: EventGuest }) {
  const { t } = useTranslation('vocabulary');
  const { personId, personName, department, leftOut } = guest;
  return (
    <span className={classes['who']}>
      <Monogram id={personId} name={personName} size={24} />
      <span className={classes['words']}>
        <Link to="/alumni/$personId" params={{ personId }} className={`${classes['name']} enishi-name`}>
          {displayName(personName)}
        </Link>
        <span className={classes['quiet']}>
          {[department, leftOut === null ? null : t(`leftOutReason.${leftOut}`)]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
    </span>
  );
}

/** Up and down lead to the same box of the row above or below. */
function byArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const box = event.target;
  if (step === 0 || !(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const next = boxes[boxes.indexOf(box) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
