import { UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconCommand } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { bridge } from '../bridge.ts';

interface CommandHintProps {
  readonly className: string | undefined;
  readonly iconClass: string | undefined;
  /** For the word where there is room for the sign alone. */
  readonly unseen: string | undefined;
  readonly folded: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Says that there is a palette of commands, by which keys, and opens it. */
export function CommandHint({ className, iconClass, unseen, folded, ...rest }: CommandHintProps) {
  const { t } = useTranslation('list');
  const mac = bridge().platform === 'darwin';
  return (
    <UnstyledButton
      {...rest}
      className={className ?? ''}
      aria-keyshortcuts={mac ? 'Meta+K' : 'Control+K'}
      onClick={spotlight.open}
    >
      <IconCommand size={18} stroke={1.6} aria-hidden className={iconClass} />
      <span className={folded ? unseen : undefined}>{t('commands.title')}</span>
      {!folded && (
        <span style={{ marginLeft: 'auto' }} aria-hidden>
          <KeyHint keys={[mac ? '⌘' : 'Ctrl', 'K']} />
        </span>
      )}
    </UnstyledButton>
  );
}
