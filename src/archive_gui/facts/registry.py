"""Every rule that finds facts, in one table: what the manual's page of rules is made from, and what the tests run."""

from __future__ import annotations

from archive_gui.facts import awards, documents, programmes, quotations
from archive_gui.facts.bodies import rules as bodies_rules
from archive_gui.facts.dates import rules as date_rules
from archive_gui.facts.figures import changes
from archive_gui.facts.figures import guards as figure_guards
from archive_gui.facts.figures import rules as figure_rules
from archive_gui.facts.figures import tables as table_figures
from archive_gui.facts.grammar import Rule
from archive_gui.facts.people import rules as people_rules
from archive_gui.facts.places import by_sound as places_by_sound
from archive_gui.facts.places import ethnic_towns as ethnic_places
from archive_gui.facts.places import extraction as places
from archive_gui.facts.places import gateways, natural, natural_shapes, regions, sites, villages
from archive_gui.facts.places import listed as listed_places
from archive_gui.facts.places import local as local_places
from archive_gui.facts.places import misprinted as misprinted_places
from archive_gui.facts.places import own as own_places
from archive_gui.facts.places import rural as rural_places

RULES: tuple[Rule, ...] = (
    *date_rules.RULES,
    *figure_rules.RULES,
    table_figures.RULE,
    changes.RULE,
    *documents.RULES,
    places.RULE_FULL,
    places.RULE_SHORT,
    places.RULE_ZONE,
    *regions.RULES,
    natural.RULE,
    natural_shapes.RULE,
    *sites.RULES,
    *gateways.RULES,
    places_by_sound.RULE,
    listed_places.RULE,
    *local_places.RULES,
    misprinted_places.RULE,
    *rural_places.RULES,
    ethnic_places.RULE,
    villages.RULE_REGISTERED,
    villages.RULE_NAMED,
    villages.RULE_GROUP,
    *people_rules.RULES,
    *bodies_rules.RULES,
    *programmes.RULES,
    *quotations.RULES,
    *awards.RULES,
)
"""Rules that find facts."""

GUARDS: tuple[Rule, ...] = figure_guards.GUARDS
"""Rules that keep figures from being found: in their examples no figure stands, in their counter-examples one does."""

TOLD: tuple[Rule, ...] = (own_places.RULE_OWN,)
"""Rules over what the archivist told the archive; without it they find nothing."""

PROPOSED: tuple[Rule, ...] = (people_rules.RULE_PROPOSED, bodies_rules.RULE_PROPOSED)
"""Rules that judge what a model proposes; without one they find nothing."""
