import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useKeptFocus } from '#renderer/ui/useKeptFocus.ts';
import classes from './Keys.module.css';

/** A code that was just made, this once, until the user says that it is put away. */
export function CodeShown({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation('keys');
  const [kept, setKept] = useState(false);
  const print = useMutation(useData().keys.printRecoveryCode.mutationOptions());
  const buttons = useKeptFocus<HTMLDivElement>(print.status);
  return (
    <Stack gap="md">
      <section className={classes['code']} aria-label={t('code.yours')} tabIndex={-1} data-autofocus>
        {code.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups never move, and two may be the same.
          <span key={index}>{group}</span>
        ))}
      </section>
      <p className={classes['note']}>{t('code.once')}</p>
      {print.isError && <RefusalAlert error={print.error} />}
      {print.data?.printed === true && (
        <p className={classes['note']} role="status">
          {t('code.printed')}
        </p>
      )}
      <Checkbox
        label={t('code.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Group ref={buttons} justify="flex-end" gap="sm">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate({ code })}
        >
          {t('code.print')}
        </Button>
        <Button disabled={!kept} onClick={onDone}>
          {t('code.done')}
        </Button>
      </Group>
    </Stack>
  );
}
