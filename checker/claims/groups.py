"""Nouns that count groups of things, or steps and times, and verbs by which things are put into groups."""

from __future__ import annotations

GROUPS = frozenset("group arm cohort subgroup trial study centre center site country class way treatment".split())
"""What has members: a number of these says nothing of how many."""
OF_MANY = frozenset({"study", "trial"})
"""Which may be counted and sorted themselves, as well as those that took part in them."""
NO_WHOLES = (GROUPS - OF_MANY) | frozenset(
    "point score year month week day hour time item step grade percent mile".split()
)
"""What is not divided into groups with their sizes."""
ALLOTTED = ("assigned", "allocated", "divided", "split", "randomized", "randomised")
"""How it is said that things are put into groups of which there are no others."""
SORTED = ("grouped", "sorted", "classified", "subclassified", "stratified", "categorized", "categorised")
"""The same by what they are."""
WRITTEN = frozenset("article report record paper publication reference citation manuscript abstract".split())
"""What is written can be sorted by what it tells of: "34 articles: 27 observational and 7 randomized trials"."""
