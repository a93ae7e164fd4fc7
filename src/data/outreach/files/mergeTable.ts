import { displayName, displayReading } from '#shared/domain/names.ts';
import type { MessageField } from '#shared/domain/outreach/fields.ts';
import type { Channel, Language } from '#shared/domain/vocabulary.ts';
import { fieldLabel } from '#shared/i18n/messageFields.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Cell, ExportTable } from '../../exports/table/exportTable.ts';
import { refusal } from '../../refusal.ts';
import { type Composed, composedPages, type MessageSource } from './composed.ts';

/** The most characters a cell of a spreadsheet holds. */
const longestCell = 32_767;

interface Column {
  header: string;
  kind: 'text' | 'number';
  cell: (composed: Composed) => Cell;
}

/** The messages as a table for a mail merge: a row for each person, with what is known and the message as they get it. */
export function mergeTable(
  source: MessageSource,
  headings: Language,
  written: (composed: Composed) => void,
): ExportTable {
  const columns = columnsOf(source.channel, headings);
  return {
    columns: columns.map(({ header, kind }) => ({ header, kind })),
    pages: async function* () {
      for await (const page of composedPages(source)) {
        const rows = page.map((composed) => ({
          who: displayName(composed.person.personName),
          cells: columns.map(({ cell }) => held(cell(composed))),
        }));
        for (const composed of page) written(composed);
        yield { people: rows.length, rows };
      }
    },
  };
}

function columnsOf(channel: Channel, headings: Language): Column[] {
  const { t } = translator(headings);
  const text = (header: string, cell: Column['cell']): Column => ({ header, kind: 'text', cell });
  const field = (name: MessageField, cell: Column['cell']) => text(fieldLabel(name, headings), cell);
  return [
    { header: t('outreach:file.column.number'), kind: 'number', cell: ({ number }) => number },
    field('name', ({ person }) => displayName(person.personName)),
    field('familyName', ({ person }) => person.personName.familyName),
    field('givenName', ({ person }) => person.personName.givenName),
    text(t('outreach:file.column.reading'), ({ person }) => displayReading(person.personName)),
    field('calledName', ({ person }) => person.personName.preferredName),
    field('department', ({ person }) => person.department),
    text(t(`outreach:file.column.address.${channel}`), ({ person }) => person.address),
    text(t('outreach:file.column.language'), ({ message }) =>
      t(`outreach:file.languageName.${message.language}`),
    ),
    text(t('outreach:file.column.subject'), ({ message }) => message.subject),
    text(t('outreach:file.column.body'), ({ message }) => message.body),
  ];
}

function held(cell: Cell): Cell {
  if (typeof cell === 'string' && cell.length > longestCell) {
    throw refusal('INVALID_INPUT', { field: 'texts', reason: 'tooLongForCell' });
  }
  return cell;
}
