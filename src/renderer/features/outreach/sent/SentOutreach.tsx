import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { Outreach } from '#shared/contract/outreach.ts';
import { language as languages } from '#shared/domain/vocabulary.ts';
import desk from '../desk.module.css';
import { useStartOutreach } from '../newOutreach.ts';
import { aimOf, isBlank } from '../outreachDraft.ts';
import classes from './SentOutreach.module.css';
import { SentTo } from './SentTo.tsx';

/** A message that went out: what it was for, its words, and to whom it was sent. It stays as it was. */
export function SentOutreach({ outreach }: { outreach: Outreach }) {
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const format = useFormat();
  const start = useStartOutreach();
  const { title, sentOn, sent, texts, purpose, channel, consentPurpose, owner, eventId, surveyId } = outreach;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('aim.purpose'), t(`vocabulary:purpose.${purpose}`)],
    [t('aim.channel'), t(`vocabulary:channel.${channel}`)],
    [t('aim.consent'), t(`vocabulary:consentPurpose.${consentPurpose}`)],
    [t('page.owner'), owner],
    [t('aim.event'), eventId === null ? null : <EventLink key="event" eventId={eventId} />],
    [t('aim.survey'), surveyId === null ? null : <SurveyLink key="survey" surveyId={surveyId} />],
  ];
  return (
    <Page
      head={
        <PageHead
          title={title}
          sentence={
            sentOn !== null &&
            t('page.sent', { day: format.date(sentOn), count: sent, shown: format.number(sent) })
          }
          action={
            <Button
              variant="default"
              leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />}
              onClick={() => start(aimOf(outreach))}
            >
              {t('page.again')}
            </Button>
          }
        />
      }
    >
      <CommunityTabs />
      <div className={desk['desk']}>
        <div className={desk['writing']}>
          <dl className={classes['facts']}>
            {facts
              .filter(([, value]) => value !== null)
              .map(([term, value]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          {languages.options.map((lang) => {
            const text = texts[lang];
            if (text === null || isBlank(text)) return null;
            return (
              <article key={lang} className={desk['box']} aria-label={t(`vocabulary:language.${lang}`)}>
                <p className={classes['language']}>{t(`vocabulary:language.${lang}`)}</p>
                <p className={classes['subject']} lang={lang}>
                  {text.subject}
                </p>
                <div className={classes['body']} lang={lang}>
                  {text.body}
                </div>
              </article>
            );
          })}
        </div>
        <Recipients outreach={outreach} />
      </div>
    </Page>
  );
}

function Recipients({ outreach }: { outreach: Outreach }) {
  const { t } = useTranslation('outreach');
  const heading = useId();
  return (
    <section className={desk['box']} aria-labelledby={heading}>
      <h2 id={heading}>{t('page.sentTo')}</h2>
      <SentTo outreachId={outreach.id} />
    </section>
  );
}

function EventLink({ eventId }: { eventId: string }) {
  const event = useQuery(useData().events.get.queryOptions({ input: { id: eventId } }));
  if (!event.data) return null;
  return (
    <Link to="/community/events/$eventId" params={{ eventId }}>
      {event.data.event.title}
    </Link>
  );
}

function SurveyLink({ surveyId }: { surveyId: string }) {
  const survey = useQuery(useData().surveys.get.queryOptions({ input: { id: surveyId } }));
  if (!survey.data) return null;
  return (
    <Link to="/community/surveys/$surveyId" params={{ surveyId }}>
      {survey.data.title}
    </Link>
  );
}
