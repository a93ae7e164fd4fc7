import { passphraseMinimum } from '#shared/contract/workspace.ts';

/** What the form of a new workspace holds. */
export interface NewWorkspaceDraft {
  readonly name: string;
  readonly passphrase: string;
  readonly repeated: string;
  readonly inKeychain: boolean;
}

/** Words are under `workspace:problem.<problem>`. */
export type NewWorkspaceProblem = 'nameMissing' | 'nameTooLong' | 'tooShort' | 'notTheSame';

const longestName = 100;

/** What keeps the draft from being made into a workspace, by field; empty when nothing does. */
export function problemsOf(
  draft: NewWorkspaceDraft,
): Partial<Record<'name' | 'passphrase' | 'repeated', NewWorkspaceProblem>> {
  const name = nameProblem(draft.name.trim());
  // Counted by characters as people see them, so that a word in kanji or an emoji counts the same everywhere.
  const tooShort = [...draft.passphrase].length < passphraseMinimum;
  return {
    ...(name && { name }),
    ...(tooShort && { passphrase: 'tooShort' }),
    ...(draft.repeated !== draft.passphrase && { repeated: 'notTheSame' }),
  };
}

function nameProblem(name: string): NewWorkspaceProblem | null {
  if (name === '') return 'nameMissing';
  return name.length > longestName ? 'nameTooLong' : null;
}
