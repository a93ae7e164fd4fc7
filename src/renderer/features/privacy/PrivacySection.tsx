import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { ConsentTermSetting } from '../consents/ConsentTermSetting.tsx';
import classes from '../settings/Section.module.css';
import { Section } from '../settings/Section.tsx';

const pages = [
  { name: 'consents', to: '/settings/privacy' },
  { name: 'retention', to: '/settings/privacy/retention' },
  { name: 'erasures', to: '/settings/privacy/erasures' },
  { name: 'audit', to: '/settings/privacy/audit' },
] as const;

/** Leads HR to what has to do with people's data and the law, and says how long a consent holds. */
export function PrivacySection() {
  const { t } = useTranslation('retention');
  if (usePreferences().role !== 'hr') return null;
  return (
    <Section title={t('privacy.title')}>
      <p className={classes['note']}>{t('privacy.settings')}</p>
      <Group gap="lg">
        {pages.map(({ name, to }) => (
          <Anchor key={name} component={Link} to={to} size="sm">
            {t(`privacy.${name}`)}
          </Anchor>
        ))}
      </Group>
      <ConsentTermSetting />
    </Section>
  );
}
