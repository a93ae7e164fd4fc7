import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NewWorkspaceDraft, problemsOf } from '#renderer/features/workspace/newWorkspaceRules.ts';
import { passphraseMinimum } from '#shared/contract/workspace.ts';

const good: NewWorkspaceDraft = {
  name: 'Alumni',
  passphrase: 'paper ink line',
  repeated: 'paper ink line',
  inKeychain: false,
};

test('a draft that is whole has no problems', () => {
  expect(problemsOf(good)).toEqual({});
});

test('the name must be there and not be too long', () => {
  expect(problemsOf({ ...good, name: ' \t ' })).toEqual({ name: 'nameMissing' });
  expect(problemsOf({ ...good, name: 'あ'.repeat(100) })).toEqual({});
  expect(problemsOf({ ...good, name: 'あ'.repeat(101) })).toEqual({ name: 'nameTooLong' });
});

test('the passphrase is measured in characters, whatever the script', () => {
  const withLength = (length: number, character: string) => {
    const passphrase = character.repeat(length);
    return problemsOf({ ...good, passphrase, repeated: passphrase });
  };
  for (const character of ['a', '縁', '𠮷']) {
    expect(withLength(passphraseMinimum - 1, character)).toEqual({ passphrase: 'tooShort' });
    expect(withLength(passphraseMinimum, character)).toEqual({});
  }
});

test('spaces at its ends belong to the passphrase', () => {
  expect(problemsOf({ ...good, repeated: `${good.passphrase} ` })).toEqual({ repeated: 'notTheSame' });
});

test('every difference between the two is found', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (passphrase, repeated) => {
      const found = problemsOf({ ...good, passphrase, repeated }).repeated;
      expect(found).toBe(passphrase === repeated ? undefined : 'notTheSame');
    }),
  );
});
