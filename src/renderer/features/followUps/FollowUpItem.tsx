import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheckFilled, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import { DueWords } from './DueWords.tsx';
import { FinishButton } from './FinishButton.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import classes from './followUps.module.css';
import { OwnerWords } from './OwnerWords.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { useFollowUpActions } from './useFollowUpActions.ts';

/** A follow-up of a person that is still to be done. */
export function OpenFollowUp({ followUp }: { followUp: FollowUp }) {
  const actions = useFollowUpActions();
  const { title, note, owner, dueOn } = followUp;
  return (
    <li className={classes['item']}>
      <FinishButton followUp={followUp} onFinish={(result) => actions.finish(followUp, result)} />
      <div className={classes['words']}>
        <div className={classes['title']}>{title}</div>
        {note !== '' && <div className={classes['note']}>{note}</div>}
        <div className={classes['quiet']}>
          <DueWords dueOn={dueOn} />
          <OwnerWords owner={owner} />
        </div>
      </div>
      <div className={classes['tools']}>
        <SnoozeMenu title={title} onSnooze={(until) => actions.snooze(followUp, until)} />
        <FollowUpMenu followUp={followUp} />
      </div>
    </li>
  );
}

/** One that is done, with what came of it. */
export function DoneFollowUp({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  const actions = useFollowUpActions();
  const { title, doneAt, result } = followUp;
  const label = t('reopen.label', { title });
  return (
    <li className={classes['item']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['check'] ?? ''}
        data-done
        aria-label={label}
        title={label}
        onClick={() => actions.reopen(followUp)}
      >
        <IconCircleCheckFilled size={18} aria-hidden />
      </ActionIcon>
      <div className={classes['words']}>
        <div className={classes['title']}>{title}</div>
        {result !== null && <div className={classes['note']}>{result}</div>}
        {doneAt !== null && (
          <div className={classes['quiet']}>{t('doneOn', { day: format.day(doneAt) })}</div>
        )}
      </div>
      <div className={classes['tools']}>
        <FollowUpMenu followUp={followUp} />
      </div>
    </li>
  );
}

function FollowUpMenu({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('followUps');
  const [editing, edit] = useDisclosure(false);
  const { remove } = useFollowUpActions();
  const label = t('more', { title: followUp.title });
  return (
    <>
      <MoreMenu label={label}>
        <MenuEntry sign={IconPencil} onClick={edit.open}>
          {t('edit')}
        </MenuEntry>
        <MenuEntry sign={IconTrash} onClick={() => remove(followUp)}>
          {t('remove')}
        </MenuEntry>
      </MoreMenu>
      <FormDialog opened={editing} onClose={edit.close} title={t('editTitle')}>
        <FollowUpForm personId={followUp.personId} followUp={followUp} onDone={edit.close} />
      </FormDialog>
    </>
  );
}
