import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import { useMayPlan } from '../useMayPlan.ts';
import { useThanksWords } from '../useThanksWords.ts';
import { ContactPanel } from './ContactPanel.tsx';
import classes from './LeaverPage.module.css';

/** What a farewell is about: thanks, set apart, the conversation, how to stay in touch, and who looks after it. */
export function LeaverAside({ leaver }: { leaver: LeaverPage }) {
  // Recruiters are told nothing of thanks and conversation, not even whether they took place.
  const mayRead = usePreferences().role !== 'recruiter';
  return (
    <div className={classes['aside']}>
      {mayRead && <ThanksPanel leaver={leaver} />}
      {mayRead && <ConversationPanel leaver={leaver} />}
      <ContactPanel leaver={leaver} />
      <PeoplePanel leaver={leaver} />
    </div>
  );
}

function ThanksPanel({ leaver }: { leaver: LeaverPage }) {
  const { t } = useTranslation('offboarding');
  const heading = useId();
  const { words, tone } = useThanksWords()(leaver);
  const { tenureId, thanks } = leaver;
  const given = thanks === 'given' || thanks === 'givenLate';
  return (
    <section className={classes['panel']} data-apart data-tone={tone} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('thanks.title')}
        </h2>
      </div>
      <p className={classes['words']} data-tone={tone}>
        {words}
      </p>
      {useMayPlan() && (
        <ButtonLink
          to="/farewells/$tenureId/thanks"
          params={{ tenureId }}
          variant={given ? 'default' : 'filled'}
        >
          {t(`leaver.thanksAction.${thanks === 'none' ? 'prepare' : given ? 'see' : 'give'}`)}
        </ButtonLink>
      )}
    </section>
  );
}

function ConversationPanel({ leaver }: { leaver: LeaverPage }) {
  const { t } = useTranslation('offboarding');
  const heading = useId();
  const { tenureId, conversation } = leaver;
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('conversation.title')}
        </h2>
      </div>
      <p className={classes['words']} data-tone={conversation === 'finished' ? 'good' : undefined}>
        {t(`conversation.${conversation}`)}
      </p>
      {useMayPlan() && (
        <ButtonLink to="/farewells/$tenureId/conversation" params={{ tenureId }} variant="default">
          {t(`leaver.conversationAction.${conversation}`)}
        </ButtonLink>
      )}
    </section>
  );
}

function PeoplePanel({ leaver: { lastDay, noticeOn, manager, hrOwner } }: { leaver: LeaverPage }) {
  const { t } = useTranslation('offboarding');
  const heading = useId();
  const missing = t('leaver.notNamed');
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('leaver.people')}
        </h2>
      </div>
      <dl className={classes['facts']}>
        <dt>{t('plan.manager')}</dt>
        <dd>{manager ?? missing}</dd>
        <dt>{t('plan.hrOwner')}</dt>
        <dd>{hrOwner ?? missing}</dd>
        {noticeOn !== null && (
          <>
            <dt>{t('plan.noticeOn')}</dt>
            <dd>
              <DateText date={noticeOn} />
            </dd>
          </>
        )}
        <dt>{t('lastDay.label')}</dt>
        <dd>
          <DateText date={lastDay} />
        </dd>
      </dl>
    </section>
  );
}
