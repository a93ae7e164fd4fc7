import { useTranslation } from 'react-i18next';
import { PrivacyPage } from '../privacy/PrivacyPage.tsx';
import { ErasuresPanel } from './ErasuresPanel.tsx';

/** Proofs that people were erased. */
export function ErasuresPage() {
  const { t } = useTranslation('erasures');
  return (
    <PrivacyPage sentence={t('panel.sentence')}>
      <ErasuresPanel />
    </PrivacyPage>
  );
}
