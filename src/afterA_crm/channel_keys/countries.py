"""Calling codes and trunk prefixes (ITU-T E.164 and E.164.1, national numbering plans)."""

from __future__ import annotations

from typing import NamedTuple


class Country(NamedTuple):
    """A country's calling code, its trunk prefix, and how long its national numbers are (without the prefix)."""

    code: str
    trunk: str
    shortest: int
    longest: int


#: By ISO 3166 code. Italy and a few others have no trunk prefix: their first 0 belongs to the number.
COUNTRIES: dict[str, Country] = {
    "AE": Country("971", "0", 8, 9),
    "AR": Country("54", "0", 10, 11),
    "AT": Country("43", "0", 7, 13),
    "AU": Country("61", "0", 9, 9),
    "BD": Country("880", "0", 8, 10),
    "BE": Country("32", "0", 8, 9),
    "BG": Country("359", "0", 7, 9),
    "BR": Country("55", "0", 10, 11),
    "CA": Country("1", "1", 10, 10),
    "CH": Country("41", "0", 9, 9),
    "CL": Country("56", "", 9, 9),
    "CN": Country("86", "0", 9, 11),
    "CO": Country("57", "", 8, 10),
    "CY": Country("357", "", 8, 8),
    "CZ": Country("420", "", 9, 9),
    "DE": Country("49", "0", 6, 12),
    "DK": Country("45", "", 8, 8),
    "EE": Country("372", "", 7, 8),
    "EG": Country("20", "0", 8, 10),
    "ES": Country("34", "", 9, 9),
    "FI": Country("358", "0", 6, 11),
    "FR": Country("33", "0", 9, 9),
    "GB": Country("44", "0", 9, 10),
    "GE": Country("995", "0", 9, 9),
    "GR": Country("30", "", 10, 10),
    "HK": Country("852", "", 8, 8),
    "HR": Country("385", "0", 8, 9),
    "HU": Country("36", "06", 8, 9),
    "ID": Country("62", "0", 7, 12),
    "IE": Country("353", "0", 7, 9),
    "IL": Country("972", "0", 8, 9),
    "IN": Country("91", "0", 10, 10),
    "IR": Country("98", "0", 10, 10),
    "IS": Country("354", "", 7, 9),
    "IT": Country("39", "", 6, 11),
    "JP": Country("81", "0", 9, 10),
    "KE": Country("254", "0", 9, 9),
    "KH": Country("855", "0", 8, 9),
    "KR": Country("82", "0", 8, 11),
    "KZ": Country("7", "8", 10, 10),
    "LK": Country("94", "0", 9, 9),
    "LT": Country("370", "0", 8, 8),
    "LU": Country("352", "", 6, 9),
    "LV": Country("371", "", 8, 8),
    "MA": Country("212", "0", 9, 9),
    "MN": Country("976", "0", 8, 10),
    "MO": Country("853", "", 8, 8),
    "MX": Country("52", "01", 10, 10),
    "MY": Country("60", "0", 8, 10),
    "NG": Country("234", "0", 8, 10),
    "NL": Country("31", "0", 9, 9),
    "NO": Country("47", "", 8, 8),
    "NP": Country("977", "0", 8, 10),
    "NZ": Country("64", "0", 8, 10),
    "PE": Country("51", "0", 8, 9),
    "PH": Country("63", "0", 8, 10),
    "PK": Country("92", "0", 9, 10),
    "PL": Country("48", "", 9, 9),
    "PT": Country("351", "", 9, 9),
    "RO": Country("40", "0", 9, 9),
    "RS": Country("381", "0", 8, 9),
    "RU": Country("7", "8", 10, 10),
    "SA": Country("966", "0", 9, 9),
    "SE": Country("46", "0", 7, 10),
    "SG": Country("65", "", 8, 8),
    "SI": Country("386", "0", 8, 8),
    "SK": Country("421", "0", 9, 9),
    "TH": Country("66", "0", 8, 9),
    "TR": Country("90", "0", 10, 10),
    "TW": Country("886", "0", 8, 9),
    "UA": Country("380", "0", 9, 9),
    "US": Country("1", "1", 10, 10),
    "UZ": Country("998", "", 9, 9),
    "VN": Country("84", "0", 9, 10),
    "ZA": Country("27", "0", 9, 9),
}

#: What is dialled before a foreign number, where it isn't (only) 00.
ABROAD: dict[str, tuple[str, ...]] = {
    "AU": ("0011", "00"),
    "CA": ("011", "00"),
    "HK": ("001", "00"),
    "JP": ("010", "00"),
    "KR": ("00", "001", "002", "005", "006", "008", "00700"),
    "RU": ("810", "00"),
    "SG": ("000", "001", "00"),
    "TH": ("001", "00"),
    "TW": ("002", "00"),
    "US": ("011", "00"),
}
