"""A small book for the tests of the screen: a few people, what was said with them, and what is promised."""

from __future__ import annotations

from afterA_crm import conversations, hats, knowing, people, projects, rhythms, roles, store
from afterA_crm.followups import cadence_of

#: Names that would act on a screen that let them.
HOSTILE = ("한[@click=app.bell()]별", "a[/]b", "[red]빨강[/red]", "보라\x1b]52;c;aGk=\x07", "\u202e뒤집힘", "x" * 300)

LINES = (
    '10/2 이소라랑 전주, 상영 끝나고 여운:"빛이 먼저 오고 사람이 온다"',
    "11/18 소라랑 성수에서 콘티 얘기 #ai-film; 오늘 레퍼런스 보내기",
    "어제 김도영이랑 통화; 내일 견적 회신",
    "9/15 강소성이랑 만남",
    "6/2 met Grace Kim at SeMA about the show",
    "11/1 최서연이랑 편집실; 최서연이 음원 주기로 12/1",
    "내일 오후 3시 이소라랑 미팅",
    "그저께 남궁민과 통화",
)


def build(*, hostile: bool = False) -> None:
    """Write the small book where `places` says."""
    with store.open_book() as book:
        with store.deed(book, "a small book"):
            _people(book)
            for name in HOSTILE if hostile else ():
                people.add(book, name)
        for line in LINES:
            with store.deed(book, f"log {line}"):
                conversations.log(book, knowing.understand(book, line))


def _people(book: store.Book) -> None:
    sora = people.add(book, "이소라")
    roles.add(book, sora, "작곡가", since="2023", until="2024")
    roles.add(book, sora, "감독", organisation="필름랩", since="2024")
    for name, role, organisation in (
        ("김민수", "배우", "성수극단"),
        ("박민수", "촬영감독", "빛공방"),
        ("김도영", "프로듀서", None),
        ("남궁민", "피디", "KBC"),
        ("강소성", "작가", None),
        ("최서연", "편집자", "컷앤컷"),
        ("Grace Kim", "curator", "SeMA"),
        ("Will Smithson", "composer", None),
    ):
        person = people.add(book, name)
        roles.add(book, person, role, organisation=organisation)
        cadence = cadence_of("every 9 weeks")
        if name == "강소성" and cadence is not None:
            rhythms.set_rhythm(book, cadence, person_id=person)
    projects.new(book, "AI 단편 유령", slug="ai-film", stage="making")
    hats.use(book, hats.add(book, "감독")[0])
