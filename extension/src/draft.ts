// What there is to say about one document: what has changed since it was last told.

import { ISubjectTexts } from './subject';
import { CellText, Check, Decision, Options } from './wire';

/** What is sent along with the texts. */
export interface IContext {
  decisions(): Decision[];
  options(): Options;
}

let turns = 0;

/** The next turn number; unique in the page. */
export function nextTurn(): number {
  return ++turns;
}

export class Draft {
  constructor(
    private readonly doc: string,
    private readonly subject: ISubjectTexts,
    private readonly context: IContext
  ) {}

  /** The texts by id, as they were last sent. */
  get sent(): ReadonlyMap<string, string> {
    return this._sent;
  }

  /** Whether a text was sent as it was foreseen, and does not read so (yet). */
  isExpected(): boolean {
    for (const id of this._ahead) {
      if (this._sent.get(id) === this.subject.text(id)) {
        this._ahead.delete(id);
      }
    }
    return this._ahead.size > 0;
  }

  /** Whether there may be something to say. */
  get pending(): boolean {
    return this._reset || this._reordered || this._decided || this._configured || this._touched.size > 0;
  }

  /** Everything is to be said again. */
  reset(): void {
    this._reset = true;
  }

  touch(id: string): void {
    this._touched.add(id);
  }

  /** A text is about to read so; say it before it does. */
  foresee(id: string, text: string): void {
    this._foreseen.set(id, text);
    this._touched.add(id);
  }

  reorder(): void {
    this._reordered = true;
  }

  redecide(): void {
    this._decided = true;
  }

  reconfigure(): void {
    this._configured = true;
  }

  /** What there is to say, or null; from now on it counts as said. */
  compose(): Check | null {
    const order = this.subject.order();
    if (this._reset) {
      this._sent.clear();
      this._said.clear();
      this._ahead.clear();
    }
    const cells = this._changedCells(this._reset || this._reordered ? order : [...this._touched]);
    const check: Check = { type: 'check', doc: this.doc, turn: nextTurn(), reset: this._reset, cells };
    if (this._reset || this._reordered) {
      this._forgetAllBut(order);
      check.order = order.map(id => ({ id, index: this.subject.index(id) }));
      check.path = this.subject.path;
    }
    if (this._reset || this._decided) {
      check.decisions = this.context.decisions();
    }
    if (this._reset || this._configured) {
      check.options = this.context.options();
    }
    const worth = cells.length || check.order || check.decisions || check.options;
    this._reset = this._reordered = this._decided = this._configured = false;
    this._touched.clear();
    this._foreseen.clear();
    return worth ? check : null;
  }

  /** The question about the whole document, as it was last told. */
  whole(): Check {
    return { type: 'check', doc: this.doc, turn: nextTurn(), reset: false, cells: [], settle: true };
  }

  private _changedCells(candidates: readonly string[]): CellText[] {
    const cells: CellText[] = [];
    for (const id of candidates) {
      const text = this._foreseen.get(id) ?? this.subject.text(id);
      if (text === null) {
        continue;
      }
      const metadata = this.subject.metadata(id) ?? undefined;
      const said = JSON.stringify(metadata);
      if (this._sent.get(id) !== text || this._said.get(id) !== said) {
        const cell: CellText = { id, text };
        if (this._said.get(id) !== said) {
          cell.metadata = metadata ?? {};
        }
        this._sent.set(id, text);
        this._said.set(id, said);
        if (this._foreseen.has(id)) {
          this._ahead.add(id);
        } else {
          this._ahead.delete(id);
        }
        cells.push(cell);
      }
    }
    return cells;
  }

  private _forgetAllBut(order: readonly string[]): void {
    const known = new Set(order);
    for (const id of [...this._sent.keys()]) {
      if (!known.has(id)) {
        this._sent.delete(id);
        this._said.delete(id);
      }
    }
  }

  private _sent = new Map<string, string>();
  private _said = new Map<string, string | undefined>();
  private _touched = new Set<string>();
  private _foreseen = new Map<string, string>();
  private _ahead = new Set<string>();
  private _reset = true;
  private _reordered = false;
  private _decided = false;
  private _configured = false;
}
