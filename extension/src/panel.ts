// The side panel: all findings of the document in front, what was decided, and the page of a rule.

import { Widget } from '@lumino/widgets';
import { badge, button, createCard, element } from './card';
import { nextTurn } from './draft';
import { asCsv, asMarkdown, download } from './export';
import { Filters } from './filters';
import { LABELS } from './labels';
import { RulePage } from './page';
import { Review } from './review';
import { Reviews } from './reviews';
import { anchor, IRow, isOpen, standing } from './rows';
import { RuleList } from './rules';
import { Later } from './later';

/** A row, told apart from the others by its finding. */
interface IPlace {
  key: string;
  fingerprint: string;
}

export class ReviewPanel extends Widget {
  constructor(private readonly reviews: Reviews) {
    super();
    this.id = 'claim-checker-panel';
    this.addClass('jp-Claim-panel');
    this.node.setAttribute('role', 'region');
    this.node.tabIndex = -1;
    this.node.setAttribute('aria-label', LABELS.panel);
    this._count.setAttribute('role', 'status');
    this._list.setAttribute('role', 'list');
    this._list.addEventListener('keydown', event => this._onKey(event));
    this.node.append(this._head, this._count, this._page.node);
    this.node.append(this._filters.node, this._list, this._card, this._rules.node);
    reviews.currentChanged.connect(() => this._request());
    reviews.explainAsked.connect((_, { review, rule }) => void this.explain(review, rule));
    this._draw();
  }

  /** The rows that the filter lets through, in order. */
  rows(): IRow[] {
    return (this.reviews.current?.rows() ?? []).filter(row => this._filters.passes(row));
  }

  /** Go to the finding after (or before) the one gone to last. */
  step(direction: 1 | -1): void {
    const rows = this.rows().filter(row => row.finding && row.state !== 'dismissed' && !row.known);
    if (!rows.length) {
      return;
    }
    const at = rows.findIndex(row => row.key === this._selected);
    const next = at < 0 ? (direction > 0 ? 0 : rows.length - 1) : (at + direction + rows.length) % rows.length;
    this._go(rows[next]);
  }

  /** Show the page of a rule. */
  async explain(review: Review, rule: string): Promise<void> {
    const channel = review.channel;
    if (!channel) {
      return;
    }
    const reply = await channel.ask({ type: 'explain', doc: review.talk.doc, turn: nextTurn(), rule }).catch(() => null);
    if (reply?.type !== 'page') {
      return;
    }
    this.parent?.activate();
    this.node.classList.add('jp-Claim-reading');
    this._explained.forEach(tell => tell());
    this._page.show(reply.title, reply.text);
    this._page.node.scrollTop = 0;
  }

  /** Back from the page of a rule to the list. */
  private _closePage(): void {
    this._page.hide();
    this.node.classList.remove('jp-Claim-reading');
    (this._buttonOf(this._selected) ?? this.node).focus();
  }

  /** Called whenever a page is shown, so that the panel can be brought to the front. */
  onExplained(tell: () => void): void {
    this._explained.push(tell);
  }

  export(kind: 'md' | 'csv'): void {
    const review = this.reviews.current;
    if (review) {
      const name = (review.subject.path.split('/').pop() ?? 'review').replace(/\.[^.]*$/, '');
      kind === 'md'
        ? download(`${name}-review.md`, 'text/markdown', asMarkdown(review))
        : download(`${name}-review.csv`, 'text/csv', asCsv(review));
    }
  }

  /** Brought to the front: the keyboard acts on the list. */
  protected override onActivateRequest(): void {
    if (!this.node.contains(document.activeElement)) {
      (this._list.querySelector<HTMLElement>('.jp-Claim-row') ?? this.node).focus();
    }
  }

  private _request(): void {
    // Another document at once; what typing changes may wait.
    if (this.reviews.current !== this._drawnReview) {
      this._draw();
    } else {
      this._later.request();
    }
  }

  private _draw(): void {
    const review = this.reviews.current;
    if (review !== this._drawnReview && this._page.isOpen) {
      this._page.hide();
      this.node.classList.remove('jp-Claim-reading');
    }
    this._drawnReview = review;
    const focused = this._focused();
    this._drawHead(review);
    this._rules.draw(review?.rules ?? []);
    this._filters.draw(review?.rows() ?? []);
    const rows = this.rows();
    this._list.replaceChildren(...this._groups(review, rows));
    this._list.hidden = !rows.length;
    this._drawCard(review);
    if (focused && !this.node.contains(document.activeElement)) {
      // A row that was fixed, and one that is back, take over from each other.
      (this._rowOf(focused) ?? this.node).focus();
    }
  }

  private _drawHead(review: Review | null): void {
    const title = element('h2', 'jp-Claim-panelTitle', LABELS.panel);
    const source = element('div', 'jp-Claim-source', review ? sourceOf(review) : '');
    const summary = element('div', 'jp-Claim-summary', review?.trouble || review?.summary || '');
    const line = element('div', 'jp-Claim-headLine');
    line.append(title, source);
    this._head.replaceChildren(line, summary);
    if (!review) {
      this._count.textContent = LABELS.noDocument;
      return;
    }
    const rows = review.rows();
    const all = rows.filter(row => !row.known);
    const done = all.filter(row => !isOpen(row)).length;
    const text = rows.length ? LABELS.reviewed(done, all.length) : LABELS.nothing;
    if (this._count.textContent !== text) {
      this._count.textContent = text;
    }
  }

