import type { Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import type { OrientationKind } from '../domain/vocabulary.ts';
import { behindOf } from './behindMarks.ts';
import { beside } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { shareOf, type Wording, wordsOf } from './wording.ts';

/** More lines than these can't be told apart; the table has them all. */
const mostLines = 5;

/** Which share of alumni wants what, over two years; most wanted first. */
export function orientations(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { days, alumni, nothing } = insights.orientations;
  const kinds = byWish(insights).map(({ kind, people }) => ({
    kind,
    people,
    label: t(`vocabulary:orientationKind.${kind}`),
    shares: people.map((count, day) => shareOf(count, alumni[day] ?? 0, wording)),
  }));
  const drawn = kinds.slice(0, mostLines);
  const known = drawn.some(({ shares }) => shares.some((share) => share !== null && share > 0));
  return {
    id: 'orientations',
    title: t('figures:title.orientations'),
    sentence: sentenceOf(source),
    chart: known
      ? {
          kind: 'lines',
          unit: 'rate',
          series: drawn.map(({ label }) => ({ label, compared: false })),
          points: days.map((on, day) => ({
            on,
            values: drawn.map(({ shares }) => shares[day] ?? null),
            behind: drawn.map(({ kind, people, shares }) =>
              (shares[day] ?? null) === null
                ? null
                : behindOf(people[day] ?? 0, { figure: 'orientations', on, kind }, source),
            ),
          })),
          targets: [],
        }
      : null,
    table: table(
      [
        [t('figures:column.day'), 'date'],
        [t('insights:metric.alumni'), 'count'],
        ...kinds.map(({ label }) => [label, 'rate'] as const),
        [t('figures:orientations.nothing'), 'rate'],
      ],
      days.map((on, day) => [
        on,
        alumni[day] ?? 0,
        ...kinds.map(({ shares }) => shares[day] ?? null),
        shareOf(nothing[day] ?? 0, alumni[day] ?? 0, wording),
      ]),
    ),
    definitions: definitionsOf(['orientations'], wording),
  };
}

/** The kinds by how many want them on the last day, most first. */
const byWish = ({ orientations: { kinds } }: NetworkInsights) =>
  kinds.toSorted((a, b) => (b.people.at(-1) ?? 0) - (a.people.at(-1) ?? 0));

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, percent } = wording.formats;
  const alumni = insights.orientations.alumni.at(-1) ?? 0;
  const nothing = insights.orientations.nothing.at(-1) ?? 0;
  const most = byWish(insights)[0];
  if (alumni === 0) return t('figures:sentence.orientationsEmpty');
  if (alumni < wording.smallest) {
    return t('figures:sentence.orientationsFew', { smallest: wording.smallest });
  }
  const people = most?.people.at(-1) ?? 0;
  if (most === undefined || people === 0) return t('figures:sentence.orientationsNone');
  const sentence = t('figures:sentence.orientations', {
    count: alumni,
    alumni: number(alumni),
    rate: percent(people / alumni),
    kind: t(`vocabulary:orientationKind.${most.kind}`),
    nothing: number(nothing),
  });
  const other = otherShare(most.kind, source.compared?.insights ?? null, wording);
  return other === null ? sentence : beside(sentence, percent(other), source);
}

function otherShare(kind: OrientationKind, other: NetworkInsights | null, wording: Wording): number | null {
  if (other === null) return null;
  const { kinds, alumni } = other.orientations;
  const people = kinds.find((each) => each.kind === kind)?.people.at(-1) ?? 0;
  return shareOf(people, alumni.at(-1) ?? 0, wording);
}
