import { z } from 'zod';

/*
 * A recovery code opens a workspace whose passphrase is forgotten. It is 160 random bits as 32 characters that can't be
 * mistaken for each other on paper (Crockford's base 32: without I, L, O and U), and four more by which a slip of the
 * hand is found, in groups of four: `7Q2M-…`.
 */

const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;
const bytesOfCode = 20;
const charactersOfCode = 32;
const charactersOfCheck = 4;

/**
 * The largest prime below 32⁴. The remainder by it tells every single wrong character and every two neighbours that
 * were exchanged, as neither changes the number by a multiple of it.
 */
const checkPrime = 1_048_573n;

/** How many characters a code has without its hyphens. */
export const recoveryCodeLength = charactersOfCode + charactersOfCheck;

const written = new RegExp(`^(?:[${characters}]{4}-){8}[${characters}]{4}$`, 'u');

/** A recovery code as it is printed. */
export const recoveryCode = z
  .string()
  .refine((text) => written.test(text) && isWhole(text.replaceAll('-', '')))
  .brand<'RecoveryCode'>();
export type RecoveryCode = z.infer<typeof recoveryCode>;

/** The code of 20 random bytes. */
export function recoveryCodeOf(bytes: Uint8Array): RecoveryCode {
  if (bytes.length !== bytesOfCode) throw new TypeError('a recovery code is made of 20 bytes');
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return recoveryCode.parse(
    inGroups(inBase32(value, charactersOfCode) + inBase32(value % checkPrime, charactersOfCheck)),
  );
}

/** The characters of a code in what somebody typed, whatever the keyboard, the spaces and the hyphens. */
export function codeCharacters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[IL]/gu, '1')
    .replaceAll('O', '0')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The code that was typed; null where it can't be one. */
export function readRecoveryCode(typed: string): RecoveryCode | null {
  const parsed = recoveryCode.safeParse(inGroups(codeCharacters(typed)));
  return parsed.success ? parsed.data : null;
}

function isWhole(text: string): boolean {
  const value = numberOf(text.slice(0, charactersOfCode));
  return value % checkPrime === numberOf(text.slice(charactersOfCode));
}

const numberOf = (text: string): bigint =>
  [...text].reduce((sum, character) => sum * 32n + BigInt(characters.indexOf(character)), 0n);

function inBase32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 32n)
    text = characters.charAt(Number(rest % 32n)) + text;
  return text;
}

const inGroups = (text: string): string =>
  text.match(new RegExp(`.{1,${groupLength}}`, 'gu'))?.join('-') ?? '';
