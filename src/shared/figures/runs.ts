import type { PlainDate } from '../domain/plainDate.ts';
import { type Wording, wordsOf } from './wording.ts';

/** What a run of three months is called: by its last day. */
export const runLabel = ({ to }: { to: PlainDate }, wording: Wording): string =>
  wordsOf(wording)('figures:run.label', { on: wording.formats.date(to) });
