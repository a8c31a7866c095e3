// A line to the server: text goes out, text comes back, until one side closes it.
//
// After a key, a browser that wants to draw soon lets what arrives in the page wait until the
// next frame is drawn: messages of sockets, workers and timers alike. An answer that is there
// before the frame begins could be part of it. So where there are workers the socket lives in
// one, and hands over what it hears by a broadcast channel, which the browser does not hold back.

export interface ILine {
  send(text: string): void;
  close(): void;
}

export interface ILineEvents {
  opened(line: ILine): void;
  heard(text: string): void;
  /** It is closed, or never opened. */
  closed(line: ILine): void;
}

/** How long a worker may take to open a socket or to fail. */
const PATIENCE = 10_000;

let workersFail = false;

/** Open a line: `make` is the socket of this application, which need not be the browser's own. */
export function openLine(url: string, make: typeof WebSocket, events: ILineEvents): void {
  if (!workersFail && make === globalThis.WebSocket && 'Worker' in globalThis && 'BroadcastChannel' in globalThis) {
    try {
      openInWorker(url, make, events);
      return;
    } catch {
      // A page without an origin of its own, or with a policy against such workers.
      workersFail = true;
    }
  }
  openHere(url, make, events);
}

function openHere(url: string, make: typeof WebSocket, events: ILineEvents): void {
  const socket = new make(url);
  socket.onopen = () => events.opened(socket);
  socket.onmessage = event => events.heard(event.data);
  socket.onclose = () => events.closed(socket);
}

type FromWorker = { opened: true } | { heard: string } | { closed: true };

function openInWorker(url: string, make: typeof WebSocket, events: ILineEvents): void {
  const name = `claim-checker:${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  const script = URL.createObjectURL(new Blob([`(${workerBody})()`], { type: 'text/javascript' }));
  const answers = new BroadcastChannel(name);
  const worker = new Worker(script);
  let known = false;
  const line: ILine = {
    send: text => worker.postMessage({ send: text }),
    close: () => worker.postMessage({ close: true })
  };
  const end = (): void => {
    clearTimeout(timer);
    answers.close();
    worker.terminate();
    URL.revokeObjectURL(script);
  };
  const giveUp = (): void => {
    if (!known) {
      known = true;
      workersFail = true;
      end();
      openHere(url, make, events);
    }
  };
  const timer = setTimeout(giveUp, PATIENCE);
  worker.onerror = giveUp;
  answers.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ('heard' in data) {
      events.heard(data.heard);
      return;
    }
    known = true;
    clearTimeout(timer);
    if ('opened' in data) {
      events.opened(line);
    } else {
      end();
      events.closed(line);
    }
  };
  worker.postMessage({ open: url, name });
}

/** What runs in the worker; it can use nothing that stands outside. */
function workerBody(): void {
  let socket: WebSocket | null = null;
  self.onmessage = ({ data }: MessageEvent<{ open: string; name: string } | { send: string } | { close: true }>) => {
    if ('open' in data) {
      const answers = new BroadcastChannel(data.name);
      socket = new WebSocket(data.open);
      socket.onopen = () => answers.postMessage({ opened: true });
      socket.onmessage = event => answers.postMessage({ heard: event.data });
      socket.onclose = () => answers.postMessage({ closed: true });
    } else if ('send' in data) {
      socket?.send(data.send);
    } else {
      socket?.close();
    }
  };
}
