import { exploreSample } from '#shared/contract/workspace.ts';
import type { Command, OptionWords, Words } from './surroundings.ts';

const common: Readonly<Record<string, OptionWords>> = {
  '--passphrase-file FILE': 'passphraseFile',
  '--recovery-code-file FILE': 'recoveryCodeFile',
  '--json': 'json',
  '--lang LANGUAGE': 'lang',
  '--help': 'help',
};

/** What all commands do. */
export function usage(commands: readonly Command[], words: Words): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(
    ({ name }) => `  ${name.padEnd(width)}${words(`cli:commands.${commandKey(name)}.does`)}`,
  );
  const head = [words('cli:name'), '', words('cli:usage'), '', words('cli:commandsHeading')];
  return `${[...head, ...lines, '', words('cli:more')].join('\n')}\n`;
}

/** How one command is used. */
export function usageOf({ name, options }: Command, words: Words): string {
  const all = Object.entries({ ...options, ...common });
  const width = Math.max(...all.map(([option]) => option.length)) + 2;
  const lines = all.map(
    ([option, key]) => `  ${option.padEnd(width)}${words(`cli:options.${key}`, { ...exploreSample })}`,
  );
  const key = commandKey(name);
  const head = [words(`cli:commands.${key}.usage`), '', words(`cli:commands.${key}.does`), ''];
  return `${[...head, words('cli:optionsHeading'), ...lines].join('\n')}\n`;
}

const keys = [
  'create',
  'import',
  'undo-import',
  'people',
  'duplicates',
  'insights',
  'report',
  'export',
  'backup',
  'restore',
  'doctor',
  'key',
] as const;

function commandKey(name: string): (typeof keys)[number] {
  const key = keys.find((known) => known === name);
  if (key === undefined) throw new TypeError(`no words for the command ${name}`);
  return key;
}
