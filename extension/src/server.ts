// The Jupyter server as the source: a WebSocket, or single requests where none opens.

import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import { UUID } from '@lumino/coreutils';
import { BaseChannel } from './channel';
import { ILine, openLine } from './line';
import { Reply, Request, Stale } from './wire';

const PATIENCE = 30_000;
const LONGEST_WAIT = 30_000;

/** One channel serves all documents of the page. */
export class ServerChannel extends BaseChannel {
  readonly name = 'server';

  constructor(private readonly settings: ServerConnection.ISettings) {
    super();
  }

  get ready(): boolean {
    return !this._absent;
  }

  /** Single requests may overtake one another. */
  get inOrder(): boolean {
    return this._line !== null;
  }

  ask(request: Request & { turn: number }): Promise<Reply> {
    // Nothing is awaited on the way out: the answer is worked out while the editor draws the key.
    if (this._line) {
      return this._put(this._line, request);
    }
    return this._open().then(line => (line ? this._put(line, request) : this._post(request)));
  }

  tell(request: Request): void {
    this._line?.send(JSON.stringify(request));
  }

  private _put(line: ILine, request: Request & { turn: number }): Promise<Reply> {
    const answer = this.pending.add(request, PATIENCE);
    line.send(JSON.stringify(request));
    return answer;
  }

  /** An open line, or null while there is none to be had. */
  private _open(): Promise<ILine | null> {
    if (Date.now() < this._notBefore) {
      return Promise.resolve(null);
    }
    return (this._opening ??= this._connect().finally(() => {
      this._opening = null;
    }));
  }

  private _connect(): Promise<ILine | null> {
    const token = this.settings.token ? `?token=${encodeURIComponent(this.settings.token)}` : '';
    const url = URLExt.join(this.settings.wsUrl, 'claim-checker/live') + token;
    return new Promise(resolve => {
      openLine(url, this.settings.WebSocket, {
        opened: line => {
          this._line = line;
          this._failures = 0;
          resolve(line);
        },
        heard: text => this._hear(JSON.parse(text)),
        closed: line => {
          this._lose(line);
          resolve(null);
        }
      });
    });
  }

  private _hear(reply: Reply | Stale): void {
    if (reply.type === 'stale') {
      this._changed.emit('stale');
    } else {
      this.pending.settle(reply);
    }
  }

  private _lose(line: ILine): void {
    const wasOpen = this._line === line;
    this._failures += 1;
    this._notBefore = Date.now() + Math.min(LONGEST_WAIT, 250 * 2 ** this._failures);
    if (wasOpen) {
      this._line = null;
      // The server forgets a conversation with its socket.
      this.pending.failAll('connection closed');
      setTimeout(() => this._changed.emit('lost'), Math.max(0, this._notBefore - Date.now()));
    }
  }

  private async _post(request: Request): Promise<Reply> {
    const url = URLExt.join(this.settings.baseUrl, 'claim-checker/check');
    const body = JSON.stringify({ session: this._session, request });
    const response = await ServerConnection.makeRequest(url, { method: 'POST', body }, this.settings);
    if (response.status === 404) {
      this._absent = true;
      this._changed.emit('ready');
    }
    if (!response.ok) {
      throw new Error(`the server answered ${response.status}`);
    }
    return response.json();
  }

  private readonly _session = UUID.uuid4();
  private _line: ILine | null = null;
  private _opening: Promise<ILine | null> | null = null;
  private _absent = false;
  private _failures = 0;
  private _notBefore = 0;
}
