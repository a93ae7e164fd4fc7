import type { CSSVariablesResolver } from '@mantine/core';
import { dark, light, type Palette } from './palette.ts';

/** The palette's names as CSS variables, e.g. `--enishi-field-line`. */
function ownVariables(palette: Palette): Record<string, string> {
  return {
    '--enishi-paper': palette.paper,
    '--enishi-surface': palette.surface,
    '--enishi-ink': palette.ink,
    '--enishi-quiet': palette.quiet,
    '--enishi-line': palette.line,
    '--enishi-field-line': palette.fieldLine,
    '--enishi-accent': palette.accent,
    '--enishi-accent-strong': palette.accentStrong,
    '--enishi-attention': palette.attention,
    '--enishi-attention-strong': palette.attentionStrong,
    '--enishi-good': palette.good,
    '--enishi-good-strong': palette.goodStrong,
    '--enishi-on-colour': palette.onColour,
  };
}

/** Mantine's own variables, laid over with ours: its components then wear the palette in both schemes. */
const mantineVariables: Record<string, string> = {
  '--mantine-color-body': 'var(--enishi-paper)',
  '--mantine-color-text': 'var(--enishi-ink)',
  '--mantine-color-bright': 'var(--enishi-ink)',
  '--mantine-color-dimmed': 'var(--enishi-quiet)',
  '--mantine-color-placeholder': 'var(--enishi-quiet)',
  '--mantine-color-anchor': 'var(--enishi-accent)',
  '--mantine-color-error': 'var(--enishi-attention)',
  '--mantine-color-success': 'var(--enishi-good)',
  '--mantine-color-default': 'var(--enishi-surface)',
  '--mantine-color-default-hover': 'var(--enishi-hover)',
  '--mantine-color-default-color': 'var(--enishi-ink)',
  '--mantine-color-default-border': 'var(--enishi-line)',
  '--mantine-color-disabled': 'var(--enishi-sunken)',
  '--mantine-color-disabled-color': 'var(--enishi-quiet)',
  '--mantine-color-disabled-border': 'var(--enishi-line)',
  '--mantine-primary-color-contrast': 'var(--enishi-on-colour)',
};

/** One of our three colours in all the roles in which Mantine's components use a colour. */
function colourVariables(mantineName: string, name: string): Record<string, string> {
  return {
    [`--mantine-color-${mantineName}-text`]: `var(--enishi-${name})`,
    [`--mantine-color-${mantineName}-filled`]: `var(--enishi-${name})`,
    [`--mantine-color-${mantineName}-filled-hover`]: `var(--enishi-${name}-strong)`,
    [`--mantine-color-${mantineName}-light`]: `var(--enishi-${name}-tint)`,
    [`--mantine-color-${mantineName}-light-hover`]: `var(--enishi-${name}-tint-strong)`,
    [`--mantine-color-${mantineName}-light-color`]: `var(--enishi-${name})`,
    [`--mantine-color-${mantineName}-outline`]: `var(--enishi-${name})`,
    [`--mantine-color-${mantineName}-outline-hover`]: `var(--enishi-${name}-tint)`,
  };
}

/** Grounds made of the palette's colours, light enough for text of the same colour. */
const mixed: Record<string, string> = {
  '--enishi-hover': 'color-mix(in srgb, var(--enishi-ink) 5%, transparent)',
  '--enishi-sunken': 'color-mix(in srgb, var(--enishi-ink) 4%, var(--enishi-paper))',
  '--enishi-accent-tint': 'color-mix(in srgb, var(--enishi-accent) 8%, var(--enishi-surface))',
  '--enishi-accent-tint-strong': 'color-mix(in srgb, var(--enishi-accent) 14%, var(--enishi-surface))',
  '--enishi-attention-tint': 'color-mix(in srgb, var(--enishi-attention) 7%, var(--enishi-surface))',
  '--enishi-attention-tint-strong': 'color-mix(in srgb, var(--enishi-attention) 12%, var(--enishi-surface))',
  '--enishi-good-tint': 'color-mix(in srgb, var(--enishi-good) 8%, var(--enishi-surface))',
  '--enishi-good-tint-strong': 'color-mix(in srgb, var(--enishi-good) 14%, var(--enishi-surface))',
};

const both = {
  ...mixed,
  ...mantineVariables,
  ...colourVariables('accent', 'accent'),
  ...colourVariables('attention', 'attention'),
  ...colourVariables('good', 'good'),
};

/** Gives MantineProvider all of the program's CSS variables. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...ownVariables(light), ...both },
  dark: { ...ownVariables(dark), ...both },
});
