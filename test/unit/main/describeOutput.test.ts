import { describe, expect, it } from 'vitest';
import { describeError, describeOutput } from '#main/describeError.ts';

describe('what a process that ended badly said', () => {
  it('is kept as the kind of error and its place, without what it is about', () => {
    const said = [
      'file:///home/mika/enishi/data.js:12',
      'const x = "Zyxwv Quorple";',
      '          ^',
      'SyntaxError: Unexpected token, "Zyxwv Quorple" is not valid JSON',
      '    at parse (file:///home/mika/enishi/data.js:12:3)',
      '    at async start (node:internal/x:1:1)',
      '  detail: { name: "Zyxwv Quorple" }',
    ].join('\n');
    const kept = describeOutput(said, '/home/mika');
    expect(kept).not.toContain('Zyxwv');
    expect(kept).not.toContain('mika');
    expect(kept).toBe(
      [
        'SyntaxError',
        '    at parse (file://~/enishi/data.js:12:3)',
        '    at async start (node:internal/x:1:1)',
      ].join('\n'),
    );
  });

  it('is nothing where it names no error', () => {
    expect(describeOutput('Zyxwv Quorple\n', '/home/mika')).toBe('');
  });
});

describe('an error that quotes what could not be read', () => {
  it('is kept without the quotation', () => {
    let caught: unknown;
    try {
      JSON.parse('Zyxwv Quorple');
    } catch (error) {
      caught = error;
    }
    expect(describeError(caught)).toMatch(/^SyntaxError: not readable/);
    expect(describeError(caught)).not.toContain('Zyxwv');
  });
});
