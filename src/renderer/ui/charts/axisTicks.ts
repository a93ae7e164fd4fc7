import type { ValueUnit } from '#shared/contract/figures.ts';

/** Steps that read well, in tenths of a power of ten. */
const goodSteps = [1, 2, 2.5, 5, 10];

/** About how many steps an axis has. */
const wanted = 4;

/** Round values from 0, or from below it, to the first at or over the greatest; counts stay whole. */
export function axisTicks(values: readonly number[], unit: ValueUnit): number[] {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const span = most - least || (unit === 'rate' ? 0.1 : 1);
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const fitting = goodSteps.find((step) => step * power * wanted >= span - power * 1e-9) ?? 10;
  const step = unit === 'count' ? Math.max(1, Math.ceil(fitting * power - 1e-9)) : fitting * power;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((least === 0 && most === 0 ? span : most) / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

/** Without the last digits that floating point leaves. */
const tidy = (value: number): number => Number(value.toPrecision(12));
