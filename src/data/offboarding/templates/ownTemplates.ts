import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';
import { ownTemplates } from '#shared/domain/offboarding/ownTemplates.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

/** The templates the program brings, in the words of a language. */
export function templatesIn(language: Language): OffboardingTemplate[] {
  const { t } = translator(language);
  return ownTemplates.map(({ name, steps }) => ({
    id: null,
    version: 1,
    name: t(`offboarding:template.name.${name}`),
    language,
    steps: steps.map(({ words, after, ...step }) => ({
      ...step,
      title: t(`offboarding:template.step.${words}`),
      ownerName: null,
      after: after.map((before) => steps.findIndex((other) => other.words === before)),
    })),
  }));
}
