import type { DuplicatePolicy, RowDecision, RowMatch } from '#shared/contract/importPlan.ts';
import type { PersonId } from '#shared/domain/ids.ts';

/** What becomes of a row that matches: as the user decided, else as it is set for all. */
export interface MatchDecision {
  readonly policy: DuplicatePolicy;
  /** Whom the row is taken for; null where it becomes a new person. */
  readonly of: PersonId | null;
  /** Whether the user decided it for this row. */
  readonly own: boolean;
}

export interface GeneralDecision {
  readonly onDuplicate: DuplicatePolicy;
  readonly matchFrom: number;
}

/** Whether the row is taken for a person without asking. */
export const isMatched = ({ candidates }: RowMatch, matchFrom: number): boolean =>
  (candidates[0]?.score ?? 0) >= matchFrom;

export function decisionOf(
  match: RowMatch,
  decisions: readonly RowDecision[],
  { onDuplicate, matchFrom }: GeneralDecision,
): MatchDecision {
  const own = decisions.find(({ row }) => row === match.row.row);
  if (own !== undefined) return { policy: own.policy, of: own.of, own: true };
  if (!isMatched(match, matchFrom) || onDuplicate === 'create')
    return { policy: 'create', of: null, own: false };
  return { policy: onDuplicate, of: match.candidates[0]?.person.id ?? null, own: false };
}

/** Decides rows; `of` names for whom one of them is taken, the likeliest candidate where it is not said. */
export function withDecisions(
  decisions: readonly RowDecision[],
  matches: readonly RowMatch[],
  policy: DuplicatePolicy,
  of?: PersonId | null,
): RowDecision[] {
  const rows = new Set(matches.map(({ row }) => row.row));
  return [
    ...decisions.filter(({ row }) => !rows.has(row)),
    ...matches.map(({ row, candidates }) => ({
      row: row.row,
      policy,
      of: policy === 'create' ? null : (of ?? candidates[0]?.person.id ?? null),
    })),
  ];
}

/** Gives the rows back to what is set for all. */
export function withoutDecisions(
  decisions: readonly RowDecision[],
  matches: readonly RowMatch[],
): RowDecision[] {
  const rows = new Set(matches.map(({ row }) => row.row));
  return decisions.filter(({ row }) => !rows.has(row));
}
