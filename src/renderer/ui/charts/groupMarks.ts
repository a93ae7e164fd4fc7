import { chartColour } from './chartHues.ts';
import type { ChartMark } from './chartMarks.ts';
import type { Group } from './GroupedChart.tsx';
import { standingBox } from './markBoxes.ts';

interface GroupMarking {
  readonly series: readonly string[];
  readonly groups: readonly Group[];
  readonly stacked: boolean;
  readonly name: (group: Group, index: number) => string;
  readonly number: (value: number) => string;
}

/** A mark for each column, or part of one, that is not empty; the note beside one tells all of its group. */
export function groupMarks({ series, groups, stacked, name, number }: GroupMarking): ChartMark[] {
  return groups.flatMap((group, at) =>
    group.values.flatMap((value, index): ChartMark[] => {
      if (value === 0) return [];
      const below = stacked ? group.values.slice(0, index).reduce((sum, part) => sum + part, 0) : 0;
      const slots = stacked
        ? { slot: 0, slots: 1, widest: 48 }
        : { slot: index, slots: series.length, widest: 24 };
      return [
        {
          id: `${at} ${index}`,
          // What is stacked goes up with the series.
          row: stacked ? -index : 0,
          column: stacked ? at : at * series.length + index,
          name: name(group, index),
          behind: group.behind?.[index],
          note: {
            heading: group.label,
            lines: series.map((label, each) => ({
              label,
              words: number(group.values[each] ?? 0),
              colour: chartColour(each),
              own: each === index,
            })),
          },
          box: (scales) => standingBox(scales, at, [below, below + value], { ...slots, stacked }),
        },
      ];
    }),
  );
}
