"""Where findings come from: the kernel session, the server, and what happens when one goes away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect

from checker.api import check
from checker.jupyter.review import Review
from tests.jupyter.browser.conftest import VIEW
from tests.jupyter.browser.lab import Lab, code, markdown
from tests.jupyter.browser.server import Server

RIGHT = "Of the 90 sites, 31 (34%) replied."
WRONG = "Of the 90 sites, 31 (54%) replied."
SESSION = "kernel session"
SERVER = "Jupyter server"
OWN_RULE = """\
import checker

@checker.rule("DSK001", name="crew-and-boats", holds=["The 3 boats carry 12 rowers."],
              breaks=["The 3 boats carry 13 rowers."])
def crew_and_boats(claims):
    '''Rowers are not four to a boat.'''
    claims = list(claims)
    boats = [claim for claim in claims if claim.noun == "boat"]
    rowers = [claim for claim in claims if claim.noun == "rower"]
    for boat, rower in zip(boats, rowers):
        yield checker.equal(rower, boat * 4, roles={"rowers": rower, "boats": boat})
"""


def outputs(lab: Lab, number: int) -> list[dict[str, object]]:
    """Return the outputs of a code cell, as the model has them."""
    text: str = lab.page.evaluate(
        """n => JSON.stringify(
            window.jupyterapp.shell.currentWidget.content.model.cells.get(n).sharedModel.toJSON().outputs)""",
        number,
    )
    found: list[dict[str, object]] = json.loads(text)
    return found


def test_session_starts_silently_and_knows_rules_of_the_notebook(lab: Lab) -> None:
    cells = [markdown("The 3 boats carry 13 rowers."), code(OWN_RULE), code("sorted(set(globals()) - set(before))")]
    lab.open(lab.write([code("before = set(globals())"), *cells]), kernel=True)
    lab.panel()
    lab.wait_for_source(SESSION)
    expect(lab.rendered(1)).to_have_count(0)
    lab.run_cell(0)
    assert lab.cell(0).locator(".jp-InputPrompt").first.inner_text() == "[1]:"
    lab.run_cell(2)
    expect(lab.rendered(1)).to_have_text(["3", "13"])
    expect(lab.rows().locator(".jp-Claim-code")).to_have_text(["DSK001"])
    lab.rows().first.click()
    lab.page.locator("#claim-checker-panel .jp-Claim-explain").click()
    expect(lab.page.locator(".jp-Claim-pageText")).to_contain_text("Rowers are not four to a boat.")


def test_busy_kernel_keeps_flagging(lab: Lab) -> None:
    lab.open(lab.write([markdown("Replies."), code("import time; time.sleep(6)")]), kernel=True)
    lab.panel()
    lab.wait_for_source(SESSION)
    lab.page.evaluate("() => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = 1; }")
    lab.page.evaluate("() => { void window.jupyterapp.commands.execute('notebook:run-cell'); }")
    expect(lab.cell(1).locator(".jp-InputPrompt").first).to_have_text("[*]:")
    lab.edit(0)
    lab.page.keyboard.type(f" {WRONG}")
    expect(lab.marks(0)).to_have_text(["90", "31", "54%"], timeout=4_000)
    expect(lab.cell(1).locator(".jp-InputPrompt").first).to_have_text("[*]:")
    lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.interrupt()")


def test_restarted_kernel_gets_a_new_session(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]), kernel=True)
    lab.panel()
    lab.wait_for_source(SESSION)
    lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    expect(lab.rendered(0)).to_have_count(3)
    lab.edit(0)
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.type(RIGHT)
    expect(lab.marks(0)).to_have_count(0)
    lab.wait_for_source(SESSION)


def test_shut_down_kernel_hands_over_to_the_server(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]), kernel=True)
    lab.panel()
    lab.wait_for_source(SESSION)
    lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    lab.wait_for_source(SERVER)
    expect(lab.rendered(0)).to_have_count(3)


def test_two_notebooks_on_one_kernel_both_ask_its_session(lab: Lab) -> None:
    first, second = lab.write([markdown(WRONG)]), lab.write([markdown(f"{RIGHT} {WRONG}")])
    lab.open(first, kernel=True)
    lab.panel()
    lab.wait_for_source(SESSION)
    model = lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.model")
    lab.open(second)
    lab.page.evaluate("model => window.jupyterapp.shell.currentWidget.sessionContext.changeKernel(model)", model)
    lab.wait_for_source(SESSION)
    expect(lab.rendered(0)).to_have_count(3)
    lab.open(first, kernel=True)
    lab.wait_for_source(SESSION)
    expect(lab.rendered(0)).to_have_count(3)


def test_kernel_of_another_language_and_no_kernel_ask_the_server(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)], kernel="echo"), kernel=True)
    lab.panel()
    lab.wait_for_kernel()
    expect(lab.rendered(0)).to_have_count(3)
    lab.wait_for_source(SERVER)
    lab.open(lab.write([markdown(WRONG)]))
    expect(lab.rendered(0)).to_have_count(3)
    lab.wait_for_source(SERVER)


def test_reloaded_page_and_reopened_notebook_find_their_session(fresh_lab: Lab) -> None:
    lab = fresh_lab
    name = lab.write([markdown(WRONG)])
    lab.load(name)
    lab.panel()
    lab.wait_for_source(SESSION)
    lab.load(name, reset=False)
    lab.panel()
    lab.wait_for_source(SESSION)
    expect(lab.rendered(0)).to_have_count(3)
    lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.dispose()")
    lab.open(name, kernel=True)
    expect(lab.rendered(0)).to_have_count(3)
    lab.wait_for_source(SESSION)


def test_folder_with_a_module_of_our_name_is_not_run(lab: Lab) -> None:
    folder = lab.server.root / "trap"
    folder.mkdir()
    (folder / "checker.py").write_text("open('ran', 'w').close()\n")
    lab.open(lab.write([markdown(WRONG), code("1 + 1")], name="trap/trap.ipynb"), kernel=True)
    lab.wait_for_kernel()
    lab.run_cell(1)
    expect(lab.cell(1).locator(".jp-OutputArea-output")).to_have_text("2")
    expect(lab.rendered(0)).to_have_count(3)
    lab.panel()
    lab.wait_for_source(SERVER)
    assert not (folder / "ran").exists()


def review(lab: Lab) -> Locator:
    """Return the review in the output of the fifth cell, brought into view."""
    lab.show(4)
    return lab.cell(4).locator(".jp-OutputArea-output")


def test_magics_return_reports_and_the_review_acts_on_the_notebook(lab: Lab) -> None:
    (lab.server.root / "file with space.md").write_text(WRONG)
    cells = [
        markdown(f"{WRONG}\n\nOf the 80 posts, 20 (45%) were lost."),
        code("%load_ext checker\nimport checker"),
        code("%%claims\nOf the 70 huts, 7 (40%) stood."),
        code("report = %claims 'file with space.md'\nlen(report.findings)"),
        code("session = checker.watch()\nsession.review()"),
        code("[each['state'] for each in session.report().decisions.values()]"),
    ]
    name = lab.write(cells)
    lab.open(name, kernel=True)
    lab.panel()
    lab.wait_for_source(SESSION)
    for number in (1, 2, 3, 4):
        lab.run_cell(number)
    expect(lab.cell(2).locator(".jp-OutputArea-output")).to_contain_text("7 of 70 is 10%, not 40%")
    expect(lab.cell(3).locator(".jp-OutputArea-output")).to_have_text("1")
    lines = review(lab).locator(".widget-select option")
    expect(lines).to_have_count(2)
    review(lab).locator("button", has_text="54 → 34").click()
    lab.show(0)
    expect(lab.rendered(0)).to_have_text(["80", "20", "45%"])
    assert lab.source(0).startswith(RIGHT)
    expect(lines.nth(0)).to_have_text("cell 1 · error PCT001: 20 of 80 is 25%, not 45%")
    expect(lines.nth(1)).to_have_text("PCT001: 31 of 90 is 34.4%, not 54% [fixed]")
    review(lab).locator("input[type=text]").fill("checked")
    review(lab).locator("input[type=text]").blur()
    review(lab).locator("button.widget-button", has_text="Dismiss").click()
    lab.show(0)
    expect(lab.rendered(0)).to_have_count(0)
    expect(lines.nth(0)).to_contain_text("[dismissed: checked]")
    lab.run_cell(5)
    expect(lab.cell(5).locator(".jp-OutputArea-output")).to_have_text("['fixed', 'dismissed']")
    data = outputs(lab, 4)[0]["data"]
    assert isinstance(data, dict)
    assert "54%" in "".join(data["text/html"])


def test_review_in_a_saved_output_can_be_read_without_running_it(lab: Lab) -> None:
    bundle = Review(check(WRONG))._repr_mimebundle_()
    bundle["application/vnd.jupyter.widget-view+json"] = {"version_major": 2, "version_minor": 0, "model_id": "gone"}
    cell = code("report.widget()")
    cell["outputs"] = [{"output_type": "execute_result", "data": bundle, "metadata": {}, "execution_count": 1}]
    lab.open(lab.write([cell]))
    output = lab.cell(0).locator(".jp-OutputArea-output")
    expect(output).to_contain_text("31 of 90 is 34.4%, not 54%")
    expect(output.locator("table")).to_be_visible()


@pytest.fixture(scope="module")
def bare_server(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Server]:
    """A server without our handlers."""
    server = Server(tmp_path_factory.mktemp("bare"), with_handlers=False).start()
    yield server
    server.stop()


def test_without_the_server_extension_the_session_answers_and_nothing_complains(
    bare_server: Server, chromium: Browser
) -> None:
    context = chromium.new_context(viewport=VIEW)
    lab = Lab(context.new_page(), bare_server)
    lab.load()
    lab.open(lab.write([markdown(WRONG)]))
    lab.panel()
    expect(lab.page.locator("#claim-checker-panel .jp-Claim-source")).to_contain_text("no source")
    assert lab.page.locator(".jp-Dialog, .jp-toast-button, .Toastify__toast").count() == 0
    lab.open(lab.write([markdown(WRONG)]), kernel=True)
    lab.wait_for_source(SESSION)
    expect(lab.rendered(0)).to_have_count(3)
    assert not [error for error in lab.errors if "claim-checker" in error]
    context.close()


def without_workers(page: Page) -> None:
    """Let the page have its sockets to itself, where they can be got at."""
    page.add_init_script("delete window.Worker")


def test_without_a_socket_http_answers(server: Server, chromium: Browser) -> None:
    context = chromium.new_context(viewport=VIEW)
    page = context.new_page()
    without_workers(page)
    page.route_web_socket("**/claim-checker/live*", lambda socket: socket.close())
    posts: list[str] = []
    page.on("request", lambda request: posts.append(request.url) if "claim-checker/check" in request.url else None)
    lab = Lab(page, server)
    lab.load()
    lab.open(lab.write([markdown(WRONG)]))
    expect(lab.rendered(0)).to_have_count(3)
    lab.edit(0)
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.type(RIGHT)
    expect(lab.marks(0)).to_have_count(0)
    assert posts
    context.close()


def test_dropped_socket_is_opened_again(server: Server, chromium: Browser) -> None:
    context = chromium.new_context(viewport=VIEW)
    page = context.new_page()
    sockets: list[WebSocketRoute] = []

    def connect(socket: WebSocketRoute) -> None:
        sockets.append(socket)
        socket.connect_to_server()

    without_workers(page)
    page.route_web_socket("**/claim-checker/live*", connect)
    lab = Lab(page, server)
    lab.load()
    lab.open(lab.write([markdown(WRONG)]))
    expect(lab.rendered(0)).to_have_count(3)
    sockets[0].close()
    lab.edit(0)
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.type(f"{WRONG} Of the 80 posts, 20 (45%) were lost.")
    expect(lab.marks(0)).to_have_count(6)
    lab.page.wait_for_timeout(800)
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.type(RIGHT)
    expect(lab.marks(0)).to_have_count(0)
    assert len(sockets) == 2
    context.close()


def test_restarted_server_is_asked_again(tmp_path: Path, chromium: Browser) -> None:
    server = Server(tmp_path / "lab").start()
    context = chromium.new_context(viewport=VIEW)
    try:
        lab = Lab(context.new_page(), server)
        lab.load()
        lab.open(lab.write([markdown(WRONG)]))
        expect(lab.rendered(0)).to_have_count(3)
        server.stop()
        server.start()
        # The application asks what to do about the server, and takes the focus for it: no widget may be current.
        lab.page.evaluate(
            "text => [...window.jupyterapp.shell.widgets('main')].find(each => each.content?.model?.cells)"
            ".content.model.cells.get(0).sharedModel.setSource(text)",
            f"{WRONG} Of the 80 posts, 20 (45%) were lost.",
        )
        expect(lab.rendered(0)).to_have_count(6)
        assert not [error for error in lab.errors if "claim-checker" in error]
    finally:
        context.close()
        server.stop()


def test_silent_start_can_be_switched_off(lab: Lab) -> None:
    try:
        lab.prefer("silentStart", False)
        lab.open(lab.write([markdown(WRONG), code("'started'")]), kernel=True)
        lab.panel()
        lab.wait_for_kernel()
        lab.run_cell(1)
        expect(lab.cell(1).locator(".jp-OutputArea-output")).to_have_text("'started'")
        lab.wait_for_source(SERVER)
    finally:
        lab.prefer("silentStart", True)
    lab.wait_for_source(SESSION)
