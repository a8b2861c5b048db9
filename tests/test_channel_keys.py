"""Two spellings of one number, address or profile have one key; two things never share one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.channel_keys import email_key, link_key, phone_key, profile_key
from afterA_crm.channel_keys.countries import COUNTRIES

MOBILE = "+821012345678"


@pytest.mark.parametrize(
    "text",
    [
        "010-1234-5678",
        "010.1234.5678",
        "010 1234 5678",
        "(010) 1234-5678",
        "01012345678",
        "+82 10 1234 5678",
        "+82-10-1234-5678",
        "+82 (0)10-1234-5678",
        "+82 010 1234 5678",
        "(+82) 10-1234-5678",
        "0082 10 1234 5678",
        "0082-010-1234-5678",
        "821012345678",
        "1012345678",
        "'010-1234-5678",
        "\u2018010-1234-5678",
        "０１０－１２３４－５６７８",
        "＋８２ １０ １２３４ ５６７８",
        "tel:+82-10-1234-5678",
        "010–1234–5678",
        "010-1234-5678,,1",
        "휴대폰: 010-1234-5678",
        "M. 010-1234-5678",
        "010-1234-5678 (집)",
    ],
)
def test_one_korean_mobile_number(text: str) -> None:
    assert phone_key(text) == MOBILE


@pytest.mark.parametrize(
    ("text", "country", "key"),
    [
        ("02-123-4567", "KR", "+8221234567"),
        ("212345678", "KR", "+82212345678"),
        ("070-1234-5678", "KR", "+827012345678"),
        ("0504-1234-5678", "KR", "+8250412345678"),
        ("1588-1234", "KR", "+8215881234"),
        ("001-1-212-555-0100", "KR", "+12125550100"),
        ("00700-81-3-1234-5678", "KR", "+81312345678"),
        ("(212) 555-0100", "US", "+12125550100"),
        ("1-212-555-0100", "US", "+12125550100"),
        ("011 82 10 1234 5678", "US", MOBILE),
        ("0082 10 1234 5678", "US", MOBILE),
        ("+44 (0)20 7946 0958", "KR", "+442079460958"),
        ("020 7946 0958", "GB", "+442079460958"),
        ("03-1234-5678", "JP", "+81312345678"),
        ("06 1234 5678", "IT", "+390612345678"),
        ("+39 06 1234 5678", "KR", "+390612345678"),
        ("06 1 234 5678", "HU", "+3612345678"),
        ("8 495 123-45-67", "RU", "+74951234567"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("138 0013 8000", "CN", "+8613800138000"),
        ("+850 2 123 4567", "KR", "+85021234567"),
        ("02-123-4567 내선 12", "KR", "+8221234567;ext=12"),
        ("+1-418-656-9254;ext=102", "KR", "+14186569254;ext=102"),
        ("418-656-9254 x102", "US", "+14186569254;ext=102"),
    ],
)
def test_numbers_of_the_world(text: str, country: str, key: str) -> None:
    assert phone_key(text, country) == key


@pytest.mark.parametrize("text", ["", "114", "123-4567", "BusinessPhone", "p1234", "+1", "없음", "1" * 30, "010"])
def test_what_is_no_number_has_no_key(text: str) -> None:
    assert phone_key(text) is None


@given(st.sampled_from(sorted(COUNTRIES)), st.data())
@settings(max_examples=200, deadline=None)
def test_home_and_abroad_agree(name: str, data: st.DataObject) -> None:
    country = COUNTRIES[name]
    length = data.draw(st.integers(max(country.shortest, 8), max(country.longest, 8)))
    if length > country.longest:
        return
    number = data.draw(st.from_regex(rf"[2-6][1-9]{{{length - 1}}}", fullmatch=True))
    if number.startswith((country.code, country.trunk or "x")):
        return
    key = f"+{country.code}{number}"
    assert phone_key(f"+{country.code} {number}", "KR") == key
    assert phone_key(country.trunk + number, name) == key
    assert phone_key("0082 10 1234 5678", name) == MOBILE


@given(st.text(max_size=60), st.sampled_from(("KR", "US", "XX", "")))
@settings(max_examples=200, deadline=None)
def test_keys_never_raise_and_keys_are_their_own_key(text: str, country: str) -> None:
    for key in (phone_key(text, country), email_key(text), link_key(text), profile_key(text)):
        assert key is None or key
    if key := phone_key(text, country):
        assert phone_key(key, country) == key
    if key := email_key(text):
        assert email_key(key) == key
    if key := profile_key(text):
        assert profile_key(key) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Sora@Example.COM ", "sora@example.com"),
        ("mailto:a@b.example?subject=x", "a@b.example"),
        ("Omega <o@e.example>", "o@e.example"),
        ("\u1100\u1175\u11b7@example.com", "김@example.com"),
        ("a@b", None),
        ("a b@c.example", None),
        ("@x.example", None),
        ("a@@b.example", None),
        ("", None),
    ],
)
def test_email_keys(text: str, key: str | None) -> None:
    assert email_key(text) == key


@pytest.mark.parametrize(
    ("text", "link", "profile"),
    [
        ("https://www.instagram.com/Sora_K/?igsh=1", "instagram.com/Sora_K", "instagram.com/sora_k"),
        ("instagram.com/sora_k", "instagram.com/sora_k", "instagram.com/sora_k"),
        ("https://twitter.com/sora", "x.com/sora", "x.com/sora"),
        ("https://kr.linkedin.com/in/Sora/", "linkedin.com/in/Sora", "linkedin.com/in/sora"),
        ("https://www.youtube.com/@Sora/videos", "youtube.com/@Sora/videos", "youtube.com/@sora"),
        ("https://instagram.com/p/xyz", "instagram.com/p/xyz", None),
        ("https://linkedin.com/company/x", "linkedin.com/company/x", None),
        ("http://Example.com/", "example.com", None),
        ("example.com/a?utm_source=1&b=2#top", "example.com/a?b=2", None),
        ("ftp://example.com", None, None),
        ("sora@example.com", None, None),
        ("no link", None, None),
    ],
)
def test_link_and_profile_keys(text: str, link: str | None, profile: str | None) -> None:
    assert link_key(text) == link
    assert profile_key(text) == profile
