import { foldContactValue } from '../contactPoints.ts';
import { fold } from '../folding.ts';
import { type AddressTokens, addressWords } from './addresses.ts';
import { type BirthDate, birthDate } from './birthDates.ts';
import type { ComparedPerson } from './comparedPerson.ts';
import { type NameParts, namePartsOf } from './nameParts.ts';
import { type NamePartKind, type NameValue, nameValue } from './nameValues.ts';
import { phoneEnd } from './phones.ts';
import { TextCounts } from './textCounts.ts';
import { type Value, Values } from './values.ts';

/** An email address, and the name before the @, which people keep from one provider to the next. */
export interface Email {
  readonly text: string;
  readonly name: string;
  readonly domain: string;
}

/** A day, counted from 1970 as well, for telling which times overlap. */
export interface Day extends Value {
  readonly number: number;
}

/** A time in the company. */
export interface PreparedTenure {
  startedOn: Day | null;
  endedOn: Day | null;
  department: Value | null;
}

/** A person in the form in which records are compared: each value once for all who have it. */
export interface PreparedPerson extends NameParts {
  externalId: string | null;
  emails: readonly Email[];
  /** By their last digits. */
  phones: readonly string[];
  addresses: readonly AddressTokens[];
  birthDate: BirthDate | null;
  company: Value | null;
  tenures: readonly PreparedTenure[];
}

const plainValue = (text: string): Value => ({ text, people: 0 });
const day = (text: string): Day => ({ text, people: 0, number: Date.parse(text) / 86_400_000 });

/** All values of the workspace's people with how many people have each: what makes an agreement telling. */
export class PeopleValues {
  people = 0;
  readonly family = new Values<NameValue>((text) => nameValue('family', text), fold);
  readonly given = new Values<NameValue>((text) => nameValue('given', text), fold);
  readonly externalIds = new TextCounts();
  readonly emails = new TextCounts();
  readonly emailNames = new TextCounts();
  readonly phones = new TextCounts();
  readonly addressWords = new Values(plainValue);
  readonly birthDates = new Values<BirthDate>(birthDate);
  readonly companies = new Values(plainValue, fold);
  readonly departments = new Values(plainValue, fold);
  readonly startDates = new Values(day);
  readonly endDates = new Values(day);

  /** Counts a person of the workspace. */
  learn(person: ComparedPerson): PreparedPerson {
    this.people += 1;
    const prepared = this.#prepared(person, (values, text) => values.learn(text));
    if (prepared.externalId !== null) this.externalIds.learn(prepared.externalId);
    for (const { text, name } of prepared.emails) {
      this.emails.learn(text);
      this.emailNames.learn(name);
    }
    for (const phone of prepared.phones) this.phones.learn(phone);
    return prepared;
  }

  /** Prepares somebody who is counted already, or is not of the workspace. */
  prepare(person: ComparedPerson): PreparedPerson {
    return this.#prepared(person, (values, text) => values.of(text));
  }

  #prepared(
    person: ComparedPerson,
    take: <T extends Value>(values: Values<T>, text: string) => T,
  ): PreparedPerson {
    const some = <T extends Value>(values: Values<T>, text: string | null): T | null =>
      text === null ? null : take(values, text);
    const { externalId, emails, phones, addresses } = person;
    return {
      ...namePartsOf(person.name, (kind: NamePartKind, text) => take(this[kind], text)),
      externalId: externalId === null ? null : foldedId(externalId),
      emails: emails.length === 0 ? none : emails.map(emailOf),
      phones: phones.length === 0 ? none : phones.map(phoneEnd).filter((end) => end !== null),
      addresses:
        addresses.length === 0
          ? none
          : addresses.map((address) => addressWords(address).map((word) => take(this.addressWords, word))),
      birthDate: some(this.birthDates, person.birthDate),
      company: some(this.companies, person.company),
      tenures: person.tenures.map(({ startedOn, endedOn, department }) => ({
        startedOn: some(this.startDates, startedOn),
        endedOn: some(this.endDates, endedOn),
        department: some(this.departments, department),
      })),
    };
  }
}

/** Most ids are letters and digits, which fold to their small forms. */
const foldedId = (id: string): string => (/^[!-~]*$/.test(id) ? id.toLowerCase() : fold(id));

function emailOf(email: string): Email {
  const text = foldContactValue('email', email);
  const at = text.lastIndexOf('@');
  return { text, name: text.slice(0, at), domain: text.slice(at + 1) };
}

const none: never[] = [];
