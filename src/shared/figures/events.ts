import type { Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import { behindOf } from './behindMarks.ts';
import { besideMetric } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { isTooSmall, shareOf, wordsOf } from './wording.ts';

const parts = ['invited', 'answered', 'attended'] as const;

/** Who was invited, answered and came, event by event. */
export function events(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const list = insights.events;
  return {
    id: 'events',
    title: t('figures:title.events'),
    sentence: sentenceOf(source),
    chart: list.every((event) => parts.every((part) => event[part] === 0))
      ? null
      : {
          kind: 'grouped',
          valueLabel: t('figures:column.people'),
          stacked: false,
          series: parts.map((part) => t(`figures:events.${part}`)),
          groups: list.map((event) => groupOf(event, source)),
        },
    table: table(
      [
        [t('figures:column.event'), 'text'],
        [t('figures:column.day'), 'date'],
        ...parts.map((part) => [t(`figures:events.${part}`), 'count'] as const),
        [t('insights:metric.eventAttendance'), 'rate'],
        [t('insights:metric.eventFit'), 'rate'],
      ],
      list.map(({ title, on, told, invited, answered, attended, fits }) => [
        title,
        on,
        invited,
        answered,
        // Nothing is known of who came where nobody's attendance is on record.
        told ? attended : null,
        told ? shareOf(attended, invited, wording) : null,
        fits === null ? null : shareOf(fits, invited, wording),
      ]),
    ),
    definitions: definitionsOf(['eventAttendance', 'eventFit', 'eventRepeat', 'eventScore'], wording),
  };
}

function groupOf(event: NetworkInsights['events'][number], source: FigureSource) {
  return {
    label: event.title,
    values: parts.map((part) => event[part]),
    behind: parts.map((part) =>
      behindOf(event[part], { figure: 'events', eventId: event.eventId, part }, source),
    ),
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, percent, date } = wording.formats;
  const rate = insights.metrics.eventAttendance;
  const invited = rate.denominator ?? 0;
  if (rate.value === null || invited === 0) {
    return t('figures:sentence.eventsEmpty', { from: date(insights.from), to: date(insights.to) });
  }
  if (isTooSmall(rate, wording.smallest)) {
    return t('figures:sentence.eventsFew', { smallest: wording.smallest });
  }
  const sentence = t('figures:sentence.events', {
    count: invited,
    invited: number(invited),
    attended: number(rate.n),
    rate: percent(rate.value),
  });
  return besideMetric(sentence, 'eventAttendance', source);
}
