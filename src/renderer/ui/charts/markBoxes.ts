import type { MarkBox, Scales } from './chartMarks.ts';

/** How far what lights up reaches beyond a bar, in pixels. */
const beyond = 3;

/** The smallest side of what lights up, in pixels: a bar of 0 is pointed at too. */
const least = 8;

const between = (from: number, to: number) => {
  const middle = (from + to) / 2;
  const length = Math.max(least, Math.abs(to - from) + 2 * beyond);
  return { start: middle - length / 2, length };
};

/** A bar that lies in the row of a category; all of the row can be pointed at. */
export function lyingBox({ across, up, area }: Scales, at: number, from: number, to: number): MarkBox | null {
  const top = up(at, { position: 'start' });
  const bottom = up(at, { position: 'end' });
  const [left, right] = [across(from), across(to)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  const bar = between(left, right);
  return {
    hit: { x: area.x, y: top, width: area.width, height: bottom - top },
    lit: { x: bar.start, y: top + beyond, width: bar.length, height: bottom - top - 2 * beyond },
  };
}

/** A column from one value to another; all that is over and under it can be pointed at where it is not stacked. */
export function standingBox(
  { across, up, area }: Scales,
  at: number,
  [from, to]: readonly [number, number],
  {
    slot,
    slots,
    stacked = false,
    widest = 48,
  }: { slot: number; slots: number; stacked?: boolean; widest?: number },
): MarkBox | null {
  const start = across(at, { position: 'start' });
  const end = across(at, { position: 'end' });
  const [low, high] = [up(from), up(to)];
  if (start === undefined || end === undefined || low === undefined || high === undefined) return null;
  const band = end - start;
  // As recharts shares the band out among the columns of a group.
  const each = (band * (1 - 2 * categoryGap) - (slots - 1) * barGap) / slots;
  const left = start + band * categoryGap + slot * (each + barGap);
  const width = Math.min(widest, each) + 2 * beyond;
  const bar = between(low, high);
  const lit = { x: left + each / 2 - width / 2, y: bar.start, width, height: bar.length };
  const share = band / slots;
  const whole = { x: start + slot * share, y: area.y, width: share, height: area.height };
  return { hit: stacked ? { ...lit, x: start, width: band } : whole, lit };
}

/** The parts of a category's band that stay free on either side of its columns, and the pixels between them. */
export const categoryGap = 0.22;
export const barGap = 2;

/** A point of a line; all of the column that is nearer to it than to the neighbours, and to those over and under it, can be pointed at. */
export function pointBox(
  { across, up, area }: Scales,
  at: { readonly value: unknown; readonly before: unknown; readonly after: unknown },
  value: number,
  others: readonly number[],
): MarkBox | null {
  const middle = { position: 'middle' } as const;
  const [x, y] = [across(at.value, middle), up(value)];
  if (x === undefined || y === undefined) return null;
  const edge = (other: unknown, outside: number) => {
    const place = other === undefined ? undefined : across(other, middle);
    return place === undefined ? outside : (x + place) / 2;
  };
  const left = edge(at.before, area.x);
  const right = edge(at.after, area.x + area.width);
  const heights = others.map((other) => up(other) ?? y).filter((height) => height !== y);
  const over = Math.max(area.y, ...heights.filter((height) => height < y).map((height) => (height + y) / 2));
  const under = Math.min(
    area.y + area.height,
    ...heights.filter((height) => height > y).map((height) => (height + y) / 2),
  );
  const radius = 6;
  return {
    hit: { x: left, y: over, width: Math.max(0, right - left), height: Math.max(0, under - over) },
    lit: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
    round: true,
  };
}
