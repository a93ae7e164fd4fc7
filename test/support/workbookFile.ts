import { type ZipPart, zipFile } from '#test/support/zipFile.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface WorkbookContent {
  /** What stands within `<worksheet>`, by the sheet's name. */
  sheets: Record<string, string>;
  /** What stands within `<sst>`. */
  strings?: string;
  /** The format codes of the cells' styles 1, 2, …; style 0 is general. */
  formats?: readonly string[];
  workbookPr?: string;
  hidden?: readonly string[];
  /** Further parts, or others in place of those made here. */
  parts?: readonly ZipPart[];
}

/** The bytes of a workbook, written part by part to hold what other programs write and libraries don't. */
export const workbookFile = (content: WorkbookContent): Buffer => zipFile(workbookParts(content));

/** The parts that it consists of. */
export function workbookParts(content: WorkbookContent): ZipPart[] {
  const names = Object.keys(content.sheets);
  const made: ZipPart[] = [
    {
      name: '_rels/.rels',
      content: `${head}<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { name: 'xl/workbook.xml', content: workbookXml(names, content) },
    { name: 'xl/_rels/workbook.xml.rels', content: relations(names) },
    { name: 'xl/sharedStrings.xml', content: `${head}<sst ${main}>${content.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: stylesXml(content.formats ?? []) },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${head}<worksheet ${main}>${content.sheets[name]}</worksheet>`,
    })),
  ];
  const own = new Set(content.parts?.map(({ name }) => name));
  return [...made.filter(({ name }) => !own.has(name)), ...(content.parts ?? [])];
}

/** A row of cells that hold their text themselves. */
export const textRow = (row: number, ...cells: string[]): string =>
  `<row r="${row}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

function workbookXml(names: readonly string[], { workbookPr, hidden }: WorkbookContent): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden?.includes(name) === true ? ' state="hidden"' : ''}/>`,
  );
  return `${head}<workbook ${main} xmlns:r="${office}"><workbookPr ${workbookPr ?? ''}/><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relations(names: readonly string[]): string {
  const sheets = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${head}<Relationships>${sheets.join('')}<Relationship Id="s1" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}

function stylesXml(formats: readonly string[]): string {
  const escaped = (code: string): string => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `${head}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}
