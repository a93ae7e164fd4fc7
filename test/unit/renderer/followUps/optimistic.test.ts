import { describe, expect, test } from 'vitest';
import { type Due, dueWithout, dueWithoutTouch, listWith } from '#renderer/features/followUps/optimistic.ts';
import { instant } from '#shared/domain/instant.ts';
import { inDays, pageToday, someFollowUp, someTouch } from './someFollowUps.ts';

const [first, second, third] = [someFollowUp(1), someFollowUp(2), someFollowUp(3)];
const touch = someTouch(1);
const due: Due = {
  today: pageToday(),
  overdue: { total: 9, followUps: [first] },
  dueToday: { total: 1, followUps: [second] },
  thisWeek: { total: 0, followUps: [] },
  keepInTouch: { total: 4, people: [touch] },
};

describe('the due list of a write under way', () => {
  test('loses what is dealt with, from list and number alike', () => {
    expect(dueWithout(due, first.id).overdue).toEqual({ total: 8, followUps: [] });
    expect(dueWithout(due, first.id).dueToday).toEqual(due.dueToday);
    expect(dueWithoutTouch(due, touch.personId).keepInTouch).toEqual({ total: 3, people: [] });
  });

  test('keeps its numbers where that was not listed', () => {
    expect(dueWithout(due, third.id)).toEqual(due);
    expect(dueWithoutTouch(due, third.personId)).toEqual(due);
  });
});

describe('a person’s follow-ups of a write under way', () => {
  const doneAt = instant.parse('2026-04-01T00:00:00.000Z');
  const earlier = { ...third, doneAt: instant.parse('2026-03-01T00:00:00.000Z') };

  test('are put in their order anew', () => {
    const done = listWith([first, second, earlier], first.id, { ...first, doneAt });
    expect(done.map(({ id }) => id)).toEqual([second.id, first.id, third.id]);
    const later = listWith([first, second], first.id, { ...first, dueOn: inDays(2) });
    expect(later.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test('lose what is removed', () => {
    expect(listWith([first, second], first.id, null)).toEqual([second]);
  });
});
