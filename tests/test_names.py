"""The parts of names, and the keys that find whoever a line may name."""

from __future__ import annotations

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from afterA_crm.names import MAX_KEYS, family, given, keys_in, keys_of, like_a_full_name


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("김서연", "김", "서연"),
        ("남궁민", "남궁", "민"),
        ("황보미르", "황보", "미르"),
        ("이준", "이", "준"),
        ("소라", "", "소라"),
        ("허준", "허", "준"),
        ("김 서연", "김", "서연"),
        ("John Kim", "Kim", "John"),
        ("Mary Jane Watson", "Watson", "Mary"),
        ("Björk", "", "Björk"),
        ("꽃님이네", "", "꽃님이네"),
        ("김민수 대표님", "김", "민수"),
        ("박지훈감독", "박", "지훈"),
        ("소라 언니", "", "소라"),
        ("최대표", "최", "대표"),
    ],
)
def test_family_and_given(name: str, first: str, last: str) -> None:
    assert (family(name), given(name)) == (first, last)


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (("김서연", (), ("감독",)), "서연이랑 차기작 얘기"),
        (("김서연", (), ("감독",)), "김감독님과 다음 주 미팅"),
        (("김서연", (), ("감독",)), "어제 김 감독님께 인사"),
        (("김서연", (), ("감독",)), "감독님께 인사"),
        (("김서연", (), ()), "김감독님과 미팅"),
        (("김서연", (), ("배우",)), "김서연감독님께서는 바쁘심"),
        (("김서연", (), ()), "김 서연 만남"),
        (("김서연", (), ()), "@서연님"),
        (("김서연", (), ()), "met Seoyeon Kim"),
        (("김서연", (), ()), "김씨"),
        (("남궁민", (), ("배우",)), "남궁배우와 통화"),
        (("John Kim", ("JK",), ()), "met john kim at BIFF"),
        (("John Kim", ("JK",), ()), "JK에게 링크 보냄"),
        (("John Kim", ("JK",), ()), "coffee with John's friend"),
        (("John Kim", (), ("director",)), "Director Kim called"),
        (("John Kim", (), ()), "Dr. Kim"),
        (("강소성", ("소성 작가",), ()), "소성 작가님께"),
        (("김민수 대표", (), ()), "민수랑 커피"),
        (("Mary Jane van der Berg", (), ()), "met Mary Jane van der Berg"),
    ],
)
def test_whoever_a_line_names_shares_a_key_with_it(
    person: tuple[str, tuple[str, ...], tuple[str, ...]], line: str
) -> None:
    assert keys_of(*person) & keys_in(line)


def test_the_keys_of_others_differ() -> None:
    assert not keys_of("이소라", (), ("배우",)) & keys_in("김감독님과 다음 주 미팅")
    assert "~director" not in keys_of("이소라", (), ("촬영감독",))


@example(st.text(max_size=300))
def test_any_text_gives_few_keys(text: str) -> None:
    keys = keys_in(text * 20)
    assert len(keys) <= MAX_KEYS
    assert keys_of(text) is not None


def test_names_are_told_from_words() -> None:
    assert like_a_full_name("박지훈")
    assert like_a_full_name("남궁민")
    assert not like_a_full_name("시나리")
