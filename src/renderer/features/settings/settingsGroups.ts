/** The groups of settings, in their order; each is also where an address like `/settings#lists` leads. */
export const settingsGroups = ['personal', 'lists', 'workspace', 'security', 'program'] as const;
export type SettingsGroupName = (typeof settingsGroups)[number];
