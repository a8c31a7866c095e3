"""Identity of findings: the same for the same numbers, wherever they stand."""

from __future__ import annotations


def fingerprint_of(*parts: str) -> str:
    """Return a short name for *parts* that does not change between runs and machines.

    Examples
    --------
    >>> fingerprint_of("PCT001", "part=132") == fingerprint_of("PCT001", "part=132")
    True
    """
    from hashlib import blake2b  # late: it brings the machine's whole library of ciphers

    return blake2b("\x1f".join(parts).encode(), digest_size=12).hexdigest()
