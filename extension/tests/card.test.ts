import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCard } from '../src/card';
import { closePopover, openPopover } from '../src/popover';
import { IDesk } from '../src/sheet';
import { Finding } from '../src/wire';
import { finding } from './finding';

function desk(one: Finding): IDesk & Record<string, any> {
  return {
    finding: key => (key === one.key ? one : undefined),
    decision: () => undefined,
    origin: () => '',
    place: (cell, from) => (cell === from ? 'this cell' : `cell ${cell}`),
    fix: vi.fn(),
    decide: vi.fn(),
    reveal: vi.fn(),
    explain: vi.fn()
  };
}

const press = (node: Element | null): void => (node as HTMLElement).click();

describe('createCard', () => {
  it('shows what the checker says, as text', () => {
    const hostile = '<img src=x onerror="window.hacked=1"> </script>';
    const one = finding({ message: hostile, derivation: hostile, rounding: hostile });
    const card = createCard(desk(one), [one.key, one.key], { cell: 'a', close: vi.fn() });
    expect(card.querySelectorAll('section').length).toBe(1);
    expect(card.querySelector('img, script')).toBeNull();
    expect(card.querySelector('.jp-Claim-message')!.textContent).toBe(hostile);
    expect(card.getAttribute('aria-labelledby')).toBe(card.querySelector('.jp-Claim-message')!.id);
  });

  it('puts what can be done first where there is little room', () => {
    const order = (narrow: boolean): string[] => {
      const one = finding();
      const card = createCard(desk(one), [one.key], { cell: 'a', narrow, close: vi.fn() });
      return [...card.querySelectorAll('.jp-Claim-fix, .jp-Claim-dismiss, pre')].map(node => node.className.split(' ').pop()!);
    };
    expect(order(true)).toEqual(['jp-Claim-fix', 'jp-Claim-dismiss', 'jp-Claim-derivation']);
    expect(order(false)).toEqual(['jp-Claim-derivation', 'jp-Claim-fix', 'jp-Claim-dismiss']);
  });

  it('offers to reopen only what is not open', () => {
    const one = finding();
    const states = (['open', 'fixed', 'dismissed', 'to ask'] as const).map(state => {
      const decision = () => ({ fingerprint: one.fingerprint, state, reason: '', rule: '', text: '' });
      const card = createCard({ ...desk(one), decision }, [one.key], { cell: 'a', close: vi.fn() });
      return card.querySelector('.jp-Claim-reopen') !== null;
    });
    // What was fixed and is there again is open.
    expect(states).toEqual([false, false, true, true]);
  });

  it('links to the other numbers and offers one change each', () => {
    const one = finding();
    const spy = desk(one);
    const close = vi.fn();
    const card = createCard(spy, [one.key], { cell: 'a', close });
    const links = [...card.querySelectorAll('.jp-Claim-link')];
    expect(links.map(link => link.textContent)).toEqual(['whole 90 · this cell', 'share 54% · cell b']);
    press(links[1]);
    expect(spy.reveal).toHaveBeenCalledWith(one.key, 1);
    press(card.querySelector('.jp-Claim-fix'));
    expect(spy.fix).toHaveBeenCalledWith(one.key, 0);
    press(card.querySelector('.jp-Claim-explain'));
    expect(spy.explain).toHaveBeenCalledWith('PCT001');
    expect(close).toHaveBeenCalledTimes(3);
  });

  it('dismisses with a reason, also by Enter, and closes by Escape', () => {
    const one = finding();
    const spy = desk(one);
    const close = vi.fn();
    const card = createCard(spy, [one.key], { cell: 'a', close });
    const reason = card.querySelector('input')!;
    reason.value = '  as published ';
    reason.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(spy.decide).toHaveBeenCalledWith(one.key, 'dismissed', 'as published');
    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(close).toHaveBeenCalledTimes(2);
  });
});

describe('the head of a card', () => {
  const open = { cell: 'a', close: vi.fn() };

  it('says where a rule is defined that is not built in', () => {
    const one = finding();
    expect(createCard(desk(one), [one.key], open).querySelector('.jp-Claim-origin')).toBeNull();
    const card = createCard({ ...desk(one), origin: code => (code === one.code ? '<b>session' : '') }, [one.key], open);
    expect(card.querySelector('.jp-Claim-cardHead .jp-Claim-origin')!.textContent).toContain('<b>session');
  });

  it('says that a finding stands in the baseline, unless something was decided', () => {
    const one = finding({ known: true });
    expect(createCard(desk(one), [one.key], open).querySelector('p.jp-Claim-known')).not.toBeNull();
    const decision = { fingerprint: 'f', state: 'to ask' as const, reason: '', rule: 'PCT001', text: '' };
    const asked = { ...desk(one), decision: () => decision };
    expect(createCard(asked, [one.key], open).querySelector('p.jp-Claim-known')).toBeNull();
  });
});

describe('openPopover', () => {
  afterEach(() => closePopover());

  it('keeps one card at a time and gives the focus back', () => {
    const one = finding();
    const anchor = document.createElement('button');
    document.body.append(anchor);
    openPopover(anchor, desk(one), [one.key], { cell: 'a', focus: true });
    openPopover(anchor, desk(one), [one.key], { cell: 'a', focus: true });
    expect(document.querySelectorAll('.jp-Claim-popover').length).toBe(1);
    expect(document.activeElement!.className).toContain('jp-Claim-link');
    closePopover(true);
    expect(document.activeElement).toBe(anchor);
    expect(anchor.getAttribute('aria-expanded')).toBe('false');
  });
});
