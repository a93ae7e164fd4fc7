import { convertDateToSerialNumber, getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import type { FigureCell } from '#shared/contract/figures.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { dayFormat, fontOf, numberFormat } from '../../files/spreadsheet.ts';
import type { ChartPlan, ChartSeries } from './chartPlan.ts';
import type { SheetColumn, SheetRange } from './sheetBlock.ts';

/** The hues of the charts on screen and on paper; a test holds them together. */
export const workbookHues = ['1F4E79', 'C48546', '41764A', '430055', '1A8AA7', '651D0E'] as const;
const targetHue = 'B5341A';
const ink = '1F2430';
const line = 'D9D4CA';

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The ids of the axes; they only have to differ from each other within a chart. */
const across = 111_111_111;
const along = 222_222_222;

/** The part of a workbook that is a chart. */
export function chartXml(plan: ChartPlan, language: Language): string {
  const all = [...plan.series, ...plan.targets];
  // The edges of a band need no line in the legend for each, but one that reads it wants to know what they are.
  const legend =
    all.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${words(language)}</c:legend>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/>${plots(plan, language)}${axes(plan, language)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${words(language)}` +
    '</c:chartSpace>'
  );
}

function plots(plan: ChartPlan, language: Language): string {
  const { form, series, targets, categories } = plan;
  const axisIds = `<c:axId val="${across}"/><c:axId val="${along}"/>`;
  const lineOf = (each: ChartSeries, index: number, hue: string) =>
    `<c:ser>${head(each, index)}${lineShape(hue, each.quiet)}<c:marker><c:symbol val="none"/></c:marker>` +
    `<c:cat>${reference(categories, language)}</c:cat><c:val>${reference(each.column.range, language)}</c:val>` +
    '<c:smooth val="0"/></c:ser>';
  const lineChart = (sers: readonly string[]) =>
    sers.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${sers.join('')}<c:marker val="1"/>${axisIds}</c:lineChart>`;
  const targetLines = targets.map((each, index) => lineOf(each, series.length + index, targetHue));
  switch (form) {
    case 'lines':
      return lineChart([...series.map((each, index) => lineOf(each, index, hueOf(each))), ...targetLines]);
    case 'curve':
      return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>' +
        series
          .map(
            (each, index) =>
              `<c:ser>${head(each, index)}${lineShape(hueOf(each), each.quiet)}<c:marker><c:symbol val="none"/></c:marker>` +
              `<c:xVal>${reference(categories, language)}</c:xVal><c:yVal>${reference(each.column.range, language)}</c:yVal>` +
              '<c:smooth val="0"/></c:ser>',
          )
          .join('') +
        `${axisIds}</c:scatterChart>`
      );
    default:
      return columns(plan, axisIds, language) + lineChart(targetLines);
  }
}

function columns(
  { form, grouping, series, categories }: ChartPlan,
  axisIds: string,
  language: Language,
): string {
  const stacked = grouping !== 'clustered';
  const sers = series.map(
    (each, index) =>
      `<c:ser>${head(each, index)}<c:spPr><a:solidFill><a:srgbClr val="${hueOf(each)}"/></a:solidFill></c:spPr>` +
      `<c:invertIfNegative val="0"/><c:cat>${reference(categories, language)}</c:cat>` +
      `<c:val>${reference(each.column.range, language)}</c:val></c:ser>`,
  );
  return (
    `<c:barChart><c:barDir val="${form === 'lying' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/>` +
    `<c:varyColors val="0"/>${sers.join('')}${dataLabels(series.length > 1 && !stacked)}<c:gapWidth val="60"/>` +
    `${stacked ? '<c:overlap val="100"/>' : ''}${axisIds}</c:barChart>`
  );
}

/** The value at each column, unless there are so many that they would touch. */
const dataLabels = (many: boolean): string =>
  many
    ? ''
    : '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
      '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function axes(plan: ChartPlan, language: Language): string {
  const { form, unit, categories, grouping, axisTitle } = plan;
  const lying = form === 'lying';
  const format = grouping === 'percentStacked' ? '0%' : unit === 'rate' ? '0%' : numberFormat[unit];
  const share = unit === 'rate' && form === 'curve' ? '<c:min val="0"/>' : '';
  const values =
    `<c:valAx><c:axId val="${along}"/><c:scaling><c:orientation val="minMax"/>${share}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${stroke(line, 6350)}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${sanitizeTextContent(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${lying ? 'high' : 'nextTo'}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:crossAx val="${across}"/><c:crosses val="autoZero"/></c:valAx>`;
  return axisAcross({ form, categories, axisTitle }, language) + values;
}

