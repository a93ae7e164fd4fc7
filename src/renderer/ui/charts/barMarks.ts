import type { ChartOf, ValueUnit } from '#shared/contract/figures.ts';

/** A bar with what it says. */
export type WordedBar = ChartOf<'bars'>['bars'][number] & { readonly words: string };

type Targets = ChartOf<'bars'>['targets'];

/** What is drawn for one bar, in the words of the reader. */
export interface DrawnBar extends WordedBar {
  readonly at: number;
  readonly target: number | null;
  /** The furthest that is drawn for it. */
  readonly end: number;
  /** What it is meant to become and what it is compared with. */
  readonly aside: string | undefined;
}

export interface AsideWords {
  readonly goal: (value: string, on: Targets[number]['on']) => string;
  readonly compared: (value: string) => string;
  readonly value: (value: number, unit: ValueUnit) => string;
}

/** The bars with their goals, which stand under the same label, and with what they are compared with. */
export function drawnBars(
  bars: readonly WordedBar[],
  targets: Targets,
  unit: ValueUnit,
  words: AsideWords,
): DrawnBar[] {
  return bars.map((bar, at) => {
    const target = targets.find(({ label }) => label === bar.label) ?? null;
    const compared = bar.compared ?? null;
    const aside = [
      ...(compared === null ? [] : [words.compared(words.value(compared, unit))]),
      ...(target === null ? [] : [words.goal(words.value(target.value, unit), target.on)]),
    ];
    return {
      ...bar,
      at,
      target: target?.value ?? null,
      end: Math.max(bar.value, compared ?? 0, target?.value ?? 0),
      aside: aside.length === 0 ? undefined : aside.join(' · '),
    };
  });
}
