// Not the variable font: its glyphs would stand in the PDF as drawings without a name, not as a font.
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/600.css';
import '@fontsource/noto-serif-jp/400.css';
import type { ReportDocument } from '#shared/contract/reports.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';

const weights = [400, 600] as const;

/**
 * Loads the parts of the font that the words of a list need: the font is cut into many small files, and the page must
 * not be printed before each of them is there. Fails where one can't be loaded.
 */
export async function loadFonts(document: { readonly language: Language }): Promise<void> {
  await loadWords(JSON.stringify(document) + JSON.stringify(catalogues[document.language]));
}

/** The same for a report, which has few words of its own: with those of all the catalogue it would take far longer. */
export async function loadReportFonts(report: ReportDocument): Promise<void> {
  const { reports, charts } = catalogues[report.language];
  await loadWords(JSON.stringify(report) + JSON.stringify([reports.document, charts]));
}

async function loadWords(words: string): Promise<void> {
  const characters = [...new Set(words)].join('');
  await Promise.all(
    weights.map(async (weight) => {
      const faces = await window.document.fonts.load(`${weight} 13px "Noto Sans JP"`, characters);
      if (faces.length === 0) throw new Error(`the font of reports is missing in weight ${weight}`);
    }),
  );
}

/** The same for the words of letters, which are set in Mincho. */
export async function loadLetterFonts(words: string): Promise<void> {
  const faces = await document.fonts.load('400 16px "Noto Serif JP"', words);
  if (faces.length === 0) throw new Error('the font of letters is missing');
}
