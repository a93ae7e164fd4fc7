import type { CustomField } from '../../contract/customFields.ts';
import { fold } from '../folding.ts';
import type { ImportMapping, MappingTarget } from './mapping.ts';

/** The mapping with the workspace's own fields in place of new ones of the same name, in whichever case and width. */
export function withKnownFields(mapping: ImportMapping, fields: readonly CustomField[]): ImportMapping {
  const known = new Map(fields.map(({ id, name }) => [fold(name), id]));
  const resolved = <T extends MappingTarget>(target: T): T => {
    if (target.newField === undefined || target.customField !== undefined) return target;
    const id = known.get(fold(target.newField.name));
    return id === undefined ? target : { ...target, customField: id };
  };
  const { columns, constants } = mapping;
  return {
    ...mapping,
    columns: columns.map(resolved),
    ...(constants === undefined ? {} : { constants: constants.map(resolved) }),
  };
}
