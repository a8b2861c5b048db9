"""vCards 2.1, 3.0 and 4.0: `lexer` keeps the bytes, `card` edits lines, `reading` and `writing` know people.

Only this package knows vobject, and it never hands it bytes of a stranger: a single malformed line of
36 bytes keeps vobject 0.9.9 busy for more than twenty seconds.
"""
