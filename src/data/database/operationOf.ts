import { type OperationId, operationId } from '#shared/domain/ids.ts';
import type { WriteUnit } from './write.ts';

/** The operation of a write, where it changed anything. */
export const operationOf = (unit: WriteUnit): OperationId | null =>
  unit.changed ? operationId.parse(unit.operationId) : null;
