"""afterA: whom you met, in which role, what was said, and what comes after."""

__version__ = "0.1.0"
