/**
 * The lists of a page and their columns, in the order in which they lie in it: days and minutes as 32 bits, places of
 * words as 16, the rest as bytes.
 */
export const pageLayout = {
  tenures: { times: ['startedOn', 'endedOn'], words: ['department'], bytes: ['latest'] },
  consents: { times: ['decidedOn'], words: [], bytes: ['what'] },
  contacts: { times: ['minute'], words: [], bytes: ['what'] },
  exchanges: { times: ['happenedOn'], words: ['kind'], bytes: ['what'] },
  orientations: { times: ['recordedOn'], words: [], bytes: ['what'] },
  openness: { times: ['recordedOn'], words: [], bytes: ['what'] },
  farewells: {
    times: ['lastDay', 'heldOn', 'thankedOn'],
    words: ['reasons', 'by'],
    bytes: ['score', 'tier'],
  },
  guests: { times: ['invitedOn'], words: ['event'], bytes: ['what', 'score'] },
} as const;
export type ListName = keyof typeof pageLayout;

export const listNames = [
  'tenures',
  'consents',
  'contacts',
  'exchanges',
  'orientations',
  'openness',
  'farewells',
  'guests',
] as const satisfies readonly ListName[];

/** What there is one of for each person: four days, and three bytes. */
export const personTimes = ['deceasedOn', 'invitedOn', 'joinedOn', 'leftOn'] as const;
export const personBytes = ['there', 'doNotContact', 'channels'] as const;

/** The numbers a page begins with: its form, the length of each list, and that of the words. */
export const headerLength = listNames.length + 2;

/** Counts up when pages are packed otherwise, so that a workspace written before packs them anew. */
export const factsForm = 2;
