import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ImportPreview } from '#shared/contract/importPlan.ts';
import { type FoundStepProps, planOf } from '../../choices.ts';
import { usePreview } from '../../usePreview.ts';
import { FirstLook } from '../FirstLook.tsx';
import { Sentences } from '../Sentences.tsx';
import { StepFrame } from '../StepFrame.tsx';
import classes from './DuplicatesStep.module.css';
import { ForAll } from './ForAll.tsx';
import { Matches } from './Matches.tsx';

/** Who of the file is here already, or may be, and what becomes of them; passed by where nobody is. */
export function DuplicatesStep(props: FoundStepProps) {
  const { session, change, choices, onGo } = props;
  const { t } = useTranslation(['imports', 'app']);
  const plan = planOf(session, choices);
  // Who matches whom does not depend on what becomes of them.
  const asked = plan === null ? null : { ...plan, onDuplicate: 'skip' as const, decisions: [] };
  const { preview, stale, progress, error, retry, foundBy } = usePreview(asked);
  const nobody = preview !== null && !stale && preview.counts.matched + preview.counts.inDoubt === 0;
  useEffect(() => {
    if (nobody) change({ step: 'preview', noDuplicates: true });
  }, [nobody, change]);
  const back = (
    <Button variant="default" onClick={() => onGo('mapping')}>
      {t('app:back')}
    </Button>
  );
  const looking = {
    title: t('duplicates.looking'),
    progress: progress ?? { done: 0, total: 0 },
    onCancel: () => {
      if (foundBy === null) onGo('mapping');
      else change({ matchFrom: foundBy.matchFrom });
    },
  };
  if (error !== null) {
    return (
      <StepFrame title={t('steps.duplicates')} actions={back}>
        <FailedState error={error} onRetry={retry} />
      </StepFrame>
    );
  }
  if (preview === null || nobody) {
    return (
      <StepFrame title={t('duplicates.looking')} actions={back}>
        <FirstLook {...looking} />
      </StepFrame>
    );
  }
  return (
    <StepFrame
      title={t('steps.duplicates')}
      sentence={<Counts counts={preview.counts} />}
      work={stale ? looking : null}
      actions={
        <>
          {back}
          <Button disabled={stale} onClick={() => change({ step: 'preview', noDuplicates: false })}>
            {t('mapping.next')}
          </Button>
        </>
      }
    >
      <ForAll session={session} change={change} choices={choices} />
      <div className={classes['matches']} aria-busy={stale}>
        <Matches {...props} preview={preview} />
      </div>
    </StepFrame>
  );
}

/** How many rows are surely of people who are here, and how many may be. */
function Counts({ counts }: Pick<ImportPreview, 'counts'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { matched, inDoubt } = counts;
  return (
    <Sentences
      sentences={[
        t('duplicates.matched', { count: matched, rows: format.number(matched) }),
        t('duplicates.inDoubt', { count: inDoubt, rows: format.number(inDoubt) }),
      ]}
    />
  );
}
