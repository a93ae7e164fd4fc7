import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { StagesDialog } from './StagesDialog.tsx';

/** Opens the stages of the form that is shown. */
export function StagesButton({ form }: { form: PartnershipForm }) {
  const { t } = useTranslation('pipeline');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconColumns3 size={14} stroke={1.6} aria-hidden />}
        onClick={open}
      >
        {t('stages.button')}
      </Button>
      <StagesDialog form={form} opened={opened} onClose={close} />
    </>
  );
}
