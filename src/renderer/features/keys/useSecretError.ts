import { useTranslation } from 'react-i18next';
import { isRefusal, refusalMessage } from '#renderer/ui/refusals/refusalMessage.ts';

const ofTheField = [
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_CODE',
  'RECOVERY_CODE_MISTYPED',
  'TOO_MANY_TRIES',
] as const;

/** What is to be said at the field of a passphrase or code, and what is a refusal of another kind. */
export function useSecretError(error: unknown): { atField: string | null; other: unknown } {
  const { t } = useTranslation(['app', 'refusals']);
  if (error === null || error === undefined) return { atField: null, other: null };
  return ofTheField.some((code) => isRefusal(error, code))
    ? { atField: refusalMessage(error, t).words, other: null }
    : { atField: null, other: error };
}
