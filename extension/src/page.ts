// The page of a rule, shown in the panel in place of the list.

import { button, element } from './card';
import { LABELS } from './labels';

export class RulePage {
  constructor(private readonly closed: () => void) {
    this.node.hidden = true;
    this.node.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.closed();
      }
    });
  }

  readonly node = element('div', 'jp-Claim-page');

  get isOpen(): boolean {
    return !this.node.hidden;
  }

  show(title: string, text: string): void {
    const close = button('jp-Claim-pageClose', LABELS.close, () => this.closed());
    const body = element('div', 'jp-Claim-pageText');
    body.tabIndex = 0;
    body.setAttribute('role', 'group');
    body.setAttribute('aria-label', title);
    body.append(...blocks(text));
    this.node.replaceChildren(close, element('h3', 'jp-Claim-pageTitle', title), body);
    this.node.hidden = false;
    close.focus();
  }

  hide(): void {
    this.node.hidden = true;
    this.node.replaceChildren();
  }
}

/** Headings, examples and paragraphs of a page; nothing in it is taken for markup of any other kind. */
export function blocks(text: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  // Every other piece stands between fences.
  text.split(/^```.*\n?/m).forEach((piece, i) => {
    if (i % 2) {
      found.push(element('pre', 'jp-Claim-pageExample', piece.trimEnd()));
      return;
    }
    for (const paragraph of piece.split(/\n\s*\n/).filter(one => one.trim())) {
      const heading = /^#+ (.*)$/.exec(paragraph.trim());
      found.push(heading ? element('h4', 'jp-Claim-pageHeading', heading[1]) : withCode(paragraph.trim()));
    }
  });
  return found;
}

function withCode(text: string): HTMLElement {
  const paragraph = element('p', 'jp-Claim-pageParagraph');
  text.split('`').forEach((piece, i) => {
    paragraph.append(i % 2 ? element('code', 'jp-Claim-pageCode', piece) : piece);
  });
  return paragraph;
}
