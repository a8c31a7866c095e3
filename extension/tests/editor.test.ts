import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { claimMarks, closeCard, openCardAt } from '../src/editor';
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
    sheet.foretell([{ text: TEXT.replace('54', '4'), marks: [mark(21, 23)], ticks: [] }]);
    view.dispatch({ changes: { from: 21, to: 22 } });
    expect(drawn(view)).toEqual(['4%']);
    const before = view.state;
    sheet.lay(TEXT.replace('54', '4'), [mark(21, 23)], []);
    expect(view.state).toBe(before);
    view.dispatch({ changes: { from: 21, insert: '5' } });
    sheet.lay(TEXT, [], []);
    expect(drawn(view)).toEqual([]);
  });

  it('asks what the next key may do where the cursor rests at a number', async () => {
    const sheet = new Sheet();
    const asked: [string, number][] = [];
    sheet.desk = { suppose: (_: string, text: string, changes: unknown[]) => asked.push([text, changes.length]) } as any;
    const view = editor(sheet);
    const rest = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 100));
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
    expect(asked).toEqual([[TEXT, 13]]);
    view.dispatch({ selection: { anchor: 9 } });
    await rest();
    expect(asked[1]).toEqual([TEXT.replace('90', '910'), 13]);
  });

  it('tells what the text will be before a key is taken in', () => {
    const sheet = new Sheet();
    const foreseen: string[] = [];
    sheet.desk = { foresee: (_: string, text: string) => foreseen.push(text) } as any;
    const view = editor(sheet);
    view.dispatch({ selection: { anchor: 7, head: 9 } });
    const type = (inputType: string, data: string | null): void => {
      view.contentDOM.dispatchEvent(new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true }));
    };
    type('insertText', '8');
    type('insertFromPaste', '8');
    type('insertText', null);
    expect(foreseen).toEqual([TEXT.replace('90', '8')]);
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
