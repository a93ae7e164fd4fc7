import type { SurveyDefinition, SurveyReply } from '#shared/contract/surveys.ts';
import { strengthOf } from '#shared/domain/imports/wishes.ts';
import { consentWord, yesOrNo } from '#shared/domain/imports/yesNo.ts';
import { type Field, fieldsOf } from '../form/fields.ts';
import type { FilledForm } from './readFields.ts';

/** What was answered, and what was filled in that stands for no answer. */
export interface ReadReply {
  reply: SurveyReply;
  unread: string[];
}

export const emptyReply = (): SurveyReply => ({
  orientations: [],
  openness: null,
  form: null,
  consents: [],
  questions: [],
});

/** Whether nothing was answered. */
export const isEmptyReply = ({ orientations, openness, form, consents, questions }: SurveyReply): boolean =>
  orientations.length + consents.length + questions.length === 0 && openness === null && form === null;

/** What a filled form answers to the questions of a survey. */
export function replyOf(filled: FilledForm, definition: SurveyDefinition): ReadReply {
  const reply = emptyReply();
  const unread: string[] = [];
  const chosen: Field[] = [];
  for (const field of fieldsOf(definition)) {
    const mark = filled.marks.get(field.code) ?? '';
    if (mark === '') continue;
    const isRead =
      field.type === 'orientation'
        ? addOrientation(reply, field.kind, mark)
        : field.type === 'consent'
          ? addConsent(reply, field, mark)
          : choose(chosen, field, mark);
    if (!isRead) unread.push(mark);
  }
  addChosen(reply, chosen, definition, unread);
  for (const { code, type } of definition.questions) {
    const text = type === 'text' ? (filled.texts.get(code) ?? '').trim().slice(0, 5000) : '';
    if (text !== '') reply.questions.push({ code, text, options: [] });
  }
  return { reply, unread };
}

function addOrientation(
  reply: SurveyReply,
  kind: SurveyReply['orientations'][number]['kind'],
  mark: string,
): boolean {
  const strength = strengthOf(mark);
  if (strength === 'unknown') return false;
  if (strength !== null) reply.orientations.push({ kind, strength });
  return true;
}

function addConsent(
  reply: SurveyReply,
  { purpose, channel }: Extract<Field, { type: 'consent' }>,
  mark: string,
): boolean {
  const said = consentWord(mark);
  if (said.kind === 'bad') return false;
  if (said.value !== null) reply.consents.push({ purpose, channel, granted: said.value === 'granted' });
  return true;
}

/** A cross, a tick, a yes: anything but a no marks the choice. */
function choose(chosen: Field[], field: Field, mark: string): boolean {
  const said = yesOrNo(mark);
  const isCross = mark === '×' || mark === '✕' || mark === '✗';
  if (isCross || said.kind === 'bad' || said.value === true) chosen.push(field);
  return true;
}

/** Of what can be only one, several chosen are no answer. */
function addChosen(
  reply: SurveyReply,
  chosen: readonly Field[],
  definition: SurveyDefinition,
  unread: string[],
): void {
  const levels = chosen.flatMap((field) => (field.type === 'openness' ? [field.openness] : []));
  const forms = chosen.flatMap((field) => (field.type === 'form' ? [field.form] : []));
  reply.openness = only(levels, unread);
  reply.form = only(forms, unread);
  for (const { code, type } of definition.questions) {
    const options = chosen.flatMap((field) =>
      field.type === 'option' && field.question === code ? [field.option] : [],
    );
    const taken = type === 'one' ? [only(options, unread)].filter((option) => option !== null) : options;
    if (taken.length > 0) reply.questions.push({ code, text: '', options: taken });
  }
}

function only<T extends string>(values: readonly T[], unread: string[]): T | null {
  if (values.length > 1) unread.push(values.join(', '));
  return values.length === 1 ? (values[0] ?? null) : null;
}
