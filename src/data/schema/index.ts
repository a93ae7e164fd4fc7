export * from './history.ts';
export * from './imports.ts';
export * from './interactions.ts';
export * from './people.ts';
export * from './reports.ts';
