import { hashKey } from '@tanstack/react-query';
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

const written = ({ title, definition }: SurveyDraft): SurveyDraft => ({ title, definition });
const same = (one: SurveyDraft, another: SurveyDraft) =>
  hashKey([written(one)]) === hashKey([written(another)]);

/**
 * What is typed of a survey that is being made or changed. What is kept elsewhere meanwhile is taken over where nothing was
 * typed here; where something was, saving it says so.
 */
export function useSurveyDraft(survey: Survey | null) {
  const [{ base, version, draft }, set] = useState(() => {
    const first = written(survey ?? proposed());
    return { base: first, version: survey?.version ?? 0, draft: first };
  });
  const { definition } = draft;
  const isDirty = !same(draft, base);
  if (survey !== null && survey.version > version) {
    const kept = written(survey);
    // That a form went out or an answer came in makes a version as well.
    if (same(kept, base) || same(kept, draft)) set({ base: kept, version: survey.version, draft });
    else if (!isDirty) set({ base: kept, version: survey.version, draft: kept });
  }
  const setDraft = (changed: SurveyDraft) => set({ base, version, draft: changed });
  const define = (part: Partial<SurveyDefinition>) =>
    setDraft({ ...draft, definition: { ...definition, ...part } });
  return {
    draft,
    /** Of what it was made from; 0 for a new one. */
    version,
    isDirty,
    /** What was just saved is what the draft was made from. */
    saved: (now: Survey) => set({ base: written(now), version: now.version, draft: written(now) }),
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
