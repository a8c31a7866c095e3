// What is to be drawn on one text: a sheet laid over a cell or a file.

import { IGuess, keyOf } from './guess';
import { Decision, Finding, State, Tick } from './wire';

/** One number of one finding, on one text. */
export interface IPainted {
  start: number;
  end: number;
  key: string;
  severity: string;
  stated: boolean;
  state: State;
  /** Whether the finding stands in the baseline, and nothing else was decided about it. */
  known?: boolean;
  /** What a screen reader says. */
  title: string;
}

/** What is to be drawn on a text, if it reads so. */
export interface IPage {
  readonly text: string;
  readonly marks: readonly IPainted[];
  readonly ticks: readonly Tick[];
}

/** What a card can ask of the review that a finding belongs to. */
export interface IDesk {
  /** A text is about to read so. */
  foresee(cell: string, text: string): void;
  /** The next key may be one of these. */
  suppose(cell: string, guess: IGuess): void;
  finding(key: string): Finding | undefined;
  decision(finding: Finding): Decision | undefined;
  /** Where the rule of that code is defined; empty for a built-in one. */
  origin(code: string): string;
  /** Where a cell is, in a few words. */
  place(cell: string, seenFrom: string): string;
  fix(key: string, index: number): void;
  decide(key: string, state: State, reason: string): void;
  reveal(key: string, mark: number): void;
  explain(rule: string): void;
}

const NO_GUESS: IGuess = { text: '', at: -1, keys: '' };

/** The marks of one text. Editors and rendered views of it listen to the same sheet. */
export class Sheet implements IPage {
  /** The text that the marks were computed from. */
  text = '';
  marks: readonly IPainted[] = [];
  ticks: readonly Tick[] = [];
  desk: IDesk | null = null;
  cell = '';

  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => {
      this._listeners.delete(listener);
    };
  }

  lay(text: string, marks: readonly IPainted[], ticks: readonly Tick[]): void {
    if (text === this.text && sameMarks(marks, this.marks) && sameTicks(ticks, this.ticks)) {
      return;
    }
    this.text = text;
    this.marks = marks;
    this.ticks = ticks;
    this._guess = NO_GUESS;
    for (const listener of [...this._listeners]) {
      listener();
    }
  }

  /** Keep what would be drawn after each of these keys, until something else is laid; without a page, marks only move. */
  foretell(guess: IGuess, pages: ReadonlyMap<string, IPage>): void {
    this._guess = guess;
    this._pages = pages;
  }

  /** Whether it was foretold what keys do at that place. */
  hasForetold({ text, at }: IGuess): boolean {
    return this._guess.at === at && this._guess.text === text;
  }

  /**
   * What is known of a text of that length: its page, null where its marks only move with it,
   * undefined where nothing is. `read` is called only where something may be.
   */
  pageOf(length: number, read: () => string): IPage | null | undefined {
    const { text, keys } = this._guess;
    if (length !== this.text.length && !(keys && Math.abs(length - text.length) === 1)) {
      return undefined;
    }
    const wanted = read();
    if (wanted === this.text) {
      return this;
    }
    const key = keyOf(this._guess, wanted);
    return key === null ? undefined : this._pages.get(key) ?? null;
  }

  private _listeners = new Set<() => void>();
  private _guess = NO_GUESS;
  private _pages: ReadonlyMap<string, IPage> = new Map();
}

function sameMarks(first: readonly IPainted[], second: readonly IPainted[]): boolean {
  return (
    first.length === second.length &&
    first.every((one, i) => {
      const other = second[i];
      return (
        one.start === other.start &&
        one.end === other.end &&
        one.key === other.key &&
        one.severity === other.severity &&
        one.state === other.state &&
        one.known === other.known &&
        one.title === other.title
      );
    })
  );
}

function sameTicks(first: readonly Tick[], second: readonly Tick[]): boolean {
  return (
    first.length === second.length &&
    first.every((one, i) => one.start === second[i].start && one.end === second[i].end && one.title === second[i].title)
  );
}

const sheets = new WeakMap<object, Sheet>();

/** The sheet of a text, by its shared model: the same in every view. */
export function sheetOf(shared: object): Sheet {
  let sheet = sheets.get(shared);
  if (!sheet) {
    sheet = new Sheet();
    sheets.set(shared, sheet);
  }
  return sheet;
}

/** The classes of a mark: how strong it is, and whether it is faint. */
export function classOf({ severity, stated, known }: IPainted): string {
  const kinds = [severity, stated ? 'stated' : '', known ? 'known' : ''].filter(Boolean);
  return ['jp-Claim-mark', ...kinds.map(kind => `jp-Claim-${kind}`)].join(' ');
}

/** Marks under an offset, the strongest first. */
export function marksAt(sheet: Sheet, offset: number): IPainted[] {
  return sheet.marks
    .filter(mark => mark.start <= offset && offset <= mark.end)
    .sort((a, b) => Number(b.stated) - Number(a.stated));
}
