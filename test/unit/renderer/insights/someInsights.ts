import { metricName, type NetworkInsights, networkInsights } from '#shared/contract/insights.ts';

type Metrics = NetworkInsights['metrics'];

/** A network of 104 leavers, as the data process gives it; the test changes the numbers it is about. */
export function someInsights(
  metrics: Partial<Metrics> = {},
  rest: Partial<NetworkInsights> = {},
): NetworkInsights {
  const count = (n: number) => ({ value: n, n, denominator: null });
  const rate = (n: number, denominator: number) => ({ value: n / denominator, n, denominator });
  const known: Partial<Metrics> = {
    alumni: count(104),
    reachable: count(40),
    invited: count(30),
    joined: count(20),
    active: count(8),
    contributing: count(2),
    dormant: count(5),
    returning: count(1),
    leavers: count(6),
    participationRate: rate(8, 20),
    participationRateOfReachable: rate(8, 40),
    returnRate1Year: { value: 0.012, n: 1, denominator: 104 },
    returnRate3Years: { value: 0.052, n: 4, denominator: 104 },
    returnRate5Years: { value: 0.08, n: 5, denominator: 104 },
    medianYearsToReturn: { value: null, n: 5, denominator: 104 },
    messageMix: rate(3, 25),
    eventAttendance: rate(12, 30),
    eventFit: rate(24, 30),
    eventRepeat: rate(3, 11),
    goodPartingRate: rate(4, 6),
    leaverEnps: { value: 40, n: 5, denominator: 5 },
    oneSided: rate(2, 14),
    alumniGave: count(9),
    companyGave: count(21),
    alumniAsked: count(4),
    companyAsked: count(3),
    eventScore: { value: 4.2, n: 10, denominator: 10 },
    opportunitiesOpened: count(7),
    opportunitiesPartnered: rate(2, 5),
    voicesRaised: count(6),
    voicesAnswered: rate(4, 6),
    medianDaysToAnswer: { value: 12, n: 4, denominator: 4 },
    ...metrics,
  };
  const all = Object.fromEntries(metricName.options.map((name) => [name, known[name]]));
  return networkInsights.parse({
    on: '2026-04-01',
    from: '2025-04-02',
    to: '2026-04-01',
    metrics: all,
    funnel: (['alumni', 'reachable', 'invited', 'joined', 'active', 'contributing'] as const).map((name) => ({
      stage: name === 'alumni' ? 'leavers' : name,
      people: known[name]?.n,
    })),
    leaversPerYear: [
      { year: 2024, leavers: 60 },
      { year: 2025, leavers: 38 },
      { year: 2026, leavers: 6 },
    ],
    participation: [
      { on: '2026-02-28', joined: 18, active: 7, interactions: 12 },
      { on: '2026-03-31', joined: 20, active: 8, interactions: 15 },
    ],
    ...furtherParts(),
    ...rest,
  });
}

/** Nobody has left yet. */
export function emptyInsights(): NetworkInsights {
  const none = { value: 0, n: 0, denominator: null };
  const noRate = { value: null, n: 0, denominator: 0 };
  const counts = [
    ...['alumni', 'reachable', 'invited', 'joined', 'active', 'contributing'],
    ...['leavers', 'dormant', 'returning'],
  ];
  return networkInsights.parse({
    on: '2026-04-01',
    from: '2025-04-02',
    to: '2026-04-01',
    metrics: Object.fromEntries(
      metricName.options.map((name) => [name, counts.includes(name) ? none : noRate]),
    ),
    funnel: counts.slice(0, 6).map((name) => ({ stage: name === 'alumni' ? 'leavers' : name, people: 0 })),
    leaversPerYear: [],
    participation: [],
    ...noParts(),
  });
}

/** The first of nine days three months apart is two years before the last. */
const days = ['04', '07', '10', '01', '04', '07', '10', '01', '04'].map(
  (month, at) => `${2024 + Math.floor((at + 1) / 4)}-${month}-01`,
);
const runs = days.slice(0, 8).map((from, at) => ({ from, to: days[at + 1] ?? from }));
const always = (people: number) => days.map(() => people);

function furtherParts() {
  return {
    cohorts: [
      {
        leaveYear: 2024,
        leavers: 60,
        years: [
          { years: 1, people: 58, active: 20 },
          { years: 2, people: 30, active: 9 },
        ],
      },
      { leaveYear: 2025, leavers: 38, years: [{ years: 1, people: 12, active: 3 }] },
    ],
    returnCurve: {
      leavers: 104,
      returned: 5,
      points: [
        { years: 0, share: 0, low: 0, high: 0, atRisk: 104 },
        { years: 1, share: 0.012, low: 0.002, high: 0.05, atRisk: 80 },
        { years: 3, share: 0.052, low: 0.02, high: 0.11, atRisk: 40 },
      ],
    },
    orientations: {
      days,
      alumni: always(104),
      kinds: [
        { kind: 'learning', people: always(24) },
        { kind: 'return', people: always(12) },
      ],
      nothing: always(60),
    },
    openness: {
      days,
      states: [
        { openness: 'unknown', people: always(90) },
        { openness: 'open', people: always(14) },
      ],
    },
    messageMix: [
      { purpose: 'news', contacts: 22 },
      { purpose: 'askReferral', contacts: 3 },
    ],
    exchanges: [{ year: 2026, alumniGave: 9, companyGave: 21, alumniAsked: 4, companyAsked: 3 }],
    events: [
      {
        eventId: '00000000-0000-7000-8000-000000000021',
        title: 'An evening by the canal',
        on: '2026-02-14',
        invited: 30,
        answered: 20,
        attended: 12,
        fits: 24,
        told: true,
      },
    ],
    partings: runs.map((run) => ({
      ...run,
      leavers: 6,
      good: 4,
      enps: { value: 40, n: 5, denominator: 5 },
    })),
    reasons: { conversations: 6, reasons: [{ reason: 'growth', people: 4 }] },
    pipeline: [
      {
        form: 'rehire',
        opened: 7,
        open: 2,
        returned: 2,
        notNow: 2,
        declined: 1,
        stages: [
          {
            stageId: '00000000-0000-7000-8000-000000000031',
            code: 'considering',
            name: null,
            came: 7,
            wentOn: 4,
            medianDays: 9,
          },
        ],
      },
    ],
    departments: [
      { department: 'Sales', alumni: 60, reachable: 24, joined: 12, active: 5 },
      { department: null, alumni: 44, reachable: 16, joined: 8, active: 3 },
    ],
    voices: runs.map((run) => ({ ...run, raised: 2, answered: 1 })),
  };
}

function noParts() {
  return {
    cohorts: [],
    returnCurve: { leavers: 0, returned: 0, points: [] },
    orientations: { days, alumni: always(0), kinds: [], nothing: always(0) },
    openness: { days, states: [] },
    messageMix: [],
    exchanges: [],
    events: [],
    partings: [],
    reasons: { conversations: 0, reasons: [] },
    pipeline: [],
    departments: [],
    voices: [],
  };
}
