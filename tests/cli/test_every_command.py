"""What holds for every command: -n writes nothing, one undo takes one command back, --json is JSON, --plain records."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import store
from tests.cli.hostile import commands, lively
from tests.cli.run import aftera
from tests.rows import dump

#: Commands that change the book, each as it is typed; one undo takes any of them back.
WRITES: tuple[tuple[str, ...], ...] = (
    ("log", "어제 성수에서 민수랑 @+새사람, 회의 #ai-film #새태그 event:fest; 금요일 자료 보내기; 편집자 찾음", "-y"),
    ("log", "내일 3시 민수 만나기로"),
    ("today", "--echo", "c1", "빛이", "먼저"),
    ("today", "--skip", "c1"),
    ("today", "--skip", "inbox"),
    ("today", "--later", "1", "--until", "2026-12-01"),
    ("todo", "소라", "금요일", "책", "빌려주기", "--project", "ai-film"),
    ("todo", "민수", "every 6 weeks", "안부"),
    ("done", "2"),
    ("done", "2", "--drop"),
    ("snooze", "2", "2026-12-01"),
    ("plan", "내일 3시 소라 만나기"),
    ("plan", "drop", "1"),
    ("plan", "done", "1", "잘 만났다"),
    ("inbox", "1", "소라"),
    ("inbox", "1", "--new", "아무개"),
    ("inbox", "1", "--text"),
    ("fix", "어제 소라랑 통화"),
    ("add", "박새봄 감독 010-9999-0000 새봄@film.kr org:새봄 #2026 event:gmaff via @소라 birthday:04-12"),
    (
        "edit",
        "소라",
        "--name",
        "이소라",
        "--nick",
        "쏘",
        "--email",
        "x@y.kr",
        "--birthday",
        "lunar 08-15",
        "--note",
        "n",
    ),
    ("edit", "소라", "--remove-channel", "sora@film.kr"),
    ("edit", "민수", "--me"),
    ("edit", "c1", "그제 민수랑 콘티 얘기"),
    ("role", "소라", "add", "작가", "--org", "필름랩", "--from", "2024"),
    ("role", "소라", "end", "감독"),
    ("role", "alias", "찍사", "cinematographer"),
    ("tag", "add", "새로", "소라", "민수"),
    ("tag", "remove", "crew", "소라"),
    ("rhythm", "민수", "every 3 months"),
    ("rhythm", "소라", "off"),
    ("rhythm", "--role", "director", "monthly"),
    ("hat", "add", "작가"),
    ("hat", "use", "화가"),
    ("hat", "off"),
    ("hat", "away", "화가"),
    ("relate", "민수", "친구", "소라", "--from", "2022"),
    ("relate", "소라", "선배", "민수", "--remove"),
    ("quiet", "소라"),
    ("quiet", "John", "--off"),
    ("archive", "민수"),
    ("merge", "소라", "민수", "--yes"),
    ("duplicates", "not", "소라", "민수"),
    ("project", "new", "단편", "--stage", "making", "--hat", "배우"),
    ("project", "stage", "ai-film", "wrapped"),
    ("project", "join", "ai-film", "민수", "--role", "편집"),
    (
        *("project", "wrap", "ai-film", "--who", "소라", "--remains", "빛", "--thanks", "밤샘"),
        *("--seed", "바다", "--every", "6주"),
    ),
    ("project", "keepsake", "ai-film", "--line", "빛이 먼저", "--by", "소라"),
    ("project", "wrap", "ai-film", "--outcome", "상영", "--link", "https://x.kr", "--next", "다음 장", "--finish"),
    ("project", "join", "ai-film", "소라", "--terms", "상금의 30 %", "--from", "2026-03"),
    ("project", "join", "ai-film", "--model", "Veo 3", "--role", "영상"),
    ("project", "leave", "ai-film", "소라", "--on", "2026-11-01"),
    ("project", "need", "ai-film", "작곡가", "--wish", "바다를 아는 사람", "--until", "2027-03"),
    ("project", "fill", "ai-film", "촬영감독", "민수", "--terms", "아직 무보수"),
    ("project", "outcome", "ai-film", "관객상", "--link", "https://example.org", "--on", "2026-10-01"),
    ("project", "outcome", "ai-film", "--remove", "1"),
    ("project", "next", "ai-film", "다음 영화", "--with", "소라", "--note", "같은 집에서"),
    ("project", "edit", "ai-film", "--name", "다른 이름", "--note", "x"),
    ("need", "민수", "편집자", "--until", "2027-03", "--wish", "밤에 일하는 사람"),
    ("need", "add", "나영", "배우"),
    ("need", "done", "작곡가"),
    ("need", "close", "작곡가"),
    ("need", "fill", "작곡가", "민수"),
    ("need", "edit", "작곡가", "--until", "2027-04", "--wish", "빨리"),
    ("need", "reopen", "작업실"),
    ("offer", "소라", "콘티 그리기"),
    ("offer", "add", "#ai-film", "크레디트"),
    ("offer", "done", "믹싱"),
    ("offer", "close", "믹싱"),
    ("offer", "fill", "믹싱", "소라"),
    ("offer", "reopen", "더빙"),
    ("offer", "edit", "믹싱", "--role", "믹싱엔지니어"),
    ("event", "new", "새 행사", "--from", "2026-12-01"),
    ("event", "join", "gmaff", "나영"),
    ("event", "met", "gmaff", "민수", "@+박하늘 작곡 010-7777-8888", "--note", "안경"),
    ("event", "live", "gmaff", "박하늘 작곡 010-7777-8888; 다음 주 메일"),
    ("event", "after", "gmaff", "--skip", "소라"),
    ("event", "edit", "gmaff", "--place", "광명"),
    ("circle", "name", "1", "새벽", "사람들"),
    ("circle", "not", "1"),
    ("circle", "new", "낮 크루", "소라", "박하늘"),
    ("circle", "add", "밤 크루", "박하늘"),
    ("circle", "remove", "밤 크루", "민수"),
    ("circle", "rename", "밤 크루", "새벽"),
    ("circle", "drop", "밤 크루"),
    ("intro", "소라", "민수", "--because", "콘티"),
    ("match", "1", "--intro"),
    ("intro", "new", "민수", "소라", "--need", "1"),
    ("intro", "next", "1", "--to", "made"),
    ("intro", "next", "소라", "민수", "--outcome", "단편"),
    ("intro", "decline", "1", "바쁘다고", "--by", "민수"),
    ("intro", "by", "민수", "소라"),
    ("cast", "ai-film", "--need", "작가", "--ask", "1"),
    ("import", "--yes", "card.vcf"),
)
_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:정카드\r\nTEL:010-2222-3333\r\nEND:VCARD\r\n"

#: What writes elsewhere than in the rows of the book, or can't be taken back by design.
_ELSEWHERE = {
    *(
        "forget",
        "undo",
        "redo",
        "backup",
        "restore",
        "doctor",
        "settings",
        "demo",
        "export",
        "mycard",
        "map",
        "hat show",
    ),
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Name the file that the lively book is kept in, once it is made."""
    return tmp_path_factory.mktemp("every") / "book.db"


