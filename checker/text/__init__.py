"""Text: where the words are. A reader for each format makes a `document` of blocks, tables and sentences.

* readers: `plain` with `lines` and `rows`; `markdown` with `commonmark`, `plain_table`, `maths` and `markup`;
  `notebook`; `webpage`; `plugins` finds others. `files` and `reading` choose among them
* what is not prose gives way to as many blanks (`blank`): every place (`span`) holds in the text as it is written
* `sentences`, `directives` (suppressions), `joined` (two documents as one)
* for the stages above: `late` and `alternation` (regular expressions), `record` (records)
"""
