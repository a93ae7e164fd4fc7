import { useTranslation } from 'react-i18next';
import { BackupsSection } from '#renderer/features/backups/BackupsSection.tsx';
import { FieldsSection } from '#renderer/features/customFields/FieldsSection.tsx';
import { DamageSection } from '#renderer/features/damage/DamageSection.tsx';
import { KindsSection } from '#renderer/features/exchanges/kinds/KindsSection.tsx';
import { KeysSection } from '#renderer/features/keys/KeysSection.tsx';
import { LockSection } from '#renderer/features/keys/LockSection.tsx';
import { TemplatesSection } from '#renderer/features/offboarding/templates/TemplatesSection.tsx';
import { StagesSection } from '#renderer/features/pipeline/stages/StagesSection.tsx';
import { PrivacySection } from '#renderer/features/privacy/PrivacySection.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { AboutSection } from './AboutSection.tsx';
import { LookSection } from './LookSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { SettingsGroupList } from './SettingsGroupList.tsx';
import classes from './SettingsPage.module.css';
import { WorkspaceSection } from './WorkspaceSection.tsx';
import { YouSection } from './YouSection.tsx';

/** What belongs to the user, to this computer and to the workspace, in groups that a list beside them leads to. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page head={<PageHead title={t('title')} sentence={t('sentence')} />}>
      <div className={classes['columns']}>
        <SettingsGroupList />
        <div className={classes['groups']}>
          <SettingsGroup name="personal">
            <YouSection />
            <LookSection />
            <RemindersSection />
          </SettingsGroup>
          <SettingsGroup name="lists">
            <FieldsSection />
            <StagesSection />
            <KindsSection />
            <TemplatesSection />
          </SettingsGroup>
          <SettingsGroup name="workspace">
            <WorkspaceSection />
            <PrivacySection />
          </SettingsGroup>
          <SettingsGroup name="security">
            <KeysSection />
            <LockSection />
            <BackupsSection />
            <DamageSection />
          </SettingsGroup>
          <SettingsGroup name="program">
            <AboutSection />
          </SettingsGroup>
        </div>
      </div>
    </Page>
  );
}
