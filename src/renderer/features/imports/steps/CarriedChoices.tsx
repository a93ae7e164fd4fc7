import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choices, StepProps } from '../choices.ts';
import { InfoLine } from './InfoLine.tsx';

interface CarriedChoicesProps extends Pick<StepProps, 'change'> {
  readonly choices: Choices;
}

/** Says that what was chosen for these columns stands, and gives the way back to the proposal. */
export function CarriedChoices({ choices, change }: CarriedChoicesProps) {
  const { t } = useTranslation('imports');
  if (!choices.carried) return null;
  return (
    <InfoLine
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => change({ chosen: null })}>
          {t('found.backToProposal')}
        </Button>
      }
    >
      {t('found.carried')}
    </InfoLine>
  );
}
