import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { BACKSPACE, DELETE, keyOf, nextKeys, typed } from '../src/guess';

const plain = (text: string): string => text.replace('|', '');
const state = (text: string, more: object = {}): EditorState =>
  EditorState.create({ doc: plain(text), selection: { anchor: text.indexOf('|') }, ...more });
const keys = (text: string, more: object = {}): string => nextKeys(state(text, more));

describe('nextKeys', () => {
  it('begin with those that may change a mark', () => {
    expect(keys('3|4%')).toMatch(/^%\x08\x7f0123456789\., \)/);
    expect(keys('of 34|')).toMatch(/^%\x080123456789\., \)/);
    expect(keys('a\n|34')).toMatch(/^%\x7f0123456789/);
    expect(keys('ab| cd')).toMatch(/^\x08\x7f \.,\)etaoin/);
    expect(keys('ab |cd')).toMatch(/^\x08\x7f \.,\)0123456789etaoin/);
    expect(keys('ab| cd')).not.toContain('5');
    for (const text of ['3|4%', 'ab| cd', '|', 'Done. |']) {
      expect(new Set(keys(text)).size).toBe(keys(text).length);
      expect(keys(text)).toMatch(/^(?=.*a)(?=.*z)(?=.* )/s);
    }
  });

  it('are capitals too where a sentence begins', () => {
    expect(keys('|')).toMatch(/^ \.,\)0123456789ETAOIN/);
    expect(keys('Done. |')).toMatch(/0123456789ETAOIN/);
    expect(keys('One, |')).not.toContain('E');
  });

  it('erase what is one character only', () => {
    expect(keys('🚂|🚂')).not.toMatch(/[\x08\x7f]/);
    expect(keys('a\n|')).not.toContain(BACKSPACE);
  });

  it('are none for a selection, nor where nothing can be typed', () => {
    expect(keys('3|4', { selection: { anchor: 0, head: 1 } })).toBe('');
    expect(keys('3|4', { extensions: EditorState.readOnly.of(true) })).toBe('');
  });
});

describe('keyOf', () => {
  it('tells which of the guessed keys made a text', () => {
    const guess = { text: '31 of 90', at: 2, keys: `15${BACKSPACE}${DELETE}` };
    for (const key of guess.keys) {
      expect(keyOf(guess, typed(guess.text, guess.at, key))).toBe(key);
    }
    expect(typed('31 of 90', 2, BACKSPACE)).toBe('3 of 90');
    expect(typed('31 of 90', 2, DELETE)).toBe('31of 90');
    for (const other of ['316 of 90', '131 of 90', '31 of 9', '31 of 90', '31 of 9015', '']) {
      expect(keyOf(guess, other)).toBeNull();
    }
  });
});
