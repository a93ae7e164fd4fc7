import { expect, test } from 'vitest';
import { nameLinuxFonts } from '#renderer/app/theme/linuxFonts.ts';

/** A computer with some fonts, each with a width of its own. */
const computerWith = (fonts: string[]) => (row: string) => {
  const drawn = fonts.find((font) => row.includes(`"${font}"`));
  return drawn === undefined ? 100 : 100 + drawn.length;
};

test.each([
  { fonts: [], row: '"Noto Sans JP"', japanese: '"Noto Sans JP"' },
  { fonts: ['Ubuntu'], row: '"Ubuntu", "Noto Sans JP"', japanese: '"Noto Sans JP"' },
  { fonts: ['Noto Sans CJK JP'], row: '"Noto Sans CJK JP"', japanese: '"Noto Sans CJK JP"' },
  {
    fonts: ['Noto Sans', 'Cantarell', 'Noto Sans CJK JP'],
    row: '"Cantarell", "Noto Sans", "Noto Sans CJK JP"',
    japanese: '"Noto Sans CJK JP"',
  },
])('of the fonts those are named that are there, or ours: $fonts', ({ fonts, row, japanese }) => {
  const element = document.createElement('div');
  expect(nameLinuxFonts(element, computerWith(fonts))).toBe(fonts.includes('Noto Sans CJK JP'));
  expect(element.style.getPropertyValue('--enishi-desktop-fonts')).toBe(row);
  expect(element.style.getPropertyValue('--enishi-japanese-font')).toBe(japanese);
});
