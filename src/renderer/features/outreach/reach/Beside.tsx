import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import type { OutreachFacts } from '#shared/contract/outreach.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import classes from '../desk.module.css';
import { aimOf } from '../outreachDraft.ts';
import { MixFigure } from './MixFigure.tsx';
import { PeopleDrawer, type Shown } from './PeopleDrawer.tsx';
import { Preview } from './Preview.tsx';
import { Reach } from './Reach.tsx';
import type { useWeighing } from './useWeighing.ts';
import { Warnings } from './Warnings.tsx';

interface BesideProps {
  readonly facts: OutreachFacts;
  readonly weighed: ReturnType<typeof useWeighing>;
  /** The one whose words are being written. */
  readonly language: Language;
  readonly onAudience: (audience: Audience) => void;
}

/** What stands beside a message as one writes it: who gets it, what speaks against it, what they had so far, how it looks. */
export function Beside({ facts, weighed, language, onAudience }: BesideProps) {
  const { t } = useTranslation('outreach');
  const heading = useId();
  const [show, setShow] = useState<Shown | null>(null);
  const { answer, incomplete, isOld } = weighed;
  const { audience } = facts;
  const isRead = answer.data?.languages.some((each) => each.language === language) === true;
  const leaveOut =
    audience.type === 'guests' ? undefined : (person: PersonId) => onAudience(without(audience, person));
  return (
    <div className={classes['beside']}>
      <section className={classes['box']} aria-labelledby={heading} aria-busy={isOld}>
        <h2 id={heading}>{t('reach.title')}</h2>
        {incomplete && <p className={classes['hint']}>{t('reach.nobodyYet')}</p>}
        {answer.isError && !answer.data && (
          <FailedState error={answer.error} onRetry={() => void answer.refetch()} />
        )}
        {!incomplete && answer.isPending && <LinesSkeleton lines={5} />}
        {!incomplete && answer.data && (
          <>
            <Reach weighing={answer.data} onShow={setShow} />
            <Warnings warnings={answer.data.warnings} onRedirect={onAudience} />
            <MixFigure mix={answer.data.mix} after={answer.data.mixAfter} />
          </>
        )}
      </section>
      <PreviewBox facts={facts} language={isRead ? language : null} />
      <PeopleDrawer aim={aimOf(facts)} show={show} onClose={() => setShow(null)} onLeaveOut={leaveOut} />
    </div>
  );
}

function PreviewBox({ facts, language }: Parameters<typeof Preview>[0]) {
  const { t } = useTranslation('outreach');
  const heading = useId();
  return (
    <section className={classes['box']} aria-labelledby={heading}>
      <h2 id={heading}>{t('preview.title')}</h2>
      <Preview key={language ?? ''} facts={facts} language={language} />
    </section>
  );
}

/** The audience but for one more person. */
function without(audience: Exclude<Audience, { type: 'guests' }>, person: PersonId): Audience {
  return audience.type === 'people'
    ? { ...audience, people: audience.people.filter((each) => each !== person) }
    : { ...audience, except: [...audience.except, person] };
}
