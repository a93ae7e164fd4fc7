import type { Figure } from '../bench/imports/figure.ts';
import type { CallsOutcome } from './calls/calls.ts';
import type { ImportsOutcome } from './imports/imports.ts';
import type { KillsOutcome } from './kills/kills.ts';
import { operations } from './kills/operations/index.ts';

interface Told {
  figures: Figure[];
  /** What went wrong, one line each; it was told at once, and is kept with the figures. */
  wrong: string[];
}

const bare = { baseline: null, ratio: null };

/** How many there were, of which nothing is asked. */
const count = (name: string, value: number): Figure => ({
  ...bare,
  name,
  unit: 'count',
  value,
  goal: null,
  met: null,
});

/** Of these there may be none. */
const none = (name: string, { length }: readonly string[]): Figure => ({
  ...bare,
  name,
  unit: 'count',
  value: length,
  goal: 0,
  met: length === 0,
});

const longest = (name: string, milliseconds: number): Figure => ({
  ...bare,
  name,
  unit: 'ms',
  value: Math.round(milliseconds),
  goal: 2000,
  met: milliseconds <= 2000,
});

export function killFigures(outcome: KillsOutcome): Told {
  const { kills, acknowledged, within, lost, half, unsound, failed } = outcome;
  const midst = [...within.values()].reduce((sum, each) => sum + each, 0);
  return {
    figures: [
      count('kills of a writer', kills),
      count('of these within a write', midst),
      count('openings after a kill that were killed too', outcome.openings),
      count('of these wherever the writer was after a minute', outcome.late),
      ...operations.map(({ name }) => count(`of these within: ${name}`, within.get(name) ?? 0)),
      count('writes acknowledged', acknowledged),
      none('acknowledged writes lost', lost),
      none('writes that were there by half', half),
      none('workspaces that did not open, or that doctor finds fault with', unsound),
      none('writes that failed by themselves', failed),
    ],
    wrong: [...lost, ...half, ...unsound, ...failed],
  };
}

export function importFigures(outcome: ImportsOutcome): Told {
  const { imports, finished, refused, crashed, slow, changed } = outcome;
  return {
    figures: [
      count('imports of broken files', imports),
      count('of these imported', finished),
      count('of these refused', refused),
      longest('the longest from inspection to end', outcome.longest.milliseconds),
      none('imports that crashed', crashed),
      none('refused imports that changed a row, or counts that do not add up', changed),
    ],
    wrong: [...crashed, ...slow, ...changed],
  };
}

export function callFigures(outcome: CallsOutcome): Told {
  const { calls, refused, crashed, slow, changed } = outcome;
  return {
    figures: [
      count('calls with random or hostile input', calls),
      count('of these refused', refused),
      longest(`the longest call (${outcome.longest.name})`, outcome.longest.milliseconds),
      none('calls that crashed', crashed),
      none('refused calls that changed a row', changed),
    ],
    wrong: [...crashed, ...slow, ...changed],
  };
}

/** What the figures of the torture are about. */
export const tortureIntroduction = `## Torture

- **A writer** works on a workspace through the contract: edits, bulk changes, imports and taking them back, merges and
  taking them apart, typing into farewell conversations, backups, new keys and passphrases, erasures. It says over a pipe
  what it begins and what is done, and is killed with SIGKILL, most often in the midst of a write. After each kill the
  workspace is opened, \`doctor\` looks it over, and everything that was said to be done has to be there; what was under
  way has to be there whole or not at all.
- **Broken files** are CSV, vCards, LDIF and workbooks with bytes changed, taken out, doubled or put between; each is
  inspected, previewed and imported.
- **Calls** go to every procedure of the contract in turn, with input made from its schema: such as it asks for, with the
  ids of others, with hostile texts and numbers in some places, or of any kind at all.
`;
