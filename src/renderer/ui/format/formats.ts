/** The page writes dates and numbers as reports do. */
export { type Formats, formatsOf } from '#shared/i18n/format.ts';
