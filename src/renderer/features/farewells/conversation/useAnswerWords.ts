import { useTranslation } from 'react-i18next';
import { strengthKey } from '#renderer/features/people/profile/Wishes.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import type { Question } from './questions.ts';

type TieredQuestion = 'reasons' | 'valued' | 'feedback';

/** An answer in words, line by line; none where nothing was answered. */
export function useAnswerWords(): (question: Question, answers: FarewellAnswers) => string[] {
  const { t } = useTranslation(['farewells', 'vocabulary', 'app']);
  const format = useFormat();
  const listed = (words: readonly string[]) => words.join(t('app:listSeparator'));
  const tiered = (question: TieredQuestion, answers: FarewellAnswers): string[] => {
    if (question === 'reasons') {
      return [
        listed(answers.reasons.map((reason) => t(`vocabulary:leavingReason.${reason}`))),
        answers.reasonWords,
      ];
    }
    if (question === 'valued') {
      return [
        listed(answers.valued.map((thing) => t(`vocabulary:valuedThing.${thing}`))),
        answers.valuedWords,
      ];
    }
    const { recommendScore, betterWords } = answers;
    return [recommendScore === null ? '' : t('finished.score', { score: recommendScore }), betterWords];
  };
  const wishes = ({ orientations }: FarewellAnswers) =>
    orientations.map(({ kind, strength }) =>
      kind === 'distance'
        ? t('vocabulary:orientationKind.distance')
        : t('finished.wish', {
            kind: t(`vocabulary:orientationKind.${kind}`),
            strength: t(`vocabulary:orientationStrength.${strengthKey(strength)}`),
          }),
    );
  const permissions = (answers: FarewellAnswers) =>
    answers.permissions.map(({ purpose, channel, granted }) =>
      t('finished.permission', {
        what: t('permission.of', {
          purpose: t(`vocabulary:consentPurpose.${purpose}`),
          channel: t(`vocabulary:channel.${channel}`),
        }),
        said: granted ? t('permission.yes') : t('permission.no'),
      }),
    );
  const openness = ({ openness: said, preferredForm }: FarewellAnswers) => [
    said === null ? '' : t(`vocabulary:openness.${said}`),
    preferredForm === null ? '' : t(`vocabulary:partnershipForm.${preferredForm}`),
  ];
  const followUps = (answers: FarewellAnswers) =>
    answers.followUps.map(({ title, dueOn, owner }) =>
      [title, format.date(dueOn), owner ?? ''].filter((part) => part !== '').join(' · '),
    );
  const lines = (question: Question, answers: FarewellAnswers): string[] => {
    switch (question) {
      case 'heldOn':
        return answers.heldOn === null ? [] : [format.date(answers.heldOn)];
      case 'reasons':
      case 'valued':
      case 'feedback':
        return tiered(question, answers);
      case 'orientations':
        return wishes(answers);
      case 'openness':
        return openness(answers);
      case 'permissions':
        return permissions(answers);
      case 'followUps':
        return followUps(answers);
      case 'review':
        return [];
    }
  };
  return (question, answers) => lines(question, answers).filter((line) => line.trim() !== '');
}
