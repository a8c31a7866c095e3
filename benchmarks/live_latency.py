"""How long a reader waits: from a keystroke in JupyterLab until its findings are drawn.

Starts JupyterLab servers and a headless Chromium, opens a notebook of many Markdown cells
three times (the extension taken out; answers from the server; answers from a kernel), and
types the same into each by turns, so that whatever else the machine does weighs on all
three alike. The clock runs in the page, from the time stamp of the key's event. Findings
are drawn when the marks in the cell look for the last time other than before, which for
most keys is when the text itself is there: its marks are right already.

Three things are typed, each with a table of its own:

* sentences as somebody writes them, letters, spaces, figures, slips and their corrections;
* keys at a number of which it was worked out beforehand what they do, each of which
  changes all marks of the cell;
* the same keys where the cursor has been put there only just now, so that nothing was
  worked out yet and their marks come with the answer.

    python benchmarks/live_latency.py --cells 200 --keys 100
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, expect, sync_playwright

from checker.api import Checker
from checker.jupyter import wire
from checker.jupyter.live import LiveDocument
from tests.jupyter.browser.conftest import CHROMIUM
from tests.jupyter.browser.lab import Lab, markdown
from tests.jupyter.browser.server import Server

BACKSPACE = "Backspace"
TYPED = "Of the 90 sites, 31 (34%) replied in time."
PLACE = TYPED.index("34%") + 1
KEYS = (BACKSPACE, "3")
"""What is typed there by turns: wrong, right."""
SENTENCES_WRITTEN = (
    " Crews from three towns cleared 36 of the 48 roads, or 75%.",
    *(" Of the 90 boats, 31 (54%", *[BACKSPACE] * 3, "34%) had saield", *[BACKSPACE] * 4, "iled by noon."),
    *(" The total was 180 cases: 121 in", BACKSPACE, "n Ashby and 49", *[BACKSPACE] * 2, "59 in Corfe."),
    *(" It rsoe", *[BACKSPACE] * 3, "ose from 200 to 250, an increase of 35%", *[BACKSPACE] * 3, "25%, in a year."),
)
WRITTEN = tuple(key for part in SENTENCES_WRITTEN for key in ([part] if part == BACKSPACE else part))
"""What somebody writes, key by key, with slips in words and in figures."""
PARTS = {"typed": "text in the editor", "asked": "question sent", "answered": "answer heard"}
"""The moments of a key, besides that its findings are drawn."""
Moments = dict[str, list[float]]
Pauses = tuple[float, float]
WRITING: Pauses = (70, 250)
SLOW: Pauses = (200, 700)
"""Milliseconds between keys of somebody who thinks meanwhile; the whole notebook is checked in between."""
REST = 200
"""Milliseconds that the cursor rests in one place, so that what was worked out is about that place only."""
BLOCK = 25
"""Pairs of keys that are typed into one notebook before it is another one's turn."""
WARM = 20
"""Keys typed before the clock counts: code is compiled and modules are loaded once a session."""
PLACES = ("Ashby", "Brill", "Corfe", "Dunmow", "Eyam", "Frome", "Goole", "Hythe", "Ilminster", "Jarrow")
SENTENCES = (
    "In {place} the council counted {a} households on its {number}th round.",
    "Of the {whole} people who answered in {place}, {part} ({share}%) had moved.",
    "A strip of {km} km near {place} was closed for {b} days.",
    "The ward heard from the harbour office that boats would sail again before the weekend.",
    "Nobody in {place} had expected the water to come up through the drains so early in the season.",
    "Crews from three counties worked through the night, and the school hall stayed open for families.",
    "What is left of the old sea wall will be looked at by engineers once the tide allows it.",
)
HOOKS = """() => {
    // The moments of the key that was pressed last, in milliseconds of the page's clock.
    const clock = window.claimClock = { keys: [] };
    const stamp = name => {
        const key = clock.keys[clock.keys.length - 1];
        if (key) { (key[name] ??= []).push(performance.now()); }
    };
    clock.stamp = stamp;
    const text = data => typeof data === 'string' ? data : new TextDecoder('latin1').decode(data);
    const hear = event => {
        const heard = event.data?.heard ?? event.data;
        if ((typeof heard === 'string' || heard instanceof ArrayBuffer) && text(heard).includes('"findings"')) {
            stamp('answered');
        }
    };
    const say = data => { if (text(data).includes('"check"')) { stamp('asked'); } };
    document.addEventListener('keydown', event => { clock.keys.push({ pressed: [event.timeStamp] }); }, true);
    window.BroadcastChannel = class extends BroadcastChannel {
        constructor(name) { super(name); this.addEventListener('message', hear); }
    };
    window.WebSocket = class extends WebSocket {
        constructor(...address) { super(...address); this.addEventListener('message', hear); }
        send(data) { say(data); super.send(data); }
    };
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (data, ...rest) {
        if (data?.send) { say(data.send); }
        return post.call(this, data, ...rest);
    };
}"""
WATCH = """() => {
    const cell = window.jupyterapp.shell.currentWidget.content.activeCell;
    const content = cell.node.querySelector('.cm-content');
    const look = () => [...content.querySelectorAll('.jp-Claim-mark')]
        .map(mark => `${mark.className} ${mark.dataset.claim}`).join();
    let before = look();
    new MutationObserver(() => {
        window.claimClock.stamp('typed');
        const now = look();
        if (now !== before) {
            before = now;
            window.claimClock.stamp('marked');
        }
    }).observe(content, { childList: true, subtree: true, attributes: true, characterData: true });
    window.claimCursor = place => {
        const at = place ?? cell.editor.editor.state.doc.length;
        cell.editor.editor.dispatch({ selection: { anchor: at } });
    };
}"""


