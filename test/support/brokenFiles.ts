import iconv from 'iconv-lite';
import { textRow, workbookFile } from './workbookFile.ts';

const csv =
  '氏名,フリガナ,所属,入社日,メール\r\n"高梨, 陽菜",タカナシ,営業部,2012/04/01,a@example.jp\r\n白銀 翔,"シロ\n""ガネ""",開発部,令和3年4月1日,\r\n';
const vcf =
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8D=82=\r\n=97=9C;=97z\r\nTEL;CELL:090\r\nPHOTO;BASE64:\r\n AAAA\r\n\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\nN;SORT-AS="た,ひ":A;B;;;\r\nADR;LABEL="x:y":;;1;2;3;4;5\r\nEND:VCARD\r\n';
const ldif =
  'version: 1\ndn: cn=Anna\nobjectclass: person\ncn: Anna Ashdown\nsn:: 6auY5qKo\nmail: a@example.com\ndescription:: SGVs\n bG8=\n\ndn: cn=Ben\nchangetype: add\ncn: Ben\n';
const sheetXml = `<sheetData>${textRow(1, '氏名', '退職日', 'Email')}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44286</v></c><c r="C2" t="str"><f>A2</f><v>x@example.com</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
const strings = '<si><t>高梨</t><rPh sb="0" eb="1"><t>タカ</t></rPh></si>';

/** A small workbook with shared strings, a date, a formula and merged cells. */
export const smallWorkbook = { sheets: { 退職者: sheetXml }, strings, formats: ['yyyy/mm/dd'] };

/** A file of each kind that can be imported, for breaking: its name and its bytes. */
export const filesToBreak: readonly (readonly [string, Buffer])[] = [
  ['CSV in UTF-8', Buffer.from(csv)],
  ['CSV in Shift_JIS', iconv.encode(csv, 'cp932')],
  ['CSV in UTF-16', iconv.encode(csv, 'utf-16le', { addBOM: true })],
  ['vCards', iconv.encode(vcf, 'cp932')],
  ['LDIF', Buffer.from(ldif)],
  ['a workbook', workbookFile(smallWorkbook)],
];
