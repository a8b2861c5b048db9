"""What happens in the invented book of the benchmarks, skewed as life is."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from afterA_crm import names, roles
from afterA_crm.channels import key_of
from invented import FAMILIES, LATIN_FAMILY, LATIN_GIVEN, PLACES, ROLES, SYLLABLES, TAGS, TOPICS

if TYPE_CHECKING:
    from make_book import Writer

#: The day that "now" is in the benchmarks.
TODAY = date(2026, 11, 20)
#: How far back conversations go.
DAYS = 6 * 365
#: One person takes part in one of so many conversations; one of so many people bears the commonest name.
STAR_IN, NAMESAKE_IN = 15, 100
STAR, NAMESAKE = "강하늘", "김민준"
#: A word of every third text, and one of three texts in all.
COMMON, RARE = "콘티", "등대지기"

STAGES = ("idea", "gathering", "making", "wrapped", "wrapped", "let go")
STAMP = "2026-01-01T00:00:00Z"


class Life:
    """Writes people and what they do into a book, the oldest first."""

    def __init__(self, writer: Writer, rng: random.Random, people: int, conversations: int) -> None:
        self.w, self.rng = writer, rng
        self.people, self.conversations = people, conversations
        self.names: list[str] = ["나"]
        self.projects: list[int] = []
        self.slugs: list[str] = []
        self.events: list[int] = []
        self.crew: list[int] = []

    def everything(self) -> None:
        """Write the whole book, the oldest first."""
        self.w.deed("hats and tags")
        for name in ("감독", "배우", "아트딜러"):
            self.w.put("hat", name=name, key=name)
        for name in TAGS:
            self.w.put("tag", name=name, key=name)
        self._events(max(6, self.people // 150))
        for number in range(1, self.people + 1):
            self._person(number)
        self._projects(max(8, self.people // 15))
        for day in self._days():
            self._conversation(day)
        self._rest()

    def _day(self, back: int) -> str:
        return (TODAY - timedelta(days=back)).isoformat()

    def _days(self) -> Iterator[str]:
        """Yield the day of each conversation, the oldest first."""
        for at in range(self.conversations):
            yield self._day(int(DAYS * (1 - at / self.conversations)))

    def _events(self, count: int) -> None:
        for number in range(count):
            back = int(DAYS * (1 - number / count)) + 3
            self.w.deed(f"event new festival-{number}")
            self.events.append(
                self.w.put(
                    "event",
                    slug=f"festival-{number}",
                    name=f"Festival {number}",
                    kind="festival",
                    first_day=self._day(back),
                    last_day=self._day(back - 2),
                    place=self.rng.choice(PLACES),
                    created_at=STAMP,
                    changed_at=STAMP,
                )
            )

    def _name(self, number: int) -> str:
        if number == 2:
            return STAR
        if number % NAMESAKE_IN == 50:
            return NAMESAKE
        rng = self.rng
        if rng.random() < 0.6:
            return rng.choice(FAMILIES) + rng.choice(SYLLABLES) + rng.choice(SYLLABLES)
        return f"{rng.choice(LATIN_GIVEN)} {rng.choice(LATIN_FAMILY)}"

    def _person(self, number: int) -> None:
        rng = self.rng
        name = "나" if number == 1 else self._name(number)
        self.names.append(name)
        born = rng.random() < 0.6
        event = rng.choice(self.events) if rng.random() < 0.8 else None
        self.w.deed(f"add {name}")
        person = self.w.put(
            "person",
            name=name,
            family=names.family(name) or None,
            given=names.given(name) or None,
            birth_year=rng.randint(1950, 2005) if born and rng.random() < 0.5 else None,
            birth_month=rng.randint(1, 12) if born else None,
            birth_day=rng.randint(1, 28) if born else None,
            met_event_id=event,
            note=f"{COMMON} {rng.choice(TOPICS)}" if number % 3 == 0 else None,
            is_me=int(number == 1),
            created_at=STAMP,
            changed_at=STAMP,
        )
        for _ in range(rng.choice((1, 1, 1, 2))):
            self._role(person)
        self._channel(person, "email", f"person{number}@example.{rng.choice(('com', 'kr', 'org'))}")
        if rng.random() < 0.5:
            self._channel(person, "phone", f"+82 10-{rng.randint(2000, 9999)}-{number:04d}")
        if rng.random() < 0.05:
            nickname = rng.choice(SYLLABLES) + rng.choice(SYLLABLES) + "짱"
            self.w.put("nickname", person_id=person, name=nickname)
        if event is not None:
            # Few of the guests of a festival were met; who comes back was.
            self.w.put("attendance", event_id=event, person_id=person, how="met" if rng.random() < 0.3 else "guest")
            if rng.random() < 0.05:
                again = rng.choice(self.events)
                if again != event:
                    self.w.put("attendance", event_id=again, person_id=person, how="met")
        for tag in rng.sample(range(1, len(TAGS) + 1), rng.choice((0, 1, 1, 2))):
            self.w.put("tagging", tag_id=tag, person_id=person)
        if rng.random() < 0.03:
            every = rng.choice((2, 4, 6, 8))
            self.w.put("rhythm", person_id=person, every=every, unit="week", text=f"every {every} weeks")

    def _role(self, person: int) -> None:
        name = self.rng.choice(ROLES)
        since = self.rng.randint(2005, 2026)
        self.w.put(
            "role",
            person_id=person,
            name=name,
            key=roles.key_of(name),
            organisation=f"{self.rng.choice(LATIN_FAMILY)} Studio" if self.rng.random() < 0.5 else None,
            since=str(since),
            until=str(since + 2) if since < 2023 and self.rng.random() < 0.3 else None,
        )

    def _channel(self, person: int, kind: str, value: str) -> None:
        self.w.put("channel", person_id=person, kind=kind, value=value, key=key_of(kind, value))

    def _projects(self, count: int) -> None:
        for number in range(count):
            slug = f"film-{number}"
            stage = STAGES[number % len(STAGES)]
            self.w.deed(f"project new {slug}")
            project = self.w.put(
                "project",
                slug=slug,
                name=f"Film {number}",
                stage=stage,
                hat_id=self.rng.choice((1, 2, 3, None)),
                started=self._day(self.rng.randint(100, DAYS)),
                ended=self._day(self.rng.randint(5, 90)) if stage in ("wrapped", "let go") else None,
                created_at=STAMP,
                changed_at=STAMP,
            )
            self.projects.append(project)
            self.slugs.append(slug)
            for person in self._crew(number):
                self.w.put("member", project_id=project, person_id=person, role=self.rng.choice(ROLES))
            self._of_a_project(project, stage)
            if number:
                before = self.rng.choice(self.projects[:-1])
                self.w.put("lineage", before_id=before, after_id=project)

    def _crew(self, number: int) -> list[int]:
        """Return who makes a project together: of one in three, half were the crew of the one before."""
        kept = self.crew[:3] if number % 3 == 1 else []
        self.crew = sorted({*kept, *(self._someone() for _ in range(6 - len(kept)))})
        self.rng.shuffle(self.crew)
        return self.crew

    def _of_a_project(self, project: int, stage: str) -> None:
        """Write what a project looks for, or what came of it and what remains."""
        rng = self.rng
        if stage in ("gathering", "making"):
            for role in rng.sample(ROLES, rng.choice((0, 1, 2))):
                self.w.put("need", kind="need", project_id=project, text=role, role=role)
        elif stage == "wrapped":
            self.w.put("outcome", project_id=project, text=rng.choice(TOPICS))
            for person in self.crew[:2]:
                self.w.put("wrap", project_id=project, person_id=person, remains=COMMON, settled_on=self._day(5))

    def _someone(self) -> int:
        """Return someone: those near the beginning far more often."""
        return 2 + int((self.people - 2) * self.rng.random() ** 3)

    def _conversation(self, day: str) -> None:
        rng = self.rng
        number = self.w.last.get("conversation", 0) + 1
        whom = {self._someone() for _ in range(rng.choice((1, 1, 1, 2, 2, 3)))} - {2}
        if number % STAR_IN == 0 or not whom:
            whom.add(2)
        said = "랑 ".join(self.names[person] for person in whom)
        place = rng.choice(PLACES)
        topic = RARE if number % max(3, self.conversations // 3) == 1 else rng.choice(TOPICS)
        at = rng.randrange(len(self.projects)) if rng.random() < 0.25 else None
        slug = f" #{self.slugs[at]}" if at is not None else ""
        sentence = f"{place}에서 {said}, {topic} 얘기{slug}"
        self.w.deed(f"log {sentence}")
        conversation = self.w.put(
            "conversation",
            day=day,
            how=rng.choice(("met", "met", "call", "message", "mail")),
            sentence=sentence,
            note=f"{COMMON}를 다시 보기로. {rng.choice(TOPICS)}, {rng.choice(TOPICS)}" if number % 3 == 0 else None,
            place=place,
            hat_id=rng.choice((1, 2, 3, None)),
            created_at=STAMP,
            changed_at=STAMP,
        )
        for person in whom:
            part = "with" if person == 2 or rng.random() < 0.9 else "about"
            self.w.put("mention", conversation_id=conversation, person_id=person, part=part)
        if at is not None:
            self.w.put("conversation_project", conversation_id=conversation, project_id=self.projects[at])
        if rng.random() < 0.1:
            tag = rng.randint(1, len(TAGS))
            self.w.put("tagging", tag_id=tag, conversation_id=conversation)
        if rng.random() < 0.1:
            strength = rng.randint(1, 3)
            self.w.put("echo", conversation_id=conversation, text="빛이 먼저 온다", strength=strength, asked_on=day)
        if rng.random() < 1 / 15:
            self._followup(conversation, day, whom)

    def _followup(self, conversation: int, day: str, whom: Iterable[int]) -> None:
        rng = self.rng
        open_ = rng.random() < 0.03 or day > self._day(10)
        due = date.fromisoformat(day) + timedelta(days=rng.randint(1, 30))
        if open_:
            due = TODAY + timedelta(days=rng.randint(-3, 60))
        followup = self.w.put(
            "followup",
            text=f"{rng.choice(TOPICS)} 보내기",
            due=due.isoformat(),
            whose=rng.choice(("mine", "mine", "theirs")),
            state="open" if open_ else "done",
            closed_on=None if open_ else due.isoformat(),
            conversation_id=conversation,
            created_at=STAMP,
            changed_at=STAMP,
        )
        for person in whom:
            self.w.put("followup_person", followup_id=followup, person_id=person)

    def _rest(self) -> None:
        """Write what lies across the book: needs, introductions, appointments, questions, shared rhythms."""
        rng = self.rng
        self.w.deed("needs and introductions")
        for _ in range(self.people // 50):
            kind = rng.choice(("need", "offer"))
            self.w.put("need", kind=kind, person_id=self._someone(), text=rng.choice(ROLES), role=rng.choice(ROLES))
        for _ in range(self.people // 60):
            by, one = rng.sample(range(2, self.people + 1), 2)
            state = rng.choice(("made", "met", "idea", "asked one"))
            self.w.put("introduction", by_id=by, one_id=one, state=state, created_at=STAMP, changed_at=STAMP)
        for _ in range(self.people // 30):
            by, one, other = rng.sample(range(2, self.people + 1), 3)
            state = rng.choice(("made", "met", "idea", "asked one", "came of it", "declined"))
            self.w.put(
                "introduction",
                by_id=by if rng.random() < 0.5 else None,
                one_id=one,
                other_id=other,
                state=state,
                created_at=STAMP,
                changed_at=STAMP,
            )
        for _ in range(self.people // 20):
            one, other = rng.sample(range(2, self.people + 1), 2)
            self.w.put("relation", one_id=one, other_id=other, text=rng.choice(("colleague", "친구", "studio mate")))
        for _ in range(self.people // 20):
            kind = rng.choice(("need", "offer"))
            self.w.put("need", kind=kind, person_id=self._someone(), text=rng.choice(TOPICS), role=rng.choice(ROLES))
        for number in range(5):
            circle = self.w.put("circle", name=f"crew {number}", key=f"crew{number}")
            for person in {self._someone() for _ in range(5)}:
                self.w.put("circle_member", circle_id=circle, person_id=person)
        for number in range(self.people // 100):
            day = self._day(rng.randint(-30, 200) if number else -1)
            state = "open" if day > TODAY.isoformat() else "met"
            appointment = self.w.put(
                "appointment", day=day, sentence="저녁", state=state, created_at=STAMP, changed_at=STAMP
            )
            self.w.put("appointment_person", appointment_id=appointment, person_id=self._someone())
        for number in range(min(12, self.conversations)):
            self.w.put("question", conversation_id=self.conversations - number, kind="person", text=NAMESAKE)
        self.w.put("rhythm", tag_id=1, every=8, unit="week", text="every 8 weeks")
        self.w.put("rhythm", role="감독", every=3, unit="month", text="every 3 months")
