import { z } from 'zod';

/**
 * What a message can say of the person it goes to and of its occasion, written as `{{field}}` or by its name in the editor
 * in either language, see src/shared/i18n/messageFields.ts.
 */
export const messageField = z.enum([
  'name',
  'familyName',
  'givenName',
  'calledName',
  'department',
  'title',
  'leftIn',
  'company',
  'eventTitle',
  'eventTime',
  'eventPlace',
  'eventLink',
  'surveyTitle',
  'surveyForm',
  'youAskedWeDid',
  'sender',
  'today',
]);
export type MessageField = z.infer<typeof messageField>;

/** What each field has for one person; empty where there is nothing to say. */
export type FieldValues = Readonly<Record<MessageField, string>>;
