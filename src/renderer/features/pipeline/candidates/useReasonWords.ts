import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { ReturnReason } from '#shared/contract/returning.ts';
import { instantOf } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';

/** Writes a reason in the reader's language: the fact, never a score. The form is the one looked for. */
export function useReasonWords(wanted: PartnershipForm): (reason: ReturnReason) => string {
  const { t } = useTranslation(['pipeline', 'vocabulary', 'app']);
  const format = useFormat();
  const now = useNow();
  return (reason) => {
    switch (reason.factor) {
      case 'openness': {
        const openness = t(`pipeline:mightReturn.reason.openness.${reason.openness}`);
        if (reason.form === null || reason.form === wanted) return openness;
        const form = t(`vocabulary:partnershipForm.${reason.form}`);
        return t('pipeline:mightReturn.reason.opennessIn', { openness, form });
      }
      case 'orientation': {
        const kind = t(`vocabulary:orientationKind.${reason.kind}`);
        if (reason.source === 'assumed') return t('pipeline:mightReturn.reason.assumed', { kind });
        const strength = t(`vocabulary:orientationStrength.${strengthOf(reason.strength)}`);
        return t('pipeline:mightReturn.reason.orientation', { kind, strength });
      }
      case 'timeAway':
        return t('pipeline:mightReturn.reason.timeAway', { ago: format.ago(momentOf(reason.leftOn), now) });
      case 'lastContact':
        return t('pipeline:mightReturn.reason.lastContact', { ago: format.ago(reason.at, now) });
      case 'goodParting':
        return t('pipeline:mightReturn.reason.goodParting');
      case 'skills': {
        const skills = reason.skills.join(t('app:listSeparator'));
        return t('pipeline:mightReturn.reason.skills', { skills });
      }
      case 'title':
        return t('pipeline:mightReturn.reason.title', { title: reason.title });
    }
  };
}

const strengths = ['0', '1', '2', '3'] as const;
const strengthOf = (strength: number) => strengths[strength] ?? '1';

/** Some moment of the day in whichever zone: how many months ago it was does not hang on the hour. */
const momentOf = (day: PlainDate) => instantOf(Date.parse(`${day}T12:00:00Z`));
