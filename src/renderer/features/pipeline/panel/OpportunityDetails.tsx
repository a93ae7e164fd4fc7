import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { AskFindings } from '#renderer/features/asks/AskFindings.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FactSection, NothingYet } from '#renderer/features/people/profile/FactSection.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { Opportunity, OpportunityCard } from '#shared/contract/opportunities.ts';
import { displayName } from '#shared/domain/names.ts';
import type { OpportunityOutcome } from '#shared/domain/vocabulary.ts';
import { useCardWords } from '../board/useCardWords.ts';
import { AboutList } from './AboutList.tsx';
import { OpportunityEditForm } from './OpportunityEditForm.tsx';
import { OpportunityMenu } from './OpportunityMenu.tsx';
import classes from './OpportunityPanel.module.css';
import { OutcomeSection } from './OutcomeSection.tsx';
import { StageBar } from './StageBar.tsx';
import { WayList } from './WayList.tsx';
import { WorryList } from './WorryList.tsx';

interface OpportunityDetailsProps {
  readonly opportunity: Opportunity;
  /** What closes the pane. */
  readonly tools: ReactNode;
  readonly onCloseAs: (card: OpportunityCard, outcome: OpportunityOutcome) => void;
  /** It was put into the bin. */
  readonly onGone: () => void;
}

/** Who, for what, what comes next, what they worry about, what the rules say, and the way so far. */
export function OpportunityDetails({ opportunity, tools, onCloseAs, onGone }: OpportunityDetailsProps) {
  const { t } = useTranslation('pipeline');
  const data = useData();
  const queryClient = useQueryClient();
  const [editing, edit] = useDisclosure(false);
  const words = useCardWords(useToday());
  const { personId, personName, nextStep, nextStepOn, outcome, findings } = opportunity;
  const due = nextStepOn === null ? null : words.due(nextStepOn);
  const editAction = { label: t('panel.edit'), onClick: edit.open };
  const readAnew = () => void queryClient.invalidateQueries({ queryKey: data.pipeline.key() });
  return (
    <>
      <header className={classes['head']}>
        <Monogram id={personId} name={personName} size={40} />
        <div className={classes['headWords']}>
          <h2 className={classes['person']}>
            <Link to="/alumni/$personId" params={{ personId }} className="enishi-name">
              {displayName(personName)}
            </Link>
          </h2>
          <p className={classes['role']}>{words.title(opportunity)}</p>
        </div>
        <div className={classes['tools']}>
          <OpportunityMenu opportunity={opportunity} onEdit={edit.open} onGone={onGone} />
          {tools}
        </div>
      </header>
      <StageBar opportunity={opportunity} words={words} onCloseAs={onCloseAs} />
      {outcome !== null && <OutcomeSection opportunity={opportunity} outcome={outcome} />}
      {outcome === null && (
        <FactSection title={t('panel.next')} action={editAction}>
          {nextStep === '' ? (
            <NothingYet>{t('panel.noNextStep')}</NothingYet>
          ) : (
            <p className={classes['next']}>
              {nextStep}
              {due !== null && nextStepOn !== null && (
                <time
                  dateTime={nextStepOn}
                  title={due.full}
                  className={classes['due']}
                  data-late={due.late || undefined}
                >
                  {due.words}
                </time>
              )}
            </p>
          )}
        </FactSection>
      )}
      {outcome === null && (
        <FactSection title={t('panel.rules')}>
          {findings.length === 0 ? (
            <NothingYet>{t('panel.rulesClear')}</NothingYet>
          ) : (
            <AskFindings personId={personId} findings={findings} onChanged={readAnew} />
          )}
        </FactSection>
      )}
      <FactSection title={t('panel.about')} action={editAction}>
        <AboutList opportunity={opportunity} />
      </FactSection>
      <FactSection title={t('worry.title')} action={editAction}>
        <WorryList worries={opportunity.worries} />
      </FactSection>
      <FactSection title={t('panel.way')}>
        <WayList opportunity={opportunity} />
      </FactSection>
      <FormDialog opened={editing} onClose={edit.close} title={t('panel.editTitle')} size="lg">
        <OpportunityEditForm opportunity={opportunity} onDone={edit.close} />
      </FormDialog>
    </>
  );
}
