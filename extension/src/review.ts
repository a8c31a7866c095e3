// The review of one document: its findings, what was decided, and where answers come from.

import { ISignal, Signal } from '@lumino/signaling';
import { IChannel } from './channel';
import { Fates } from './fates';
import { IGuess, typed } from './guess';
import { LABELS } from './labels';
import { IRow, marksOf, merged, rowsOf } from './rows';
import { IDesk, IPage, IPainted, Sheet, sheetOf } from './sheet';
import { ISubject } from './subject';
import { ITalkEvents, Talk } from './talk';
import {
  Counts,
  Decision,
  Finding,
  Findings,
  Options,
  Outline,
  OwnRule,
  State,
  Supposition,
  Tick
} from './wire';

const NOTHING: Counts = { quantities: 0, tested: 0, hold: 0, contradictions: 0 };

export class Review implements IDesk, ITalkEvents {
  constructor(
    readonly subject: ISubject,
    doc: string,
    private readonly options_: () => Options,
    private readonly onExplain: (review: Review, rule: string) => void
  ) {
    this.talk = new Talk(doc, subject, this);
    subject.changed.connect((_, event) => {
      if (event.kind === 'text') {
        this._isForetold(event.cell) ? this.talk.confirm(event.cell) : this.talk.touch(event.cell);
      } else if (event.kind === 'order' || event.kind === 'path') {
        this._known = null;
        this._adopt();
        this.talk.reorder();
      } else if (event.kind === 'decisions') {
        this._known = null;
        this.talk.redecide();
        this._paint();
        this._changed.emit();
      }
    });
    this.talk.refused.connect((_, reason) => {
      this.trouble = reason;
      this._clear();
      this._changed.emit();
    });
    subject.disposed.connect(() => this.dispose());
    this._adopt();
  }

  readonly talk: Talk;
  counts: Counts = NOTHING;
  summary = '';
  /** Rules in use that are not built in. */
  rules: readonly OwnRule[] = [];
  /** Why the document is not checked, or empty. */
  trouble = '';

  /** Findings, decisions or counts have changed. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get disposed(): ISignal<this, void> {
    return this._disposed;
  }

  get channel(): IChannel | null {
    return this.talk.channel;
  }

  use(channel: IChannel | null): void {
    if (channel !== this.talk.channel) {
      this.talk.use(channel);
      if (!channel) {
        this._clear();
      }
      this._changed.emit();
    }
  }

  // What is sent along.

  decisions(): Decision[] {
    return this.subject.decisions();
  }

  options(): Options {
    return this.options_();
  }

  answered(reply: Findings, texts: ReadonlyMap<string, string>, expected: boolean): void {
    if (reply.reset) {
      this._ticks.clear();
    }
    Object.entries(reply.ticks).forEach(([cell, ticks]) => this._ticks.set(cell, ticks));
    this._findings = merged<Finding>(reply.reset ? [] : this._findings, reply);
    this._texts = texts;
    this.counts = reply.counts;
    this.summary = reply.summary;
    this.rules = reply.rules ?? (reply.reset ? [] : this.rules);
    this.trouble = '';
    this._paint();
    if (!expected) {
      // What nobody has written yet fixes nothing.
      const fates = this._fates.compare(this._findings, finding => this.decision(finding));
      if (fates.length) {
        fates.forEach(({ finding, state, reason }) => this._keep(finding, state, reason));
        this._paint();
      }
    }
    this._changed.emit();
  }

  supposed(cell: string, guess: IGuess, answers: readonly Supposition[]): void {
    const sheet = this._sheet(cell);
    if (!sheet) {
      return;
    }
    const pages = new Map<string, IPage>();
    for (const { key, found, gone, ticks } of answers) {
      const outlines = merged<Outline>(this._findings, { found, gone }).values();
      const marks = marksOf(outlines, this._decided()).get(cell) ?? [];
      const text = typed(guess.text, guess.at, key);
      pages.set(key, { text, marks, ticks: ticks[cell] ?? this._ticks.get(cell) ?? [] });
    }
    this._painted.set(cell, sheet);
    sheet.foretell(guess, pages);
  }

  foresee(cell: string, text: string): void {
    this.talk.foresee(cell, text);
  }

  suppose(cell: string, guess: IGuess): void {
    if (!this._sheet(cell)?.hasForetold(guess)) {
      void this.talk.suppose(cell, guess);
    }
  }

  // What a card asks.

  finding(key: string): Finding | undefined {
    return this._findings.get(key);
  }

  decision(finding: Finding): Decision | undefined {
    return this._decided().get(finding.fingerprint);
  }

  origin(code: string): string {
    return this.rules.find(rule => rule.code === code)?.origin ?? '';
  }

  place(cell: string, seenFrom: string): string {
    if (!this.subject.hasCells) {
      return LABELS.file;
    }
    return cell === seenFrom ? LABELS.thisCell : `${LABELS.cell} ${this.subject.index(cell) + 1}`;
  }

  fix(key: string, index: number): void {
    const finding = this.finding(key);
    const fix = finding?.fixes[index];
    if (finding && fix) {
      this._fates.look(key);
      if (this.subject.replace(fix.cell, fix.start, fix.end, fix.old, fix.new)) {
        this._fixes.push({ cell: fix.cell, text: this.subject.text(fix.cell) });
      }
    }
  }

  /** Take back the change that was made last, where its text has not been changed since. */
  undoFix(): boolean {
    const last = this._fixes.pop();
    return last !== undefined && this.subject.text(last.cell) === last.text && this.subject.undo(last.cell);
  }

