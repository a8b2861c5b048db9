"""The name to show: in its native order, whatever order the address book wrote."""

from __future__ import annotations


def _script(text: str) -> str:
    """Return `hangul`, `kana`, `han` or `other`: kana anywhere makes it kana."""
    scripts = set()
    for character in text:
        if "가" <= character <= "힣":
            scripts.add("hangul")
        elif "぀" <= character <= "ヿ":
            scripts.add("kana")
        elif "一" <= character <= "鿿" or "㐀" <= character <= "䶿":
            scripts.add("han")
        elif not character.isspace():
            return "other"
    if "kana" in scripts:
        return "kana" if "hangul" not in scripts else "other"
    return "hangul" if "hangul" in scripts else "han" if scripts else "other"


def composed(family: str, given: str, additional: str = "", prefix: str = "", suffix: str = "") -> str:
    """Return a name made of its components: 김소라, 安藤 ロイド, Dr. John Q. Public Jr."""
    script = _script(family + given)
    if family and given and script != "other" and not additional:
        name = family + (" " if script == "kana" else "") + given
        return " ".join(filter(None, (prefix, name, suffix)))
    return " ".join(filter(None, (prefix, given, additional, family, suffix)))


def native(shown: str, family: str, given: str) -> str:
    """Return the name shown on a card, turned to its native order where it is just family and given name.

    `소라 김` and `김 소라` become 김소라; `김서연 감독` stays, and so does every Latin name.
    """
    shown = " ".join(shown.split())
    if not family or not given or not shown:
        return shown
    script = _script(family + given)
    if script == "other":
        return shown
    squeezed = shown.replace(" ", "")
    family, given = family.replace(" ", ""), given.replace(" ", "")
    turned = squeezed == given + family and squeezed != family + given
    if turned or (script == "hangul" and squeezed == family + given):
        return composed(family, given)
    return shown
