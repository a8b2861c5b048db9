"""Codes that phones read: `drawing` makes them, `payload` is what they say, `reading` takes them in.

Only this package knows segno, zxing-cpp and Pillow, and each only when a code is drawn or a picture is read.
"""

from .reading import cards_in, cards_of, is_image, is_text, short_cards

__all__ = ["cards_in", "cards_of", "is_image", "is_text", "short_cards"]
