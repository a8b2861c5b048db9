"""Roles in Korean and English, with their aliases."""

from __future__ import annotations

import pytest

from afterA_crm.vocabulary import EVERYDAY, TITLES, aliases, canonicals, is_role, roles


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("감독", {"director"}),
        ("영화감독", {"director"}),
        ("Film Director", {"director"}),
        ("촬영감독", {"cinematographer"}),
        ("DoP", {"cinematographer"}),
        ("음악감독", {"music director"}),
        ("미술감독", {"art director"}),
        ("조감독", {"assistant director"}),
        ("작가", {"writer", "artist"}),
        ("피디", {"producer"}),
        ("PD", {"producer"}),
        ("프로듀서", {"producer"}),
        ("프론트 엔드", {"front-end developer"}),
        ("frontend", {"front-end developer"}),
        ("백엔드", {"back-end developer"}),
        ("편집자", {"editor"}),
        ("대학원생", {"graduate student"}),
        ("큐레이터", {"curator"}),
        ("색보정", {"colourist"}),
        ("대표", {"ceo"}),
    ],
)
def test_a_word_means_its_role(word: str, meant: set[str]) -> None:
    assert canonicals(word) == meant


def test_a_role_of_ones_own_is_itself() -> None:
    assert canonicals("고양이  집사") == {"고양이 집사"}
    assert not is_role("고양이 집사")
    assert aliases("고양이 집사") == ()


def test_the_vocabulary_is_rich_and_bilingual() -> None:
    assert len(roles()) >= 60
    for role in roles():
        assert any("가" <= c <= "힣" for name in aliases(role) for c in name), role
        assert role in canonicals(role)
        for alias in aliases(role):
            assert role in canonicals(alias)


def test_titles_and_everyday_names() -> None:
    assert {"감독", "작가", "대표", "배우", "피디", "PD", "교수", "쌤", "언니", "형", "님", "씨"} <= TITLES
    assert {"하나", "나라", "이슬", "보람", "봄", "will", "grace", "mark", "may"} <= EVERYDAY
