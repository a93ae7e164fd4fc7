import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A field for a passphrase; who wants to see what is typed can, by mouse or keyboard. */
export function PassphraseField(props: PasswordInputProps) {
  const { t } = useTranslation('workspace');
  const [shown, setShown] = useState(false);
  return (
    <PasswordInput
      visible={shown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        'aria-hidden': false,
        'aria-label': t(shown ? 'passphrase.hide' : 'passphrase.show'),
        tabIndex: 0,
      }}
      // Mantine marks its other fields itself.
      aria-invalid={Boolean(props.error)}
      spellCheck={false}
      autoCapitalize="off"
      {...props}
    />
  );
}
