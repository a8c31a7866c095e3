import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { changed, nextChanges } from '../src/guess';

const after = (text: string, changes = nextChanges(state(text))): string[] =>
  changes.map(change => changed(plain(text), change));
const plain = (text: string): string => text.replace('|', '');
const state = (text: string, more: object = {}): EditorState =>
  EditorState.create({ doc: plain(text), selection: { anchor: text.indexOf('|') }, ...more });

describe('nextChanges', () => {
  it('are those of a digit, a percent sign, Backspace and Delete at a number', () => {
    expect(after('3|4%')).toEqual([...[...'0123456789%'].map(digit => `3${digit}4%`), '4%', '3%']);
    expect(after('of 34|')).toEqual([...[...'0123456789%'].map(digit => `of 34${digit}`), 'of 3']);
    expect(after('a\n|34').slice(11)).toEqual(['a\n4']);
    expect(after('🚂|34').slice(11)).toEqual(['🚂4']);
  });

  it('are none elsewhere, nor for a selection, nor where nothing can be typed', () => {
    expect(nextChanges(state('a|b 34'))).toEqual([]);
    expect(nextChanges(state('|'))).toEqual([]);
    expect(nextChanges(state('3|4', { selection: { anchor: 0, head: 1 } }))).toEqual([]);
    expect(nextChanges(state('3|4', { extensions: EditorState.readOnly.of(true) }))).toEqual([]);
  });
});
