import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { CommunityEvent, EventGuest } from '#shared/contract/events.ts';
import { dateOf } from '#shared/domain/instant.ts';
import { displayName } from '#shared/domain/names.ts';
import { GuestTable } from '../guests/GuestTable.tsx';
import { GuestTools } from '../guests/GuestTools.tsx';
import guestClasses from '../guests/guests.module.css';
import { useGuests } from '../guests/useGuests.ts';
import { useEventWrites } from '../useEventWrites.ts';
import { AttendanceWays } from './AttendanceWays.tsx';

const filters = ['all', 'yes', 'attended', 'absent', 'walkIn'] as const;
const sorts = ['name', 'answer'] as const;

/** Who came: ticked one by one, by a search at the door, or from the list of a meeting tool. */
export function AttendanceTab({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation(['events', 'vocabulary']);
  const guests = useGuests(event.id, { search: '', filter: 'all', sort: 'name' });
  const format = useFormat();
  // Of nobody it can be said before the event's first day, by the calendar of where it takes place.
  const firstDay = dateOf(event.startsAt, event.zone);
  const isDue = firstDay <= dateOf(useNow(), event.zone);
  const tick = useTick(event);
  const notice = useNotice();
  // At the door: type a part of the name, press Enter, and the field is ready for the next.
  const tickFound = () => {
    const [only, ...others] = guests.guests;
    if (!isDue || guests.query.isPlaceholderData) return;
    if (guests.question.search.trim() === '' || only === undefined || others.length > 0) return;
    tick(only, true);
    guests.ask({ search: '' });
    notice({ message: t('attendance.ticked', { name: displayName(only.personName) }) });
  };
  return (
    <>
      <GuestTools guests={guests} filters={filters} sorts={sorts} onEnter={tickFound}>
        {isDue ? (
          <AttendanceWays event={event} />
        ) : (
          <span className={guestClasses['quiet']}>
            {t('attendance.notYet', { day: format.date(firstDay) })}
          </span>
        )}
      </GuestTools>
      <GuestTable
        label={t('tabs.attendance')}
        guests={guests}
        first={{
          id: 'came',
          word: t('attendance.came'),
          cell: (guest) => (
            <Checkbox
              aria-label={t('attendance.cameOf', { name: displayName(guest.personName) })}
              disabled={!isDue}
              checked={guest.attended === true}
              onChange={({ currentTarget: { checked } }) => tick(guest, checked)}
            />
          ),
        }}
        columns={[
          {
            id: 'answer',
            word: t('answers.title'),
            cell: ({ answer }) => answer !== null && t(`vocabulary:eventAnswer.${answer}`),
          },
          { id: 'state', word: t('attendance.state'), cell: (guest) => <State guest={guest} /> },
        ]}
        empty={<EmptyState sentence={t('attendance.empty')} />}
      />
    </>
  );
}

function State({ guest: { attended, walkIn } }: { guest: EventGuest }) {
  const { t } = useTranslation('events');
  return (
    <span className={guestClasses['state']}>
      {attended === true && t('attendance.attended')}
      {attended === false && <span className={guestClasses['quiet']}>{t('attendance.absent')}</span>}
      {walkIn && <span className={guestClasses['quiet']}>{t('guests.walkIn')}</span>}
    </span>
  );
}

/** Records at once who came; unticked is said of nobody again. */
function useTick(event: CommunityEvent) {
  const { recordAttendance, showAtOnce } = useEventWrites();
  return ({ personId }: EventGuest, came: boolean) => {
    const attended = came ? true : null;
    showAtOnce([personId], { attended });
    recordAttendance.mutate({ id: event.id, people: [personId], attended, walkIns: false });
  };
}
