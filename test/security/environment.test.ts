import { describe, expect, it } from 'vitest';
import { childVariables, readEnvironment } from '#main/environment.ts';

const variables = {
  PATH: '/usr/bin',
  ELECTRON_RENDERER_URL: 'http://localhost:5173',
  ENISHI_USER_DATA: '/tmp/elsewhere',
  ENISHI_TEST_PICK: '/tmp/picks.json',
  ENISHI_UPDATE_FEED: '/tmp/feed.json',
  ENISHI_NATIVE_BINDING: '/tmp/evil.node',
  ENISHI_PASSPHRASE: 'for the command line',
  NODE_OPTIONS: '--require /tmp/evil.js',
  NODE_PATH: '/tmp',
  ELECTRON_RUN_AS_NODE: '1',
};

describe('the variables meant for development', () => {
  it('are read while the program runs from its sources', () => {
    expect(readEnvironment(variables, false)).toEqual({
      devServer: new URL('http://localhost:5173'),
      userData: '/tmp/elsewhere',
      testPicks: '/tmp/picks.json',
      updateFeed: '/tmp/feed.json',
    });
  });

  it('change nothing in an installed program', () => {
    expect(readEnvironment(variables, true)).toEqual({
      devServer: null,
      userData: null,
      testPicks: null,
      updateFeed: null,
    });
  });

  it.each([
    'https://evil.example',
    'http://evil.example:5173',
    'file:///tmp/index.html',
    'localhost:5173',
    '',
  ])('name no development server on another computer: %j', (address) => {
    expect(readEnvironment({ ELECTRON_RENDERER_URL: address }, false).devServer).toBeNull();
  });

  it('do not reach the processes of an installed program', () => {
    expect(childVariables(variables, true)).toEqual({
      PATH: '/usr/bin',
      ENISHI_PASSPHRASE: 'for the command line',
    });
    expect(childVariables(variables, false)).toEqual(variables);
  });
});
