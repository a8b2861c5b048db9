"""Korean sentences: entries that may be one person, side by side, and those that are two."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # reasons
    "the same e-mail {what}": "같은 메일 {what}",
    "the same phone {what}": "같은 전화번호 {what}",
    "the same page {what}": "같은 페이지 {what}",
    "the same messenger name {what}": "같은 메신저 이름 {what}",
    "the same organisation {what}": "같은 소속 {what}",
    "the same birthday {what}": "같은 생일 {what}",
    "both met through {what}": "둘 다 {what} 소개로 만남",
    "both reached at {what}": "둘 다 쓰는 연락처 {what}",
    "both write from {what}": "메일이 둘 다 @{what}",
    "both in #{what}": "같은 프로젝트 #{what}",
    "both at {what}": "같은 행사 {what}",
    "both {what}": "같은 역할 {what}",
    "the same name": "같은 이름",
    "both called {what}": "둘 다 {what:이라고} 부름",
    "the same name written {one} / {other}": "표기만 다른 같은 이름 {one} / {other}",
    "That is one entry; it takes two to be two people.": "같은 항목 하나입니다. 다른 사람이라고 하려면 둘이 필요합니다.",
    # duplicates
    "See who may be in the book twice, and settle it.": "두 번 적힌 듯한 사람을 보고 정리합니다.",
    "See which entries may be one person, and why. On a terminal it asks pair by pair; elsewhere it lists them. "
    "`duplicates not A B` remembers that two are two people, `duplicates not` lists those.": (
        "같은 사람일 수 있는 항목을 까닭과 함께 보여 줍니다. 터미널에서는 한 쌍씩 묻고, 아니면 목록을 냅니다. "
        "`duplicates not A B`는 서로 다른 사람임을 기억하고, `duplicates not`은 기억한 쌍을 보여 줍니다."
    ),
    "Only pairs with this person.": "이 사람이 든 쌍만.",
    "With not: let the two be suggested again.": "not과 함께: 두 사람을 다시 물을 수 있게 합니다.",
    "Name both: `aftera duplicates not A B`; a name of several words stands in quotes.": (
        "두 사람을 모두 적으세요: `aftera duplicates not A B`. 띄어 쓴 이름은 따옴표로 묶습니다."
    ),
    "--remove goes with `aftera duplicates not A B`.": "--remove는 `aftera duplicates not A B`와 함께 씁니다.",
    "Nobody seems to be in the book twice.": "두 번 적힌 듯한 사람이 없습니다.",
    "Nobody else in the book seems to be {name}.": "책에 {name:과} 같은 사람인 듯한 항목이 없습니다.",
    "`aftera merge A B` makes two one; `aftera duplicates not A B` says that they are two people.": (
        "한 사람이면 `aftera merge A B`, 다른 사람이면 `aftera duplicates not A B`."
    ),
    "m make them one · x swap · n not the same · s skip · q leave:": (
        "m 합치기 · x 자리 바꾸기 · n 다른 사람 · s 넘기기 · q 나가기:"
    ),
    "Type m, x, n, s or q.": "m, x, n, s, q 가운데 하나를 쓰고 Enter를 누르세요.",
    "That was all.": "다 봤습니다.",
    "Remembered: {one} and {other} are two people.": "{one:과} {other:은} 서로 다른 사람이라고 기억해 두었습니다.",
    "{one} and {other} may be suggested again.": "이제 {one:과} {other:이} 같은 사람인지 다시 물을 수 있습니다.",
    "{one} and {other} weren't remembered as two people.": "{one:과} {other:은} 다른 사람이라고 기억해 둔 적이 없습니다.",
    "No two are remembered as two people.": "서로 다른 사람이라고 기억해 둔 쌍이 없습니다.",
    # side by side
    "{one} stays and has what both had; {other} goes.": "{one:이} 남아 둘의 내용을 모두 가지고, {other:은} 없어집니다.",
    "Only one value can stay where they differ (≠): that of {one}.": (
        "서로 다른 곳(≠)에는 하나만 남습니다: {one} 쪽의 값입니다."
    ),
    "You said that these two are not the same person.": "이 둘은 다른 사람이라고 하신 적이 있습니다.",
    "last talk": "마지막 대화",
    "open follow-ups": "열린 할 일",
    "cards from": "카드 출처",
}
