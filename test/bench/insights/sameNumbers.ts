import type { NetworkInsights } from '#shared/contract/insights.ts';
import type { ByHand } from './byHand/screen.ts';

/** How many of the numbers that are asked for both ways are the same, to the person. */
export function sameNumbers(program: NetworkInsights, byHand: ByHand): { same: number; all: number } {
  const pairs: [program: number, byHand: number][] = [];
  const { metrics } = program;
  for (const [name, people] of Object.entries(byHand.funnel)) {
    const found = Object.entries(metrics).find(([metric]) => metric === name);
    pairs.push([found?.[1].n ?? Number.NaN, people]);
  }
  for (const [index, month] of byHand.participation.entries()) {
    const point = program.participation[index];
    pairs.push([point?.joined ?? Number.NaN, month.joined], [point?.active ?? Number.NaN, month.active]);
  }
  for (const { year, leavers } of byHand.leaversPerYear) {
    pairs.push([program.leaversPerYear.find((entry) => entry.year === year)?.leavers ?? 0, leavers]);
  }
  for (const { purpose, contacts } of byHand.messageMix) {
    pairs.push([program.messageMix.find((entry) => entry.purpose === purpose)?.contacts ?? 0, contacts]);
  }
  for (const { kind, people } of byHand.wishes) {
    pairs.push([program.orientations.kinds.find((entry) => entry.kind === kind)?.people.at(-1) ?? 0, people]);
  }
  return { same: pairs.filter(([ours, theirs]) => ours === theirs).length, all: pairs.length };
}
