import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAskFacts } from '#data/asks/facts.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { findingsOf } from '#shared/domain/asking/askRules.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { leavingReason, partnershipForm, valuedThing } from '#shared/domain/vocabulary.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const day = plainDate.parse('2026-04-01');
const today = `'${day}'`;

async function filled(people: number): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace({ now: '2026-04-01T05:00:00.000Z' });
  const size = { seed: 11, people, interactions: people * 2 };
  for await (const _ of fillWithSample(workspace.database, workspace.author, size, 'ja'));
  return workspace;
}

function asking({ database }: TestWorkspace) {
  const number = (sql: string) => z.number().parse(database.sqlite.prepare(sql).pluck().get());
  return {
    number,
    texts: (sql: string) => z.array(z.string()).parse(database.sqlite.prepare(sql).pluck().all()),
    none: (sql: string) => expect(number(sql), sql).toBe(0),
    some: (sql: string) => expect(number(sql), sql).toBeGreaterThan(0),
  };
}

test('farewells of the last years and the coming weeks, in words of both languages', async () => {
  const workspace = await filled(1500);
  const { none, some, texts, number } = asking(workspace);

  some(`SELECT count(*) FROM offboardings b JOIN tenures t ON t.id = b.tenure_id
    WHERE b.outcome IS NULL AND t.ended_on > ${today}`);
  some("SELECT count(*) FROM offboardings WHERE outcome = 'finished'");
  none('SELECT count(*) FROM offboardings WHERE (outcome IS NULL) <> (closed_at IS NULL)');
  none(`SELECT count(*) FROM offboardings b JOIN tenures t ON t.id = b.tenure_id
    WHERE t.person_id <> b.person_id OR t.ended_on IS NULL OR notice_on > t.ended_on OR notice_on >= ${today}`);
  none("SELECT count(*) FROM offboarding_steps WHERE (state = 'open') <> (settled_at IS NULL)");
  none("SELECT count(*) FROM offboarding_steps WHERE settled_at >= '2026-03-31T15:00:00.000Z'");
  none(
    "SELECT count(*) FROM offboarding_steps WHERE state = 'notNeeded' AND note = '' AND kind <> 'conversation'",
  );
  // What comes first is in the same plan, and before it.
  none(`SELECT count(*) FROM offboarding_steps s, json_each(s.after) a
    LEFT JOIN offboarding_steps b ON b.id = a.value
    WHERE b.id IS NULL OR b.offboarding_id <> s.offboarding_id OR b.position >= s.position`);
  none(`SELECT count(*) FROM offboarding_steps s JOIN offboardings b ON b.id = s.offboarding_id
    WHERE s.kind = 'conversation'
      AND (s.state = 'done') <> EXISTS (SELECT 1 FROM farewells f WHERE f.tenure_id = b.tenure_id)`);
  none(`SELECT count(*) FROM offboarding_steps s JOIN offboardings b ON b.id = s.offboarding_id
    WHERE s.kind = 'thanks' AND (s.state = 'done')
      <> EXISTS (SELECT 1 FROM thanks g WHERE g.tenure_id = b.tenure_id AND g.given_on IS NOT NULL)`);

  none(`SELECT count(*) FROM farewells f JOIN tenures t ON t.id = f.tenure_id
    WHERE t.person_id <> f.person_id OR t.ended_on IS NULL OR f.held_on >= ${today}`);
  none(`SELECT count(*) FROM farewells f JOIN interaction_people i USING (interaction_id)
    WHERE i.kind <> 'farewell' OR i.position = 0 AND i.person_id <> f.person_id`);
  some('SELECT count(*) FROM farewells WHERE interaction_id IS NOT NULL');
  expect(leavingReason.options).toEqual(
    expect.arrayContaining(texts('SELECT DISTINCT r.value FROM farewells, json_each(reasons) r')),
  );
  expect(valuedThing.options).toEqual(
    expect.arrayContaining(texts('SELECT DISTINCT v.value FROM farewells, json_each(valued) v')),
  );
  expect(number('SELECT count(DISTINCT recommend_score) FROM farewells')).toBeGreaterThan(5);
  none(`SELECT count(*) FROM thanks WHERE given_on >= ${today} OR words LIKE '%{%' OR words = ''`);
  some('SELECT count(*) FROM thanks g JOIN tenures t ON t.id = g.tenure_id WHERE given_on > ended_on');
  for (const language of ["'%ありがとう%'", "'Thank you%'"]) {
    some(`SELECT count(*) FROM thanks WHERE words LIKE ${language}`);
  }
  // Most part well, and not all.
  const leavers = `FROM person_summaries WHERE left_on < ${today} AND left_on > '2024-04-01'`;
  const well =
    number(`SELECT count(*) ${leavers} AND good_parting = 1`) / number(`SELECT count(*) ${leavers}`);
  expect(well).toBeGreaterThan(0.25);
  expect(well).toBeLessThan(0.75);

  const { messages, unreached } = await workspace.client.managementMessages.list();
  expect(messages.length).toBeGreaterThan(3);
  expect(messages.every(({ title }) => /[\p{Script=Han}\p{Script=Hiragana}]/u.test(title))).toBe(true);
  expect(unreached.length).toBeGreaterThan(0);
  await expectSound(workspace);
});

