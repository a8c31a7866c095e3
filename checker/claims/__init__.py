"""Claims: what a text says of its quantities, and which of them belong together.

The modules of this folder are the core, which all topics share: sentences and their patterns (`sentence`),
frames over them (`frame`, `slots`), the index that rules ask (`find`), what a claim says (`claim`, `keys`,
`compatible`), what is told by verbs (`deeds`), how closely lists are tested (`leeway`), intervals with their
estimates (`bounded`, `quartiles`), and expressions of claims (`expression`). Counts with the list that they announce
are read by `lists` and its parts (`lists_below`, `lists_named`, `lists_lettered`, over `counted_list`). A folder
for each topic holds what finds the claims of its relations, as the folders of :mod:`checker.rules` hold the rules:

===============  ======================================================================================
`parts`          wholes with the lists of their parts, and totals
`shares`         shares with their part and their whole, wherever it stands, and shares that make all
`changes`        old and new levels with their difference or percentage; growth over several periods
`times`          dates, ages, lives, and what lasts from one day or year to another
`units`          amounts said twice in two units or currencies
`rates`          so much for each: speeds, prices, periods, interest, odds
`ranges`         estimates in their intervals, ends in order, natural limits
`averages`       averages with what they are of
`order`          comparisons, superlatives, ranks, records and steps
`tables`         rows, columns and cells, and prose that repeats them
`restatements`   the same said again
`statistics`     tests and scores of studies
`texts`          what two texts or two sentences speak of: the same, or other times, places and things
===============  ======================================================================================

The core knows no topic, and topics know each other in one direction alone; ``tests/test_layout.py`` holds it.
"""
