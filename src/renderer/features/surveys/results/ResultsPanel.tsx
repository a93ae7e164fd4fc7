import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Survey, SurveyResults } from '#shared/contract/surveys.ts';
import { displayName } from '#shared/domain/names.ts';
import { Counts } from './Counts.tsx';
import classes from './results.module.css';

interface ResultsPanelProps {
  readonly survey: Survey;
  /** Goes to where the survey is sent. */
  readonly onAsk: () => void;
}

/** What everybody answered, question by question, each with how many answered it. */
export function ResultsPanel({ survey, onAsk }: ResultsPanelProps) {
  const { t } = useTranslation('surveys');
  const query = useQuery(useData().surveys.results.queryOptions({ input: { id: survey.id } }));
  if (query.isError) return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) {
    return (
      <div className={classes['panel']} role="status" aria-busy aria-label={t('loading')}>
        <LinesSkeleton lines={8} />
      </div>
    );
  }
  if (query.data.answered === 0) {
    return (
      <EmptyState
        sentence={t('results.empty')}
        action={<Button onClick={onAsk}>{t('results.send')}</Button>}
      />
    );
  }
  return <Results survey={survey} results={query.data} />;
}

const strengths = ['3', '2', '1', '0'] as const;

function Results({ survey, results }: { survey: Survey; results: SurveyResults }) {
  const { t } = useTranslation(['surveys', 'vocabulary']);
  const { language } = usePreferences();
  const { orientations, openness, forms, consents, questions } = results;
  const sum = (counts: readonly { people: number }[]) => counts.reduce((all, { people }) => all + people, 0);
  return (
    <div className={classes['panel']}>
      {orientations.length > 0 && (
        <section className={classes['part']}>
          <h2 className={classes['heading']}>{t('results.orientations')}</h2>
          <div className={classes['grid']}>
            {orientations.map(({ kind, strengths: counts }) => (
              <Counts
                key={kind}
                title={t(`vocabulary:orientationKind.${kind}`)}
                of={counts.reduce((all, people) => all + people, 0)}
                counts={strengths.map((value) => ({
                  label: t(`vocabulary:orientationStrength.${value}`),
                  people: counts[Number(value)] ?? 0,
                }))}
              />
            ))}
          </div>
        </section>
      )}
      {survey.definition.openness && (
        <section className={classes['part']}>
          <h2 className={classes['heading']}>{t('results.openness')}</h2>
          <div className={classes['grid']}>
            <Counts
              title={t('results.level')}
              of={sum(openness)}
              counts={openness
                .filter(({ value, people }) => value !== 'unknown' || people > 0)
                .map(({ value, people }) => ({ label: t(`vocabulary:openness.${value}`), people }))}
            />
            <Counts
              title={t('results.form')}
              of={sum(forms)}
              counts={forms.map(({ value, people }) => ({
                label: t(`vocabulary:partnershipForm.${value}`),
                people,
              }))}
            />
          </div>
        </section>
      )}
      {consents.length > 0 && (
        <section className={classes['part']}>
          <h2 className={classes['heading']}>{t('results.consents')}</h2>
          <div className={classes['grid']}>
            {consents.map(({ purpose, channel, granted, refused }) => (
              <Counts
                key={`${purpose}/${channel}`}
                title={t('editor.permission', {
                  purpose: t(`vocabulary:consentPurpose.${purpose}`),
                  channel: t(`vocabulary:channel.${channel}`),
                })}
                of={granted + refused}
                counts={[
                  { label: t('form.yes'), people: granted },
                  { label: t('form.no'), people: refused },
                ]}
              />
            ))}
          </div>
        </section>
      )}
      {questions.map(({ code, people, options, texts }) => {
        const question = survey.definition.questions.find((each) => each.code === code);
        if (question === undefined) return null;
        const words = question.words[language] || question.words.en || question.words.ja;
        return (
          <section key={code} className={classes['part']}>
            {question.type === 'text' ? (
              <Texts words={words} people={people} texts={texts} />
            ) : (
              <>
                <h2 className={classes['heading']}>{words}</h2>
                <div className={classes['grid']}>
                  <Counts
                    title={t('results.chosen')}
                    of={people}
                    counts={options.map(({ value, people: count }) => {
                      const option = question.options.find((each) => each.code === value);
                      return {
                        label: option?.words[language] || option?.words.en || option?.words.ja || value,
                        people: count,
                      };
                    })}
                  />
                </div>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

type Question = SurveyResults['questions'][number];

/** What people wrote, each with who did. */
function Texts({ words, people, texts }: Pick<Question, 'people' | 'texts'> & { words: string }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  return (
    <>
      <h2 className={classes['heading']}>{words}</h2>
      <p className={classes['hint']}>{t('results.wrote', { count: people, shown: format.number(people) })}</p>
      <ul className={classes['texts']}>
        {texts.map(({ personId, personName, text, answeredOn }) => (
          <li key={personId}>
            <p className={classes['text']}>{text}</p>
            <p className={classes['hint']}>
              <Link to="/alumni/$personId" params={{ personId }} className="enishi-name">
                {displayName(personName)}
              </Link>
              {` · ${format.date(answeredOn)}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
