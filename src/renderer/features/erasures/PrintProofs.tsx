import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';

/** Prints the proofs. */
export function PrintProofs() {
  const { t } = useTranslation('erasures');
  const { erasures } = useData();
  const onError = useRefusalNotice();
  const print = useMutation(erasures.print.mutationOptions({ onError }));
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
      loading={print.isPending}
      onClick={() => print.mutate(undefined)}
    >
      {t('panel.print')}
    </Button>
  );
}
