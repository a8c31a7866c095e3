import { describe, expect, it } from 'vitest';
import { Filters } from '../src/filters';
import { isOpen, marksOf, rowsOf, standing } from '../src/rows';
import { RuleList } from '../src/rules';
import { classOf, Sheet } from '../src/sheet';
import { Decision } from '../src/wire';
import { finding } from './finding';

const known = finding({ key: 'k', fingerprint: 'k', known: true });
const fresh = finding({ key: 'n', fingerprint: 'n' });
const asked: Decision = { fingerprint: 'k', state: 'to ask', reason: '', rule: 'PCT001', text: '' };

describe('findings of the baseline', () => {
  it('are listed, and not open', () => {
    const rows = rowsOf([known, fresh], new Map(), ['a', 'b']);
    expect(rows.map(row => [row.key, standing(row), isOpen(row)])).toEqual([
      ['k', 'known', false],
      ['n', 'open', true]
    ]);
    const [row] = rowsOf([known], new Map([['k', asked]]), []);
    expect([standing(row), row.known]).toEqual(['to ask', false]);
  });

  it('are marked faintly, and say so', () => {
    const marks = marksOf([known, fresh], new Map()).get('b')!;
    expect(marks.map(classOf)).toEqual([
      'jp-Claim-mark jp-Claim-error jp-Claim-stated jp-Claim-known',
      'jp-Claim-mark jp-Claim-error jp-Claim-stated'
    ]);
    expect(marks[0].title).toBe(`known: ${known.message}`);
    expect(marksOf([known], new Map([['k', asked]])).get('b')![0].known).toBe(false);
  });

  it('are drawn anew when they are no longer known', () => {
    const sheet = new Sheet();
    let told = 0;
    sheet.subscribe(() => told++);
    const [mark] = marksOf([known], new Map()).get('b')!;
    sheet.lay('54%', [mark], []);
    sheet.lay('54%', [{ ...mark, known: false }], []);
    expect(told).toBe(2);
  });

  it('have a state of their own to filter by, where there are any', () => {
    const filters = new Filters(() => undefined);
    const choices = (): string[] =>
      [...filters.node.querySelectorAll<HTMLOptionElement>('select[data-filter=state] option')].map(each => each.value);
    const rows = rowsOf([known, fresh], new Map(), []);
    filters.draw(rows);
    expect(choices()).toContain('known');
    const select = filters.node.querySelector<HTMLSelectElement>('select[data-filter=state]')!;
    select.value = 'open';
    select.dispatchEvent(new Event('change'));
    expect(rows.filter(row => filters.passes(row)).map(row => row.key)).toEqual(['n']);
    filters.draw(rowsOf([fresh], new Map(), []));
    expect(choices()).not.toContain('known');
  });
});

describe('RuleList', () => {
  it('lists code, name and origin as text, and is not there without rules', () => {
    const list = new RuleList();
    expect(list.node.hidden).toBe(true);
    list.draw([{ code: 'DSK001', name: 'crew', origin: '<i>session' }]);
    expect(list.node.hidden).toBe(false);
    expect(list.node.querySelector('summary')!.textContent).toContain('(1)');
    expect(list.node.querySelector('[role=listitem]')!.textContent).toBe('DSK001 crew <i>session');
    (list.node as HTMLDetailsElement).open = true;
    list.draw([]);
    list.draw([{ code: 'DSK002', name: 'boats', origin: 'configuration' }]);
    expect((list.node as HTMLDetailsElement).open).toBe(true);
    expect(list.node.querySelectorAll('[role=listitem]').length).toBe(1);
  });
});
