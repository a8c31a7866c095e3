// The kernel session as the source: an ipywidgets model that is never displayed.

import type { WidgetModel } from '@jupyter-widgets/base';
import { Kernel } from '@jupyterlab/services';
import { ISignal, Signal } from '@lumino/signaling';
import { BaseChannel } from './channel';
import { Act, Reply, Request } from './wire';

export const SESSION_MODULE = 'claim-checker';
export const SESSION_VERSION = '1.0.0';

const PATIENCE = 1_500;

/** The comm of one session, as a channel. */
export class KernelChannel extends BaseChannel {
  readonly name = 'kernel';
  readonly inOrder = true;

  constructor(private readonly model: WidgetModel) {
    super();
    model.on('msg:custom', (content: Reply | Act | { type: 'stale' }) => this._receive(content));
  }

  /** A session that let a question wait is not asked again until that answer is there. */
  get ready(): boolean {
    return this._alive && !this._stuck;
  }

  /** The review in an output cell wants something done. */
  get acts(): ISignal<this, Act> {
    return this._acts;
  }

  setAlive(alive: boolean): void {
    if (alive !== this._alive) {
      this._alive = alive;
      this._stuck = false;
      if (!alive) {
        this.pending.failAll('the session has ended');
      }
      this._changed.emit('ready');
    }
  }

  async ask(request: Request & { turn: number }): Promise<Reply> {
    if (!this._send(request)) {
      this.setAlive(false);
      throw new Error('the session has ended');
    }
    try {
      return await this.pending.add(request, PATIENCE);
    } catch (reason) {
      // What a key would do need not be known: nobody waits for it.
      if (this._alive && !this._stuck && request.type !== 'suppose') {
        this._stuck = true;
        this._changed.emit('ready');
      }
      throw reason;
    }
  }

  tell(request: Request): void {
    if (this._alive) {
      this._send(request);
    }
  }

  /** False when the comm's kernel is no more; the comm itself does not say so. */
  private _send(request: Request): boolean {
    try {
      this.model.send(request as any, {});
      return true;
    } catch {
      return false;
    }
  }

  private _receive(content: Reply | Act | { type: 'stale' }): void {
    if (content.type === 'stale') {
      this._changed.emit('stale');
    } else if (content.type === 'act') {
      this._acts.emit(content);
    } else {
      this.pending.settle(content);
      if (this._stuck) {
        this._stuck = false;
        this._changed.emit('ready');
      }
    }
  }

  private _alive = true;
  private _stuck = false;
  private _acts = new Signal<this, Act>(this);
}

/** The sessions of the page, by kernel. */
class KernelSessions {
  get changed(): ISignal<this, string> {
    return this._changed;
  }

  get(kernel: string | null): KernelChannel | null {
    return (kernel && this._channels.get(kernel)) || null;
  }

  add(kernel: string, channel: KernelChannel): void {
    this._channels.get(kernel)?.setAlive(false);
    this._channels.set(kernel, channel);
    this._changed.emit(kernel);
  }

  remove(kernel: string, channel: KernelChannel): void {
    if (this._channels.get(kernel) === channel) {
      this._channels.delete(kernel);
      channel.setAlive(false);
      this._changed.emit(kernel);
    }
  }

  private _channels = new Map<string, KernelChannel>();
  private _changed = new Signal<this, string>(this);
}

export const kernelSessions = new KernelSessions();

/** Make the model class that the widget registry asks for. */
export function sessionModel(base: typeof WidgetModel): typeof WidgetModel {
  // The base class comes from the host at run time. State lives outside the model, because
  // its class fields would be set only after `initialize` has run.
  class ClaimSessionModel extends base {
    override initialize(attributes: any, options: any): void {
      super.initialize(attributes, options);
      const kernel: string | undefined = (this.widget_manager as any).kernel?.id;
      if (!kernel) {
        return;
      }
      const channel = new KernelChannel(this);
      kernelSessions.add(kernel, channel);
      const drop = (): void => kernelSessions.remove(kernel, channel);
      this.on('comm:close', drop);
      this.on('comm_live_update', () => {
        // A restarted kernel leaves its comms dead without closing them.
        if (this.comm_live) {
          kernelSessions.add(kernel, channel);
          channel.setAlive(true);
        } else {
          drop();
        }
      });
    }
  }
  return ClaimSessionModel;
}

// The kernel's working folder is where the notebook lies, and Python looks there first.
// Opening a notebook must not run a `checker.py` that lies beside it, so the session is
// started only where that folder offers none of the modules that it would import.
const START = `
exec("""
import sys
from importlib.machinery import PathFinder
_names = ('checker', 'claim_checker', 'ipywidgets', 'pint', 'sympy', 'mpmath', 'pyromark', 'nbformat')
if not ('' in sys.path and any(PathFinder.find_spec(name, ['']) for name in _names)):
    try:
        from checker.jupyter.session import activate
    except ImportError:
        pass
    else:
        activate()
""", {})
`;

/** Start a session in a Python kernel without a trace: no output, no number, no name. */
export async function startSilently(kernel: Kernel.IKernelConnection): Promise<void> {
  const info = await kernel.info;
  if (info.language_info.name !== 'python' || kernelSessions.get(kernel.id) || kernel.isDisposed) {
    return;
  }
  const future = kernel.requestExecute({
    code: START,
    silent: true,
    store_history: false,
    allow_stdin: false,
    stop_on_error: false
  });
  await future.done.catch(() => undefined);
}
