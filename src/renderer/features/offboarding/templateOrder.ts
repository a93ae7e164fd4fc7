import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';

/** Whether it is one of the program's own for another language than the page's. */
export function isForeign({ language }: OffboardingTemplate, pageLanguage: string): boolean {
  return language !== null && language !== pageLanguage;
}

/** The workspace's own templates, then the program's in the page's language, then those in the other. */
export function templateOrder(templates: readonly OffboardingTemplate[], pageLanguage: string) {
  return [
    ...templates.filter((template) => !isForeign(template, pageLanguage)),
    ...templates.filter((template) => isForeign(template, pageLanguage)),
  ];
}
