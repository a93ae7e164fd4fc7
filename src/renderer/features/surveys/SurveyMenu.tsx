import { IconLock, IconLockOpen, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
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
    <MoreMenu label={label} ofPage>
      {survey.state !== 'draft' && (
        <MenuEntry sign={Sign} onClick={() => close(survey)}>
          {t(survey.state === 'closed' ? 'reopen' : 'close')}
        </MenuEntry>
      )}
      <MenuEntry
        sign={IconTrash}
        onClick={() => remove(survey, () => void navigate({ to: '/community/surveys' }))}
      >
        {t('remove')}
      </MenuEntry>
    </MoreMenu>
  );
}
