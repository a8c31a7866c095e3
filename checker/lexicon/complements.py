"""Classes that divide a whole without remainder when a text names them side by side.

Each line is one division; its classes are parted by slashes, the words of a class by spaces.
A series of parts is complete when every part is labelled with a different class of one line.
"""

from __future__ import annotations

_DIVISIONS = """
men man male males boys boy gentlemen / women woman female females girls girl ladies
sons son / daughters daughter
treatment treated intervention active experimental exposed study cases case / control controls placebo untreated sham
verum drug / placebo comparison comparator
cultural / natural / mixed
army ground land / navy naval sea / air
land / water
home / away
domestic domestically home inland national / foreign abroad overseas international internationally export exports
urban city / rural country
public state / private commercial privately
adults adult / children child minors
full / part
current / noncurrent non
short / long
left / right
winners won win wins / drawn draws draw / lost losses loss
yes / no
inside in within / outside beyond
for favour / against / abstained abstentions
for favour / against
agree agreed agrees / disagree disagreed disagrees
approved backed endorsed / opposed rejected refused / abstained
approve approved approves / disapprove disapproved disapproves
support supported supports / oppose opposed opposes
stayed stay / redundant
sold / unsold
passed pass passes succeeded successful / failed fail fails unsuccessful
employed working / unemployed jobless
upstairs / downstairs
indoor indoors / outdoor outdoors
towns town cities / countryside country villages
coastal / inland
paved surfaced / unpaved unsurfaced
fatal / nonfatal
benign / malignant
unilateral unilaterally / bilateral bilaterally
ambulatory outpatient outpatients / inpatient inpatients hospitalised hospitalized
upregulated / downregulated
heterozygotes heterozygous / homozygotes homozygous
term / preterm
valid / spoiled invalid void
""".strip()
_SCALES = """
mild light slight / moderate medium / severe heavy serious
none no minimal absent normal / mild slight light / moderate medium / severe heavy serious
none minimal normal / mild / moderate / moderatelysevere / severe
low / medium moderate middle intermediate / high
small / medium / large
poor bad / fair / good / excellent
excellent / verygood / good / fair / poor bad
verygood / good / fair moderate average / poor bad
verygood / good / average satisfactory / poor bad / verypoor
illiterate none / primary elementary / secondary middle junior / high / university college academic tertiary degree
primary elementary / middle junior / high secondary / university college academic tertiary degree
single unmarried / married / divorced separated / widowed
couples / husband / wife / families
satisfied / neutral neither / dissatisfied unsatisfied
agree agreed / neutral neither undecided unsure / disagree disagreed
support supported / undecided unsure neutral / oppose opposed
positive / neutral indeterminate inconclusive equivocal borderline / negative
never non nonsmokers nondrinkers / former ex past previous abstainers / current active smokers drinkers
better improved improve improvement gained / unchanged same stable / worse worsened worsen deteriorated deterioration
improvement / unchanged same stable / worsening deterioration
decreased / unchanged same stable / increased
underweight / normal healthy / overweight / obese obesity
pre prefrail / non robust / frail
excellent / good / fair satisfactory acceptable / poor bad unacceptable unsatisfactory
complete full / partial incomplete / none absent
benign / borderline / malignant
urban / suburban semi peri / rural
right / bilateral bilaterally / left
short / normal regular intermediate medium average / long
daily / weekly / monthly / rarely less never seldom yearly annually
early / middle mid intermediate / late
concave / flat / convex
sand / silt / clay
gold golds / silver silvers / bronze bronzes
asymptomatic presymptomatic / mild slight light / moderate / severe serious / critical
""".strip()
"""Steps of scales: a series that names three of them or more, the first and the last among them, is complete."""


_CONTRARIES = """
malignant / benign
permanent / temporary transient
imported / domestic homegrown
literate / illiterate
alive / dead
undergraduate undergraduates / graduate graduates postgraduate postgraduates
functional / organic
penetrating / blunt
sporadic / familial hereditary
elective planned / emergency urgent
ambulatory outpatients / inpatient inpatients
focal / generalized generalised
married / unmarried single
native / foreign
wild / tame domestic
solid / liquid
solitary single / multiple
owneroccupied owned / rented leased
fixed / floating variable
retail / wholesale
residential / commercial
irrigated / rainfed unirrigated
renewable / nonrenewable fossil
confirmed / excluded rejected
full fulltime / part parttime
positive / negative
""".strip()
"""Two classes that leave nothing out where a text says that so much of a thing was the one and so much the other."""
_OPPOSED = """
positive / negative / equivocal indeterminate inconclusive borderline invalid
benign / malignant / inconclusive indeterminate suspicious borderline nondiagnostic
excluded ineligible declined refused / randomised randomized enrolled enroled included retained
open / closed laparoscopic endoscopic percutaneous arthroscopic
alive survived living / died dead deceased
died dead / recovered / hospital hospitalised hospitalized
men man / women woman / children child
numeric numerical quantitative / categorical qualitative
adult adults / juvenile juveniles immature immatures subadult subadults / chick chicks calf calves cub cubs pup pups
passed / failed / absent deferred
closed settled resolved / open pending ongoing unresolved outstanding / dropped dismissed abandoned
killed dead died / wounded injured hurt / missing captured
completed / withdrew withdrawn discontinued
owned freehold / leased rented leasehold
cash / shares stock
equity / debt loans
compensatory / punitive
""".strip()
"""Classes of which nothing is in two, though some may be in none."""
_APART = """
bought purchased / leased rented hired
occupied let / empty vacant unoccupied
wet / dry
new / old used secondhand
black / white
hot / cold
thick / thin
fat / lean thin
tall / short
""".strip()
"""The same of classes that are often two of many."""


def _index(lines: str) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for division, line in enumerate(lines.splitlines()):
        for place, names in enumerate(line.split("/")):
            for name in names.split():
                found.setdefault(name, []).append((division, place))
    return {name: tuple(places) for name, places in found.items()}


CLASSES = _index(_DIVISIONS)
"""For every word the classes it names: the number of the division and of the class in it."""
STEPS = _index(_SCALES)
"""The same for the steps of scales."""
LAST_STEPS = tuple(line.count("/") for line in _SCALES.splitlines())
"""For every scale the number of its last step."""
CONTRARIES = _index(_CONTRARIES)
"""The same for classes of which a thing is the one or the other."""
OPPOSED = _index(_OPPOSED)
"""The same for classes of which a thing may be none, but not two."""
APART = _index(_APART)
"""The same for classes of which a thing may be none, nor any other of many, but not two."""
