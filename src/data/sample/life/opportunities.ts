import type {
  Eligibility,
  OpportunityOutcome,
  OutcomeReason,
  PartnershipForm,
} from '#shared/domain/vocabulary.ts';
import { type DayNumber, workday } from '../calendar.ts';
import { type Chance, Weighted } from '../chance.ts';
import type { SamplePerson } from '../samplePerson.ts';
import { nextSteps, opportunityTitles, outcomeWords, worries } from '../texts/opportunities.ts';
import { filled } from '../texts/slots.ts';
import type { SampleTenure } from './careers.ts';
import type { SamplePartnership } from './partnerships.ts';

/** An opportunity with the way it went. */
export interface SampleOpportunity {
  form: PartnershipForm;
  title: string;
  department: string | null;
  sponsor: string | null;
  startsOn: DayNumber | null;
  nextStep: string;
  nextStepOn: DayNumber | null;
  openedOn: DayNumber;
  /** The day it came to each stage, the first of the form first. */
  moves: DayNumber[];
  outcome: OpportunityOutcome | null;
  outcomeReason: OutcomeReason | null;
  outcomeWords: string;
  closedOn: DayNumber | null;
  askAgainOn: DayNumber | null;
  /** What came of it, by its place among the tenures or partnerships of the person. */
  tenure: number | null;
  partnership: number | null;
  worries: { worry: string; answered: boolean; answer: string }[];
}

export interface SampleEligibility {
  eligibility: Eligibility;
  decidedOn: DayNumber;
  validUntil: DayNumber | null;
}

/** The stages of a form: for each whether whoever is in it was asked. */
export type StagesOf = Readonly<Record<PartnershipForm, readonly { id: string; asks: boolean }[]>>;

interface OpportunityQuestion {
  person: SamplePerson;
  partnerships: readonly SamplePartnership[];
  stages: StagesOf;
  /** How many of those who could have one have one. */
  share: number;
  today: DayNumber;
}

const formOf = {
  freelance: 'freelance',
  client: 'business',
  referral: 'referral',
  mentor: 'advisory',
  advisory: 'advisory',
  other: 'business',
} as const;

/** What is, or was, on the way with a person: what they came back or worked with us by, and what is open or came to nothing. */
export function drawOpportunities(chance: Chance, question: OpportunityQuestion): SampleOpportunity[] {
  const { person, partnerships, today } = question;
  const { ties, tenures } = person;
  if (today - ties.leftOn < 60) return [];
  const found: SampleOpportunity[] = [];
  const back = tenures.findIndex(({ startsOn }) => startsOn > ties.leftOn + 1);
  const again = tenures[back];
  if (again !== undefined && chance.happens(0.4)) {
    const returned = cameAbout(chance, question, 'rehire', again.startsOn, again.title);
    if (returned !== null) found.push({ ...returned, tenure: back, department: again.department });
  }
  for (const [place, { kind, startsOn, title }] of partnerships.entries()) {
    if (!chance.happens(0.25)) continue;
    const partnered = cameAbout(chance, question, formOf[kind], startsOn, title);
    if (partnered !== null) found.push({ ...partnered, partnership: place });
  }
  const here = again !== undefined && tenures.at(-1)?.endsOn === null;
  if (!here) found.push(...drawUnderWay(chance, question));
  return found;
}

/** One that ended in a tenure or a partnership that began on that day; null where there was no time for it. */
function cameAbout(
  chance: Chance,
  { person: { ties, tenures }, stages }: OpportunityQuestion,
  form: PartnershipForm,
  startsOn: DayNumber,
  title: string,
): SampleOpportunity | null {
  const closedOn = startsOn - chance.between(4, 25);
  const openedOn = closedOn - chance.between(20, 120);
  if (openedOn <= ties.leftOn) return null;
  const moves = spread(chance, openedOn, closedOn, stages[form].length);
  const sponsor = chance.happens(0.4) ? (tenures[0]?.manager ?? null) : null;
  return { ...plain(form, openedOn), title, sponsor, startsOn, moves, outcome: 'returned', closedOn };
}

