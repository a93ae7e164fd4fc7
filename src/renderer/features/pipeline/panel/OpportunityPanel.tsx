import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { Opportunity, OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityOutcome } from '#shared/domain/vocabulary.ts';
import { OpportunityDetails } from './OpportunityDetails.tsx';
import classes from './OpportunityPanel.module.css';

interface OpportunityPanelProps {
  readonly query: UseQueryResult<Opportunity>;
  readonly onClose: () => void;
  readonly onCloseAs: (card: OpportunityCard, outcome: OpportunityOutcome) => void;
}

/** One opportunity beside the board or the table, with all that is done about it. */
export function OpportunityPanel({ query, onClose, onCloseAs }: OpportunityPanelProps) {
  const { t } = useTranslation('pipeline');
  const closeButton = (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('panel.close')}
      title={t('panel.close')}
      onClick={onClose}
    >
      <IconX size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  const gone = isRefusal(query.error, 'NOT_FOUND');
  return (
    <section
      className={classes['panel']}
      aria-label={t('panel.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keys
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !isInside(event)) return;
        event.preventDefault();
        onClose();
      }}
    >
      {query.data && !gone ? (
        <OpportunityDetails
          opportunity={query.data}
          tools={closeButton}
          onCloseAs={onCloseAs}
          onGone={onClose}
        />
      ) : (
        <div className={classes['waiting']}>
          <div className={classes['onlyTools']}>{closeButton}</div>
          {gone ? (
            <p>{t('panel.notThere')}</p>
          ) : query.error ? (
            <FailedState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <LinesSkeleton lines={10} />
          )}
        </div>
      )}
    </section>
  );
}

/** What happens in a dialog or a menu bubbles to who opened it, but is not in it. */
function isInside({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  return (
    target instanceof Element &&
    currentTarget.contains(target) &&
    target.closest('input, textarea, [aria-expanded="true"]') === null
  );
}
