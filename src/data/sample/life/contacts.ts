import type {
  ExchangeAct,
  ExchangeKind,
  Language,
  NoteTier,
  Party,
  Sentiment,
} from '#shared/domain/vocabulary.ts';
import { type DayNumber, workday } from '../calendar.ts';
import { type Chance, Weighted } from '../chance.ts';
import { outreachStories } from '../texts/outreach.ts';
import { farewellStory, sharedStories } from '../texts/shared.ts';
import { drawWords, filled } from '../texts/slots.ts';
import type { Story } from '../texts/story.ts';

/** One contact in the making. */
export interface SampleContact {
  story: Story;
  on: DayNumber;
  /** Of the user's day, 0 to 1439. */
  minute: number;
  subject: string;
  body: string;
  tier: NoteTier;
  /** Where the alumnus had a part in it and it was written down. */
  sentiment: Sentiment | null;
  exchange: { party: Party; act: ExchangeAct; kind: ExchangeKind } | null;
}

/** What decides how much and in which way we are in touch with a person. */
export interface Ties {
  language: Language;
  warmth: number;
  open: boolean;
  leftOn: DayNumber;
  /** Members of the network from this day to that; null for those who never joined. */
  joinedOn: DayNumber | null;
  goneOn: DayNumber | null;
  /** One of the few who have carried the network for years. */
  carries: boolean;
  company: string | null;
}

type Situation = 'plain' | 'member' | 'open' | 'openMember';

const suits: Record<Situation, (story: Story) => boolean> = {
  plain: (story) => story.only === undefined,
  member: (story) => story.only !== 'open',
  open: (story) => story.only !== 'members',
  openMember: () => true,
};

const weighted = (stories: readonly Story[]) => {
  const those = (situation: Situation) =>
    new Weighted(stories.filter(suits[situation]), (story) => story.weight);
  return {
    plain: those('plain'),
    member: those('member'),
    open: those('open'),
    openMember: those('openMember'),
  };
};
const outreach = weighted(outreachStories);
const shared = weighted(sharedStories);

const carriersFactor = 10;

/**
 * How many contacts there are with a person compared with others: nearness counts, and the time since the leave. The
 * few who carry the network hear from us nearly every week.
 */
export function contactWeight(ties: Ties, today: DayNumber): number {
  return everydayWeight(ties, today) * (ties.carries ? carriersFactor : 1);
}

function everydayWeight({ warmth, leftOn, joinedOn, goneOn }: Ties, today: DayNumber): number {
  const years = Math.min(Math.max((goneOn ?? today) - leftOn, 0) / 365, 5);
  return (0.1 + years) * (0.2 + warmth ** 1.5 * (joinedOn === null ? 0.5 : 2));
}

/** `count` contacts with a person, the farewell first where there was one; the last on the day before `today`. */
export function drawContacts(chance: Chance, ties: Ties, count: number, today: DayNumber): SampleContact[] {
  const contacts: SampleContact[] = [];
  const farewell = count > 0 && chance.happens(0.45);
  if (farewell) {
    const on = workday(Math.min(ties.leftOn, today) - chance.between(1, 14));
    contacts.push(contactOf(chance, ties, farewellStory, on));
  }
  const since = Math.min(ties.leftOn + 7, today - 1);
  const lasts = ties.goneOn ?? today;
  while (contacts.length < count) {
    // The warm ones are in touch to this day; with the others it faded out.
    const at = chance.share() ** (ties.warmth > 0.55 ? 0.85 : 1.7);
    const on = Math.min(since + Math.floor((lasts - since) * at), today - 1);
    const story = drawStory(chance, ties, on);
    contacts.push(contactOf(chance, ties, story, story.kind === 'event' ? on : workday(on)));
  }
  return contacts;
}

function drawStory(chance: Chance, ties: Ties, on: DayNumber): Story {
  const member = ties.joinedOn !== null && ties.joinedOn <= on && (ties.goneOn === null || on < ties.goneOn);
  const situation: Situation = ties.open ? (member ? 'openMember' : 'open') : member ? 'member' : 'plain';
  const theirs = chance.happens(0.04 + ties.warmth * (member ? 0.28 : 0.2));
  return (theirs ? shared : outreach)[situation].draw(chance);
}

function contactOf(chance: Chance, ties: Ties, story: Story, on: DayNumber): SampleContact {
  const { language } = ties;
  const words = drawWords(chance, ties);
  return {
    story,
    on,
    minute: chance.between(8 * 60 + 30, story.kind === 'event' ? 20 * 60 : 18 * 60 + 30),
    subject: filled(chance.pick(story.subject[language]), words),
    body: filled(chance.pick(story.body[language]), words),
    tier: tierOf(chance, story),
    sentiment: sentimentOf(chance, ties, story),
    exchange: story.exchange ?? null,
  };
}

function tierOf(chance: Chance, story: Story): NoteTier {
  if (story.kind === 'farewell') return chance.happens(0.4) ? 'hr' : 'open';
  const at = chance.share();
  if (at < 0.02) return 'owner';
  return at < 0.07 ? 'hr' : 'open';
}

/** Mostly good with those who are near; not written down of what only went out. */
function sentimentOf(chance: Chance, { warmth }: Ties, story: Story): Sentiment | null {
  if (story.direction === 'toAlumnus' || !chance.happens(0.65)) return null;
  const at = chance.share();
  if (at < 0.3 + warmth * 0.45) return 'positive';
  return at < 0.97 - (1 - warmth) * 0.15 ? 'neutral' : 'negative';
}
