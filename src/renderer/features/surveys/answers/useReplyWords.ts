import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { strengthKey } from '#renderer/features/people/profile/Wishes.tsx';
import type { Survey, SurveyReply } from '#shared/contract/surveys.ts';

/** What somebody answered, in short words one after the other. */
export function useReplyWords({ definition }: Pick<Survey, 'definition'>): (reply: SurveyReply) => string[] {
  const { t } = useTranslation(['surveys', 'vocabulary']);
  const { language } = usePreferences();
  const ownWords = ({ code, text, options }: SurveyReply['questions'][number]): string => {
    if (text !== '') return t('reply.text', { text });
    const question = definition.questions.find((each) => each.code === code);
    const chosen = (question?.options ?? []).filter((option) => options.includes(option.code));
    return chosen.map(({ words }) => words[language] || words.en || words.ja).join(' / ');
  };
  return ({ orientations, openness, form, consents, questions }) => [
    ...orientations.map(({ kind, strength }) =>
      t('reply.orientation', {
        kind: t(`vocabulary:orientationKind.${kind}`),
        strength: t(`vocabulary:orientationStrength.${strengthKey(strength)}`),
      }),
    ),
    ...(openness === null ? [] : [t('reply.openness', { openness: t(`vocabulary:openness.${openness}`) })]),
    ...(form === null ? [] : [t(`vocabulary:partnershipForm.${form}`)]),
    ...consents.map(({ purpose, channel, granted }) =>
      t(granted ? 'reply.granted' : 'reply.refused', {
        purpose: t(`vocabulary:consentPurpose.${purpose}`),
        channel: t(`vocabulary:channel.${channel}`),
      }),
    ),
    ...questions.map(ownWords).filter((words) => words !== ''),
  ];
}
