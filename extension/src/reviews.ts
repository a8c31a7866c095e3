// All reviews of the page: makes them, gives each its source, knows which one is in front.

import { INotebookModel, NotebookPanel } from '@jupyterlab/notebook';
import { UUID } from '@lumino/coreutils';
import { ISignal, Signal } from '@lumino/signaling';
import { ChannelEvent, IChannel } from './channel';
import { kernelSessions, startSilently } from './kernel';
import { NotebookSubject } from './notebook';
import { Review } from './review';
import { DEFAULTS, IPreferences, optionsOf } from './settings';
import { ISubject } from './subject';
import { Act } from './wire';

export class Reviews {
  constructor(private readonly server: IChannel) {
    this._listen(server);
    kernelSessions.changed.connect((_, kernel) => {
      const channel = kernelSessions.get(kernel);
      if (channel && !this._heard.has(channel)) {
        this._listen(channel);
        channel.acts.connect((_, act) => this._act(act));
      }
      this.assign();
    });
  }

  preferences: IPreferences = DEFAULTS;

  /** The review in front has changed, or another one is in front. */
  get currentChanged(): ISignal<this, Review | null> {
    return this._currentChanged;
  }

  /** The page of a rule is wanted. */
  get explainAsked(): ISignal<this, { review: Review; rule: string }> {
    return this._explainAsked;
  }

  get current(): Review | null {
    return this._current;
  }

  set current(review: Review | null) {
    if (review !== this._current) {
      this._current = review;
      this._currentChanged.emit(review);
    }
  }

  /** The review of a notebook: one, however many views it has. */
  ofNotebook(panel: NotebookPanel): Review | null {
    const model = panel.content.model;
    if (!model) {
      return null;
    }
    const known = this._notebooks.get(model);
    if (known) {
      (known.subject as NotebookSubject).addView(panel);
      return known;
    }
    const review = this.add(new NotebookSubject(model, panel));
    this._notebooks.set(model, review);
    return review;
  }

  add(subject: ISubject): Review {
    const review = new Review(
      subject,
      `${this._page}:${++this._serial}`,
      () => optionsOf(this.preferences),
      (asker, rule) => this._explainAsked.emit({ review: asker, rule })
    );
    this._all.add(review);
    review.disposed.connect(() => {
      this._all.delete(review);
      if (this._current === review) {
        this.current = null;
      }
    });
    review.changed.connect(() => {
      if (this._current === review) {
        this._currentChanged.emit(review);
      }
    });
    subject.changed.connect((_, event) => {
      if (event.kind === 'kernel') {
        this.assign(review);
      }
    });
    review.talk.failed.connect(() => this._retry(review));
    this.assign(review);
    return review;
  }

  /** Take over new preferences. */
  configure(preferences: IPreferences): void {
    this.preferences = preferences;
    this._all.forEach(review => review.talk.reconfigure());
    this.assign();
  }

  /** Give reviews the best source there is: the kernel session, else the server, else none. */
  assign(one?: Review): void {
    for (const review of one ? [one] : this._all) {
      review.use(this._best(review));
      this._startSession(review);
    }
  }

  private _best(review: Review): IChannel | null {
    if (!this.preferences.enabled || review.subject.off) {
      return null;
    }
    const session = kernelSessions.get(review.subject.kernel);
    return session?.ready ? session : this.server.ready ? this.server : null;
  }

  /** Start a session in the kernel, once in the life of each kernel process. */
  private _startSession(review: Review): void {
    const { preferences, _started: started } = this;
    if (!preferences.enabled || !preferences.silentStart || !(review.subject instanceof NotebookSubject)) {
      return;
    }
    const kernel = review.subject.views[0]?.sessionContext.session?.kernel;
    if (review.subject.off || !kernel || kernel.status !== 'idle' || kernelSessions.get(kernel.id)) {
      return;
    }
    if (!started.has(kernel.id)) {
      started.add(kernel.id);
      const again = (_: unknown, status: string): void => {
        if (status === 'restarting' || status === 'autorestarting' || status === 'dead') {
          kernel.statusChanged.disconnect(again);
          started.delete(kernel.id);
        }
      };
      kernel.statusChanged.connect(again);
      void startSilently(kernel).catch(() => undefined);
    }
  }

  private _listen(channel: IChannel): void {
    this._heard.add(channel);
    channel.changed.connect((_: unknown, event: ChannelEvent) => {
      if (event === 'ready') {
        this.assign();
        return;
      }
      for (const review of this._all) {
        if (review.channel === channel) {
          event === 'stale' ? review.talk.refresh() : review.talk.restart();
        }
      }
    });
  }

  private _retry(review: Review): void {
    const wait = Math.min(30_000, 1_000 * 2 ** (this._failures.get(review) ?? 0));
    this._failures.set(review, (this._failures.get(review) ?? 0) + 1);
    setTimeout(() => {
      if (this._all.has(review) && review.channel) {
        review.talk.restart();
      }
    }, wait);
    const ok = (): void => {
      this._failures.delete(review);
      review.changed.disconnect(ok);
    };
    review.changed.connect(ok);
  }

  private _act(act: Act): void {
    for (const review of this._all) {
      if (review.talk.doc === act.doc) {
        perform(review, act);
      }
    }
  }

  private readonly _page = UUID.uuid4();
  private _serial = 0;
  private _all = new Set<Review>();
  private _notebooks = new WeakMap<INotebookModel, Review>();
  private _heard = new WeakSet<IChannel>();
  private _started = new Set<string>();
  private _failures = new Map<Review, number>();
  private _current: Review | null = null;
  private _currentChanged = new Signal<this, Review | null>(this);
  private _explainAsked = new Signal<this, { review: Review; rule: string }>(this);
}

/** Do in a document what the review in an output cell asks. */
function perform(review: Review, act: Act): void {
  const finding = review.finding(act.key);
  if (!finding) {
    return;
  }
  if (act.act === 'decide') {
    review.decide(act.key, act.state, act.reason);
  } else if (act.act === 'fix') {
    review.fix(
      act.key,
      finding.fixes.findIndex(fix => fix.role === act.role)
    );
  } else {
    review.reveal(
      act.key,
      finding.marks.findIndex(mark => mark.stated)
    );
  }
}
