import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { touchRest } from '#shared/domain/keepInTouch.ts';
import classes from './followUps.module.css';
import { KeepInTouchForm } from './KeepInTouchForm.tsx';

/** How often we want to be in touch with a person, by when the next time, and who says so. */
export function KeepInTouchLine({ profile }: { profile: Profile }) {
  const { t } = useTranslation('followUps');
  const [editing, edit] = useDisclosure(false);
  const label = profile.keepInTouch === null ? t('touch.set') : t('touch.change');
  return (
    <div className={classes['touch']}>
      <Interval profile={profile} />
      <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={edit.open}>
        <IconPencil size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
      <FormDialog opened={editing} onClose={edit.close} title={t('touch.title')}>
        <KeepInTouchForm profile={profile} onDone={edit.close} />
      </FormDialog>
    </div>
  );
}

function Interval({ profile }: { profile: Profile }) {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  const today = useToday();
  const { keepInTouch } = profile;
  if (keepInTouch === null) return <p className={classes['quiet']}>{t('touch.none')}</p>;
  const rest = touchRest(profile);
  const { days, dueOn, segment } = keepInTouch;
  const late = dueOn <= today;
  return (
    <p className={classes['interval']}>
      {t('touch.line', { count: days })}
      {segment !== null && <span className={classes['quiet']}> · {t('touch.from', { segment })}</span>}
      <span className={classes['quiet']}>
        {' · '}
        {rest === null ? (
          <span className={classes['due']} data-late={late || undefined}>
            {t(late ? 'touch.wasDue' : 'touch.next', { day: format.date(dueOn) })}
          </span>
        ) : (
          t(`touch.rest.${rest}`)
        )}
      </span>
    </p>
  );
}
