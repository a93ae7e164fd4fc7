// @ts-check
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { Problem } from './problem.mjs';
import { note } from './progress.mjs';

/** The least an X client has to say to be let in: little-endian, protocol 11.0, no credentials. */
const greeting = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** @type {string | undefined} */
let ownDisplay;

/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Gives this process and its children a screen: the one that is there, else a virtual one that lives as long as
 * this process.
 */
export async function ensureDisplay() {
  if (hasDisplay()) return;
  ownDisplay = await startVirtualDisplay();
  process.env['DISPLAY'] = ownDisplay;
}

/**
 * Arguments for a start that a person watches: a machine without a screen has no desktop bus either, of which
 * Chromium complains at length.
 * @returns {string[]}
 */
export function quietArguments() {
  if (!ownDisplay) return [];
  note(`No screen here: the window opens on the virtual display ${ownDisplay}.`);
  return ['--log-level=3'];
}

/** @returns {Promise<string>} the display's name */
async function startVirtualDisplay() {
  const server = spawn(
    'Xvfb',
    // -terminate ends the server when its last client has left, and so even when this process is killed.
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-terminate'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const number = await displayNumber(server);
  await holdOpen(number);
  server.unref();
  process.on('exit', () => server.kill());
  return `:${number}`;
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} the number of the free display it took
 */
function displayNumber(server) {
  return new Promise((done, fail) => {
    let complaint = '';
    let number = '';
    const [, , stderr, numbers] = server.stdio;
    stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    numbers?.on('data', (chunk) => {
      number += chunk;
      if (!number.endsWith('\n')) return;
      for (const stream of [stderr, numbers]) if (stream && 'unref' in stream) unref(stream);
      done(number.trim());
    });
    server.on('error', fail);
    server.on('exit', () => fail(new Problem(`The virtual display did not start.\n${complaint}`)));
  });
}

/**
 * Connects a client that stays, so that the server does not end between two windows.
 * @param {string} number
 */
function holdOpen(number) {
  return new Promise((done, fail) => {
    const client = connect(`/tmp/.X11-unix/X${number}`);
    client.on('error', fail);
    client.on('connect', () => client.write(greeting));
    client.once('data', () => {
      client.off('error', fail);
      // From here on it may end with the server, and it keeps nothing waiting.
      client.on('error', () => client.destroy());
      client.unref();
      done(undefined);
    });
  });
}

/** @param {object} stream */
function unref(stream) {
  if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
}
