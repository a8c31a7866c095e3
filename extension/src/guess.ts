// What the next key may do to a number: only there does a single key often change what is marked.

import { EditorState } from '@codemirror/state';
import { Change } from './wire';

const TYPED = [...'0123456789%'];

/** The changes that a digit, a percent sign, Backspace or Delete would make, where the cursor touches a digit. */
export function nextChanges({ doc, selection, readOnly }: EditorState): Change[] {
  const at = selection.main.head;
  const [before, after] = [doc.sliceString(Math.max(0, at - 1), at), doc.sliceString(at, at + 1)];
  if (readOnly || selection.ranges.length > 1 || !selection.main.empty || !/\d/.test(before + after)) {
    return [];
  }
  const changes: Change[] = TYPED.map(text => ({ start: at, end: at, text }));
  if (/[!-~]/.test(before)) {
    changes.push({ start: at - 1, end: at, text: '' });
  }
  if (/[!-~]/.test(after)) {
    changes.push({ start: at, end: at + 1, text: '' });
  }
  return changes;
}

/** A text after a change. */
export function changed(text: string, { start, end, text: put }: Change): string {
  return text.slice(0, start) + put + text.slice(end);
}
