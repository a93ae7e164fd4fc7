/** The program's colours, from light to dark scheme. Each is a CSS variable `--enishi-<name>`. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly quiet: string;
  /** Parts areas from each other; says nothing by itself. */
  readonly line: string;
  /** Around fields and boxes to tick: 3:1 on surface and paper, so that they are seen. */
  readonly fieldLine: string;
  /** 藍, indigo. */
  readonly accent: string;
  readonly accentStrong: string;
  /** 朱, vermilion: overdue, refused, nothing else. */
  readonly attention: string;
  readonly attentionStrong: string;
  /** 松葉, pine. */
  readonly good: string;
  readonly goodStrong: string;
  /** Text on a ground of accent, attention or good. */
  readonly onColour: string;
}

export const light: Palette = {
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  ink: '#1F2430',
  quiet: '#5C6370',
  line: '#E6E2DA',
  fieldLine: '#8A8D94',
  accent: '#1F4E79',
  accentStrong: '#173D60',
  attention: '#B5341A',
  attentionStrong: '#962913',
  good: '#2F6B4F',
  goodStrong: '#24553E',
  onColour: '#FFFFFF',
};

export const dark: Palette = {
  paper: '#16181D',
  surface: '#1E2127',
  ink: '#E8E6E1',
  quiet: '#A3A8B3',
  line: '#2E323A',
  fieldLine: '#6F7682',
  accent: '#8DB8E0',
  accentStrong: '#A8CAEA',
  attention: '#F08A70',
  attentionStrong: '#F5A591',
  good: '#7CC3A0',
  goodStrong: '#98D2B5',
  onColour: '#16181D',
};
