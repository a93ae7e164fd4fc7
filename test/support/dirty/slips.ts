import type { Chance } from '#data/sample/chance.ts';
import type { PersonName } from '#shared/domain/names.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { AddressParts } from './drawn.ts';

interface Most {
  mostSlipsPerField: number;
  mostSlipsPerRecord: number;
}

/** What reading machines take for one another. */
const readAs = [
  'o0',
  'l1',
  'i1',
  's5',
  'b8',
  'g9',
  'z2',
  'mn',
  'uv',
  'ce',
  'ソン',
  'シツ',
  'ロ口',
  '土士',
  '末未',
  '日目',
  '夫天',
];
/** What sounds alike. */
const soundsAs: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['ee', 'ea'],
  ['ou', 'oo'],
  ['th', 't'],
  ['y', 'ie'],
  ['c', 'k'],
  ['ず', 'づ'],
  ['か', 'が'],
  ['お', 'う'],
  ['さ', 'ざ'],
  ['ひ', 'び'],
];
const letters = 'abcdefghijklmnopqrstuvwxyz';
const kana = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん';

/** A person as the made-up registers have one. */
export interface DirtyPerson {
  name: PersonName;
  address: AddressParts;
  birthDate: PlainDate | null;
}

/** Another record of the person, with at least one thing wrong; `other` is whose values may have got into it. */
export function dirtied(person: DirtyPerson, other: DirtyPerson, most: Most, chance: Chance): DirtyPerson {
  let record = person;
  const fields = ['familyName', 'givenName', 'birthDate', ...person.address.keys()] as const;
  const slips = chance.between(1, most.mostSlipsPerRecord);
  const counts = new Map<(typeof fields)[number], number>();
  for (let slip = 0; slip < slips; slip += 1) {
    const field = chance.pick(fields);
    const before = counts.get(field) ?? 0;
    if (before >= most.mostSlipsPerField) continue;
    counts.set(field, before + 1);
    record = withSlip(record, other, field, chance);
  }
  return record;
}

function withSlip(
  person: DirtyPerson,
  other: DirtyPerson,
  field: 'familyName' | 'givenName' | 'birthDate' | number,
  chance: Chance,
): DirtyPerson {
  const kind = chance.share();
  if (field === 'birthDate') {
    if (person.birthDate === null || kind < 0.12) return { ...person, birthDate: null };
    if (kind < 0.2) return { ...person, birthDate: other.birthDate };
    return { ...person, birthDate: wrongDate(person.birthDate, chance) };
  }
  if (typeof field === 'string')
    return { ...person, name: wrongName(person.name, other.name, field, kind, chance) };
  return {
    ...person,
    address: person.address.with(field, wrongPart(person.address, other.address, field, kind, chance)),
  };
}

function wrongPart(own: AddressParts, other: AddressParts, at: number, kind: number, chance: Chance): string {
  const part = own[at] ?? '';
  if (part === '' || kind < 0.12) return '';
  return kind < 0.2 ? (other[at] ?? '') : mistyped(part, chance);
}

function wrongName(
  name: PersonName,
  other: PersonName,
  field: 'familyName' | 'givenName',
  kind: number,
  chance: Chance,
): PersonName {
  const reading = field === 'familyName' ? 'familyReading' : 'givenReading';
  const { familyName, givenName, familyReading, givenReading } = name;
  if (kind < 0.05) return { ...name, [field]: null, [reading]: null };
  if (kind < 0.08) return { ...name, [field]: other[field], [reading]: other[reading] };
  if (kind < 0.14) {
    return {
      ...name,
      familyName: givenName,
      givenName: familyName,
      familyReading: givenReading,
      givenReading: familyReading,
    };
  }
  if (kind < 0.24 && name[reading] !== null) return { ...name, [reading]: null };
  // In Japanese the slip is in the writing or in the reading.
  const slipped = name[reading] !== null && chance.happens(0.5) ? reading : field;
  const text = name[slipped];
  return text === null ? name : { ...name, [slipped]: mistyped(text, chance) };
}

function wrongDate(date: PlainDate, chance: Chance): PlainDate {
  const [year = '', month = '', day = ''] = date.split('-');
  const exchanged = plainDate.safeParse(`${year}-${day}-${month}`);
  if (chance.happens(0.3) && exchanged.success) return exchanged.data;
  const at = chance.pick([2, 3, 5, 6, 8, 9]);
  const digit = String(chance.between(0, 9));
  const wrong = plainDate.safeParse(date.slice(0, at) + digit + date.slice(at + 1));
  return wrong.success ? wrong.data : date;
}

/** One slip: a letter added, left out, replaced or exchanged with the next; a machine's or a hearer's mistake; a space. */
export function mistyped(text: string, chance: Chance): string {
  const at = chance.between(0, Math.max(0, text.length - 1));
  const isKana = /[ぁ-んァ-ヶ]/.test(text);
  const any = chance.pick([...(isKana ? kana : letters)]);
  switch (chance.between(0, 6)) {
    case 0:
      return text.slice(0, at) + any + text.slice(at);
    case 1:
      return text.length < 3 ? text : text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + any + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
    case 4:
      return text.slice(0, at) + misread(text.slice(at, at + 1), any) + text.slice(at + 1);
    case 5: {
      const heard = soundsAs.find(([from]) => text.includes(from));
      return heard === undefined ? text : text.replace(heard[0], heard[1]);
    }
    default:
      return `${text.slice(0, at)} ${text.slice(at)}`.trim();
  }
}

function misread(letter: string, any: string): string {
  const pair = readAs.find((each) => each.includes(letter.toLowerCase()));
  return pair?.replace(letter.toLowerCase(), '') ?? any;
}
