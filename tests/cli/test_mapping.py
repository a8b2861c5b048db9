"""`aftera import --map`: asked once, saved, and used from then on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .run import aftera
from .terminal import typed

GUESTS = """이름,연락처,소속,역할,상영작,빈 칸
김소라,010-1234-5678,필름랩,감독,긴 밤,
박민수,010-9876-5432,,배우,,
"""
SAVED = '[columns]\n"이름" = "name"\n"연락처" = "phone"\n"소속" = "organisation"\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "guests.csv").write_text(GUESTS, "utf-8")
    return folder


def mapping(name: str) -> Path:
    return Path(os.environ["AFTERA_HOME"]) / "mappings" / f"{name}.toml"


def save(name: str, said: str) -> None:
    mapping(name).parent.mkdir(parents=True, exist_ok=True)
    mapping(name).write_text(said, "utf-8")


def test_each_column_is_asked_for_once_and_the_next_table_reads_itself(here: Path) -> None:
    shown = typed(["", "", "", "", "b", "9", "tag", "y", "y"], "import", "--map", "festival", "guests.csv")
    assert "5 columns hold something" in shown and "빈 칸" not in shown
    assert "1/5  이름" in shown and "김소라 · 박민수" in shown and "What is it? [phone]" in shown
    assert "Keep this as the mapping “festival”?" in shown
    assert all(len(line) <= 80 for line in shown.split("\n") if "festival.toml" not in line)
    assert '"상영작" = "tag"' in mapping("festival").read_text("utf-8")
    assert mapping("festival").stat().st_mode & 0o777 == 0o600
    sora = aftera("show", "김소라", "--json").json
    assert [tag["name"] if isinstance(tag, dict) else tag for tag in sora["tags"]] == ["긴 밤"]
    assert "Nothing to do" in aftera("import", "guests.csv").err
    (here / "more.csv").write_text(GUESTS.replace("박민수", "이하늘").replace("9876", "1111"), "utf-8")
    assert "Imported: 1 new, 1 as they are" in aftera("import", "more.csv").err


def test_answers_in_korean_and_words_that_say_nothing() -> None:
    shown = typed(
        ["", "", "", "영웅", "역", "링크", "y", "n"], "--lang", "ko", "import", "--map", "영화제", "guests.csv"
    )
    assert "열 5개에 내용이" in shown and "무엇인가요? [전화]" in shown and "앞의 몇 사람은" in shown
    text = mapping("영화제").read_text("utf-8")
    assert '"역할" = "role"' in text and '"상영작" = "link"' in text
    assert aftera("who", "--json").json == []


def test_who_stops_halfway_goes_on_with_the_same_answers() -> None:
    shown = typed(["", "note", "q"], "import", "--map", "festival", "guests.csv")
    assert "Your answers are kept" in shown and not mapping("festival").exists()
    shown = typed(["", "", "", "", "", "y", "n"], "import", "--map", "festival", "guests.csv")
    assert "What is it? [line of the note]" in shown
    assert '"연락처" = "note"' in mapping("festival").read_text("utf-8")


def test_a_rehearsal_asks_and_saves_no_mapping() -> None:
    shown = typed(["", "", "", "", ""], "import", "-n", "--map", "festival", "guests.csv")
    assert "Nothing was written" in shown and "감독 · 필름랩" in shown and not mapping("festival").exists()


def test_answers_that_say_nowhere_who_someone_is() -> None:
    shown = typed(["note"] * 5, "import", "--map", "festival", "guests.csv")
    assert "No column says who someone is" in shown and not mapping("festival").exists()


def test_a_new_name_with_nobody_there_to_answer_is_one_sentence() -> None:
    done = aftera("import", "--map", "festival", "guests.csv")
    assert (done.code, done.err.count("\n")) == (3, 1) and "no mapping “festival” yet" in done.err
    save("known", SAVED)
    assert "only known" in aftera("import", "--map", "festival", "guests.csv", "--no-input").err


def test_a_saved_mapping_reads_a_pipe_and_more_columns() -> None:
    save("festival", SAVED)
    done = aftera("import", "--map", "festival", "-", "--json", stdin=GUESTS)
    assert (done.code, done.json["counts"]) == (0, {"new": 2})
    assert aftera("show", "김소라", "--json").json["note"] == "역할: 감독\n상영작: 긴 밤"


def test_a_mapping_that_does_not_fit_names_what_is_missing(here: Path) -> None:
    save("festival", SAVED + '"좌석" = "tag"\n"메일" = "email"\n')
    done = aftera("import", "--map", "festival", "guests.csv")
    assert done.code == 1 and "좌석, 메일" in done.err and done.err.count("\n") == 1
    save("festival", '[columns]\n"이름" = "영웅"\n')
    done = aftera("import", "--map", "festival", "guests.csv")
    assert done.code == 2 and "festival.toml" in done.err and "영웅" in done.err
    (here / "a.txt").write_text("hello\n")
    assert "no table" in typed([], "import", "--map", "new", "a.txt")


def test_headers_and_cells_that_act_are_shown_as_text(here: Path) -> None:
    (here / "bad.csv").write_text('name,"red [bold]x[/bold]",mail\nAnn,"\x1b]0;t\x07=1+1",a@x.com\n')
    shown = typed(["", "", "", "y", "y"], "import", "--map", "bad", "bad.csv")
    assert "\x1b" not in shown and "\x07" not in shown and "[bold]x" in shown
    assert "Nothing to do" in aftera("import", "bad.csv").err


def test_a_guest_list_of_an_event_by_a_mapping(here: Path) -> None:
    save("list", '[columns]\n"이름" = "name"\n"참석" = "attended"\n"메일" = "email"\n')
    (here / "list.csv").write_text("이름,참석,메일\n김소라,참석,s@x.kr\n박민수,불참,m@x.kr\n이하늘,,h@x.kr\n", "utf-8")
    aftera("event", "new", "gmaff", "GMAFF", "--from", "2026-11-18", "--to", "2026-11-22")
    done = aftera("import", "list.csv", "--event", "gmaff", "--json").json
    assert [card["met"]["how"] for card in done["cards"]] == ["met", "declined", "guest"]
    assert "Nothing to do" in aftera("import", "list.csv", "--event", "gmaff").err
    shown = aftera("show", "소라", "--sources", "--json").json
    assert [source["format"] for source in shown["sources"]] == ["map"]


def test_names_of_mappings_are_completed() -> None:
    from afterA_crm.cli._complete import mapping_names

    assert list(mapping_names("")) == []
    save("festival", SAVED)
    save("영화제", SAVED)
    assert (list(mapping_names("fes")), list(mapping_names("영"))) == (["festival"], ["영화제"])


def test_where_mappings_are_kept_is_said() -> None:
    assert aftera("where", "--json").json["mappings"]["path"] == str(mapping("x").parent)
