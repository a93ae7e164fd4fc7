import { ActionIcon, Button, Popover, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '#shared/contract/followUps.ts';
import classes from './followUps.module.css';
import { useResultDraft } from './useResultDraft.ts';

interface FinishButtonProps {
  readonly followUp: FollowUp;
  readonly onFinish: (result: string | null) => void;
}

/** Marks a follow-up as done. It asks what came of it; Enter alone is answer enough. */
export function FinishButton({ followUp, onFinish }: FinishButtonProps) {
  const { t } = useTranslation('followUps');
  const [asking, ask] = useDisclosure(false);
  const { text, change } = useResultDraft(followUp.id);
  const label = t('finish.label', { title: followUp.title });
  const finish = () => {
    ask.close();
    onFinish(text.trim() === '' ? null : text.trim());
  };
  return (
    <Popover
      opened={asking}
      onChange={(opened) => (opened ? ask.open() : ask.close())}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes['check'] ?? ''}
          aria-label={label}
          title={label}
          onClick={ask.toggle}
        >
          <IconCircle size={18} stroke={1.6} aria-hidden className={classes['open']} />
          <IconCircleCheckFilled size={18} aria-hidden className={classes['tick']} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes['result'] ?? ''} aria-label={label}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            finish();
          }}
        >
          <Textarea
            data-autofocus
            autosize
            minRows={1}
            maxRows={6}
            maxLength={5000}
            label={t('finish.result')}
            value={text}
            onChange={(event) => change(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              finish();
            }}
          />
          <Button type="submit" size="xs">
            {t('finish.button')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
