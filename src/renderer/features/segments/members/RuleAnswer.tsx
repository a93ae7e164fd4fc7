import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Segment } from '#shared/contract/segments.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';
import { useShowInAlumni } from '../useShowInAlumni.ts';
import { MemberRows } from './MemberRows.tsx';
import classes from './members.module.css';
import { WhyButton } from './WhyButton.tsx';

interface RuleAnswerProps {
  /** As far as it is filled in. */
  readonly rule: Rule;
  /** The segment as it is saved; null while the rule is another, so that nobody is told why by the old one. */
  readonly segment: Segment | null;
}

/** People shown of those a rule holds for. */
const sample = 12;

/** Milliseconds without a change before the rule is asked. */
const pause = 150;

/** How many people the rule holds for, and some of them; the last answer stays until the next is there. */
export function RuleAnswer({ rule, segment }: RuleAnswerProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const showInAlumni = useShowInAlumni();
  const [asked] = useDebouncedValue(rule, pause);
  const answer = useQuery(
    useData().segments.try.queryOptions({
      input: { rule: asked, sample },
      placeholderData: keepPreviousData,
    }),
  );
  if (answer.isError) return <FailedState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LinesSkeleton lines={6} />;
  const { people, of, sample: some } = answer.data;
  const isOld = answer.isPlaceholderData || asked !== rule;
  return (
    <section className={classes['answer']} aria-label={t('members.label')} aria-busy={isOld}>
      <div className={classes['head']}>
        <h2 className={classes['count']} aria-live="polite">
          {t('members.count', { count: people, people: format.number(people), of: format.number(of) })}
        </h2>
        <Button size="xs" variant="default" disabled={people === 0} onClick={() => showInAlumni(asked)}>
          {t('members.showInAlumni')}
        </Button>
      </div>
      {people > some.length && (
        <p className={classes['hint']}>{t('members.sample', { shown: format.number(some.length) })}</p>
      )}
      {people === 0 ? (
        <p className={classes['hint']}>{t('members.nobody')}</p>
      ) : (
        <MemberRows
          people={some}
          action={segment === null ? null : (person) => <WhyButton segment={segment} person={person} />}
        />
      )}
    </section>
  );
}
