// What the next key may be, so that what it would do to the marks is known before it is pressed.

import { EditorState } from '@codemirror/state';

/** How keys that type nothing are named. */
export const BACKSPACE = '\b';
export const DELETE = '\x7f';

const DIGITS = '0123456789';
// By how often they are typed.
const LETTERS = 'etaoinshrdlcumwfgypbvkjxqz';
const REST = ` ${LETTERS}.,)(%-:;'"\n$£€`;

/** A text, where the cursor stands in it, and what may be typed there. */
export interface IGuess {
  text: string;
  at: number;
  /** Each character is a key. */
  keys: string;
}

/** The keys that may be pressed next, the likeliest first; empty where nobody can type. */
export function nextKeys({ doc, selection, readOnly }: EditorState): string {
  const at = selection.main.head;
  if (readOnly || selection.ranges.length > 1 || !selection.main.empty) {
    return '';
  }
  const [before, after] = [doc.sliceString(Math.max(0, at - 3), at), doc.sliceString(at, at + 1)];
  const erasing = (/[ -~]$/.test(before) ? BACKSPACE : '') + (/[ -~]/.test(after) ? DELETE : '');
  const capitals = /(^|\n|[.!?]\s+)$/.test(before) ? LETTERS.toUpperCase() : '';
  // First those that may change what is marked.
  const first = /\d$/.test(before) || /\d/.test(after) ? `%${erasing}${DIGITS}., )` : `${erasing} .,)`;
  // A number or a sentence may begin here, which it does not in the middle of a word.
  const beginning = /[^A-Za-z]$|^$/.test(before) ? DIGITS + capitals : '';
  return [...new Set(first + beginning + REST)].join('');
}

/** A text after a key. */
export function typed(text: string, at: number, key: string): string {
  if (key === BACKSPACE) {
    return text.slice(0, at - 1) + text.slice(at);
  }
  return text.slice(0, at) + (key === DELETE ? text.slice(at + 1) : key + text.slice(at));
}

/** The key that made `after` of a text; null where none of those guessed did. */
export function keyOf({ text, at, keys }: IGuess, after: string): string | null {
  const grown = after.length - text.length;
  const candidates = grown === 1 ? [after[at]] : grown === -1 ? [BACKSPACE, DELETE] : [];
  return candidates.find(key => keys.includes(key) && typed(text, at, key) === after) ?? null;
}
