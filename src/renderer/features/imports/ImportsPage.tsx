import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { StepTrail } from './StepTrail.tsx';
import type { ImportSession, Step } from './session.ts';
import { FileStep } from './steps/FileStep.tsx';
import { FoundStep } from './steps/FoundStep.tsx';
import { MappingStep } from './steps/MappingStep.tsx';
import { PreviewStep } from './steps/PreviewStep.tsx';
import { ResultStep } from './steps/ResultStep.tsx';
import { useImportSession } from './useImportSession.ts';
import { useInspection } from './useInspection.ts';

/** From a file to people, step by step; each step can be gone back to with everything as it was left. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { session, change } = useImportSession();
  const inspection = useInspection(session.file);
  // A file that can't be read leads back to choosing one.
  const shown: ImportSession = inspection.isError ? { ...session, step: 'file', file: null } : session;
  useHeadingOfStep(shown.step);
  const goTo = (step: Step) => change({ step, run: { state: 'idle' } });
  return (
    <Page head={<PageHead title={t('title')} sentence={t('sentence')} />}>
      <Stack gap="lg">
        <StepTrail session={shown} onGo={goTo} />
        {inspection.isError && <RefusalAlert error={inspection.error} />}
        <CurrentStep session={shown} change={change} onGo={goTo} />
      </Stack>
    </Page>
  );
}

interface CurrentStepProps {
  readonly session: ImportSession;
  readonly change: (patch: Partial<ImportSession>) => void;
  readonly onGo: (step: Step) => void;
}

function CurrentStep({ session, change, onGo }: CurrentStepProps) {
  const { step, file, run } = session;
  if (run.state === 'finished') return <ResultStep summary={run.summary} change={change} />;
  if (file === null || step === 'file') return <FileStep session={session} change={change} />;
  if (step === 'found') return <FoundStep file={file} session={session} change={change} onGo={onGo} />;
  if (step === 'mapping') return <MappingStep file={file} session={session} change={change} onGo={onGo} />;
  return <PreviewStep file={file} session={session} change={change} onGo={onGo} />;
}

/** Moves the focus to the heading of the step one comes to, so that reading and the keyboard go on there. */
function useHeadingOfStep(step: Step): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.querySelector<HTMLElement>('[data-step-heading]')?.focus();
  }, [step]);
}
