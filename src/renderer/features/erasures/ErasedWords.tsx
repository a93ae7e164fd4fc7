import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './Erasures.module.css';
import type { Erased } from './useErasure.ts';

/** Says that people are gone, and what was done to make it so. */
export function ErasedWords({ erased, onClose }: { erased: Erased; onClose: () => void }) {
  const { t } = useTranslation(['erasures', 'app']);
  const format = useFormat();
  const { people, texts, notRewritten, unmarked } = erased;
  return (
    <Stack gap="sm" role="status">
      <p className={classes['words']}>
        {t('dialog.doneWords', { count: people, shown: format.number(people) })}
      </p>
      {texts > 0 && (
        <p className={classes['words']}>
          {t('dialog.doneTexts', { count: texts, shown: format.number(texts) })}
        </p>
      )}
      <p className={classes['words']}>
        {notRewritten === null ? t('dialog.rewritten') : t(`dialog.notRewritten.${notRewritten}`)}
      </p>
      {unmarked.length > 0 && (
        <p className={classes['words']}>{t('dialog.unmarked', { folders: unmarked.join(', ') })}</p>
      )}
      <p className={classes['quiet']}>{t('dialog.proof')}</p>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('app:close')}
        </Button>
      </Group>
    </Stack>
  );
}
