"""`aftera import` and `aftera export`, as a user and as a script would use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from afterA_crm.exchange.exporting.targets import TARGETS

from ..exchange.borders import SORA, card
from .run import aftera, aftera_process

ADA = card("FN:Ada Okafor", "EMAIL:ada@lagos.example", "TITLE:Editor")
#: Thirty-six bytes that keep vobject 0.9.9 busy for more than twenty seconds.
HANGS = b"TEL;TYPE=" + b"," * 26 + b'"'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "two.vcf").write_bytes(card(*SORA) + ADA)
    return folder


def test_import_twice_and_take_it_back() -> None:
    first = aftera("import", "two.vcf")
    assert (first.code, first.out) == (0, "") and "2 new" in first.err and "aftera undo" in first.err
    again = aftera("import", "two.vcf")
    assert again.code == 0 and "Nothing to do: 2 as they are" in again.err
    assert len(aftera("who", "--json").json) == 2
    assert aftera("undo").code == 0
    assert aftera("who", "--json").json == []
    assert aftera("import", "two.vcf", "--json").json["counts"] == {"new": 2}


def test_a_dry_run_shows_and_writes_nothing() -> None:
    shown = aftera("import", "-n", "two.vcf")
    assert shown.code == 0 and "김소라" in shown.out and "감독" in shown.out and "two.vcf:1" in shown.out
    assert "Nothing was written." in shown.err
    assert aftera("who", "--json").json == []


def test_what_it_did_as_json_and_as_records(here: Path) -> None:
    (here / "bad.vcf").write_bytes(card() + card("FN:Bo", "junk"))
    said = aftera("import", "two.vcf", "bad.vcf", "--json")
    told = said.json
    assert set(told) == {"cards", "talks", "counts", "event", "deed"}
    assert told["counts"] == {"new": 3, "broken": 1} and told["event"] is None and told["deed"] > 0
    assert {len(each) for each in told["cards"]} == {11}
    assert told["cards"][0] == {
        "status": "new",
        "file": "two.vcf",
        "line": 1,
        "name": "김소라",
        "person": 1,
        "by": None,
        "changes": [],
        "met": None,
        "suspects": [],
        "reason": None,
        "notices": [],
    }
    assert told["cards"][2]["status"] == "broken" and told["cards"][2]["reason"]
    assert told["cards"][3]["notices"][0]["line"] == 7
    changed = card(*SORA, "NICKNAME:쏘라")
    told = aftera("import", "-", "--json", stdin=changed).json
    assert told["cards"][0]["changes"] == [
        {"field": "nickname", "before": None, "after": "쏘라", "stays": False},
        {"field": "card", "before": None, "after": "-", "stays": False},
    ]
    records = aftera("import", "two.vcf", "--plain").records
    assert [record[:5] for record in records] == [
        ["same", "two.vcf", "1", "김소라", "1"],
        ["same", "two.vcf", "10", "Ada Okafor", "2"],
    ]


def test_broken_cards_are_said_by_line_and_stop_nothing(here: Path) -> None:
    (here / "mixed.vcf").write_bytes(card() + card(*SORA) + b"BEGIN:VCARD\r\nFN:Cut")
    done = aftera("import", "mixed.vcf")
    assert done.code == 0 and "mixed.vcf:1: " in done.err and "2 new, 1 unreadable" in done.err
    assert "mixed.vcf:13: The card has no END line" in done.err


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "save it again"),
        ("list.csv", "색깔,크기\n파랑,010\n".encode(), "aftera import --map"),
        ("empty.vcf", b"", "export it again"),
        ("other.json", b'{"people": ["a", "b"], "x": 1}', "no file of people that is known"),
        ("list.json", b'[{"name": "A", "email": "a@b.kr"}]', "no file of people that is known"),
        ("hangs.vcf", HANGS, " known"),
        ("cal.vcf", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "VCALENDAR"),
        ("nobody.vcf", card(), "write a name (FN) into it"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_what_is_no_card_file_gets_one_sentence(here: Path, name: str, data: bytes, says: str) -> None:
    (here / name).write_bytes(data)
    said = aftera("import", name)
    assert said.code == 1 and said.out == ""
    [line] = said.err.strip().split("\n")
    assert line.startswith(name) and says in line
    assert aftera("import", name, "two.vcf").code == 0


def test_the_line_that_hangs_vobject_is_passed_over(here: Path) -> None:
    (here / "hangs.vcf").write_bytes(card("FN:김소라", HANGS.decode(), "TEL:010-1234-5678") + ADA)
    done = aftera("import", "hangs.vcf")
    assert done.code == 0 and "2 new" in done.err and "hangs.vcf:4: " in done.err
    assert HANGS in aftera_process("export", "김소라").out.encode()


def test_missing_files_and_empty_folders(here: Path) -> None:
    gone = aftera("import", "nowhere.vcf")
    assert gone.code == 3 and "nowhere.vcf" in gone.err
    assert aftera("import", "nowhere.vcf", "two.vcf").code == 0
    (here / "empty").mkdir()
    assert aftera("import", "empty").code == 1
    (here / "empty" / "guests.csv").write_text("a,b\n1,2\n")
    assert "guests.csv" in aftera("import", "empty").err
    assert aftera("import", "two.vcf", "--encoding", "klingon").code == 2
    assert aftera("import", "two.vcf", "--event", "nowhere").code == 3


def test_folders_standard_input_and_old_encodings(here: Path) -> None:
    (here / "cards" / "sub").mkdir(parents=True)
    (here / "cards" / "a.VCF").write_bytes(ADA)
    (here / "cards" / "sub" / "b.vcf").write_bytes(card("FN:박민수").decode().encode("cp949"))
    (here / "cards" / "notes.txt").write_text("no card")
    done = aftera("import", "cards", "--encoding", "cp949", "--json")
    assert done.json["counts"] == {"new": 2} and "no card" not in done.err
    (here / "cards" / "sub" / "guests.csv").write_text("a,b\n1,2\n")
    (here / "cards" / "list.xlsx").write_bytes(b"")
    again = aftera("import", "cards", "--encoding", "cp949")
    assert "2 lists in cards are no cards, such as list.xlsx; name them to bring them in too." in again.err
    piped = aftera("import", "-", stdin=card(*SORA))
    assert piped.code == 0
    assert sorted(row["name"] for row in aftera("who", "--json").json) == ["Ada Okafor", "김소라", "박민수"]


def test_an_event_is_stamped_and_filters_the_way_out(here: Path) -> None:
    aftera("event", "new", "gmaff", "광명 AI 영화제", "--from", "2026-11-18", "--to", "2026-11-22")
    aftera("add", "박민수 role:배우 #친구")
    assert aftera("import", "two.vcf", "--event", "gmaff", "--json").json["event"] == "gmaff"
    assert {row["name"] for row in aftera("who", "--event", "gmaff", "--json").json} == {"김소라", "Ada Okafor"}
    for options, names in (
        (("--event", "gmaff"), {"김소라", "Ada Okafor"}),
        (("--role", "actor"), {"박민수"}),
        (("--tag", "친구"), {"박민수"}),
        (("--org", "필름"), {"김소라"}),
        (("소라", "민수", "--role", "배우"), {"박민수"}),
        (("소라",), {"김소라"}),
        ((), {"김소라", "Ada Okafor", "박민수"}),
    ):
        assert {each["name"] for each in aftera("export", *options, "--json").json["people"]} == names


def test_export_into_a_pipe_a_file_and_nothing(here: Path) -> None:
    aftera("import", "two.vcf")
    piped = aftera("export", "소라")
    assert piped.out.encode() == card(*SORA) and "1 card" in piped.err and "stay here" in piped.err
    assert aftera("export", "-o", "out.vcf", "-n").code == 0 and not (here / "out.vcf").exists()
    assert aftera("export", "-o", "out.vcf").code == 0
    assert (here / "out.vcf").stat().st_mode & 0o777 == 0o600
    assert sorted((here / "out.vcf").read_bytes()) == sorted((here / "two.vcf").read_bytes())
    assert aftera("export", "-o", "out.vcf").code == 0, "what we wrote and nobody changed is written over"
    with (here / "out.vcf").open("ab") as file:
        file.write(b"\r\n")
    refused = aftera("export", "소라", "-o", "out.vcf")
    assert refused.code == 2 and "--force" in refused.err
    assert aftera("export", "소라", "-o", "out.vcf", "--force").code == 0
    assert (here / "out.vcf").read_bytes() == card(*SORA)
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []
    assert aftera("export", "-o", ".").code == 2
    assert aftera("export", "-o", "no/where.vcf").code == 1
    nobody = aftera("export", "--tag", "x")
    assert nobody.code == 3
    assert aftera("export", "--org", "없는 곳", "-o", "none.vcf").code == 0 and not (here / "none.vcf").exists()


def test_the_json_of_export(here: Path) -> None:
    aftera("import", "two.vcf")
    aftera("add", "박민수")
    told = aftera("export", "--json", "--to", "vcard3").json
    assert set(told) == {"target", "people", "file", "written", "left", "stale", "pruned"} and told["file"] is None
    assert [(one["name"], one["version"], one["came"]) for one in told["people"]] == [
        ("Ada Okafor", "3.0", True),
        ("김소라", "3.0", True),
        ("박민수", "3.0", False),
    ]
    assert told["people"][1]["id"] == 1 and told["people"][1]["card"] == card(*SORA).decode()
    told = aftera("export", "소라", "--to", "vcard4", "--json", "-o", "four.vcf").json
    assert told["people"][0]["came"] is False and told["people"][0]["card"] is None and told["file"] == "four.vcf"
    assert b"VERSION:4.0" in (here / "four.vcf").read_bytes()
    assert [record[1:] for record in aftera("export", "소라", "--plain").records] == [["김소라", "3.0", "came"]]


def test_people_named_by_pipe_leave() -> None:
    aftera("import", "two.vcf")
    told = aftera("who", "--role", "editor", "--json").out
    assert "FN:Ada Okafor" in aftera("export", "-", stdin=told).out


def test_a_way_out_and_in_gives_equal_people(tmp_path: Path) -> None:
    aftera("import", "two.vcf")
    aftera("add", "이하늘 sky@film.kr 010-9999-0000 role:배우 org:극단 #친구 birthday:04-12")
    aftera("export", "-o", "all.vcf")
    mine = {row["name"]: (row["roles"], row["organisation"]) for row in aftera("who", "--json").json}
    elsewhere = {"AFTERA_HOME": str(tmp_path / "elsewhere")}
    assert aftera("import", "all.vcf", env=elsewhere).code == 0
    theirs = {row["name"]: (row["roles"], row["organisation"]) for row in aftera("who", "--json", env=elsewhere).json}
    assert theirs == mine
    assert "Nothing to do" in aftera("import", "all.vcf").err
    shown = json.loads(aftera("show", "이하늘", "--json", env=elsewhere).out)
    assert "sky@film.kr" in json.dumps(shown)


def test_a_large_import_is_preceded_by_a_backup(here: Path) -> None:
    (here / "many.vcf").write_bytes(b"".join(card(f"FN:사람{n}", f"EMAIL:p{n}@x.kr") for n in range(130)))
    assert aftera("import", "many.vcf").code == 0
    assert "before-import" in {kept["why"] for kept in aftera("backup", "--list", "--json").json}


def test_both_languages_and_hostile_names(here: Path) -> None:
    (here / "nasty.vcf").write_bytes(card("FN:\x1b]0;x\x07[@click=app.quit()]a[/]b", "NOTE:x", "TITLE:\u202e"))
    shown = aftera("import", "-n", "nasty.vcf", "--lang", "ko")
    assert shown.code == 0 and "\x1b" not in shown.out + shown.err and "없습니다" in shown.err
    assert "가져왔습니다: 새로 1명" in aftera("import", "nasty.vcf", "--lang", "ko").err
    assert aftera_process("import", "two.vcf", env={"AFTERA_LANG": None, "PYTHONUTF8": "0", "LC_ALL": "C"}).code == 0


def test_a_whole_disk_is_no_folder_of_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterA_crm.exchange import sources

    monkeypatch.setattr(sources, "MOST_INSIDE", 3)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("x")
    done = aftera("import", str(tmp_path))
    assert done.code == 1 and "more than 3 files" in done.err


def test_outlook_takes_its_csv_or_a_folder_of_cards(here: Path) -> None:
    aftera("import", "two.vcf")
    assert aftera("export", "--to", "outlook", "-o", "people.csv").code == 0
    assert (here / "people.csv").read_bytes().count(b"\r\n") == 3
    made = aftera("export", "--to", "outlook", "-o", "cards/")
    assert made.code == 0 and "2 cards" in made.err and "one by one" in made.err
    files = sorted(here.joinpath("cards").iterdir())
    assert len(files) == 2 and all(file.read_bytes().count(b"BEGIN:VCARD") == 1 for file in files)
    assert aftera("export", "--to", "outlook", "-o", "cards").code == 0


def test_an_ending_of_another_program_is_refused_with_what_there_is(here: Path) -> None:
    aftera("add", "Ada Okafor ada@lagos.example")
    done = aftera("export", "-o", "people.xlsx")
    assert done.code == 2 and ".csv" in done.err and not Path("people.xlsx").exists()
    assert aftera("export", "-o", "people.csv").code == 0


@pytest.mark.parametrize(
    ("target", "name", "ending"), [("outlook", "x.vcf", ".csv"), ("csv", "x.xlsx", ".csv"), ("apple", "x.json", ".vcf")]
)
def test_a_file_that_another_program_would_open_is_refused(here: Path, target: str, name: str, ending: str) -> None:
    aftera("add", "Ada Okafor ada@lagos.example")
    done = aftera("export", "--to", target, "-o", name)
    assert done.code == 2 and f"{target} writes {ending} files" in done.err and not Path(name).exists()
    assert aftera("export", "--to", target, "-o", "x.txt").code == 0


def test_a_whole_book_is_said_to_leave_whole(here: Path) -> None:
    aftera("add", "Ada Okafor ada@lagos.example")
    aftera("add", "Sora sora@film.example")
    assert "the whole book → all.json" in aftera("export", "-o", "all.json").err
    assert "1 person → one.json" in aftera("export", "Ada", "-o", "one.json").err


@pytest.mark.parametrize("lang", ["en_US.UTF-8", "ko_KR.UTF-8"])
def test_targets_complete_with_what_they_are_on_a_line_each(lang: str) -> None:
    env = {
        "_AFTERA_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_ARGS": "aftera export --to ",
        "LANG": lang,
        "LC_ALL": None,
    }
    offered = [line.split("\t") for line in aftera_process(env=env).out.split("\n") if line]
    assert [name for name, _said in offered] == list(TARGETS)
    assert all(said for _name, said in offered)
