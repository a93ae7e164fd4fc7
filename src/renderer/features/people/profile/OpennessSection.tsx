import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OpennessRecord, Profile } from '#shared/contract/personProfile.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { FactSection, History, NothingYet } from './FactSection.tsx';
import { OpennessForm } from './OpennessForm.tsx';

/** How open the person is to a return, in which form, and how that has changed. */
export function OpennessSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [editing, edit] = useDisclosure(false);
  const { openness, opennessHistory } = profile;
  return (
    <FactSection title={t('openness.title')} action={{ label: t('edit'), onClick: edit.open }}>
      {openness === null ? <NothingYet>{t('openness.none')}</NothingYet> : <Record record={openness} />}
      {opennessHistory.length > 1 && (
        <History summary={t('history', { count: opennessHistory.length })}>
          {opennessHistory.map((record, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records have no id and are only ever appended
            <li key={opennessHistory.length - index}>
              <Record record={record} />
            </li>
          ))}
        </History>
      )}
      <FormDialog opened={editing} onClose={edit.close} title={t('openness.edit')}>
        <OpennessForm profile={profile} onDone={edit.close} />
      </FormDialog>
    </FactSection>
  );
}

function Record({ record }: { record: OpennessRecord }) {
  const { t } = useTranslation('vocabulary');
  const format = useFormat();
  const parts = [
    t(`openness.${record.openness}`),
    record.form === null ? null : t(`partnershipForm.${record.form}`),
    format.date(record.recordedOn),
  ];
  return <>{parts.filter((part) => part !== null).join(' · ')}</>;
}
