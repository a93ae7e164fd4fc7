import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { PeopleValues } from '#shared/domain/duplicates/preparedPerson.ts';
import { noName, type PersonName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

/** A person as a test writes one: dates as text, and one tenure at most. */
interface Written extends Partial<PersonName> {
  externalId?: string;
  email?: string;
  phone?: string;
  address?: string;
  birthDate?: string;
  company?: string;
  started?: string;
  ended?: string;
  department?: string;
}

const dateOf = (text: string | undefined) => (text === undefined ? null : plainDate.parse(text));

/** Somebody of whom only what is said is known. */
export function someone(written: Written): ComparedPerson {
  const { externalId, email, phone, address, birthDate, company, started, ended, department, ...name } =
    written;
  const tenure = { startedOn: dateOf(started), endedOn: dateOf(ended), department: department ?? null };
  return {
    name: { ...noName, ...name },
    externalId: externalId ?? null,
    emails: email === undefined ? [] : [email],
    phones: phone === undefined ? [] : [phone],
    addresses: address === undefined ? [] : [address],
    birthDate: dateOf(birthDate),
    company: company ?? null,
    tenures: Object.values(tenure).every((value) => value === null) ? [] : [tenure],
  };
}

/** Compares two people of a workspace that has nobody else. */
export function compared(a: ComparedPerson, b: ComparedPerson) {
  const values = new PeopleValues();
  const [one, other] = [values.learn(a), values.learn(b)];
  return new PeopleComparer(values, 2).explain(one, other);
}

/** How sure it is that two are one person, where nobody else is known. */
export const scored = (a: Written, b: Written): number => compared(someone(a), someone(b)).score;
