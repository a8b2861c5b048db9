"""Guest lists and cards: Luma, Eventbrite, Meetup, FilmFreeway, Remember."""

from __future__ import annotations

import pytest

from afterA_crm.exchange.facts import facts_of

from .making import (
    EVENTBRITE,
    EVENTBRITE_NEW,
    FILMFREEWAY,
    LUMA,
    MEETUP,
    REMEMBER,
    columns,
    given,
    people,
    reaches,
    roles,
    row,
    table,
    told,
)


@pytest.mark.parametrize(
    ("status", "checked_in", "attended"),
    [
        ("approved", "2026-08-20T09:10:00.000Z", "met"),
        ("approved", "", "guest"),
        ("pending_approval", "", "guest"),
        ("declined", "", "declined"),
        ("declined", "2026-08-20T09:10:00.000Z", "met"),
    ],
)
def test_how_a_guest_of_luma_was_there(status: str, checked_in: str, attended: str) -> None:
    [found] = given(table(LUMA, {"name": "Ann", "approval_status": status, "checked_in_at": checked_in}))
    assert found.attended == attended


def test_answers_of_luma_are_lines_of_the_note_and_links() -> None:
    facts = row(
        LUMA,
        {
            "api_id": "gst-1",
            "name": "김소라",
            "first_name": "김소라",
            "email": "sora@film.kr",
            "phone_number": "+821012345678",
            "approval_status": "approved",
            "ticket_name": "Standard",
            "What's your LinkedIn?": "/in/sora-k",
            "인스타그램 계정": "@sora.k",
            "무엇을 만드나요?": "단편 영화\n광고",
            "Who invited you?": "https://instagram.com/friend",
        },
    )
    assert (facts.name, facts.family, facts.given) == ("김소라", "", "")
    assert reaches(facts) == {
        ("email", "sora@film.kr", ""),
        ("phone", "+821012345678", ""),
        ("link", "https://www.linkedin.com/in/sora-k", "LinkedIn"),
        ("link", "https://www.instagram.com/sora.k", "Instagram"),
    }
    assert facts.note == (
        "What's your LinkedIn?: /in/sora-k\n인스타그램 계정: @sora.k\n무엇을 만드나요?:\n단편 영화\n광고\n"
        "Who invited you?: https://instagram.com/friend"
    )


def test_a_guest_without_a_name_is_called_by_the_address() -> None:
    [found] = given(table(LUMA, {"email": "anon@example.com", "approval_status": "declined"}))
    assert (found.contact.name, found.contact.unnamed) == ("anon@example.com", True)


@pytest.mark.parametrize(
    ("status", "attended"),
    [
        ("Attending", "guest"),
        ("Checked In", "met"),
        ("Not Attending", "declined"),
        ("Refunded", "declined"),
        ("", "guest"),
    ],
)
def test_how_an_attendee_of_eventbrite_was_there(status: str, attended: str) -> None:
    [found] = given(table(EVENTBRITE, {"Order #": "1", "First Name": "Ann", "Attendee Status": status}))
    assert found.attended == attended


def test_eventbrite() -> None:
    facts = row(
        EVENTBRITE,
        {
            "Order #": "11211912243",
            "Order Date": "11/29/24 22:28",
            "First Name": "John",
            "Last Name": "Doe",
            "Email": "john@example.com",
            "Quantity": "1",
            "Attendee #": "18441583423",
            "Attendee Status": "Attending",
            "Home Address 1": "1 Main St",
            "Home City": "Austin",
            "Cell Phone": "+1 512 555 0102",
            "How did you hear about this event?": "A friend",
            "Job Title": "Editor",
            "Company": "Co1",
        },
    )
    assert roles(facts) == [("Editor", "Co1", "")]
    assert reaches(facts) == {
        ("email", "john@example.com", ""),
        ("phone", "+1 512 555 0102", "cell"),
        ("address", "1 Main St, Austin", "home"),
    }
    assert facts.note == "How did you hear about this event?: A friend"


def test_the_newer_report_of_eventbrite() -> None:
    facts = row(
        EVENTBRITE_NEW,
        {
            "Order ID": "1",
            "Attendee status": "Checked In",
            "Name": "Ann Lee",
            "Email": "ann@example.com",
            "Event name": "Premiere",
            "Ticket quantity": "1",
            "Buyer name": "Bob",
        },
    )
    assert (facts.name, facts.note) == ("Ann Lee", "")


def test_a_ticket_of_eventbrite_nobody_was_named_for_is_passed_over() -> None:
    data = table(
        EVENTBRITE, {"Order #": "1", "First Name": "Info", "Last Name": "Requested", "Email": "Info Requested"}
    )
    assert given(data) == []


