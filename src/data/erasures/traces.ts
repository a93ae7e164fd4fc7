import { phoneKey } from '#shared/domain/contactPoints.ts';
import { isFamilyFirst } from '#shared/domain/names.ts';
import type { Identity } from './identity.ts';

/** What stands where a name or an address was; it is the same in each language. */
export const blackened = '■■■';

const space = String.raw`(?:[\s\u3000・,]|\\n)*`;
const between = String.raw`[\s().\-‐–－ー]*`;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Such as a value in JSON, but no name of one. */
const quotedUuid = new RegExp(`"(${uuid.source})"(?!\\s*:)`, 'g');
/** What may stand before the part of a number that is the same everywhere: the country's code and zeros. */
const dialled = /(?:(?:\+|00)\d{1,3}[\s().\-‐–－]*)?(?:\(?0{1,2}\)?[\s().\-‐–－]*)?\(?$/;
const latinOrDigit = /[\p{Script=Latin}\p{M}\p{N}]/u;
const digit = /\d/;

/** Shorter texts stand for too much else. */
const shortestHandle = 5;
const shortestAddress = 6;

/** The words by which people are found in texts, as patterns. */
export interface Words {
  /** Whole names; a name in parts tells of too many. */
  names: { pattern: string; text: string }[];
  contacts: string[];
  phones: string[];
}

/** The words of people. What others are called too, or reached by, is for the caller to leave out. */
export function wordsOfPeople(identities: readonly Identity[]): Words {
  const words: Words = { names: [], contacts: [], phones: [] };
  for (const person of identities) {
    addNames(words, person.families, person.givens);
    addNames(words, person.familyReadings, person.givenReadings);
    for (const name of person.wholeNames) addWholeName(words, name);
    addContacts(words, person);
  }
  return words;
}

function addWholeName({ names }: Words, name: string): void {
  const parts = name.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length < 2) return;
  const turned = [parts.at(-1) ?? '', ...parts.slice(0, -1)];
  for (const order of [parts, turned]) {
    names.push({ pattern: order.map(escaped).join(space), text: order.join(' ') });
  }
}

function addContacts({ contacts, phones }: Words, person: Identity): void {
  for (const email of person.emails) contacts.push(escaped(email));
  for (const handle of person.messages) {
    if (handle.length >= shortestHandle) contacts.push(escaped(handle));
  }
  for (const address of person.addresses) {
    if (address.length >= shortestAddress) contacts.push(address.split(/\s+/).map(escaped).join(space));
  }
  for (const phone of person.phones) {
    const key = phoneKey(phone);
    if (key !== null) phones.push([...key].join(between));
  }
}

function addNames({ names }: Words, families: Iterable<string>, givens: Iterable<string>): void {
  for (const familyName of families) {
    for (const givenName of givens) {
      const [family, given] = [familyName, givenName].map((part) =>
        part.split(/\s+/).map(escaped).join(space),
      );
      names.push({ pattern: `${family}${space}${given}`, text: familyName + givenName });
      if (isFamilyFirst({ familyName, givenName })) continue;
      names.push({ pattern: `${given}${space}${family}`, text: givenName + familyName });
    }
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Finds people in texts by their words and by the ids of what is theirs, and takes them out. */
export class Traces {
  readonly #ids: ReadonlySet<string>;
  readonly #words: RegExp | null;

  /** `others` are whole names of other people in which one of the words stands, and that stay. */
  constructor({ names, contacts, phones }: Words, others: readonly string[], ids: ReadonlySet<string>) {
    this.#ids = ids;
    const longest = (a: string, b: string) => b.length - a.length;
    const words = [...names.map(({ pattern }) => pattern), ...contacts].toSorted(longest);
    const parts = [
      ...(others.length === 0 ? [] : [`(?<other>${others.map(escaped).toSorted(longest).join('|')})`]),
      ...(words.length === 0 ? [] : [`(?<word>${words.join('|')})`]),
      ...(phones.length === 0 ? [] : [`(?<phone>${phones.join('|')})`]),
    ];
    this.#words = words.length + phones.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
  }

  /** Whether the text is nothing but the id of something that is theirs. */
  isId(text: string): boolean {
    return this.#ids.has(text);
  }

  isIn(text: string): boolean {
    for (const [id] of text.matchAll(uuid)) if (this.#ids.has(id)) return true;
    return this.#spans(text).length > 0;
  }

  /** The text without them: an id that stands for itself becomes null in JSON. */
  without(text: string): string {
    let left = '';
    let from = 0;
    for (const [start, end] of this.#spans(text)) {
      left += text.slice(from, start) + blackened;
      from = end;
    }
    left += text.slice(from);
    return left
      .replace(quotedUuid, (found, id: string) => (this.#ids.has(id) ? 'null' : found))
      .replace(uuid, (id) => (this.#ids.has(id) ? blackened : id));
  }

  #spans(text: string): [number, number][] {
    const found: [number, number][] = [];
    if (this.#words === null) return found;
    for (const match of text.matchAll(this.#words)) {
      const { phone, other } = match.groups ?? {};
      if (other !== undefined) continue;
      const end = match.index + match[0].length;
      const start = phone === undefined ? match.index : match.index - dialledBefore(text, match.index, end);
      const parts = phone === undefined ? latinOrDigit : digit;
      const cut = joins(text, start, parts) || joins(text, end, parts);
      if (!cut) found.push([start, end]);
    }
    return found;
  }
}

/** How much of a number stands before the part of it that was found; a bracket only where it ends within the number. */
function dialledBefore(text: string, at: number, end: number): number {
  const before = dialled.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  const opens = before.startsWith('(') && !text.slice(at - before.length, end).includes(')');
  return opens ? before.length - 1 : before.length;
}

/** Whether a word goes on at that place. */
function joins(text: string, at: number, parts: RegExp): boolean {
  return parts.test(text.slice(at - 1, at)) && parts.test(text.slice(at, at + 1));
}
