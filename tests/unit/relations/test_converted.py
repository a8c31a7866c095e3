"""Amounts in two units: which shapes are read, what rounding is forgiven, what is not."""

from __future__ import annotations

import pytest

from checker.api import Checker
from checker.relations.verdict import Verdict
from checker.rules.units.conversion_mismatch import conversion_mismatch

CHECKER = Checker([conversion_mismatch])

AGREES = """
The gorge is 12 miles (19 km) long.
A 12-mile (19 km) gorge opens to the south.
A belt of 10-12 miles (16-19 km) is fenced.
A belt of 10 to 12 miles (16 to 19 km) is fenced.
The court is 12 m x 4 m (39 ft x 13 ft).
The court is 12 by 4 m (39 by 13 ft).
The court measures 5.46 by 21 metres (17.9 by 69 ft).
The beam is 5 ft 11 in (1.80 m) tall.
The beam is 1.80 m (5 ft 11 in) tall.
The beam is 5 feet 11 inches (180 cm) tall.
A board 7 1/2 inches (19 cm) wide was cut.
Days are warm, 60 to 70 °F (15 to 21 °C).
The estate has 250 ha (620 acres; 2.5 km2).
The estate has 250 ha (620 acres, 2.5 km2).
The estate has 250 ha (620 acres or 2.5 km2).
The estate has 250 ha (620 acres / 2.5 km2).
The peak, 930 metres, or 3,050 feet, was in cloud.
The speed limit is 30 mph/48 km/h.
They bought 40 acres of land (16 ha) in spring.
The pit is 30 m deep (98 ft).
The ship is 30 m (98 ft long).
It weighs 6 pounds (2.7 kg).
It weighs up to 6 kg (13 lb).
It weighs about 6 kg (about 13 lb).
It rains 1,500 mm (59 in) a year.
At 1,000 ft (300 m) the air was clear.
At 1,500 m (5,000 ft) the air was clear.
The town is 100 miles (160 km) inland.
The town is 665 km (415 mi) inland.
The town is 45 km (30 mi) inland.
The town is 300 kilometres (200 mi) inland.
The town is 2,000 km (1,250 mi) inland.
The plain has 4,100 km2 (1,010,000 acres) of rice.
It froze at -4 °C (25 °F).
The sea warmed by 10 °C (18 °F).
The tank holds 20 gallons (91 litres).
The tank holds 20 gallons (76 litres).
It moved 500 tons (510 t) of coal.
It moved 500 tons (450 t) of coal.
Density is 46/km2 (120/sq mi).
There live 77 people per square kilometre (200/sq mi).
Flow is 164 cubic metres per second (5,800 cu ft/s).
The engine gives 150 hp (110 kW).
The wind reached 25 knots (46 km/h; 29 mph).
The low had 967 mbar (28.6 inHg).
The wall is 47 ft. (14.3 meters) high.
The bowl was .23 metres (9.1 in) deep.
Within the 200-mile (370 km) exclusive economic zone, fishing is banned.
Within the 12-mile (22 km) limit, fishing is banned.
The snack has 200 calories (840 kJ).
They moved 500 tons (500 t) of coal.
It took 90 minutes (1.5 hours).
The woods cover 812,340 hectares (2,007,336 acres; 8,123 km2; 3,136 sq mi).
Fuel is $5 a gallon ($1.32 a litre).
A 20-by-30-foot (6.1-by-9.1-metre) room is let.
The bridge (210 m, 690 ft) is old.
""".strip().splitlines()

CONTRADICTS = """
The gorge is 12 miles (7.5 km) long.
The gorge is 12 miles (29 km) long.
The town is 40 km (24 mi) inland.
The town is 225 km (135 miles) inland.
The town is 90 km (50 miles) inland.
The town is 500 km (124 mi) inland.
A belt of 10-12 miles (16-29 km) is fenced.
The court is 12 m x 4 m (39 ft x 31 ft).
The court measures 5.46 by 21 metres (17.9 by 96 ft).
The beam is 5 ft 11 in (1.90 m) tall.
The beam is 2.65 m (8 ft 6 in) tall.
Days are warm, 60 to 70 °F (15 to 12 °C).
The estate has 250 ha (620 acres; 25 km2).
The estate has 250 ha (260 acres; 2.5 km2).
The peak, 930 metres, or 3,500 feet, was in cloud.
They bought 40 acres of land (61 ha) in spring.
It weighs up to 6 kg (31 lb).
It weighs about 6 kg (about 31 lb).
It weighs more than 6 kg (31 lb).
It rains 1,500 mm (95 in) a year.
The sea warmed by 10 °C (50 °F).
The tank holds 20 gallons (19 litres).
Density is 46/km2 (12/sq mi).
Flow is 164 cubic metres per second (580 cu ft/s).
The street car does 370 km/h (about 222 mph).
The wall is 47 ft. (13 meters) high.
It took 90 minutes (2.5 hours).
The path is 12 miles (22 km) long.
Fuel is $5 a gallon ($3.12 a litre).
The plain has 287,453 km2 (110,989 sq mi) of rice.
""".strip().splitlines()

SILENT = """
The 12-mile (2019) extension was dropped.
The village is 12 miles from the sea (3 km from the border).
The 12 km run (5 km on ice) is over.
It took 40 minutes (3 km) on foot.
A 12-mile (three-hour) walk follows.
The 10 km (5 km) races start at noon.
A 40-hour (five-day) week is usual.
It took two hours (30 minutes each).
They stayed two weeks (10 days).
Mothers were one year older in the second group (26.9 years).
Stir in two cups of coffee (300 ml).
The works make 2.75 million MT (million tonnes) a year.
""".strip().splitlines()


@pytest.mark.parametrize("text", AGREES)
def test_agrees(text: str) -> None:
    report = CHECKER.check(text)
    assert not report.findings
    assert {judgement.verdict for _, judgement in report.judgements} == {Verdict.HOLDS}


@pytest.mark.parametrize("text", CONTRADICTS)
def test_contradicts(text: str) -> None:
    (finding,) = CHECKER.check(text).findings
    assert finding.severity == "error"
    assert all(span.of(text).strip() for span in finding.spans)


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert not CHECKER.check(text).findings
