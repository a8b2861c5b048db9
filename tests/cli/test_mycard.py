"""`aftera mycard` as it is shown: on terminals of every size and theme, in files, in pipes, through hats."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from afterA_crm.exchange.qr import cards_in
from afterA_crm.exchange.vcard.contact import Contact
from afterA_crm.exchange.vcard.reading import read
from afterA_crm.store import deed, open_book

from ..exchange import qr_screens as screens
from .run import Result, aftera

BLOCKS = re.compile("[▀▄█]")


def did(*args: str) -> Result:
    done = aftera(*args)
    assert done.code == 0, done
    return done


def one(cards: bytes | str) -> Contact:
    [found] = [each.contact for each in read(cards.encode() if isinstance(cards, str) else cards)]
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def me(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    did("add", "김나영 감독 010-1234-5678 na@film.kr org:필름랩 instagram.com/na.young #비밀태그")
    did(
        "edit",
        "나영",
        "--me",
        "--note",
        "비밀 메모",
        "--birthday",
        "1990-04-12",
        "--nick",
        "나나",
        "--phone",
        "02-123-4567",
    )
    did("role", "나영", "add", "배우")
    did("hat", "add", "배우")
    did("log", "어제 비밀식당에서 민수랑 비밀 얘기", "-y")


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_a_camera_reads_it_on_every_theme(language: str, columns: int, rows: int) -> None:
    code, said = screens.on_terminal("--lang", language, "mycard", columns=columns, rows=rows)
    assert code == 0 and "김나영" in said and "필름랩" in said
    for theme in screens.THEMES:
        # What is still to be seen above the shell's next line, scrolled as a terminal does.
        [text] = screens.read(screens.picture(said, theme, rows))
        assert one(text).name == "김나영"
        assert [each.address for each in one(text).emails] == ["na@film.kr"]
    everything = ("+8221234567", "https://instagram.com/na.young", "나나")
    shown = re.sub(r"\x1b\[[\d;]*m", "", said)
    assert (rows == 24) == any(each in shown.partition("█")[0] for each in everything), "says what is left out"


@pytest.mark.parametrize(("columns", "rows"), [(60, 24), (46, 30), (40, 24), (200, 60), (80, 20), (80, 23)])
def test_any_size_that_holds_a_code_shows_one_that_is_read(columns: int, rows: int) -> None:
    code, said = screens.on_terminal("mycard", columns=columns, rows=rows)
    assert code == 0
    [text] = screens.read(screens.picture(said, rows=rows))
    assert one(cards_in(text.encode()) if text.startswith("MECARD") else text).name == "김나영"
    painted = [line for line in said.split("\n") if "\x1b[38;5;16;48;5;231m" in line]
    assert len(painted) < rows, "the whole frame stays to be seen above the prompt"
    shown = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in said.split("\n")]
    assert all(screens.width(line) <= columns for line in shown if BLOCKS.search(line))


@pytest.mark.parametrize(("columns", "rows"), [(20, 24), (80, 10), (10, 5), (1, 1)])
@pytest.mark.parametrize("how", [["mycard"], ["mycard", "--qr"]])
def test_no_broken_code_where_none_fits(columns: int, rows: int, how: list[str]) -> None:
    code, said = screens.on_terminal(*how, columns=columns, rows=rows)
    assert code == 1
    assert not BLOCKS.search(said) and "aftera mycard -o card.png" in said


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colours_it_is_drawn_in_letters(env: dict[str, str]) -> None:
    code, said = screens.on_terminal("mycard", "--qr", env=env)
    assert code == 0 and "\x1b" not in said and "without colours" in said
    code_only = "\n".join(line for line in said.split("\n") if BLOCKS.search(line))
    assert one(screens.read(screens.picture(code_only, "dark"))[0]).name == "김나영"
    assert one(screens.read(screens.picture(code_only, "light"), invert=True)[0]).name == "김나영"


def test_a_code_in_a_pipe_is_ink_on_paper_and_the_whole_card() -> None:
    shown = did("mycard", "--qr")
    assert "\x1b" not in shown.out
    card = one(screens.read(screens.picture(shown.out, "light"))[0])
    assert len(card.phones) == 2 and card.titles == ["감독"] and card.roles == ["배우"]
    mecard = did("mycard", "--qr", "--mecard").out
    assert screens.read(screens.picture(mecard, "light"))[0].startswith("MECARD:N:김,나영;EMAIL:na@film.kr;")


def test_a_pipe_gets_the_card() -> None:
    said = did("mycard").out
    assert said.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n") and "\x1b" not in said
    card = one(said)
    assert (card.name, card.organisation, card.titles) == ("김나영", "필름랩", ["감독"])
    assert card.uid.startswith("urn:uuid:")


@pytest.mark.parametrize("form", ["vcf", "png", "mecard png", "mecard text", "pipe"])
def test_another_book_takes_it_in_every_form(form: str, tmp_path: Path) -> None:
    theirs = {"AFTERA_HOME": str(tmp_path / "theirs")}
    if form == "pipe":
        taken = aftera("import", "-", stdin=did("mycard").out, env=theirs)
    elif form == "mecard text":
        taken = aftera("import", "-", stdin=did("mycard", "--json").json["mecard"], env=theirs)
    else:
        path = f"card.{form.split()[-1]}"
        did("mycard", "-o", path, *(["--mecard"] if form.startswith("mecard") else []))
        taken = aftera("import", path, env=theirs)
    assert taken.code == 0, taken
    page = aftera("show", "김나영", "--json", env=theirs)
    assert page.code == 0
    for fact in ("na@film.kr", "+821012345678", "instagram.com/na.young", "나나", "필름랩", "감독"):
        assert fact in json.dumps(page.json, ensure_ascii=False)


def test_nothing_private_is_on_any_form_of_it() -> None:
    did("edit", "나영", "--address", "집 서울 비밀길 1")
    with open_book() as book, deed(book, "label"):
        book.con.execute("UPDATE channel SET label = 'home' WHERE kind = 'address'")
    did("mycard", "-o", "card.vcf")
    did("mycard", "-o", "card.svg")
    forms = [did("mycard", *how).out for how in ([], ["--plain"], ["--json"], ["--hat", "배우"], ["--hat", "off"])]
    forms += [json.dumps(json.loads(forms[2]), ensure_ascii=False), Path("card.vcf").read_text()]
    forms += [screens.read(screens.picture(did("mycard", "--qr").out, "light"))[0]]
    assert all("김나영" in form for form in (forms[0], forms[1], *forms[5:]))
    for form in forms:
        assert not re.search("비밀|1990|04-12|0412|민수", form)


def test_through_a_hat() -> None:
    assert {"감독", "배우"} <= {record[1] for record in did("mycard", "--plain").records}
    seen = did("mycard", "--hat", "배우", "--plain").records
    assert ["role", "배우"] in seen and not [record for record in seen if record[1] in ("감독", "필름랩")]
    assert did("mycard", "--hat", "actor", "--json").json["hat"] == "배우"
    did("hat", "use", "배우")
    assert did("mycard", "--plain").records == seen and did("mycard", "--json").json["hat"] == "배우"
    assert ["role", "감독"] in did("mycard", "--hat", "off", "--plain").records
    did("hat", "add", "감독")
    directs = did("mycard", "--hat", "감독", "--plain").records
    assert ["organisation", "필름랩"] in directs and ["role", "배우"] not in directs
    did("hat", "add", "화가")
    assert ["role", "화가"] in did("mycard", "--hat", "화가", "--plain").records
    assert aftera("mycard", "--hat", "없는모자").code == 3


def test_without_me_it_says_how_to_be_in_the_book() -> None:
    did("edit", "나영", "--not-me")
    for how in ([], ["--qr"], ["--json"], ["-o", "card.png"]):
        refused = aftera("mycard", *how)
        assert (refused.code, refused.out) == (3, "") and "aftera edit NAME --me" in refused.err
    assert not list(Path().iterdir())


@pytest.mark.parametrize("ending", ["png", "svg", "vcf", "PNG"])
def test_files_by_their_ending(ending: str) -> None:
    path = Path(f"card.{ending}")
    tried = did("mycard", "-o", str(path), "-n")
    assert not path.exists() and "Nothing was written" in tried.err
    done = did("mycard", "-o", str(path))
    assert done.out == "" and str(path) in done.err
    assert path.stat().st_mode & 0o777 == 0o600
    if ending.lower() == "png":
        assert len(one(cards_in(path.read_bytes())).phones) == 2
    elif ending == "vcf":
        assert one(path.read_bytes()).name == "김나영"
    before = path.read_bytes()
    did("mycard", "-o", str(path), "--hat", "배우")
    assert path.read_bytes() != before, "what we wrote and nobody changed"
    path.write_bytes(b"mine")
    refused = aftera("mycard", "-o", str(path))
    assert refused.code == 2 and "--force" in refused.err and path.read_bytes() == b"mine"
    did("mycard", "-o", str(path), "--force")
    assert path.read_bytes() == before


@pytest.mark.parametrize(("to", "code"), [("card.pdf", 2), ("card", 2), (".", 2), ("nowhere/card.png", 1), ("", 2)])
def test_files_that_can_not_be(to: str, code: int) -> None:
    Path("folder.png").mkdir()
    assert aftera("mycard", "-o", to).code == code
    assert aftera("mycard", "-o", "folder.png", "--force").code == 2


def test_a_picture_says_what_a_code_has_no_room_for(own_home: Path) -> None:
    with open_book() as book, deed(book, "photo"):
        number = book.value("SELECT id FROM person WHERE is_me = 1")
        book.insert("photo", person_id=number, mime="image/png", data=b"x" * 5000, digest="d")
    said = did("mycard", "-o", "card.png")
    assert "picture" in said.err
    did("mycard", "-o", "card.vcf")
    photo = one(Path("card.vcf").read_bytes()).photo
    assert photo is not None and photo.data == b"x" * 5000


@pytest.mark.parametrize("language", ["en", "ko"])
def test_hostile_and_endless_facts(language: str) -> None:
    hostile = "\x1b]52;c;aGk=\x07나\u202e영;:,\\\r\nTEL:+1\u2028" + "가" * 200
    with open_book() as book, deed(book, "hostile"):
        number = book.value("SELECT id FROM person WHERE is_me = 1")
        book.update("person", number, name=hostile, note="메모" * 5_000)
        for at in range(60):
            book.insert("role", person_id=number, name=f"{hostile} {at}", key=f"x{at}")
            book.insert("channel", person_id=number, kind="link", value=f"{hostile}{at}", key=f"y{at}")
    for form in ([], ["--plain"], ["--qr"]):
        said = did("--lang", language, "mycard", *form)
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u202e]", said.out + said.err)
    card = one(did("mycard").out)
    assert [each.number for each in card.phones] == ["+821012345678", "+8221234567"]
    said = did("--lang", language, "mycard", "-o", "card.png", "--json")
    assert one(cards_in(Path("card.png").read_bytes())).name.startswith("]52;c;aGk=나영")
    assert len(said.err) < 2_000
    code, shown = screens.on_terminal("--lang", language, "mycard")
    assert code == 1 and not BLOCKS.search(shown), "the name alone is more than this terminal holds"
    code, shown = screens.on_terminal("--lang", language, "mycard", columns=160, rows=60)
    assert code == 0
    assert one(screens.read(screens.picture(shown, rows=60))[0]).emails


@given(st.lists(st.text(max_size=200), min_size=1, max_size=5), st.integers(24, 120), st.integers(1, 30))
@example(["x" * 14 + " " + "가" * 40], 24, 23)
@example(["👩‍👩‍👧" * 30, "🇰🇷" * 40, "e\u0301" * 90], 24, 23)
def test_the_card_never_pushes_the_code_beside_it(texts: list[str], cells: int, most: int) -> None:
    from afterA_crm.cli._code import lines_of

    lines = lines_of(Contact(texts[0], titles=texts[1:]), cells, most)
    assert len(lines) <= most
    assert all(sum(map(screens.width, line)) <= cells and "\n" not in line for line in lines)


def test_what_json_says() -> None:
    told = did("mycard", "--json").json
    assert set(told) == {"name", "hat", "facts", "card", "mecard", "file"}
    assert told["name"] == "김나영" and told["hat"] is None and told["file"] is None
    assert {"kind": "email", "value": "na@film.kr"} in told["facts"]
    assert one(told["card"]).name == "김나영" and told["mecard"].startswith("MECARD:N:김,나영;")
    written = did("mycard", "-o", "card.svg", "--json").json
    assert written["file"] == "card.svg" and written["card"] is None


def test_an_encoding_without_blocks_is_said() -> None:
    code, said = screens.on_terminal("mycard", env={"PYTHONIOENCODING": "ascii:backslashreplace", "PYTHONUTF8": "0"})
    assert code == 1 and "card.png" in said and "\\u" not in said


def test_showing_it_changes_nothing(own_home: Path) -> None:
    book = own_home / "aftera" / "book.db"
    before = book.read_bytes()
    did("mycard")
    did("mycard", "-o", "card.png")
    assert book.read_bytes() == before and [path.name for path in Path().iterdir()] == ["card.png"]
