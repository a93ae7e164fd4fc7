import { axisText } from './chartParts.ts';
import { linesOf, widest } from './textWidth.ts';

interface CategoryTickProps {
  readonly labels: readonly string[];
  readonly x?: number | string;
  readonly y?: number | string;
  /** The number of the category. */
  readonly at: number;
  /** The width of the axis. */
  readonly width?: number | string | undefined;
}

/** Narrower than this, in pixels, two lines of a name say too little: names are left out instead. */
const leastRoom = 52;

const lineHeight = 14;

/** The name of a category under its column: on one line, on two where it is long, or only that of every few. */
export function CategoryTick({ labels, x = 0, y = 0, at, width = 0 }: CategoryTickProps) {
  const room = Number(width) / Math.max(1, labels.length) - 6;
  const widestLabel = widest(labels, axisText.fontSize);
  const every =
    widestLabel > room && room < leastRoom ? Math.ceil((Math.min(widestLabel, 96) + 8) / (room + 6)) : 1;
  if (at % every !== 0) return <g />;
  const lines = linesOf(labels[at] ?? '', room * every, axisText.fontSize);
  // A name that is wider than its column does not go beyond the axis.
  const toTheEnd = (labels.length - at - 0.5) * (room + 6);
  const middle = Number(x) - Math.max(0, widest(lines, axisText.fontSize) / 2 - toTheEnd);
  return (
    <text x={middle} y={y} textAnchor="middle" {...axisText}>
      {lines.map((line, index) => (
        <tspan key={line} x={middle} dy={index === 0 ? 12 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** How high the axis has to be for these names, in pixels. */
export const categoryAxisHeight = (labels: readonly string[]): number =>
  widest(labels, axisText.fontSize) > leastRoom ? 40 : 26;

interface RowTickProps {
  readonly label: string;
  readonly x?: number | string;
  readonly y?: number | string;
  /** In pixels to the left of the axis. */
  readonly room: number;
}

/** The name of a category to the left of its bar, on two lines where it is long. */
export function RowTick({ label, x = 0, y = 0, room }: RowTickProps) {
  const lines = linesOf(label, room, axisText.fontSize);
  const first = Number(y) - ((lines.length - 1) * lineHeight) / 2;
  return (
    <text textAnchor="end" dominantBaseline="central" {...axisText}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={first + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
