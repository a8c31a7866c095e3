// The Jupyter server as the source: a WebSocket, or single requests where none opens.

import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import { UUID } from '@lumino/coreutils';
import { BaseChannel } from './channel';
import { Reply, Request } from './wire';

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

  async ask(request: Request & { turn: number }): Promise<Reply> {
    const socket = await this._open();
    if (!socket) {
      return this._post(request);
    }
    const answer = this.pending.add(request, PATIENCE);
    socket.send(JSON.stringify(request));
    return answer;
  }

  tell(request: Request): void {
    if (this._socket?.readyState === WebSocket.OPEN) {
      this._socket.send(JSON.stringify(request));
    }
  }

  /** The open socket, or null while there is none to be had. */
  private _open(): Promise<WebSocket | null> {
    if (this._socket?.readyState === WebSocket.OPEN) {
      return Promise.resolve(this._socket);
    }
    if (Date.now() < this._notBefore) {
      return Promise.resolve(null);
    }
    return (this._opening ??= this._connect().finally(() => {
      this._opening = null;
    }));
  }

  private _connect(): Promise<WebSocket | null> {
    return new Promise(resolve => {
      const token = this.settings.token ? `?token=${encodeURIComponent(this.settings.token)}` : '';
      const socket = new this.settings.WebSocket(URLExt.join(this.settings.wsUrl, 'claim-checker/live') + token);
      socket.onopen = () => {
        this._socket = socket;
        this._failures = 0;
        resolve(socket);
      };
      socket.onmessage = event => {
        const reply = JSON.parse(event.data);
        if (reply.type === 'stale') {
          this._changed.emit('stale');
        } else {
          this.pending.settle(reply);
        }
      };
      socket.onclose = () => {
        const wasOpen = this._socket === socket;
        this._socket = wasOpen ? null : this._socket;
        this._failures += 1;
        this._notBefore = Date.now() + Math.min(LONGEST_WAIT, 250 * 2 ** this._failures);
        resolve(null);
        if (wasOpen) {
          // The server forgets a conversation with its socket.
          this.pending.failAll('connection closed');
          setTimeout(() => this._changed.emit('lost'), Math.max(0, this._notBefore - Date.now()));
        }
      };
    });
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
  private _socket: WebSocket | null = null;
  private _opening: Promise<WebSocket | null> | null = null;
  private _absent = false;
  private _failures = 0;
  private _notBefore = 0;
}
