"""Findings: relations that are worth saying, with what may explain and mend them.

* `find` makes findings of what `propose` gets from the rules; `finding` and `notice` are the records, `of_rule` what
  they share
* reasons to stay silent: `benign`, `intended`, `notation`
* what would make the numbers agree: `suggest`, with `needed`, `slips`, `misprints`, `mistakes`, `neighbours`, `dated`
* the wording: `message`, `steps`, `wording`, `shown`, `written`, `spelled`, `two_units`
* what keeps a finding out of the report: `suppress`, `coverage`, `comment`, `baseline`, `regrade`, `paths`
* what stays when the text changes: `fingerprint`, `decisions`, `merging`
"""
