import { describe, expect, it } from 'vitest';
import { externalAddress } from '#main/security/externalAddress.ts';

describe('the one door for links that leave the program', () => {
  it.each([
    ['https://www.example.com/a?b=c#d', 'www.example.com'],
    ['https://example.com:8443/', 'example.com:8443'],
    ['HTTPS://EXAMPLE.COM/', 'example.com'],
    ['mailto:hanako@example.co.jp', 'hanako@example.co.jp'],
    ['mailto:hanako@example.co.jp?subject=Hello&body=Dear%20Hanako', 'hanako@example.co.jp'],
  ])('lets %s through and shows %s', (text, shown) => {
    expect(externalAddress(text)?.shown).toBe(shown);
  });

  it('shows a look-alike host as what it is', () => {
    expect(externalAddress('https://ex\u0430mple.com/')?.shown).toMatch(/^xn--/);
  });

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://enishi/index.html',
    'vbscript:x',
    'smb://server/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'tel:+81312345678',
    'ftp://example.com/',
    'blob:https://example.com/x',
    'https://user@example.com/',
    'https://user:word@example.com/',
    'https://www.bank.example@evil.example/',
    'https://example.com/\u0000',
    'https://example.com/\r\nx',
    ' https://example.com/',
    'https://example.com/\u202emoc.live',
    'https://example.com\\@evil.example/',
    'https://exam\u200bple.com/',
    'https://',
    '//example.com',
    'mailto:',
    'mailto:a@example.com,b@example.com',
    'mailto:a@example.com?attach=/etc/passwd',
    'mailto:a@example.com?bcc=spy@example.com',
    'mailto:a%0Ab@example.com',
    'mailto:a@example.com?cc=b@example.com',
    '',
  ])('keeps %j in', (text) => {
    expect(externalAddress(text)).toBeNull();
  });
});
