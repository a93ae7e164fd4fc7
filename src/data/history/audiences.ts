import { z } from 'zod';
import { parseJson } from '../files/parseJson.ts';

const named = z.array(z.string()).optional();
const listed = z.looseObject({ people: named, except: named });

/**
 * The text of an audience in which people are named one by one, each given by `become` another id or, for null, taken out;
 * the text as it was where none of them is in it.
 */
export function audienceWith(text: string, become: (id: string) => string | null): string {
  const audience = listed.safeParse(parseJson(text));
  if (!audience.success) return text;
  const changed = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => become(id) ?? []))];
  const { people, except } = audience.data;
  const lists = {
    ...(people === undefined ? {} : { people: changed(people) }),
    ...(except === undefined ? {} : { except: changed(except) }),
  };
  const same = JSON.stringify({ people, except }) === JSON.stringify(lists);
  return same ? text : JSON.stringify({ ...audience.data, ...lists });
}

/** The outreaches whose audience names one of `:ids`. */
export const namingOutreachesSql = `
  SELECT id, audience FROM outreaches
  WHERE EXISTS (SELECT 1 FROM json_each(:ids) k WHERE instr(outreaches.audience, k.value) > 0)`;
