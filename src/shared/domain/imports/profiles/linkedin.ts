import type { KindOfFile } from './kindOfFile.ts';

/** Connections.csv of a LinkedIn data export; a preamble stands above its header. */
export const linkedin: KindOfFile = {
  name: 'linkedin',
  signatures: [['First Name', 'Last Name', 'Connected On']],
  columns: {
    URL: { field: 'message' },
    Position: { field: 'jobTitle' },
    Company: { field: 'company' },
    'Connected On': null,
  },
};
