import type { PlainDate } from '#shared/domain/plainDate.ts';
import { lineLook } from './chartHues.ts';
import type { ChartMark } from './chartMarks.ts';
import { pointBox } from './markBoxes.ts';
import type { TrendPoint } from './TrendChart.tsx';

interface TrendMarking {
  readonly series: readonly { readonly label: string; readonly compared: boolean }[];
  readonly points: readonly TrendPoint[];
  readonly words: (value: number | null | undefined) => string;
  readonly day: (on: PlainDate) => string;
  readonly name: (day: string, line: string, words: string) => string;
}

/** A mark for each known point of each line; the note beside one tells all of its day. */
export function trendMarks({ series, points, words, day, name }: TrendMarking): ChartMark[] {
  return points.flatMap((point, at) => {
    const all = point.values.filter((value) => value !== null);
    return point.values.flatMap((value, line): ChartMark[] => {
      if (value === null) return [];
      const label = series[line]?.label ?? '';
      return [
        {
          id: `${line} ${point.on}`,
          row: line,
          column: at,
          name: name(day(point.on), label, words(value)),
          behind: point.behind?.[line],
          note: {
            heading: day(point.on),
            lines: series.map((other, index) => ({
              label: other.label,
              words: words(point.values[index]),
              colour: lineLook(index, other).colour,
              own: index === line,
            })),
          },
          box: (scales) =>
            pointBox(
              scales,
              { value: point.on, before: points[at - 1]?.on, after: points[at + 1]?.on },
              value,
              all,
            ),
        },
      ];
    });
  });
}
