import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Survey } from '#shared/contract/surveys.ts';
import { surveyId } from '#shared/domain/ids.ts';
import { AnswersPanel } from './answers/AnswersPanel.tsx';
import { SurveyEditor } from './editor/SurveyEditor.tsx';
import { ResultsPanel } from './results/ResultsPanel.tsx';
import { SendPanel } from './SendPanel.tsx';
import { SurveyMenu } from './SurveyMenu.tsx';
import classes from './surveys.module.css';
import { useAnsweredWords } from './useAnsweredWords.ts';

/** The address of a survey that is being made. */
const newOne = 'new';

/** A survey: what it asks, how it goes out, the answers that come back and what they say in sum. */
export function SurveyPage() {
  const { t } = useTranslation('surveys');
  const address = useParams({ strict: false }).surveyId;
  const id = surveyId.safeParse(address);
  const data = useData();
  const query = useQuery(
    data.surveys.get.queryOptions({ input: { id: id.success ? id.data : '' }, enabled: id.success }),
  );
  if (address === newOne) {
    return (
      <Page head={<PageHead title={t('newTitle')} sentence={t('newSentence')} />}>
        <CommunityTabs />
        <SurveyEditor survey={null} />
      </Page>
    );
  }
  if (query.data === undefined) {
    return (
      <Page head={<PageHead title={t('one')} />}>
        <CommunityTabs />
        {query.isError || !id.success ? (
          <FailedState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <div className={classes['loading']} role="status" aria-busy aria-label={t('loading')}>
            <LinesSkeleton lines={8} />
          </div>
        )}
      </Page>
    );
  }
  return <OpenSurvey key={query.data.id} survey={query.data} />;
}

type View = 'questions' | 'send' | 'answers' | 'results';

/** What is next with it: a draft is written or sent, one that is out is answered. */
const firstView = ({ state, answered }: Survey): View => {
  if (state === 'draft') return 'questions';
  return answered > 0 ? 'results' : 'answers';
};

const views = ['questions', 'send', 'answers', 'results'] as const satisfies readonly View[];

function OpenSurvey({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const [view, show] = useState<View>(() => firstView(survey));
  const answers = useAnsweredWords()(survey);
  const { title, state, openedOn, closedOn } = survey;
  const day = closedOn ?? openedOn;
  const sentence =
    state === 'draft' || day === null
      ? t('draftSentence')
      : `${t(state === 'closed' ? 'closedOn' : 'openedOn', { day: format.date(day) })} · ${answers}`;
  return (
    <Page head={<PageHead title={title} sentence={sentence} action={<SurveyMenu survey={survey} />} />}>
      <CommunityTabs />
      <Tabs
        value={view}
        onChange={(value) => show(views.find((each) => each === value) ?? 'questions')}
        keepMounted={false}
        className={classes['views'] ?? ''}
      >
        <Tabs.List aria-label={t('views.label')}>
          {views.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`views.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* What is being written stays while one looks at the others. */}
        <Tabs.Panel value="questions" keepMounted>
          <SurveyEditor survey={survey} />
        </Tabs.Panel>
        <Tabs.Panel value="send">
          <SendPanel survey={survey} />
        </Tabs.Panel>
        <Tabs.Panel value="answers">
          <AnswersPanel survey={survey} onTaken={() => show('results')} />
        </Tabs.Panel>
        <Tabs.Panel value="results">
          <ResultsPanel survey={survey} onAsk={() => show('send')} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
