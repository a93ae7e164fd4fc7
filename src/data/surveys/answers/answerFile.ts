import { z } from 'zod';
import { parseJson } from '../../files/parseJson.ts';
import type { FilledForm } from './readFields.ts';

const entries = z.record(z.string().max(30), z.string().max(5000));

/** The file that a form's script writes; a field more than we know is passed over. */
const answerFile = z.object({ enishiSurveyAnswer: z.literal(1), marks: entries, texts: entries });

/** The larger file is none of ours. */
export const longestAnswerFile = 200_000;

/** What stands in an answer file: `other` where it is none, `damaged` where it was one. */
export function readAnswerFile(content: string): FilledForm | 'other' | 'damaged' {
  const text = content.replace(/^\ufeff/, '').trim();
  const value = parseJson(text);
  const read = answerFile.safeParse(value);
  if (read.success) {
    return {
      marks: new Map(Object.entries(read.data.marks)),
      texts: new Map(Object.entries(read.data.texts)),
    };
  }
  return text.startsWith('{') && text.includes('"enishiSurveyAnswer"') ? 'damaged' : 'other';
}
