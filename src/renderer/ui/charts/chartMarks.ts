import type { useXAxisScale, useYAxisScale } from 'recharts';
import type { Behind } from '#shared/contract/figures.ts';

/** In pixels of the chart. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What turns values into places, and where the chart has drawn them. */
export interface Scales {
  readonly across: NonNullable<ReturnType<typeof useXAxisScale>>;
  readonly up: NonNullable<ReturnType<typeof useYAxisScale>>;
  readonly area: Box;
}

/** What is told of a mark while the mouse or the keys are on it. */
export interface MarkNote {
  readonly heading: string;
  readonly lines: readonly MarkLine[];
}

export interface MarkLine {
  readonly label: string;
  readonly words: string;
  readonly colour?: string;
  /** The line of the mark itself among others that are told beside it. */
  readonly own?: boolean;
}

/** Where a mark stands among the others, for the arrow keys. */
export interface MarkPlace {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

export interface MarkBox {
  /** What the mouse hits. */
  readonly hit: Box;
  /** What lights up. */
  readonly lit: Box;
  readonly round?: boolean;
}

/** A bar, a point or a part of a bar that answers mouse and keyboard. */
export interface ChartMark extends MarkPlace {
  /** What it says, for who listens. */
  readonly name: string;
  readonly behind?: Behind | null | undefined;
  /** Left out where the chart says it beside the mark already. */
  readonly note?: MarkNote | undefined;
  /** False for marks between those at which the arrow keys stop. */
  readonly stop?: boolean;
  /** Null where it is not drawn. */
  readonly box: (scales: Scales) => MarkBox | null;
}

const steps: Record<string, { axis: 'row' | 'column'; step: 1 | -1 } | undefined> = {
  ArrowRight: { axis: 'column', step: 1 },
  ArrowLeft: { axis: 'column', step: -1 },
  ArrowDown: { axis: 'row', step: 1 },
  ArrowUp: { axis: 'row', step: -1 },
};

/**
 * The mark to which a key goes from another: the nearest in its direction, in its own row or column where there is one,
 * else in the next; the first or the last; null where the key
 * goes nowhere. In a chart of one row, or one column, both pairs of arrows go along it.
 */
export function nextMark<M extends MarkPlace>(marks: readonly M[], from: M, key: string): M | null {
  if (key === 'Home') return marks[0] ?? null;
  if (key === 'End') return marks.at(-1) ?? null;
  const wanted = steps[key];
  if (wanted === undefined) return null;
  const flat = marks.every((mark) => mark[wanted.axis] === from[wanted.axis]);
  const along = flat === (wanted.axis === 'row') ? 'column' : 'row';
  const beside = along === 'row' ? 'column' : 'row';
  const ahead = marks
    .map((mark) => ({
      mark,
      far: (mark[along] - from[along]) * wanted.step,
      aside: Math.abs(mark[beside] - from[beside]),
    }))
    .filter(({ far }) => far > 0);
  const inLine = ahead.filter(({ aside }) => aside === 0);
  const nearest = (inLine.length > 0 ? inLine : ahead).toSorted(
    (a, b) => a.far - b.far || a.aside - b.aside,
  )[0];
  return nearest?.mark ?? null;
}
