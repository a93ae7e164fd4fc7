import { expect, test } from 'vitest';
import { draftOf, emptyDraft, interactionOf, keptMoment } from '#renderer/features/interactions/draft.ts';
import { interaction } from '#shared/contract/interactions.ts';
import { personId } from '#shared/domain/ids.ts';
import { instant, timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { interactionKind } from '#shared/domain/vocabulary.ts';
import { someId } from '../people/somePeople.ts';

const mika = personId.parse(someId(1));
const ken = personId.parse(someId(2));
const tokyo = timeZone.parse('Asia/Tokyo');
const now = instant.parse('2026-04-01T00:00:00.000Z');

const logged = interaction.parse({
  id: someId(9),
  version: 4,
  kind: 'meeting',
  occurredAt: '2026-03-01T01:02:03.004Z',
  direction: 'mutual',
  purpose: 'news',
  subject: 'Lunch',
  body: 'Good news',
  tier: 'hr',
  sentiment: 'positive',
  attachments: [],
  origin: null,
  people: [ken, mika],
  peopleNames: ['Ken', 'Mika'],
  loggedBy: 'Test User',
});

test('a draft without a time means now, one with a time means there', () => {
  expect(interactionOf(emptyDraft, mika, now, tokyo).occurredAt).toBe(now);
  const when = { date: plainDate.parse('2026-03-31'), time: '09:30' };
  expect(interactionOf({ ...emptyDraft, when }, mika, now, tokyo).occurredAt).toBe(
    '2026-03-31T00:30:00.000Z',
  );
});

test('a note of ours is never taken for something the alumnus took part in', () => {
  for (const kind of interactionKind.options) {
    const { direction } = interactionOf({ ...emptyDraft, kind }, mika, now, tokyo);
    expect([kind, direction === 'toAlumnus']).toEqual([kind, ['note', 'email', 'message'].includes(kind)]);
  }
});

test('an interaction comes back from the form as it was, the person of the profile first', () => {
  const draft = draftOf(logged, mika, tokyo);
  expect(draft).toMatchObject({
    when: { date: '2026-03-01', time: '10:02' },
    others: [{ id: ken, name: 'Ken' }],
  });
  const again = interactionOf(draft, mika, keptMoment(draft, logged, tokyo), tokyo);
  expect(again).toMatchObject({
    kind: 'meeting',
    purpose: 'news',
    tier: 'hr',
    sentiment: 'positive',
    people: [mika, ken],
  });
});

test('the moment stays the same until the minute is changed', () => {
  const draft = draftOf(logged, mika, tokyo);
  expect(keptMoment(draft, logged, tokyo)).toBe(logged.occurredAt);
  const when = { date: plainDate.parse('2026-03-01'), time: '10:03' };
  expect(keptMoment({ ...draft, when }, logged, tokyo)).toBe('2026-03-01T01:03:00.000Z');
});
