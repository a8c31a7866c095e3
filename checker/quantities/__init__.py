"""Quantities: what amounts a text mentions, each with what its writing says of it.

`find` goes through a document, `reader` makes a quantity of one number and what stands around it. Most numbers are
settled by one look to each side (`glance` and its parts); all others are read closely. Both must come out alike, so
what changes the meaning of a number is changed in both; ``tests/unit/quantities/test_glance.py`` compares them.

The number itself:

* in digits: `numerals`, `number_tails` (fractions, powers), `spaced_groups`, `written` (the usual ones, remembered);
  in words: `first_words` finds them, `words` reads on, `word_parts` and `loose_words` read thirds and dozens; each is a
  `numeral`
* what stands for what: `precision` and `rounding` (a figure and its intervals), `interval`

A number read closely, from the base class up; `context` holds the number with the words before it:

* `making`, `unit_reading`, `ages`, `told_ages`, `signs` (units in signs); then `named` and `digits` for digits,
  `worded` for words
* before it: `fronts` and `currency`; `hedges`, `moving` (hedges, bounds, directions)
* behind it: `units` with `ambiguous`, `letter_units`, `magnitude_letters`, `namesakes`; `powers`, `rates`,
  `rates_of_many`, `ratios`, `parts`; `nouns`, `nouns_of_one`, `sexes`
* what is no amount: `traps`, `lettered`, `named_behind`, `citations`; `dates` and `moments`

At a glance, from the base class up: `glance_moments`, `glance_amounts`, `glance_plain`, `glance_ranges`,
`glance_behind`, `glance_figures`, `glance_words`, `glance`; `neighbours` and `followers` remember what a word before or
behind a number says of it, by `remembered`; `continuations` tells what may go on an amount.

Two numbers and more, once each is read: `ranges`, `two_levels`, `tolerances`, `compounds`, `scores`, `lists`,
`magnitudes`.

Around all: `quantity` is the record, `preferences` what a project sets, `application` the bridge to pint.
"""
