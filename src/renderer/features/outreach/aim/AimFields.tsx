import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutreachAim } from '#shared/contract/outreach.ts';
import { channel, consentPurpose, purpose } from '#shared/domain/vocabulary.ts';
import classes from '../desk.module.css';
import { usualConsent } from '../outreachDraft.ts';
import { EventSelect } from './EventSelect.tsx';
import { SurveySelect } from './SurveySelect.tsx';

interface AimFieldsProps {
  readonly aim: OutreachAim;
  readonly onChange: (patch: Partial<OutreachAim>) => void;
}

/** What may be the purpose of a message from us. */
const outreachPurposes = purpose.options.filter((value) => value !== 'reply');

/** What it is for, by which way it goes, which consent that needs, and the event or survey it carries. */
export function AimFields({ aim, onChange }: AimFieldsProps) {
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const { eventId, surveyId } = aim;
  return (
    <div className={classes['pairs']}>
      <Select
        label={t('aim.purpose')}
        allowDeselect={false}
        data={outreachPurposes.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))}
        value={aim.purpose}
        onChange={(value) => {
          const chosen = purpose.parse(value);
          // What the survey or the event needs stays.
          const fixed = eventId !== null || surveyId !== null;
          onChange({ purpose: chosen, ...(fixed ? {} : { consentPurpose: usualConsent(chosen) }) });
        }}
      />
      <Select
        label={t('aim.channel')}
        allowDeselect={false}
        data={channel.options.map((value) => ({ value, label: t(`vocabulary:channel.${value}`) }))}
        value={aim.channel}
        onChange={(value) => onChange({ channel: channel.parse(value) })}
      />
      <Select
        label={t('aim.consent')}
        description={t('aim.consentExplained')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={consentPurpose.options.map((value) => ({
          value,
          label: t(`vocabulary:consentPurpose.${value}`),
        }))}
        value={aim.consentPurpose}
        onChange={(value) => onChange({ consentPurpose: consentPurpose.parse(value) })}
      />
      <div className={classes['stack']}>
        <EventSelect
          label={t('aim.event')}
          none={t('aim.noEvent')}
          value={eventId}
          onChange={(chosen) =>
            onChange(
              chosen === null
                ? { eventId: null }
                : { eventId: chosen, purpose: 'invitation', consentPurpose: 'events' },
            )
          }
        />
        <SurveySelect
          value={surveyId}
          onChange={(chosen) =>
            onChange(chosen === null ? { surveyId: null } : { surveyId: chosen, consentPurpose: 'surveys' })
          }
        />
      </div>
    </div>
  );
}
