import type { ChartOf, FigureChart, FigureColumn, ValueUnit } from '#shared/contract/figures.ts';
import type { SheetBlock, SheetColumn, SheetRange } from './sheetBlock.ts';

export interface ChartSeries {
  readonly name: string;
  readonly column: SheetColumn;
  /** Its place among the chart's colours. */
  readonly hue: number;
  /** Thin and dashed: what it is compared with, a target, the edge of a band. */
  readonly quiet: boolean;
}

/** A chart of a spreadsheet, whose values stand in cells of its sheet. */
export interface ChartPlan {
  /** Columns that stand or lie, side by side or on each other, lines over days, or lines over numbers. */
  readonly form: 'standing' | 'lying' | 'lines' | 'curve';
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked';
  readonly unit: ValueUnit;
  readonly categories: SheetRange;
  readonly series: readonly ChartSeries[];
  /** Drawn as lines over the columns. */
  readonly targets: readonly ChartSeries[];
  /** What the horizontal axis of a curve counts. */
  readonly axisTitle: string | null;
}

/** The words a chart's own cells need. */
export interface ChartWords {
  label: string;
  value: string;
  compared: string;
  years: string;
  low: string;
  high: string;
}

/** The figure's chart as one of a spreadsheet; null where there is nothing to draw, or it is drawn in the cells. */
export function chartPlan(chart: FigureChart, block: SheetBlock, words: ChartWords): ChartPlan | null {
  switch (chart.kind) {
    case 'funnel':
      return marks(chart.stages, chart.targets, block, words, {
        form: 'lying',
        unit: 'count',
        valueLabel: words.value,
      });
    case 'bars':
      return marks(chart.bars, chart.targets, block, words, {
        form: chart.lying ? 'lying' : 'standing',
        unit: chart.unit,
        valueLabel: chart.valueLabel,
      });
    case 'lines':
      return lines(chart, block, words);
    case 'grouped':
      return grouped(chart, block, words);
    case 'share':
      return share(chart, block, words);
    case 'curve':
      return curve(chart, block, words);
    case 'heat':
    case 'numbers':
      return null;
  }
}

interface MarksForm {
  form: 'standing' | 'lying';
  unit: ValueUnit;
  valueLabel: string;
}

type Mark = ChartOf<'bars'>['bars'][number];
type Target = ChartOf<'bars'>['targets'][number];

function marks(
  all: readonly Mark[],
  targets: readonly Target[],
  block: SheetBlock,
  words: ChartWords,
  { form, unit, valueLabel }: MarksForm,
): ChartPlan | null {
  if (all.length === 0) return null;
  const categories = labels(
    all.map(({ label }) => label),
    block,
    words,
  );
  const values = block.column(
    valueLabel,
    unit,
    all.map(({ value }) => value),
  );
  const series = [{ name: valueLabel, column: values, hue: 0, quiet: false }];
  if (all.some(({ compared }) => compared !== undefined && compared !== null)) {
    const compared = all.map((mark) => mark.compared ?? null);
    const column = block.column(words.compared, unit, compared);
    series.push({ name: words.compared, column, hue: 1, quiet: false });
  }
  return {
    form,
    grouping: 'clustered',
    unit,
    categories,
    series,
    targets: form === 'standing' ? targetLines(targets, all.length, unit, block) : [],
    axisTitle: null,
  };
}

function lines(chart: ChartOf<'lines'>, block: SheetBlock, words: ChartWords): ChartPlan | null {
  const { series, points, unit, targets } = chart;
  if (points.length === 0) return null;
  const days = block.column(
    words.label,
    'date',
    points.map(({ on }) => on),
  );
  return {
    form: 'lines',
    grouping: 'clustered',
    unit,
    categories: days.range,
    series: series.map(({ label, compared }, index) => {
      const values = points.map((point) => point.values[index] ?? null);
      return { name: label, column: block.column(label, unit, values), hue: index, quiet: compared };
    }),
    targets: targetLines(targets, points.length, unit, block),
    axisTitle: null,
  };
}

function grouped(chart: ChartOf<'grouped'>, block: SheetBlock, words: ChartWords): ChartPlan | null {
  const { groups, series, stacked } = chart;
  if (groups.length === 0 || series.length === 0) return null;
  return {
    form: 'standing',
    grouping: stacked ? 'stacked' : 'clustered',
    unit: 'count',
    categories: labels(
      groups.map(({ label }) => label),
      block,
      words,
    ),
    series: series.map((label, index) => {
      const values = groups.map((group) => group.values[index] ?? null);
      return { name: label, column: block.column(label, 'count', values), hue: index, quiet: false };
    }),
    targets: [],
    axisTitle: null,
  };
}

/** The parts on each other in one bar: each part is a series of its own with one value. */
function share({ parts }: ChartOf<'share'>, block: SheetBlock, words: ChartWords): ChartPlan | null {
  if (parts.length === 0) return null;
  const values = block.column(
    words.value,
    'count',
    parts.map(({ value }) => value),
  );
  const names = labels(
    parts.map(({ label }) => label),
    block,
    words,
  );
  return {
    form: 'lying',
    grouping: 'percentStacked',
    unit: 'count',
    categories: {
      ...names,
      fromRow: values.heading.row,
      values: [values.heading.text],
      column: values.range.column,
    },
    series: parts.map(({ label, value }, index) => ({
      name: label,
      column: {
        heading: { ...values.heading, column: names.column, row: names.fromRow + index, text: label },
        range: { ...values.range, fromRow: values.range.fromRow + index, values: [value] },
      },
      hue: index,
      quiet: false,
    })),
    targets: [],
    axisTitle: null,
  };
}

function curve(chart: ChartOf<'curve'>, block: SheetBlock, words: ChartWords): ChartPlan | null {
  const { points, compared, valueLabel } = chart;
  if (points.length === 0) return null;
  const rates = (name: string, values: readonly number[]) => block.column(name, 'rate', values);
  const years = block.column(
    words.years,
    'years',
    points.map((point) => point.years),
  );
  const shares = points.map(({ share: value }) => value);
  const lows = points.map(({ low }) => low);
  const highs = points.map(({ high }) => high);
  const series: ChartSeries[] = [
    { name: valueLabel, column: rates(valueLabel, shares), hue: 0, quiet: false },
    { name: words.low, column: rates(words.low, lows), hue: 0, quiet: true },
    { name: words.high, column: rates(words.high, highs), hue: 0, quiet: true },
  ];
  if (compared !== null) {
    const at = new Map(compared.points.map((point) => [point.years, point.share]));
    const values = points.map((point) => at.get(point.years) ?? null);
    const column = block.column(compared.label, 'rate', values);
    series.push({ name: compared.label, column, hue: 1, quiet: false });
  }
  return {
    form: 'curve',
    grouping: 'clustered',
    unit: 'rate',
    categories: years.range,
    series,
    targets: [],
    axisTitle: words.years,
  };
}

const labels = (all: readonly string[], block: SheetBlock, words: ChartWords): SheetRange =>
  block.column(words.label, 'text', all).range;

/** A target is the same all the way, so that one sees how far away it is. */
function targetLines(
  targets: readonly Target[],
  length: number,
  unit: FigureColumn['kind'],
  block: SheetBlock,
): ChartSeries[] {
  return targets.map(({ label, value }, index) => ({
    name: label,
    column: block.column(
      label,
      unit,
      Array.from({ length }, () => value),
    ),
    hue: index,
    quiet: true,
  }));
}
