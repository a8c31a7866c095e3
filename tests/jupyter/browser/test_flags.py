"""Marks in the editor and on rendered text, and what can be done with them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.jupyter.browser.lab import Lab, code, markdown

RIGHT = "Of the 90 sites, 31 (34%) replied."
WRONG = "Of the 90 sites, 31 (54%) replied."
TWICE = f"{WRONG} Of the 80 posts, 20 (45%) were lost."


def test_rendered_text_is_marked_at_every_number(lab: Lab) -> None:
    lab.open(lab.write([markdown(f"# Replies\n\n{WRONG}"), markdown(RIGHT)]))
    expect(lab.rendered(0)).to_have_text(["90", "31", "54%"])
    expect(lab.rendered(0).nth(2)).to_have_class("jp-Claim-rendered jp-Claim-mark jp-Claim-error jp-Claim-stated")
    expect(lab.rendered(1)).to_have_count(0)


def test_marks_come_and_go_while_typing(lab: Lab) -> None:
    lab.open(lab.write([markdown("Replies.")]))
    lab.edit(0)
    lab.page.keyboard.type(f" 🚂🚂 gone. {WRONG}")
    expect(lab.marks(0)).to_have_text(["90", "31", "54%"])
    for _ in range(len("54%) replied.")):
        lab.page.keyboard.press("Backspace")
    lab.page.keyboard.type("34%) replied.")
    expect(lab.marks(0)).to_have_count(0)
    assert lab.source(0) == f"Replies. 🚂🚂 gone. {RIGHT}"


def test_a_digit_is_drawn_together_with_its_marks(lab: Lab) -> None:
    lab.open(lab.write([markdown("Nothing yet."), markdown(RIGHT)]))
    lab.edit(1)
    # What the next key would do is asked for while nobody types.
    lab.page.wait_for_function(
        """place => {
            const view = window.jupyterapp.shell.currentWidget.content.activeCell.editor.editor;
            const at = anchor => ({ selection: { anchor } });
            view.dispatch({ changes: { from: place, insert: '5' }, ...at(place + 1) });
            const drawn = [...view.contentDOM.querySelectorAll('.jp-Claim-mark')].map(mark => mark.textContent);
            view.dispatch({ changes: { from: place, to: place + 1 }, ...at(place) });
            return drawn.join() === '90,31,354%';
        }""",
        arg=RIGHT.index("34%") + 1,
        polling=500,
    )
    expect(lab.marks(1)).to_have_count(0)
    assert lab.source(1) == RIGHT


def test_keys_that_were_foreseen_are_taken_in_once_and_undone(lab: Lab) -> None:
    lab.open(lab.write([markdown("Nothing yet."), markdown(RIGHT)]))
    lab.edit(1)
    keys = lab.page.keyboard
    for _ in range(len("%) replied.")):
        keys.press("ArrowLeft")
    for key, marked, text in (
        ("Backspace", 3, RIGHT.replace("34%", "3%")),
        ("9", 3, RIGHT.replace("34%", "39%")),
        ("Backspace", 3, RIGHT.replace("34%", "3%")),
        ("4", 0, RIGHT),
        ("x", 0, RIGHT.replace("34%", "34x%")),
        ("Backspace", 0, RIGHT),
    ):
        # What the next key would do is worked out while nobody types.
        lab.page.wait_for_timeout(600)
        keys.press(key)
        assert lab.source(1) == text
        expect(lab.marks(1)).to_have_count(marked)
    keys.press("Backspace")
    lab.page.wait_for_timeout(600)
    keys.press("9")
    lab.page.wait_for_timeout(600)
    expect(lab.marks(1)).to_have_text(["90", "31", "39%"])
    keys.press("Control+z")
    expect(lab.marks(1)).to_have_count(3)
    lab.page.wait_for_timeout(600)
    keys.press("4")
    expect(lab.marks(1)).to_have_count(0)
    assert lab.source(1) == RIGHT


def test_hover_card_shows_message_derivation_and_rounding(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]))
    lab.edit(0)
    lab.marks(0).nth(2).hover()
    card = lab.card()
    expect(card.locator(".jp-Claim-message")).to_contain_text("54%")
    expect(card.locator(".jp-Claim-code")).to_have_text("PCT001 share-mismatch")
    expect(card.locator(".jp-Claim-derivation")).to_contain_text("share = part / whole")
    expect(card.locator(".jp-Claim-rounding")).to_contain_text("54%")
    expect(card.locator(".jp-Claim-link")).to_have_count(3)
    lab.page.mouse.move(0, 0)
    expect(card).to_have_count(0)


def test_quick_fix_changes_the_number_and_is_undone(lab: Lab) -> None:
    lab.open(lab.write([markdown(f"First.\n\n{WRONG}")]))
    lab.edit(0)
    expect(lab.marks(0)).to_have_count(3)
    lab.page.keyboard.press("Control+Home")
    lab.page.keyboard.type("At ")
    lab.marks(0).nth(2).hover()
    lab.card().locator(".jp-Claim-fix", has_text="54 → 34").click()
    expect(lab.marks(0)).to_have_count(0)
    assert lab.source(0) == f"At First.\n\n{RIGHT}"
    expect(lab.card()).to_have_count(0)
    lab.page.keyboard.press("Control+z")
    expect(lab.marks(0)).to_have_count(3)
    assert lab.source(0) == f"At First.\n\n{WRONG}"  # what was typed just before stays


def test_keyboard_alone_opens_the_card_fixes_and_closes(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]))
    editor = lab.edit(0)
    expect(lab.marks(0)).to_have_count(3)
    for _ in range(len(") replied.")):
        lab.page.keyboard.press("ArrowLeft")
    lab.page.keyboard.press("Alt+F8")
    card = lab.card()
    expect(card.locator("button").first).to_be_focused()
    lab.page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(editor).to_be_focused()
    lab.page.keyboard.press("Alt+F8")
    expect(card.locator("button").first).to_be_focused()
    while card.locator(".jp-Claim-fix:focus", has_text="54 → 34").count() == 0:
        lab.page.keyboard.press("Tab")
    lab.page.keyboard.press("Enter")
    expect(lab.marks(0)).to_have_count(0)
    assert lab.source(0) == RIGHT


def test_rendered_marks_take_the_focus_and_open_the_same_card(lab: Lab) -> None:
    lab.open(lab.write([markdown("**Of the 90** sites, *31* (54%) replied.")]))
    mark = lab.rendered(0).nth(2)
    mark.focus()
    expect(mark).to_have_attribute("role", "button")
    expect(mark).to_have_attribute("aria-label", "54% – 31 of 90 is 34.4%, not 54%")
    lab.page.keyboard.press("Enter")
    card = lab.card()
    expect(card.locator("button").first).to_be_focused()
    lab.page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(mark).to_be_focused()
    mark.hover()
    card.locator(".jp-Claim-fix", has_text="54 → 34").click()
    expect(lab.rendered(0)).to_have_count(0)
    assert lab.source(0) == "**Of the 90** sites, *31* (34%) replied."


def test_rendered_marks_find_their_words_in_lists_tables_and_beside_maths(lab: Lab) -> None:
    text = (
        "A sum $a + 54 = b$ first.\n\n"
        f"- [{RIGHT}](https://example.org/54)\n- {WRONG}\n\n"
        "| place | note |\n| --- | --- |\n| 54% | `54%` |\n"
    )
    lab.open(lab.write([markdown(text)]))
    expect(lab.rendered(0)).to_have_text(["90", "31", "54%"])
    assert lab.rendered(0).nth(2).evaluate("node => node.closest('li').textContent") == WRONG


def test_hostile_text_never_becomes_markup(lab: Lab) -> None:
    text = (
        'Of the 90 <img src=x onerror="window.hacked=1"> "sites\' </script>, 31 (54%) replied '
        "[go](javascript:window.hacked=1)."
    )
    lab.open(lab.write([markdown(text)]))
    lab.edit(0)
    expect(lab.marks(0)).not_to_have_count(0)
    lab.marks(0).first.hover()
    expect(lab.card()).to_be_visible()
    expect(lab.panel().locator(".jp-Claim-row")).not_to_have_count(0)
    lab.rows().first.click()
    for where in (".jp-Claim-card", "#claim-checker-panel"):
        assert lab.page.locator(f"{where} img, {where} script, {where} a").count() == 0
    assert lab.page.evaluate("() => window.hacked") is None


def test_dismissal_with_a_reason_survives_saving_and_reloading(fresh_lab: Lab) -> None:
    lab = fresh_lab
    name = lab.write([markdown(TWICE)])
    lab.load(name)
    lab.edit(0)
    expect(lab.marks(0)).to_have_count(6)
    lab.marks(0).nth(2).hover()
    lab.card().locator(".jp-Claim-reason").fill("as <b>published</b>")
    lab.card().locator(".jp-Claim-dismiss").click()
    expect(lab.marks(0)).to_have_text(["80", "20", "45%"])
    lab.save()
    (decision,) = lab.read(name)["cells"][0]["metadata"]["claim_checker"]["decisions"]
    assert (decision["state"], decision["reason"], decision["rule"]) == ("dismissed", "as <b>published</b>", "PCT001")
    lab.load(name)
    expect(lab.rendered(0)).to_have_text(["80", "20", "45%"])
    lab.edit(0)
    for _ in range(len("54%) replied. Of the 80 posts, 20 (45%) were lost.") - 1):
        lab.page.keyboard.press("ArrowLeft")
    lab.page.keyboard.press("Backspace")
    lab.page.keyboard.type("6")
    expect(lab.marks(0)).to_have_text(["90", "31", "64%", "80", "20", "45%"])


def test_cells_that_move_change_type_or_go_leave_no_mark_behind(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG), markdown("Nothing."), markdown("45 of 90 (70%).")]))
    expect(lab.rendered(0)).to_have_count(3)
    expect(lab.rendered(2)).to_have_count(3)
    lab.page.evaluate("() => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = 0; }")
    lab.command("notebook:move-cell-down")
    expect(lab.rendered(0)).to_have_count(0)
    expect(lab.rendered(1)).to_have_text(["90", "31", "54%"])
    lab.command("notebook:change-cell-to-code")
    expect(lab.cell(1).locator(".jp-Claim-mark")).to_have_count(0)
    expect(lab.rendered(2)).to_have_count(3)
    lab.command("notebook:change-cell-to-markdown")
    expect(lab.marks(1)).to_have_text(["90", "31", "54%"])
    lab.command("notebook:delete-cell")
    expect(lab.notebook().locator(".jp-Claim-mark:visible")).to_have_count(3)
    expect(lab.panel().locator(".jp-Claim-row")).to_have_count(1)


def test_cells_that_are_split_merged_pasted_and_brought_back_are_marked_anew(lab: Lab) -> None:
    lab.open(lab.write([markdown(f"{WRONG}\n\n45 of 90 (70%)."), markdown("Nothing.")]))
    both, first, second = ["90", "31", "54%", "45", "90", "70%"], ["90", "31", "54%"], ["45", "90", "70%"]
    expect(lab.rendered(0)).to_have_text(both)
    lab.edit(0)
    for key in ("Control+Home", "ArrowDown"):
        lab.page.keyboard.press(key)
    lab.command("notebook:split-cell-at-cursor")
    lab.command("notebook:render-all-markdown")
    expect(lab.rendered(0)).to_have_text(first)
    expect(lab.rendered(1)).to_have_text(second)
    lab.command("notebook:merge-cell-above")
    lab.command("notebook:render-all-markdown")
    expect(lab.rendered(0)).to_have_text(both)
    expect(lab.rendered(1)).to_have_count(0)
    lab.command("notebook:copy-cell")
    lab.command("notebook:paste-cell-below")
    expect(lab.rendered(1)).to_have_text(both)
    lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.content.extendContiguousSelectionTo(0)")
    # What happens within half a second is undone at once.
    lab.page.wait_for_timeout(700)
    lab.command("notebook:delete-cell")
    expect(lab.notebook().locator(".jp-Claim-mark:visible")).to_have_count(0)
    lab.command("notebook:undo-cell-action")
    for number in (0, 1):
        expect(lab.rendered(number)).to_have_text(both)
    expect(lab.panel().locator(".jp-Claim-row")).to_have_count(4)


def test_code_cells_are_no_prose(lab: Lab) -> None:
    lab.open(lab.write([code(f"# {WRONG}"), markdown(WRONG)]))
    expect(lab.rendered(1)).to_have_count(3)
    expect(lab.cell(0).locator(".jp-Claim-mark")).to_have_count(0)


def test_two_views_of_a_notebook_show_the_same_marks(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]))
    expect(lab.rendered(0)).to_have_count(3)
    lab.command("docmanager:clone")
    marks = lab.page.locator(".jp-NotebookPanel .jp-Claim-rendered.jp-Claim-mark")
    expect(marks).to_have_count(6)
    lab.edit(0)
    expect(lab.marks(0)).to_have_count(3)
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.type(RIGHT)
    expect(lab.page.locator(".jp-NotebookPanel .jp-Claim-mark:visible")).to_have_count(0)


def test_markdown_file_and_its_preview(lab: Lab) -> None:
    (lab.server.root / "draft.md").write_text(f"# Draft\n\n{WRONG}\n", "utf-8")
    lab.open("draft.md")
    marks = lab.page.locator(".jp-FileEditor .jp-Claim-mark")
    expect(marks).to_have_text(["90", "31", "54%"])
    lab.open("draft.md", factory="Markdown Preview")
    preview = lab.page.locator(".jp-MarkdownViewer .jp-Claim-rendered.jp-Claim-mark")
    expect(preview).to_have_text(["90", "31", "54%"])
    lab.open("draft.md", factory="Editor")
    # Down to the line of the claim, and back from its end to its last number.
    lab.page.locator(".jp-FileEditor:visible .cm-content").focus()
    for key in ("Control+Home", "ArrowDown", "ArrowDown", "End", *["ArrowLeft"] * len(") replied.")):
        lab.page.keyboard.press(key)
    lab.page.keyboard.press("Alt+F8")
    expect(lab.card().locator("button").first).to_be_focused()
    lab.page.keyboard.press("Escape")
    expect(lab.card()).to_have_count(0)
    marks.nth(2).hover()
    lab.card().locator(".jp-Claim-reason").fill("as published -->")
    lab.card().locator(".jp-Claim-dismiss").click()
    expect(marks).to_have_count(0)
    lab.save()
    written = (lab.server.root / "draft.md").read_text("utf-8")
    assert f"{WRONG} <!-- checker: ignore[share-mismatch] as published" in written
    assert written.count("-->") == 1


def test_two_hundred_cells_are_all_checked_and_reached(lab: Lab) -> None:
    texts = [WRONG if number % 10 == 5 else f"Note {number}: {RIGHT}" for number in range(200)]
    lab.open(lab.write([markdown(text) for text in texts]))
    lab.panel()
    expect(lab.rows()).to_have_count(20)
    lab.rows().nth(19).click()
    mark = lab.page.locator(".jp-Claim-rendered:focus")
    expect(mark).to_have_text("54%")
    expect(mark).to_be_in_viewport()
    shown = "() => window.jupyterapp.shell.currentWidget.content.activeCellIndex"
    assert lab.page.evaluate(shown) == 195


@pytest.mark.parametrize("mode", ["defer", "full", "none"])
def test_every_windowing_mode_marks_all_cells(lab: Lab, mode: str) -> None:
    texts = [WRONG if number in (3, 77) else f"Note {number}." for number in range(80)]
    try:
        lab.prefer("windowingMode", mode, plugin="@jupyterlab/notebook-extension:tracker")
        lab.open(lab.write([markdown(text) for text in texts]))
        lab.panel()
        expect(lab.rows()).to_have_count(2)
        lab.rows().nth(1).click()
        expect(lab.page.locator(".jp-Claim-rendered:focus")).to_have_text("54%")
        lab.rows().nth(0).click()
        expect(lab.page.locator(".jp-Claim-rendered:focus")).to_have_text("54%")
        expect(lab.page.locator(".jp-Claim-rendered:visible")).not_to_have_count(0)
    finally:
        lab.prefer("windowingMode", None, plugin="@jupyterlab/notebook-extension:tracker")


def test_cell_that_is_to_be_skipped_is_not_marked(lab: Lab) -> None:
    skipped = markdown(WRONG)
    skipped["metadata"] = {"tags": ["checker-skip"]}
    lab.open(lab.write([skipped, markdown(WRONG)]))
    expect(lab.rendered(1)).to_have_count(3)
    expect(lab.rendered(0)).to_have_count(0)
    lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.content.model.cells.get(0).deleteMetadata('tags')")
    expect(lab.rendered(0)).to_have_count(3)


def test_ticks_appear_when_the_settings_ask_for_them(lab: Lab) -> None:
    lab.open(lab.write([markdown(RIGHT)]))
    ticks = lab.cell(0).locator(".jp-Claim-tick:visible")
    try:
        lab.prefer("ticks", True)
        expect(ticks).to_have_text(["90", "31", "34%"])
    finally:
        lab.prefer("ticks", False)
    expect(ticks).to_have_count(0)


def test_settings_switch_off_all_or_one_rule_and_metadata_one_notebook(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]))
    expect(lab.rendered(0)).to_have_count(3)
    for name, value, usual in (
        ("enabled", False, True),
        ("rulesOff", ["PCT001"], []),
        ("rulesOff", ["share-mismatch"], []),
    ):
        try:
            lab.prefer(name, value)
            expect(lab.rendered(0)).to_have_count(0)
        finally:
            lab.prefer(name, usual)
        expect(lab.rendered(0)).to_have_count(3)
    lab.command("claim-checker:toggle-notebook")
    expect(lab.rendered(0)).to_have_count(0)
    assert (
        lab.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.model.getMetadata('claim_checker').enabled"
        )
        is False
    )
    lab.command("claim-checker:toggle-notebook")
    expect(lab.rendered(0)).to_have_count(3)
