import type { Check, checkNames } from '#data/doctor/check.ts';
import { examineWorkspace } from '#data/doctor/examine.ts';
import { isRefusal } from '#data/refusal.ts';
import { answer } from '../answer.ts';
import { inWorkspace, workspaceFolder } from '../dataLayer.ts';
import { failureLine } from '../failure.ts';
import { commonOptions, readArguments, requireArguments } from '../readArguments.ts';
import type { Command, Tools, Words } from '../surroundings.ts';
import { CommandFailure } from '../usageError.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  options: { '--workspace DIR': 'workspace' },
  run: examine,
};

interface Finding {
  name: (typeof checkNames)[number] | 'opening';
  ok: boolean;
  detail: string;
}

async function examine(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, commonOptions, words);
  requireArguments(positionals, [], words);
  const checks = await findings(values, tools);
  const ok = checks.every((check) => check.ok);
  answer(tools, values.json, { ok, checks }, () =>
    checks.map((check) => {
      const verdict = words(check.ok ? 'cli:doctor.sound' : 'cli:doctor.unsound');
      return `${words(`cli:doctor.name.${check.name}`)}\t${verdict}\t${check.detail}`;
    }),
  );
  if (ok) return;
  const path = workspaceFolder(values, tools);
  const bad = checks.filter((check) => !check.ok).map((check) => check.detail);
  throw new CommandFailure(words('cli:failed.unsound', { path, checks: bad.join('; ') }));
}

/** A workspace too damaged to be opened is what the doctor is for: it is a finding, not a failure of the command. */
async function findings(values: Parameters<typeof inWorkspace>[0], tools: Tools): Promise<Finding[]> {
  try {
    return await inWorkspace(values, tools, async ({ context }) => {
      const found: Finding[] = [];
      for await (const check of examineWorkspace(context.session.require())) {
        found.push({ name: check.name, ok: check.ok, detail: detailOf(check, tools.words) });
      }
      return found;
    });
  } catch (error) {
    if (!isRefusal(error, 'WORKSPACE_DAMAGED') && !isRefusal(error, 'WORKSPACE_NEWER')) throw error;
    return [{ name: 'opening', ok: false, detail: failureLine(error, tools.words) }];
  }
}

function detailOf({ name, ok, facts }: Check, words: Words): string {
  if (name === 'counts') return words('cli:doctor.counts.good', facts);
  if (name === 'auditHeads' && facts['compared'] === 0) return words('cli:doctor.auditHeads.none');
  return words(`cli:doctor.${name}.${ok ? 'good' : 'bad'}`, facts);
}
