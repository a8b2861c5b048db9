"""Korean for what leaves: targets, files and folders, private nouns."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "the whole book": "책 전체",
    "{target} writes {ending} files; {name} would be opened as something else.": (
        "{target}에는 {ending} 파일로 내보냅니다. {name} 파일은 다른 것으로 열립니다."
    ),
    "Export writes no {ending} files; a spreadsheet opens .csv, and --to has {names}.": (
        "{ending} 파일로는 내보내지 않습니다. 스프레드시트에는 .csv가 맞고, --to에는 {names} 중 하나를 쓸 수 있습니다."
    ),
    (
        "Take people out: everyone, those named, or those who fit the options. As vCards, who came from a card "
        "leaves with it as it came, with your edits; the others get a clean new one. What you talked about, echoes, "
        "follow-ups and rhythms stay here unless you ask for them."
    ): (
        "사람들을 내보냅니다: 모두, 이름을 댄 사람, 또는 옵션에 맞는 사람. vCard로는 카드에서 온 사람은 온 그대로, 여기서 고친 "
        "것만 바뀌어 나가고 다른 사람은 새 카드를 받습니다. 나눈 이야기, 여운, 할 일, 안부 주기는 따로 청하지 않으면 여기 남습니다."
    ),
    "What for: {names}. Without it, by the file's ending, else vCards as they came.": (
        "어디로: {names}. 없으면 파일 이름 끝을 보고, 그것도 없으면 온 그대로의 vCard."
    ),
    "Write this file or folder, not stdout.": "표준 출력 대신 이 파일이나 폴더에 씁니다.",
    "Let private nouns leave in the note: {nouns}.": "사적인 것도 메모에 담아 내보냅니다: {nouns}.",
    "Follow-ups as tasks, for todoman and its like.": "할 일을 todoman 같은 프로그램의 할 일(VTODO)로 냅니다.",
    "Take away files we wrote of people who don't leave any more.": (
        "우리가 썼지만 이제 나가지 않는 사람의 파일을 치웁니다."
    ),
    "Write over what is there.": "있는 것을 덮어씁니다.",
    "Write over a file that is there.": "이미 있는 파일을 덮어씁니다.",
    "There is no target {name}; there are {names}.": "{name:라는} 대상은 없습니다. {names:이} 있습니다.",
    "There is no private noun {name}; there are {names}.": "{name:라는} 사적인 것은 없습니다. {names:이} 있습니다.",
    "{target} writes a folder: name it with -o DIR.": "{target:은} 폴더로 씁니다. -o 폴더로 이름을 대세요.",
    "Nobody fits; nothing was written.": "맞는 사람이 없어 아무것도 쓰지 않았습니다.",
    "{path} is a file; name a folder.": "{path:은} 파일입니다. 폴더를 대세요.",
    "{n} entry": "항목 {n}개",
    "{n} entries": "항목 {n}개",
    (
        "They carry names, channels, roles of now, tags, projects, events, birthdays, notes and how you met, and "
        "in the note what you asked for by name: {what}."
    ): (
        "이름, 연락처, 지금 역할, 태그, 프로젝트, 행사, 생일, 메모, 만난 계기가 나가고, 청한 것은 메모에 담겼습니다: {what}."
    ),
    "{n} stands there already as it is.": "{n}개는 이미 그대로 있습니다.",
    "{n} stand there already as they are.": "{n}개는 이미 그대로 있습니다.",
    "Left alone, for they were changed there: {files}. `aftera import` them first, or use --force.": (
        "거기서 바뀌어 있어 그대로 둡니다: {files}. 먼저 `aftera import` 하거나 --force를 쓰세요."
    ),
    "Left alone, for somebody else wrote them: {files}; --force writes over them.": (
        "다른 데서 쓴 파일이라 그대로 둡니다: {files}. --force를 쓰면 덮어씁니다."
    ),
    "Of people who don't leave any more: {files}; --prune takes them away.": (
        "이제 나가지 않는 사람의 파일: {files}. --prune으로 치웁니다."
    ),
    "vCards as they came, with your edits": "온 그대로, 고친 것만 바뀐 vCard",
    "Apple Contacts: one file of vCards 3.0": "Apple 연락처: vCard 3.0 한 파일",
    (
        "Apple Contacts shows one title and one organisation, and no categories: its groups are cards of their own, "
        "and tags stay in the file."
    ): (
        "Apple 연락처는 직함과 소속을 하나씩만 보여 주고 범주는 보여 주지 않습니다. 거기서는 그룹이 따로 카드라서, 태그는 파일에만 남습니다."
    ),
    "Google Contacts: vCards 3.0, or its CSV where the file ends in .csv": (
        "Google 주소록: vCard 3.0, 파일 이름이 .csv로 끝나면 Google CSV"
    ),
    (
        "Google Contacts shows one title and one organisation, and may leave out tags, how you met and who "
        "introduced you."
    ): "Google 주소록은 직함과 소속을 하나씩만 보여 주고, 태그와 만난 계기, 소개한 사람은 빠질 수 있습니다.",
    "a folder of one vCard a person, for khard and vdirsyncer": "khard와 vdirsyncer가 읽는, 한 사람에 vCard 하나인 폴더",
    "vCards 3.0, which every address book reads": "어느 주소록이나 읽는 vCard 3.0",
    "vCards 4.0": "vCard 4.0",
    "Not every address book takes vCard 4.0; for Apple's and Google's, take --to apple or --to google.": (
        "vCard 4.0을 받지 않는 주소록이 있습니다. Apple과 Google에는 --to apple이나 --to google로 내보내세요."
    ),
    "{day}: {sentence}": "{day}: {sentence}",
    "{day} still rings: {text}": "{day} 여운: {text}",
    "waiting for: {text} ({day})": "받을 것: {text} ({day})",
    "waiting for: {text}": "받을 것: {text}",
    "to do: {text} ({day})": "할 일: {text} ({day})",
    "to do: {text}": "할 일: {text}",
    "rhythm: {rhythm}": "안부 주기: {rhythm}",
    "before: {role} ({since}–{until})": "예전 역할: {role} ({since}–{until})",
    "Outlook: its CSV, for it takes only the first card of a file; or a folder of one vCard a person": (
        "Outlook: 카드 파일은 첫 장만 받으므로 Outlook CSV, 또는 한 사람에 vCard 하나인 폴더"
    ),
    "Outlook: one vCard 3.0 a file": "Outlook: 파일마다 vCard 3.0 하나",
    "Outlook opens cards one by one and keeps what it has a field for; its CSV comes in at once.": (
        "Outlook은 카드를 하나씩 열고 제 칸이 있는 것만 남깁니다. CSV는 한 번에 들어갑니다."
    ),
    (
        "Outlook keeps one organisation, three e-mail addresses and one page; what is more stands in its notes, "
        "and pictures stay here."
    ): "Outlook은 소속 하나, 이메일 셋, 웹 페이지 하나만 둡니다. 나머지는 메모에 적히고, 사진은 여기 남습니다.",
    "Google's CSV, which most address books and every spreadsheet read": "거의 모든 주소록과 표 프로그램이 읽는 Google CSV",
    "Pictures and lunar birthdays stay here; further roles and how you met are custom fields.": (
        "사진과 음력 생일은 여기 남습니다. 다른 역할과 만난 계기는 맞춤 입력란에 들어갑니다."
    ),
    "organisation": "소속",
    "nickname: {name}": "별명: {name}",
    "role: {role}": "역할: {role}",
    "organisation: {name}": "소속: {name}",
    "met: {where}": "만난 계기: {where}",
    "introduced by: {name}": "소개: {name}",
    "birthday: {day}": "생일: {day}",
    "a vault of linked Markdown pages, for Obsidian": "Obsidian에서 읽는, 서로 이어진 Markdown 페이지 모음",
    (
        "The pages carry conversations, echoes and open follow-ups too; what you write outside the marked "
        "region of a page stays when it is written anew."
    ): (
        "대화, 여운, 남은 할 일도 페이지에 담깁니다. 페이지에서 표시된 구역 밖에 쓴 글은 다시 내보내도 그대로 남습니다."
    ),
    "Conversations": "대화",
    "Open": "남은 일",
    "Projects": "프로젝트",
    "Events": "행사",
    "What came of it": "결과",
    "What came after": "그다음",
    "Met there": "거기서 만난 사람",
    "still rings: {text}": "여운: {text}",
    "Left alone, for you wrote inside the region of ours: {files}. Move your text out of it, or use --force.": (
        "표시된 구역 안에 직접 쓰신 글이 있어 그대로 둡니다: {files}. 글을 구역 밖으로 옮기거나 --force를 쓰세요."
    ),
    "everything, as one JSON file that an empty book takes back": "모든 것을 담은 JSON 파일 하나. 빈 책에 그대로 되돌립니다",
    (
        "It carries everything: conversations, echoes, follow-ups, rhythms, pictures and originals too; "
        "only history stays here."
    ): "대화, 여운, 할 일, 안부 주기, 사진, 원본 카드까지 모두 담깁니다. 변경 기록만 여기 남습니다.",
    "calendars: appointments, follow-ups, birthdays and events": "달력: 약속, 할 일, 생일, 행사",
    "The calendar carries what your follow-ups and appointments say; conversations stay here.": (
        "할 일과 약속에 적힌 글이 달력에 담깁니다. 대화는 여기 남습니다."
    ),
    "a whole book of afterA": "afterA 책 한 권",
    "Reading the book file": "책 파일을 읽는 중",
    "Nothing to do: this book and the file are equal.": "할 것이 없습니다. 이 책과 파일이 같습니다.",
    (
        "This book isn't empty, so only the people of the file come in; conversations, projects and the rest "
        "come with it into an empty one: `aftera --book new.db import {file}`."
    ): (
        "이 책은 비어 있지 않아 파일의 사람들만 들어옵니다. 대화, 프로젝트와 나머지는 빈 책에 함께 들어갑니다: "
        "`aftera --book new.db import {file}`."
    ),
    "A whole book: {people}, {rows} rows in all.": "책 한 권: {people}, 모두 {rows}줄.",
    "The whole book is here. `aftera undo` takes it back.": "책 한 권이 들어왔습니다. 되돌리려면 `aftera undo`.",
    "Taken away, for nobody stands for them any more: {files}.": "이제 나가지 않는 사람의 파일을 치웠습니다: {files}.",
    "The calendar carries what your follow-ups and appointments say, and where they came from.": (
        "할 일과 약속에 적힌 글, 그리고 그것이 나온 대화까지 달력에 담깁니다."
    ),
    "{path} was changed since it was written; --force writes over it.": (
        "{path:이} 쓰고 난 뒤에 바뀌었습니다. --force를 쓰면 덮어씁니다."
    ),
    "-o names no file; leave it out to write to stdout.": "-o에 파일 이름이 없습니다. 표준 출력으로 내려면 -o를 빼세요.",
}
