import { describe, expect, it } from 'vitest';
import { createAppearance, languageOf } from '#main/appearance.ts';
import { commandLineArguments } from '#main/cli/arguments.ts';
import { describeError, withoutHome } from '#main/describeError.ts';

describe('the arguments of the command line', () => {
  it('are what stands after --cli, wherever that is', () => {
    expect(commandLineArguments(['/opt/enishi', '--cli', 'people', '--json'])).toEqual(['people', '--json']);
    expect(commandLineArguments(['electron', '--no-sandbox', '/app', '--cli'])).toEqual([]);
  });
  it('are none in a program with a window', () => {
    expect(commandLineArguments(['/opt/enishi', '--client'])).toBeNull();
  });
});

describe('the first language', () => {
  it.each([
    [['ja-JP', 'en-US'], 'ja'],
    [['ja_JP'], 'ja'],
    [['en-GB', 'ja'], 'en'],
    [['fr-FR', 'ja-JP', 'en'], 'ja'],
    [['fr-FR'], 'en'],
    [['c'], 'en'],
    [[], 'en'],
  ])('of a system that prefers %j is %s', (preferred, expected) => {
    expect(languageOf(preferred)).toBe(expected);
  });
});

describe('the appearance', () => {
  it('tells of a change once, and speaks the new language', () => {
    const appearance = createAppearance({ language: 'en', theme: 'system' });
    const heard: string[] = [];
    appearance.onChange(({ language, theme }) => heard.push(`${language} ${theme}`));
    expect(appearance.words()('cancel')).toBe('Cancel');
    appearance.change({ language: 'ja', theme: 'system' });
    appearance.change({ language: 'ja', theme: 'system' });
    appearance.change({ language: 'ja', theme: 'dark' });
    expect(heard).toEqual(['ja system', 'ja dark']);
    expect(appearance.words()('cancel')).toBe('キャンセル');
  });
});

describe('an error in the log', () => {
  it('does not name the file it is about', () => {
    const error = Object.assign(new Error("ENOENT: no such file, open '/data/山田 太郎.csv'"), {
      code: 'ENOENT',
    });
    expect(describeError(error)).toMatch(/^Error: ENOENT\n/);
    expect(describeError(error)).not.toContain('山田');
  });
  it('does not name the user', () => {
    expect(withoutHome('at /home/hanako/app/x.js', '/home/hanako')).toBe('at ~/app/x.js');
    expect(withoutHome('at /x.js', '/')).toBe('at /x.js');
  });
});
