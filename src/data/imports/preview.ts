import type { ImportPreview, PreviewRow, RowOutcome } from '#shared/contract/importPlan.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { matchedPeople } from '../duplicates/matchedPeople.ts';
import type { Match } from '../duplicates/matcher.ts';
import { isRowId, type PlannedRow } from './plannedRows.ts';

type Outcome = RowOutcome['outcome'];
type Found = { planned: PlannedRow; candidates: readonly Match[] };

/** Whether the row was left out because the person has not left. */
export function isStillEmployed(result: RowOutcome): boolean {
  return result.outcome === 'skip' && result.reason === 'stillEmployed';
}

/** Gathers the first rows of each outcome and of people who are, or may be, known, and counts all. */
export class PreviewRows {
  readonly #matchFrom: number;
  readonly #limit: number;
  readonly #shown: PreviewRow[] = [];
  readonly #outcomes: Record<Outcome, number> = { create: 0, update: 0, skip: 0, fail: 0 };
  readonly #inDoubt: Found[] = [];
  readonly #matched: Found[] = [];
  readonly #counts = { skippedStillEmployed: 0, matched: 0, inDoubt: 0 };

  constructor({ matchFrom, limit }: { matchFrom: number; limit: number }) {
    this.#matchFrom = matchFrom;
    this.#limit = limit;
  }

  take(planned: PlannedRow): void {
    const { result } = planned;
    this.#outcomes[result.outcome] += 1;
    if (isStillEmployed(result)) this.#counts.skippedStillEmployed += 1;
    if (this.#outcomes[result.outcome] <= this.#limit) this.#shown.push(previewRow(planned));
    this.#match(planned);
  }

  /** What was gathered, with the people of the workspace as they are. */
  finish(sqlite: SqliteDatabase): ImportPreview {
    const { create, update, skip, fail } = this.#outcomes;
    const listed = [...this.#inDoubt, ...this.#matched].slice(0, this.#limit);
    const ids = listed.flatMap(({ candidates }) => candidates.map(({ personId }) => personId));
    const people = matchedPeople(sqlite, ids);
    const matches = listed.flatMap(({ planned, candidates }) => {
      const known = candidates.flatMap(({ personId, score, reasons }) => {
        const person = people.get(personId);
        return person === undefined ? [] : [{ person, score, reasons }];
      });
      return known.length === 0 ? [] : [{ row: previewRow(planned), candidates: known }];
    });
    const read = create + update + skip + fail;
    return {
      rows: this.#shown,
      matches,
      counts: { read, create, update, skip, fail, ...this.#counts },
    };
  }

  #match(planned: PlannedRow): void {
    const candidates = planned.matches.filter(({ personId }) => !isRowId(personId));
    const [best] = candidates;
    if (best === undefined) return;
    const sure = best.score >= this.#matchFrom;
    this.#counts[sure ? 'matched' : 'inDoubt'] += 1;
    const list = sure ? this.#matched : this.#inDoubt;
    if (list.length < this.#limit) list.push({ planned, candidates });
  }
}

function previewRow({ row, person, result }: PlannedRow): PreviewRow {
  const { startedOn, endedOn, department, title, manager, leaveReason } = person.tenure;
  return {
    row,
    name: person.name,
    email: person.emails[0] ?? null,
    company: person.company,
    department,
    title: title ?? person.jobTitle,
    manager,
    startedOn,
    endedOn,
    leaveReason,
    custom: person.custom,
    result,
  };
}
