"""Wholes with the lists of their parts in running text: "12 members: seven women and five men".

What there is to know of such a list, and where it stands:

==================  ====================================================================================
`series`            a whole, its parts and their labels: what every reader finds
`openers`           what announces the parts: "comprising", a bracket, a colon, "of which", a comma
`members`           what separates the members of a list, and where it ends
`coordinated`       which members behind an opener are parts, with their labels
`sort_of_part`      whether a member is of the sort that the parts of its whole are of
`no_parts`          numbers that are no parts: ends of a scale, numbers of steps, names, averages
`values`            what the values of parts tell: that they number things, go up, exceed their whole
`blockers`          words in the labels, or before them, with which there are no parts
`in_turn`           the first of a row of times or places: "in May there were 14 fires, 12 in June and 9 in July"
`labels`            what the labels say together: that all share a word, or are kinds of their own
`division`          whether the parts divide their whole, or one and the same may be in several of them
`at_once`           what one and the same may be in several of, though told in one way: what some have or suffer
`told`              how an opener and its labels tell the list, one function an opener
`elliptical`        the same for parts with nothing but a comma before them, with `apposed`
`divided_measures`  the same for measures and times
`numbered_groups`   amounts over a number of groups: "412 beds in four wings: …"
`sizes`             sizes of groups: how they are written, which belong together, which is that of all
`samples`           groups that are made or told in one bracket: "to receive calcium (n = 52) or placebo (n = 53)"
`sized_groups`      groups each with its size in a bracket, joined; `sizes_of_all`: the size of all among them
`sample_lists`      groups with their sizes as "n = 35" anywhere behind the number of all
`sizes_in_bracket`  groups with their sizes in one bracket
`by_their_shares`   parts whose shares make that of the whole: "34 (3.4%), of whom 21 (2.1%) and 13 (1.3%)"
`parts_next`        parts in the sentence behind that of their whole; `rests_told_next`: the rest of them there
`contributions`     what each of several gave to the sum before; `causes`: what each of them caused of a change
`roll_forwards`     what there was, what came and went, and what there is
`remainders`        what is left of a whole, behind "leaving", "the remaining" and the like
`taken_away`        the same where a verb says what was taken: "owns 48 and has let 31 of them, leaving 17"
`itemised`          names each with its amount in a bracket or behind it
`evidence`          how sure it is that the parts are all: the levels, and how closely each is tested
`breakdown`         a series with its evidence, and the lists of parts that it can mean
`side_by_side`      what figures stand for that are told together
`find`              all readers in turn
`progress`          what is done and still to do, with the whole close by
`part_of`           a part beside its whole: "72 of the 60", "including", "of whom"
`total_behind`      the other way round: a total with the parts before it
`totals`            those that a word calls one, in one sentence; `totals_next`: behind a full stop
`accounted`         those that close sentences of which all other amounts are their parts
`announced`         words that announce a total just before its number
`total_words`       words that call a number a total, and with which amounts may be no parts of it, or not all
==================  ====================================================================================

A new word that announces a list goes to `openers`, one that shows that a list has gaps to `told` or
`blockers`; a list of another form is a reader of its own that gives a `Breakdown`. No reader but by its level
of evidence says how far parts may be from their whole.
"""
