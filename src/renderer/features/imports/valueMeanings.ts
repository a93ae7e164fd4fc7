import type { CustomField } from '#shared/contract/customFields.ts';
import { cellValue } from '#shared/domain/imports/cellText.ts';
import { parseCustomCell } from '#shared/domain/imports/customCells.ts';
import { employmentTypeOf } from '#shared/domain/imports/employmentTypes.ts';
import type { MappingTarget } from '#shared/domain/imports/mapping.ts';
import { statusOf } from '#shared/domain/imports/stillHere.ts';
import { formOf, languageOf, opennessOf, strengthOf, wishesIn } from '#shared/domain/imports/wishes.ts';
import { consentWord, yesOrNo } from '#shared/domain/imports/yesNo.ts';

/** What a word of a column stands for by itself: a value as the mapping names it, nothing, or nobody knows. */
export type Meaning =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

const nothing: Meaning = { kind: 'nothing' };
const unknown: Meaning = { kind: 'unknown' };
const meaning = (value: string | null): Meaning => (value === null ? unknown : { kind: 'value', value });

/** What the word is read as where the user says nothing else of it. */
export function meaningOf(target: MappingTarget, word: string, fields: readonly CustomField[]): Meaning {
  // Where no and なし are an answer, they are one before they are taken for nothing.
  switch (target.field) {
    case 'consent':
      return answer(consentWord(word), (state) => state);
    case 'doNotContact':
      return answer(yesOrNo(word), yesOrNoWord);
    case 'openness':
      return opennessOf(word) === null ? nothingOr(word, unknown) : meaning(opennessOf(word));
    case 'preferredForm':
      return nothingOr(word, meaning(formOf(word)));
    case 'language':
      return nothingOr(word, meaning(languageOf(word)));
    case 'orientation':
      return target.orientation === undefined ? wishMeaning(word) : strengthMeaning(word);
    case 'status':
      return nothingOr(word, statusMeaning(word));
    case 'employmentType':
      return nothingOr(word, employmentMeaning(word));
    case 'custom':
      return customMeaning(target, word, fields);
    default:
      return { kind: 'value', value: word };
  }
}

const nothingOr = (word: string, read: Meaning): Meaning => (cellValue(word) === null ? nothing : read);
const yesOrNoWord = (value: boolean): string => (value ? 'yes' : 'no');

function answer<T>(
  read: { kind: 'value'; value: T | null } | { kind: 'bad' },
  word: (value: T) => string,
): Meaning {
  if (read.kind === 'bad') return unknown;
  return read.value === null ? nothing : { kind: 'value', value: word(read.value) };
}

function statusMeaning(word: string): Meaning {
  const status = statusOf(word);
  return status === null ? unknown : { kind: 'value', value: status === 'here' ? 'stillHere' : 'left' };
}

/** `other` is also what words become that nobody knows. */
function employmentMeaning(word: string): Meaning {
  const type = employmentTypeOf(word);
  return type === 'other' && !/other|その他/i.test(word) ? unknown : { kind: 'value', value: type };
}

function wishMeaning(word: string): Meaning {
  const { wishes, unknown: strange } = wishesIn(word, (each) => each);
  if (strange !== null) return unknown;
  const [first] = wishes;
  return first === undefined ? nothing : { kind: 'value', value: first.kind };
}

function strengthMeaning(word: string): Meaning {
  const strength = strengthOf(word);
  if (strength === 'unknown') return unknown;
  return strength === null ? nothing : { kind: 'value', value: String(strength) };
}

function customMeaning(
  { customField, newField }: MappingTarget,
  word: string,
  fields: readonly CustomField[],
): Meaning {
  if (newField?.type === 'flag') return answer(yesOrNo(word), yesOrNoWord);
  const own = fields.find(({ id }) => id === customField);
  if (own === undefined) return { kind: 'value', value: word };
  const read = parseCustomCell(own, word, 'ymd', 2000);
  if (read.kind === 'bad') return unknown;
  if (read.value === null) return nothing;
  return {
    kind: 'value',
    value: typeof read.value === 'boolean' ? yesOrNoWord(read.value) : String(read.value),
  };
}
