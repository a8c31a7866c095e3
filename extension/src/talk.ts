// One side of a conversation about one document: what to send, when, and what came of it.

import { ISignal, Signal } from '@lumino/signaling';
import { IChannel } from './channel';
import { ISubjectTexts } from './subject';
import { CellText, Check, Decision, Findings, Options } from './wire';

export interface ITalkEvents {
  /** An answer has arrived; `texts` are those it speaks of, by id, as they were sent. */
  answered(reply: Findings, texts: ReadonlyMap<string, string>): void;
  /** What to send along. */
  decisions(): Decision[];
  options(): Options;
}

const FRAME = 16;
// Longer than it takes to find the next key.
const PAUSE = 150;
let turns = 0;

/** The next turn number; unique in the page. */
export function nextTurn(): number {
  return ++turns;
}

/**
 * Sends what has changed, as soon as it changes, one question at a time.
 *
 * The first change of a burst goes out at once; the next one waits for the answer and for
 * the frame to end, so that a slow answer coalesces typing by itself.
 */
export class Talk {
  constructor(
    readonly doc: string,
    private readonly subject: ISubjectTexts,
    private readonly events: ITalkEvents
  ) {}

  get channel(): IChannel | null {
    return this._channel;
  }

  /** The last question could not be answered. */
  get failed(): ISignal<this, string> {
    return this._failed;
  }

  /** The document is not checked here, for a reason that the checker gives. */
  get refused(): ISignal<this, string> {
    return this._refused;
  }

  /** Talk to this channel from now on; it knows nothing yet. */
  use(channel: IChannel | null): void {
    if (channel !== this._channel) {
      this._channel?.tell({ type: 'forget', doc: this.doc });
      this._channel = channel;
      this.restart();
    }
  }

  /** Send everything again. */
  restart(): void {
    this._reset = true;
    this._stopped = false;
    this._epoch += 1;
    this._asking = false;
    this._schedule();
  }

  touch(id: string): void {
    this._touched.add(id);
    // Not a moment later: the answer is worked out while the editor draws the key.
    this._schedule(true);
  }

  reorder(): void {
    this._reordered = true;
    // With other cells it may be accepted.
    this._reset ||= this._stopped;
    this._stopped = false;
    this._schedule();
  }

  redecide(): void {
    this._decided = true;
    this._schedule();
  }

  reconfigure(): void {
    this._configured = true;
    this._schedule();
  }

  /** Ask for the whole document: rules have changed, or typing has paused. */
  refresh(): void {
    this._refresh = true;
    this._schedule();
  }

  dispose(): void {
    this._channel?.tell({ type: 'forget', doc: this.doc });
    this._channel = null;
    this._epoch += 1;
    clearTimeout(this._pause);
  }

  private _schedule(atOnce = false): void {
    if (this._scheduled || this._asking || this._stopped || !this._channel) {
      return;
    }
    const wait = this._lastSent + FRAME - performance.now();
    if (atOnce && wait <= 0) {
      void this._send();
      return;
    }
    this._scheduled = true;
    const go = (): void => {
      this._scheduled = false;
      void this._send();
    };
    if (wait <= 0) {
      queueMicrotask(go);
    } else {
      setTimeout(go, wait);
    }
  }

  /** Ask about the whole document once typing has paused. */
  private _settleLater(settled: boolean): void {
    clearTimeout(this._pause);
    if (!settled) {
      this._pause = setTimeout(() => this.refresh(), PAUSE);
    }
  }

  /** What there is to say, or null. */
  private _compose(): Check | null {
    const order = this.subject.order();
    const cells: CellText[] = [];
    if (this._reset) {
      this._sent.clear();
      this._said.clear();
    }
    const candidates = this._reset || this._reordered ? order : [...this._touched];
    for (const id of candidates) {
      const text = this.subject.text(id);
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
        cells.push(cell);
      }
    }
    const check: Check = { type: 'check', doc: this.doc, turn: nextTurn(), reset: this._reset, cells };
    if (this._reset || this._reordered) {
      const known = new Set(order);
      [...this._sent.keys()].filter(id => !known.has(id)).forEach(id => {
        this._sent.delete(id);
        this._said.delete(id);
      });
      check.order = order.map(id => ({ id, index: this.subject.index(id) }));
      check.path = this.subject.path;
    }
    if (this._reset || this._decided) {
      check.decisions = this.events.decisions();
    }
    if (this._reset || this._configured) {
      check.options = this.events.options();
    }
    if (this._refresh) {
      check.settle = true;
    }
    const worth = cells.length || check.order || check.decisions || check.options || this._refresh;
    this._reset = this._reordered = this._decided = this._configured = this._refresh = false;
    this._touched.clear();
    return worth ? check : null;
  }

  private async _send(): Promise<void> {
    const channel = this._channel;
    const check = channel && this._compose();
    if (!channel || !check) {
      return;
    }
    const epoch = this._epoch;
    clearTimeout(this._pause);
    this._asking = true;
    this._lastSent = performance.now();
    try {
      const reply = await channel.ask(check);
      if (epoch !== this._epoch) {
        return;
      }
      this._asking = false;
      if (reply.type === 'findings') {
        this.events.answered(reply, this._sent);
        this._settleLater(reply.settled);
      } else if (reply.type === 'lost') {
        this.restart();
      } else if (reply.type === 'refused') {
        this._stopped = !reply.again;
        this._refused.emit(reply.again ? '' : reply.reason);
        if (reply.again) {
          setTimeout(() => epoch === this._epoch && this.restart(), 1000);
        }
      }
      if (this._touched.size || this._reordered || this._decided || this._configured || this._refresh || this._reset) {
        this._schedule();
      }
    } catch (reason) {
      if (epoch === this._epoch) {
        this._asking = false;
        this._reset = true;
        this._failed.emit(reason instanceof Error ? reason.message : String(reason));
      }
    }
  }

  private _channel: IChannel | null = null;
  private _sent = new Map<string, string>();
  private _said = new Map<string, string | undefined>();
  private _touched = new Set<string>();
  private _reset = true;
  private _reordered = false;
  private _decided = false;
  private _configured = false;
  private _refresh = false;
  private _asking = false;
  private _scheduled = false;
  private _epoch = 0;
  private _pause: ReturnType<typeof setTimeout> | undefined;
  private _lastSent = -FRAME;
  private _stopped = false;
  private _failed = new Signal<this, string>(this);
  private _refused = new Signal<this, string>(this);
}
