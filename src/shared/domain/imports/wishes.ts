import { listEntries } from '../exports/listCell.ts';
import { fold } from '../folding.ts';
import type { Language, Openness, OrientationKind, PartnershipForm } from '../vocabulary.ts';
import { tidiedValue } from './cellText.ts';
import { yesOrNo } from './yesNo.ts';

/** The words for each value in both languages, the product's own among them; a bar parts them. */
const orientationWords = lookup<OrientationKind>({
  exchange: 'exchange|casual exchange|networking|network|social|交流|カジュアル交流|懇親|つながり',
  learning: 'learning|news|news and learning|knowledge|study|学び・情報|学び|情報|情報収集|勉強会',
  collaboration: 'collaboration|business collaboration|business|partnership|協業|ビジネス|連携|取引',
  freelance:
    'freelance|freelance or side work|side work|side job|contract work|副業・業務委託|副業|業務委託|フリーランス|兼業',
  return: 'return|return one day|rehire|comeback|come back|boomerang|復職|再入社|出戻り|再雇用|カムバック',
  mentor: 'mentor|mentor and refer|mentoring|refer|referral|後輩支援・紹介|後輩支援|メンター|紹介|リファラル',
  organise:
    'organise|organize|help run the community|community|volunteer|運営協力|運営|幹事|ボランティア|コミュニティー運営',
  distance: 'distance|keep distance|no contact|距離を置く|距離|連絡不要',
});

const opennessWords = lookup<Openness>({
  unknown: 'unknown|不明',
  no: 'no|not open|not interested|closed|なし|無|希望しない|興味なし|×',
  maybe: 'maybe|perhaps|depends|passive|条件次第|条件による|△',
  open: 'open|yes|interested|前向き|あり|有|興味あり|○|〇',
  active: 'active|actively looking|looking|積極的に検討中|積極的|検討中|◎',
});

const formWords = lookup<PartnershipForm>({
  rehire: 'rehire|re-hire|return|再雇用|復職|再入社',
  partTime: 'parttime|part-time|part time|パートタイム|パート|アルバイト|短時間勤務',
  freelance: 'freelance|contract|業務委託|フリーランス|副業',
  referral: 'referral|refer|人材紹介|紹介|リファラル',
  business: 'business|business partner|client|取引・協業|取引|協業|ビジネス',
  advisory:
    'advisory|adviser|advisor|advisory or mentoring|mentoring|顧問・メンター|顧問|メンター|アドバイザー',
});

const languageWords = lookup<Language>({
  en: 'en|eng|english|en-us|en-gb|en_us|en_gb|英語|英|英文',
  ja: 'ja|jpn|jp|japanese|ja-jp|ja_jp|日本語|日|日文|和文',
});

const strengthWords = lookup<'0' | '1' | '2' | '3'>({
  0: '0|none|does not want it|希望しない|無|なし|低い|×',
  1: '1|low|a little|weak|少し関心がある|少し|低|弱|△',
  2: '2|medium|middle|gladly|関心がある|中|普通|○|〇',
  3: '3|high|strong|most of all|とても関心がある|とても|高|強|◎',
});

/** How much somebody wants what only a yes says. */
const said = 2;

function lookup<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const known = Object.keys(words).filter((value): value is T => value in words);
  return new Map(
    known.flatMap((value) => words[value].split('|').map((word) => [fold(word), value] as const)),
  );
}

/** How strongly an orientation is wanted, 0 to 3: a number, a word, or yes and no; null for nothing. */
export function strengthOf(text: string): number | null | 'unknown' {
  const word = strengthWords.get(fold(text));
  if (word !== undefined) return Number(word);
  const answer = yesOrNo(text);
  if (answer.kind === 'bad') return 'unknown';
  if (answer.value === null) return null;
  return answer.value ? said : 0;
}

interface Wish {
  kind: OrientationKind;
  strength: number;
}

/**
 * What the words of a cell want, each kind once and perhaps with its strength (`mentor: 3`); `meaning` is what a word
 * stands for. `unknown` is the first word that nobody knows.
 */
export function wishesIn(
  cell: string,
  meaning: (word: string) => string,
): { wishes: Wish[]; unknown: string | null } {
  const strengths = new Map<OrientationKind, number>();
  let unknown: string | null = null;
  for (const entry of listEntries(cell)) {
    const word = meaning(entry);
    if (tidiedValue(word) === null) continue;
    const read = wishOf(word);
    const found = read === null ? wishesAmong(word) : [read];
    if (found.length === 0) unknown ??= word;
    for (const { kind, strength } of found) if (!strengths.has(kind)) strengths.set(kind, strength);
  }
  return { wishes: Array.from(strengths, ([kind, strength]) => ({ kind, strength })), unknown };
}

const wishesAmong = (words: string): Wish[] =>
  words.split(/[/／・,，、|｜]/u).flatMap((word) => wishOf(word.trim()) ?? []);

function wishOf(word: string): Wish | null {
  const [, name = word, strength = ''] = /^(.*?)\s*[:：=(（]?\s*([0-3])\s*[)）]?$/u.exec(word) ?? [];
  const kind = orientationWords.get(fold(name));
  return kind === undefined ? null : { kind, strength: strength === '' ? said : Number(strength) };
}

/** How open to a return the word says somebody is; null for a word nobody knows. */
export function opennessOf(word: string): Openness | null {
  return opennessWords.get(fold(word)) ?? null;
}

/** The form of a next partnership that the word names; null for a word nobody knows. */
export function formOf(word: string): PartnershipForm | null {
  return formWords.get(fold(word)) ?? null;
}

/** The language that the word names; null for a word nobody knows. */
export function languageOf(word: string): Language | null {
  return languageWords.get(fold(word)) ?? null;
}
