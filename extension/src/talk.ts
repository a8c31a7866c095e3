// One side of a conversation about one document: when to ask, and what came of it.

import { ISignal, Signal } from '@lumino/signaling';
import { IChannel } from './channel';
import { Draft, IContext, nextTurn } from './draft';
import { IGuess } from './guess';
import { ISubjectTexts } from './subject';
import { Check, Findings, Reply, Suppose, Supposition } from './wire';

export interface ITalkEvents extends IContext {
  /**
   * An answer has arrived; `texts` are those it speaks of, by id, as they were sent. They are
   * no more than expected where a key was told of before the editor had taken it in.
   */
  answered(reply: Findings, texts: ReadonlyMap<string, string>, expected: boolean): void;
  /** What would come of each of these keys; without an answer, marks only move with the text. */
  supposed(cell: string, guess: IGuess, answers: readonly Supposition[]): void;
}

// No more than the other side lets pass.
const GAP = 10;
// Longer than it takes to find the next key.
const PAUSE = 150;
const LONGEST_PAUSE = 1_500;
// Keys that are asked about at a time: the likeliest are known sooner, and nobody waits long for their answer.
const PORTION = 16;

/**
 * Sends what has changed, as soon as it changes, one question at a time.
 *
 * A change goes out at once; those made while the answer is on its way wait for it, so that
 * a slow answer coalesces typing by itself. The question about the whole document, which is
 * asked when typing pauses, keeps no other one waiting.
 */