  decide(key: string, state: State, reason: string): void {
    const finding = this.finding(key);
    if (finding) {
      this._record(finding, state, reason);
    }
  }

  reveal(key: string, mark: number): void {
    const place = this.finding(key)?.marks[mark];
    if (place) {
      this._fates.look(key);
      void this.subject.reveal(place.cell, place.start, place.end, key);
    }
  }

  explain(rule: string): void {
    this.onExplain(this, rule);
  }

  /** All findings in the order of the document, then those that were fixed. */
  rows(): IRow[] {
    return rowsOf([...this._findings.values()], this._decided(), this.subject.order());
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      this.talk.dispose();
      this._clear();
      this._disposed.emit();
      Signal.clearData(this);
    }
  }

  /** Decisions by fingerprint; they are read from the document only when they have changed. */
  private _decided(): ReadonlyMap<string, Decision> {
    return (this._known ??= new Map(
      this.subject.decisions().map(decision => [decision.fingerprint, decision] as const)
    ));
  }

  private _record(finding: Finding, state: State, reason: string): void {
    this._keep(finding, state, reason);
    this._paint();
    this._changed.emit();
  }

  private _keep(finding: Finding, state: State, reason: string): void {
    const { fingerprint, code: rule, message: text } = finding;
    this.subject.decide(finding, { fingerprint, state, reason, rule, text });
    this._known = null;
    this.talk.redecide();
  }

  private _sheet(cell: string): Sheet | null {
    const shared = this.subject.shared(cell);
    return shared && sheetOf(shared);
  }

  /** Whether the marks of a text that has just changed were there before it. */
  private _isForetold(cell: string): boolean {
    const text = this.subject.text(cell) ?? '';
    return this._sheet(cell)?.pageOf(text.length, () => text) !== undefined;
  }

  /** Editors tell the review of their text what is typed in them. */
  private _adopt(): void {
    for (const cell of this.subject.order()) {
      const shared = this.subject.shared(cell);
      if (shared) {
        const sheet = sheetOf(shared);
        sheet.desk = this;
        sheet.cell = cell;
      }
    }
  }

  private _paint(): void {
    const painted = marksOf(this._findings.values(), this._decided());
    const cells = new Set([...painted.keys(), ...this._ticks.keys(), ...this._painted.keys()]);
    for (const cell of cells) {
      this._lay(cell, painted.get(cell) ?? [], this._ticks.get(cell) ?? []);
    }
  }

  private _lay(cell: string, marks: IPainted[], ticks: readonly Tick[]): void {
    const shared = this.subject.shared(cell);
    const text = this._texts.get(cell);
    const known = this._painted.get(cell);
    if (!shared || text === undefined) {
      known?.lay('', [], []);
      this._painted.delete(cell);
      return;
    }
    const sheet = sheetOf(shared);
    if (known && known !== sheet) {
      known.lay('', [], []);
    }
    this._painted.set(cell, sheet);
    sheet.lay(text, marks, ticks);
  }

  private _clear(): void {
    this._findings = new Map();
    this._fates.forget();
    this._ticks.clear();
    this.counts = NOTHING;
    this.rules = [];
    this.summary = '';
    for (const [cell, sheet] of this._painted) {
      // The text may have changed since the last answer, and have been drawn with what was foretold.
      sheet.lay((this._isDisposed ? null : this.subject.text(cell)) ?? sheet.text, [], []);
    }
    this._painted.clear();
  }

  private _findings: ReadonlyMap<string, Finding> = new Map();
  private _ticks = new Map<string, Tick[]>();
  private _texts: ReadonlyMap<string, string> = new Map();
  private _painted = new Map<string, Sheet>();
  /** Changes that were made, with what their text read then. */
  private _fixes: { cell: string; text: string | null }[] = [];
  private readonly _fates = new Fates();
  private _known: ReadonlyMap<string, Decision> | null = null;
  private _isDisposed = false;
  private _changed = new Signal<this, void>(this);
  private _disposed = new Signal<this, void>(this);
}