test('opportunities of all forms, with their way so far, that keep to the rules of asking', async () => {
  const workspace = await filled(1500);
  const { none, some, texts } = asking(workspace);
  const { sqlite } = workspace.database;

  for (const state of ['outcome IS NULL', "outcome = 'returned'", "outcome IN ('notNow', 'declined')"]) {
    const forms = texts(`SELECT DISTINCT form FROM opportunities WHERE ${state}`);
    expect(forms.length, state).toBeGreaterThan(3);
  }
  expect(texts('SELECT DISTINCT form FROM opportunities').toSorted()).toEqual(
    partnershipForm.options.toSorted(),
  );
  none("SELECT count(*) FROM opportunities WHERE title = '' OR title || next_step LIKE '%{%'");
  none('SELECT count(*) FROM opportunities WHERE (outcome IS NULL) <> (closed_on IS NULL)');
  none(
    `SELECT count(*) FROM opportunities WHERE opened_on >= ${today} OR closed_on >= ${today} OR closed_on < opened_on`,
  );
  none(
    `SELECT count(*) FROM opportunities o JOIN pipeline_stages s ON s.id = o.stage_id WHERE s.form <> o.form`,
  );
  // The way ends in the present stage, and each stage comes after the one before.
  none(`SELECT count(*) FROM opportunities o WHERE stage_id <> (
    SELECT stage_id FROM opportunity_moves m WHERE m.opportunity_id = o.id ORDER BY moved_at DESC, id DESC LIMIT 1)`);
  none(`SELECT count(*) FROM opportunity_moves m JOIN opportunity_moves l USING (opportunity_id)
    JOIN pipeline_stages a ON a.id = m.stage_id JOIN pipeline_stages b ON b.id = l.stage_id
    WHERE m.moved_at < l.moved_at AND a.position >= b.position`);
  none(`SELECT count(*) FROM opportunities o JOIN opportunity_moves m ON m.opportunity_id = o.id
    WHERE m.moved_at < o.opened_on OR substr(m.moved_at, 1, 10) > coalesce(o.closed_on, ${today})`);
  // What came about is there: a tenure, or a partnership.
  none(
    "SELECT count(*) FROM opportunities WHERE outcome = 'returned' AND coalesce(tenure_id, partnership_id) IS NULL",
  );
  none(`SELECT count(*) FROM opportunities o JOIN tenures t ON t.id = o.tenure_id
    WHERE t.person_id <> o.person_id OR t.started_on <= o.closed_on`);
  none(`SELECT count(*) FROM opportunities o JOIN partnerships p ON p.id = o.partnership_id
    WHERE p.person_id <> o.person_id OR p.started_on <= o.closed_on`);
  some(`SELECT count(*) FROM opportunities WHERE outcome IS NULL AND next_step_on < ${today}`);
  some("SELECT count(*) FROM opportunities WHERE outcome IS NULL AND next_step = ''");
  some("SELECT count(*) FROM opportunity_worries WHERE answer = ''");
  some("SELECT count(*) FROM opportunity_worries WHERE answer <> ''");

  expect(texts('SELECT DISTINCT eligibility FROM eligibility_records').toSorted()).toEqual([
    'conditions',
    'no',
    'yes',
  ]);
  none(`SELECT count(*) FROM eligibility_records WHERE decided_on >= ${today} OR valid_until <= decided_on`);

  const open = z.array(z.object({ personId: z.string(), form: partnershipForm, asks: z.int() })).parse(
    sqlite
      .prepare(
        `SELECT o.person_id AS personId, o.form, s.asks FROM opportunities o
           JOIN pipeline_stages s ON s.id = o.stage_id WHERE o.outcome IS NULL`,
      )
      .all(),
  );
  const facts = readAskFacts(
    sqlite,
    open.map(({ personId }) => personId),
    day,
  );
  expect(open.filter(({ asks }) => asks === 1).length).toBeGreaterThan(5);
  for (const { personId, form, asks } of open) {
    const known = facts.get(personId);
    const findings = known === undefined ? [] : findingsOf(known, { form, asks: asks === 1 });
    expect(findings.filter(({ weight }) => weight === 'blocks')).toEqual([]);
  }
});
