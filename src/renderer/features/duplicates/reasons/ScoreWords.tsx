import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { likelyFrom, surelyFrom } from '#shared/contract/duplicates.ts';

/** From here on two records are called very likely the same; between the contract's two bounds. */
const veryLikelyFrom = 0.8;

export type Sureness = 'surely' | 'veryLikely' | 'likely' | 'hardly';

/** How sure a score from 0 to 1 is, in four steps. */
export function surenessOf(score: number): Sureness {
  if (score >= surelyFrom) return 'surely';
  if (score >= veryLikelyFrom) return 'veryLikely';
  return score >= likelyFrom ? 'likely' : 'hardly';
}

/** How sure it is that two records are one person: in words, with the figure. */
export function ScoreWords({ score }: { score: number }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  // Not rounded up: 100 % is said only where nothing is left to doubt.
  const shown = format.number(Math.floor(score * 100 + Number.EPSILON * 100));
  return <span className="enishi-figures">{t(`reason.score.${surenessOf(score)}`, { score: shown })}</span>;
}
