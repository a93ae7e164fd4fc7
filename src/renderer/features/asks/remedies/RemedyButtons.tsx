import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { AskFinding } from '#shared/domain/asking/verdict.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Role } from '#shared/domain/vocabulary.ts';
import classes from '../AskFindings.module.css';
import type { RemedyForm } from './RemedyInPlace.tsx';
import { type Plannable, usePlanRemedy } from './usePlanRemedy.ts';

interface Helps {
  readonly form: RemedyForm | null;
  readonly plan: Plannable | null;
}

/** What helps with a remedy: what can be recorded at once, and what can be planned. */
function helpsOf({ rule, remedy }: Pick<AskFinding, 'rule' | 'remedy'>, role: Role): Helps {
  switch (remedy) {
    case 'askWhatTheyWant':
      return { form: 'orientation', plan: 'askWhatTheyWant' };
    case 'requestConsent':
      return { form: 'consent', plan: 'requestConsent' };
    case 'recordOpenness':
      return { form: 'openness', plan: null };
    case 'decideEligibility':
      // HR decides; others ask for the decision, or record one that they were told. A standing no is HR's alone to change.
      if (role === 'hr') return { form: 'eligibility', plan: null };
      return { form: rule === 'notEligible' ? null : 'eligibility', plan: 'decideEligibility' };
    default:
      return { form: null, plan: null };
  }
}

interface RemedyButtonsProps {
  readonly personId: PersonId;
  readonly finding: Pick<AskFinding, 'rule' | 'remedy'>;
  readonly onOpen: (form: RemedyForm) => void;
}

/** The steps that help, as buttons; none where nothing is to be done. */
export function RemedyButtons({ personId, finding, onOpen }: RemedyButtonsProps) {
  const { t } = useTranslation('asks');
  const { form, plan } = helpsOf(finding, usePreferences().role);
  const planning = usePlanRemedy(personId);
  if (form === null && plan === null) return null;
  return (
    <div className={classes['helps']}>
      {form !== null && (
        <Button variant="default" size="compact-sm" onClick={() => onOpen(form)}>
          {t(`do.${form}`)}
        </Button>
      )}
      {plan !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={planning.busy}
          onClick={() => planning.plan(plan)}
        >
          {t(`plan.${plan}.button`)}
        </Button>
      )}
    </div>
  );
}
