// Marks on rendered Markdown. Nothing is written to the notebook: text nodes of the output
// are wrapped, and wrapped again whenever the renderer has made new ones.

import { Alignment } from './align';
import { isOpenFor, openPopover } from './popover';
import { classOf, IPainted, Sheet } from './sheet';

const SKIPPED = 'mjx-container, svg, script, style, .jp-InternalAnchorLink, .MathJax';
const OWN = 'jp-Claim-rendered';

interface IPiece {
  node: Text;
  start: number;
  end: number;
}

/** A mark, told apart from the others by its finding and its place. */
interface IHeld {
  key: string;
  start: number;
}

/** Keeps the marks of `sheet` painted on the rendered text under `root`. */
export class Painter {
  constructor(
    private readonly root: HTMLElement,
    private readonly sheet: Sheet,
    private readonly source: () => string,
    private readonly bereft: () => void = () => undefined
  ) {
    root.addEventListener('focusin', this._onFocus);
    root.addEventListener('focusout', this._onBlur);
    this._observer = new MutationObserver(() => this.request());
    this._stop = sheet.subscribe(() => this.request());
    this._observe();
    this.request();
  }

  get isDisposed(): boolean {
    return this._disposed;
  }

  dispose(): void {
    this._disposed = true;
    this._observer.disconnect();
    this._stop();
    this.root.removeEventListener('focusin', this._onFocus);
    this.root.removeEventListener('focusout', this._onBlur);
    this._clear();
  }

  /** Paint at the next frame. */
  request(): void {
    if (!this._asked && !this._disposed) {
      this._asked = true;
      nextFrame(() => {
        this._asked = false;
        this.paint();
      });
    }
  }

  /** Put the focus on a mark, also when the renderer replaces it a moment later; false if it is not there. */
  focusOn(key: string, start: number): boolean {
    this.paint();
    const span = this._spanOf(key, start);
    if (!span) {
      return false;
    }
    this._wanted = { key, start, until: performance.now() + 1_500 };
    span.scrollIntoView({ block: 'nearest' });
    span.focus();
    return document.activeElement === span;
  }

