import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { RecoveryStep } from '../../keys/RecoveryStep.tsx';
import { NewWorkspaceForm } from '../NewWorkspaceForm.tsx';
import { OpenOne } from '../OpenOne.tsx';
import classes from '../Sheet.module.css';
import { Sheet } from '../Sheet.tsx';
import { useCreation } from '../useCreation.ts';
import { useStepFocus } from '../useStepFocus.ts';

interface WorkspaceStepProps {
  readonly stepWords: string;
  readonly onBack: () => void;
  readonly onDone: (workspace: OpenWorkspace) => void;
}

const ways = ['new', 'open', 'sample'] as const;
type Way = (typeof ways)[number];

/** A new workspace, one that exists, or made-up people to look around with. */
export function WorkspaceStep({ stepWords, onBack, onDone }: WorkspaceStepProps) {
  const { t } = useTranslation(['workspace', 'app']);
  const [way, setWay] = useState<Way>('new');
  const creation = useCreation(onDone);
  const { state } = creation;
  useStepFocus(state.phase);
  if (state.phase === 'made') {
    return <RecoveryStep passphrase={state.passphrase} stepWords={stepWords} onDone={creation.goOn} />;
  }
  const backButton = (
    <Button variant="default" onClick={onBack}>
      {t('app:back')}
    </Button>
  );
  return (
    <Sheet title={t('welcome.workspace.title')} sentence={t('welcome.workspace.sentence')} step={stepWords}>
      {state.phase !== 'working' && (
        <ChoiceCards
          inRow
          label={t('welcome.workspace.way')}
          value={way}
          onChange={(chosen) => {
            creation.clear();
            setWay(chosen);
          }}
          choices={ways.map((value) => ({
            value,
            label: t(`${value}.title`),
            description: t(`${value}.short`),
          }))}
        />
      )}
      {way === 'open' ? (
        <>
          <OpenOne onOpened={onDone} />
          <div className={classes['buttons']}>{backButton}</div>
        </>
      ) : (
        <NewWorkspaceForm key={way} sample={way === 'sample'} creation={creation} backButton={backButton} />
      )}
    </Sheet>
  );
}
