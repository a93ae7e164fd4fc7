import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import type { NamePart } from '#shared/domain/duplicates/nameParts.ts';
import type { PreparedPerson } from '#shared/domain/duplicates/preparedPerson.ts';

/** Somebody whom the running import has added or changed, as the row described them. */
export interface FileRow {
  personId: string;
  person: ComparedPerson;
  /** The parts of the name as they are written and as they sound. */
  names: readonly string[];
}

/** A mailbox or number of more is nobody's. */
const mostUnderOne = 8;

/** The people of the rows of a file so far, by what identifies them. */
export class RowsOfFile {
  readonly #byId = new Map<string, FileRow[]>();
  readonly #byEmail = new Map<string, FileRow[]>();
  readonly #byPhone = new Map<string, FileRow[]>();

  add(personId: string, person: ComparedPerson, prepared: PreparedPerson): void {
    const row = { personId, person: whatIdentifies(person), names: namesOf(prepared) };
    if (prepared.externalId !== null) put(this.#byId, prepared.externalId, row);
    for (const { text } of prepared.emails) put(this.#byEmail, text, row);
    for (const phone of prepared.phones) put(this.#byPhone, phone, row);
  }

  /**
   * Those who have the external id or an address in common with the row, each once; and those with a number in common
   * who have a part of the name in common, too.
   */
  like({ externalId, emails, phones }: PreparedPerson, names: () => readonly string[]): FileRow[] {
    const found = new Map<string, FileRow>();
    const take = (rows: readonly FileRow[] = []) => {
      for (const row of rows) found.set(row.personId, row);
    };
    if (externalId !== null) take(this.#byId.get(externalId));
    for (const { text } of emails) take(this.#byEmail.get(text));
    for (const phone of phones) {
      const rows = this.#byPhone.get(phone);
      if (rows === undefined) continue;
      const own = names();
      take(rows.filter((row) => row.names.some((name) => own.includes(name))));
    }
    return found.size === 0 ? none : [...found.values()];
  }
}

const none: FileRow[] = [];

function put(rows: Map<string, FileRow[]>, key: string, row: FileRow): void {
  const before = rows.get(key);
  if (before === undefined) rows.set(key, [row]);
  else if (before.length < mostUnderOne) before.push(row);
}

/** The parts of a name, written and by their sound. */
export function namesOf({ family, given, called }: PreparedPerson): string[] {
  const values = [...valuesOf(family), ...valuesOf(given), called].filter((value) => value !== null);
  return values.flatMap(({ letters, sound }) =>
    sound === '' || sound === letters ? [letters] : [letters, sound],
  );
}

const valuesOf = ({ han, kana, latin }: NamePart) => [han, kana, latin];

/** The rest need not be remembered. */
function whatIdentifies({ name, externalId, emails, phones, birthDate }: ComparedPerson): ComparedPerson {
  return { name, externalId, emails, phones, addresses: [], birthDate, company: null, tenures: [] };
}
