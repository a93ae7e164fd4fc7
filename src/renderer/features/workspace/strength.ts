/** How hard a passphrase is to guess, from 0 (at once) to 4 (very hard). */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Rates passphrases; `known` are words an attacker would try first, such as the workspace's name. */
export type RateStrength = (passphrase: string, known: readonly string[]) => Strength;

let loading: Promise<RateStrength> | null = null;

/** Loads the rater with its English and Japanese dictionaries; they are large, so only when one is typed. */
export function loadRater(): Promise<RateStrength> {
  loading ??= load();
  return loading;
}

async function load(): Promise<RateStrength> {
  const [{ ZxcvbnFactory }, common, english, japanese] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-ja'),
  ]);
  const rater = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
  });
  // Beyond 100 characters the rating takes long and says nothing new.
  return (passphrase, known) => rater.check(passphrase.slice(0, 100), [...known]).score;
}
