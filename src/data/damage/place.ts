import type { WarningSource } from './warningSource.ts';

/** Whether the open file is still the one in its folder. */
export const placeWarnings: WarningSource = (_context, { database, folder }) => {
  const { place } = database;
  if (place === 'there') return [];
  const code = place === 'gone' ? 'folderGone' : 'fileReplaced';
  return [{ code, tone: 'urgent', facts: { path: folder }, action: 'closeWorkspace', mayWait: false }];
};
