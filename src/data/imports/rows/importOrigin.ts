import type { LabelId } from '#shared/domain/ids.ts';
import type { LabelKind, Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { WriteUnit } from '../../database/write.ts';
import { labelNamed } from '../../people/labels.ts';

const longestSubject = 200;

/** The import that rows come from, as the records of people name it; one for all rows of an import. */
export class ImportOrigin {
  readonly importId: string;
  /** What stands as the evidence of a consent that a row says. */
  readonly evidence: string;
  /** What stands over the notes of a row. */
  readonly noteSubject: string;
  readonly #labels = new Map<string, LabelId>();

  constructor(importId: string, fileName: string, language: Language) {
    const { t } = translator(language);
    this.importId = importId;
    this.evidence = t('imports:origin.evidence', { fileName });
    this.noteSubject = t('imports:origin.noteSubject', { fileName }).slice(0, longestSubject);
  }

  /** The workspace's label of that name, made where there is none; looked up once for all rows. */
  label(unit: WriteUnit, kind: LabelKind, name: string): LabelId {
    const key = `${kind} ${name}`;
    const known = this.#labels.get(key) ?? labelNamed(unit, kind, name);
    this.#labels.set(key, known);
    return known;
  }
}
