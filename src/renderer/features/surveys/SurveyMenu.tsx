import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconLock, IconLockOpen, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Survey } from '#shared/contract/surveys.ts';
import { useSurveyWrites } from './useSurveyWrites.ts';

/** What else can be done with a survey: end it, open it again, remove it. */
export function SurveyMenu({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const navigate = useNavigate();
  const { close, remove } = useSurveyWrites();
  const label = t('more', { title: survey.title });
  const Sign = survey.state === 'closed' ? IconLockOpen : IconLock;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={label} title={label}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {survey.state !== 'draft' && (
          <Menu.Item leftSection={<Sign size={16} stroke={1.6} aria-hidden />} onClick={() => close(survey)}>
            {t(survey.state === 'closed' ? 'reopen' : 'close')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
          onClick={() => remove(survey, () => void navigate({ to: '/community/surveys' }))}
        >
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
