import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { CommunityEvent, EventGuest } from '#shared/contract/events.ts';
import { displayName } from '#shared/domain/names.ts';
import { GuestTable } from '../guests/GuestTable.tsx';
import { GuestTools } from '../guests/GuestTools.tsx';
import guestClasses from '../guests/guests.module.css';
import { useGuests } from '../guests/useGuests.ts';
import { useEventWrites } from '../useEventWrites.ts';

const filters = ['attended', 'all'] as const;
const sorts = ['name'] as const;
const scores = ['1', '2', '3', '4', '5'] as const;

/** What those who came say of it: a score from 1 to 5, and words. */
export function FeedbackTab({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events');
  const guests = useGuests(event.id, { search: '', filter: 'attended', sort: 'name' });
  return (
    <>
      <GuestTools guests={guests} filters={filters} sorts={sorts} />
      <GuestTable
        label={t('tabs.feedback')}
        guests={guests}
        columns={[
          { id: 'score', word: t('feedback.score'), cell: (guest) => <Score event={event} guest={guest} /> },
          {
            id: 'words',
            word: t('feedback.words'),
            cell: (guest) => <Words key={guest.feedbackWords} event={event} guest={guest} />,
          },
        ]}
        empty={<EmptyState sentence={t('feedback.empty')} />}
      />
    </>
  );
}

interface OfGuest {
  readonly event: CommunityEvent;
  readonly guest: EventGuest;
}

function Score({ event, guest }: OfGuest) {
  const { t } = useTranslation('events');
  const { recordFeedback, showAtOnce } = useEventWrites();
  const { personId, personName, feedbackScore, feedbackWords } = guest;
  const record = (value: string) => {
    const score = value === '' ? null : Number(value);
    showAtOnce([personId], { feedbackScore: score });
    recordFeedback.mutate({ id: event.id, personId, score, words: feedbackWords });
  };
  return (
    <span className={guestClasses['toggles']}>
      <Toggles
        label={t('feedback.scoreOf', { name: displayName(personName) })}
        options={[
          ...scores.map((value) => ({ value, word: value })),
          { value: '', word: t('feedback.noScore') },
        ]}
        value={feedbackScore?.toString() ?? ''}
        onChange={record}
      />
    </span>
  );
}

/** Kept when one leaves the field. */
function Words({ event, guest }: OfGuest) {
  const { t } = useTranslation('events');
  const { recordFeedback, showAtOnce } = useEventWrites();
  const { personId, personName, feedbackScore, feedbackWords } = guest;
  const [typed, setTyped] = useState(feedbackWords);
  const keep = () => {
    const words = typed.trim();
    if (words === feedbackWords) return;
    showAtOnce([personId], { feedbackWords: words });
    recordFeedback.mutate({ id: event.id, personId, score: feedbackScore, words });
  };
  return (
    <TextInput
      size="xs"
      className={guestClasses['wordsField'] ?? ''}
      aria-label={t('feedback.wordsOf', { name: displayName(personName) })}
      placeholder={t('feedback.wordsHint')}
      maxLength={5000}
      value={typed}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={keep}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !nativeEvent.isComposing) keep();
      }}
    />
  );
}
