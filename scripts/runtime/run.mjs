// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { constants as osConstants } from 'node:os';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Problem } from './problem.mjs';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

const keptLines = 40;

/**
 * Runs a command to its end with its output kept back; the last lines of it are shown when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions & { onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>} what it wrote on stdout
 */
export function runQuietly(command, args, { onLine, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    /** @type {string[]} */
    let last = [];
    /** @param {Buffer} chunk */
    const watch = (chunk) => {
      const lines = stripVTControlCharacters(chunk.toString())
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '');
      last = [...last, ...lines].slice(-keptLines);
      if (onLine) for (const line of lines) onLine(line.trim());
    };
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
      watch(chunk);
    });
    child.stderr?.on('data', watch);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code === 0) return done(stdout);
      const how = signal ? `was ended by ${signal}` : `failed with exit code ${code}`;
      fail(new Problem(`${last.join('\n')}\n\`${[command, ...args].join(' ')}\` ${how}.`));
    });
  });
}

/**
 * Runs a command with this process's own input and output, and hands it the signals this process gets.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; for a signal 128 + its number, as shells have it
 */
export function runThrough(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      done(code ?? 128 + (signal ? osConstants.signals[signal] : 0));
    });
  });
}

/**
 * What a short command says on stdout, or undefined when it is not there or fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function answerOf(command, args) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 64e6,
  });
  return result.status === 0 ? result.stdout : undefined;
}

/**
 * @param {string} command
 * @returns {boolean} whether PATH leads to it
 */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
