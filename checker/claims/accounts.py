"""Items of accounts that make each other up: assets, liabilities, income, costs, profit, pay."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.expression import Expression
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.outturns import SET_AGAINST
from checker.text.record import record

OF = (
    r"(?:,? (?:of|(?:were|was|are|is)(?: (?:valued|estimated|put|worth)(?: at)?)?"
    r"|at|came to|come to|totall?ed|stood at|stand at|amount(?:ed)? to))?"
    r" (?:about |some |nearly |only )?"
)
_ALSO = OF.replace(" (?:about", "(?: to)? (?:about")
"""The same of a second item: "exports amounted to $3bn and imports to $4bn"."""
_JOINT = (
    r"(?:,|;| and|,? against|,? less|,? minus|,? but|,? after)(?: and| its| with| had| has| the| total| gave| of){0,3}"
)
_LEAVE = (
    r"(?:,|;)?(?: and)?(?: that| this| it| they| the [a-z]+| which| so| or| has| had| made| makes| reported| posted"
    r"| showed| a| an| its| with| giving| leaving| leaves| leave| left| for| making| gives| gave| recorded"
    r"| produced| yielded| resulted in| resulting in| producing| yielding| which gave| which left| implying| implies"
    r"| implied| meaning| means?| meant){0,4}"
)
_END = r"(?![a-z])(?! (?:after|before|on|from|per|a|more|less|higher|lower|in|net)\b)"
INCOME = r"(?:revenues?|income|turnover|sales|takings|receipts)"
SOME_OF = r"(?:(?!and |or |but |than |of )[a-z'-]+ ){1,4}of "
_COSTS = r"(?:costs|expenses|expenditures?|spending|outgoings|payments)"
_RESULT = r"(?P<result>profit|surplus|loss|deficit|gap|shortfall)"
_WHEN = r"(?: (?:in|for) (?:the )?(?:[a-z]+ )?[YA])?"
_ASSETS = Frame(
    rf"(?:total )?assets{OF}<whole:money>{_JOINT} (?:total )?(?:liabilities|debts){OF}<taken:money>{_LEAVE} "
    r"(?:net assets|(?:total )?(?:(?:share|stock)holders'|owners') equity|equity|net worth|(?P<result>deficit|surplus))"
    rf"{OF}<rest:money>{_END}",
    cues=("assets",),
)
_PROFIT = Frame(
    rf"\b{INCOME}{_WHEN}{OF}<whole:money|number>{_JOINT} (?:total )?{_COSTS}{_WHEN}{_ALSO}<taken:money|number>"
    rf"{_LEAVE} (?:(?:budget|net|operating|overall) )?{_RESULT}{OF}<rest:money|number>{_END}",
    cues=("costs", "expenses", "expenditure", "expenditures", "spending", "outgoings", "payments"),
)
_COSTS_FIRST = Frame(
    rf"(?:\A|[,;:–] |\b(?:with|of|as|foresees|sees|total|overall|public|government|state|annual|its|the) ){_COSTS}"
    rf"{_WHEN}{OF}<taken:money|number>{_JOINT} (?:total )?{INCOME}{_WHEN}{_ALSO}<whole:money|number>"
    rf"{_LEAVE} (?:(?:budget|net|operating|overall) )?{_RESULT}{OF}<rest:money|number>{_END}",
    cues=("costs", "expenses", "expenditure", "expenditures", "spending", "outgoings", "payments"),
)
"""The same with what is paid first, as budgets are told."""
_PROFIT_LEFT = Frame(
    rf"\b{INCOME}{OF}<whole:money>,? (?:less|minus) (?:(?!and )[a-z'-]+ ){{0,3}}{_COSTS}{OF}<taken:money>,? "
    r"(?:left|leaves?|leaving|gives?|gave|giving|makes?|made|making|produced|yields?|yielded|means|meant|resulted in) "
    rf"an? (?:[a-z-]+ )?{_RESULT}{OF}<rest:money>{_END}",
    cues=("less", "minus"),
)
_CURRENT = (
    Frame(
        rf"\bcurrent assets{OF}<whole:money>{_JOINT} current liabilities{OF}<taken:money>{_LEAVE} "
        rf"(?:net )?working capital{OF}<rest:money>{_END}",
        cues=("capital",),
    ),
    Frame(
        rf"\bworking capital{OF}<rest:money>,? (?:with|from|as|being|consisting of|representing|reflecting) "
        rf"(?:total )?current assets{OF}<whole:money>{_JOINT} (?:total )?current liabilities{OF}<taken:money>"
        rf"(?=[.,;)]|\Z)",
        cues=("capital",),
    ),
)
_OBLIGATIONS = r"(?:(?:benefit |pension |projected |plan )*obligations?|liabilities)"
_UNFUNDED = (
    Frame(
        rf"\b{_OBLIGATIONS}{OF}<whole:money>{_JOINT} (?:plan )?assets{OF}<taken:money>,? (?:and |thus |so )?"
        r"(?:leaving|resulting in|giving|for|making) an? (?:net )?(?:unfunded (?:status|liability|obligation|balance)"
        rf"|deficit|shortfall|net liability) of <rest:money>{_END}",
        cues=("unfunded", "deficit", "shortfall", "liability"),
    ),
    Frame(
        rf"\bunderfunded by <rest:money>,? (?:as|since|because|with) (?:the |its |plan |total )*{_OBLIGATIONS}{OF}"
        r"<whole:money>,? (?:exceed(?:s|ed|ing)?|against|and|compared (?:with|to)|versus) (?:the |its |plan |total )*"
        rf"assets{OF}<taken:money>{_END}",
        cues=("underfunded",),
    ),
)
_ALLOWED = (
    Frame(
        r"<rest:money>,? net of (?:(?!and |of )[a-z'-]+ ){1,6}of <taken:money>,? (?:from|against|compared (?:with|to)"
        r"|on) (?:a )?gross (?:(?!and )[a-z'-]+ ){1,3}of <whole:money>(?=[.,;)]|\Z)",
        cues=("net",),
    ),
    Frame(
        r"\bgross (?:[a-z'-]+ ){1,4}?(?:were|was|of|totall?ed|came to) <whole:money>(?:[;,]| and)+ (?:and )?(?:net of"
        r"|after) (?:(?!and )[a-z'-]+ ){1,6}of <taken:money>,? (?:we|it|they|the company) (?:received|kept|got"
        r"|netted) (?:net [a-z]+ of )?<rest:money>(?=[.,;)]|\Z)",
        cues=("gross",),
    ),
    Frame(
        r"\b(?:gross|aggregate) proceeds (?:of|were|was|totall?ed|came to) <whole:money>[^A-Z.;]{0,40}?,? (?:and )?"
        r"(?:with )?net proceeds (?:of|were|was|totall?ed|came to) <rest:money>,? (?:net of|after|less)(?: (?:deducting"
        r"|deduction of|paying|payment of))? (?:(?!and )[a-z'-]+ ){1,6}of <taken:money>(?=[.;)]|\Z|, (?!and\b))",
        cues=("gross", "aggregate"),
    ),
)
"""What is left of a gross amount, with what has been taken off."""
_SOLD = (
    Frame(
        r"\ba (?:[a-z-]+ )?(?P<result>gain|loss) of <rest:money>,? (?:being |representing |which is |equal to )?the "
        rf"difference between {SOME_OF}<whole:money> and {SOME_OF}<taken:money>(?=[.,;)]|\Z)",
        cues=("difference",),
    ),
    Frame(
        r"\bsold for <whole:money>[^A-Z.;]{0,40}? a (?:[a-z-]+ )?(?P<result>gain|profit) of <rest:money> (?:over|on"
        rf"|above) {SOME_OF}<taken:money>(?=[.,;)]|\Z)",
        cues=("sold",),
    ),
)
_LESS = (
    Frame(
        r"<rest:money>,? (?:which )?(?:consist(?:s|ed|ing) of|represents?|represented|representing"
        r"|reflect(?:s|ed|ing)|equals|being) "
        rf"{SOME_OF}<whole:money>,? (?:less|minus) {SOME_OF}<taken:money>(?=[.;)]|\Z)",
        cues=("less", "minus"),
    ),
    Frame(
        rf"(?:, defined as |, which is |, being |\A){SOME_OF}<whole:money>,? (?:less|minus) {SOME_OF}<taken:money>,? "
        r"(?:was|is|left|leaves|leaving|gives|gave|equals|makes|resulted in|results in) "
        rf"(?:(?!a |an |and )[a-z'-]+ ){{0,3}}?(?:of )?<rest:money>(?=[.;)]|\Z)",
        cues=("less", "minus"),
    ),
)
"""Two items of which the text takes the one from the other, whatever they are called."""
_TAKEN = r"<whole:number|count>(?: [a-z]+)?,? minus (?:the )?<taken:number|count>"
_MINUS = (
    Frame(
        r"<rest:number|count>(?: [a-z]+){0,3}(?:(?:,? \(|, )(?:that is,? |i\.e\.,? |being |or |namely )?|: )"
        rf"{_TAKEN}",
        cues=("minus",),
    ),
    Frame(
        rf"(?:,|;|\A|:) ?{_TAKEN}(?: [a-z]+){{0,2}},? (?:was|is|were|makes|leaves|left|gives|gave) <rest:number|count>",
        cues=("minus",),
    ),
)
"""Two counts of which the text takes the one from the other: "21 more people (402 births minus 381 deaths)"."""
_FLOWS = (("exports", "whole", "imports", "taken"), ("imports", "taken", "exports", "whole"))
"""What goes out of a country and comes in, in either order, and what each is of the balance."""
_BALANCE = r"(?:trade |merchandise trade |goods |visible trade )?(?P<result>surplus|deficit|gap)"
_TRADE = tuple(
    Frame(
        rf"\b{first}{OF}<{role}:money|number>(?:,|;)?(?: and| while| against| with| but){{1,2}} (?:its |the )?"
        rf"{second}{_ALSO}<{other}:money|number>{_LEAVE} "
        rf"{_BALANCE}{OF}<rest:money|number>{_END}",
        cues=("exports",),
    )
    for first, role, second, other in _FLOWS
)
_TRADE_LISTED = tuple(
    Frame(
        rf"\b{first}: <{role}:money>[;,] {second}: <{other}:money>[;,] {_BALANCE}: <rest:money>(?=[.;,]|\Z)",
        cues=("exports",),
    )
    for first, role, second, other in _FLOWS
)
"""The same in a fact sheet: "exports: M; imports: M; trade deficit: M"."""
_REACHED = (
    r"(?:,? (?:of|were|at|totall?ing|(?:which )?(?:rose|fell|grew|climbed|dropped|slipped|came|amounted) to|to))? ?"
)
_TRADE_LAST = tuple(
    Frame(
        rf"\b{_BALANCE} (?:was|of|is|reached|stood at|came to|rose to|fell to|widened to|narrowed to) <rest:money>,? "
        rf"(?:with|on|as) {first}{_REACHED}<{role}:money>(?: and|,)(?: its)?"
        rf" {second}{_REACHED}<{other}:money>(?![a-z])",
        cues=("exports",),
    )
    for first, role, second, other in _FLOWS
)
_TRADE_MOVED = tuple(
    Frame(
        rf"\b{first}{_REACHED}<{role}:money> and {second}{_REACHED}<{other}:money>,? "
        rf"(?:widening|narrowing|cutting|raising|bringing|taking) the {_BALANCE} to <rest:money>(?! from\b)(?![a-z])",
        cues=("exports",),
    )
    for first, role, second, other in _FLOWS
)
_MOVED = (
    r" (?:rose|fell|grew|climbed|dropped|slipped|eased|increased|declined|decreased|jumped|surged|shrank|edged (?:up"
    r"|down))(?: (?:by )?P)?(?: in [a-z]+)? to "
)
_FROM = r"(?:,? (?:up |down )?from [NM](?: (?:in|a) [a-z]+(?: (?:earlier|before|ago))?)?)?"
_TRADE_TOLD = tuple(
    Frame(
        rf"(?:\A|[,;:–] |\b(?:as|while|since|and|with) ){first}{_MOVED}<{role}:money>{_FROM}[,;]?(?: and| while"
        rf"| whereas)? {second}{_MOVED}<{other}:money>{_FROM}[,;]?(?: and| so| so that| with| leaving| meaning){{0,2}} "
        rf"(?:the |an? |its ){_BALANCE}(?: of| at| (?:widened|narrowed|rose|fell|grew|shrank)(?: [a-z]+ly)? to) "
        r"<rest:money>(?! (?:with|for|so far|in the (?:year|first))\b)",
        cues=("exports",),
    )
    for first, role, second, other in _FLOWS
)
"""Both flows with how they went and from what: "exports rose to M from M, and imports fell to M, so that the gap …"."""
_BIRTHS = Frame(
    r"\bbirths \(<whole:number>\) (?:exceed(?:ed)?|outnumber(?:ed)?) deaths \(<taken:number>\) by <rest:number>",
    cues=("births",),
)
_LOST = Frame(
    rf"\b{INCOME}{OF}<whole:money>{_JOINT} {_COSTS}{OF}<taken:money>,? (?:and )?(?:the [a-z]+|it|they) "
    rf"(?P<result>lost|made) <rest:money>{_END}",
    cues=("lost", "made"),
)
_TOOK = Frame(
    r"\b(?:took|takes|earned|earns|received|receives|raised|had (?:an |its )?income of) (?:in )?<whole:money"
    r"|number>,? (?:and|but) "
    r"(?:spent|spends|paid|pays)(?: out)? <taken:money|number>(?:,|;)? (?:leaving|making|so made|giving|for) "
    rf"(?:it |them )?(?:a |an )?(?:net )?{_RESULT}{OF}<rest:money|number>{_END}",
    cues=("spent", "spends", "paid", "pays"),
)
_NET_DEBT = Frame(
    rf"\bdebts?{OF}<whole:money>{_JOINT} cash{OF}<taken:money>{_LEAVE} net debt{OF}<rest:money>{_END}",
    cues=("debt",),
)
_PAY = Frame(
    r"\bgross (?:pay|salary|wage|income|wages|earnings)(?: of| is| was|,) <whole:money>[^A-Z.]{0,25}?<taken:money> "
    r"(?:in|of) (?:taxes|tax|deductions)(?: and [a-z ]{1,20}?)?,? [^A-Z.;]{0,30}?\b(?:take|takes|took|net|left|leaving)"
    r"[^A-Z.;]{0,25}? <rest:money>(?![a-z])",
    cues=("gross",),
)
_PAY_LESS = Frame(
    r"\bgross (?:pay|salary|wage|income|wages|earnings)(?: of| is| was|,) <whole:money>,? (?:less|minus|after) "
    r"(?:[a-z]+ )?(?:taxes|tax|deductions)(?: and [a-z ]{1,20}?)?(?: of| at)? <taken:money>,? "
    r"(?:leaves|left|leaving|gives|giving|makes|is)[^A-Z.;]{0,25}? <rest:money>(?![a-z])",
    cues=("gross",),
)
_CASH_FROM = (
    r"(?:net )?cash (?:flows? )?(?:(?:provided|generated|used) )?(?:by|from) (?:operations|operating activities)"
)
_SPENT = r"(?:capital (?:expenditures?|spending|investments?)|capex)"
_OPERATING = (
    Frame(
        rf"\bgross (?:profit|margin){OF}<whole:money>{_JOINT} (?:total )?operating (?:expenses"
        rf"|costs){_ALSO}<taken:money>"
        rf"{_LEAVE} operating (?:profit|income|(?P<result>loss)){OF}<rest:money>{_END}",
        cues=("operating",),
    ),
    Frame(
        rf"\b{_CASH_FROM}{OF}<whole:money>(?:{_JOINT}|;(?: and)? after) {_SPENT}{_ALSO}<taken:money>{_LEAVE} free"
        rf" cash flow{OF}<rest:money>"
        rf"{_END}",
        cues=("free",),
    ),
    Frame(
        rf"\bfree cash flow{OF}<rest:money>(?:: | \(|, (?:being |that is,? )?){_CASH_FROM}{OF}<whole:money>,? "
        rf"(?:less|minus) {_SPENT}{_ALSO}<taken:money>(?=[.;)]|\Z)",
        cues=("free",),
    ),
)
_SALE = Frame(
    r"\b(?:bought|paid|costs?|purchased|acquired)\b[^A-XZ.;]{0,40}? <taken:money>[^A-XZ.;]{0,50}?"
    r"\b(?:sold|sells|sell|fetched|took|grossed|earned|brought in)\b[^A-XZ.;]{0,40}? <whole:money>"
    r"(?: (?:in [YA]|this [a-z]+|last [a-z]+))?,? "
    r"(?:(?:making|giving|leaving|at|for) )?a (?:[a-z]+ )?(?P<result>profit|loss|gain) of (?:about |some )?<rest:money>"
    rf"{_END}",
    cues=("profit", "loss", "gain"),
)
_BALANCES = (
    _ASSETS, _PROFIT, _COSTS_FIRST, _PROFIT_LEFT, _SALE, _LOST, _TOOK, _NET_DEBT, _PAY, _PAY_LESS, *_CURRENT,
    *_UNFUNDED, *_ALLOWED, *_SOLD, *_OPERATING, *SET_AGAINST, *_LESS, *_MINUS,
    *_TRADE, *_TRADE_LISTED, *_TRADE_LAST, *_TRADE_MOVED, *_TRADE_TOLD, _BIRTHS,
)  # fmt: skip
_LOSSES = frozenset({"underspend", "saving", "loss", "deficit", "lost", "gap", "shortfall"})


@record(frozen=True, slots=True)
class Balance:
    """Two items of an account and what is left of the one without the other."""

    whole: Claim
    """What there is: assets, income, gross pay."""
    taken: Claim
    """What is taken from it: liabilities, costs, tax."""
    rest: Claim
    """What the text says is left, without a sign."""
    is_loss: bool
    """Whether more is taken than there is."""
    is_certain: bool
    """Whether the three make each other up by definition; a profit can be after tax."""

    @property
    def expected(self) -> Expression:
        """What is left."""
        return self.taken - self.whole if self.is_loss else self.whole - self.taken


def find_balances(claims: Claims) -> Iterator[Balance]:
    """Yield the items of accounts that are stated with what is left of them."""
    for match in claims.match(*_BALANCES):
        whole, taken, rest = match["whole"], match["taken"], match.get("rest") or match["left"]
        result = match.groups.get("result", "")
        if commensurable(whole, taken, rest):
            is_loss = result in _LOSSES
            yield Balance(whole, taken, rest, is_loss, result not in ("profit", "loss", "gain", "made", "lost"))