  private _groups(review: Review | null, rows: IRow[]): HTMLElement[] {
    const out: HTMLElement[] = [];
    let place: string | null = null;
    for (const row of rows) {
      const here = row.cell ? review!.place(row.cell, '') : row.finding ? LABELS.document : row.state;
      if (here !== place) {
        place = here;
        const heading = element('div', 'jp-Claim-place', here);
        heading.setAttribute('role', 'listitem');
        out.push(heading);
      }
      out.push(this._item(row));
    }
    return out;
  }

  private _item(row: IRow): HTMLElement {
    const item = element('div', 'jp-Claim-item');
    item.setAttribute('role', 'listitem');
    const control = button('jp-Claim-row', '', () => this._go(row));
    control.dataset.key = row.key;
    control.dataset.fingerprint = (row.finding ?? row.decision)?.fingerprint;
    control.dataset.state = row.state;
    control.classList.toggle('jp-Claim-knownRow', row.known);
    const code = row.finding?.code ?? row.decision?.rule ?? '';
    control.append(
      badge(row.finding?.severity ?? row.state),
      element('span', 'jp-Claim-code', code),
      element('span', 'jp-Claim-rowMessage', row.finding?.message ?? row.decision?.text ?? '')
    );
    if (!isOpen(row)) {
      const reason = row.decision?.reason ? `${standing(row)}: ${row.decision.reason}` : standing(row);
      control.append(element('span', 'jp-Claim-state', reason));
    }
    control.setAttribute('aria-current', String(row.key === this._selected));
    item.append(control);
    return item;
  }

  /** The card of the selected finding, below the list. */
  private _drawCard(review: Review | null): void {
    const finding = review?.finding(this._selected);
    const decision = finding && review?.decision(finding);
    const signature = JSON.stringify([finding, decision, finding && review?.origin(finding.code)]);
    if (signature === this._drawnCard) {
      return;
    }
    this._drawnCard = signature;
    this.node.classList.toggle('jp-Claim-withCard', finding !== undefined);
    if (!review || !finding) {
      this._card.replaceChildren();
      return;
    }
    const card = createCard(review, [finding.key], { cell: '', narrow: true, close: () => undefined });
    card.setAttribute('role', 'group');
    this._card.replaceChildren(card);
    if (finding.key !== this._drawnPlace.key) {
      this._drawnPlace = { key: finding.key, fingerprint: finding.fingerprint };
      this._card.scrollTop = 0;
    }
  }

  private _go(row: IRow): void {
    const review = this.reviews.current;
    this._selected = row.key;
    if (this._page.isOpen) {
      this._closePage();
    }
    this._draw();
    this._buttonOf(row.key)?.scrollIntoView({ block: 'nearest' });
    if (review && row.finding) {
      const stated = row.finding.marks.indexOf(anchor(row.finding)!);
      review.reveal(row.key, Math.max(0, stated));
    }
  }

  private _onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const controls = [...this._list.querySelectorAll<HTMLElement>('.jp-Claim-row')];
    const at = controls.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    controls[Math.min(controls.length - 1, Math.max(0, at + step))]?.focus();
  }

  /** The row that has the focus, or whose card has it; null where the focus is elsewhere. */
  private _focused(): IPlace | null {
    const active = document.activeElement;
    if (active instanceof HTMLElement && this._list.contains(active)) {
      return { key: active.dataset.key ?? '', fingerprint: active.dataset.fingerprint ?? '' };
    }
    return this._card.contains(active) ? this._drawnPlace : null;
  }

  private _rowOf({ key, fingerprint }: IPlace): HTMLElement | null {
    const alike = `.jp-Claim-row[data-fingerprint="${CSS.escape(fingerprint)}"]`;
    return this._buttonOf(key) ?? this._list.querySelector<HTMLElement>(alike);
  }

  private _buttonOf(key: string): HTMLElement | null {
    return this._list.querySelector<HTMLElement>(`.jp-Claim-row[data-key="${CSS.escape(key)}"]`);
  }

  private readonly _head = element('div', 'jp-Claim-head');
  private readonly _count = element('div', 'jp-Claim-count');
  private readonly _filters = new Filters(() => this._draw());
  private readonly _list = element('div', 'jp-Claim-list');
  private readonly _card = element('div', 'jp-Claim-selected');
  private readonly _rules = new RuleList();
  private readonly _page = new RulePage(() => this._closePage());
  private _explained: (() => void)[] = [];
  private _drawnReview: Review | null = null;
  private _drawnCard = '';
  private _drawnPlace: IPlace = { key: '', fingerprint: '' };
  private _selected = '';
  private readonly _later = new Later(() => {
    if (!this.isDisposed) {
      this._draw();
    }
  });
}

function sourceOf(review: Review): string {
  if (review.subject.off) {
    return LABELS.off;
  }
  const channel = review.channel;
  return channel ? LABELS[channel.name] : LABELS.noSource;
}
