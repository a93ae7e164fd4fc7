import { useTranslation } from 'react-i18next';
import { passphraseMinimum } from '#shared/contract/workspace.ts';
import { PassphraseField } from '../workspace/PassphraseField.tsx';
import { StrengthMeter } from '../workspace/StrengthMeter.tsx';
import { usePassphraseStrength } from '../workspace/usePassphraseStrength.ts';

/** A passphrase that is being chosen, typed twice. */
export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
}

/** What is wrong with it, by field, in the words of `workspace:problem`; empty where nothing is. */
export function problemsOfNew({
  passphrase,
  repeated,
}: NewPassphrase): Partial<Record<keyof NewPassphrase, 'tooShort' | 'notTheSame'>> {
  return {
    ...([...passphrase].length < passphraseMinimum && { passphrase: 'tooShort' as const }),
    ...(passphrase !== repeated && { repeated: 'notTheSame' as const }),
  };
}

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  /** Whether what is wrong is said. */
  readonly checked: boolean;
  readonly workspaceName: string;
}

/** Two fields for a new passphrase, and how strong it is. */
export function NewPassphraseFields({ value, onChange, checked, workspaceName }: NewPassphraseFieldsProps) {
  const { t } = useTranslation(['keys', 'workspace']);
  const strength = usePassphraseStrength(value.passphrase, workspaceName);
  const problems = checked ? problemsOfNew(value) : {};
  const words = (field: keyof NewPassphrase) =>
    problems[field] && t(`workspace:problem.${problems[field]}`, { atLeast: passphraseMinimum });
  return (
    <>
      <div>
        <PassphraseField
          label={t('change.next')}
          autoComplete="new-password"
          value={value.passphrase}
          onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
          error={words('passphrase')}
        />
        <StrengthMeter strength={strength} />
      </div>
      <PassphraseField
        label={t('change.repeat')}
        autoComplete="new-password"
        value={value.repeated}
        onChange={(event) => onChange({ ...value, repeated: event.currentTarget.value })}
        error={words('repeated')}
      />
    </>
  );
}
