import type { Feature, Image } from 'write-excel-file/node';
import { sanitizeAttributeValue } from 'write-excel-file/utility';

/** A chart on its way into a workbook. */
export interface SheetChart {
  /** The place of its sheet among the sheets, from 0. */
  readonly sheet: number;
  /** The cell, from 0, at whose corner it begins. */
  readonly column: number;
  readonly row: number;
  readonly title: string;
  /** What it shows, for who can't see it. */
  readonly description: string;
  readonly xml: string;
}

/** The size of a chart in the 9525ths of a pixel that drawings count in. */
const size = { width: 640 * 9525, height: 340 * 9525 };

const partOf = (sheet: number): string => `xl/charts/chart${sheet + 1}.xml`;
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** Has the library write charts, which it does not know, beside its sheets: one a sheet at most. */
export function chartsFeature(charts: readonly SheetChart[]): Feature<Image['content']> {
  const of = (sheet: number) => charts.find((chart) => chart.sheet === sheet);
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            charts
              .map(({ sheet }) => `<Override ContentType="${chartType}" PartName="/${partOf(sheet)}"/>`)
              .join(''),
        },
        'xl/drawings/drawing{id}.xml': {
          insert: (_, { sheetIndex }) => {
            const chart = of(sheetIndex);
            return chart && frame(chart);
          },
        },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            of(sheetIndex) &&
            `<Relationship Id="rIdChart1" Type="${relation}/chart" Target="../charts/chart${sheetIndex + 1}.xml"/>`,
        },
      },
      write: {
        files: () => Object.fromEntries(charts.map(({ sheet, xml }) => [partOf(sheet), xml])),
      },
    },
  };
}

function frame({ column, row, title, description }: SheetChart): string {
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${size.width}" cy="${size.height}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="2" name="${sanitizeAttributeValue(title)}" descr="${sanitizeAttributeValue(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relation}" r:id="rIdChart1"/></a:graphicData>` +
    '</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
