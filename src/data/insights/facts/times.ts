import { longAgo, noDayYet, type TenureEntries } from './factPage.ts';

/*
 * What the tenures of people come to, worked out once where a page is read, as nearly every number asks for it of everybody.
 */

/** The times in which somebody is an alumnus, earliest first: from a day to another that is no longer in it. */
export interface AwayEntries {
  /** One more than there are slots; the entries of a person are those from one to the next, the latter no longer. */
  readonly from: Uint16Array;
  readonly since: Int32Array;
  readonly before: Int32Array;
}

/** The days on which somebody left, earliest first and each once. */
export interface LeaveEntries {
  readonly from: Uint16Array;
  readonly on: Int32Array;
}

interface People {
  readonly there: Uint8Array;
  readonly deceasedOn: Int32Array;
  readonly tenures: TenureEntries;
}

/**
 * An alumnus is whose tenures begun by a day have all ended by it; one that begins the next morning goes on, and nobody is
 * one from the day they died. See "Alumni" in docs/metrics.md.
 */
export function awayTimes({ there, deceasedOn, tenures }: People): AwayEntries {
  const { from: tenuresFrom, startedOn, endedOn } = tenures;
  const from = new Uint16Array(tenuresFrom.length);
  const since = new Int32Array(startedOn.length);
  const before = new Int32Array(startedOn.length);
  let count = 0;
  for (let slot = 0; slot < there.length; slot += 1) {
    from[slot] = count;
    if (there[slot] !== 1) continue;
    const end = tenuresFrom[slot + 1] ?? 0;
    const died = deceasedOn[slot] ?? noDayYet;
    let allEnded = longAgo;
    // In the order of their first days, so that these have begun until the next one does.
    for (let entry = tenuresFrom[slot] ?? 0; entry < end; entry += 1) {
      allEnded = Math.max(allEnded, endedOn[entry] ?? noDayYet);
      const first = Math.max(allEnded, (startedOn[entry] ?? longAgo) - 1);
      const next = entry + 1 < end ? (startedOn[entry + 1] ?? noDayYet) - 1 : noDayYet;
      const last = Math.min(next, died);
      if (first >= last) continue;
      since[count] = first;
      before[count] = last;
      count += 1;
    }
  }
  from[there.length] = count;
  return { from, since: since.subarray(0, count), before: before.subarray(0, count) };
}

/**
 * The end of a tenure is a leave unless another covers the next day, and nobody leaves by dying. See "Leavers" in
 * docs/metrics.md.
 */
export function leaveDays({ there, deceasedOn, tenures }: People): LeaveEntries {
  const { from: tenuresFrom, endedOn } = tenures;
  const from = new Uint16Array(tenuresFrom.length);
  const on = new Int32Array(endedOn.length);
  let count = 0;
  for (let slot = 0; slot < there.length; slot += 1) {
    from[slot] = count;
    if (there[slot] !== 1) continue;
    const first = count;
    const end = tenuresFrom[slot + 1] ?? 0;
    const died = deceasedOn[slot] ?? noDayYet;
    for (let entry = tenuresFrom[slot] ?? 0; entry < end; entry += 1) {
      const ended = endedOn[entry] ?? noDayYet;
      if (ended >= died || goesOn(tenures, slot, ended)) continue;
      count = putInOrder(on, first, count, ended);
    }
  }
  from[there.length] = count;
  return { from, on: on.subarray(0, count) };
}

/** Whether another tenure covers the day after `day`. */
function goesOn({ from, startedOn, endedOn }: TenureEntries, slot: number, day: number): boolean {
  const end = from[slot + 1] ?? 0;
  for (let entry = from[slot] ?? 0; entry < end; entry += 1) {
    if ((startedOn[entry] ?? noDayYet) > day + 1) return false;
    if ((endedOn[entry] ?? longAgo) > day) return true;
  }
  return false;
}

/** Puts a day among those from `first` to `end` unless it is there; gives the new end. There are few of a person. */
function putInOrder(days: Int32Array, first: number, end: number, day: number): number {
  let place = end;
  while (place > first && (days[place - 1] ?? longAgo) > day) place -= 1;
  if (place > first && days[place - 1] === day) return end;
  days.copyWithin(place + 1, place, end);
  days[place] = day;
  return end + 1;
}
