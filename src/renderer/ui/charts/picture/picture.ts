/** A colour as `#RRGGBB`, and how much of it covers what lies below, from 0 to 1. */
export interface Ink {
  readonly colour: string;
  readonly opacity: number;
}

/** How the drawing's own coordinates become those of the picture, as in SVG's `matrix(…)`. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface PathShape {
  readonly kind: 'path';
  /** As in SVG's `d`. */
  readonly path: string;
  readonly matrix: Matrix;
  readonly fill: Ink | null;
  readonly stroke: (Ink & { readonly width: number; readonly dashes: readonly number[] }) | null;
}

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** Where its baseline starts. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: string;
  readonly family: string;
  readonly fill: Ink;
  /** A ground around its letters that keeps lines off them. */
  readonly halo: (Ink & { readonly width: number }) | null;
}

export type Shape = PathShape | TextShape;

/** A drawing without the page around it, in pixels: on white, what comes later lies over what came before. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
