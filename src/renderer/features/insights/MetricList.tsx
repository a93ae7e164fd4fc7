import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Metric, MetricName, NetworkInsights } from '#shared/contract/insights.ts';
import classes from './MetricList.module.css';

interface MetricListProps {
  readonly insights: NetworkInsights;
  readonly names: readonly MetricName[];
  /** Side by side rather than below each other. */
  readonly across?: boolean;
}

/** Numbers with their names; each rate with what it is counted over. */
export function MetricList({ insights, names, across = false }: MetricListProps) {
  const { t } = useTranslation('insights');
  return (
    <dl className={classes['list']} data-across={across || undefined}>
      {names.map((name) => (
        <div key={name} className={classes['metric']}>
          <dt>{t(`metric.${name}`)}</dt>
          <dd>
            <MetricWords name={name} insights={insights} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const returnNames = [
  'returnRate1Year',
  'returnRate3Years',
  'returnRate5Years',
  'medianYearsToReturn',
] as const;
const rateNames = [
  'participationRate',
  'participationRateOfReachable',
  'messageMix',
  'eventAttendance',
  'eventFit',
  'eventRepeat',
  'goodPartingRate',
  ...returnNames,
] as const;

type RateName = (typeof rateNames)[number];

const isRate = (name: MetricName): name is RateName => rateNames.some((rate) => rate === name);
const isOfReturn = (name: MetricName): boolean => returnNames.some((rate) => rate === name);

function MetricWords({ name, insights }: { name: MetricName; insights: NetworkInsights }) {
  const metric = insights.metrics[name];
  if (name === 'leaverEnps') return <ScoreWords metric={metric} />;
  if (!isRate(name)) return <CountWords name={name} insights={insights} />;
  return (
    <>
      <RateValue name={name} metric={metric} />
      <RateBasis name={name} metric={metric} />
    </>
  );
}

/** A count speaks of the day of the insights, but that of leavers of the period. */
function CountWords({ name, insights }: { name: MetricName; insights: NetworkInsights }) {
  const format = useFormat();
  return (
    <>
      <span className={classes['value']}>{format.number(insights.metrics[name].n)}</span>
      {name === 'leavers' && (
        <span className={classes['basis']}>{format.dateRange(insights.from, insights.to)}</span>
      )}
    </>
  );
}

/** Points from -100 to 100, with the number of scores they are made of. */
function ScoreWords({ metric: { value, n } }: { metric: Metric }) {
  const { t } = useTranslation(['insights', 'charts']);
  const format = useFormat();
  if (value === null) {
    return (
      <>
        <span className={classes['none']}>{t('charts:noValue')}</span>
        <span className={classes['basis']}>{t(n === 0 ? 'noScores' : 'fewScores')}</span>
      </>
    );
  }
  const points = Math.round(value);
  return (
    <>
      <span className={classes['value']}>
        {t('points', { points: `${points > 0 ? '+' : ''}${format.number(points)}` })}
      </span>
      <span className={classes['basis']}>{t('basisScores', { count: n, shown: format.number(n) })}</span>
    </>
  );
}

function RateValue({ name, metric: { value, denominator } }: { name: RateName; metric: Metric }) {
  const { t } = useTranslation(['insights', 'charts']);
  const format = useFormat();
  if (value === null) {
    const notReached = name === 'medianYearsToReturn' && denominator !== 0;
    return <span className={classes['none']}>{t(notReached ? 'notReached' : 'charts:noValue')}</span>;
  }
  const words = name === 'medianYearsToReturn' ? format.years(value) : format.percent(value);
  return <span className={classes['value']}>{words}</span>;
}

function RateBasis({ name, metric: { value, n, denominator } }: { name: RateName; metric: Metric }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const words = () => {
    if (denominator === null || denominator === 0) return t(name === 'messageMix' ? 'noOutreach' : 'noBasis');
    if (name === 'medianYearsToReturn' && value === null) return t('notReachedWhy');
    return t(isOfReturn(name) ? 'basisReturn' : 'basis', {
      n: format.number(n),
      denominator: format.number(denominator),
      over: t(`over.${name}`),
    });
  };
  return <span className={classes['basis']}>{words()}</span>;
}
