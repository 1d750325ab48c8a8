"""All that is told of times that cannot be, and which rules ask what others told."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.findings.chronology.apprenticeships import apprenticeships
from archive_gui.findings.chronology.beginnings import beginnings
from archive_gui.findings.chronology.careers import careers
from archive_gui.findings.chronology.deaths import deaths
from archive_gui.findings.chronology.editions import editions
from archive_gui.findings.chronology.events import events
from archive_gui.findings.chronology.feasts import feasts
from archive_gui.findings.chronology.hours import hours
from archive_gui.findings.chronology.lapses import lapses
from archive_gui.findings.chronology.lasting import lasting
from archive_gui.findings.chronology.lengths import lengths
from archive_gui.findings.chronology.lives import lives
from archive_gui.findings.chronology.ordinal_years import ordinal_years
from archive_gui.findings.chronology.receipts import receipts
from archive_gui.findings.chronology.reckonings import reckonings
from archive_gui.findings.chronology.rhythms import rhythms
from archive_gui.findings.chronology.since_then import since_then
from archive_gui.findings.chronology.spells import spells
from archive_gui.findings.chronology.tenures import tenures
from archive_gui.findings.chronology.terms import terms
from archive_gui.findings.chronology.times import times
from archive_gui.findings.chronology.told_twice import told_twice
from archive_gui.findings.chronology.weekdays import weekdays
from archive_gui.findings.chronology.works import works
from archive_gui.findings.evidence import Doubt, Material


def doubts_of_times(page: Sequence[Material], told: Sequence[Doubt]) -> list[Doubt]:
    """The doubts of this room about one page, in order; some rules keep silent on what is ``told`` already."""
    found = [
        *told,
        *times(page),
        *lives(page),
        *spells(page),
        *tenures(page),
        *terms(page),
        *ordinal_years(page),
        *hours(page),
        *lengths(page),
        *weekdays(page),
        *feasts(page),
        *reckonings(page),
        *rhythms(page),
        *editions(page),
    ]
    found += lapses(page, found)
    found += since_then(page, found)
    found += careers(page, found)
    found += [*events(page), *receipts(page), *deaths(page), *apprenticeships(page)]
    found += works(page, found)
    found += told_twice(page, found)
    found += beginnings(page, found)
    found += lasting(page, found)
    return found[len(told) :]
