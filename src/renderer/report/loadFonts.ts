// Not the variable font: its glyphs would stand in the PDF as drawings without a name, not as a font.
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/600.css';
import '@fontsource/noto-serif-jp/400.css';
import type { Language } from '#shared/domain/vocabulary.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';

const weights = [400, 600] as const;

/**
 * Loads the parts of the font that the words of a report or a list need: the font is cut into many small files, and the
 * page must not be printed before each of them is there. Fails where one can't be loaded.
 */
export async function loadFonts(document: { readonly language: Language }): Promise<void> {
  const words = JSON.stringify(document) + JSON.stringify(catalogues[document.language]);
  for (const weight of weights) {
    const faces = await window.document.fonts.load(`${weight} 13px "Noto Sans JP"`, words);
    if (faces.length === 0) throw new Error(`the font of reports is missing in weight ${weight}`);
  }
}

/** The same for the words of letters, which are set in Mincho. */
export async function loadLetterFonts(words: string): Promise<void> {
  const faces = await document.fonts.load('400 16px "Noto Serif JP"', words);
  if (faces.length === 0) throw new Error('the font of letters is missing');
}
