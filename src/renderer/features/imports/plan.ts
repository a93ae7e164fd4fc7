import type { DuplicatePolicy } from '#shared/contract/imports.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';

/** What is to be imported, and how, as the contract wants it. */
export interface ImportPlan {
  file: string;
  mapping: ImportMapping;
  leaversOnly: boolean;
  onDuplicate: DuplicatePolicy;
}
