import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '#shared/contract/audit.ts';
import { PrivacyPage } from '../privacy/PrivacyPage.tsx';
import { AuditFilterBar } from './AuditFilterBar.tsx';
import { AuditList } from './AuditList.tsx';
import { ChainState } from './ChainState.tsx';
import { SaveAudit } from './SaveAudit.tsx';

const everything: AuditFilter = { kinds: [], from: null, to: null, personId: null };

/** What was done with people's data and with the workspace itself. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const [filter, setFilter] = useState(everything);
  return (
    <PrivacyPage sentence={t('sentence')} action={<SaveAudit filter={filter} />}>
      <ChainState />
      <AuditFilterBar filter={filter} onChange={setFilter} />
      <AuditList filter={filter} onPerson={(personId) => setFilter({ ...filter, personId })} />
    </PrivacyPage>
  );
}
