import { type Language, language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { backupCommand } from './commands/backup.ts';
import { createCommand } from './commands/create.ts';
import { doctorCommand } from './commands/doctor.ts';
import { duplicatesCommand } from './commands/duplicates.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { insightsCommand } from './commands/insights.ts';
import { keyCommand } from './commands/key.ts';
import { peopleCommand } from './commands/people.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { undoImportCommand } from './commands/undoImport.ts';
import { failureLine } from './failure.ts';
import { oneOf } from './readArguments.ts';
import type { Command, Surroundings, Tools } from './surroundings.ts';
import { usage, usageOf } from './usage.ts';
import { UsageError } from './usageError.ts';

const commands: readonly Command[] = [
  createCommand,
  importCommand,
  undoImportCommand,
  peopleCommand,
  duplicatesCommand,
  insightsCommand,
  reportCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  keyCommand,
];

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs what was typed. The result goes to `print`; whatever goes wrong is one line on `printError` that says what
 * and where, in the language of `--lang`.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = args;
  let words = translator('en').t;
  try {
    const chosen = languageOf(args, words);
    words = translator(chosen).t;
    if (name === '--help' || name === 'help') {
      surroundings.print(usage(commands, words));
      return 0;
    }
    const command = commandNamed(name, words);
    if (rest.includes('--help')) {
      surroundings.print(usageOf(command, words));
      return 0;
    }
    const tools: Tools = { ...surroundings, language: chosen, words };
    await command.run(rest, tools);
    return 0;
  } catch (error) {
    const wrong = error instanceof UsageError;
    const known = commands.some((command) => command.name === name);
    const line = wrong
      ? words('cli:wrong.line', { complaint: error.message, command: known ? name : 'enishi --cli' })
      : failureLine(error, words);
    surroundings.printProgress?.('');
    surroundings.printError(`enishi${known ? ` ${name}` : ''}: ${line}\n`);
    return wrong ? 2 : 1;
  }
}

function commandNamed(name: string | undefined, words: Tools['words']): Command {
  if (name === undefined) throw new UsageError(words('cli:wrong.noCommand'));
  const command = commands.find((known) => known.name === name);
  if (command === undefined) throw new UsageError(words('cli:wrong.unknownCommand', { command: name }));
  return command;
}

/** Looked for before all else, so that even what is wrong with the rest is said in it. */
function languageOf(args: readonly string[], words: Tools['words']): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = args[at]?.split('=')[1] ?? args[at + 1];
  if (at === -1 || given === undefined) return 'en';
  return oneOf('--lang', given, language, words);
}
