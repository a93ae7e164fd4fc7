import type { Host, Threads } from '#data/context.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { translator } from '#shared/i18n/translator.ts';

/** Where a command runs: a terminal or a test. */
export interface Surroundings {
  variables: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  folder: string;
  /** The operating system's name of who runs it. */
  userName: string;
  /** The computer's name. */
  computer: string;
  timeZone: string;
  versions: { appVersion: string; electron: string | null; chromium: string | null };
  /** The main process, where there is one; null in plain Node. */
  host: Host | null;
  threads: Threads;
  /** Standard output; whole texts, ends of line included. */
  print(text: string): void;
  /** Standard error. */
  printError(text: string): void;
  /** Tells how far long work is, over and over on one line, which an empty text clears; null where nobody watches. */
  printProgress: ((text: string) => void) | null;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

export type Words = ReturnType<typeof translator>['t'];

/** What a command is given. */
export interface Tools extends Surroundings {
  language: Language;
  words: Words;
}

export interface Command {
  name: string;
  /** The options and their words in the `cli.options` catalogue, for the usage text. */
  options: Readonly<Record<string, OptionWords>>;
  run(args: string[], tools: Tools): Promise<void>;
}

export type OptionWords =
  | 'workspace'
  | 'passphraseFile'
  | 'recoveryCodeFile'
  | 'json'
  | 'lang'
  | 'help'
  | 'sample'
  | 'people'
  | 'interactions'
  | 'profile'
  | 'leaversOnly'
  | 'onDuplicate'
  | 'matchFrom'
  | 'importEncoding'
  | 'sheet'
  | 'rejects'
  | 'dryRun'
  | 'search'
  | 'segment'
  | 'department'
  | 'leaveYear'
  | 'limit'
  | 'minScore'
  | 'exportFormat'
  | 'encoding'
  | 'unmappable'
  | 'tiers'
  | 'on'
  | 'from'
  | 'to'
  | 'format'
  | 'paper'
  | 'person'
  | 'reportTiers'
  | 'backupOut'
  | 'out';
