/** A colour of a chart, for light and for dark grounds. */
export interface ChartHue {
  readonly light: string;
  readonly dark: string;
}

/**
 * The six colours of charts, in the order in which they are given out. Each stands 3:1 off its ground, and any two
 * of them differ in lightness too, so that they stay apart for colour-blind eyes and in grey print.
 */
export const chartHues = [
  { light: '#1F4E79', dark: '#8DB8E0' },
  { light: '#C48546', dark: '#FDDA5D' },
  { light: '#41764A', dark: '#56AC6C' },
  { light: '#430055', dark: '#B368A6' },
  { light: '#1A8AA7', dark: '#66DCD1' },
  { light: '#651D0E', dark: '#B25001' },
] as const satisfies readonly ChartHue[];

/** The colour of the chart's part with that number, as CSS that follows the scheme of the page. */
export function chartColour(index: number): string {
  const hue = chartHues[index % chartHues.length] ?? chartHues[0];
  return hueCss(hue);
}

/** A hue as CSS that follows the scheme of the page. */
export const hueCss = ({ light, dark }: ChartHue): string => `light-dark(${light}, ${dark})`;

/** How a line is drawn, so that lines differ without their colours too. */
export function lineDashes(index: number): string {
  const dashes = ['none', '7 4', '2 4', '12 4 2 4'];
  return dashes[index % dashes.length] ?? 'none';
}

export interface LineLook {
  readonly colour: string;
  readonly dashes: string;
}

/** How the line with that number is drawn; one that others are compared with steps back. */
export function lineLook(index: number, line?: { readonly compared: boolean }): LineLook {
  if (line?.compared) return { colour: 'var(--enishi-quiet)', dashes: '4 3' };
  return { colour: chartColour(index), dashes: lineDashes(index) };
}
