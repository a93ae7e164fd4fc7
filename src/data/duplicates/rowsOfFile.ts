import { foldContactValue } from '#shared/domain/contactPoints.ts';
import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import { phoneEnd } from '#shared/domain/duplicates/phones.ts';
import { fold } from '#shared/domain/folding.ts';

/** Somebody whom the running import has added or changed, as the row described them. */
export interface FileRow {
  personId: string;
  person: ComparedPerson;
}

/** The people of the rows of a file so far, by what identifies them. */
export class RowsOfFile {
  readonly #byIdentity = new Map<string, FileRow[]>();

  add(personId: string, person: ComparedPerson): void {
    const row = { personId, person: whatIdentifies(person) };
    for (const identity of identitiesOf(person)) {
      const rows = this.#byIdentity.get(identity);
      if (rows === undefined) this.#byIdentity.set(identity, [row]);
      // A mailbox or number of many is nobody's.
      else if (rows.length < mostUnderOne) rows.push(row);
    }
  }

  /** Those who have the external id, an address or a number in common with the row, each once. */
  like(person: ComparedPerson): FileRow[] {
    if (this.#byIdentity.size === 0) return [];
    const found = new Map<string, FileRow>();
    for (const identity of identitiesOf(person)) {
      for (const row of this.#byIdentity.get(identity) ?? []) found.set(row.personId, row);
    }
    return [...found.values()];
  }
}

const mostUnderOne = 8;

function identitiesOf({ externalId, emails, phones }: ComparedPerson): string[] {
  return [
    ...(externalId === null ? [] : [`id ${fold(externalId)}`]),
    ...emails.map((email) => `email ${foldContactValue('email', email)}`),
    ...phones.flatMap((phone) => phoneEnd(phone) ?? []).map((end) => `phone ${end}`),
  ];
}

/** The rest need not be remembered. */
function whatIdentifies({ name, externalId, emails, phones, birthDate }: ComparedPerson): ComparedPerson {
  return { name, externalId, emails, phones, addresses: [], birthDate, company: null, tenures: [] };
}
