import type { SqliteDatabase } from '#data/database/driver.ts';
import { type Instant, startOfDay, timeZone } from '#shared/domain/instant.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { condition } from '#shared/domain/segments/rule.ts';
import { spanFrom, spanTo } from '#shared/domain/segments/spans.ts';
import type { Benched } from './benched.ts';
import { countByHand, type Named } from './byHand/rules.ts';
import { Pairs } from './pairs.ts';
import { type BenchResult, pairedResult } from './result.ts';
import { type Known, ruleNames, twelveRules, typesIn } from './ruleSets.ts';

const today: PlainDate = plainDate.parse('2026-04-01');
const zone = timeZone.parse('Asia/Tokyo');

/** Rules of five conditions, counted over everybody. */
export async function benchRules({ client, plain }: Benched, rounds = 12): Promise<BenchResult> {
  const known = knownIn(plain);
  const named = namedIn(known);
  const rules = twelveRules(known);
  const byHand = new Map(ruleNames.map((name) => [name, countByHand(plain, name, named)]));
  const pairs = new Pairs();
  const found: string[] = [];
  let otherwise = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ruleNames) {
      const rule = rules.find((each) => each.name === name)?.rule;
      if (rule === undefined) throw new TypeError(`there is no rule ${name}`);
      const answers = await pairs.run(name, {
        program: () => client.segments.try({ rule, sample: 0 }),
        byHand: () => byHand.get(name)?.(),
        warmUp: round === 0,
      });
      if (round > 0) continue;
      const { people } = answers.program;
      if (people !== answers.byHand) otherwise += 1;
      found.push(`${name} ${people}${people === answers.byHand ? '' : ` (by hand ${answers.byHand})`}`);
    }
  }
  const types = new Set(rules.flatMap(({ rule }) => typesIn(rule)));
  const about = `${types.size} of ${condition.options.length} types of condition`;
  return pairedResult(
    {
      id: 'rules',
      what: `A rule of five conditions counted over all: ${ruleNames.length} rules, ${rounds} rounds after one to warm up`,
      most: 80,
      otherwise,
      remarks: [about, `people found: ${found.join(', ')}`, `dearest: ${pairs.dearest(12)}`],
    },
    pairs,
  );
}

const fieldTypes = {
  card: 'text',
  validUntil: 'date',
  hours: 'number',
  shirt: 'choice',
  print: 'flag',
} as const;

export function knownIn(database: SqliteDatabase): Known {
  const one = (sql: string, value: string) => String(database.prepare<[string]>(sql).pluck().get(value));
  return {
    label: (name) => one('SELECT id FROM labels WHERE name = ?', name),
    field: (name) => one('SELECT id FROM custom_fields WHERE type = ?', fieldTypes[name]),
    segment: (kind) => one('SELECT id FROM segments WHERE kind = ? ORDER BY id', kind),
  };
}

export function namedIn({ label, field, segment }: Known): Named {
  const since = (count: number): PlainDate => spanTo(today, { count, unit: 'months' }).from;
  const moment = (count: number): Instant => startOfDay(since(count), zone);
  const until = (count: number): PlainDate => spanFrom(today, { count, unit: 'months' }).to;
  return {
    today,
    months36: since(36),
    moment6: moment(6),
    moment12: moment(12),
    moment24: moment(24),
    next1: until(1),
    next6: until(6),
    mentor: label('Mentor'),
    mentorJa: label('メンター'),
    speaker: label('Guest speaker'),
    speakerJa: label('登壇経験'),
    card: field('card'),
    validUntil: field('validUntil'),
    hours: field('hours'),
    shirt: field('shirt'),
    print: field('print'),
    list: segment('list'),
  };
}
