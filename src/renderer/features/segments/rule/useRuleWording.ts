import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { language } from '#shared/domain/vocabulary.ts';
import type { RuleWording } from '#shared/i18n/ruleReading.ts';

/** How rules are worded here, with the names of everything they can name; null until these are known. */
export function useRuleWording(): RuleWording | null {
  const { i18n } = useTranslation();
  const formats = useFormat();
  const { people, segments, customFields } = useData();
  const labels = useQuery(people.labels.queryOptions());
  const listed = useQuery(segments.list.queryOptions());
  const fields = useQuery(customFields.list.queryOptions());
  return useMemo(() => {
    if (!labels.data || !listed.data || !fields.data) return null;
    const labelOf = new Map(labels.data.map((label) => [label.id, label]));
    const segmentOf = new Map(listed.data.map(({ segment }) => [segment.id, segment.name]));
    const fieldOf = new Map(fields.data.map((field) => [field.id, field.name]));
    return {
      language: language.parse(i18n.language),
      formats,
      names: {
        label: (id) => labelOf.get(id) ?? null,
        segment: (id) => segmentOf.get(id) ?? null,
        field: (id) => fieldOf.get(id) ?? null,
      },
    };
  }, [labels.data, listed.data, fields.data, i18n.language, formats]);
}
