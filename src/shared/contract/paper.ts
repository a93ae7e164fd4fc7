import { z } from 'zod';
import { timeZone } from '../domain/instant.ts';
import { recoveryCode } from '../domain/keys/recoveryCode.ts';
import { plainDate } from '../domain/plainDate.ts';
import { eventAnswer, language, orientationKind } from '../domain/vocabulary.ts';
import { erasureProof } from './erasures.ts';
import { eventSession } from './events.ts';
import { thanksLetter } from './farewells.ts';

/** A message as a letter by post: names and words as they are printed. */
export const messageLetter = z.object({
  /** The language it is set and dated in. */
  language,
  /** Above the words: "Dear …," or 「… 様」. */
  addressee: z.string(),
  /** Where it goes, for the window of the envelope, the name among them; none for a letter that is handed over. */
  addressLines: z.array(z.string()),
  date: plainDate,
  /** An empty line begins a paragraph. */
  body: z.string(),
  /** Who writes; line breaks are kept. */
  sender: z.string(),
});
export type MessageLetter = z.infer<typeof messageLetter>;

/** Letters to many, each on pages of its own. */
const messageLetters = z.object({ letters: z.array(messageLetter).min(1) });

/** What is said of a person on paper: the name as it is shown, and what one finds them by. */
const onPaper = z.object({
  name: z.string(),
  reading: z.string().nullable(),
  /** The department they were last in. */
  department: z.string().nullable(),
});

/** Name badges for an event, to cut out. */
export const badges = z.object({
  language,
  event: z.string(),
  /** With where they work now. */
  people: z.array(onPaper.extend({ company: z.string().nullable() })),
});
export type Badges = z.infer<typeof badges>;

/** A list to tick off who came, with room for who was not expected. */
export const attendanceSheet = z.object({
  language,
  timeZone,
  event: z.object({
    title: z.string(),
    sessions: z.array(eventSession),
    zone: timeZone,
    place: z.string(),
    hosts: z.array(z.string()),
  }),
  /** The day it was printed. */
  date: plainDate,
  people: z.array(onPaper.extend({ answer: eventAnswer.nullable() })),
});
export type AttendanceSheet = z.infer<typeof attendanceSheet>;

/** What a community manager gets of the members of a circle: a way to reach them only where they agreed to it. */
export const circleSheet = z.object({
  language,
  timeZone,
  circle: z.string(),
  manager: z.string(),
  /** The day as of which it holds. */
  date: plainDate,
  people: z.array(
    onPaper.extend({
      leftOn: plainDate.nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      wants: z.array(orientationKind),
    }),
  ),
});
export type CircleSheet = z.infer<typeof circleSheet>;

/** The proofs of erasures; nothing of them tells who it was. */
export const erasureProofs = z.object({
  language,
  timeZone,
  workspace: z.string(),
  /** The day it was printed. */
  date: plainDate,
  /** The latest first; there can be more than fit on a reasonable pile of paper. */
  proofs: z.array(erasureProof),
  total: z.int(),
});
export type ErasureProofs = z.infer<typeof erasureProofs>;

/** A recovery code, to be put away. */
export const recoverySheet = z.object({
  language,
  timeZone,
  workspace: z.string(),
  code: recoveryCode,
  /** The day it was printed. */
  date: plainDate,
});
export type RecoverySheet = z.infer<typeof recoverySheet>;

/** What the main process prints besides reports. */
export const sheet = z.discriminatedUnion('type', [
  z.object({ type: z.literal('recoverySheet'), recoverySheet }),
  z.object({ type: z.literal('letter'), letter: thanksLetter }),
  z.object({ type: z.literal('messageLetters'), messageLetters }),
  z.object({ type: z.literal('badges'), badges }),
  z.object({ type: z.literal('attendanceSheet'), attendanceSheet }),
  z.object({ type: z.literal('circleSheet'), circleSheet }),
  z.object({ type: z.literal('erasureProofs'), erasureProofs }),
]);
export type Sheet = z.infer<typeof sheet>;
