// The card of a finding: the same in the editor, over rendered text and in the panel.

import { LABELS } from './labels';
import { isKnown, stateOf } from './rows';
import { IDesk } from './sheet';
import { Finding } from './wire';

export interface ICardOptions {
  /** The cell in which the card is shown. */
  cell: string;
  /** Whether there is little room: what can be done comes before how it was worked out. */
  narrow?: boolean;
  /** Called when the card has done its work. */
  close: () => void;
}

let serial = 0;

/** Build the card of one or more findings. All text goes in as text, never as HTML. */
export function createCard(desk: IDesk, keys: readonly string[], options: ICardOptions): HTMLElement {
  const card = element('div', 'jp-Claim-card');
  card.setAttribute('role', 'dialog');
  const findings = [...new Set(keys)].map(key => desk.finding(key)).filter((one): one is Finding => one !== undefined);
  for (const finding of findings) {
    card.append(section(desk, finding, options, card));
  }
  card.addEventListener('keydown', event => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      options.close();
    }
  });
  return card;
}

/** Put the focus on the first control of a card. */
export function focusCard(card: HTMLElement): void {
  card.querySelector<HTMLElement>('button')?.focus();
}

function section(desk: IDesk, finding: Finding, options: ICardOptions, card: HTMLElement): HTMLElement {
  const part = element('section', 'jp-Claim-cardFinding');
  part.dataset.severity = finding.severity;
  const head = element('div', 'jp-Claim-cardHead');
  head.append(badge(finding.severity), element('span', 'jp-Claim-code', `${finding.code} ${finding.name}`));
  const origin = desk.origin(finding.code);
  if (origin) {
    head.append(element('span', 'jp-Claim-origin', LABELS.origin(origin)));
  }
  const message = element('p', 'jp-Claim-message', finding.message);
  message.id = `jp-claim-message-${++serial}`;
  if (!card.hasAttribute('aria-labelledby')) {
    card.setAttribute('aria-labelledby', message.id);
  }
  part.append(head, message);
  if (isKnown(finding, stateOf(desk.decision(finding)))) {
    part.append(element('p', 'jp-Claim-known', LABELS.inBaseline));
  }
  if (finding.rounding) {
    part.append(element('p', 'jp-Claim-rounding', finding.rounding));
  }
  const why = [...steps(finding), numbers(desk, finding, options)];
  const what = [...(finding.fixes.length ? [fixes(desk, finding, options)] : []), decisions(desk, finding, options)];
  part.append(...(options.narrow ? [...what, ...why] : [...why, ...what]));
  return part;
}

function steps(finding: Finding): HTMLElement[] {
  if (!finding.derivation) {
    return [];
  }
  const all = element('pre', 'jp-Claim-derivation', finding.derivation);
  all.tabIndex = 0;
  return [all];
}

function numbers(desk: IDesk, finding: Finding, options: ICardOptions): HTMLElement {
  const list = group(LABELS.numbers);
  finding.marks.forEach((mark, i) => {
    const text = `${mark.role} ${mark.surface} · ${desk.place(mark.cell, options.cell)}`;
    list.append(
      button('jp-Claim-link', text, () => {
        options.close();
        desk.reveal(finding.key, i);
      })
    );
  });
  return list;
}

function fixes(desk: IDesk, finding: Finding, options: ICardOptions): HTMLElement {
  const list = group(LABELS.changes);
  list.prepend(element('p', 'jp-Claim-hint', options.narrow ? LABELS.changesShort : LABELS.changes));
  finding.fixes.forEach((fix, i) => {
    list.append(
      button('jp-Claim-fix', fix.text, () => {
        options.close();
        desk.fix(finding.key, i);
      })
    );
  });
  return list;
}

function decisions(desk: IDesk, finding: Finding, options: ICardOptions): HTMLElement {
  const list = element('div', 'jp-Claim-actions');
  const decision = desk.decision(finding);
  const reason = document.createElement('input');
  reason.className = 'jp-Claim-reason';
  reason.placeholder = LABELS.reason;
  reason.setAttribute('aria-label', LABELS.reason);
  reason.value = decision?.reason ?? '';
  const decide = (state: 'open' | 'dismissed' | 'to ask'): void => {
    options.close();
    desk.decide(finding.key, state, reason.value.trim());
  };
  reason.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      decide('dismissed');
    }
  });
  list.append(reason, button('jp-Claim-dismiss', LABELS.dismiss, () => decide('dismissed')));
  list.append(button('jp-Claim-ask', LABELS.ask, () => decide('to ask')));
  if (stateOf(decision) !== 'open') {
    list.append(button('jp-Claim-reopen', LABELS.reopen, () => decide('open')));
  }
  list.append(
    button('jp-Claim-explain', LABELS.explain, () => {
      options.close();
      desk.explain(finding.code);
    })
  );
  return list;
}

/** A sign for a severity: its shape, not only its colour, tells which. */
export function badge(severity: string): HTMLElement {
  const sign = element('span', 'jp-Claim-badge', severity);
  sign.dataset.severity = severity;
  return sign;
}

function group(label: string): HTMLElement {
  const list = element('div', 'jp-Claim-group');
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', label);
  return list;
}

export function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const control = document.createElement('button');
  control.type = 'button';
  control.className = `jp-Claim-button ${className}`;
  control.textContent = text;
  control.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  return control;
}

export function element(tag: string, className: string, text?: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) {
    node.textContent = text;
  }
  return node;
}
