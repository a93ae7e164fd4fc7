import type { ChartOf } from '#shared/contract/figures.ts';
import type { OpensBehind } from './ChartFrame.tsx';
import type { ChartSize } from './chartParts.ts';
import { LyingBars } from './LyingBars.tsx';
import { useValueWords } from './useValueWords.ts';

type LyingColumnsProps = ChartSize &
  OpensBehind &
  Pick<ChartOf<'bars'>, 'bars' | 'unit' | 'targets'> & {
    readonly comparedLabel?: string | undefined;
    readonly subject: string;
  };

/** Bars below each other, each with its value beside it. */
export function LyingColumns({ bars, unit, ...rest }: LyingColumnsProps) {
  const { words } = useValueWords();
  const worded = bars.map((bar) => ({ ...bar, words: words(bar.value, unit) }));
  return <LyingBars bars={worded} unit={unit} {...rest} />;
}