ASK = """async ([url, cells, typed, keys, pause]) => {
    const socket = new WebSocket(url);
    const answer = () => new Promise(resolve => { socket.onmessage = resolve; });
    await new Promise(resolve => { socket.onopen = resolve; });
    const order = cells.map(({ id }, index) => ({ id, index }));
    const ask = async (turn, rest) => {
        const began = performance.now();
        socket.send(JSON.stringify({ type: 'check', doc: 'd', turn, reset: false, cells: [], ...rest }));
        await answer();
        return performance.now() - began;
    };
    await ask(0, { reset: true, cells, order });
    const times = [];
    for (let turn = 1; turn <= keys; turn++) {
        const text = turn % 2 ? typed.replace('34%', '4%') : typed;
        times.push(await ask(turn, { cells: [{ id: cells[0].id, text }] }));
        await new Promise(resolve => setTimeout(resolve, pause));
    }
    socket.close();
    return times.slice(10);
}"""


def prose(cells: int, seed: int = 7) -> list[str]:
    """Return the texts of a notebook: mostly ordinary sentences, some of them with relations that hold."""
    draw = random.Random(seed)
    texts = []
    for number in range(cells):
        lines = []
        for _ in range(7):
            whole = draw.randint(50, 900)
            part = draw.randint(1, whole)
            figures = {"a": f"{draw.randint(1000, 99999):,}", "b": draw.randint(3, 40), "km": draw.randint(2, 80)}
            figures |= {
                "place": f"{draw.choice(PLACES)}-{draw.choice(PLACES)}".title(),
                "number": number + 4,
                "part": part,
                "whole": whole,
            }
            figures["share"] = round(100 * part / whole)
            lines.append(draw.choice(SENTENCES).format(**figures))
        texts.append(" ".join(lines))
    return texts


