import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import type { MightReturn, ReturnView } from '#shared/contract/returning.ts';
import { isEmployment } from '#shared/domain/asking/askRules.ts';
import { type ReturnWeights, returnFactor, usualWeights } from '#shared/domain/pipeline/returnFactors.ts';
import { OpenOpportunityDialog } from '../opening/OpenOpportunityDialog.tsx';
import { Candidate } from './Candidate.tsx';
import classes from './CandidateList.module.css';
import { CandidateLines } from './CandidatesSkeleton.tsx';
import type { useCandidates } from './useCandidates.ts';

interface CandidateListProps {
  readonly found: ReturnType<typeof useCandidates>;
  /** What the list answers. */
  readonly view: ReturnView;
  /** Whom one looks for at this moment, which the list follows a little later. */
  readonly role: ReturnView['role'];
  readonly onWiden: () => void;
  readonly onWeights: (weights: ReturnWeights) => void;
}

/** The people, the likeliest first, or what stands in their place. */
export function CandidateList({ found, view, role, onWiden, onWeights }: CandidateListProps) {
  const { t } = useTranslation('pipeline');
  const [opening, setOpening] = useState<MightReturn | null>(null);
  const employment = isEmployment(role.form);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes['scroll']} tabIndex={0} aria-label={t('mightReturn.list')}>
      <Content found={found} view={view} onWiden={onWiden} onWeights={onWeights} onOpen={setOpening} />
      <p className={classes['leftOut']}>
        {employment ? t('mightReturn.leftOut') : t('mightReturn.leftOutPartner')}
      </p>
      <OpenOpportunityDialog
        opened={opening !== null}
        personId={opening?.personId ?? null}
        form={role.form}
        title={role.title.trim()}
        onClose={() => setOpening(null)}
      />
    </section>
  );
}

interface ContentProps extends Omit<CandidateListProps, 'role'> {
  readonly onOpen: (person: MightReturn) => void;
}

function Content({ found, view, onWiden, onWeights, onOpen }: ContentProps) {
  const { t } = useTranslation('pipeline');
  const { data, isPlaceholderData } = found;
  if (data === undefined) {
    if (!found.isError) return <CandidateLines />;
    return (
      <FailedState
        error={found.error}
        sentence={t('mightReturn.failed')}
        onRetry={() => void found.refetch()}
      />
    );
  }
  if (data.total === 0 && !isPlaceholderData) {
    return <Nobody view={view} onWiden={onWiden} onWeights={onWeights} />;
  }
  return (
    <>
      <ol
        className={classes['people']}
        aria-busy={isPlaceholderData}
        data-stale={isPlaceholderData || undefined}
      >
        {data.people.map((person) => (
          <Candidate key={person.personId} person={person} form={view.role.form} onOpen={onOpen} />
        ))}
      </ol>
      {found.hasNextPage && (
        <Button
          variant="default"
          className={classes['more'] ?? ''}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('mightReturn.more')}
        </Button>
      )}
    </>
  );
}

/** Why there is nobody, and what to change. */
function Nobody({ view, onWiden, onWeights }: Omit<CandidateListProps, 'found' | 'role'>) {
  const { t } = useTranslation('pipeline');
  const { title, skills, department } = view.role;
  if (returnFactor.options.every((factor) => view.weights[factor] === 0)) {
    return (
      <EmptyState
        sentence={t('mightReturn.noWeights')}
        action={
          <Button variant="default" onClick={() => onWeights(usualWeights)}>
            {t('mightReturn.usual')}
          </Button>
        }
      />
    );
  }
  if (title.trim() === '' && skills.length === 0 && department === null) {
    return <EmptyState sentence={t('mightReturn.emptyWide')} />;
  }
  return (
    <EmptyState
      sentence={t('mightReturn.empty')}
      action={
        <Button variant="default" onClick={onWiden}>
          {t('mightReturn.widen')}
        </Button>
      }
    />
  );
}
