import { toRomaji } from 'wanakana';

/** Spellings of one Japanese sound, each beside the one by which they are compared. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/sy(?=[aueo])/g, 'sh'],
  [/(?:ty|cy)(?=[aueo])/g, 'ch'],
  [/(?:zy|jy|dy)(?=[aueo])/g, 'j'],
  [/(^|[^s])si/g, '$1shi'],
  [/ti/g, 'chi'],
  [/(^|[^t])tu/g, '$1tsu'],
  [/(^|[^cst])hu/g, '$1fu'],
  [/[dz]i/g, 'ji'],
  [/d[zu]u?/g, 'zu'],
  [/ph/g, 'f'],
  // さとう is Satou, Satoo, Satoh and Sato; おおの is Oono, Ohno and Ono.
  [/o[uo]+/g, 'o'],
  [/oh(?=[^aiueoy]|$)/g, 'o'],
  [/uu+/g, 'u'],
  [/uh(?=[^aiueoy]|$)/g, 'u'],
  [/aa+/g, 'a'],
  [/ii+/g, 'i'],
  [/ee+/g, 'e'],
  [/m(?=[bpm])/g, 'n'],
  [/tch/g, 'ch'],
  [/c(?=[ch])c?h/g, 'ch'],
  [/([bdfgkprstz])\1/g, '$1'],
];

/** Names come again and again. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/** The sound of a folded name in Latin letters or kana, however it is spelled: sato for さとう, Satou and Satoh. */
export function soundOf(folded: string): string {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const sound = heard(folded);
  if (known.size >= mostKnown) known.clear();
  known.set(folded, sound);
  return sound;
}

function heard(folded: string): string {
  let sound = kana.test(folded) ? toRomaji(folded.replaceAll('ー', '')) : folded;
  sound = sound.toLowerCase();
  for (const [pattern, spelling] of spellings) sound = sound.replace(pattern, spelling);
  return sound;
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The classes of letters that are taken for one another, by their place in the alphabet; vowels and h, w, y count for nothing. */
const classes = '01230120022455012623010202';

/** The consonants of a sound in a few classes, the first letter's too: alike for most misspellings of one name. */
export function skeletonOf(sound: string): string {
  let skeleton = '';
  let last = '';
  for (let index = 0; index < sound.length && skeleton.length < 5; index += 1) {
    const letter = classes[sound.charCodeAt(index) - 97] ?? '0';
    if (letter !== '0' && letter !== last) skeleton += letter;
    last = letter;
  }
  return skeleton;
}
