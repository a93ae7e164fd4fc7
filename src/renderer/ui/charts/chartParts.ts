/** Words beside marks: what the chart says. */
export const labelText = { fontSize: 13, fill: 'var(--enishi-ink)' } as const;

/** Words along axes: where it says it. */
export const axisText = { fontSize: 12, fill: 'var(--enishi-quiet)' } as const;

export const axisLine = { stroke: 'var(--enishi-field-line)' } as const;

/** In pixels. With a width the chart is drawn at that size, for paper; without, it takes the width it is given. */
export interface ChartSize {
  readonly width?: number | undefined;
}

/** The sizing properties of a recharts chart of that height. */
export function sized({ width }: ChartSize, height: number) {
  return width === undefined
    ? { responsive: true, style: { width: '100%', height } }
    : { width, height, style: { width, height } };
}
