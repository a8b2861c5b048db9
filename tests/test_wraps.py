"""The ending of a project: one table, answers one by one, thanks that become promises, and rows nobody touched."""

from __future__ import annotations

from datetime import date

import pytest

from afterA_crm import followups, history, projects, rhythms, words, wraps
from afterA_crm.dates import Cadence
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.store import Book, deed
from tests import making

TODAY = date(2026, 11, 20)


@pytest.fixture
def ghost(book: Book) -> int:
    """Make a film with 이소라 and 박민준, me, someone quiet, someone archived, and a model."""
    film = making.project(book, "ghost", name="Ghost", stage="wrapped", ended="2026-11-08")
    for name, role, columns in (
        ("이소라", "감독", {}),
        ("박민준", "프로듀서", {}),
        ("나영", "배우", {"is_me": 1}),
        ("강소성", "음악", {"quiet": 1}),
        ("오세린", "미술", {"archived_on": "2026-01-01"}),
    ):
        making.row(book, "member", project_id=film, person_id=making.person(book, name, **columns), role=role)
    making.row(book, "member", project_id=film, model="open video model", role="image")
    return film


def settle(book: Book, film: int, person: int, **said: str) -> wraps.Settled:
    with deed(book, "settle"):
        return wraps.settle(book, film, person, **said)


def undo(book: Book) -> None:
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))


def row(book: Book, film: int, name: str) -> wraps.Row:
    return next(one for one in wraps.state(book, film).members if one.name == name)


def test_the_table_names_who_is_asked_about_and_credits_models(book: Book, ghost: int) -> None:
    state = wraps.state(book, ghost)
    assert [one.name for one in state.members] == ["이소라", "박민준"]
    assert [(one.name, one.role) for one in state.models] == [("open video model", "image")]


def test_several_roles_of_one_are_one_row(book: Book, ghost: int) -> None:
    making.row(book, "member", project_id=ghost, person_id=1, role="편집", brings="빛")
    sora = row(book, ghost, "이소라")
    assert (sora.roles, sora.brings) == (("감독", "편집"), "빛")
    assert sora.why[0].ids["member"] == (1, 7)


def test_a_row_knows_the_last_conversation_what_rings_and_who_introduced(book: Book, ghost: int) -> None:
    with deed(book, "met"):
        book.update("person", 1, met_through_id=2)
    ours = making.talk(book, "2026-10-01", 1)
    making.row(book, "conversation_project", conversation_id=ours, project_id=ghost)
    making.row(book, "echo", conversation_id=ours, text="빛이 먼저", strength=1)
    other = making.talk(book, "2026-11-01", 1)
    making.row(book, "echo", conversation_id=other, text="다른 얘기", strength=3)
    sora = row(book, ghost, "이소라")
    assert (sora.last, sora.last_id) == (date(2026, 11, 1), other)
    assert sora.ring and (sora.ring.text, sora.ring.conversation_id) == ("빛이 먼저", ours), "the project's own first"
    assert sora.through == ((2, "박민준"),)
    assert [(one.kind, one.text) for one in sora.why] == [
        ("member", "made it with you: 감독"),
        ("talk", "last conversation 2 weeks ago"),
        ("echo", "“빛이 먼저”"),
        ("through", "you met through 박민준"),
    ]


def test_a_conversation_about_someone_is_not_one_with_them(book: Book, ghost: int) -> None:
    making.talk(book, "2026-11-01", 2, about=(1,))
    assert row(book, ghost, "이소라").last is None


def test_what_suggests_itself_is_what_they_brought(book: Book, ghost: int) -> None:
    suggested = row(book, ghost, "이소라").suggested
    assert suggested == (None, "감독", None, "every 3 months")
    with deed(book, "brings"):
        book.update("member", 1, brings="빛 설계")
        rhythms.set_rhythm(book, Cadence("every 3 weeks", 3, "week"), person_id=1)
    suggested = row(book, ghost, "이소라").suggested
    assert (suggested.thanks, suggested.every) == ("빛 설계", None)


def test_answers_are_kept_one_by_one_and_the_others_stay(book: Book, ghost: int) -> None:
    settle(book, ghost, 1, remains=" 불이  켜지고도 ")
    settle(book, ghost, 1, seed="겨울 바다")
    sora = row(book, ghost, "이소라")
    assert (sora.remains, sora.seed, sora.settled_on) == ("불이 켜지고도", "겨울 바다", TODAY)
    settle(book, ghost, 1, remains="")
    assert (row(book, ghost, "이소라").remains, row(book, ghost, "이소라").seed) == (None, "겨울 바다")
    assert row(book, ghost, "박민준").wrap_id is None, "nobody's row is made up"


def test_thanks_become_a_promise_of_mine_in_a_week(book: Book, ghost: int) -> None:
    made = settle(book, ghost, 1, thanks="빛 설계").thanks
    assert made and (made.text, made.due, made.whose) == ("Say thank you: 빛 설계", date(2026, 11, 27), "mine")
    assert (made.people, made.project) == (((1, "이소라"),), "ghost")
    again = settle(book, ghost, 1, thanks="빛 설계와 밤샘 12/5").thanks
    assert again and (again.id, again.due, again.text) == (made.id, date(2026, 12, 5), "Say thank you: 빛 설계와 밤샘")
    assert settle(book, ghost, 1, thanks="").thanks is None
    assert followups.get(book, [made.id])[0].state == "dropped"


