// Where answers come from: one interface, whatever the road.

import { ISignal, Signal } from '@lumino/signaling';
import { Reply, Request } from './wire';

export type ChannelName = 'kernel' | 'server';

export interface IChannel {
  readonly name: ChannelName;
  /** Whether it is worth asking. */
  readonly ready: boolean;
  /** Whether answers come in the order in which they were worked out. */
  readonly inOrder: boolean;
  /** It has become ready or not, or has lost what it knew. */
  readonly changed: ISignal<IChannel, ChannelEvent>;
  /** Ask, and wait for the answer; rejected when there will be none. */
  ask(request: Request & { turn: number }): Promise<Reply>;
  /** Say something that has no answer. */
  tell(request: Request): void;
}

/** `ready` has changed; rules have changed; the other side has forgotten all documents. */
export type ChannelEvent = 'ready' | 'stale' | 'lost';

/** Requests that wait for their answers, by document and turn. */
export class Pending {
  add(request: { doc: string; turn: number }, patience: number): Promise<Reply> {
    const name = Pending._name(request);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this._waiting.delete(name);
        reject(new Error('no answer in time'));
      }, patience);
      this._waiting.set(name, {
        resolve: reply => {
          clearTimeout(timer);
          resolve(reply);
        },
        reject: reason => {
          clearTimeout(timer);
          reject(reason);
        }
      });
    });
  }

  /** Hand over an answer; false when nobody waits for it. */
  settle(reply: { doc: string; turn: number }): boolean {
    const name = Pending._name(reply);
    const waiting = this._waiting.get(name);
    this._waiting.delete(name);
    waiting?.resolve(reply as Reply);
    return waiting !== undefined;
  }

  failAll(reason: string): void {
    const all = [...this._waiting.values()];
    this._waiting.clear();
    all.forEach(waiting => waiting.reject(new Error(reason)));
  }

  private static _name(request: { doc: string; turn: number }): string {
    return `${request.turn}:${request.doc}`;
  }

  private _waiting = new Map<string, { resolve: (reply: Reply) => void; reject: (reason: Error) => void }>();
}

/** What the two channels have in common. */
export abstract class BaseChannel implements IChannel {
  abstract readonly name: ChannelName;
  abstract readonly ready: boolean;
  abstract readonly inOrder: boolean;
  abstract ask(request: Request & { turn: number }): Promise<Reply>;
  abstract tell(request: Request): void;

  get changed(): ISignal<this, ChannelEvent> {
    return this._changed;
  }

  protected _changed = new Signal<this, ChannelEvent>(this);
  protected readonly pending = new Pending();
}
