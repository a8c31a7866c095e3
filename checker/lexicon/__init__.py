"""The lexicon: which words are units, numbers, nouns, hedges, labels and verbs of change.

The source is in the files ``*.toml``, each of which opens with its own grammar; ``python checker/lexicon/generate.py``
makes a module ``*_table`` of each, with `unit_rows`, `currency_rows` and `word_tables`. `complements` and `zones`,
which are short, are read as they stand.
"""
