import { type Rule, rule } from '#shared/domain/segments/rule.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../database/write.ts';
import { segmentMembers, segments } from '../schema/index.ts';
import type { FieldIds } from './customFields.ts';
import type { SamplePerson } from './samplePerson.ts';

/** A segment's name and what it is for. */
type Words = Record<Language, { name: string; description: string }>;

const lists = {
  circle: {
    en: { name: 'Organising circle', description: 'Alumni who plan the gatherings with us.' },
    ja: { name: '運営メンバー', description: '集いを一緒に企画してくださる方々です。' },
  },
  guests: {
    en: { name: 'Spring gathering, invited', description: 'Who got a card for the gathering in spring.' },
    ja: { name: '春の集いの招待者', description: '春の集いの招待状をお送りした方々です。' },
  },
} as const satisfies Record<string, Words>;

/** Segments that others are made around: a list with its people, and the rule about help. */
export interface WrittenSegments {
  circle: readonly [id: string, people: readonly string[]];
  help: string;
}

const most = { circle: 40, guests: 150 };

type Item = Rule['items'][number];

const all = (...items: Item[]): Rule => ({ type: 'group', not: false, join: 'and', items });
const anyOf = (...items: Item[]): Rule => ({ type: 'group', not: false, join: 'or', items });
const alumni: Item = { type: 'flag', not: false, field: 'alumnus' };
const reachable: Item = { type: 'flag', not: false, field: 'reachable' };

/** Of the rule about help among the rules. */
const helpPlace = 2;

const rulesOf = ({ hours }: FieldIds): { words: Words; rule: Rule }[] => [
  {
    words: {
      en: { name: 'Open to return, reachable', description: 'Whom a recruiter may tell of a post.' },
      ja: { name: '復職に前向きで連絡できる方', description: '採用担当が求人をご案内できる方々です。' },
    },
    rule: all(alumni, reachable, { type: 'openness', not: false, in: ['open', 'active'] }),
  },
  {
    words: {
      en: { name: 'Members out of touch', description: 'Joined, but no contact for twelve months.' },
      ja: { name: '疎遠になっているメンバー', description: '参加中で、12か月やり取りがない方々です。' },
    },
    rule: all(
      { type: 'membership', not: false, in: ['joined'] },
      {
        type: 'date',
        not: false,
        field: 'lastContact',
        is: { test: 'notLast', span: { count: 12, unit: 'months' } },
      },
    ),
  },
  {
    words: {
      en: { name: 'Help at hand', description: 'Would take side work, or gives us hours each month.' },
      ja: { name: '力を借りられる方', description: '副業・業務委託を希望、または毎月協力できる方々です。' },
    },
    rule: all(
      reachable,
      anyOf(
        {
          type: 'orientation',
          not: false,
          in: ['freelance', 'mentor'],
          atLeast: 2,
          sources: ['said', 'survey'],
        },
        { type: 'customNumber', not: false, fieldId: hours, is: { test: 'between', from: 4, to: null } },
      ),
    ),
  },
  {
    words: {
      en: { name: 'Left within a year, not invited', description: 'To be asked into the network next.' },
      ja: { name: '退職1年以内で未招待の方', description: '次にネットワークへお誘いする方々です。' },
    },
    rule: all(
      alumni,
      { type: 'date', not: false, field: 'leftOn', is: { test: 'last', span: { count: 1, unit: 'years' } } },
      { type: 'membership', not: false, in: ['notInvited'] },
      { type: 'flag', not: true, field: 'doNotContact' },
    ),
  },
];

/** Gathers who belongs to the lists while the people are written, and writes the segments in the end. */
export class SampleSegments {
  readonly #members: Record<keyof typeof lists, string[]> = { circle: [], guests: [] };

  add(personId: string, { orientations, ties, deceasedOn }: SamplePerson): void {
    if (deceasedOn !== null || ties.joinedOn === null || ties.goneOn !== null) return;
    const organises = orientations.some(({ kind, strength }) => kind === 'organise' && strength > 0);
    if (organises && this.#members.circle.length < most.circle) this.#members.circle.push(personId);
    if (ties.warmth > 0.8 && this.#members.guests.length < most.guests) this.#members.guests.push(personId);
  }

  write(unit: WriteUnit, language: Language, fields: FieldIds, now: string): WrittenSegments {
    const add = (words: Words, more: { kind: string; rule?: string; keepInTouchDays?: number }): string => {
      const id = unit.author.ids.next();
      unit.insert(segments, { id, ...words[language], ...more, version: 1, createdAt: now, updatedAt: now });
      return id;
    };
    const addList = (key: keyof typeof lists): string => {
      const id = add(lists[key], { kind: 'list', ...(key === 'circle' ? { keepInTouchDays: 90 } : {}) });
      for (const personId of this.#members[key]) unit.insert(segmentMembers, { segmentId: id, personId });
      return id;
    };
    const circle = addList('circle');
    addList('guests');
    const rules = rulesOf(fields).map(({ words, rule: wanted }) =>
      add(words, { kind: 'rule', rule: JSON.stringify(rule.parse(wanted)) }),
    );
    return { circle: [circle, this.#members.circle], help: rules[helpPlace] ?? circle };
  }
}
