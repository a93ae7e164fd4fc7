import { backups } from './backups.ts';
import { edits } from './edits.ts';
import { erasures } from './erasures.ts';
import { farewells } from './farewells.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { merges } from './merges.ts';
import type { Operation } from './operation.ts';

/** Everything the writer does. */
export const operations: readonly Operation[] = [
  ...edits,
  ...imports,
  ...merges,
  ...farewells,
  ...backups,
  ...keys,
  ...erasures,
];
