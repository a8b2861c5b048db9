"""khard on our folder of cards: it shows what we wrote, and what it writes comes in as an update."""

from __future__ import annotations

from pathlib import Path

from afterA_crm import channels, people, roles, tags
from afterA_crm.store import Book, deed

from ..exchange.borders import card, everyone, someone
from ..exchange.test_returning import back, news, out
from ..making import person
from .programs import Programs


def two_people(book: Book) -> None:
    person(book, "김소라", birth_year=1990, birth_month=4, birth_day=12)
    person(book, "Ada Okafor", note="하나\n둘, 셋; 넷\\")
    with deed(book, "more"):
        channels.add(book, 1, "phone", "010-1234-5678", "cell")
        channels.add(book, 1, "email", "sora@film.kr")
        channels.add(book, 2, "email", "ada@x.net", "work")
        channels.add(book, 2, "address", "서울 성동구, 성수이로 1", "home")
        roles.add(book, 1, "감독", organisation="필름랩")
        tags.put(book, tags.ensure(book, "영화제"), [1])


def test_khard_shows_names_numbers_and_mail(book: Book, folder: Path, programs: Programs) -> None:
    two_people(book)
    out(book, folder)
    assert programs.khard("phone", "--parsable").split("\n")[:-1] == ["010-1234-5678\t김소라\tcell"]
    mail = [line.split("\t") for line in programs.khard("email", "--parsable").split("\n")[1:-1]]
    assert sorted(line[:2] for line in mail) == [["ada@x.net", "Ada Okafor"], ["sora@film.kr", "김소라"]]
    sora, ada = programs.khard("show", "김소라"), programs.khard("show", "Ada")
    assert all(said in sora for said in ("감독", "필름랩", "영화제", "04/12/90")), sora
    assert "하나" in ada and "둘, 셋; 넷\\" in ada and "성수이로 1" in ada


def test_every_kind_of_card_that_came_is_read_by_khard(book: Book, folder: Path, programs: Programs) -> None:
    for at, data in enumerate(
        (
            card("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80;=EC=86=8C=EB=9D=BC", "TEL;CELL:1", version="2.1"),
            card("FN:Bo", "KIND:individual", "TEL;VALUE=uri:tel:+82-2-1", "GENDER:F", version="4.0"),
            b'BEGIN:VCARD\nFN:Cy\nno property\r\nNOTE:a\n  b\r\nX;Y="\nTEL;TYPE=,,":3\nEND:VCARD\n',
        )
    ):
        (folder / f"{at}.vcf").write_bytes(data)
    back(book, folder)
    assert sorted(facts.name for facts in everyone(book).values()) == ["Bo", "Cy", "김소라"]
    out(book, folder)
    assert sorted(line.split("\t")[1] for line in programs.khard("phone", "--parsable").split("\n")[:-1]) == [
        "Bo",
        "Cy",
        "김소라",
    ]


def test_what_khard_writes_comes_in_and_ours_goes_out_again(book: Book, folder: Path, programs: Programs) -> None:
    two_people(book)
    out(book, folder)
    programs.edit("김소라", ("010-1234-5678", "010-9999-0000"), ("Note:", "Note: 칸에서 만남"))
    assert news(back(book, folder))["김소라"] == [
        ("note", None, "칸에서 만남", False),
        ("phone", None, "010-9999-0000", False),
        ("phone", "010-1234-5678", None, False),
    ]
    with deed(book, "here"):
        people.change(book, 1, note="베를린에서 만남")
        people.change(book, 2, note=None)
    assert len(out(book, folder).written) == 2
    assert "베를린에서 만남" in programs.khard("show", "김소라")
    programs.edit("김소라", ("010-9999-0000", "010-1111-2222"), ("First name: 소라", "First name: 솔아"),
                  ("Formatted name: 김소라", "Formatted name: 김솔아"))  # fmt: skip
    assert ("name", "김소라", "김솔아", False) in news(back(book, folder))["김솔아"]
    assert [reach.value for reach in someone(book, "김솔아").channels.values()] == ["sora@film.kr", "010-1111-2222"]
    assert out(book, folder).written == [] and not back(book, folder).writes


def test_people_come_and_go_in_khard(book: Book, folder: Path, programs: Programs) -> None:
    two_people(book)
    out(book, folder)
    form = programs.home / "new.yaml"
    form.write_text("First name: 민수\nLast name: 박\nPhone:\n    cell: 010-5555-6666\n", "utf-8")
    programs.khard("new", "-a", "book", "--input-file", str(form), stdin="yes\n")
    programs.khard("remove", "--force", "Okafor")
    assert len(list(folder.iterdir())) == 2
    assert list(news(back(book, folder))) == ["박민수"]
    assert {facts.name for facts in everyone(book).values()} == {"김소라", "Ada Okafor", "박민수"}
