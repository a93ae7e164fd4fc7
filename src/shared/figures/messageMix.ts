import type { Figure } from '../contract/figures.ts';
import { linkTo } from './behindMarks.ts';
import { besideMetric, comparedHeading } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { isTooSmall, shareOf, wordsOf } from './wording.ts';

/** What the company turned to alumni for, by purpose. */
export function messageMix(source: FigureSource): Figure {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const all = insights.messageMix.reduce((sum, { contacts }) => sum + contacts, 0);
  const others = compared?.insights.messageMix ?? [];
  const allOthers = others.reduce((sum, { contacts }) => sum + contacts, 0);
  const purposes = insights.messageMix.map(({ purpose, contacts }) => ({
    purpose,
    label: t(`vocabulary:purpose.${purpose}`),
    contacts,
    share: shareOf(contacts, all, wording),
    other: shareOf(others.find((other) => other.purpose === purpose)?.contacts ?? 0, allOthers, wording),
  }));
  const sent = purposes.filter(({ contacts }) => contacts > 0);
  return {
    id: 'messageMix',
    title: t('figures:title.messageMix'),
    sentence: sentenceOf(source),
    chart:
      sent.length === 0
        ? null
        : {
            kind: 'bars',
            valueLabel: t('figures:column.contacts'),
            unit: 'count',
            lying: true,
            bars: sent.map(({ purpose, label, contacts }) => ({
              label,
              value: contacts,
              ...linkTo(contacts, { figure: 'messageMix', purpose }, source),
            })),
            targets: [],
          },
    table: table(
      [
        [t('figures:column.purpose'), 'text'],
        [t('figures:column.contacts'), 'count'],
        [t('figures:column.share'), 'rate'],
        ...(compared === null
          ? []
          : ([[comparedHeading(t('figures:column.share'), source), 'rate']] as const)),
      ],
      sent.map(({ label, contacts, share, other }) => [
        label,
        contacts,
        share,
        ...(compared === null ? [] : [other]),
      ]),
    ),
    definitions: definitionsOf(['messageMix', 'oneSided'], wording),
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, percent, date } = wording.formats;
  const { messageMix: mix, oneSided } = insights.metrics;
  const outreach = mix.denominator ?? 0;
  if (mix.value === null || outreach === 0) {
    return t('figures:sentence.messageMixEmpty', { on: date(insights.on) });
  }
  if (isTooSmall(mix, wording.smallest)) {
    return t('figures:sentence.messageMixFew', { smallest: wording.smallest });
  }
  const facts = {
    outreach: number(outreach),
    asks: number(mix.n),
    rate: percent(mix.value),
  };
  const sentence =
    oneSided.value === null || oneSided.n === 0 || isTooSmall(oneSided, wording.smallest)
      ? t('figures:sentence.messageMix', { ...facts, count: outreach })
      : t('figures:sentence.messageMixOneSided', {
          ...facts,
          count: outreach,
          people: number(oneSided.n),
        });
  return besideMetric(sentence, 'messageMix', source);
}
