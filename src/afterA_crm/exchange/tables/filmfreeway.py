"""FilmFreeway's submissions, as a festival exports them: whoever submitted a film is the person of its row.

Headers as the importers of several festivals on GitHub read them (`First Name, Last Name, Birthdate, Gender, Email,
Phone, Address ... Project Title ... Directors, Writers, Producers ... Judging Status, Submission Categories`).
"""

from __future__ import annotations

from ... import text
from ...words import mark
from .cells import parts
from .sheet import Row
from .someone import Someone, quiet
from .table import Person, Table

#: The crew a submitter may be one of, as the columns name it, and the role that is.
_CREW = (("Directors", "Director"), ("Writers", "Writer"), ("Producers", "Producer"), ("Key Cast", "Actor"))
#: Of the film's many columns, those that tell who someone is; the others stay in the original row.
_TOLD = ("Project Title (Original Language)", "Project Type", "Country of Origin", "Submission Categories")
_FILM = quiet(
    """
    Gender, Tracking Number, Synopsis, Synopsis (Original Language), Lyrics, Duration, Language, Trailer URL,
    Country of Filming, Genres, Student Project, Completion Date, Production Budget, Shooting Format, Aspect Ratio,
    Film Color, Camera, Lens, Focal Length, Shutter Speed, Aperture, ISO Film, First-time Filmmaker, Other Credits,
    Submitter Statement, Rating, Flag, Submission Date, Submission Status, Submission Deadlines, Discount Code,
    Submission Link, Submission Password, Assigned Judges, Screenings Awards, Screenings / Awards,
    Distributor Information, Submission ID, Submission Fee, Number of Pages, Project Website, Twitter, Facebook,
    Instagram
    """
)
_ADDRESS = {
    "street": ("Address",),
    "extended": ("Address 2",),
    "city": ("City",),
    "region": ("State",),
    "code": ("Postal Code",),
    "country": ("Country",),
}


def _person(row: Row) -> Person:
    someone = Someone(row)
    someone.named(someone.take("Last Name"), someone.take("First Name"))
    someone.email("", "Email")
    someone.phone("", "Phone")
    someone.address("", {**_ADDRESS})
    someone.born("Birthdate")
    title = someone.take("Project Title")
    if title:
        someone.note(f"Film: {title}")
    mine = {text.squash(someone.contact.name), text.squash(f"{someone.contact.given}{someone.contact.family}")}
    for column, role in _CREW:
        crew = someone.take(column)
        if mine & {text.squash(each) for each in parts(crew, ",;/&\n")}:
            someone.works(title=role)
        if crew and column != "Key Cast":
            someone.note(f"{column}: {crew}")
    for column in _TOLD:
        if said := someone.take(column):
            someone.note(f"{column}: {said}")
    biography = someone.take("Submitter Biography", "Director Biography")
    contact = someone.done(_FILM)
    contact.note = "\n\n".join(filter(None, (contact.note, biography)))
    return Person(contact)


FILMFREEWAY = Table(
    "filmfreeway",
    mark("FilmFreeway submissions"),
    (
        frozenset(("First Name", "Last Name", "Email", "Project Title", "Submission Status")),
        frozenset(("Email", "Project Title", "Directors", "Judging Status")),
        frozenset(("First Name", "Last Name", "Email", "Project Title", "Directors")),
    ),
    _person,
)
