import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { OffboardingTemplate, PlannedStep } from '#shared/contract/offboarding.ts';
import { isForeign, templateOrder } from '../templateOrder.ts';

/** The program's own have no id; in a language each has a name of its own. */
const keyOf = ({ id, language, name }: OffboardingTemplate) => id ?? `${language ?? ''}/${name}`;

const noSteps: readonly PlannedStep[] = [];

/**
 * Which template a plan is made from, at first the workspace's own or else the program's in the page's language, and
 * which of its steps are left out.
 */
export function useTemplateChoice() {
  const { t, i18n } = useTranslation('vocabulary');
  const query = useQuery(useData().offboarding.templates.queryOptions());
  const [wanted, setWanted] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const templates = templateOrder(query.data ?? [], i18n.language);
  const labelOf = (each: OffboardingTemplate) =>
    each.language !== null && isForeign(each, i18n.language)
      ? `${each.name} (${t(`language.${each.language}`)})`
      : each.name;
  const template = templates.find((each) => keyOf(each) === wanted) ?? templates[0];
  return {
    query,
    options: templates.map((each) => ({ value: keyOf(each), label: labelOf(each) })),
    chosen: template ? keyOf(template) : null,
    steps: template?.steps ?? noSteps,
    leftOut,
    choose: (key: string) => {
      setWanted(key);
      setLeftOut(new Set());
    },
    leaveOut: (place: number, out: boolean) => {
      const next = new Set(leftOut);
      if (out) next.add(place);
      else next.delete(place);
      setLeftOut(next);
    },
  };
}
