import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isFeedRequest, isSignedBy, updateFeedOf } from '#main/updates/feed.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const written = (url: string, key = spki) => ({ enishiUpdates: { url, publicKey: key } });

function feed() {
  const found = updateFeedOf(written('https://updates.example.com/enishi'));
  if (found === null) throw new Error('this feed is right');
  return found;
}

describe('the feed packaging wrote', () => {
  it('is a folder of a web server', () => {
    expect(feed().url.href).toBe('https://updates.example.com/enishi/');
    expect(updateFeedOf(written('http://127.0.0.1:8000/'))?.url.port).toBe('8000');
  });

  it.each([
    'http://updates.example.com/',
    'file:///tmp/updates/',
    'https://me@updates.example.com/',
    'https://updates.example.com/?x=1',
    'ftp://updates.example.com/',
    'updates',
  ])('is not %s', (url) => {
    expect(updateFeedOf(written(url))).toBeNull();
  });

  it('is none without a key of the right kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const other = rsa.export({ format: 'der', type: 'spki' }).toString('base64');
    expect(updateFeedOf(written('https://updates.example.com/', other))).toBeNull();
    expect(updateFeedOf(written('https://updates.example.com/', 'AAAA'))).toBeNull();
    expect(updateFeedOf({})).toBeNull();
  });
});

describe('a list of versions', () => {
  const list = 'version: 2.0.0\n';
  const signature = sign(null, Buffer.from(list), privateKey).toString('base64');

  it('is believed with the signature of our key over exactly it', () => {
    expect(isSignedBy(feed(), list, `${signature}\n`)).toBe(true);
  });

  it('is not believed changed, unsigned, or signed by another', () => {
    const other = sign(null, Buffer.from(list), generateKeyPairSync('ed25519').privateKey).toString('base64');
    expect(isSignedBy(feed(), `${list} `, signature)).toBe(false);
    expect(isSignedBy(feed(), list, other)).toBe(false);
    for (const nothing of ['', 'AAAA', '<html>']) expect(isSignedBy(feed(), list, nothing)).toBe(false);
  });
});

describe('a request of the updater', () => {
  it('goes to the folder of the feed and nowhere else', () => {
    expect(isFeedRequest('https://updates.example.com/enishi/latest.yml', feed())).toBe(true);
    for (const address of [
      'https://updates.example.com/other/latest.yml',
      'https://updates.example.com/enishi/../other.yml',
      'https://updates.example.com.evil.example/enishi/latest.yml',
      'http://updates.example.com/enishi/latest.yml',
      'https://evil.example/enishi/',
      'nothing',
    ]) {
      expect(isFeedRequest(address, feed()), address).toBe(false);
    }
  });
});
