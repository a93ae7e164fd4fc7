import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { z } from 'zod';
import {
  type Preferences,
  type PreferencesPatch,
  preferences,
  preferencesPatch,
} from '#shared/contract/settings.ts';
import { parseJson } from '../files/parseJson.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';

const stored = z.object({ device: z.uuid(), preferences: preferencesPatch });

/** The user's preferences on this computer, in `preferences.json` of the user data folder, or in memory alone. */
export class PreferencesStore {
  readonly #path: string | null;
  readonly #defaults: Preferences;
  #device: string;
  #chosen: PreferencesPatch;
  /** Worked out once per change: every request reads it, some several times. */
  #current: Preferences;

  private constructor(path: string | null, defaults: Preferences, device: string, chosen: PreferencesPatch) {
    this.#path = path;
    this.#defaults = defaults;
    this.#device = device;
    this.#chosen = chosen;
    this.#current = preferencesOf(defaults, chosen);
  }

  /** Reads the file; one that is missing or can't be understood means first run. */
  static async load(userData: string, defaults: Preferences): Promise<PreferencesStore> {
    const path = join(userData, 'preferences.json');
    const text = await readFile(path, 'utf8').catch(() => '');
    const parsed = stored.safeParse(parseJson(text));
    if (!parsed.success) return new PreferencesStore(path, defaults, v7(), {});
    return new PreferencesStore(path, defaults, parsed.data.device, parsed.data.preferences);
  }

  /** The given preferences, kept nowhere. */
  static inMemory(defaults: Preferences, device: string): PreferencesStore {
    return new PreferencesStore(null, defaults, device, {});
  }

  /** Names this computer in the history. */
  get device(): string {
    return this.#device;
  }

  get current(): Preferences {
    return this.#current;
  }

  async update(patch: PreferencesPatch): Promise<Preferences> {
    this.#chosen = { ...this.#chosen, ...patch };
    this.#current = preferencesOf(this.#defaults, this.#chosen);
    if (this.#path === null) return this.current;
    const content = { device: this.#device, preferences: this.#chosen };
    await writeFileSafely(this.#path, `${JSON.stringify(content, null, 2)}\n`);
    return this.current;
  }
}

function preferencesOf(defaults: Preferences, chosen: PreferencesPatch): Preferences {
  const present = Object.entries(chosen).filter(([, value]) => value !== undefined);
  return preferences.parse({ ...defaults, ...Object.fromEntries(present) });
}
