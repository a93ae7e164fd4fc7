import type { Figure } from '../contract/figures.ts';
import { leavingReason } from '../domain/vocabulary.ts';
import { linkTo } from './behindMarks.ts';
import { beside, comparedHeading } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { shareOf, type Wording, wordsOf } from './wording.ts';

/** What leavers named as their reasons, most often named first. */
export function reasons(source: FigureSource): Figure {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const { conversations } = insights.reasons;
  const tooFew = conversations < wording.smallest;
  const named = (tooFew ? [] : insights.reasons.reasons).map(({ reason, people }) => ({
    reason,
    label: reasonWords(reason, wording),
    value: people,
    share: shareOf(people, conversations, wording),
    other: otherShare(reason, source),
  }));
  return {
    id: 'reasons',
    title: t('figures:title.reasons'),
    sentence: sentenceOf(source),
    chart:
      named.length === 0
        ? null
        : {
            kind: 'bars',
            valueLabel: t('figures:column.conversations'),
            unit: 'count',
            lying: true,
            bars: named.map(({ reason, label, value }) => ({
              label,
              value,
              ...linkTo(value, { figure: 'reasons', reason }, source),
            })),
            targets: [],
          },
    table: table(
      [
        [t('figures:column.reason'), 'text'],
        [t('figures:column.conversations'), 'count'],
        [t('figures:column.share'), 'rate'],
        ...(compared === null
          ? []
          : ([[comparedHeading(t('figures:column.share'), source), 'rate']] as const)),
      ],
      named.map(({ label, value, share, other }) => [
        label,
        value,
        share,
        ...(compared === null ? [] : [other]),
      ]),
    ),
    definitions: definitionsOf(['reasons'], wording),
  };
}

function reasonWords(reason: string, wording: Wording): string {
  const known = leavingReason.safeParse(reason);
  return known.success ? wordsOf(wording)(`vocabulary:leavingReason.${known.data}`) : reason;
}

function otherShare(reason: string, { compared, wording }: FigureSource): number | null {
  if (compared === null) return null;
  const { conversations, reasons: others } = compared.insights.reasons;
  const people = others.find((other) => other.reason === reason)?.people ?? 0;
  return shareOf(people, conversations, wording);
}

function sentenceOf(source: FigureSource): string {
  const { insights, role, wording } = source;
  const t = wordsOf(wording);
  const { number, percent, date } = wording.formats;
  const { conversations, reasons: named } = insights.reasons;
  if (role === 'recruiter') return t('figures:sentence.reasonsNotForRole');
  const most = named[0];
  if (most === undefined || conversations === 0) {
    return t('figures:sentence.reasonsEmpty', { from: date(insights.from), to: date(insights.to) });
  }
  if (conversations < wording.smallest) {
    return t('figures:sentence.reasonsFew', { smallest: wording.smallest });
  }
  const sentence = t('figures:sentence.reasons', {
    count: conversations,
    conversations: number(conversations),
    reason: reasonWords(most.reason, wording),
    people: number(most.people),
    rate: percent(most.people / conversations),
  });
  const other = otherShare(most.reason, source);
  return other === null ? sentence : beside(sentence, percent(other), source);
}
