"""How long a reader waits: from a keystroke in JupyterLab until its findings are drawn.

Starts a JupyterLab server and a headless Chromium, opens a notebook of many Markdown
cells, and types into one of them: one key makes a contradiction, the next one mends it.
The clock runs in the page, from the key's event to the change of the marks in the editor.

    python benchmarks/live_latency.py --cells 200 --keys 200
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import expect, sync_playwright

from checker.api import Checker
from checker.jupyter import wire
from checker.jupyter.live import LiveDocument
from tests.jupyter.browser.conftest import CHROMIUM
from tests.jupyter.browser.lab import Lab, markdown
from tests.jupyter.browser.server import Server

TYPED = "Of the 90 sites, 31 (34%) replied in time."
PLACE = TYPED.index("34%") + 1
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
WATCH = """place => {
    window.claimTimes = [];
    const content = window.jupyterapp.shell.currentWidget.content.activeCell.node.querySelector('.cm-content');
    const count = () => content.querySelectorAll('.jp-Claim-mark').length;
    let pressed = 0, before = count();
    content.addEventListener('keydown', event => { pressed = performance.now(); before = count(); }, true);
    new MutationObserver(() => {
        if (pressed && count() !== before) {
            window.claimTimes.push(performance.now() - pressed);
            pressed = 0;
        }
    }).observe(content, { childList: true, subtree: true, attributes: true });
    window.jupyterapp.shell.currentWidget.content.activeCell.editor.editor.dispatch({ selection: { anchor: place } });
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


def type_into(lab: Lab, texts: list[str], *, kernel: bool, keys: int, pause: int) -> list[float]:
    """Return the milliseconds from each key to its findings."""
    middle = len(texts) // 2
    cells = [markdown(TYPED if number == middle else text) for number, text in enumerate(texts)]
    lab.open(lab.write(cells), kernel=kernel)
    lab.panel()
    lab.wait_for_source("kernel session" if kernel else "Jupyter server")
    lab.edit(middle)
    lab.page.wait_for_timeout(1500)
    lab.page.evaluate(WATCH, PLACE)
    for key in range(WARM + keys):
        if key == WARM:
            lab.page.wait_for_timeout(1500)
            lab.page.evaluate("() => { window.claimTimes.length = 0; }")
        lab.page.keyboard.press("3" if key % 2 else "Backspace")
        lab.page.wait_for_timeout(pause)
    lab.page.wait_for_timeout(1500)
    expect(lab.marks(middle)).to_have_count(0)
    times: list[float] = lab.page.evaluate("() => window.claimTimes")
    lab.close_all()
    return times


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
    ordered = sorted(times)
    at = lambda share: ordered[min(len(ordered) - 1, int(share * len(ordered)))]  # noqa: E731
    return f"{name:<28} {statistics.median(ordered):8.2f} {at(0.95):8.2f} {ordered[-1]:8.2f}   {len(times)} of {keys}"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cells", type=int, default=200)
    options.add_argument("--keys", type=int, default=200)
    options.add_argument("--pause", type=int, default=80, help="milliseconds between keys")
    chosen = options.parse_args()
    texts = prose(chosen.cells)
    print(f"{chosen.cells} cells, {sum(map(len, texts)):,} characters, {chosen.keys} keys, one every {chosen.pause} ms")
    print(f"{'':<28} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}   answered")
    print(line("check alone (Python)", python_side(texts, chosen.keys), chosen.keys))
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        server = Server(Path(home) / "lab").start()
        try:
            lab = Lab(browser.new_page(), server)
            lab.load()
            asked = ask_from_page(lab, texts, keys=chosen.keys + 10, pause=chosen.pause)
            print(line("server: question to answer", asked, chosen.keys))
            for name, kernel in (("server: key to marks", False), ("kernel: key to marks", True)):
                times = type_into(lab, texts, kernel=kernel, keys=chosen.keys, pause=chosen.pause)
                print(line(name, times, chosen.keys))
        finally:
            server.stop()
            browser.close()


if __name__ == "__main__":
    main()
