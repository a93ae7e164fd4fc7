import { describe, expect, it } from 'vitest';
import { isFrom, type Sender } from '#main/security/sender.ts';

const page: Sender = {
  page: 'index',
  isMainFrame: true,
  origin: 'app://enishi',
  address: 'app://enishi/index.html#/people/1',
};

describe('who may call the main process', () => {
  it('is the page main opened, itself', () => {
    expect(isFrom('index', page)).toBe(true);
    expect(isFrom('report', { ...page, page: 'report', address: 'app://enishi/report.html' })).toBe(true);
  });

  it.each<[string, Sender | null]>([
    ['a frame that is gone', null],
    ['contents main did not open', { ...page, page: null }],
    ['the page of a report', { ...page, page: 'report', address: 'app://enishi/report.html' }],
    ['a frame inside the page', { ...page, isMainFrame: false }],
    ['another origin', { ...page, origin: 'https://enishi' }],
    ['a sandboxed frame', { ...page, origin: 'null' }],
    ['another address of ours', { ...page, address: 'app://enishi/report.html' }],
    ['an address that only begins like ours', { ...page, address: 'app://enishi/index.html.evil' }],
    ['a blank page', { ...page, address: 'about:blank' }],
    ['a file', { ...page, origin: 'file://', address: 'file:///tmp/index.html' }],
  ])('is not %s', (_, sender) => {
    expect(isFrom('index', sender)).toBe(false);
  });
});