function axisAcross(
  { form, categories, axisTitle }: Pick<ChartPlan, 'form' | 'categories' | 'axisTitle'>,
  language: Language,
): string {
  const title =
    axisTitle === null
      ? ''
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="${language}" b="0"/><a:t>${sanitizeTextContent(axisTitle)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  // A bar that lies has its first category on top, as the table has.
  const orientation = form === 'lying' ? 'maxMin' : 'minMax';
  const before =
    `<c:axId val="${across}"/><c:scaling><c:orientation val="${orientation}"/>` +
    `</c:scaling><c:delete val="0"/><c:axPos val="${form === 'lying' ? 'l' : 'b'}"/>${title}`;
  const after =
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${stroke('8A8D94', 9525)}</c:spPr><c:crossAx val="${along}"/><c:crosses val="autoZero"/>`;
  if (form === 'curve') {
    return `<c:valAx>${before}<c:numFmt formatCode="0" sourceLinked="0"/>${after}</c:valAx>`;
  }
  if (categories.kind === 'date') {
    return `<c:dateAx>${before}<c:numFmt formatCode="yyyy/mm" sourceLinked="0"/>${after}<c:auto val="1"/><c:lblOffset val="100"/></c:dateAx>`;
  }
  return `<c:catAx>${before}${after}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function head({ name, column }: ChartSeries, index: number): string {
  const label =
    column.heading.text === name
      ? `<c:strRef><c:f>${formula(headingRange(column))}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${sanitizeTextContent(name)}</c:v></c:pt></c:strCache></c:strRef>`
      : `<c:v>${sanitizeTextContent(name)}</c:v>`;
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${label}</c:tx>`;
}

const headingRange = ({ heading: { sheet, column, row, text } }: SheetColumn): SheetRange => ({
  sheet,
  column,
  fromRow: row,
  kind: 'text',
  values: [text],
});

/** Where values stand, and what they are, for programs that show a chart without counting anew. */
function reference(range: SheetRange, language: Language): string {
  const points = range.values.flatMap((value, index) => {
    const written = value === null ? null : cached(value, range.kind);
    return written === null ? [] : [`<c:pt idx="${index}"><c:v>${written}</c:v></c:pt>`];
  });
  const count = `<c:ptCount val="${range.values.length}"/>${points.join('')}`;
  const place = `<c:f>${formula(range)}</c:f>`;
  if (range.kind === 'text') return `<c:strRef>${place}<c:strCache>${count}</c:strCache></c:strRef>`;
  const format = range.kind === 'date' ? dayFormat[language] : numberFormat[range.kind];
  return `<c:numRef>${place}<c:numCache><c:formatCode>${sanitizeTextContent(format)}</c:formatCode>${count}</c:numCache></c:numRef>`;
}

const cached = (value: Exclude<FigureCell, null>, kind: SheetRange['kind']): string =>
  kind === 'date'
    ? String(convertDateToSerialNumber(new Date(`${value}T00:00:00Z`)))
    : sanitizeTextContent(String(value));

/** The cells as a formula names them. */
export function formula({ sheet, column, fromRow, values }: SheetRange): string {
  const cell = (row: number) => getCellAddress(row - 1, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const first = cell(fromRow);
  const last = values.length > 1 ? `:${cell(fromRow + values.length - 1)}` : '';
  return sanitizeTextContent(`'${sheet}'!${first}${last}`);
}

const hueOf = ({ hue }: ChartSeries): string => workbookHues[hue % workbookHues.length] ?? workbookHues[0];

const lineShape = (hue: string, quiet: boolean): string =>
  `<c:spPr>${stroke(hue, quiet ? 12_700 : 25_400, quiet)}</c:spPr>`;

/** A line; its width in the 12,700ths of a point that drawings count in. */
const stroke = (hue: string, width: number, dashed = false): string =>
  `<a:ln w="${width}" cap="rnd"><a:solidFill><a:srgbClr val="${hue}"/></a:solidFill>${dashed ? '<a:prstDash val="dash"/>' : ''}<a:round/></a:ln>`;

const words = (language: Language): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill>` +
  `<a:latin typeface="${fontOf[language]}"/><a:ea typeface="${fontOf[language]}"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`;
