"""Reader for scanned pages: picture files whose text is recognised."""

from __future__ import annotations

from archive_gui.domain.captured import CapturedText


class PictureReader:
    """Reads .png, .jpg, .tif, .webp and .bmp through the optional recognition."""

    name = "picture"
    version = 2
    media_types: tuple[str, ...] = ("image/png", "image/jpeg", "image/tiff", "image/webp", "image/bmp")
    extensions: tuple[str, ...] = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp")
    isolated = True
    seconds_per_mb = 240

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The recognised text, each line with its place and confidence.

        Raises:
            RecognitionMissing: the extra is not installed.
            PictureUnreadable: it cannot be opened.
            PictureTooLarge: it has too many pixels.
        """
        from archive_gui.capture.formats import format_of  # noqa: PLC0415
        from archive_gui.capture.pictures import read_pictures  # noqa: PLC0415 - Pillow

        known = format_of(data, "")
        composer = read_pictures(data, name)
        return composer.captured(self, data, sha256, media_type=known.media_type if known else None)
