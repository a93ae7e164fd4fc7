import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { Section } from '../../settings/Section.tsx';
import { keyOf, useExchangeKinds } from '../useExchangeKinds.ts';
import { KindEditor } from './KindEditor.tsx';
import classes from './kinds.module.css';

/** In Settings: the kinds of give and ask. */
export function KindsSection() {
  const { t } = useTranslation(['exchanges', 'app']);
  const { kinds, offered, nameOf, error, retry } = useExchangeKinds();
  const [editing, edit] = useDisclosure(false);
  const named = (contributes: boolean) =>
    offered
      .filter((kind) => kind.contributes === contributes)
      .map((kind) => nameOf(keyOf(kind)))
      .join(t('app:listSeparator'));
  return (
    <Section title={t('kinds.settings')}>
      <p className={classes['explained']}>{t('kinds.explained')}</p>
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {error === null && kinds.length === 0 && <LinesSkeleton lines={2} />}
      {kinds.length > 0 && (
        <>
          <p className={classes['names']}>
            {t('kinds.contributing', { kinds: named(true) || t('kinds.none') })}
          </p>
          <p className={classes['names']}>{t('kinds.others', { kinds: named(false) || t('kinds.none') })}</p>
          <div>
            <Button variant="default" size="xs" onClick={edit.open}>
              {t('kinds.edit')}
            </Button>
          </div>
        </>
      )}
      <FormDialog opened={editing} onClose={edit.close} title={t('kinds.settings')} size="lg">
        <KindEditor kinds={offered} onDone={edit.close} />
      </FormDialog>
    </Section>
  );
}