export class Talk {
  constructor(
    readonly doc: string,
    subject: ISubjectTexts,
    private readonly events: ITalkEvents
  ) {
    this._draft = new Draft(doc, subject, events);
  }

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
    this._startAfresh();
    this._stopped = false;
    this._schedule();
  }

  touch(id: string): void {
    this._draft.touch(id);
    // Not a moment later: the answer is worked out while the editor draws the key.
    this._schedule(true);
  }

  /** The same, for a text whose marks are drawn already: the key comes first. */
  confirm(id: string): void {
    this._draft.touch(id);
    setTimeout(() => this._schedule(true));
  }

  /** A text is about to read so, a key having been pressed: ask about it before the editor has taken it in. */
  foresee(id: string, text: string): void {
    if (this._isFree && this._wait <= 0 && !this._draft.pending) {
      this._draft.foresee(id, text);
      this._send();
      // Where it did not come true, say so.
      setTimeout(() => this.touch(id));
    }
  }

  /** Ask what each of these keys would do to a text, if that text is what was told last. */
  async suppose(id: string, { text, at, keys }: IGuess): Promise<void> {
    const channel = this._channel;
    if (!channel?.inOrder || this._stopped || this._draft.pending || this._draft.sent.get(id) !== text) {
      return;
    }
    const asked = JSON.stringify([id, text, at, keys]);
    if (asked === this._supposing) {
      return;
    }
    this._supposing = asked;
    const [epoch, lastSent] = [this._epoch, this._lastSent];
    let known = '';
    const answers: Supposition[] = [];
    while (known.length < keys.length) {
      const next = keys.slice(known.length, known.length + PORTION);
      const question: Suppose = { type: 'suppose', doc: this.doc, turn: nextTurn(), cell: id, at, keys: next };
      const reply = await channel.ask(question).catch(() => null);
      if (reply?.type !== 'supposed' || epoch !== this._epoch || lastSent !== this._lastSent || asked !== this._supposing) {
        break;
      }
      known += reply.keys;
      answers.push(...reply.answers);
      this.events.supposed(id, { text, at, keys: known }, answers);
      if (reply.keys !== next) {
        // It takes too long.
        break;
      }
    }
    if (asked === this._supposing) {
      this._supposing = '';
    }
  }

  reorder(): void {
    this._draft.reorder();
    if (this._stopped) {
      // With other cells it may be accepted.
      this._draft.reset();
      this._stopped = false;
    }
    this._schedule();
  }

  redecide(): void {
    this._draft.redecide();
    this._schedule();
  }

  reconfigure(): void {
    this._draft.reconfigure();
    this._schedule();
  }

  /** Ask for the whole document: rules have changed, or typing has paused. */
  refresh(): void {
    this._unsettled = true;
    this._schedule();
  }

  dispose(): void {
    this._channel?.tell({ type: 'forget', doc: this.doc });
    this._channel = null;
    this._epoch += 1;
    clearTimeout(this._pause);
  }

  /** Whether a question may be asked now. */
  private get _isFree(): boolean {
    return this._channel !== null && !this._scheduled && !this._asking && !this._stopped;
  }

  private get _wait(): number {
    return this._lastSent + GAP - performance.now();
  }

  /** Whether there is something to ask that may be asked. */
  private get _hasQuestion(): boolean {
    return this._draft.pending || (this._unsettled && !this._settling);
  }

  private _schedule(atOnce = false): void {
    if (!this._isFree || !this._hasQuestion) {
      return;
    }
    const wait = this._wait;
    if (atOnce && wait <= 0) {
      this._send();
      return;
    }
    this._scheduled = true;
    const go = (): void => {
      this._scheduled = false;
      this._send();
    };
    if (wait <= 0) {
      queueMicrotask(go);
    } else {
      setTimeout(go, wait);
    }
  }

  private _send(): void {
    const channel = this._channel;
    const check = channel && this._draft.pending ? this._draft.compose() : null;
    if (channel && check) {
      this._lastSent = performance.now();
      void this._ask(channel, check);
    } else if (channel && this._unsettled && !this._settling) {
      this._unsettled = false;
      void this._settle(channel);
    }
  }

  private async _ask(channel: IChannel, check: Check): Promise<void> {
    const epoch = this._epoch;
    clearTimeout(this._pause);
    this._asking = true;
    try {
      const reply = await channel.ask(check);
      if (epoch === this._epoch) {
        this._asking = false;
        // It was worked out before this one.
        const held = this._held;
        this._held = null;
        if (held) {
          this._take(held);
        }
        this._take(reply);
        this._schedule();
      }
    } catch (reason) {
      this._fail(epoch, reason);
    }
  }

  private async _settle(channel: IChannel): Promise<void> {
    const epoch = this._epoch;
    const began = performance.now();
    this._settling = true;
    this._asking = !channel.inOrder;
    try {
      const reply = await channel.ask(this._draft.whole());
      if (epoch !== this._epoch) {
        return;
      }
      this._settling = false;
      // What takes longer is asked less often.
      this._took = performance.now() - began;
      if (!channel.inOrder) {
        this._asking = false;
      }
      if (this._asking) {
        // It speaks of texts as they were before the question that is on its way.
        this._held = reply;
      } else {
        this._take(reply);
        this._schedule();
      }
    } catch (reason) {
      this._fail(epoch, reason);
    }
  }

  private _take(reply: Reply): void {
    if (reply.type === 'findings') {
      this.events.answered(reply, this._draft.sent, this._draft.isExpected());
      this._settleLater(reply.settled);
    } else if (reply.type === 'lost') {
      this.restart();
    } else if (reply.type === 'refused') {
      const epoch = this._epoch;
      this._stopped = !reply.again;
      this._refused.emit(reply.again ? '' : reply.reason);
      if (reply.again) {
        setTimeout(() => epoch === this._epoch && this.restart(), 1000);
      }
    }
  }

  /** Ask about the whole document once typing has paused. */
  private _settleLater(settled: boolean): void {
    clearTimeout(this._pause);
    if (!settled) {
      const pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, 3 * this._took));
      this._pause = setTimeout(() => this.refresh(), pause);
    }
  }

  private _fail(epoch: number, reason: unknown): void {
    if (epoch === this._epoch) {
      this._startAfresh();
      this._failed.emit(reason instanceof Error ? reason.message : String(reason));
    }
  }

  /** Forget what is on its way; the next question is about everything. */
  private _startAfresh(): void {
    this._draft.reset();
    this._epoch += 1;
    this._asking = this._settling = this._unsettled = false;
    this._held = null;
    clearTimeout(this._pause);
  }

  private readonly _draft: Draft;
  private _channel: IChannel | null = null;
  private _asking = false;
  private _settling = false;
  private _unsettled = false;
  private _held: Reply | null = null;
  private _took = 0;
  private _scheduled = false;
  private _epoch = 0;
  private _pause: ReturnType<typeof setTimeout> | undefined;
  private _lastSent = -GAP;
  private _supposing = '';
  private _stopped = false;
  private _failed = new Signal<this, string>(this);
  private _refused = new Signal<this, string>(this);
}
