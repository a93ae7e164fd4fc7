import {
  type Comparison,
  comparison,
  type DuplicatePair,
  duplicatePair,
  type MatchReason,
} from '#shared/contract/duplicates.ts';
import type { OperationId } from '#shared/domain/ids.ts';
import { operationId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import type { ContractToAnswer } from '#test/support/renderPage.tsx';
import { someId, someProfile } from '../people/somePeople.ts';

/** The id of the nth thing that was done. */
export const someOperation = (n: number): OperationId => operationId.parse(someId(9000 + n));

const reasons: MatchReason[] = [
  { field: 'birthDate', agreement: 'same', weight: 6, here: '1980-04-01', there: '1980-04-01' },
  { field: 'name', agreement: 'similar', weight: 4, here: '斎藤 一郎', there: '齋藤 一郎' },
  { field: 'email', agreement: 'different', weight: -1, here: 'a@example.com', there: 'b@example.com' },
];

const person = (n: number, familyName: string) => ({
  ...noName,
  id: someId(n),
  familyName,
  givenName: '一郎',
  familyReading: 'さいとう',
  givenReading: 'いちろう',
  externalId: `E${n}`,
  email: `p${n}@example.com`,
  department: '営業部',
  startedOn: '2010-04-01',
  leftOn: '2020-03-31',
});

/** The nth of some pairs, each a little less sure than the one before. */
export const somePair = (n: number, score = 0.99 - n * 0.1): DuplicatePair =>
  duplicatePair.parse({
    a: person(10 + n * 2, `斎藤${n}`),
    b: person(11 + n * 2, `齋藤${n}`),
    score,
    reasons,
  });

/** Two people side by side, of which a test names what it is about. */
export function someComparison(parts: Partial<Record<keyof Comparison, unknown>> = {}): Comparison {
  const a = someProfile({ id: someId(10), familyName: '斎藤', birthDate: null, version: 3, company: 'Acme' });
  const b = someProfile({
    id: someId(11),
    familyName: '齋藤',
    birthDate: null,
    version: 7,
    jobTitle: 'Buyer',
  });
  return comparison.parse({
    a,
    b,
    score: 0.97,
    reasons,
    choices: [
      { field: 'familyName', a: '斎藤', b: '齋藤', proposed: 'a' },
      { field: 'company', a: 'Acme', b: null, proposed: 'a' },
      { field: 'jobTitle', a: null, b: 'Buyer', proposed: 'b' },
    ],
    moves: [
      { record: 'interaction', a: 12, b: 3 },
      { record: 'segment', a: 0, b: 1 },
    ],
    ...parts,
  });
}

interface Kept {
  pairs: DuplicatePair[];
  scanned: { people: number } | null;
  stale: boolean;
}

/** A made-up data process that keeps pairs until they are decided, and remembers what was asked of it. */
export function duplicates(kept: Partial<Kept> = {}, asked: { name: string; input: unknown }[] = []) {
  const state: Kept = {
    pairs: [somePair(0), somePair(1), somePair(2)],
    scanned: { people: 1204 },
    stale: false,
    ...kept,
  };
  const decided: { id: OperationId; pair: DuplicatePair; at: number }[] = [];
  const without = (a: string, b: string): OperationId => {
    const at = state.pairs.findIndex(
      ({ a: left, b: right }) => [a, b].includes(left.id) && [a, b].includes(right.id),
    );
    const id = someOperation(decided.length);
    const [pair] = at < 0 ? [] : state.pairs.splice(at, 1);
    if (pair !== undefined) decided.push({ id, pair, at });
    return id;
  };
  const procedures = (os: ContractToAnswer) => ({
    duplicates: {
      list: os.duplicates.list.handler(({ input }) => {
        asked.push({ name: 'list', input });
        const found = state.pairs.filter(({ score }) => score >= input.from);
        return {
          scanned: state.scanned,
          stale: state.stale,
          total: found.length,
          pairs: found.slice(input.offset, input.offset + input.limit),
        };
      }),
      compare: os.duplicates.compare.handler(({ input }) => {
        asked.push({ name: 'compare', input });
        return comparing(input.a, input.b);
      }),
      setDistinct: os.duplicates.setDistinct.handler(({ input }) => {
        asked.push({ name: 'setDistinct', input });
        return { operationId: without(input.a, input.b) };
      }),
      merge: os.duplicates.merge.handler(({ input }) => {
        asked.push({ name: 'merge', input });
        return { operationId: without(input.keep.id, input.other.id) };
      }),
    },
    history: {
      revert: os.history.revert.handler(async function* ({ input }) {
        await Promise.resolve(asked.push({ name: 'revert', input }));
        const done = decided.find(({ id }) => id === input.operationId);
        if (done !== undefined) state.pairs.splice(done.at, 0, done.pair);
        yield { type: 'done' as const, operationId: null, reverted: 1, kept: 0 };
      }),
    },
    customFields: { list: os.customFields.list.handler(() => []) },
  });
  return { state, procedures };
}

const comparing = (a: string, b: string): Comparison => {
  const base = someComparison();
  return someComparison({ a: { ...base.a, id: a }, b: { ...base.b, id: b } });
};
