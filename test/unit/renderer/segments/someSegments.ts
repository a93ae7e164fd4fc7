import type { Segment } from '#shared/contract/segments.ts';
import { segment } from '#shared/contract/segments.ts';
import { personId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { everybody, type Rule } from '#shared/domain/segments/rule.ts';
import type { ContractToAnswer } from '#test/support/renderPage.tsx';

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const anna = {
  id: personId.parse(idOf(1)),
  name: { ...noName, givenName: 'Anna', familyName: 'Smith' },
};

export const ruleSegment: Segment = segment.parse({
  kind: 'rule',
  id: idOf(11),
  version: 3,
  name: 'Alumni in Sales',
  description: '',
  keepInTouchDays: 90,
  rule: {
    ...everybody,
    items: [
      { type: 'flag', not: false, field: 'alumnus' },
      { type: 'text', not: false, field: 'department', is: { test: 'contains', text: 'Sales' } },
    ],
  },
});

export const listSegment: Segment = segment.parse({
  kind: 'list',
  id: idOf(12),
  version: 1,
  name: 'Board',
  description: '',
  keepInTouchDays: null,
});

/** What the page asks of segments, answered from these; what it tries and writes is remembered. */
export function segmentsAnswering(segments: readonly Segment[]) {
  const tried: Rule[] = [];
  const updated: Segment[] = [];
  const kept = new Map(segments.map((each) => [each.id, each]));
  const procedures = (os: ContractToAnswer) => ({
    segments: {
      list: os.segments.list.handler(() =>
        [...kept.values()].map((each) => ({ segment: each, people: 1204 })),
      ),
      get: os.segments.get.handler(({ input, errors }) => {
        const found = kept.get(input.id);
        if (found === undefined) throw errors.NOT_FOUND({ data: { what: 'segment' } });
        return found;
      }),
      try: os.segments.try.handler(({ input }) => {
        tried.push(input.rule);
        const sample = [{ ...anna, department: 'Sales', company: null }];
        return { people: 1000 + input.rule.items.length, of: 5000, sample };
      }),
      update: os.segments.update.handler(({ input }) => {
        const next = { ...input, version: input.version + 1 };
        updated.push(input);
        kept.set(input.id, next);
        return next;
      }),
      explain: os.segments.explain.handler(() => ({
        holds: true,
        outcomes: [
          { path: [0], holds: true, evidence: '31 Mar 2024' },
          { path: [1], holds: true, evidence: 'Sales' },
        ],
      })),
      ofPerson: os.segments.ofPerson.handler(() => [...kept.values()]),
    },
    people: {
      labels: os.people.labels.handler(() => []),
    },
    customFields: {
      list: os.customFields.list.handler(() => []),
    },
    views: {
      mine: os.views.mine.handler(() => ({ views: [], last: null })),
    },
  });
  return { tried, updated, procedures };
}
