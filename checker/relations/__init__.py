"""Relations: what must be true of claims, and whether it is.

* `relation` is the record, with its readings; rules make one by `equal`, `at_most`, `at_least`
* `verdict` decides, and nothing else compares two magnitudes; `estimate` decides by floats where the margin is plain,
  `repeated` narrows what claims that stand twice can give
* `parser`, `tokens` and `equation` read relations that are written as text
* `solve` and `derive` find the value that a role would need, by sympy
* relations of one sort, with its conventions of rounding: `shares`, `divided`, `led`, `siblings`, `rows`, `in_groups`,
  `in_chains`, `item_lists`, `by_chance`, `other_wholes`, `changed` with `shared_magnitude`, `converted`, `exchanged`,
  `elapsed`, `bounded`, `limited`, `shaped`, `stepped`, `tested`, `whole`, `results`; `other_sums` tells what else a
  list of parts can say
* what speaks for or against a relation before it is reported: `evidence`, `plainly`, `nearest`, `one_slip`
* two texts: `outcomes`, `support`
"""
