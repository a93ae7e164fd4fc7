import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FactSection, NothingYet } from '#renderer/features/people/profile/FactSection.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { useCardWords } from '../board/useCardWords.ts';
import { OpenOpportunityDialog } from '../opening/OpenOpportunityDialog.tsx';
import { useOutcomeWords } from '../useOutcomeWords.ts';
import { useStageName, useStages } from '../useStages.ts';
import classes from './OpportunitiesSection.module.css';

/** On the profile: the opportunities with the person, open ones first, and the way to open one. */
export function OpportunitiesSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('pipeline');
  const [opening, open] = useDisclosure(false);
  const query = useQuery(useData().pipeline.ofPerson.queryOptions({ input: { personId: profile.id } }));
  return (
    <FactSection title={t('ofPerson.title')} action={{ label: t('ofPerson.open'), onClick: open.open }}>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LinesSkeleton lines={2} />}
      {query.data?.length === 0 && <NothingYet>{t('ofPerson.none')}</NothingYet>}
      {query.data && query.data.length > 0 && (
        <ul className={classes['list']}>
          {query.data.map((card) => (
            <One key={card.id} card={card} />
          ))}
        </ul>
      )}
      <OpenOpportunityDialog
        opened={opening}
        personId={profile.id}
        form={profile.openness?.form ?? 'rehire'}
        onClose={open.close}
      />
    </FactSection>
  );
}

function One({ card }: { card: OpportunityCard }) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const format = useFormat();
  const words = useCardWords(useToday());
  const { byId } = useStages();
  const stageName = useStageName();
  const outcomeWord = useOutcomeWords();
  const { id, form, outcome, closedOn, nextStep, nextStepOn, stageId } = card;
  const stage = byId.get(stageId);
  const due = nextStepOn === null ? null : words.due(nextStepOn);
  const state =
    outcome === null
      ? stage && stageName(stage)
      : t('panel.closed', {
          outcome: outcomeWord(outcome, form),
          day: closedOn === null ? '' : format.date(closedOn),
        });
  return (
    <li className={classes['one']} data-closed={outcome !== null || undefined}>
      <Link to="/pipeline/$opportunityId" params={{ opportunityId: id }} search={{ form }}>
        {[t(`vocabulary:partnershipForm.${form}`), card.title].filter((part) => part !== '').join(' · ')}
      </Link>
      <span className={classes['state']}>{state}</span>
      {outcome === null && nextStep !== '' && (
        <span className={classes['step']}>
          {nextStep}
          {due !== null && (
            <span className={classes['due']} data-late={due.late || undefined} title={due.full}>
              {' '}
              {due.words}
            </span>
          )}
        </span>
      )}
    </li>
  );
}
