"""Flag: what a rule has to say where there is nothing to compute."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.text.record import record


@record(frozen=True, slots=True)
class Flag:
    """A remark about claims, to be reported as a finding of the rule that yields it."""

    message: str
    """What is the matter, in one line of less than 80 characters."""
    claims: tuple[Claim, ...]
    """The claims it is about; the first carries the caret."""
    help: str = ""
    """What to do, in one line, or ``""``."""


def flag(message: str, *claims: Claim, help: str = "") -> Flag:
    """Return a remark about *claims*, for a rule to yield where there is nothing to compute.

    Parameters
    ----------
    message
        What is the matter, in one line.
    claims
        At least one; the first carries the caret.
    help
        What to do, in one line.
    """
    if not claims:
        raise ValueError("a flag names at least one claim")
    return Flag(message, claims, help)
