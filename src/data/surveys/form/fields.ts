import type { SurveyDefinition } from '#shared/contract/surveys.ts';
import {
  type Channel,
  type ConsentPurpose,
  type Openness,
  type OrientationKind,
  openness,
  orientationKind,
  type PartnershipForm,
  partnershipForm,
} from '#shared/domain/vocabulary.ts';

/** What is filled in beside the answers: which survey, who, which answer and when. Each is a letter in the form. */
export const aboutFields = {
  survey: 's',
  person: 'k',
  answer: 'a',
  day: 'd',
  name: 'n',
  email: 'e',
} as const;

/** What a field of the form stands for. */
export type FieldMeaning =
  | { type: 'orientation'; kind: OrientationKind }
  | { type: 'openness'; openness: Openness }
  | { type: 'form'; form: PartnershipForm }
  | { type: 'consent'; purpose: ConsentPurpose; channel: Channel }
  | { type: 'option'; question: string; option: string };

/** A field of a form: a short code that stands beside it in text, so that its answer is known in any language. */
export type Field = FieldMeaning & { code: string };

/** The levels of openness that a form offers. */
const offered = openness.options.filter((level) => level !== 'unknown');

/** The code of an orientation is its place in the vocabulary, whatever else the survey asks. */
const orientationFields = ({ orientations }: SurveyDefinition): Field[] =>
  orientationKind.options.flatMap((kind, at) =>
    orientations.includes(kind) ? [{ code: `o${at + 1}`, type: 'orientation', kind }] : [],
  );

const opennessFields = (): Field[] =>
  offered.map((level, at) => ({ code: `p${at + 1}`, type: 'openness', openness: level }));

const formFields = (): Field[] =>
  partnershipForm.options.map((form, at) => ({ code: `f${at + 1}`, type: 'form', form }));

/** The fields of a survey that are filled in with a mark, in the form's order; own questions for text have none. */
export function fieldsOf(definition: SurveyDefinition): Field[] {
  return [
    ...orientationFields(definition),
    ...(definition.openness ? [...opennessFields(), ...formFields()] : []),
    ...definition.consents.map((each, at): Field => ({ ...each, code: `c${at + 1}`, type: 'consent' })),
    ...definition.questions.flatMap(({ code: question, options, type }) =>
      type === 'text' ? [] : options.map((option): Field => optionField(question, option.code)),
    ),
  ];
}

const optionField = (question: string, option: string): Field => ({
  code: `${question}.${option}`,
  type: 'option',
  question,
  option,
});
