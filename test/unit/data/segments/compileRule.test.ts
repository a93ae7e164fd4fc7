import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '#data/database/database.ts';
import { compileRule } from '#data/segments/compileRule.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { everybody, type Rule, type RuleItem, rule } from '#shared/domain/segments/rule.ts';
import { countingIds, TestClock } from '#test/support/workspace.ts';
import { conditionOf, conditionTypes, randomPerson, randomRule, todays, zones } from './randomRules.ts';
import { ruleHolds } from './ruleHolds.ts';
import { customIds, personIdOf, type RulePerson, writeRuleWorld } from './ruleWorld.ts';

const people = fc.sample(randomPerson, { numRuns: 160, seed: 3 });

/** Hundreds of rules over all people take their time where much else is going on. */
const timeout = 60_000;

/** The rule of the segment that other rules name: another field, and a NOT of what may be unknown. */
const segmentRule: Rule = rule.parse({
  type: 'group',
  not: false,
  join: 'or',
  items: [
    { type: 'text', not: true, field: 'company', is: { test: 'contains', text: 'acme' } },
    { type: 'customFlag', not: false, fieldId: customIds.flag },
  ],
});

describe('a compiled rule', () => {
  const reading = fc.record({ today: fc.constantFrom(...todays), zone: fc.constantFrom(...zones) });
  const folder = mkdtempSync(join(tmpdir(), 'enishi-rules-'));
  const database = Database.open(join(folder, 'data.db'), new Uint8Array(32));

  beforeAll(async () => {
    const author = { actor: 'Test', device: 'test', clock: new TestClock(), ids: countingIds() };
    await writeRuleWorld(database, author, people, segmentRule);
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Who belongs, by the SQL asked both ways, each of which must be 1 or 0 for everybody. */
  function compiled(asked: Rule, today: string, zone: string, look: 'many' | 'few'): string[] {
    const { sqlite } = database;
    const context = { sqlite, today: plainDate.parse(today), zone: timeZone.parse(zone), look };
    const { sql, parameters } = compileRule(asked, context);
    const rows = sqlite
      .prepare<unknown[], { id: string; holds: unknown }>(
        `SELECT s.person_id AS id, (${sql}) AS holds FROM person_summaries s ORDER BY s.person_id`,
      )
      .all(...parameters);
    expect(rows.filter(({ holds }) => holds !== 0 && holds !== 1)).toEqual([]);
    const found = sqlite
      .prepare<unknown[], string>(
        `SELECT s.person_id FROM person_summaries s WHERE ${sql} ORDER BY s.person_id`,
      )
      .pluck()
      .all(...parameters);
    expect(found).toEqual(rows.filter(({ holds }) => holds === 1).map(({ id }) => id));
    return found;
  }

  function expectSame(item: RuleItem, { today, zone }: { today: string; zone: string }): number {
    const asked: Rule = item.type === 'group' ? item : { ...everybody, items: [item] };
    const expected = people.flatMap((person: RulePerson, index) =>
      !person.inBin && ruleHolds(asked, person, { today, zone, segmentRule }) ? [personIdOf(index)] : [],
    );
    expect(compiled(asked, today, zone, 'many')).toEqual(expected);
    expect(compiled(asked, today, zone, 'few')).toEqual(expected);
    return expected.length;
  }

  test.each(conditionTypes)('finds by %s whom the words find', { timeout }, (_type, made) => {
    let some = 0;
    fc.assert(
      fc.property(conditionOf(made), reading, (item, at) => {
        const found = expectSame(item, at);
        if (found > 0 && found < 100) some += 1;
      }),
      { numRuns: 120 },
    );
    // Rules that tell nobody apart would prove nothing.
    expect(some).toBeGreaterThan(8);
  });

  test('finds by groups in groups whom the words find', { timeout }, () => {
    fc.assert(
      fc.property(randomRule, reading, (asked, at) => {
        expectSame(asked, at);
      }),
      { numRuns: 500 },
    );
  });
});
