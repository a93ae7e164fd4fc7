import { foldContactValue } from '#shared/domain/contactPoints.ts';
import { fold } from '#shared/domain/folding.ts';
import type { TableRow } from '../../imports/reading/tableFile.ts';
import { type AttendanceColumns, attendanceColumns, minutesOf } from './attendanceColumns.ts';

/** Somebody who was in a meeting, as its list has them; who came and went several times is one. */
export interface Attendant {
  row: number;
  name: string;
  email: string;
  minutes: number | null;
}

/**
 * Picks the attendants out of the rows of a meeting tool's list. Before them may stand facts of the meeting, and after
 * them other lists, such as every coming and going once more: only the first list of people is read.
 */
export class Attendants {
  readonly #found = new Map<string, Attendant>();
  #columns: AttendanceColumns | null = null;
  #over = false;

  /** Whether the list of people was found. */
  get listFound(): boolean {
    return this.#columns !== null;
  }

  get all(): Attendant[] {
    return [...this.#found.values()];
  }

  /** False where the list is over. */
  add({ row, cells }: TableRow): boolean {
    if (this.#over) return false;
    if (this.#columns === null) {
      this.#columns = attendanceColumns(cells);
      return true;
    }
    this.#over = isHeading(cells) || attendanceColumns(cells) !== null;
    if (!this.#over) this.#keep(attendantIn(row, cells, this.#columns));
    return !this.#over;
  }

  #keep(attendant: Attendant): void {
    const { name, email, minutes } = attendant;
    if (name === '' && email === '') return;
    const key = email === '' ? `name ${fold(name)}` : foldContactValue('email', email);
    const before = this.#found.get(key);
    if (before === undefined) {
      this.#found.set(key, attendant);
      return;
    }
    before.minutes =
      before.minutes === null && minutes === null ? null : (before.minutes ?? 0) + (minutes ?? 0);
    if (before.name === '') before.name = name;
  }
}

/** The title of a part of Teams' report, such as `3. In-Meeting Activities`. */
function isHeading(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  return written.length === 1 && /^\d+\.\s/.test((written[0] ?? '').trim());
}

function attendantIn(row: number, cells: readonly string[], columns: AttendanceColumns): Attendant {
  const cell = (column: number | null): string => (column === null ? '' : (cells[column] ?? '').trim());
  const parts = [cell(columns.familyName), cell(columns.givenName)].filter((part) => part !== '');
  const account = cell(columns.account);
  const email = cell(columns.email) || (account.includes('@') ? account : '');
  return {
    row,
    name: plainName(cell(columns.name) || parts.join(' ')),
    email,
    minutes: minutesOf(cell(columns.duration)),
  };
}

/** Without what people and tools write behind a name: `Hanako Sato (Sales)`, `佐藤 花子（ゲスト）`. */
function plainName(name: string): string {
  const bare = name.replace(/\s*[(（[【][^)）\]】]*[)）\]】]/g, ' ').replace(/\s+/g, ' ');
  return bare.trim() === '' ? name : bare.trim();
}
