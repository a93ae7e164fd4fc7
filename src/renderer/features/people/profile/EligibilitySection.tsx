import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { EligibilityRecord, Profile } from '#shared/contract/personProfile.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { useToday } from '../useToday.ts';
import { EligibilityForm } from './EligibilityForm.tsx';
import classes from './EligibilitySection.module.css';
import { isHrsToDecide } from './eligibilityLock.ts';
import { FactSection, History, NothingYet } from './FactSection.tsx';

/** Whether the person may be employed again, who decided that, and what was decided before. */
export function EligibilitySection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [editing, edit] = useDisclosure(false);
  const { eligibility, eligibilityHistory } = profile;
  const { role } = usePreferences();
  const locked = isHrsToDecide(profile, role, useToday());
  return (
    <FactSection
      title={t('eligibility.title')}
      {...(!locked && { action: { label: t('edit'), onClick: edit.open } })}
    >
      {eligibility === null ? (
        <NothingYet>{t('eligibility.none')}</NothingYet>
      ) : (
        <Decision record={eligibility} />
      )}
      {locked && <p className={classes['locked']}>{t('eligibility.hrDecides')}</p>}
      {eligibilityHistory.length > 1 && (
        <History summary={t('history', { count: eligibilityHistory.length })}>
          {eligibilityHistory.map((record, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records have no id and are only ever appended
            <li key={eligibilityHistory.length - index}>
              <Decision record={record} />
            </li>
          ))}
        </History>
      )}
      <FormDialog opened={editing} onClose={edit.close} title={t('eligibility.edit')}>
        <EligibilityForm profile={profile} onDone={edit.close} />
      </FormDialog>
    </FactSection>
  );
}

function Decision({ record }: { record: EligibilityRecord }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const format = useFormat();
  const today = useToday();
  const expired = record.until !== null && record.until < today;
  const by = t('eligibility.by', { name: record.decidedBy, day: format.date(record.decidedOn) });
  const until =
    record.until === null
      ? null
      : t(expired ? 'eligibility.expired' : 'eligibility.untilDay', { day: format.date(record.until) });
  return (
    <div className={classes['decision']}>
      <span className={classes['what']}>{t(`vocabulary:eligibility.${record.eligibility}`)}</span>
      {until !== null && (
        <span className={classes['until']} data-expired={expired || undefined}>
          {until}
        </span>
      )}
      <span className={classes['by']}>{by}</span>
      {record.reason !== '' && (
        <span className={classes['reason']}>{record.reason ?? t('eligibility.hidden')}</span>
      )}
    </div>
  );
}
