import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Segment } from '#shared/contract/segments.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useRuleWording } from '../rule/useRuleWording.ts';
import classes from './members.module.css';
import { Outcomes } from './Outcomes.tsx';

interface WhyProps {
  readonly segment: Segment;
  readonly personId: PersonId;
  readonly name: string;
}

/** Each condition of the rule, whether it holds for the person, and what is on record that decides it. */
export function Why({ segment, personId, name }: WhyProps) {
  const { t } = useTranslation('segments');
  const wording = useRuleWording();
  const { segments } = useData();
  const explained = useQuery(segments.explain.queryOptions({ input: { id: segment.id, personId } }));
  if (explained.isError) return <FailedState error={explained.error} />;
  if (!explained.data || wording === null) return <LinesSkeleton lines={3} />;
  const { holds, outcomes } = explained.data;
  if (segment.kind === 'list') return <p className={classes['hint']}>{t('why.list', { name })}</p>;
  return (
    <>
      <p className={classes['whyTitle']} tabIndex={-1} data-autofocus>
        {t(holds ? 'why.holds' : 'why.holdsNot', { name })}
      </p>
      <Outcomes
        group={segment.rule}
        path={[]}
        outcomes={new Map(outcomes.map((outcome) => [outcome.path.join('.'), outcome]))}
        wording={wording}
      />
    </>
  );
}
