import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A socket that does what the test says. */
class Socket {
  static all: Socket[] = [];
  onopen = (): void => undefined;
  onclose = (): void => undefined;
  onmessage = (_: { data: string }): void => undefined;
  sent: string[] = [];

  constructor(readonly url: string) {
    Socket.all.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.onclose();
  }
}

const scripts = new Map<string, Promise<string>>();

/** A worker that runs its script here. */
class LocalWorker {
  static broken = false;
  static ended = 0;
  onerror = (): void => undefined;
  private readonly _self: { onmessage?: (event: { data: unknown }) => void } = {};
  private readonly _ready: Promise<void>;

  constructor(url: string) {
    this._ready = scripts.get(url)!.then(script => {
      if (LocalWorker.broken) {
        this.onerror();
      } else {
        new Function('self', script)(this._self);
      }
    });
  }

  postMessage(data: unknown): void {
    void this._ready.then(() => this._self.onmessage?.({ data }));
  }

  terminate(): void {
    LocalWorker.ended += 1;
  }
}

async function set(): Promise<{ events: Record<'opened' | 'heard' | 'closed', ReturnType<typeof vi.fn>> }> {
  const { openLine } = await import('../src/line');
  const events = { opened: vi.fn(), heard: vi.fn(), closed: vi.fn() };
  openLine('ws://localhost/live', globalThis.WebSocket, events);
  await vi.waitFor(() => expect(Socket.all.length).toBe(1));
  return { events };
}

describe('openLine', () => {
  beforeEach(() => {
    vi.resetModules();
    Socket.all = [];
    LocalWorker.broken = false;
    LocalWorker.ended = 0;
    vi.stubGlobal('WebSocket', Socket);
    vi.stubGlobal('Worker', LocalWorker);
    URL.createObjectURL = blob => {
      const url = `blob:${scripts.size}`;
      const reader = new FileReader();
      scripts.set(
        url,
        new Promise(resolve => {
          reader.onload = () => resolve(reader.result as string);
          reader.readAsText(blob as Blob);
        })
      );
      return url;
    };
    URL.revokeObjectURL = vi.fn();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('speaks through a worker, in both directions, until the socket closes', async () => {
    const { events } = await set();
    const [socket] = Socket.all;
    socket.onopen();
    await vi.waitFor(() => expect(events.opened).toHaveBeenCalled());
    const line = events.opened.mock.calls[0][0];
    line.send('question');
    await vi.waitFor(() => expect(socket.sent).toEqual(['question']));
    socket.onmessage({ data: 'answer' });
    await vi.waitFor(() => expect(events.heard).toHaveBeenCalledWith('answer'));
    line.close();
    await vi.waitFor(() => expect(events.closed).toHaveBeenCalledWith(line));
    expect(LocalWorker.ended).toBe(1);
  });

  it('says when no socket opens', async () => {
    const { events } = await set();
    Socket.all[0].onclose();
    await vi.waitFor(() => expect(events.closed).toHaveBeenCalled());
    expect(events.opened).not.toHaveBeenCalled();
  });

  it('does without a worker where none runs', async () => {
    LocalWorker.broken = true;
    const { events } = await set();
    const [socket] = Socket.all;
    socket.onopen();
    expect(events.opened).toHaveBeenCalledWith(socket);
    socket.onmessage({ data: 'answer' });
    expect(events.heard).toHaveBeenCalledWith('answer');
  });

  it('uses the socket of the application where that is not the one of the browser', async () => {
    const { openLine } = await import('../src/line');
    const events = { opened: vi.fn(), heard: vi.fn(), closed: vi.fn() };
    class Own extends Socket {}
    openLine('ws://localhost/live', Own as any, events);
    expect(Socket.all[0]).toBeInstanceOf(Own);
  });
});