  private _spanOf(key: string, start: number): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(
      `.${OWN}[data-claim="${CSS.escape(key)}"][data-at="${start}"][tabindex]`
    );
  }

  paint(): void {
    if (this._disposed) {
      return;
    }
    const looks = this._looks();
    if (looks === this._painted) {
      return;
    }
    const focused = this._focused();
    this._observer.disconnect();
    try {
      this._clear();
      const sheet = this.sheet;
      if ((sheet.marks.length || sheet.ticks.length) && this.root.firstChild && this.source() === sheet.text) {
        this._wrapAll();
      }
    } finally {
      this._observe();
    }
    this._painted = this._looks();
    const heir = focused && this._spanOf(focused.key, focused.start);
    if (heir) {
      heir.focus();
    } else if (this._held && isLost()) {
      this._held = null;
      this.bereft();
    }
  }

  /** Changes whenever there is something to paint anew. */
  private _looks(): string {
    const { text, marks, ticks } = this.sheet;
    const own = this.root.querySelectorAll(`.${OWN}`).length;
    return JSON.stringify([own, this.root.textContent, this.source() === text, marks, ticks]);
  }

  /** The mark that has the focus, so that it can be given back to its successor. */
  private _focused(): IHeld | null {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.classList.contains(OWN) && this.root.contains(active)) {
      return placeOf(active);
    }
    if (this._held && isLost()) {
      return this._held;
    }
    const may = isLost() || active?.matches('.jp-Notebook, .jp-Cell');
    return may && this._wanted && performance.now() < this._wanted.until ? this._wanted : null;
  }

  /** A mark that is taken away takes the focus with it; one that is left is still there afterwards. */
  private readonly _onFocus = ({ target }: Event): void => {
    const span = target as HTMLElement;
    this._held = span.classList.contains(OWN) ? placeOf(span) : null;
  };

  private readonly _onBlur = ({ target }: Event): void => {
    queueMicrotask(() => {
      if ((target as HTMLElement).isConnected && document.activeElement !== target) {
        this._held = null;
      }
    });
  };

  private _observe(): void {
    this._observer.observe(this.root, { childList: true, subtree: true, characterData: true });
  }

  private _clear(): void {
    for (const span of this.root.querySelectorAll(`.${OWN}`)) {
      const parent = span.parentNode!;
      span.replaceWith(...span.childNodes);
      parent.normalize();
    }
  }

  private _wrapAll(): void {
    const sheet = this.sheet;
    const wanted = [
      ...sheet.marks.filter(mark => mark.state !== 'dismissed').map(mark => ({ ...mark, tick: '' })),
      ...sheet.ticks.map(tick => ({ ...tick, tick: tick.title }))
    ];
    let { text, pieces } = collect(this.root);
    const alignment = new Alignment(sheet.text, text);
    for (const one of wanted) {
      const place = alignment.find(one.start, one.end);
      if (!place) {
        continue;
      }
      const spans = wrap(pieces, place.start, place.end);
      spans.forEach((span, i) => ('key' in one ? this._dress(span, one, i === 0) : dressTick(span, one.tick)));
      pieces = collect(this.root).pieces;
    }
  }

  private _dress(span: HTMLElement, mark: IPainted, isFirst: boolean): void {
    span.className = `${OWN} ${classOf(mark)}`;
    span.dataset.claim = mark.key;
    span.dataset.state = mark.state;
    span.dataset.at = String(mark.start);
    const keys = (): string[] => {
      const here = this.sheet.marks.filter(other => other.start < mark.end && mark.start < other.end);
      return [mark.key, ...here.filter(other => other.state !== 'dismissed').map(other => other.key)];
    };
    const open = (focus: boolean): void => {
      if (this.sheet.desk && !(isOpenFor(span) && !focus)) {
        openPopover(span, this.sheet.desk, keys(), { cell: this.sheet.cell, focus });
      }
    };
    let waiting = 0;
    span.addEventListener('mouseenter', () => {
      waiting = window.setTimeout(() => open(false), 250);
    });
    span.addEventListener('mouseleave', () => window.clearTimeout(waiting));
    span.addEventListener('click', event => {
      event.stopPropagation();
      open(true);
    });
    if (isFirst) {
      span.tabIndex = 0;
      span.setAttribute('role', 'button');
      span.setAttribute('aria-haspopup', 'dialog');
      span.setAttribute('aria-expanded', 'false');
      span.setAttribute('aria-label', `${span.textContent} – ${mark.title}`);
      span.addEventListener('keydown', event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          event.stopPropagation();
          open(true);
        }
      });
    }
  }

  private readonly _observer: MutationObserver;
  private readonly _stop: () => void;
  private _painted = '';
  private _held: IHeld | null = null;
  private _wanted: { key: string; start: number; until: number } | null = null;
  private _asked = false;
  private _disposed = false;
}

function placeOf(span: HTMLElement): IHeld {
  return { key: span.dataset.claim ?? '', start: Number(span.dataset.at) };
}

/** Whether nothing has the focus. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function dressTick(span: HTMLElement, title: string): void {
  span.className = `${OWN} jp-Claim-tick`;
  span.title = title;
}

/** The text under `root` that marks may lie on, and the nodes that it stands in. */
function collect(root: HTMLElement): { text: string; pieces: IPiece[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: node =>
      node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  });
  const pieces: IPiece[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length, end: text.length + node.data.length });
      text += node.data;
    } else if (isBlock(node as Element)) {
      // Words of neighbouring blocks must not run together.
      text += '\n';
    }
  }
  return { text, pieces };
}

function isBlock(node: Element): boolean {
  return /^(P|DIV|LI|UL|OL|TD|TH|TR|TABLE|H[1-6]|BLOCKQUOTE|PRE|BR|HR|DD|DT)$/.test(node.tagName);
}

/** Wrap the text between two offsets; one span for each text node it lies in. */
function wrap(pieces: readonly IPiece[], start: number, end: number): HTMLElement[] {
  const spans: HTMLElement[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.end);
    if (from >= to || !piece.node.data.slice(from - piece.start, to - piece.start).trim()) {
      continue;
    }
    const range = document.createRange();
    range.setStart(piece.node, from - piece.start);
    range.setEnd(piece.node, to - piece.start);
    const span = document.createElement('span');
    span.className = OWN;
    range.surroundContents(span);
    spans.push(span);
  }
  return spans;
}

/** Call back at the next frame, or soon where no frames are drawn (a hidden tab). */
export function nextFrame(act: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) {
      done = true;
      act();
    }
  };
  requestAnimationFrame(once);
  window.setTimeout(once, 100);
}
