import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import classes from './Damage.module.css';

/** Damaged files that still lie in the workspace's folder, and the way to be rid of them. */
export function AsideFiles() {
  const { t } = useTranslation('damage');
  const format = useFormat();
  const [leaving, setLeaving] = useState<string | null>(null);
  const { data: files = [] } = useQuery(useData().damage.aside.queryOptions());
  if (files.length === 0) return null;
  return (
    <div>
      <h3 className={classes['heading']}>{t('settings.asideTitle')}</h3>
      <p className={classes['note']}>{t('settings.asideSentence')}</p>
      <ul className={classes['files']}>
        {files.map(({ name, bytes, at }) => (
          <li key={name} className={classes['file']}>
            <span>{name}</span>
            <span className={classes['note']}>
              {format.moment(at)} · {format.fileSize(bytes)}
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="attention"
              aria-label={t('settings.delete', { name })}
              onClick={() => setLeaving(name)}
            >
              {t('settings.deleteShort')}
            </Button>
          </li>
        ))}
      </ul>
      <DeleteAside name={leaving} onClose={() => setLeaving(null)} />
    </div>
  );
}

function DeleteAside({ name, onClose }: { name: string | null; onClose: () => void }) {
  const { t } = useTranslation(['damage', 'app']);
  const data = useData();
  const queryClient = useQueryClient();
  const remove = useMutation(
    data.damage.removeAside.mutationOptions({
      onSuccess: (left) => {
        queryClient.setQueryData(data.damage.aside.queryKey(), left);
        onClose();
      },
    }),
  );
  return (
    <FormDialog opened={name !== null} onClose={onClose} title={t('settings.deleteTitle')}>
      <Stack gap="lg">
        <p className={classes['plain']}>{t('settings.deleteSentence', { name: name ?? '' })}</p>
        {remove.isError && <RefusalAlert error={remove.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button
            color="attention"
            loading={remove.isPending}
            onClick={() => name !== null && remove.mutate({ name })}
          >
            {t('settings.deleteShort')}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}
