import { wordKey } from '../cellText.ts';
import type { MappingTarget } from '../mapping.ts';
import { bambooHr } from './bambooHr.ts';
import { freee } from './freee.ts';
import { googleContacts, googleContactsOld } from './googleContacts.ts';
import type { KindOfFile } from './kindOfFile.ts';
import { linkedin } from './linkedin.ts';
import { outlook } from './outlook.ts';
import { sap } from './sap.ts';
import { smartHr } from './smartHr.ts';
import { thunderbird } from './thunderbird.ts';
import { workday } from './workday.ts';

/** The surest first: the first whose signature fits is the kind of a file. */
export const knownKinds: readonly KindOfFile[] = [
  linkedin,
  googleContacts,
  googleContactsOld,
  thunderbird,
  outlook,
  smartHr,
  freee,
  workday,
  bambooHr,
  sap,
];

/** The kind of file that has such a header; null for one nobody knows. */
export function recogniseKind(header: readonly string[]): KindOfFile | null {
  const present = new Set(header.map(headerKey));
  return (
    knownKinds.find(({ signatures }) =>
      signatures.some((signature) => signature.every((text) => present.has(headerKey(text)))),
    ) ?? null
  );
}

/** What the kind says of the columns under that header, by their index; those it says nothing of are left out. */
export function columnsOfKind(
  kind: KindOfFile,
  header: readonly string[],
): Map<number, MappingTarget | null> {
  const exact = new Map(Object.entries(kind.columns).map(([text, target]) => [headerKey(text), target]));
  const found = new Map<number, MappingTarget | null>();
  for (const [column, text] of header.entries()) {
    const key = headerKey(text);
    const target = exact.get(key) ?? exact.get(key.replace(/\d+/g, '#'));
    if (key !== '' && (target !== undefined || exact.has(key))) found.set(column, target ?? null);
  }
  return found;
}

/** A header as it is looked up; `#` is kept, as it stands for a number. */
function headerKey(text: string): string {
  return text.split('#').map(wordKey).join('#');
}
