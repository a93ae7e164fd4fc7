import { z } from 'zod';
import { timeZone } from '../domain/instant.ts';
import { language, role } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** What belongs to the user on this computer, not to a workspace. */
export const preferences = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  role,
  /** The name under which changes are recorded. */
  userName: z.string().max(120),
  timeZone,
  /** False until the first run is through. */
  welcomed: z.boolean(),
  navigationFolded: z.boolean(),
  /** Whether the desktop reminds of what is due, and from which time of day on, `HH:MM` in the user's zone. */
  remind: z.boolean(),
  remindAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Whether a reminder names people: it may show on a locked screen. */
  remindNames: z.boolean(),
  /** Whether Home shows what is due for everybody, rather than for the user and for nobody in particular. */
  dueOfAll: z.boolean(),
  /** After how many minutes without a key or the mouse the workspace is locked; null for never. */
  lockAfter: z.int().min(1).max(240).nullable(),
  /** Whether it is locked when the computer sleeps or its screen is locked. */
  lockWhenAway: z.boolean(),
  /** Whether the feed of newer versions, where this program has one, is asked once a day. */
  lookForUpdates: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

/** A change of some preferences. */
export const preferencesPatch = preferences.partial();
export type PreferencesPatch = z.infer<typeof preferencesPatch>;

export const about = z.object({
  version: z.string(),
  electron: z.string().nullable(),
  chromium: z.string().nullable(),
  node: z.string(),
  sqlite: z.string(),
});

export const settingsContract = {
  get: procedure.output(preferences),
  /** Changes the given preferences, keeps the others. */
  update: procedure.input(preferencesPatch).output(preferences),
  about: procedure.output(about),
};