const plain = (form: PartnershipForm, openedOn: DayNumber): SampleOpportunity => ({
  form,
  title: '',
  department: null,
  sponsor: null,
  startsOn: null,
  nextStep: '',
  nextStepOn: null,
  openedOn,
  moves: [openedOn],
  outcome: null,
  outcomeReason: null,
  outcomeWords: '',
  closedOn: null,
  askAgainOn: null,
  tenure: null,
  partnership: null,
  worries: [],
});

/** The first day, and others after it up to the last, so many in all. */
function spread(chance: Chance, first: DayNumber, last: DayNumber, count: number): DayNumber[] {
  const others = Array.from({ length: count - 1 }, () => chance.between(first, Math.max(first, last)));
  return [first, ...others.sort((a, b) => a - b)];
}

const reasons = new Weighted<{ reason: OutcomeReason; weight: number }>(
  [
    { reason: 'timing', weight: 24 },
    { reason: 'contentElsewhere', weight: 20 },
    { reason: 'terms', weight: 12 },
    { reason: 'family', weight: 9 },
    { reason: 'place', weight: 8 },
    { reason: 'work', weight: 8 },
    { reason: 'otherOffer', weight: 7 },
    { reason: 'noOpening', weight: 6 },
    { reason: 'budget', weight: 3 },
    { reason: 'noAnswer', weight: 3 },
  ],
  ({ weight }) => weight,
);

/** One that is open, or that came to nothing for now; only with those whom we may think of at all. */
function drawUnderWay(chance: Chance, question: OpportunityQuestion): SampleOpportunity[] {
  const { person, share, stages, today } = question;
  const { ties, openness, orientations, deceasedOn, doNotContact } = person;
  const distance = latestWishes(orientations).some(({ kind }) => kind === 'distance');
  const latest = openness.at(-1);
  const likelier = ties.open ? 4 : latest?.openness === 'maybe' ? 1.5 : 0.5;
  if (deceasedOn !== null || doNotContact || distance || latest?.openness === 'no') return [];
  if (!chance.happens(Math.min(0.9, share * likelier))) return [];
  const form = formWanted(chance, person);
  const closes = chance.happens(0.45);
  const age = closes ? chance.between(120, 700) : chance.between(5, 160);
  const openedOn = Math.max(today - age, ties.leftOn + 30);
  const asks = mayAsk(person, form);
  const steps = stages[form].filter((stage) => asks || !stage.asks).length;
  const reached = closes
    ? chance.between(1, Math.max(1, steps - 1))
    : 1 + Math.floor(chance.share() * chance.share() * steps * 0.999 + chance.share() * 0.6 * (steps - 1));
  const closedOn = closes ? Math.min(openedOn + chance.between(20, 110), today - 1) : null;
  const moves = spread(chance, openedOn, closedOn ?? today - 1, Math.min(Math.max(1, reached), steps));
  const opportunity = { ...plain(form, openedOn), ...aboutOf(chance, person, form), moves };
  return [
    closedOn === null
      ? { ...opportunity, ...openPart(chance, person, form, today) }
      : { ...opportunity, ...closedPart(chance, person, closedOn) },
  ];
}

/** What they want by their latest word on each kind; the words are in their order. */
const latestWishes = (orientations: SamplePerson['orientations']) =>
  [...new Map(orientations.map((each) => [each.kind, each])).values()].filter(({ strength }) => strength > 0);

/** The form they prefer, or the one that what they want of the network suits. */
function formWanted(chance: Chance, { openness, orientations }: SamplePerson): PartnershipForm {
  const preferred = openness.at(-1)?.form ?? null;
  if (preferred !== null) return preferred;
  const wishes = latestWishes(orientations);
  const wants = (kind: string) => wishes.some((each) => each.kind === kind);
  if (wants('return')) return chance.happens(0.85) ? 'rehire' : 'partTime';
  if (wants('freelance')) return 'freelance';
  if (wants('collaboration')) return 'business';
  if (wants('mentor')) return chance.happens(0.5) ? 'advisory' : 'referral';
  return chance.pick(['rehire', 'referral', 'business', 'rehire'] as const);
}

