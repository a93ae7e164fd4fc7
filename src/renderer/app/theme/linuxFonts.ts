/** What Linux desktops draw their own windows with. */
const desktop = ['Cantarell', 'Ubuntu', 'Noto Sans'];
const japanese = 'Noto Sans CJK JP';

/** Letters of many widths: as good as no two fonts draw them equally wide. */
const sample = 'Minimum wage 0.17 @';

/**
 * Names the fonts that this computer has in `--enishi-desktop-fonts` and `--enishi-japanese-font`, see global.css, and tells
 * whether it has a Japanese one. On Linux a family that is not there is looked for anew in every size and weight, and ours
 * is made of some hundred files; both take long before anything can be drawn.
 */
export function nameLinuxFonts(
  { style }: Pick<HTMLElement, 'style'>,
  widthIn: (fonts: string) => number = textWidth(),
): boolean {
  const without = widthIn('monospace');
  const isThere = (font: string) => widthIn(`"${font}", monospace`) !== without;
  const hasJapanese = isThere(japanese);
  const forJapanese = `"${hasJapanese ? japanese : 'Noto Sans JP'}"`;
  const there = desktop.filter(isThere).map((font) => `"${font}"`);
  style.setProperty('--enishi-desktop-fonts', [...there, forJapanese].join(', '));
  style.setProperty('--enishi-japanese-font', forJapanese);
  return hasJapanese;
}

function textWidth(): (fonts: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (fonts) => {
    if (context === null) return 0;
    context.font = `16px ${fonts}`;
    return context.measureText(sample).width;
  };
}
