import { z } from 'zod';
import { customFieldId, personId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { rule } from '../domain/segments/rule.ts';
import { membershipState, openness, orientationKind, orientationStrength } from '../domain/vocabulary.ts';
import { customValue } from './customFields.ts';

/** The columns a list of people can have. All of them sort; custom fields are columns too. */
export const personColumn = z.enum([
  'name',
  'department',
  'title',
  'company',
  'jobTitle',
  'location',
  'externalId',
  'owner',
  'email',
  'phone',
  'startedOn',
  'leftOn',
  'orientation',
  'openness',
  'reachable',
  'membership',
  'joinedOn',
  'lastContact',
  'lastHeard',
  'interactions',
  'nextDue',
  'tags',
  'skills',
  'updated',
]);
export type PersonColumn = z.infer<typeof personColumn>;

/** A custom field as a column: `custom:<field id>`. */
export const customColumn = z.templateLiteral(['custom:', z.uuid()]);
export type CustomColumn = z.infer<typeof customColumn>;

export const listColumn = z.union([personColumn, customColumn]);
export type ListColumn = z.infer<typeof listColumn>;

/** `match`, best match first, is for a search only; without one it means by name. */
export const peopleSort = z.union([listColumn, z.literal('match')]);
export type PeopleSort = z.infer<typeof peopleSort>;

export const personRow = personName.extend({
  id: personId,
  department: z.string().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  location: z.string().nullable(),
  externalId: z.string().nullable(),
  owner: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  startedOn: plainDate.nullable(),
  /** The end of the latest tenure; null for someone still (or again) here. */
  leftOn: plainDate.nullable(),
  /** What the person wants most. */
  orientation: orientationKind.nullable(),
  orientationStrength: orientationStrength.nullable(),
  openness,
  lastContactAt: instant.nullable(),
  lastHeardAt: instant.nullable(),
  reachable: z.boolean(),
  doNotContact: z.boolean(),
  membership: membershipState,
  joined: z.boolean(),
  joinedOn: plainDate.nullable(),
  interactionCount: z.int(),
  /** The earliest open follow-up. */
  nextDueOn: plainDate.nullable(),
  tags: z.array(z.string()),
  skills: z.array(z.string()),
  updatedAt: instant,
  custom: z.record(customFieldId, customValue),
});
export type PersonRow = z.infer<typeof personRow>;

/** Who a list shows, and in which order. */
export const peopleQuestion = z.object({
  search: z.string().max(200),
  /** Null for everybody. */
  filter: rule.nullable().default(null),
  sort: peopleSort,
  descending: z.boolean(),
});
export type PeopleQuestion = z.infer<typeof peopleQuestion>;

/** People picked in a list: some by name, or all a list shows but a few. */
export const peopleSelection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('some'), people: z.array(personId).min(1).max(100_000) }),
  z.object({
    type: z.literal('all'),
    search: z.string().max(200),
    filter: rule.nullable(),
    except: z.array(personId).max(100_000),
  }),
]);
export type PeopleSelection = z.infer<typeof peopleSelection>;

/** Where in a person's data a search was found: the text, or of a note the part around it. */
export const foundPlace = z.object({
  personId,
  place: z.enum([
    'name',
    'email',
    'phone',
    'message',
    'company',
    'location',
    'externalId',
    'tenure',
    'skill',
    'tag',
    'custom',
    'note',
  ]),
  text: z.string(),
});
export type FoundPlace = z.infer<typeof foundPlace>;

/** How many people a search lists by best match. */
export const matchLimit = 1000;
