import { describe, expect, test } from 'vitest';
import { changed } from '../../torture/kills/facts.ts';
import { Ledger } from '../../torture/kills/ledger.ts';

const there = (facts: Record<string, string>) => new Map(Object.entries(facts));

describe('after a kill', () => {
  test('what was acknowledged has to be there', () => {
    const ledger = new Ledger();
    ledger.begin('add', { 'person A': 'new' });
    ledger.done();
    expect(ledger.settle(there({ 'person A': 'new' }))).toEqual([]);
    expect(ledger.settle(there({}))).toEqual([
      { kind: 'lost', words: 'person A was "new" and is not there' },
    ]);
  });

  test('nothing may be there, or be gone, of which nobody said anything', () => {
    const ledger = new Ledger(there({ 'note N1': 'words' }));
    const found = ledger.settle(there({ 'note N1': 'other words', 'note N2': 'more' }));
    expect(found.map(({ kind }) => kind)).toEqual(['lost', 'lost']);
  });

  test('what was under way is there or not', () => {
    const begun = () => {
      const ledger = new Ledger(there({ a: '1', b: '1' }));
      ledger.begin('both', { a: '2', b: null, key: changed });
      return ledger;
    };
    expect(begun().settle(there({ a: '1', b: '1' }))).toEqual([]);
    expect(begun().settle(there({ a: '2', key: 'x' }))).toEqual([]);
    expect(begun().settle(there({ a: '2', b: '1', key: 'x' }))).toMatchObject([{ kind: 'half' }]);
    expect(begun().settle(there({ a: '2' }))).toMatchObject([{ kind: 'half' }]);
    expect(begun().settle(there({ a: '3', key: 'x' }))).toMatchObject([{ kind: 'half' }]);
  });

  test('beside what was under way nothing else may be another', () => {
    const ledger = new Ledger(there({ a: '1', b: '1' }));
    ledger.begin('one', { a: '2' });
    expect(ledger.settle(there({ a: '2' }))).toMatchObject([{ kind: 'lost' }]);
  });

  test('what could not be known before is known when it is done', () => {
    const ledger = new Ledger(there({ key: 'old' }));
    ledger.begin('rotate', { key: changed });
    expect(ledger.values('key')).toEqual(['old']);
    ledger.done({ key: 'new' });
    expect(ledger.settle(there({ key: 'old' }))).toMatchObject([{ kind: 'lost' }]);
  });

  test('a passphrase that is about to change may be the one before or the one after', () => {
    const ledger = new Ledger(there({ passphrase: 'one' }));
    ledger.begin('change', { passphrase: 'two' });
    expect(ledger.values('passphrase')).toEqual(['one', 'two']);
    expect(ledger.settle(there({ passphrase: 'two' }))).toEqual([]);
    expect(ledger.values('passphrase')).toEqual(['two']);
  });

  test('who was erased is remembered as gone', () => {
    const ledger = new Ledger(there({ 'person A': 'x', 'person B': 'x' }));
    ledger.begin('erase', { 'person A': null });
    ledger.done();
    ledger.begin('erase', { 'person B': null });
    ledger.settle(there({}));
    expect([...ledger.gone]).toEqual(['person A', 'person B']);
  });
});
