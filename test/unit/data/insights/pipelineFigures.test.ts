import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PeopleSet } from '#data/insights/facts/factPage.ts';
import { factsOf } from '#data/insights/facts/facts.ts';
import {
  pipelineFiguresOf,
  seqsBehindOpportunities,
  seqsBehindStage,
} from '#data/insights/pipelineFigures.ts';
import { pipelineStageId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { opportunityOutcome } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { referenceNumbers } from '../pipeline/numbersReference.ts';
import { type PipelineWorld, pipelineWorld, writeWorld } from '../pipeline/numbersWorld.ts';

const forms = ['rehire', 'referral'] as const;

/** The world in which the other form is that of the reference. */
function asRehire(world: PipelineWorld, form: (typeof forms)[number]): PipelineWorld {
  if (form === 'rehire') return world;
  const swapped = (one: string) => (one === 'rehire' ? 'referral' : 'rehire');
  return { ...world, opportunities: world.opportunities.map((one) => ({ ...one, form: swapped(one.form) })) };
}

/** What the reference says of the forms of which something was opened, in the words of Insights. */
function expected(world: PipelineWorld, stages: ReadonlyMap<string, readonly string[]>) {
  return forms.flatMap((form) => {
    const { results, stages: counted } = referenceNumbers(
      asRehire(world, form),
      stages.get(form) ?? [],
      world.to,
    );
    const result = results.find((each) => each.form === 'rehire');
    if (result === undefined) return [];
    const { form: _, ...outcomes } = result;
    const opened = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    if (opened === 0) return [];
    return [
      {
        ...{ form, opened, ...outcomes },
        stages: counted.map(({ stageId, reached, conversion, medianDays }) => ({
          ...{ stageId, came: reached, wentOn: conversion.n, medianDays },
        })),
      },
    ];
  });
}

test('what became of opportunities is what a plain reading gives, of all or of some people', async () => {
  const workspace = await openTestWorkspace({ now: '2026-03-20T00:00:00.000Z' });
  const { client, database } = workspace;
  const { sqlite } = database;
  const stages = new Map<string, string[]>(forms.map((form) => [form, []]));
  for (const { id, form } of await client.pipeline.stages()) stages.get(form)?.push(id);
  const some = fc.option(fc.uniqueArray(fc.nat(11)), { nil: null, freq: 2 });
  await fc.assert(
    fc.asyncProperty(pipelineWorld, some, async (world, listed) => {
      await database.keepAside(() => {
        for (const table of ['opportunity_moves', 'opportunities', 'tenures', 'partnerships']) {
          sqlite.exec(`DELETE FROM ${table}`);
        }
        // As a write of its own would.
        sqlite.exec("UPDATE workspace_facts SET value = value + 1 WHERE name = 'operations'");
      });
      await writeWorld(workspace, world, stages);
      // Each opportunity has a person of its own, and they were written in this order.
      const count = world.opportunities.length;
      const newest = sqlite
        .prepare<[number], number>('SELECT seq FROM people ORDER BY seq DESC LIMIT ?')
        .pluck()
        .all(count);
      const seqs = newest.toReversed();
      const { mostSeq } = await factsOf(database);
      const among =
        listed === null
          ? null
          : new PeopleSet(
              listed.flatMap((index) => seqs[index] ?? []),
              mostSeq,
            );
      const question = {
        ...{ from: plainDate.parse(world.from), to: plainDate.parse(world.to), among },
        ...{ on: plainDate.parse('2026-03-20'), zone: timeZone.parse(world.zone) },
      };
      const opportunities = world.opportunities.filter((_, index) => listed?.includes(index) ?? true);
      const { pipeline, metrics } = pipelineFiguresOf(question, sqlite);
      const plain = expected({ ...world, opportunities }, stages);
      expect(
        pipeline.map((form) => ({
          ...form,
          stages: form.stages.map(({ code: _, name: __, ...each }) => each),
        })),
      ).toEqual(plain);
      const sum = (of: (form: (typeof plain)[number]) => number) =>
        plain.reduce((total, form) => total + of(form), 0);
      const closed = sum(({ returned, notNow, declined }) => returned + notNow + declined);
      const opened = sum((form) => form.opened);
      const returned = sum((form) => form.returned);
      expect(metrics).toEqual({
        opportunitiesOpened: { value: opened, n: opened, denominator: null },
        opportunitiesPartnered: {
          ...{ value: closed === 0 ? null : returned / closed, n: returned },
          denominator: closed,
        },
      });
      // A person has one opportunity here, so that there are as many people behind a number as it says.
      expect(seqsBehindOpportunities(question, sqlite, {})).toHaveLength(opened);
      for (const { form, stages: counted, ...results } of pipeline) {
        for (const outcome of [null, ...opportunityOutcome.options]) {
          const behind = seqsBehindOpportunities(question, sqlite, { form, outcome });
          expect(behind).toHaveLength(results[outcome ?? 'open']);
        }
        for (const { stageId, came, wentOn } of counted) {
          const of = (part: 'came' | 'wentOn') =>
            seqsBehindStage(question, sqlite, { form, stageId: pipelineStageId.parse(stageId), part });
          expect(of('came')).toHaveLength(came);
          expect(of('wentOn')).toHaveLength(wentOn);
          expect(of('came')).toEqual(expect.arrayContaining(of('wentOn')));
        }
      }
    }),
    { numRuns: 100 },
  );
});
