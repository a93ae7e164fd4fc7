import { useState } from 'react';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { ExportEncoding, ExportFormat } from '#shared/contract/exports.ts';
import { type Language, type NoteTier, noteTier } from '#shared/domain/vocabulary.ts';
import { type ExportContent, type ExportOffer, hasColumns, subjectOf } from './exportOffer.ts';
import type { ExportWish } from './useExport.ts';

interface Choices {
  readonly format: ExportFormat;
  readonly content: ExportContent;
  readonly encoding: ExportEncoding;
  readonly tiers: readonly NoteTier[];
}

/** What the user chooses of an export; confidential notes stay out unless they are asked for. */
export function useExportChoices(offer: ExportOffer) {
  const { language, role } = usePreferences();
  const [choices, setChoices] = useState<Choices>({
    format: 'xlsx',
    content: offer.list === null ? 'people' : 'list',
    encoding: 'utf-8',
    tiers: ['open'],
  });
  const { format, content, encoding, tiers } = choices;
  return {
    ...choices,
    change: (patch: Partial<Choices>) => setChoices((before) => ({ ...before, ...patch })),
    /** Whether the file has columns, so that there is a choice of which. */
    columned: hasColumns(format),
    /** Those whose notes the role reads. */
    offeredTiers: noteTier.options.filter((tier) => tier !== 'hr' || role === 'hr'),
    wish: wishOf(offer, { format, content, encoding, tiers }, language),
  };
}

export type ExportChoices = ReturnType<typeof useExportChoices>;

const wishOf = (offer: ExportOffer, choices: Choices, language: Language): ExportWish => ({
  subject: subjectOf(offer, choices.format, choices.content),
  format: choices.format,
  encoding: choices.format === 'csv' ? choices.encoding : 'utf-8',
  unmappable: 'stop',
  tiers: choices.format === 'json' ? choices.tiers : [],
  language,
});
