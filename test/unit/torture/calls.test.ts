import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Chance } from '#data/sample/chance.ts';
import { InputMaker, inputSchema } from '../../torture/calls/anyInput.ts';
import { IdPools } from '../../torture/calls/idPools.ts';
import { procedures } from '../../torture/calls/procedures.ts';

const person = '00000000-0000-7000-8000-000000000001';
const file = '00000000-0000-7000-8000-000000000002';
const pools = new IdPools(new Map([['people', [person]]]), [file]);

/** The share of inputs that the contract lets pass. */
function share(schema: z.ZodType, feature: string, hostility: number, tries = 60): number {
  const asked = inputSchema(schema);
  let passed = 0;
  for (let number = 0; number < tries; number += 1) {
    const made = new InputMaker(new Chance(7, number), pools, feature, asked, hostility).make();
    if (schema.safeParse(made).success) passed += 1;
  }
  return passed / tries;
}

describe('inputs made from a schema', () => {
  test('are most often such as it asks for', () => {
    const schema = z.object({
      id: z.uuid(),
      file: z.uuid(),
      name: z.string().max(30),
      role: z.enum(['hr', 'manager']),
      count: z.int().min(1).max(9),
      either: z.union([z.null(), z.array(z.boolean()).min(2)]),
      rest: z.string().optional(),
    });
    expect(share(schema, 'people', 0)).toBeGreaterThan(0.8);
  });

  test('are something else where they are meant to be', () => {
    const schema = z.object({ id: z.uuid(), count: z.int().min(1).max(9), words: z.array(z.string()) });
    expect(share(schema, 'people', 0.5)).toBeLessThan(0.3);
  });

  test('come to an end where a schema holds itself', () => {
    const rule: z.ZodType = z.lazy(() => z.union([z.literal('all'), z.object({ and: z.array(rule) })]));
    expect(share(z.object({ rule }), 'people', 0)).toBeGreaterThan(0.5);
  });

  test('reach nearly every procedure of the contract in a form that it lets pass', () => {
    const reached = procedures.filter(
      ({ feature, input }) => input === null || share(input, feature, 0, 40) > 0,
    );
    const missed = procedures.filter((each) => !reached.includes(each)).map(({ name }) => name);
    expect(missed.length, missed.join(', ')).toBeLessThan(procedures.length / 10);
  });
});
