import type { PlainDate } from '#shared/domain/plainDate.ts';
import { dayNumber, type FactPage, type PeopleSet, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { leaveAfter } from './facts/leaves.ts';

/** A finished conversation, of the tenure that ended on its last day. */
export interface HeldFarewell {
  seq: number;
  id: string;
  lastDay: PlainDate;
  heldOn: PlainDate;
}

/**
 * Of the conversations with people, those that count: of a leave, and of several that ended on its day the one held last.
 * The end of a tenure that was no leave has none. See "Good-parting rate" in docs/metrics.md.
 */
export function countedFarewells<F extends HeldFarewell>(
  { pages }: Facts,
  among: PeopleSet | null,
  held: readonly F[],
): F[] {
  const byNumber = new Map(pages.map((page) => [page.page, page]));
  const ofLeave = new Map<string, F>();
  for (const farewell of held) {
    const { seq, lastDay } = farewell;
    const page = byNumber.get(Math.floor(seq / peopleAPage));
    if (page === undefined || (among !== null && !among.has(seq))) continue;
    if (!isLeaveOn(page, seq % peopleAPage, dayNumber(lastDay))) continue;
    const other = ofLeave.get(`${lastDay} ${seq}`);
    if (other === undefined || orderOf(farewell) > orderOf(other)) ofLeave.set(`${lastDay} ${seq}`, farewell);
  }
  return [...ofLeave.values()];
}

const isLeaveOn = (page: FactPage, slot: number, day: number): boolean =>
  leaveAfter(page, slot, day - 1) === day;

const orderOf = ({ heldOn, id }: HeldFarewell): string => `${heldOn} ${id}`;
