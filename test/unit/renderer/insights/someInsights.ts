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
  });
}
