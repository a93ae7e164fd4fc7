import { createHash } from 'node:crypto';
import type { SurveyReply } from '#shared/contract/surveys.ts';

/** What of an answer tells it from others where the form has no name for it. */
interface Unnamed {
  /** Who answered, as far as the answer says. */
  who: readonly string[];
  /** When, as far as the answer says. */
  when: string;
  reply: SurveyReply;
}

/** The name of an answer: what its form calls it, else made of what it says, so that the same one has the same name. */
export function responseKey(own: string, { who, when, reply }: Unnamed): string {
  if (/^[0-9a-f-]{8,64}$/i.test(own)) return own.toLowerCase();
  const said = JSON.stringify([who.map((part) => part.trim().toLowerCase()), when, reply]);
  return `made-${createHash('sha256').update(said).digest('hex').slice(0, 32)}`;
}