def python_side(texts: list[str], keys: int) -> list[float]:
    """Return the milliseconds of each check by itself, without any road to it."""
    live = LiveDocument(Checker().check_document)
    named = {f"c{number}": text for number, text in enumerate(texts)}
    cells = [wire.CellText(id=name, text=text) for name, text in named.items()]
    order = [wire.Position(id=name, index=number) for number, name in enumerate(named)]
    live.answer(wire.Check(type="check", doc="d", turn=0, reset=True, cells=cells, order=order))
    times = []
    for turn in range(1, WARM + keys + 1):
        text = TYPED if turn % 2 else TYPED[: PLACE - 1] + TYPED[PLACE:]
        began = time.perf_counter()
        changed = [wire.CellText(id=f"c{len(texts) // 2}", text=text)]
        live.answer(wire.Check(type="check", doc="d", turn=turn, reset=False, cells=changed))
        times.append(1000 * (time.perf_counter() - began))
    return times[WARM:]


@dataclass(frozen=True, slots=True)
class Script:
    """Something to type."""

    title: str
    text: str
    """What stands in the cell before."""
    keys: tuple[str, ...]
    pauses: Pauses
    place: int | None = None
    """Where the cursor stands at first; ``None`` at the end."""
    jumps: bool = False
    """Whether the cursor stands at the end between keys, and is put there just before each."""


