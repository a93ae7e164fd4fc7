import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalWords } from '#renderer/ui/refusals/useRefusalWords.ts';

const ofTheField = [
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_CODE',
  'RECOVERY_CODE_MISTYPED',
  'TOO_MANY_TRIES',
] as const;

/** What is to be said at the field of a passphrase or code, and what is a refusal of another kind. */
export function useSecretError(error: unknown): { atField: string | null; other: unknown } {
  const words = useRefusalWords(error);
  if (error === null || error === undefined) return { atField: null, other: null };
  return ofTheField.some((code) => isRefusal(error, code))
    ? { atField: words, other: null }
    : { atField: null, other: error };
}