@pytest.fixture
def book(kept: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a lively book of its own, and a card to import."""
    monkeypatch.chdir(own_home)
    (own_home / "card.vcf").write_text(_CARD, newline="")
    path = own_home / "aftera" / "book.db"
    if kept.exists():
        path.parent.mkdir(mode=0o700)
        shutil.copy(kept, path)
    else:
        lively()
        shutil.copy(path, kept)
    return path


def _rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with store.open_book(path) as opened:
        return dump(opened)


def _bytes(folder: Path) -> dict[str, bytes]:
    found = (Path(base) / name for base, _folders, names in os.walk(folder) for name in names)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_every_writing_command_is_tried() -> None:
    tried = {" ".join(command) for command in WRITES}
    for command in commands():
        if command.takes("dry_run") and command.path[0] not in _ELSEWHERE:
            assert any(f"{one} ".startswith(" ".join(command.path) + " ") for one in tried), command.path


@pytest.mark.parametrize("command", WRITES, ids=" ".join)
def test_a_rehearsal_leaves_every_byte_and_one_undo_takes_it_back(command: tuple[str, ...], book: Path) -> None:
    before, files = _rows(book), _bytes(book.parent)
    tried = aftera(*command, "-n")
    assert tried.code == 0, tried
    assert _bytes(book.parent) == files, "a rehearsal changed a file"

    done = aftera(*command)
    assert done.code == 0, done
    after = _rows(book)
    assert after != before, "nothing was written"
    assert aftera("undo").code == 0
    assert _rows(book) == before
    assert aftera("redo").code == 0
    assert _rows(book) == after


#: Commands as they are asked of a book where nothing is.
_EMPTY = {
    0: "today|todo|waiting|plan|inbox|tag list|rhythm|hat list|who|timeline|project list|event list|history|backup"
    "|intro list|intro list --all|project lineage"
    "|need|offer|need list|offer list --closed|match|match --bridges|match --for me"
    "|backup --list|settings|where|doctor|find x|duplicates|duplicates not|pulse|map|today --brief|inbox --take|hat off"
    "|event series|circle|circle list|circle proposed"
    "|export",
    2: "cast|log|add|add -|project new|find|settings language xx|plan x|who --met-since x"
    "|intro x y z|intro new x|intro list --state x"
    "|today --ask|today --until friday",
    3: "cast x|cast --need director --ask 1"
    "|undo|redo|todo x"
    "|show x|brief x|edit x|role x|tag show x|quiet x|archive x|merge x y -y|duplicates x|duplicates not x y"
    "|need x y|need done 1|offer fill 1 x|need reopen 1|need list --of x"
    "|project wrap x|project keepsake x|project lineage x|project lineage --who x"
    "|forget x -y|project show x|event show x|event after x"
    "|project leave x y|project need x y|project fill x y z|project outcome x|project next x y"
    "|intro 1|intro x y|intro next 1|intro draft 1|intro decline 1|intro by x y"
    "|event met x y|event live x y|event series x"
    "|circle x|circle show x|circle name 1 x|circle not 1|circle drop x|circle add x y|circle new x y"
    "|done 1|snooze 1|inbox 1 x|fix x|timeline --with x|history 9|undo 9|restore latest|today --skip c1|hat use x"
    "|today --skip 1|today --later season:1"
    "|relate x y z|rhythm x|waiting x|path x|path x y|who --project x"
    "|settings nonsense|import nowhere.vcf"
    "|match 1|match --for x",
}


@pytest.mark.parametrize("code", _EMPTY)
def test_what_an_empty_book_answers(code: int) -> None:
    for words in _EMPTY[code].split("|"):
        for form in ([], ["--json"]):
            result = aftera(*words.split(), *form)
            assert result.code == code, (words, form, result)
            if form and code == 0:
                assert result.json is not None
            if code:
                assert result.err.strip(), words


def test_lists_print_json_and_bare_records(book: Path) -> None:
    aftera("add", "탭\t과 줄")
    for words in _EMPTY[0].split("|"):
        command = words.split()
        assert aftera(*command, "--json").json is not None, words
        plain = aftera(*command, "--plain")
        assert plain.code == 0, (words, plain)
        if words not in ("export", "doctor"):
            widths = {len(record) for record in plain.records}
            assert len(widths) <= 1, (words, plain.out)
