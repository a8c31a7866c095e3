from __future__ import annotations

from html.parser import HTMLParser

from checker.reports.webpage import as_fragment, as_page

VOID = {"meta", "br"}


class Tree(HTMLParser):
    """Collects text and attributes, and fails on tags that do not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open, self.tags, self.attributes, self.words = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *attr) for attr in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def parsed(html: str) -> Tree:
    tree = Tree()
    tree.feed(html)
    tree.close()
    assert not tree.open
    return tree


def test_flagged_numbers_are_marked_and_listed(report_on):
    tree = parsed(as_fragment(report_on("Of the 240 people, 132 (62%) came.")))
    flagged = [value for tag, name, value in tree.attributes if (tag, name) == ("u", "class")]
    assert flagged == ["claim-checker-error"] * 3
    assert "132 / 240 is 55%, not 62%" in tree.words
    assert "share 62 -> 55" in tree.words


def test_confirmed_numbers_have_a_quiet_tick(report_on):
    html = as_fragment(report_on("Of the 240 people, 132 (55%) came."))
    assert html.count("✓") == 3
    assert 'title="agrees: 132 / 240 = 55%"' in html
    assert "<table" not in html


def test_hostile_text_stays_text(report_on):
    evil = "<script>alert(1)</script> \"' onclick=x & 240 </div></td><img src=x onerror=alert(2)>, 132 (62%)."
    report = report_on(evil, name='"><script>.md')
    for html in (as_fragment(report), as_page([report])):
        tree = parsed(html)
        assert not {"script", "img"} & set(tree.tags)
        assert not [attribute for attribute in tree.attributes if attribute[1].startswith("on")]


def test_a_decision_mutes_the_marks_and_is_shown(report_on):
    report = report_on("Of the 240 people, 132 (62%) came.")
    report.decisions = {report.findings[0].fingerprint: {"state": "dismissed", "reason": "<as> published"}}
    html = as_fragment(report)
    assert "claim-checker-settled" in html
    assert "dismissed: &lt;as&gt; published" in html


def test_of_a_long_text_only_the_marked_paragraphs_are_shown(report_on):
    text = "\n\n".join(["No number here at all."] * 2000) + "\n\nOf the 240 people, 132 (62%) came."
    html = as_fragment(report_on(text))
    assert len(html) < 8000
    assert ">240</u> people" in html


def test_a_page_is_whole(report_on):
    page = as_page([report_on("Of the 240 people, 132 (62%) came.")])
    assert page.startswith("<!doctype html>")
    assert parsed(page).tags.count("section") == 1
