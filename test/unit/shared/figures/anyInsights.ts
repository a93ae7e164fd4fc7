import fc from 'fast-check';
import {
  funnelStage,
  type Metric,
  type MetricName,
  metricName,
  type NetworkInsights,
  networkInsights,
} from '#shared/contract/insights.ts';
import { metricKinds } from '#shared/domain/metrics/metricKinds.ts';
import { addMonths, plainDate } from '#shared/domain/plainDate.ts';
import {
  leavingReason,
  openness,
  orientationKind,
  type PartnershipForm,
  partnershipForm,
  purpose,
} from '#shared/domain/vocabulary.ts';

const on = plainDate.parse('2026-04-01');
const days = Array.from({ length: 9 }, (_, index) => addMonths(on, 3 * (index - 8)));
const months = Array.from({ length: 24 }, (_, index) => addMonths(on, index - 23));
const runs = days.slice(1).map((to, index) => ({ from: days[index] ?? to, to }));

/** So many people at most, each in one of so many groups. */
const inGroups = (groups: number, most: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.nat(groups - 1), { maxLength: most })
    .map((chosen) =>
      Array.from({ length: groups }, (_, group) => chosen.filter((each) => each === group).length),
    );

/** A part of a whole of so many at most. */
const partOf = (most: number): fc.Arbitrary<readonly [part: number, whole: number]> =>
  inGroups(2, most).map(([part = 0, rest = 0]) => [part, part + rest]);

const perDay = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: days.length, maxLength: days.length });

function metricOf(name: MetricName, most: number): fc.Arbitrary<Metric> {
  const { unit } = metricKinds[name];
  if (unit === 'count') return fc.nat(most).map((n) => ({ value: n, n, denominator: null }));
  if (unit === 'rate') {
    return partOf(most).map(([n, denominator]) => ({
      value: denominator === 0 ? null : n / denominator,
      n,
      denominator,
    }));
  }
  const values = { points: [-100, 100], score: [1, 5], days: [0, 90], years: [0, 12] } as const;
  const [min, max] = values[unit];
  return fc
    .tuple(fc.double({ min, max, noNaN: true }), partOf(most))
    .map(([value, [n, denominator]]) => ({ value: denominator === 0 ? null : value, n, denominator }));
}

const metrics = (most: number) =>
  fc
    .tuple(...metricName.options.map((name) => metricOf(name, most)))
    .map((all) => Object.fromEntries(metricName.options.map((name, index) => [name, all[index]])));

const cohort = (leaveYear: number, most: number) =>
  fc.tuple(fc.nat(most), fc.array(partOf(most), { maxLength: 3 })).map(([leavers, years]) => ({
    leaveYear,
    leavers,
    years: years.map(([active, people], index) => ({ years: index + 1, people, active })),
  }));

const returnCurve = (most: number) =>
  fc
    .tuple(partOf(most), fc.array(fc.double({ min: 0, max: 0.02, noNaN: true }), { maxLength: 30 }))
    .map(([[returned, leavers], steps]) => {
      let share = 0;
      const points = steps.map((step, index) => {
        share += step;
        return { years: index / 12, share, low: share / 2, high: (1 + share) / 2, atRisk: leavers };
      });
      return { leavers, returned, points };
    });

const orientations = (most: number) =>
  perDay(fc.tuple(partOf(most), fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }))).map((each) => ({
    days,
    alumni: each.map(([[, alumni]]) => alumni),
    nothing: each.map(([[nothing]]) => nothing),
    kinds: orientationKind.options.map((kind, index) => ({
      kind,
      people: each.map(([[nothing, alumni], wishes]) => (wishes[index] ?? 0) % (alumni - nothing + 1)),
    })),
  }));

const opennessMix = (most: number) =>
  perDay(inGroups(openness.options.length, most)).map((each) => ({
    days,
    states: openness.options.map((state, index) => ({
      openness: state,
      people: each.map((counts) => counts[index] ?? 0),
    })),
  }));

