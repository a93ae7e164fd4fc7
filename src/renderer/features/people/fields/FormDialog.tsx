import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '#renderer/ui/DialogBody.tsx';
import classes from './FormDialog.module.css';

interface FormDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  /** What is chosen in it brings more to be chosen: it grows downwards, and its head stays where it is. */
  readonly grows?: boolean;
  /** Only what stands in it closes it: something is shown that must not go by a slip of the hand. */
  readonly stays?: boolean;
  /** A form; it is made anew each time the dialog opens. */
  readonly children: ReactNode;
}

/** A dialog around a form. */
export function FormDialog({
  opened,
  onClose,
  title,
  size = 'md',
  grows = false,
  stays = false,
  children,
}: FormDialogProps) {
  const { t } = useTranslation('app');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<span className={classes['title']}>{title}</span>}
      size={size}
      closeOnEscape={!stays}
      closeOnClickOutside={!stays}
      withCloseButton={!stays}
      {...(grows && { centered: false, yOffset: 40 })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <DialogBody>{children}</DialogBody>
    </Modal>
  );
}
