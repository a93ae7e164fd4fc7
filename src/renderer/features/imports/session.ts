import type { DuplicatePolicy, ImportSummary } from '#shared/contract/imports.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';

/** The steps in their order. */
export const importSteps = ['file', 'found', 'mapping', 'preview', 'result'] as const;
export type Step = (typeof importSteps)[number];

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'finished'; readonly summary: ImportSummary };

/** What the user has chosen on the way to an import. */
export interface ImportSession {
  readonly step: Step;
  readonly file: FileGrant | null;
  /** Null as long as the proposal stands. */
  readonly mapping: ImportMapping | null;
  readonly leaversOnly: boolean;
  readonly onDuplicate: DuplicatePolicy;
  readonly run: Run;
}

export const freshSession: ImportSession = {
  step: 'file',
  file: null,
  mapping: null,
  leaversOnly: true,
  onDuplicate: 'skip',
  run: { state: 'idle' },
};

/** Whether the way back to a step is open: while people come in and after that it is not. */
export function canGoTo(session: ImportSession, step: Step): boolean {
  if (session.run.state === 'running' || session.run.state === 'finished') return false;
  return importSteps.indexOf(step) < importSteps.indexOf(session.step);
}
