import { posix } from 'node:path';
import { refusal } from '../../../refusal.ts';
import { readPart, type WorkbookParts } from './workbookParts.ts';
import { attributeOf } from './xmlPart.ts';

export interface Sheet {
  name: string;
  /** Its part of the file. */
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days are counted from 1904, as Excel for the Mac once did. */
  from1904: boolean;
  stringsPart: string | null;
  stylesPart: string | null;
}

interface Relation {
  type: string;
  part: string;
}

/** What the workbook consists of. IMPORT_UNKNOWN_FORMAT where the packed file is something else. */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  const unknown = () => refusal('IMPORT_UNKNOWN_FORMAT', { fileName: parts.fileName });
  const main = [...(await relationsOf(parts, '')).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.part;
  const part = main ?? 'xl/workbook.xml';
  if (!parts.zip.has(part) || !part.endsWith('.xml')) throw unknown();
  const relations = await relationsOf(parts, part);
  const workbook: Workbook = { sheets: [], from1904: false, stringsPart: null, stylesPart: null };
  let isWorkbook = false;
  await readPart(parts, part, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') workbook.from1904 ||= isTrue(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attributeOf(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet') return;
      workbook.sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        part: relation.part,
        hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      });
    },
  });
  if (!isWorkbook) throw unknown();
  for (const relation of relations.values()) {
    if (!parts.zip.has(relation.part)) continue;
    if (relation.type === 'sharedStrings') workbook.stringsPart = relation.part;
    if (relation.type === 'styles') workbook.stylesPart = relation.part;
  }
  return workbook;
}

/** What a part refers to, by id; '' stands for the file itself. */
async function relationsOf(parts: WorkbookParts, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!parts.zip.has(path)) return relations;
  await readPart(parts, path, {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined) return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: target });
    },
  });
  return relations;
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
