"""The sentences behind the findings on facts: both sides with their words, and never a verdict."""

from __future__ import annotations

from archive_gui.base.messages import _, sentences

sentences(
    {
        "finding.figures_differ_here": lambda: _(
            "Two figures of the same thing differ: “{first}” and “{second}”. Compare with the original."
        ),
        "finding.scope_may_differ": lambda: _(
            "Two figures may be of the same thing: “{first}” and “{second}”. Perhaps they are counted differently."
        ),
        "finding.time_may_differ": lambda: _(
            "Two figures of the same thing differ: “{first}” and “{second}”. Perhaps they are of different times."
        ),
        "finding.figures_differ_across": lambda: _(
            "Two articles give different figures of the same thing: “{first}” and “{second}”."
        ),
        "finding.rounded": lambda: _("“{second}” and “{first}” agree; one is rounded."),
        "finding.truncated": lambda: _(
            "“{first}” and “{second}” may be one figure: one is cut off, not rounded. Rounded it would be another."
        ),
        "finding.sum_holds_here": lambda: _("The parts come to the total: {parts} = “{total}”."),
        "finding.sum_fails_here": lambda: _("The parts do not come to the total: {parts} and “{total}”."),
        "finding.sum_comes_to": lambda: _("The parts come to {sum}, not to the total: {parts} and “{total}”."),
        "finding.done_before_begun": lambda: _("Done before it was begun: “{first}”, “{second}”."),
        "finding.event_in_two_years": lambda: _("One event seems to be told with two dates: “{first}”, “{second}”."),
        "finding.after_death": lambda: _("Told to have been done after the death: “{first}”, “{second}”."),
        "finding.two_towns": lambda: _("One village is told to lie in two towns: “{first}”, “{second}”."),
        "finding.two_firsts": lambda: _("Two places each have the first of its kind: “{first}”, “{second}”."),
        "finding.digits_turned": lambda: _("Two digits are turned: “{first}”, “{second}”."),
        "finding.one_number_two_units": lambda: _("One number with two units: “{first}”, “{second}”."),
        "finding.difference_holds": lambda: _("The difference is right: “{first}”, “{second}”, “{moved}”."),
        "finding.difference_fails": lambda: _("The difference does not fit the two: “{first}”, “{second}”, “{moved}”."),
        "finding.difference_fails_there": lambda: _("The difference does not fit the two: “{both}”, “{moved}”."),
        "finding.difference_comes_to": lambda: _(
            "The difference of the two is {difference}, not as told: “{first}”, “{second}”, “{moved}”."
        ),
        "finding.growth_comes_to": lambda: _(
            "From the one to the other it is {growth}: “{both}”, but “{moved}” is told."
        ),
        "finding.difference_comes_to_there": lambda: _(
            "The difference of the two is {difference}, not as told: “{both}”, “{moved}”."
        ),
        "finding.moved_otherwise": lambda: _("“{moved}” goes the other way than its figures: “{first}”, “{second}”."),
        "finding.ranked_otherwise": lambda: _("The better rank has the worse result: “{first}”, “{second}”."),
        "finding.product_holds": lambda: _("Number and amount each come to the total: {parts} = “{total}”."),
        "finding.product_fails": lambda: _("Number and amount each do not come to the total: {parts} and “{total}”."),
        "finding.product_comes_to": lambda: _("{parts} comes to {product}, not to the total: “{total}”."),
        "finding.part_exceeds": lambda: _("A part is larger than its total: “{part}” of “{total}”."),
        "finding.shares_hold": lambda: _("The shares come to a whole: {parts}."),
        "finding.shares_fail": lambda: _("The shares do not come to a whole: {parts} is {sum}."),
        "finding.share_fits": lambda: _("The share fits its figures: {part} of {whole} is “{share}”."),
        "finding.share_misfits": lambda: _(
            "The share does not fit its figures: {part} of {whole} is {right}, not “{share}”."
        ),
        "finding.share_over_whole": lambda: _("A share is larger than the whole: “{figure}”."),
        "finding.in_fractions": lambda: _("What is counted one by one is told as a fraction: “{figure}”."),
        "finding.households_as_people": lambda: _("Households are counted as people: “{figure}”."),
        "finding.people_as_households": lambda: _("People are counted as households: “{figure}”."),
        "finding.people_of_households": lambda: _("So many people do not fit so many households: “{figure}”."),
        "finding.names_vary_here": lambda: _(
            "“{first}” and “{second}” differ in one character that looks or sounds alike: “{context}”."
        ),
        "finding.names_alike": lambda: _("“{first}” and “{second}” may be one name written in two ways: “{context}”."),
        "finding.offices_differ": lambda: _("One office, or one person, is told in two ways: “{first}”, “{second}”."),
        "finding.posts_of_one_differ": lambda: _("Two posts are told of “{name}”: “{first}”, “{second}”."),
        "finding.all_but_some": lambda: _("“{first}” is told of all, “{second}” of some that are left."),
        "finding.list_misfits": lambda: _("“{figure}”, but {count} are told one by one: {names}."),
        "finding.programme_names_vary": lambda: _("“{first}” and “{second}” may be one programme: “{context}”."),
        "finding.interval_reversed": lambda: _("“{interval}” ends before it begins: “{context}”."),
        "finding.after_report": lambda: _("“{date}” lies after the day of the report, “{report}”: “{context}”."),
        "finding.after_publication": lambda: _("“{date}” lies after the day of publication, {published}: “{context}”."),
        "finding.weekday_misfits": lambda: _("“{date}” does not fit the calendar of {year}, where it is “{right}”."),
        "finding.two_weekdays": lambda: _("One day is told as two days of the week: “{first}”, “{second}”."),
        "finding.feast_misfits": lambda: _("“{date}” is not the day of “{feast}”, which is “{right}”: “{context}”."),
        "finding.no_such_day": lambda: _("The calendar has no “{date}”: “{context}”."),
        "finding.spell_misfits": lambda: _("“{spell}” does not fit the dates told with it: “{first}”, “{second}”."),
        "finding.spell_misfits_one": lambda: _("“{spell}” does not fit the date told with it: “{first}”."),
        "finding.spell_and_interval": lambda: _("“{spell}” does not fit “{first}”."),
        "finding.spell_since": lambda: _("“{spell}” does not fit “{first}” in {year}."),
        "finding.done_too_young": lambda: _("Told to have been done too young: born “{birth}”, “{deed}”."),
        "finding.age_and_birth": lambda: _("Born “{birth}”, aged “{age}”: that does not meet in {published}."),
        "finding.age_comes_to": lambda: _(
            "Born “{birth}”, about {reckoned} years old in {published}, but told to be “{age}”."
        ),
        "finding.year_unknown": lambda: _(
            "The page does not say its year; {count} dates were read as of {year}. Set the date of publication."
        ),
        "finding.year_missing": lambda: _(
            "Nothing here says the year of its dates ({count}). Set the date of publication."
        ),
        "finding.place_of_two": lambda: _("“{name}” may be {first} or {second}: this page names both neighbourhoods."),
        "finding.place_elsewhere": lambda: _(
            "The only “{name}” of this city on the list is {first}, in a county that this page does not name."
        ),
        "finding.place_unknown_here": lambda: _("No list of places has “{name}” here."),
    },
    quoting=True,
)
