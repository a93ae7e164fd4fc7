import {
  type Icon,
  IconCalendarEvent,
  IconClipboardText,
  IconDoorExit,
  IconMail,
  IconMessage,
  IconMoodEmpty,
  IconMoodSad,
  IconMoodSmile,
  IconNote,
  IconPhone,
  IconUsers,
} from '@tabler/icons-react';
import type { Direction, InteractionKind, Sentiment } from '#shared/domain/vocabulary.ts';

/** The sign of each kind of interaction. */
export const kindSigns: Record<InteractionKind, Icon> = {
  farewell: IconDoorExit,
  call: IconPhone,
  email: IconMail,
  meeting: IconUsers,
  message: IconMessage,
  event: IconCalendarEvent,
  survey: IconClipboardText,
  note: IconNote,
};

/** The kinds in the order of how often one logs them by hand. */
export const kindsByUse: readonly InteractionKind[] = [
  'call',
  'email',
  'meeting',
  'message',
  'note',
  'event',
  'survey',
  'farewell',
];

/** The sign of each direction; a word goes with it wherever it stands. */
export const directionSigns: Record<Direction, string> = { toAlumnus: '→', fromAlumnus: '←', mutual: '↔' };

/** The sign of how it felt; a word goes with it. */
export const sentimentSigns: Record<Sentiment, Icon> = {
  positive: IconMoodSmile,
  neutral: IconMoodEmpty,
  negative: IconMoodSad,
};
