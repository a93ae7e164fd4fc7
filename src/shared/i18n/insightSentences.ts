import type { Metric, NetworkInsights } from '../contract/insights.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Formats } from './format.ts';
import { translator } from './translator.ts';

/** What each part of the insights says, in one sentence without a full stop: they head the charts. */
export interface InsightSentences {
  network: string;
  funnel: string;
  participation: string;
  leavers: string;
  return: string;
  messageMix: string;
  farewells: string;
  events: string;
}

/** How the sentences are worded. `smallest` is the least denominator whose rate may be named. */
export interface Wording {
  language: Language;
  formats: Formats;
  smallest: number;
}

/** The sentences about these numbers; a rate over fewer than `smallest` is not named and can't be worked out of them. */
export function insightSentences(insights: NetworkInsights, wording: Wording): InsightSentences {
  return {
    network: networkSentence(insights, wording),
    funnel: funnelSentence(insights, wording),
    participation: participationSentence(insights, wording),
    leavers: leaversSentence(insights, wording),
    return: returnSentence(insights, wording),
    messageMix: messageMixSentence(insights, wording),
    farewells: farewellsSentence(insights, wording),
    events: eventsSentence(insights, wording),
  };
}

const words = (wording: Wording) => translator(wording.language).t;

function networkSentence({ metrics, on }: NetworkInsights, wording: Wording): string {
  const { number, date } = wording.formats;
  return words(wording)('insights:sentences.network', {
    count: metrics.alumni.n,
    alumni: number(metrics.alumni.n),
    active: number(metrics.active.n),
    on: date(on),
  });
}

function funnelSentence({ metrics }: NetworkInsights, wording: Wording): string {
  const t = words(wording);
  const { number } = wording.formats;
  const people = metrics.alumni.n;
  if (people === 0) return t('insights:sentences.funnelEmpty');
  if (metrics.reachable.n === 0 && metrics.joined.n === 0) {
    return t('insights:sentences.funnelUnreachable', { count: people, leavers: number(people) });
  }
  return t('insights:sentences.funnel', {
    count: people,
    leavers: number(people),
    reachable: number(metrics.reachable.n),
    joined: number(metrics.joined.n),
  });
}

function participationSentence({ metrics, on }: NetworkInsights, wording: Wording): string {
  const t = words(wording);
  const { number, percent, date } = wording.formats;
  const { smallest } = wording;
  const rate = metrics.participationRate;
  if (metrics.joined.n === 0 || rate.value === null) return t('insights:sentences.participationEmpty');
  if (isTooSmall(rate, smallest)) return t('insights:sentences.participationFew', { smallest });
  return t('insights:sentences.participation', {
    count: metrics.joined.n,
    joined: number(metrics.joined.n),
    active: number(metrics.active.n),
    rate: percent(rate.value),
    on: date(on),
  });
}

function leaversSentence({ metrics, leaversPerYear, from, to }: NetworkInsights, wording: Wording): string {
  const t = words(wording);
  const { number, year, date } = wording.formats;
  const most = leaversPerYear.reduce((best, entry) => (entry.leavers >= best.leavers ? entry : best), {
    year: 0,
    leavers: 0,
  });
  if (most.leavers === 0) return t('insights:sentences.leaversEmpty');
  return t('insights:sentences.leavers', {
    count: metrics.leavers.n,
    leavers: number(metrics.leavers.n),
    year: year(most.year),
    most: number(most.leavers),
    from: date(from),
    to: date(to),
  });
}

function returnSentence({ metrics }: NetworkInsights, wording: Wording): string {
  const t = words(wording);
  const { smallest } = wording;
  const rate = metrics.returnRate3Years;
  if (metrics.alumni.n === 0 && (rate.denominator ?? 0) === 0) return t('insights:sentences.returnEmpty');
  if (isTooSmall(rate, smallest)) return t('insights:sentences.returnFew', { smallest });
  if (rate.value === null) return t('insights:sentences.returnUnknown');
  if (metrics.medianYearsToReturn.n === 0) return t('insights:sentences.returnNone');
  return t('insights:sentences.return', { rate: wording.formats.percent(rate.value) });
}

function messageMixSentence({ metrics, on }: NetworkInsights, wording: Wording): string {
  const t = words(wording);
  const { number, percent, date } = wording.formats;
  const { smallest } = wording;
  const mix = metrics.messageMix;
  const outreach = mix.denominator ?? 0;
  if (mix.value === null || outreach === 0) return t('insights:sentences.messageMixEmpty', { on: date(on) });
  if (isTooSmall(mix, smallest)) return t('insights:sentences.messageMixFew', { smallest });
  return t('insights:sentences.messageMix', {
    count: outreach,
    outreach: number(outreach),
    asks: number(mix.n),
    rate: percent(mix.value),
  });
}

function farewellsSentence({ metrics, from, to }: NetworkInsights, wording: Wording): string {
  const t = words(wording);
  const { number, percent, date } = wording.formats;
  const { smallest } = wording;
  const rate = metrics.goodPartingRate;
  const leavers = rate.denominator ?? 0;
  if (rate.value === null || leavers === 0) {
    return t('insights:sentences.farewellsEmpty', { from: date(from), to: date(to) });
  }
  if (isTooSmall(rate, smallest)) return t('insights:sentences.farewellsFew', { smallest });
  return t('insights:sentences.farewells', {
    count: leavers,
    leavers: number(leavers),
    good: number(rate.n),
    rate: percent(rate.value),
  });
}

function eventsSentence({ metrics, from, to }: NetworkInsights, wording: Wording): string {
  const t = words(wording);
  const { number, percent, date } = wording.formats;
  const { smallest } = wording;
  const rate = metrics.eventAttendance;
  const invited = rate.denominator ?? 0;
  if (rate.value === null || invited === 0) {
    return t('insights:sentences.eventsEmpty', { from: date(from), to: date(to) });
  }
  if (isTooSmall(rate, smallest)) return t('insights:sentences.eventsFew', { smallest });
  return t('insights:sentences.events', {
    count: invited,
    invited: number(invited),
    attended: number(rate.n),
    rate: percent(rate.value),
  });
}

/** Whether a rate stands on so few people that naming it could point at one of them. */
export function isTooSmall(metric: Metric, smallest: number): boolean {
  return metric.denominator !== null && metric.denominator < smallest;
}
