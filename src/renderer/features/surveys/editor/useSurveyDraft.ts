import { useState } from 'react';
import type { Survey, SurveyDefinition, SurveyQuestion } from '#shared/contract/surveys.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

export interface SurveyDraft {
  title: string;
  definition: SurveyDefinition;
}

const both = (of: (language: 'en' | 'ja') => string) => ({ en: of('en'), ja: of('ja') });

/** A short survey that asks what we most need to know, with words in both languages. */
const proposed = (): SurveyDraft => ({
  title: '',
  definition: {
    heading: both((of) => translator(of).t('surveys:proposed.heading')),
    introduction: both((of) => translator(of).t('surveys:proposed.introduction')),
    closing: both((of) => translator(of).t('surveys:proposed.closing')),
    orientations: [...orientationKind.options],
    openness: true,
    consents: [
      { purpose: 'news', channel: 'email' },
      { purpose: 'events', channel: 'email' },
    ],
    questions: [],
    returnTo: '',
  },
});

/** What is typed of a survey that is being made or changed. */
export function useSurveyDraft(survey: Survey | null) {
  const [draft, setDraft] = useState<SurveyDraft>(() => survey ?? proposed());
  const { definition } = draft;
  const define = (part: Partial<SurveyDefinition>) =>
    setDraft({ ...draft, definition: { ...definition, ...part } });
  return {
    draft,
    define,
    rename: (title: string) => setDraft({ ...draft, title }),
    addQuestion: () =>
      define({
        questions: [
          ...definition.questions,
          { code: freeCode(definition.questions), type: 'text', words: { en: '', ja: '' }, options: [] },
        ],
      }),
    changeQuestion: (code: string, part: Partial<SurveyQuestion>) =>
      define({
        questions: definition.questions.map((question) =>
          question.code === code ? { ...question, ...part } : question,
        ),
      }),
    removeQuestion: (code: string) =>
      define({ questions: definition.questions.filter((question) => question.code !== code) }),
  };
}

export type SurveyWriting = ReturnType<typeof useSurveyDraft>;

/** The first of q1, q2 … that no question has. */
function freeCode(questions: readonly SurveyQuestion[]): string {
  let number = 1;
  while (questions.some(({ code }) => code === `q${number}`)) number += 1;
  return `q${number}`;
}
