import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { choicesOf, type StepProps, useOwnProfiles } from './choices.ts';
import { StepTrail } from './StepTrail.tsx';
import { type Step, withFile } from './session.ts';
import { DuplicatesStep } from './steps/duplicates/DuplicatesStep.tsx';
import { FileStep } from './steps/file/FileStep.tsx';
import { RefusedFile } from './steps/file/RefusedFile.tsx';
import { ExportFound } from './steps/found/ExportFound.tsx';
import { FoundStep } from './steps/found/FoundStep.tsx';
import { ReadingFile } from './steps/found/ReadingFile.tsx';
import { MappingStep } from './steps/mapping/MappingStep.tsx';
import { PreviewStep } from './steps/preview/PreviewStep.tsx';
import { ResultStep } from './steps/result/ResultStep.tsx';
import { useImportSession } from './useImportSession.ts';
import { type FileFinding, useInspection } from './useInspection.ts';

/** From a file to people, step by step; each step can be gone back to with everything as it was left. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { session, change } = useImportSession();
  const finding = useInspection(session);
  // A file that can't be read leads back to choosing one.
  const shown = finding.error === null ? session : withFile(session, null);
  useHeadingOfStep(shown.step);
  const onGo = (step: Step) => change({ step, run: { state: 'idle' } });
  return (
    <Page head={<PageHead title={t('title')} sentence={t('sentence')} />}>
      <Stack gap="lg">
        <StepTrail session={shown} takesBack={finding.contents !== null} onGo={onGo} />
        {finding.error !== null && <RefusedFile error={finding.error} session={session} change={change} />}
        <CurrentStep session={shown} change={change} onGo={onGo} finding={finding} />
      </Stack>
    </Page>
  );
}

function CurrentStep({ finding, ...props }: StepProps & { finding: FileFinding }) {
  const { session, change } = props;
  const { step, file, run } = session;
  const profiles = useOwnProfiles();
  const { inspection, contents } = finding;
  if (run.state === 'finished') return <ResultStep session={session} summary={run.summary} change={change} />;
  if (file === null || step === 'file') return <FileStep {...props} />;
  if (contents !== null) return <ExportFound {...props} file={file} contents={contents} />;
  if (inspection === null) return <ReadingFile {...props} file={file} progress={finding.progress} />;
  const found = { ...props, inspection, choices: choicesOf(session, inspection, profiles) };
  if (step === 'found') return <FoundStep {...found} finding={finding} />;
  if (step === 'mapping') return <MappingStep {...found} />;
  if (step === 'duplicates') return <DuplicatesStep {...found} />;
  return <PreviewStep {...found} />;
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
