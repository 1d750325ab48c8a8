"""Where one asked to go in a view whose text is still being read or set."""

from __future__ import annotations

from archive_gui.desktop.panels.article_view_hits import HitWalk
from archive_gui.desktop.panels.article_view_stage import COMPARE, SOURCE, ArticleStage


class WantedPlaces:
    """Gone to by ``go`` as soon as the text is there, and then forgotten."""

    def __init__(self, stage: ArticleStage, walk: HitWalk) -> None:
        self._stage = stage
        self._walk = walk
        self.hit = False
        """The first of the hits."""
        self.repair = ""
        """A repair in the captured text, by its id."""
        self.forward: bool | None = None
        """The next or the previous repair, where text and captured text stand side by side."""

    def go(self) -> None:
        """Go where one asked to go; what stands in another view waits for it."""
        stage, forward = self._stage, self.forward
        if not stage.shows_text:
            return
        walked = self._walk.walked() if self.hit else ()
        self.hit = False
        if walked:
            stage.pane.go_to(walked[0][0].start, end=walked[0][-1].end)
        if self.repair and stage.mode == SOURCE:
            stage.captured.pane.show_repair(self.repair)
            self.repair = ""
        if forward is not None and stage.mode == COMPARE:
            self.forward = None
            if not stage.compare.walk_repairs(forward=forward):
                stage.compare.reading.setFocus()
