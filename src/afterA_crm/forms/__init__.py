"""A person as a form: TOML to read and write by hand, with comments in the user's language.

The form shows everything about the person that can be edited; applying it changes only what differs.
"""

from __future__ import annotations

from ._applying import apply
from ._reading import FormError, Mistake, line_of_met, read, with_mistakes
from ._writing import write

__all__ = ["FormError", "Mistake", "apply", "line_of_met", "read", "with_mistakes", "write"]
