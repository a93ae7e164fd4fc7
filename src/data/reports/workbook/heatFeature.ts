import type { Feature, Image } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { ChartOf } from '#shared/contract/figures.ts';
import { formula } from './chartXml.ts';
import type { SheetBlock, SheetRange } from './sheetBlock.ts';

/** The cells of a sheet that are the deeper the higher their value. */
export interface HeatCells {
  /** The place of the sheet among the sheets, from 0. */
  readonly sheet: number;
  readonly ranges: readonly SheetRange[];
}

const palest = 'FFF3F6FA';
const deepest = 'FF5F93C4';

/** The columns of a heat map on its sheet. */
export const heatRanges = ({ columns, rows }: ChartOf<'heat'>, block: SheetBlock): SheetRange[] =>
  rows.length === 0
    ? []
    : columns.map((heading, index) => {
        const values = rows.map(({ cells }) => cells[index]?.value ?? null);
        return block.column(heading, 'rate', values).range;
      });

/** Has the library colour cells by their value, so that a heat map is the table itself. */
export function heatFeature(heats: readonly HeatCells[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (markup, _, { sheetIndex }) => {
            const heat = heats.find(({ sheet }) => sheet === sheetIndex);
            if (heat === undefined || heat.ranges.length === 0) return markup;
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
            return insertElementMarkupAccordingToOrderOfSiblings(markup, scale(heat), order, 'worksheet');
          },
        },
      },
    },
  };
}

function scale({ ranges }: HeatCells): string {
  const cells = ranges.map((range) => (formula(range).split('!').at(-1) ?? '').replaceAll('$', ''));
  return (
    `<conditionalFormatting sqref="${cells.join(' ')}"><cfRule type="colorScale" priority="1"><colorScale>` +
    `<cfvo type="min"/><cfvo type="max"/><color rgb="${palest}"/><color rgb="${deepest}"/>` +
    '</colorScale></cfRule></conditionalFormatting>'
  );
}
