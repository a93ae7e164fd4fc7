import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { AnswerTarget, Survey } from '#shared/contract/surveys.ts';
import {
  channel,
  consentPurpose,
  openness,
  orientationKind,
  partnershipForm,
} from '#shared/domain/vocabulary.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const strengths = ['0', '1', '2', '3'] as const;

/** What a column can hold, and what a word in it can mean, in words. */
export function useTargetChoices({ definition }: Survey) {
  const { t } = useTranslation(['surveys', 'vocabulary']);
  const { language } = usePreferences();
  const kinds = orientationKind.options.map((kind) => ({
    value: kind,
    label: t(`vocabulary:orientationKind.${kind}`),
  }));
  const about = ['ignore', 'key', 'name', 'familyName', 'givenName', 'email', 'answeredOn'] as const;
  const whole = ['orientations', 'openness', 'form'] as const;
  const targets = [
    {
      group: t('table.group.about'),
      items: about.map((value) => ({ value, label: t(`table.target.${value}`) })),
    },
    {
      group: t('table.group.wishes'),
      items: whole.map((value) => ({ value, label: t(`table.target.${value}`) })),
    },
    {
      group: t('table.group.strength'),
      items: kinds.map(({ value, label }) => ({
        value: `orientation/${value}`,
        label: t('table.target.orientation', { kind: label }),
      })),
    },
    {
      group: t('table.group.consents'),
      items: consentPurpose.options.flatMap((purpose) =>
        channel.options.map((way) => ({
          value: `consent/${purpose}/${way}`,
          label: t('editor.permission', {
            purpose: t(`vocabulary:consentPurpose.${purpose}`),
            channel: t(`vocabulary:channel.${way}`),
          }),
        })),
      ),
    },
    ...(definition.questions.length === 0
      ? []
      : [
          {
            group: t('table.group.own'),
            items: definition.questions.map(({ code, words }) => ({
              value: `question/${code}`,
              label: words[language] || words.en || words.ja,
            })),
          },
        ]),
  ];
  const meaningsFor = (target: AnswerTarget): Choice[] => {
    if (target.type === 'orientations') return kinds;
    if (target.type === 'orientation') {
      return strengths.map((value) => ({ value, label: t(`vocabulary:orientationStrength.${value}`) }));
    }
    if (target.type === 'openness') {
      return openness.options.map((value) => ({ value, label: t(`vocabulary:openness.${value}`) }));
    }
    if (target.type === 'form') {
      return partnershipForm.options.map((value) => ({
        value,
        label: t(`vocabulary:partnershipForm.${value}`),
      }));
    }
    if (target.type !== 'consent') return [];
    return [
      { value: 'yes', label: t('vocabulary:consentState.granted') },
      { value: 'no', label: t('vocabulary:consentState.withdrawn') },
    ];
  };
  return { targets, meaningsFor };
}
