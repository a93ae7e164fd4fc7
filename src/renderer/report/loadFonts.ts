import '@fontsource-variable/noto-sans-jp/index.css';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';

const family = '"Noto Sans JP Variable"';

/**
 * Loads the parts of the font that the report's words need: the font is cut into many small files, and the page
 * must not be printed before each of them is there. Fails where one can't be loaded.
 */
export async function loadFonts(report: ReportDocument): Promise<void> {
  const words = JSON.stringify(report) + JSON.stringify(catalogues[report.language]);
  const faces = await document.fonts.load(`400 13px ${family}`, words);
  if (faces.length === 0) throw new Error('the font of reports is missing');
}
