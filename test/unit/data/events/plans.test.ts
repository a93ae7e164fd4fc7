import { describe, expect, test } from 'vitest';
import { candidatesSql } from '#data/events/candidates.ts';
import { countsSql, invitedWhoFitSql } from '#data/events/counts.ts';
import { eventsSql } from '#data/events/event.ts';
import { listedSql } from '#data/events/guestRows.ts';
import { countSql, guestsSql, pageSql } from '#data/events/guests.ts';
import { calendarSql, countListedSql, listSql } from '#data/events/lists.ts';
import { ofPersonSql } from '#data/events/ofPerson.ts';
import { byNameSql } from '#data/events/standing.ts';
import { wantsSql } from '#data/events/wants.ts';
import { eventsBegunSql } from '#data/insights/eventsBegun.ts';
import { eventGuests, events, people } from '#data/schema/index.ts';
import { guestFilter } from '#shared/contract/events.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

/** The steps of a plan but for the values that were handed over as JSON, and the few people in the bin. */
function stepsOf({ database }: TestWorkspace, sql: string): string[] {
  const bare = sql.replaceAll(/:\w+/g, '?');
  return database.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${bare}`)
    .all(...Array.from(bare.matchAll(/\?/g), () => '[]'))
    .map(({ detail }) => detail)
    .filter(
      (step) =>
        !/VIRTUAL TABLE|SUBQUERY|MATERIALIZE wants|SCAN wants|BLOOM FILTER|people_(deleted|gone)/.test(step),
    );
}

/** 100 events with 50 guests each, counted. */
async function large(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  const { author, database } = workspace;
  const now = author.clock.now();
  const stamp = { version: 1, createdAt: now, updatedAt: now };
  await database.write('test', author, (unit) => {
    const guests = Array.from({ length: 50 }, (_, number) => {
      const id = author.ids.next();
      unit.insert(people, { id, familyName: `Sato ${number}`, doNotContact: false, ...stamp });
      return id;
    });
    for (let number = 0; number < 100; number += 1) {
      const eventId = author.ids.next();
      const startsAt = `2026-${String((number % 12) + 1).padStart(2, '0')}-01T09:00:00.000Z`;
      unit.insert(events, {
        ...{ id: eventId, title: 'Evening', description: 'd'.repeat(2000), sessions: '[]', zone: 'UTC' },
        ...{ startsAt, endsAt: startsAt, place: '', link: '', hosts: '[]', orientations: '[]' },
        ...{ currency: 'JPY', ...stamp },
      });
      for (const personId of guests) {
        const guest = { id: author.ids.next(), eventId, personId, listedOn: '2026-01-01' };
        unit.insert(eventGuests, { ...guest, walkIn: false, feedbackWords: 'w'.repeat(300) });
      }
    }
  });
  database.sqlite.exec('ANALYZE');
  return workspace;
}

const guestsByEvent = /^SEARCH g USING COVERING INDEX event_guests_event \(event_id=\?/;

describe.each([
  ['empty', openTestWorkspace],
  ['of 100 events, counted by ANALYZE', large],
])('with tables %s', (_, open) => {
  test('counts and numbers read the lists of their events from one index, and nobody words', async () => {
    const workspace = await open();
    expect(stepsOf(workspace, countsSql)).toEqual([expect.stringMatching(guestsByEvent)]);
    const wanted =
      /^SEARCH o USING (COVERING )?INDEX orientations_person \(person_id=\? AND kind=\? AND recorded_on<\?\)$/;
    expect(stepsOf(workspace, invitedWhoFitSql)).toEqual([
      expect.stringMatching(guestsByEvent),
      expect.stringMatching(wanted),
    ]);
    expect(stepsOf(workspace, wantsSql).filter((step) => step.startsWith('SEARCH'))).toEqual([
      expect.stringMatching(wanted),
    ]);
  });

  test('lists and calendar go along the index of the starts, without sorting', async () => {
    const workspace = await open();
    for (const when of ['coming', 'past'] as const) {
      expect(stepsOf(workspace, listSql(when, 0))).toEqual(['SCAN e USING COVERING INDEX events_start']);
      expect(stepsOf(workspace, listSql(when, 2))).toEqual(['SCAN e USING INDEX events_start']);
      expect(stepsOf(workspace, countListedSql(when, 0))).toEqual([
        'SCAN e USING COVERING INDEX events_start',
      ]);
    }
    expect(stepsOf(workspace, calendarSql)).toEqual([
      'SEARCH e USING COVERING INDEX events_start (starts_at<?)',
    ]);
    const steps = stepsOf(workspace, eventsBegunSql);
    expect(steps[0]).toBe('SEARCH e USING INDEX events_start (starts_at>? AND starts_at<?)');
    expect(steps).toContainEqual(expect.stringMatching(guestsByEvent));
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });

  test("an event's list is read by its index, and people are looked up by their keys", async () => {
    const workspace = await open();
    const found = { sql: '', parameters: [] };
    const pages = guestFilter.options.flatMap((filter) => [
      ...(['name', 'fit', 'answer', 'invited'] as const).map((sort) => pageSql({ filter, sort }, null)),
      pageSql({ filter, sort: 'name' }, found),
      countSql({ filter }, null),
    ]);
    const looks = [...pages, guestsSql, candidatesSql, listedSql, ofPersonSql, eventsSql];
    for (const sql of looks) {
      const scans = stepsOf(workspace, sql).filter((step) => step.startsWith('SCAN'));
      expect(scans).toEqual([]);
    }
    expect(stepsOf(workspace, ofPersonSql)).toContainEqual(
      expect.stringMatching(/^SEARCH g USING .*event_guests_person \(person_id=\?\)$/),
    );
    expect(stepsOf(workspace, byNameSql)).toEqual(['SCAN s USING COVERING INDEX person_summaries_name']);
  });
});
