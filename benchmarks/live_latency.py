"""How long a reader waits: from a keystroke in JupyterLab until its findings are drawn.

Starts a JupyterLab server and a headless Chromium, opens a notebook of many Markdown
cells, and types into one of them: one key makes a contradiction, the next one mends it.
The clock runs in the page, from the time stamp of the key's event. What JupyterLab itself
needs to show a key is measured with the extension taken out.

What a digit, "%", Backspace or Delete would do at a number is asked for while nobody types, so
that marks are drawn together with the key. Other keys, which seldom change what is marked,
are measured apart: their marks come with the answer.

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
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, expect, sync_playwright

from checker.api import Checker
from checker.jupyter import wire
from checker.jupyter.live import LiveDocument
from tests.jupyter.browser.conftest import CHROMIUM
from tests.jupyter.browser.lab import Lab, markdown
from tests.jupyter.browser.server import Server

TYPED = "Of the 90 sites, 31 (34%) replied in time."
PLACE = TYPED.index("34%") + 1
KEYS = ("Backspace", "3")
"""What is typed there by turns: wrong, right."""
UNGUESSED = "O the 90 sites, 31 (4%) replied in time."
UNGUESSED_PLACE = 1
UNGUESSED_KEYS = ("f", "Backspace")
"""The same with keys whose marks are not asked for beforehand."""
Moments = dict[str, float]
Pauses = tuple[float, float]
SLOW: Pauses = (200, 700)
"""Milliseconds between keys of somebody who thinks meanwhile; the whole notebook is checked in between."""
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
        if (key && !(name in key)) { key[name] = performance.now(); }
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
    document.addEventListener('keydown', event => { clock.keys.push({ pressed: event.timeStamp }); }, true);
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
WATCH = """place => {
    const cell = window.jupyterapp.shell.currentWidget.content.activeCell;
    const content = cell.node.querySelector('.cm-content');
    const marks = () => content.querySelectorAll('.jp-Claim-mark').length;
    let before = marks();
    new MutationObserver(() => {
        window.claimClock.stamp('typed');
        if (marks() !== before) {
            before = marks();
            window.claimClock.stamp('marked');
        }
    }).observe(content, { childList: true, subtree: true, attributes: true, characterData: true });
    cell.editor.editor.dispatch({ selection: { anchor: place } });
}"""
PARTS = {"typed": "text in the editor", "asked": "question sent", "answered": "answer heard", "marked": "marks drawn"}
"""The moments of a key."""


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


def type_into(
    lab: Lab, texts: list[str], *, kernel: bool, keys: int, pauses: Pauses, guessed: bool = True
) -> list[Moments]:
    """Return the moments of each key."""
    middle = len(texts) // 2
    typed, place, pressed = (TYPED, PLACE, KEYS) if guessed else (UNGUESSED, UNGUESSED_PLACE, UNGUESSED_KEYS)
    cells = [markdown(typed if number == middle else text) for number, text in enumerate(texts)]
    lab.open(lab.write(cells), kernel=kernel)
    if lab.page.evaluate("() => window.jupyterapp.commands.hasCommand('claim-checker:show-panel')"):
        lab.panel()
        lab.wait_for_source("kernel session" if kernel else "Jupyter server")
    lab.edit(middle)
    lab.page.wait_for_timeout(1500)
    lab.page.evaluate(WATCH, place)
    draw = random.Random(keys)
    for key in range(WARM + keys):
        if key == WARM:
            lab.page.wait_for_timeout(1500)
            lab.page.evaluate("() => { window.claimClock.keys.length = 0; }")
        lab.page.keyboard.press(pressed[key % 2])
        lab.page.wait_for_timeout(draw.uniform(*pauses))
    lab.page.wait_for_timeout(1500)
    expect(lab.marks(middle)).to_have_count(0)
    moments: list[Moments] = lab.page.evaluate("() => window.claimClock.keys")
    lab.close_all()
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


def table(title: str, moments: list[Moments], parts: Iterable[str]) -> None:
    """Print the moments of all keys, counted from the key, and what marks need beyond the text itself."""
    print(f"\n{title}")
    for part in parts:
        times = [key[part] - key["pressed"] for key in moments if part in key]
        print(line(f"  key to {PARTS[part]}", times, len(moments)))
    if "marked" in parts:
        times = [key["marked"] - key["typed"] for key in moments if {"marked", "typed"} <= key.keys()]
        print(line("  text in the editor to marks", times, len(moments)))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cells", type=int, default=200)
    options.add_argument("--keys", type=int, default=100)
    options.add_argument("--pause", type=int, default=80, help="milliseconds between keys typed fast")
    chosen = options.parse_args()
    texts = prose(chosen.cells)
    keys, fast = chosen.keys, (chosen.pause, chosen.pause)
    print(f"{chosen.cells} cells, {sum(map(len, texts)):,} characters, {keys} keys; milliseconds")
    print(f"{'':<34} {'min':>8} {'p50':>8} {'p95':>8} {'max':>8}   answered")
    print(line("check alone (Python)", python_side(texts, keys), keys))
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        bare = Server(Path(home) / "bare", with_extension=False).start()
        try:
            moments = type_into(loaded(browser, bare), texts, kernel=False, keys=keys, pauses=fast)
            table("JupyterLab without the extension", moments, ["typed"])
        finally:
            bare.stop()
        server = Server(Path(home) / "lab").start()
        try:
            lab = loaded(browser, server)
            asked = ask_from_page(lab, texts, keys=keys + 10, pause=chosen.pause)
            print()
            print(line("question to answer, page at rest", asked, keys))
            for source, kernel in (("server", False), ("kernel", True)):
                for title, pauses, guessed in (
                    (f"{source}, a key every {chosen.pause} ms", fast, True),
                    (f"{source}, a key every {SLOW[0]} to {SLOW[1]} ms", SLOW, True),
                    (f"{source}, a key every {chosen.pause} ms that is not asked for beforehand", fast, False),
                ):
                    moments = type_into(lab, texts, kernel=kernel, keys=keys, pauses=pauses, guessed=guessed)
                    table(title, moments, PARTS)
        finally:
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
