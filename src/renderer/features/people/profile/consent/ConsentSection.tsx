import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { Channel, ConsentPurpose } from '#shared/domain/vocabulary.ts';
import { FormDialog } from '../../fields/FormDialog.tsx';
import { FactSection, History } from '../FactSection.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { ConsentTable } from './ConsentTable.tsx';

/** What the dialog starts with: one field of the table, or none. */
export interface ConsentChoice {
  readonly purpose: ConsentPurpose | null;
  readonly channel: Channel | null;
}

/** For what and how the person may be contacted, and every word they have given on it. */
export function ConsentSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const format = useFormat();
  const [choice, setChoice] = useState<ConsentChoice | null>(null);
  const close = () => setChoice(null);
  const { consentHistory } = profile;
  return (
    <FactSection
      title={t('consent.title')}
      action={{ label: t('consent.record'), onClick: () => setChoice({ purpose: null, channel: null }) }}
    >
      <ConsentTable consents={profile.consents} onChoose={setChoice} />
      {consentHistory.length > 0 && (
        <History summary={t('history', { count: consentHistory.length })}>
          {consentHistory.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words have no id and are only ever appended
            <li key={consentHistory.length - index}>
              {format.date(word.decidedOn)}{' '}
              {t('consent.word', {
                purpose: t(`vocabulary:consentPurpose.${word.purpose}`),
                channel: t(`vocabulary:channel.${word.channel}`),
                state: t(`vocabulary:consentState.${word.state}`),
                basis: t(`vocabulary:consentBasis.${word.basis}`),
              })}
              {word.validUntil !== null && ` · ${t('consent.until', { date: format.date(word.validUntil) })}`}
              {word.lapsed && ` · ${t('consent.lapsed')}`}
              {word.evidence !== '' && ` · ${word.evidence}`}
            </li>
          ))}
        </History>
      )}
      <FormDialog opened={choice !== null} onClose={close} title={t('consent.recordTitle')}>
        {choice && <ConsentForm profile={profile} choice={choice} onDone={close} />}
      </FormDialog>
    </FactSection>
  );
}
