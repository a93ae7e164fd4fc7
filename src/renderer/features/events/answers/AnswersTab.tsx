import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CommunityEvent, EventGuest } from '#shared/contract/events.ts';
import { displayName } from '#shared/domain/names.ts';
import { type EventAnswer, eventAnswer } from '#shared/domain/vocabulary.ts';
import { GuestTable } from '../guests/GuestTable.tsx';
import { GuestTools } from '../guests/GuestTools.tsx';
import guestClasses from '../guests/guests.module.css';
import { useGuests } from '../guests/useGuests.ts';
import { useEventWrites } from '../useEventWrites.ts';

const filters = ['all', 'noAnswer', 'yes', 'maybe', 'no'] as const;
const sorts = ['name', 'answer', 'invited'] as const;

/** What those on the list answered. */
export function AnswersTab({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const guests = useGuests(event.id, { search: '', filter: 'all', sort: 'name' });
  return (
    <>
      <GuestTools guests={guests} filters={filters} sorts={sorts} />
      <GuestTable
        label={t('tabs.answers')}
        guests={guests}
        columns={[
          {
            id: 'invited',
            word: t('count.invited'),
            cell: ({ invitedOn }) => invitedOn !== null && format.date(invitedOn),
          },
          { id: 'answer', word: t('answers.title'), cell: (guest) => <Answer event={event} guest={guest} /> },
          {
            id: 'answeredOn',
            word: t('answers.on'),
            cell: ({ answeredOn }) => answeredOn !== null && format.date(answeredOn),
          },
        ]}
        empty={<EmptyState sentence={t('answers.empty')} />}
      />
    </>
  );
}

function Answer({ event, guest }: { event: CommunityEvent; guest: EventGuest }) {
  const { t } = useTranslation(['events', 'vocabulary']);
  const today = useToday();
  const { recordAnswer, showAtOnce } = useEventWrites();
  const { personId, personName, answer } = guest;
  const record = (chosen: EventAnswer | '') => {
    const given = chosen === '' ? null : chosen;
    showAtOnce([personId], { answer: given, answeredOn: given === null ? null : today });
    recordAnswer.mutate({ id: event.id, people: [personId], answer: given, answeredOn: today });
  };
  return (
    <span className={guestClasses['toggles']}>
      <Toggles<EventAnswer | ''>
        label={t('answers.of', { name: displayName(personName) })}
        options={[
          ...eventAnswer.options.map((value) => ({ value, word: t(`vocabulary:eventAnswer.${value}`) })),
          { value: '', word: t('answers.none') },
        ]}
        value={answer ?? ''}
        onChange={record}
      />
    </span>
  );
}
