/** Control characters, also those that only turn text around or hide in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const hiddenCharacters = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]/;

export interface ExternalAddress {
  href: string;
  /** What the user is asked about: the host of a web page, the address of a mail. */
  shown: string;
}

/**
 * The address as it may be handed to the system's browser or mail program, or null: only https and mailto, no name
 * or password before the host, no hidden characters. The host comes in its ASCII form, so that a letter that only
 * looks like another is seen.
 */
export function externalAddress(text: string): ExternalAddress | null {
  if (hiddenCharacters.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:' && url.hostname !== '') return { href: url.href, shown: url.host };
  if (url.protocol === 'mailto:') return mailAddress(url);
  return null;
}

/** One plain address and a subject or text at most: no other headers, no attachments. */
function mailAddress(url: URL): ExternalAddress | null {
  const isPlain = /^[^\s@%?&,;<>"]+@[^\s@%?&,;<>"]+$/.test(url.pathname);
  const isKnown = [...url.searchParams.keys()].every((name) => name === 'subject' || name === 'body');
  return isPlain && isKnown ? { href: url.href, shown: url.pathname } : null;
}
