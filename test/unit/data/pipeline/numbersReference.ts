import { Temporal } from 'temporal-polyfill/full';
import { partnershipForm } from '#shared/domain/vocabulary.ts';
import type { PipelineWorld, WorldOpportunity } from './numbersWorld.ts';

/** The middle one, or halfway between the middle two. */
function middle(numbers: number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[half - 1], sorted[half]];
  if (sorted.length % 2 === 1 || below === undefined) return above ?? null;
  return (below + (above ?? 0)) / 2;
}

const dayIn = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
const daysFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  Math.max(0, from.until(to, { largestUnit: 'day' }).days);

/** Whole years, and the rest as its part of the year to the next anniversary. */
function yearsBetween(from: string, to: string): number {
  const start = Temporal.PlainDate.from(from);
  const end = Temporal.PlainDate.from(to);
  const years = start.until(end, { largestUnit: 'year' }).years;
  const last = start.add({ years });
  const next = start.add({ years: years + 1 });
  return years + last.until(end).days / last.until(next).days;
}

/** The numbers of docs/metrics.md for re-employment, by its words. */
export function referenceNumbers(world: PipelineWorld, stages: readonly string[], today: string) {
  const present = world.opportunities.filter((one) => !one.removed && !one.personRemoved);
  const opened = present.filter(({ openedOn }) => openedOn >= world.from && openedOn <= world.to);
  const rehire = opened.filter(({ form }) => form === 'rehire');
  const ways = rehire.map((one) => ({
    ...one,
    // Two at the same moment are in the order of their making, which sorting keeps.
    moves: [...one.moves].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }));
  return {
    from: world.from,
    to: world.to,
    stages: stages.map((stageId, number) => {
      const reached = ways.filter(({ moves }) => moves.some(({ stage }) => stage === number));
      const wentOn = reached.filter(({ moves, outcome }) => {
        const first = moves.findIndex(({ stage }) => stage === number);
        return outcome === 'returned' || moves.slice(first + 1).some(({ stage }) => stage > number);
      });
      const days = ways.flatMap(({ moves, closedOn }) =>
        moves.flatMap(({ stage, at }, index) => {
          const came = dayIn(at, world.zone);
          const next = moves[index + 1];
          if (stage !== number) return [];
          if (next !== undefined) return [daysFrom(came, dayIn(next.at, world.zone))];
          return closedOn === null ? [] : [daysFrom(came, Temporal.PlainDate.from(closedOn))];
        }),
      );
      const n = wentOn.length;
      const denominator = reached.length;
      return {
        stageId,
        reached: denominator,
        conversion: { value: denominator === 0 ? null : n / denominator, n, denominator },
        medianDays: middle(days),
      };
    }),
    results: partnershipForm.options.map((form) => {
      const count = (outcome: string | null) =>
        opened.filter((one) => one.form === form && one.outcome === outcome).length;
      return {
        form,
        open: count(null),
        returned: count('returned'),
        notNow: count('notNow'),
        declined: count('declined'),
      };
    }),
    reasons: rehire.flatMap(({ outcome, reason }) =>
      outcome === null || reason === null ? [] : [`${reason} ${outcome}`],
    ),
    yearsToReturn: referenceYears(world, present),
    overdueNextSteps: present.filter(
      ({ form, outcome, nextStepOn, died }) =>
        form === 'rehire' && outcome === null && !died && nextStepOn !== null && nextStepOn < today,
    ).length,
  };
}

function referenceYears({ from, to }: PipelineWorld, present: readonly WorldOpportunity[]) {
  const returned = present.filter(
    ({ form, outcome, closedOn }) =>
      form === 'rehire' && outcome === 'returned' && closedOn !== null && closedOn >= from && closedOn <= to,
  );
  const years = returned.flatMap(({ result, closedOn, leftOn }) => {
    const back = result?.from ?? closedOn ?? '';
    const left = leftOn.filter((last) => last !== null && last <= back).sort();
    const latest = left.at(-1);
    return latest === undefined || latest === null ? [] : [yearsBetween(latest, back)];
  });
  return { value: middle(years), n: years.length, denominator: returned.length };
}
