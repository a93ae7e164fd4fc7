import { expect, test } from 'vitest';
import { z } from 'zod';
import { fillWithSample } from '#data/sample/fill.ts';
import { surveyDefinition, surveyReply } from '#shared/contract/surveys.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const today = "'2026-04-01'";

async function filled(people: number): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace({ now: '2026-04-01T05:00:00.000Z' });
  const size = { seed: 11, people, interactions: people * 6 };
  for await (const _ of fillWithSample(workspace.database, workspace.author, size, 'ja'));
  return workspace;
}

test('a community made around what is on the timelines anyway', async () => {
  const workspace = await filled(1200);
  const { sqlite } = workspace.database;
  const number = (sql: string) => z.number().parse(sqlite.prepare(sql).pluck().get());
  const texts = (sql: string) => z.array(z.string()).parse(sqlite.prepare(sql).pluck().all());
  const none = (sql: string) => expect(number(sql), sql).toBe(0);
  const some = (sql: string) => expect(number(sql), sql).toBeGreaterThan(0);

  some(`SELECT count(*) FROM events WHERE starts_at > ${today} AND cancelled_at IS NULL`);
  some('SELECT count(*) FROM events WHERE cancelled_at IS NOT NULL');
  expect(number(`SELECT count(*) FROM events WHERE ends_at < ${today}`)).toBeGreaterThan(5);
  none('SELECT count(*) FROM events WHERE ends_at <= starts_at');
  // Who came has it on the timeline, on one of the event's days.
  none(`SELECT count(*) FROM event_guests WHERE attended = 1 AND interaction_id IS NULL
    OR coalesce(attended, 0) = 0 AND interaction_id IS NOT NULL`);
  none(`SELECT count(*) FROM event_guests g LEFT JOIN interaction_people i USING (interaction_id, person_id)
    WHERE g.attended = 1 AND coalesce(i.kind, '') <> 'event'`);
  none(`SELECT count(*) FROM event_guests g JOIN events e ON e.id = g.event_id
    JOIN interactions i ON i.id = g.interaction_id
    WHERE NOT EXISTS (SELECT 1 FROM json_each(e.sessions) s
      WHERE s.value ->> '$.from.date' = substr(datetime(i.occurred_at, '+9 hours'), 1, 10))`);
  none('SELECT count(*) FROM event_guests WHERE walk_in = 1 AND invited_on IS NOT NULL');
  none('SELECT count(*) FROM event_guests WHERE (answer IS NULL) <> (answered_on IS NULL)');
  none(`SELECT count(*) FROM event_guests WHERE invited_on >= ${today} OR answered_on >= ${today}`);
  none(`SELECT count(*) FROM event_guests g JOIN events e ON e.id = g.event_id
    WHERE e.starts_at > ${today} AND g.attended IS NOT NULL`);
  // Nobody was invited who had not agreed to it.
  none(`SELECT count(*) FROM event_guests g WHERE invited_on IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM consents c WHERE c.person_id = g.person_id AND purpose = 'events' AND state = 'granted')`);
  expect(texts('SELECT DISTINCT answer FROM event_guests WHERE answer IS NOT NULL').toSorted()).toEqual([
    'maybe',
    'no',
    'yes',
  ]);
  some("SELECT count(*) FROM event_guests WHERE feedback_words <> '' AND feedback_score IS NOT NULL");

  for (const definition of texts('SELECT definition FROM surveys')) {
    expect(surveyDefinition.safeParse(JSON.parse(definition)).success).toBe(true);
  }
  for (const answers of texts('SELECT answers FROM survey_answers')) {
    expect(surveyReply.safeParse(JSON.parse(answers)).success).toBe(true);
  }
  some('SELECT count(*) FROM survey_answers');
  none(`SELECT count(*) FROM survey_answers a JOIN interaction_people i USING (interaction_id, person_id)
    WHERE i.kind <> 'survey' OR i.direction <> 'fromAlumnus'`);

  const { total, outreaches } = await workspace.client.outreach.list({ offset: 0, limit: 50 });
  expect(total).toBe(outreaches.length);
  expect(outreaches.filter(({ state }) => state === 'draft')).toHaveLength(2);
  expect(outreaches.filter(({ state, sent }) => state === 'sent' && sent > 0).length).toBeGreaterThan(1);
  none(`SELECT count(*) FROM outreach_recipients r LEFT JOIN interaction_people i USING (interaction_id, person_id)
    WHERE coalesce(i.direction, '') <> 'toAlumnus'
      OR r.sent_on <> substr(datetime(i.occurred_at, '+9 hours'), 1, 10)`);
  expect(await workspace.client.outreach.templates()).toHaveLength(1);
  // An entry of the timeline leads back to what it follows from.
  for (const [type, table, column] of [
    ['outreach', 'outreach_recipients', 'outreach_id'],
    ['event', 'event_guests', 'event_id'],
    ['survey', 'survey_answers', 'survey_id'],
  ] as const) {
    const row = z.object({ person: z.string(), entry: z.string(), of: z.string() }).parse(
      sqlite
        .prepare(
          `SELECT r.person_id AS person, r.interaction_id AS entry, r.${column} AS of FROM ${table} r
           JOIN interactions i ON i.id = r.interaction_id WHERE i.tier = 'open' LIMIT 1`,
        )
        .get(),
    );
    const { interactions } = await workspace.client.interactions.ofPerson({
      personId: row.person,
      offset: 0,
      limit: 200,
    });
    expect(interactions.find(({ id }) => id === row.entry)?.origin).toMatchObject({ type, id: row.of });
  }

  some('SELECT count(*) FROM community_managers WHERE ended_on IS NULL');
  some('SELECT count(*) FROM community_managers WHERE ended_on IS NOT NULL');
  none(`SELECT count(*) FROM care_records c JOIN community_managers m ON m.id = c.manager_id
    WHERE c.happened_on < m.started_on OR c.happened_on > coalesce(m.ended_on, ${today})`);
  some(`SELECT count(*) FROM requests WHERE answered_on IS NULL AND raised_on < date(${today}, '-30 days')`);
  some('SELECT count(*) FROM requests WHERE done_on IS NOT NULL');
  none('SELECT count(*) FROM requests WHERE answered_on < raised_on OR done_on < answered_on');
  none(`SELECT count(*) FROM requests r WHERE (
    SELECT count(*) FROM request_people p WHERE p.request_id = r.id AND raised = 1) <> 1`);
  some("SELECT count(*) FROM exchanges WHERE kind = 'discount'");
  some('SELECT count(*) FROM exchanges e JOIN exchange_kinds k ON k.id = e.kind');
  some('SELECT count(*) FROM memberships WHERE welcomed_on IS NULL AND joined_on IS NOT NULL');
  none('SELECT count(*) FROM memberships WHERE welcomed_on < joined_on');
  await expectSound(workspace);
});
