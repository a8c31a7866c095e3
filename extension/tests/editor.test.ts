import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimMarks, closeCard, openCardAt } from '../src/editor';
import { IGuess } from '../src/guess';
import { IPainted, Sheet } from '../src/sheet';

const TEXT = 'Of the 90 sites, 31 (54%) replied.';
const mark = (start: number, end: number, changed: Partial<IPainted> = {}): IPainted => ({
  start,
  end,
  key: 'k',
  severity: 'error',
  stated: false,
  state: 'open',
  title: 't',
  ...changed
});

function editor(sheet: Sheet, text = TEXT): EditorView {
  return new EditorView({ state: EditorState.create({ doc: text, extensions: claimMarks(sheet) }), parent: document.body });
}

afterEach(() => {
  vi.useRealTimers();
});

/** Have a key typed; whether somebody has taken it in, so that the browser does not. */
function input(view: EditorView, data: string | null, inputType = 'insertText'): boolean {
  const event = new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true });
  view.contentDOM.dispatchEvent(event);
  return event.defaultPrevented;
}

const drawn = (view: EditorView): string[] =>
  [...view.contentDOM.querySelectorAll('.jp-Claim-mark')].map(node => node.textContent ?? '');

describe('claimMarks', () => {
  it('draws what lies on the sheet, and lets it move with the text', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    sheet.lay(TEXT, [mark(7, 9), mark(21, 24, { stated: true })], []);
    expect(drawn(view)).toEqual(['90', '54%']);
    expect(view.contentDOM.querySelector('.jp-Claim-stated')!.textContent).toBe('54%');
    view.dispatch({ changes: { from: 0, insert: 'Now. ' } });
    expect(drawn(view)).toEqual(['90', '54%']);
  });

  it('draws nothing of another text', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    sheet.lay(`${TEXT} More.`, [mark(7, 9)], []);
    expect(drawn(view)).toEqual([]);
    view.dispatch({ changes: { from: TEXT.length, insert: ' More.' } });
    sheet.lay(`${TEXT} More.`, [mark(7, 9), mark(17, 19)], []);
    expect(drawn(view)).toEqual(['90', '31']);
  });

  it('draws at once what lies ready for a text that comes back', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    sheet.lay(TEXT, [mark(7, 9)], []);
    view.dispatch({ changes: { from: 5, to: 12 } });
    expect(drawn(view)).toEqual([]);
    view.dispatch({ changes: { from: 5, insert: TEXT.slice(5, 12) } });
    return Promise.resolve().then(() => expect(drawn(view)).toEqual(['90']));
  });

  it('draws what was foretold together with the text', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    sheet.lay(TEXT, [], []);
    const page = { text: TEXT.replace('54', '4'), marks: [mark(21, 23)], ticks: [] };
    sheet.foretell({ text: TEXT, at: 22, keys: '\b' }, new Map([['\b', page]]));
    view.dispatch({ changes: { from: 21, to: 22 } });
    expect(drawn(view)).toEqual(['4%']);
    const before = view.state;
    sheet.lay(TEXT.replace('54', '4'), [mark(21, 23)], []);
    expect(view.state).toBe(before);
    view.dispatch({ changes: { from: 21, insert: '5' } });
    sheet.lay(TEXT, [], []);
    expect(drawn(view)).toEqual([]);
  });

  it('asks what the next key may do where the cursor rests', async () => {
    const sheet = new Sheet();
    const asked: [string, number][] = [];
    sheet.desk = { suppose: (_: string, guess: IGuess) => asked.push([guess.text, guess.at]) } as any;
    const view = editor(sheet);
    vi.useFakeTimers(); // or a slow machine would let the cursor rest between two events of one focus
    const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(100);
    sheet.lay(TEXT, [mark(7, 9)], []);
    view.dispatch({ selection: { anchor: 8 } });
    await rest();
    expect(asked).toEqual([]);
    view.focus();
    await rest();
    view.dispatch({ selection: { anchor: 1 } });
    await rest();
    view.dispatch({ changes: { from: 8, insert: '1' } });
    await rest();
    expect(asked).toEqual([
      [TEXT, 8],
      [TEXT, 1],
      [TEXT.replace('90', '910'), 1]
    ]);
    view.dispatch({ selection: { anchor: 0, head: 9 } });
    await rest();
    expect(asked.length).toBe(3);
  });

  it('tells what the text will be before a key is taken in', () => {
    const sheet = new Sheet();
    const foreseen: string[] = [];
    sheet.desk = { foresee: (_: string, text: string) => foreseen.push(text) } as any;
    const view = editor(sheet);
    view.dispatch({ selection: { anchor: 7, head: 9 } });
    input(view, '8');
    input(view, '8', 'insertFromPaste');
    input(view, null);
    expect(foreseen).toEqual([TEXT.replace('90', '8')]);
  });

  it('takes in itself a key that is known to change marks, and no other', () => {
    const sheet = new Sheet();
    const foreseen: string[] = [];
    sheet.desk = { foresee: (_: string, text: string) => foreseen.push(text) } as any;
    const view = editor(sheet);
    sheet.lay(TEXT, [mark(7, 9)], []);
    view.dispatch({ selection: { anchor: 8 } });
    const page = { text: TEXT.replace('90', '950'), marks: [mark(7, 10)], ticks: [] };
    sheet.foretell({ text: TEXT, at: 8, keys: '51' }, new Map([['5', page]]));
    expect(input(view, '1')).toBe(false);
    expect(input(view, '5')).toBe(true);
    expect([view.state.doc.toString(), view.state.selection.main.head, drawn(view)]).toEqual([page.text, 9, ['950']]);
    expect(foreseen).toEqual([]);
    view.destroy();
  });

  it('leaves such a key to whoever handles input', () => {
    const sheet = new Sheet();
    const handled: string[] = [];
    const handler = EditorView.inputHandler.of((view, from, to, text) => handled.push(`${from} ${to} ${text}`) > 0);
    const view = new EditorView({
      state: EditorState.create({ doc: TEXT, selection: { anchor: 8 }, extensions: [claimMarks(sheet), handler] }),
      parent: document.body
    });
    sheet.lay(TEXT, [mark(7, 9)], []);
    sheet.foretell({ text: TEXT, at: 8, keys: '5' }, new Map([['5', { text: TEXT.replace('90', '950'), marks: [], ticks: [] }]]));
    expect(input(view, '5')).toBe(true);
    expect([handled, view.state.doc.toString()]).toEqual([['8 8 5'], TEXT]);
  });

  it('leaves marks to move with a key of which that is known', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    sheet.lay(TEXT, [mark(7, 9)], []);
    sheet.foretell({ text: TEXT, at: 3, keys: 'x' }, new Map());
    view.dispatch({ changes: { from: 3, insert: 'x' } });
    expect(drawn(view)).toEqual(['90']);
  });

  it('survives marks beyond the end, and leaves dismissed ones out', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    sheet.lay(TEXT, [mark(7, 900), mark(9, 9), mark(17, 19, { state: 'dismissed' })], []);
    expect(drawn(view)).toEqual([]);
  });

  it('draws ticks apart from marks', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    sheet.lay(TEXT, [], [{ cell: 'a', start: 7, end: 9, title: 'agrees' }]);
    expect(view.contentDOM.querySelector('.jp-Claim-tick')!.getAttribute('title')).toBe('agrees');
  });

  it('stops listening when the editor is gone', () => {
    const sheet = new Sheet();
    const view = editor(sheet);
    view.destroy();
    expect(() => sheet.lay(TEXT, [mark(7, 9)], [])).not.toThrow();
  });
});

describe('openCardAt', () => {
  it('opens only where there is something to say', () => {
    const sheet = new Sheet();
    sheet.desk = {
      finding: () => undefined,
      decision: () => undefined,
      place: () => '',
      fix: () => undefined,
      decide: () => undefined,
      reveal: () => undefined,
      explain: () => undefined
    };
    const view = editor(sheet);
    sheet.lay(TEXT, [mark(7, 9)], []);
    expect(openCardAt(view, sheet, 2)).toBe(false);
    expect(openCardAt(view, sheet, 8)).toBe(true);
    closeCard();
  });
});
