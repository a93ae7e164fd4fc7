import { surelyFrom } from '#shared/contract/duplicates.ts';
import type { DuplicatePolicy, RowDecision } from '#shared/contract/importPlan.ts';
import type { Reading } from '#shared/contract/importReading.ts';
import type { ImportSummary } from '#shared/contract/imports.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';

/** The steps in their order. */
export const importSteps = ['file', 'found', 'mapping', 'duplicates', 'preview', 'result'] as const;
export type Step = (typeof importSteps)[number];

/** The steps of a file that the program wrote itself: there is nothing to map. */
export const takeBackSteps = ['file', 'found', 'result'] as const satisfies readonly Step[];

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'finished'; readonly summary: ImportSummary };

/** What was chosen for the columns of a file, by the header it was chosen for. */
export interface ChosenMapping {
  /** The grant of the file it was chosen for. */
  readonly file: string;
  readonly header: readonly string[];
  readonly mapping: ImportMapping;
  /** The columns whose order of day and month the user has said. */
  readonly answered: readonly number[];
}

/** What the user has chosen on the way to an import; null where what is proposed stands. */
export interface ImportSession {
  readonly step: Step;
  readonly file: FileGrant | null;
  /** What the user knows better of how the file is written. */
  readonly reading: Reading;
  /** Whether a profile that knows the header may make the proposal. */
  readonly useProfile: boolean;
  readonly chosen: ChosenMapping | null;
  readonly leaversOnly: boolean | null;
  readonly onDuplicate: DuplicatePolicy | null;
  /** From this score on a row is taken for a person of the workspace. */
  readonly matchFrom: number;
  readonly decisions: readonly RowDecision[];
  /** Nobody of the file seems to be here already, so that there is nothing to decide. */
  readonly noDuplicates: boolean;
  readonly run: Run;
}

export const freshSession: ImportSession = {
  step: 'file',
  file: null,
  reading: {},
  useProfile: true,
  chosen: null,
  leaversOnly: null,
  onDuplicate: null,
  matchFrom: surelyFrom,
  decisions: [],
  noDuplicates: false,
  run: { state: 'idle' },
};

/** The session with another file, or none: what was chosen for the columns waits for a file with that header. */
export function withFile(session: ImportSession, file: FileGrant | null): ImportSession {
  const { chosen, leaversOnly, onDuplicate, matchFrom } = session;
  const step = file === null ? 'file' : 'found';
  return { ...freshSession, step, file, chosen, leaversOnly, onDuplicate, matchFrom };
}

/** Whether the way back to a step is open: while people come in and after that it is not. */
export function canGoTo(session: ImportSession, step: Step): boolean {
  if (session.run.state === 'running' || session.run.state === 'finished') return false;
  if (step === 'duplicates' && session.noDuplicates) return false;
  return importSteps.indexOf(step) < importSteps.indexOf(session.step);
}
