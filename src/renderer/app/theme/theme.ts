import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';

/**
 * Mantine wants ten shades of each colour; we have two (see cssVariables.ts), and only those are used.
 * The shades here are hex values of the light scheme, for what Mantine computes itself.
 */
const shades = (soft: string, full: string, strong: string): MantineColorsTuple => [
  soft,
  soft,
  soft,
  soft,
  soft,
  full,
  full,
  strong,
  strong,
  strong,
];

/** Filled grounds take the scheme's own text colour: white in light, ink in dark. */
const variantColours: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colours, color: 'var(--enishi-on-colour)' } : colours;
};

/** What Mantine's components take for lines and grounds in light: 2 and 3 are our line, 4 the line of fields. */
const warmGrays: MantineColorsTuple = [
  '#F5F3EF',
  '#F0EDE7',
  '#E6E2DA',
  '#E6E2DA',
  '#8A8D94',
  '#5C6370',
  '#5C6370',
  '#474D59',
  '#333844',
  '#1F2430',
];

/** The same in dark, from text (0) to the deepest ground: 4 is our line, 6 surface, 7 paper. */
const darkGrays: MantineColorsTuple = [
  '#E8E6E1',
  '#C6C8CB',
  '#A3A8B3',
  '#A3A8B3',
  '#2E323A',
  '#272A31',
  '#1E2127',
  '#16181D',
  '#111317',
  '#0C0D10',
];

const quick = { duration: 120 };

/** Paper, ink, one accent: lines before shadows, small corners, short motion. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: {
    accent: shades('#8DB8E0', '#1F4E79', '#173D60'),
    attention: shades('#F08A70', '#B5341A', '#962913'),
    good: shades('#7CC3A0', '#2F6B4F', '#24553E'),
    gray: warmGrays,
    dark: darkGrays,
  },
  black: '#1F2430',
  white: '#FFFFFF',
  variantColorResolver: variantColours,
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  fontFamily: 'var(--enishi-font)',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: 'var(--enishi-line-height)', lg: '1.6', xl: '1.6' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 2px 8px rgb(0 0 0 / 8%)',
    lg: '0 4px 16px rgb(0 0 0 / 10%)',
    xl: '0 8px 24px rgb(0 0 0 / 12%)',
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  components: {
    Modal: Modal.extend({
      // The page itself never scrolls, and the lock would add a style the policy refuses.
      // Its head is not the head of the page, which the element would make it for screen readers.
      defaultProps: {
        transitionProps: quick,
        centered: true,
        lockScroll: false,
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Menu: Menu.extend({ defaultProps: { transitionProps: quick } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: quick } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        transitionProps: quick,
        openDelay: 400,
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
});
