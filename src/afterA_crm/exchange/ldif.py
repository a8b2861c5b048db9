"""LDIF, as Thunderbird and directories export people (RFC 2849), with the names of mozillaAbPersonAlpha.

A record is kept as its attributes and values, as JSON. The attributes are those of Thunderbird's `attrmap`.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator

from ..words import _
from .formats import Contents, File, Given, Unread
from .resident_numbers import starred
from .tables.sheet import Row
from .tables.someone import Pieces, Someone, quiet
from .vcard.charsets import sniff
from .vcard.contact import Contact, Photo

Pairs = list[tuple[str, str]]

#: Attributes whose values are pictures: they stay in base64, as do other values that are no text.
_PICTURES = ("jpegphoto", "thumbnailphoto")
_QUIET = quiet(
    """
    dn, objectclass, version, changetype, modifytimestamp, createtimestamp, mozillausehtmlmail, uid, userpassword,
    entryuuid, creatorsname, modifiersname, preferredlanguage, structuralobjectclass, jpegphoto, thumbnailphoto, cn,
    displayname, sn, givenname, member
    """
)
_WORK: Pieces = {
    "street": ("street", "streetAddress", "postalAddress"),
    "extended": ("mozillaWorkStreet2", "mozillaPostalAddress2"),
    "box": ("postOfficeBox",),
    "city": ("l", "locality", "localityName"),
    "region": ("st", "region", "stateOrProvinceName"),
    "code": ("postalCode", "zip"),
    "country": ("c", "countryName", "co"),
}
_HOME: Pieces = {
    "street": ("mozillaHomeStreet", "homeStreet", "homePostalAddress"),
    "extended": ("mozillaHomeStreet2", "mozillaHomePostalAddress2"),
    "city": ("mozillaHomeLocalityName",),
    "region": ("mozillaHomeState",),
    "code": ("mozillaHomePostalCode",),
    "country": ("mozillaHomeCountryName",),
}


def is_ldif(file: File) -> bool:
    """Tell whether a file is LDIF by its first line that says anything."""
    _source, _mark, body, _tail = sniff(file.data[:20_000], None, file.language)
    for line in body.splitlines():
        if line.strip() and not line.startswith((b"#", b" ")):
            return re.match(rb"(?:version:\s*1\s*$|dn::?\s*\S)", line, re.IGNORECASE) is not None
    return False


def read(file: File) -> Contents:
    """Yield everyone of a file; the groups that list people become their tags."""
    records = list(_records(file))
    groups = _groups(record[1] for record in records if not isinstance(record, Unread))
    for record in records:
        if isinstance(record, Unread):
            yield record
            continue
        line, pairs = record
        if not _is_group(pairs):
            pairs = [*pairs, *(("memberOf", group) for group in groups.get(_first(pairs, "dn").casefold(), ()))]
            yield Given(line, json.dumps(pairs, ensure_ascii=False).encode("utf-8", "replace"), _person(pairs))


def again(original: bytes) -> Contact | None:
    """Return what a record that was kept says."""
    return _person([(str(name), str(value)) for name, value in json.loads(original)])


def _first(pairs: Pairs, name: str) -> str:
    return next((value for each, value in pairs if each.casefold() == name), "")


def _is_group(pairs: Pairs) -> bool:
    kinds = {value.casefold() for name, value in pairs if name.casefold() == "objectclass"}
    return bool(kinds & {"groupofnames", "groupofuniquenames", "mozillaablist"})


def _groups(records: Iterator[Pairs]) -> dict[str, list[str]]:
    """Return the names of the groups that list someone, by the name the directory knows them by."""
    found: dict[str, list[str]] = {}
    for pairs in records:
        if _is_group(pairs):
            for name, value in pairs:
                if name.casefold() in ("member", "uniquemember"):
                    found.setdefault(value.casefold(), []).append(_first(pairs, "cn"))
    return found


def _records(file: File) -> Iterator[tuple[int, Pairs] | Unread]:
    """Yield the records with the lines they begin at: lines are unfolded, comments and what is private left out."""
    coding, _mark, body, _tail = sniff(file.data, file.encoding, file.language)
    said = body.decode("utf-8", "replace") if coding.wire else coding.text(body)
    pairs: Pairs = []
    start = broken = 0
    for number, line in _unfolded(said):
        if not line.strip():
            if pairs:
                yield start, pairs
            if broken:
                yield Unread(broken, _("This is no line of an LDIF file: it holds no colon; mend it or take it out."))
            pairs, broken = [], 0
            continue
        pair = _pair(line)
        if pair is None:
            broken = broken or number
        elif pair[0].casefold() != "version" or pairs:
            start = start if pairs else number
            pairs.append(pair)


def _unfolded(said: str) -> Iterator[tuple[int, str]]:
    """Yield whole lines with their numbers, and an empty one at the end."""
    open_at, pieces = 0, [""]
    for number, line in enumerate(re.split(r"\r\n|\n|\r", said.replace("\0", "")), start=1):
        if line.startswith(" ") and open_at:
            pieces.append(line[1:])
            continue
        if open_at and not pieces[0].startswith("#"):
            yield open_at, "".join(pieces)
        open_at, pieces = number, [line]
    if not pieces[0].startswith("#"):
        yield open_at, "".join(pieces)
    yield open_at + 1, ""


def _pair(line: str) -> tuple[str, str] | None:
    """Return the attribute and value of a line, None where it has none; an option (`;lang-ko`) is left out."""
    name, colon, value = line.partition(":")
    name = name.partition(";")[0].strip()
    if not colon or not name:
        return None
    if value.startswith(":"):
        packed = "".join(value[1:].split())
        if name.casefold() in _PICTURES:
            return name, packed
        try:
            return name, starred(base64.b64decode(packed, validate=True).decode("utf-8").replace("\0", ""))
        except (binascii.Error, ValueError):
            return name, packed
    return name, starred(value.removeprefix("<").strip())


def _person(pairs: Pairs) -> Contact:
    someone = Someone(Row(0, _cells(pairs)))
    contact = someone.contact
    whole = someone.take("displayName") or someone.take("cn", "commonName")
    someone.named(someone.take("sn", "surname"), someone.take("givenName", "gn"), whole=whole)
    contact.nicknames = list(filter(None, (someone.take("mozillaNickname", "xmozillanickname", "nickname"),)))
    someone.email("", "mail", "mozillaSecondEmail", "xmozillaSecondEmail")
    someone.phone("cell", "mobile", "cellphone")
    someone.phone("work", "telephoneNumber")
    someone.phone("home", "homePhone")
    someone.phone("fax", "facsimileTelephoneNumber", "fax")
    someone.phone("pager", "pager", "pagerPhone")
    someone.phone("car", "carPhone")
    someone.address("work", _WORK)
    someone.address("home", _HOME)
    unit = someone.take("ou", "department", "departmentNumber", "orgunit")
    someone.works(someone.take("o", "company", "organizationName"), unit, someone.take("title"))
    someone.link("", "mozillaWorkUrl", "workurl", "labeledURI", "mozillaHomeUrl", "homeurl")
    someone.born_in(("birthyear",), ("birthmonth",), ("birthday",))
    someone.tags(someone.take("memberOf").split("\n"))
    someone.note(someone.take("description", "notes"))
    contact.photo = _photo(pairs)
    return someone.done(_QUIET)


def _cells(pairs: Pairs) -> dict[str, str]:
    """Return the attributes as cells; one that stands several times has its values on lines."""
    names: dict[str, str] = {}
    found: dict[str, dict[str, None]] = {}
    for name, value in pairs:
        if value:
            found.setdefault(names.setdefault(name.casefold(), name), {})[value] = None
    return {name: "\n".join(values) for name, values in found.items()}


def _photo(pairs: Pairs) -> Photo | None:
    packed = next((value for name, value in pairs if name.casefold() in _PICTURES and value), "")
    try:
        data = base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError):
        return None
    return Photo(data, "image/jpeg") if data.startswith(b"\xff\xd8") else None