@pytest.mark.parametrize("separator", ["\t", ","])
def test_attendees_of_meetup(separator: str) -> None:
    data = table(
        MEETUP,
        {
            "Name": "Ann Lee",
            "User ID": "user 123",
            "RSVP": "Yes",
            "RSVPed on": "April 2, 2026",
            "URL of Member Profile": "https://www.meetup.com/Film-Seoul/members/123/",
            "Attendance": "Y",
        },
        {"Name": "Bob", "User ID": "user 124", "RSVP": "No"},
        {"Name": "Cho", "User ID": "user 125", "RSVP": "Yes"},
        separator=separator,
    )
    found = given(data)
    assert [each.attended for each in found] == ["met", "declined", "guest"]
    facts = facts_of(found[0].contact, "KR")
    assert reaches(facts) == {("link", "https://www.meetup.com/members/123/", "Meetup")}
    assert facts.note == ""
    assert facts.profiles == ("meetup.com/members/123",)


def test_members_of_meetup() -> None:
    header = columns(
        "Name,User ID,Title,Member ID,Location,Joined Group on,Last visited group on,Total RSVPs,Intro,Photo,"
        "URL of Member Profile,What company do you represent?"
    )
    facts = row(
        header,
        {
            "Name": "Ann Lee",
            "User ID": "user 123",
            "Member ID": "123",
            "Location": "Seoul",
            "Joined Group on": "04/24/2014",
            "Total RSVPs": "14",
            "Intro": "Yes",
            "URL of Member Profile": "http://www.meetup.com/Film-Seoul/members/123/",
            "What company do you represent?": "Film Lab",
        },
    )
    assert facts.note == "What company do you represent?: Film Lab"
    assert ("address", "Seoul", "") in reaches(facts)


def test_filmfreeway() -> None:
    facts = row(
        FILMFREEWAY,
        {
            "First Name": "Ann",
            "Last Name": "Lee",
            "Birthdate": "1990-03-17",
            "Gender": "Female",
            "Email": "ann@example.com",
            "Phone": "+1 512 555 0102",
            "City": "Austin",
            "Country": "United States",
            "Tracking Number": "GM123",
            "Project Title": "The Kite",
            "Synopsis": "A very long story.",
            "Country of Origin": "United States",
            "Directors": "Ann Lee, Bob Roe",
            "Producers": "Ann Lee",
            "Key Cast": "Somebody Else",
            "Submitter Biography": "Ann makes films.\nMany.",
            "Submission Status": "In Consideration",
            "Judging Status": "Selected",
            "Submission Categories": "Short",
        },
    )
    assert [name for name, _house, _unit in roles(facts)] == ["Director", "Producer"]
    assert facts.note == (
        "Film: The Kite\nDirectors: Ann Lee, Bob Roe\nProducers: Ann Lee\nCountry of Origin: United States\n"
        "Submission Categories: Short\nJudging Status: Selected\n\nAnn makes films.\nMany."
    )


def test_someone_who_only_submitted_a_film_has_no_role_in_it() -> None:
    facts = row(
        FILMFREEWAY,
        {
            "First Name": "Dist",
            "Last Name": "Ributor",
            "Email": "d@x.com",
            "Project Title": "K",
            "Directors": "Ann Lee",
        },
    )
    assert facts.roles == ()
    assert facts.note == "Film: K\nDirectors: Ann Lee"


def test_remember() -> None:
    data = table(
        REMEMBER,
        {
            "이름": "김소라",
            "휴대폰": "1012345678",
            "회사": "필름랩",
            "부서": "연출부",
            "직함": "감독",
            "전자 메일 주소": "sora@film.kr",
            "근무처 전화": "02-555-1234",
            "근무지 주소 번지": "서울특별시 강남구",
            "명함 등록일": "2026년 09월 21일",
            "명함첩 이름": "내 명함첩",
            "그룹": "부산영화제,영화",
            "메모": "부스에서 인사",
        },
        {"이름": "박준", "회사": "소리", "명함 등록일": "2026년 09월 22일", "명함첩 이름": "2026 전시회"},
    )
    facts, other = people(data, "ko")
    assert roles(facts) == [("감독", "필름랩", "연출부")]
    assert list(facts.tags.values()) == ["부산영화제", "영화"]
    assert reaches(facts) == {
        ("phone", "01012345678", "cell"),
        ("phone", "02-555-1234", "work"),
        ("email", "sora@film.kr", ""),
        ("address", "서울특별시 강남구", "work"),
    }
    assert facts.note == "부스에서 인사"
    assert list(other.tags.values()) == ["2026 전시회"]
    assert [each.collected.isoformat() for each in given(data) if each.collected] == ["2026-09-21", "2026-09-22"]


def test_a_header_alone_is_nobody() -> None:
    assert told(table(LUMA)) == []
