import { Anchor, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PassphraseField } from '#renderer/features/workspace/PassphraseField.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalWords } from '#renderer/ui/refusals/useRefusalWords.ts';
import classes from './Backups.module.css';
import type { Secret } from './useSecret.ts';

const ofSecret = [
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_CODE',
  'RECOVERY_CODE_MISTYPED',
  'TOO_MANY_TRIES',
] as const;

/** Whether it was refused because of what was typed here. */
export const isOfSecret = (error: unknown): boolean => ofSecret.some((code) => isRefusal(error, code));

interface SecretFieldProps {
  readonly secret: Secret;
  /** What was refused; said here where it is about what was typed. */
  readonly error: unknown;
}

/** What opens a backup: its passphrase, or the recovery code. */
export function SecretField({ secret, error }: SecretFieldProps) {
  const { t } = useTranslation('backups');
  const wrong = useRefusalWords(isOfSecret(error) ? error : null);
  const problem = secret.isMissing ? t('secret.missing') : wrong;
  const props = { value: secret.typed, error: problem, ref: secret.field, 'data-autofocus': true };
  return (
    <div className={classes['secret']}>
      {secret.byCode ? (
        <TextInput
          label={t('secret.code')}
          description={t('secret.codeExplained')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => secret.type(event.currentTarget.value)}
          {...props}
        />
      ) : (
        <PassphraseField
          label={t('secret.passphrase')}
          description={t('secret.passphraseExplained')}
          autoComplete="current-password"
          onChange={(event) => secret.type(event.currentTarget.value)}
          {...props}
        />
      )}
      <Anchor component="button" type="button" size="sm" ta="start" onClick={secret.otherWay}>
        {t(secret.byCode ? 'secret.usePassphrase' : 'secret.useCode')}
      </Anchor>
    </div>
  );
}
