import type { FollowUp, TouchDue } from '#shared/contract/followUps.ts';
import type { FollowUpId, PersonId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

interface Bucket {
  total: number;
  followUps: FollowUp[];
}

/** The due list as the page has it. */
export interface Due {
  today: PlainDate;
  overdue: Bucket;
  dueToday: Bucket;
  thisWeek: Bucket;
  keepInTouch: { total: number; people: TouchDue[] };
}

/** The due list without a follow-up, as it will be once that is done, put off or removed. */
export function dueWithout(due: Due, id: FollowUpId): Due {
  return {
    ...due,
    overdue: bucketWithout(due.overdue, id),
    dueToday: bucketWithout(due.dueToday, id),
    thisWeek: bucketWithout(due.thisWeek, id),
  };
}

function bucketWithout(bucket: Bucket, id: FollowUpId): Bucket {
  const followUps = bucket.followUps.filter((each) => each.id !== id);
  return { followUps, total: bucket.total - (bucket.followUps.length - followUps.length) };
}

/** The due list without somebody to get in touch with. */
export function dueWithoutTouch(due: Due, personId: PersonId): Due {
  const { total, people } = due.keepInTouch;
  const others = people.filter((each) => each.personId !== personId);
  return { ...due, keepInTouch: { people: others, total: total - (people.length - others.length) } };
}

/** A person's follow-ups with one as it will be; null takes it out. Open ones first, as the data process has them. */
export function listWith(list: readonly FollowUp[], id: FollowUpId, next: FollowUp | null): FollowUp[] {
  const changed = list.flatMap((each) => (each.id === id ? (next ?? []) : [each]));
  return changed.toSorted((a, b) => {
    if (a.doneAt === null && b.doneAt === null) return byText(a.dueOn, b.dueOn) || byText(a.id, b.id);
    if (a.doneAt !== null && b.doneAt !== null) return byText(b.doneAt, a.doneAt);
    return a.doneAt === null ? -1 : 1;
  });
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