/** Whether the rules let somebody be asked: see src/shared/domain/asking. */
function mayAsk({ orientations, consents, contactPoints }: SamplePerson, form: PartnershipForm): boolean {
  const known = latestWishes(orientations).length > 0;
  if (form === 'referral' || form === 'business' || form === 'advisory') return true;
  const latest = new Map(
    consents.filter(({ purpose }) => purpose === 'jobs').map((word) => [word.channel, word.state]),
  );
  const usable = contactPoints.some(({ channel, usable: can }) => can && latest.get(channel) === 'granted');
  return known && usable && ![...latest.values()].includes('withdrawn');
}

function aboutOf(chance: Chance, { ties, tenures }: SamplePerson, form: PartnershipForm) {
  const last: SampleTenure | undefined = tenures.at(-1);
  const slots = { title: last?.title ?? '', department: last?.department ?? '' };
  return {
    title: filled(chance.pick(opportunityTitles[ties.language][form]), slots),
    department: last?.department ?? null,
    sponsor: chance.happens(0.4) ? (last?.manager ?? null) : null,
  };
}

function openPart(chance: Chance, { ties }: SamplePerson, form: PartnershipForm, today: DayNumber) {
  const planned = chance.happens(0.88);
  const at = chance.share();
  const days = at < 0.14 ? -chance.between(1, 20) : chance.between(at < 0.22 ? 0 : 1, 28);
  const worried = form !== 'business' && form !== 'referral' && chance.happens(0.3);
  const all = worries[ties.language];
  const first = chance.between(0, all.length - 1);
  const chosen = worried ? all.slice(first, first + chance.between(1, 2)) : [];
  return {
    startsOn: chance.happens(0.4) ? today + chance.between(30, 200) : null,
    nextStep: planned ? chance.pick(nextSteps[ties.language]) : '',
    nextStepOn: planned ? workday(today + days) : null,
    worries: chosen.map(({ worry, answer }) => ({ worry, answer, answered: chance.happens(0.5) })),
  };
}

function closedPart(chance: Chance, { ties: { language } }: SamplePerson, closedOn: DayNumber) {
  const { reason } = reasons.draw(chance);
  const words = outcomeWords[language][reason];
  const later = reason === 'timing' || reason === 'family' || reason === 'budget' || reason === 'noOpening';
  return {
    outcome: later ? ('notNow' as const) : ('declined' as const),
    outcomeReason: reason,
    outcomeWords: words !== undefined && chance.happens(0.75) ? chance.pick(words) : '',
    closedOn,
    askAgainOn: later && chance.happens(0.8) ? workday(closedOn + chance.between(150, 500)) : null,
  };
}

/** What was decided of a return to employment; seldom of those whom nobody thinks of. */
export function drawEligibility(
  chance: Chance,
  { ties, deceasedOn }: SamplePerson,
  opportunities: readonly SampleOpportunity[],
  today: DayNumber,
): SampleEligibility | null {
  const away = today - ties.leftOn;
  if (away < 3 || deceasedOn !== null) return null;
  const employment = opportunities.filter(({ form }) => form === 'rehire' || form === 'partTime');
  const thoughtOf = employment.length > 0;
  if (!chance.happens(thoughtOf ? 0.85 : away < 3 * 365 ? 0.05 : 0.005)) return null;
  const at = chance.share();
  const eligibility = at < 0.8 ? 'yes' : at < 0.9 || thoughtOf ? 'conditions' : 'no';
  const latest = Math.min(...employment.map(({ openedOn }) => openedOn + 10), today - 1);
  const decidedOn = Math.max(
    ties.leftOn + 1,
    thoughtOf ? latest : Math.min(ties.leftOn + chance.between(1, 90), today - 1),
  );
  const ends = chance.happens(0.25);
  return { eligibility, decidedOn, validUntil: ends ? decidedOn + chance.pick([365, 730, 1095]) : null };
}
