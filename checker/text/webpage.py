"""Pages in HTML."""

from __future__ import annotations

from checker.text.blank import fill_addresses
from checker.text.directives import comment_directives, placed
from checker.text.document import Document
from checker.text.markup import read_markup


def read_html(text: str, name: str = "<text>") -> Document:
    """Return a page in HTML as a document.

    Parameters
    ----------
    text
        The source of the page; every span counts in it.
    name
        Path or label, as shown in reports.

    Examples
    --------
    >>> document = read_html("<h1>Floods</h1><p>The <b>28</b> villages</p>")
    >>> [(block.kind.value, document.prose[block.start:block.end]) for block in document.blocks]
    [('heading', 'Floods'), ('paragraph', 'The    28     villages')]
    """
    markup = read_markup(text)
    prose = fill_addresses(markup.prose)
    directives = placed(comment_directives(text, markup.comments), text, prose, markup.blocks)
    return Document(text, prose, markup.blocks, markup.tables, (), directives, name)