def test_thanks_that_were_said_are_not_said_anew_by_new_ones(book: Book, ghost: int) -> None:
    made = settle(book, ghost, 1, thanks="빛").thanks
    assert made
    with deed(book, "done"):
        followups.done(book, made.id, TODAY)
    again = settle(book, ghost, 1, thanks="소리").thanks
    assert again and again.id != made.id
    assert followups.get(book, [made.id])[0].text == "Say thank you: 빛"


def test_the_rhythm_from_here(book: Book, ghost: int) -> None:
    settle(book, ghost, 1, every="6주")
    found = rhythms.rhythm_of(book, 1)
    assert found and (found.of, found.days) == ("person", 42)
    settle(book, ghost, 1, every="off")
    assert rhythms.rhythm_of(book, 1) is None
    with pytest.raises(UsageError, match="no rhythm"), deed(book, "x"):
        wraps.settle(book, ghost, 1, remains="not kept", every="sometimes")
    assert row(book, ghost, "이소라").remains is None


def test_someone_quiet_can_be_settled_with_by_name_and_a_stranger_not(book: Book, ghost: int) -> None:
    settle(book, ghost, 4, remains="노래")
    assert book.value("SELECT remains FROM wrap WHERE person_id = 4") == "노래"
    assert wraps.member_ids(book, ghost) == [1, 2, 4, 5]
    stranger = making.person(book, "바깥")
    with pytest.raises(NotFound, match="바깥 isn't a member of #ghost"), deed(book, "x"):
        wraps.settle(book, ghost, stranger, remains="x")


def test_each_answer_is_taken_back_by_itself(book: Book, ghost: int) -> None:
    settle(book, ghost, 1, remains="빛")
    settle(book, ghost, 1, thanks="밤샘")
    settle(book, ghost, 1, every="monthly")
    undo(book)
    assert rhythms.rhythm_of(book, 1) is None
    undo(book)
    assert (row(book, ghost, "이소라").thanks, followups.listing(book)) == (None, [])
    undo(book)
    assert row(book, ghost, "이소라").wrap_id is None


def introduced(book: Book, by: int, one: int, other: int | None, state: str = "met") -> int:
    return making.row(
        book,
        "introduction",
        by_id=by,
        one_id=one,
        other_id=other,
        state=state,
        created_at=making.STAMP,
        changed_at=making.STAMP,
    )


def test_upstream_are_those_who_brought_members_to_me(book: Book, ghost: int) -> None:
    grace, quiet = making.person(book, "Grace"), making.person(book, "조용", quiet=1)
    with deed(book, "met"):
        book.update("person", 1, met_through_id=2)
        book.update("person", 4, met_through_id=grace)  # for someone quiet nobody is named
        book.update("person", 3, met_through_id=grace)  # nobody introduced me to myself
    number = introduced(book, grace, 2, None)
    introduced(book, quiet, 1, None)
    introduced(book, grace, 1, making.person(book, "딴 사람"))  # not to me
    introduced(book, grace, 1, None, "idea")
    found = wraps.upstream(book, ghost)
    assert [(one.name, one.brought) for one in found] == [("박민준", ((1, "이소라"),)), ("Grace", ((2, "박민준"),))]
    assert found[1].reason == (
        "through",
        "you met 박민준 through them",
        {"person": (grace, 2), "introduction": (number,)},
    )


def test_an_introduction_that_names_me_first_counts_too(book: Book, ghost: int) -> None:
    grace = making.person(book, "Grace")
    introduced(book, grace, 3, 1)
    assert [(one.name, one.brought) for one in wraps.upstream(book, ghost)] == [("Grace", ((1, "이소라"),))]


def test_thanks_upstream_are_promised_once_in_either_language(book: Book, ghost: int) -> None:
    with deed(book, "met"):
        book.update("person", 1, met_through_id=2)
    words.use("ko")
    with deed(book, "thank"):
        (number,) = wraps.thank_upstream(book, ghost)
    made = followups.get(book, [number])[0]
    assert (made.text, made.names, made.due) == (
        "이소라를 만나게 해 줘서 고맙다고 전하기",
        "박민준",
        date(2026, 11, 27),
    )
    words.use("en")
    with deed(book, "thank"):
        assert wraps.thank_upstream(book, ghost) == []
    assert wraps.upstream(book, ghost)[0].followup_id == number


def test_only_whom_i_name_is_thanked(book: Book, ghost: int) -> None:
    with deed(book, "met"):
        book.update("person", 1, met_through_id=2)
    with deed(book, "thank"):
        assert wraps.thank_upstream(book, ghost, {99}) == []
        assert len(wraps.thank_upstream(book, ghost, {2})) == 1


def test_finishing_ends_what_is_being_made_and_keeps_what_was_let_go(book: Book) -> None:
    film, walk = making.project(book, "film", stage="making"), making.project(book, "walk", stage="let go")
    with deed(book, "finish"):
        wraps.finish(book, film, TODAY)
        wraps.finish(book, walk, TODAY)
    assert (projects.get(book, film).stage, projects.get(book, film).ended) == ("wrapped", TODAY)
    assert projects.get(book, walk).stage == "let go"
    with deed(book, "again"):
        wraps.finish(book, film, date(2027, 1, 1))
    assert wraps.state(book, film).settled_on == TODAY
    assert book.rows("SELECT * FROM wrap") == []


def test_what_is_made_again_ends_anew(book: Book, ghost: int) -> None:
    with deed(book, "finish"):
        wraps.finish(book, ghost, TODAY)
    with deed(book, "again"):
        projects.move(book, ghost, "making", TODAY)
    assert not wraps.is_settled(book, ghost)
