"""Where sentences begin."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.text.sentences import sentence_starts


def sentences(text: str) -> list[str]:
    cuts = [0, *sentence_starts(text, 0, len(text)), len(text)]
    return [text[start:end].strip() for start, end in pairwise(cuts)]


# Each "|" is a place where a sentence begins.
@pytest.mark.parametrize(
    "marked",
    [
        "The route is 42 km long. |It has 12 stops.",
        "Mr. Lee and Dr. Ames met Gen. Ruiz at St. Mary's. |They counted 12 boats.",
        "The U.S. Navy sent 4 ships. |The U.K. sent 2.",
        "It left the U.S. |The crew of 12 stayed.",
        "J. K. Moss and A. Tran wrote 3 reports.",
        "See No. 4 on the list. |Nos. 5 and 6 follow.",
        "Was it five? |The answer was no. |Twelve came.",
        "Turn to p. 12, pp. 14-16 and Fig. 3. |Then Eq. 7.",
        "Rovers beat City vs. United odds, e.g. Smith et al. (2019), i.e. The Group.",
        "Acme Inc. 40 staff, Brown & Co. Holdings and Bolt Ltd. sold 5 sites. |None remain.",
        "It rose 3.5 km. |About 4.25 m were lost.",
        "They met at 5 p.m. Monday and 6 a.m. EST. |At 7 p.m. |The doors closed.",
        "They met at 5 p.m. (1600 GMT) and left at 7 p.m. |(Nobody saw it.)",
        "On Aug. 8 and Sept. 14, 28 villages fell. |By Oct. |The count was 30.",
        "He waited... |Then 12 came.",
        "He waited... 12 came, or was it … 13?",
        'She said: "We saw 12." |"They saw 14." |He agreed.',
        "It fell (by 3%). |[Two left.] |“Four stayed.” |‘Five went.’ |Six came.",
        "Really?! |Twelve! |28 more.",
        "It ended in 2024. |28 villages were left.",
        "Only 12 left.[4] |The rest stayed.¹ |Then 5 more.",
        "He gave £5. |£6 was left. |$7 came. |−4 °C was read.",
        "The cable is 6 ft. 2 in. 200 lb. heavy.",
        "The 40 firms, incl. Bolt, cost approx. 12 million. |Émile paid.",
        "no capital follows. and 5 more? yes",
        "Plan B. |The plan took 5 days.",
        "Vitamin C. Elegans took 5 days.",
        "1. The first of 12 items",
        "It has 10.5. |12 is more.",
        "Ph.D. students numbered 14. |Next came 15.",
        "The area is 5 sq. km. |Its length is 3 km.",
    ],
)
def test_sentences_begin_where_marked(marked: str) -> None:
    text = marked.replace("|", "")
    starts, passed = [], 0
    for at, character in enumerate(marked):
        if character == "|":
            starts.append(at - passed)
            passed += 1
    assert [text[at:] for at in sentence_starts(text, 0, len(text))] == [text[at:] for at in starts]


def test_only_the_block_is_looked_at() -> None:
    text = "One. Two. Three. Four."
    assert list(sentence_starts(text, 5, 16)) == [10]


def test_a_line_end_is_white_space() -> None:
    assert sentences("It is 5 km.\nThe rest\nis 7 km.\r\nDone.") == ["It is 5 km.", "The rest\nis 7 km.", "Done."]


def test_blanked_code_may_open_a_sentence() -> None:
    assert len(list(sentence_starts("It is 5. \ufffc\ufffc is 6.", 0, 16))) == 1
