import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePreferences } from '#renderer/app/preferences.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { useEnterWorkspace } from './useEnterWorkspace.ts';
import { useStepFocus } from './useStepFocus.ts';
import { FirstFileStep } from './welcome/FirstFileStep.tsx';
import { WorkspaceStep } from './welcome/WorkspaceStep.tsx';
import { YouStep } from './welcome/YouStep.tsx';

type Step = 'you' | 'workspace' | 'firstFile';

const steps: readonly Step[] = ['you', 'workspace', 'firstFile'];

/** The first run, as three quiet pages: who you are, where your data will be, your first file. */
export function WelcomePage() {
  const { t } = useTranslation('workspace');
  const [step, setStep] = useState<Step>('you');
  const [created, setCreated] = useState<OpenWorkspace | null>(null);
  const change = useChangePreferences();
  const enter = useEnterWorkspace();
  useStepFocus(step);
  const stepWords = t('welcome.step', { step: steps.indexOf(step) + 1, steps: steps.length });
  /** Only a new, empty workspace needs a first file. */
  const goOn = (workspace: OpenWorkspace) => {
    change.mutate(
      { welcomed: true },
      {
        onSettled: () => {
          if (workspace.people > 0) {
            enter(workspace);
            return;
          }
          setCreated(workspace);
          setStep('firstFile');
        },
      },
    );
  };
  if (step === 'you') return <YouStep stepWords={stepWords} onDone={() => setStep('workspace')} />;
  if (step === 'workspace' || created === null) {
    return <WorkspaceStep stepWords={stepWords} onBack={() => setStep('you')} onDone={goOn} />;
  }
  return (
    <FirstFileStep
      stepWords={stepWords}
      onImport={() => enter(created, '/import')}
      onLater={() => enter(created)}
    />
  );
}