class Notebook:
    """One notebook, open in a page of its own, and the moments of the keys typed into it."""

    def __init__(self, name: str, lab: Lab, texts: list[str], *, source: str = "") -> None:
        self.name = name
        self._lab = lab
        self._texts = texts
        self._source = source

    def open(self, script: Script) -> None:
        """Open it anew, with the cursor where the script begins."""
        lab, middle = self._lab, len(self._texts) // 2
        lab.page.bring_to_front()
        cells = [markdown(script.text if number == middle else text) for number, text in enumerate(self._texts)]
        lab.open(lab.write(cells), kernel=self._source == "kernel session")
        if self._source:
            lab.panel()
            lab.wait_for_source(self._source)
        lab.edit(middle)
        lab.page.wait_for_timeout(1500)
        lab.page.evaluate(WATCH)
        lab.page.evaluate("place => window.claimCursor(place)", script.place)

    def type(self, script: Script, keys: Iterable[str], draw: random.Random) -> list[Moments]:
        """Type *keys*; return their moments."""
        page = self._lab.page
        page.bring_to_front()
        page.wait_for_timeout(600)
        page.evaluate("() => { window.claimClock.keys.length = 0; }")
        for number, key in enumerate(keys):
            if script.jumps:
                page.evaluate("place => window.claimCursor(place)", (script.place or 0) - number % 2)
            page.keyboard.press(key)
            page.wait_for_timeout(draw.uniform(*script.pauses))
            if script.jumps:
                page.wait_for_timeout(REST)
                page.evaluate("() => window.claimCursor(null)")
                page.wait_for_timeout(REST)
        page.wait_for_timeout(600)
        moments: list[Moments] = page.evaluate("() => window.claimClock.keys")
        return moments

    def close(self) -> None:
        """Close it; the writer has left nothing wrong."""
        if self._source:
            expect(self._lab.marks(len(self._texts) // 2)).to_have_count(0)
        self._lab.close_all()


def measured(script: Script, notebooks: Iterable[Notebook]) -> dict[str, list[Moments]]:
    """Return the moments of all keys of *script*, typed into each of *notebooks* by turns."""
    moments: dict[str, list[Moments]] = {}
    for notebook in notebooks:
        notebook.open(script)
    # Both keys of a pair fall into one block.
    warm = WARM if script.place is not None else 0
    ends = [0, *([warm] if warm else []), *range(warm + 2 * BLOCK, len(script.keys), 2 * BLOCK), len(script.keys)]
    for low, high in pairwise(ends):
        for notebook in notebooks:
            block = notebook.type(script, script.keys[low:high], random.Random(low))
            moments.setdefault(notebook.name, []).extend(block if low >= warm else [])
    for notebook in notebooks:
        notebook.close()
    return moments


def ask_from_page(lab: Lab, texts: list[str], *, keys: int, pause: int) -> list[float]:
    """Return the milliseconds from question to answer in a page that does nothing else."""
    named = [{"id": f"c{number}", "text": text} for number, text in enumerate(texts)]
    times: list[float] = lab.page.evaluate(
        ASK,
        [f"ws://127.0.0.1:{lab.server.port}/claim-checker/live?token={lab.server.token}", named, TYPED, keys, pause],
    )
    return times


def line(name: str, times: list[float], keys: int) -> str:
    """Return one line of the table."""
    ordered = sorted(times) or [float("nan")]
    at = lambda share: ordered[min(len(ordered) - 1, int(share * len(ordered)))]  # noqa: E731
    figures = f"{ordered[0]:8.2f} {statistics.median(ordered):8.2f} {at(0.95):8.2f} {ordered[-1]:8.2f}"
    return f"{name:<34} {figures}   {len(times)} of {keys}"


def drawn(key: Moments) -> float:
    """Return when the findings of *key* were drawn: with the text, or when marks changed for the last time."""
    return max(key["typed"][0], *key.get("marked", [0.0]))


def table(name: str, moments: list[Moments]) -> None:
    """Print the moments of all keys, counted from the key."""
    print(f" {name}")
    seen = [key for key in moments if "typed" in key]
    for part in PARTS:
        times = [key[part][0] - key["pressed"][0] for key in seen if part in key]
        if times:
            print(line(f"  key to {PARTS[part]}", times, len(moments)))
    changed = [key for key in seen if "marked" in key]
    if changed:
        print(line("  key to findings drawn", [drawn(key) - key["pressed"][0] for key in seen], len(moments)))
        times = [drawn(key) - key["pressed"][0] for key in changed]
        print(line("    where marks have changed", times, len(moments)))
        late = sum(drawn(key) - key["typed"][0] > 1 for key in changed)
        twice = sum(len(key["marked"]) > 1 for key in changed)
        print(f"    of these, later than the text: {late}; drawn and then corrected: {twice}")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cells", type=int, default=200)
    options.add_argument("--keys", type=int, default=100)
    options.add_argument("--pause", type=int, default=80, help="milliseconds between keys typed fast")
    chosen = options.parse_args()
    texts = prose(chosen.cells)
    fast, pressed = (chosen.pause, chosen.pause), KEYS * ((WARM + chosen.keys) // 2)
    scripts = (
        Script(f"Sentences as they are written, a key every {WRITING[0]} to {WRITING[1]} ms", TYPED, WRITTEN, WRITING),
        Script(f"Worked out beforehand, a key every {chosen.pause} ms", TYPED, pressed, fast, PLACE),
        Script(f"Worked out beforehand, a key every {SLOW[0]} to {SLOW[1]} ms", TYPED, pressed, SLOW, PLACE),
        Script(
            "Not worked out beforehand: the cursor has just been put there", TYPED, pressed, fast, PLACE, jumps=True
        ),
    )
    print(f"{chosen.cells} cells, {sum(map(len, texts)):,} characters; milliseconds")
    print(f"{'':<34} {'min':>8} {'p50':>8} {'p95':>8} {'max':>8}   keys")
    print(line("check alone (Python)", python_side(texts, chosen.keys), chosen.keys))
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        bare = Server(Path(home) / "bare", with_extension=False).start()
        server = Server(Path(home) / "lab").start()
        try:
            notebooks = (
                Notebook("JupyterLab without the extension", loaded(browser, bare), texts),
                Notebook("server", loaded(browser, server), texts, source="Jupyter server"),
                Notebook("kernel", loaded(browser, server), texts, source="kernel session"),
            )
            asked = ask_from_page(loaded(browser, server), texts, keys=chosen.keys + 10, pause=chosen.pause)
            print(line("question to answer, page at rest", asked, chosen.keys))
            for script in scripts:
                print(f"\n{script.title}", flush=True)
                for name, moments in measured(script, notebooks).items():
                    table(name, moments)
        finally:
            bare.stop()
            server.stop()
            browser.close()


def loaded(browser: Browser, server: Server) -> Lab:
    """Return a page of the application that keeps the moments of its keys."""
    page = browser.new_page()
    page.add_init_script(f"({HOOKS})()")
    lab = Lab(page, server)
    lab.load()
    return lab


if __name__ == "__main__":
    main()
