"""A card as it came, with what was edited in the book: only the lines whose value changed are written anew."""

from __future__ import annotations

from collections.abc import Sequence

from ... import tags, words
from ..facts import Facts, one_line
from ..vcard.birthdays import NO_YEAR, write_day
from ..vcard.card import Card
from ..vcard.contact import Birthday, Photo
from ..vcard.encoded import Inline
from ..vcard.properties import INTRODUCED, MET_AT
from ..vcard.reading import best, contact_of
from ..vcard.values import join_list
from .leaving import birthday_of, categories, middle, reading, work
from .reaching import edit_channels


def edit(card: Card, was: Facts, now: Facts, photo: Photo | None, country: str) -> bool:
    """Change a card's lines from what they say to what the book says; return whether any changed."""
    before = card.raw
    editor = _Editor(card, was, now)
    editor.name()
    editor.nicknames()
    edit_channels(card, was.channels, now.channels, country)
    editor.work()
    editor.birthday()
    editor.texts()
    editor.categories()
    editor.meeting()
    editor.photo(photo)
    if card.raw == before:
        return False
    editor.still_named()
    return True


class _Editor:
    """One card being changed."""

    def __init__(self, card: Card, was: Facts, now: Facts) -> None:
        self.card = card
        self.was = was
        self.now = now

    def _text(self, name: str, text: str) -> None:
        """Let one line say a text, or none."""
        lines = self.card.all(name)
        if text and lines:
            self.card.set_text(lines[0], text)
        elif text:
            self.card.set_text(self.card.add(name, ""), text)
        for line in lines[1 if text else 0 :]:
            self.card.remove(line)

    def _listed(self, name: str, texts: Sequence[str]) -> None:
        """Let the lines of a property say these texts, one each."""
        lines = self.card.all(name)
        for at, text in enumerate(texts):
            if at < len(lines):
                self.card.set_text(lines[at], text)
            else:
                self.card.add(name, self.card.escaped(text))
        for line in lines[len(texts) :]:
            self.card.remove(line)

    def name(self) -> None:
        """Write the name and its parts."""
        was, now, card = self.was, self.now, self.card
        if was.name == now.name:
            return
        shown = best([line for line in card.all("FN") if card.text(line).strip()], words.language())
        if shown is None:
            self._text("FN", now.name)
        else:  # a name in another language is another name
            card.set_text(shown, now.name)
        parts = [now.family, now.given, middle(now)] if now.family or now.given else [now.name, "", ""]
        line = best([line for line in card.all("N") if not line.header.value("PHONETIC")], words.language())
        if line is None:
            card.add("N", ";".join(map(card.escaped, [*parts, "", ""])))
            return
        kept = card.parts(line)[3:]
        card.set_parts(line, [*parts, *kept, *[""] * (2 - len(kept))])

    def still_named(self) -> None:
        """Write the name where the card has none and what stood for it was edited."""
        unsaid = not any(self.card.text(line).strip() for line in self.card.all("FN"))
        if unsaid and one_line(contact_of(self.card, words.language()).name) != self.now.name:
            self._text("FN", self.now.name)

    def nicknames(self) -> None:
        """Take away and add nicknames."""
        if set(self.was.nicknames) == set(self.now.nicknames):
            return
        lines, gone = self.card.all("NICKNAME"), set(self.was.nicknames) - set(self.now.nicknames)
        more = [name for name in self.now.nicknames if name not in self.was.nicknames]
        for at, line in enumerate(lines):
            values = [value for value in self.card.values(line) if one_line(value) not in gone]
            values += more if at == 0 else []
            if values:
                self.card.set_values(line, values)
            else:
                self.card.remove(line)
        if more and not lines:
            self.card.add("NICKNAME", join_list(more))

    def work(self) -> None:
        """Write titles, organisations and roles."""
        was, now = self.was.roles, self.now.roles
        if {role[:2] for role in was} == {role[:2] for role in now}:
            return
        titles, houses, roles = work(now)
        said = {self.card.text(line).strip() for line in self.card.all("ROLE")}
        self._listed("TITLE", titles)
        self._listed("ROLE", [role for role in roles if role not in titles or role in said])
        lines = self.card.all("ORG")
        for at, house in enumerate(houses):
            if at >= len(lines):
                self.card.add("ORG", self.card.escaped(house))
            elif self.card.parts(lines[at])[0].strip() != house:
                self.card.set_parts(lines[at], [house])
        for line in lines[len(houses) :]:
            self.card.remove(line)

    def birthday(self) -> None:
        """Write the birthday as the version of the card does."""
        if self.was.birthday == self.now.birthday:
            return
        for line in (*self.card.all("BDAY"), *self.card.all("X-ALTBDAY")):
            self.card.remove(line)
        day = birthday_of(self.now.birthday)
        if day is None:
            return
        if day.lunar:
            calendar, _colon, value = day.lunar.partition(":")
            self.card.add("X-ALTBDAY", value, f"CALSCALE={calendar}")
        elif self.card.version != "4.0" and day.month and day.day and not day.year:
            value = write_day(Birthday(NO_YEAR, day.month, day.day), extended=True)
            self.card.add("BDAY", value, f"X-APPLE-OMIT-YEAR={NO_YEAR}")
        else:
            self.card.add("BDAY", write_day(day, extended=self.card.version != "4.0"))

    def texts(self) -> None:
        """Write the note and how the name is read."""
        if self.was.note != self.now.note:
            self._text("NOTE", self.now.note)
        if self.was.reading != self.now.reading:
            family, given = reading(self.now)
            self._text("X-PHONETIC-LAST-NAME", family)
            self._text("X-PHONETIC-FIRST-NAME", given)

    def categories(self) -> None:
        """Write tags, projects and events; categories that are no tags of ours stay."""
        wanted = {tags.key_of(name): name for name in categories(self.now)}
        gone = set(self.was.tags) - set(wanted)
        more = [name for key, name in wanted.items() if key not in self.was.tags]
        lines = self.card.all("CATEGORIES")
        for at, line in enumerate(lines):
            values = [value for value in self.card.values(line) if tags.key_of(value.lstrip("*# ")) not in gone]
            values += more if at == 0 else []
            if values:
                self.card.set_values(line, values)
            else:
                self.card.remove(line)
        if more and not lines:
            self.card.add("CATEGORIES", join_list(more))

    def meeting(self) -> None:
        """Add when, where and through whom someone was met, where the card doesn't say it."""
        now, card = self.now, self.card
        if (now.met_on or now.met_at) and (now.met_on, now.met_at) != (self.was.met_on, self.was.met_at):
            self._without("X-ABDATE", MET_AT.strip())
            self._without("X-AFTERA-MET")
            if now.met_on and now.met_at:
                group = card.free_group()
                card.add("X-ABDATE", now.met_on, "", group)
                card.add("X-ABLabel", self.card.escaped(MET_AT + now.met_at), "", group)
            where = f";{self.card.escaped(now.met_at)}" if now.met_at else ""
            card.add("X-AFTERA-MET", f"{now.met_on}{where}")
        if now.via and now.via != self.was.via:
            self._without("X-ABRELATEDNAMES", INTRODUCED)
            self._without("X-AFTERA-INTRODUCED-BY")
            group = card.free_group()
            card.add("X-ABRELATEDNAMES", self.card.escaped(now.via), "", group)
            card.add("X-ABLabel", INTRODUCED, "", group)
            card.add("X-AFTERA-INTRODUCED-BY", self.card.escaped(now.via))

    def _without(self, name: str, label: str = "") -> None:
        """Take away the lines of a property, or those whose label begins so."""
        for line in self.card.all(name):
            if self.card.label(line).startswith(label):
                self.card.remove(line)

    def photo(self, photo: Photo | None) -> None:
        """Write the picture, if it is another one."""
        if set(self.was.photos) & set(self.now.photos) or (not self.was.photos and not self.now.photos):
            return
        for line in self.card.all("PHOTO"):
            self.card.remove(line)
        if photo is None:
            return
        made = Inline(photo.data, photo.mime or "image/jpeg")
        params, value = made.written("4.0" if self.card.version == "4.0" else "3.0")
        if self.card.version == "2.1":
            params = [each.replace("ENCODING=b", "ENCODING=BASE64") for each in params]
        self.card.add("PHOTO", value, ";".join(params))