const pipelineOf = (form: PartnershipForm, most: number) =>
  fc
    .tuple(inGroups(4, most), partOf(most), fc.option(fc.nat(200)), fc.boolean())
    .map(([[open = 0, returned = 0, notNow = 0, declined = 0], [wentOn, came], medianDays, own]) => ({
      form,
      opened: open + returned + notNow + declined,
      ...{ open, returned, notNow, declined },
      stages: [
        {
          stageId: '00000000-0000-7000-8000-000000000031',
          ...(own ? { code: null, name: 'First talk' } : { code: 'considering', name: null }),
          ...{ came, wentOn, medianDays },
        },
      ],
    }));

const eventOf = (most: number) =>
  fc
    .tuple(partOf(most), partOf(most), fc.boolean(), fc.boolean())
    .map(([[attended, invited], [fits], told, forAll]) => ({
      eventId: '00000000-0000-7000-8000-000000000021',
      title: 'An evening by the canal',
      on: '2026-02-14',
      invited,
      answered: attended,
      attended: told ? attended : 0,
      fits: forAll ? null : Math.min(fits, invited),
      told,
    }));

const enps = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.integer({ min: -100, max: 100 }))
    .map(([n, value]) => ({ value: n === 0 ? null : value, n, denominator: n }));

const perRun = <T extends object>(of: fc.Arbitrary<T>) =>
  fc
    .array(of, { minLength: runs.length, maxLength: runs.length })
    .map((all) => all.map((each, index) => ({ ...runs[index], ...each })));

const departmentOf = (department: string | null, most: number) =>
  fc
    .tuple(fc.nat(most), fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }))
    .map(([alumni, [reachable = 0, joined = 0, active = 0]]) => ({
      department,
      alumni,
      reachable: reachable % (alumni + 1),
      joined: joined % (alumni + 1),
      active: active % (alumni + 1),
    }));

/** Numbers of all parts, in which nothing is counted over more than `most`. They need not fit each other. */
export const anyInsights = (most: number): fc.Arbitrary<NetworkInsights> =>
  fc
    .record({
      on: fc.constant(on),
      from: fc.constant('2025-04-02'),
      to: fc.constant(on),
      metrics: metrics(most),
      funnel: fc
        .array(fc.nat(most), { minLength: 6, maxLength: 6 })
        .map((people) => funnelStage.options.map((stage, index) => ({ stage, people: people[index] ?? 0 }))),
      leaversPerYear: fc
        .array(fc.nat(most), { maxLength: 4 })
        .map((all) => all.map((leavers, index) => ({ year: 2022 + index, leavers }))),
      participation: fc
        .array(partOf(most), { minLength: 24, maxLength: 24 })
        .map((all) =>
          all.map(([active, joined], index) => ({ on: months[index], joined, active, interactions: active })),
        ),
      cohorts: fc
        .tuple(cohort(2023, most), cohort(2024, most), fc.nat(2))
        .map(([one, other, length]) => [one, other].slice(0, length)),
      returnCurve: returnCurve(most),
      orientations: orientations(most),
      openness: opennessMix(most),
      messageMix: inGroups(purpose.options.length, most).map((all) =>
        purpose.options.map((each, index) => ({ purpose: each, contacts: all[index] ?? 0 })),
      ),
      exchanges: fc.array(inGroups(4, most), { maxLength: 5 }).map((all) =>
        all.map(([alumniGave = 0, companyGave = 0, alumniAsked = 0, companyAsked = 0], index) => ({
          year: 2022 + index,
          ...{ alumniGave, companyGave, alumniAsked, companyAsked },
        })),
      ),
      events: fc.array(eventOf(most), { maxLength: 3 }),
      partings: perRun(
        fc
          .tuple(partOf(most), enps(most))
          .map(([[good, leavers], scores]) => ({ leavers, good, enps: scores })),
      ),
      reasons: inGroups(3, most).map((all) => ({
        conversations: all.reduce((sum, each) => sum + each, 0),
        reasons: all.flatMap((people, index) =>
          people === 0 ? [] : [{ reason: leavingReason.options[index] ?? 'other', people }],
        ),
      })),
      pipeline: fc.tuple(...partnershipForm.options.map((form) => pipelineOf(form, most))),
      departments: fc.tuple(departmentOf('Workshop', most), departmentOf(null, most)),
      voices: perRun(partOf(most).map(([answered, raised]) => ({ raised, answered }))),
    })
    .map((all) => networkInsights.parse(all));
