"""Korean sentences: safety."""

SENTENCES: dict[str, str] = {
    # the store
    "The text holds a NUL character, which a book can't keep; take it out and say it again.": (
        "글에 NUL 문자가 있어 책에 담을 수 없습니다. 빼고 다시 적으세요."
    ),
    # backups
    "No backup could be made in {folder}: {why}.": "{folder} 폴더에 백업을 만들 수 없습니다: {why}.",
    "another program holds the book": "다른 프로그램이 책을 쓰고 있습니다",
    "The book is damaged and was not backed up; `aftera doctor` looks into it.": (
        "책이 손상되어 백업하지 않았습니다. `aftera doctor`로 살펴보세요."
    ),
    "asked for": "직접 만듦",
    "of the day": "하루 한 번",
    "before a new version": "새 버전으로 바꾸기 전",
    "before an import": "가져오기 전",
    "before a restore": "되살리기 전",
    "before a restore, damaged": "되살리기 전(손상됨)",
    "before a repair": "고치기 전",
    "Back the book up now, or list its backups. Others are made by themselves: on each day's first change, "
    "before a large import and before a new version changes the book.": (
        "지금 백업하거나 백업 목록을 봅니다. 하루 첫 변경 때, 많이 가져오기 전, 새 버전이 책을 바꾸기 전에는 "
        "저절로 백업합니다."
    ),
    "List the backups, newest first.": "백업을 새것부터 봅니다.",
    "Copy to this new file or into this folder.": "이 새 파일이나 폴더에 복사합니다.",
    "{path} is there already; name a new file or a folder.": (
        "{path} 파일이 이미 있습니다. 새 파일이나 폴더를 적으세요."
    ),
    "There is no folder {path}.": "{path} 폴더가 없습니다.",
    "A backup would be made in {folder}.": "{folder} 폴더에 백업을 만들게 됩니다.",
    "Backed up: {path} ({size})": "백업했습니다: {path} ({size})",
    "There is no backup in {folder} yet.": "{folder} 폴더에 아직 백업이 없습니다.",
    # restoring
    "“{name}” fits {n} backups; say more of the name.": "“{name}” 이름의 백업이 {n}개입니다. 이름을 더 적으세요.",
    "There is no backup “{name}”; `aftera backup --list` lists them.": (
        "“{name}” 백업이 없습니다. `aftera backup --list`에 모두 나옵니다."
    ),
    "{path} holds no book.": "{path} 파일에 책이 없습니다.",
    "The backup {path} is damaged. Choose another: `aftera backup --list`.": (
        "{path} 백업이 손상되었습니다. `aftera backup --list`에서 다른 것을 고르세요."
    ),
    "Bring a backup back. The present book is kept among the backups, so this too can be taken back.": (
        "백업을 되살립니다. 지금 책은 백업에 남겨 두므로 다시 돌아올 수 있습니다."
    ),
    "latest, the beginning of a backup's name, or a file.": "latest, 백업 이름의 앞부분, 또는 파일.",
    "Bringing a backup back needs a yes: add --yes, or -n to only look.": (
        "백업을 되살리려면 확인이 필요합니다. --yes를 붙이세요. 보기만 하려면 -n을 붙이세요."
    ),
    "Bring {name} back in place of the present book?": "지금 책 대신 {name} 백업을 되살릴까요?",
    "{name} is the book now.": "{name} 백업을 되살렸습니다.",
    "{name} is the book now; the one before is kept: {path}": (
        "{name} 백업을 되살렸습니다. 전의 책은 여기 있습니다: {path}"
    ),
    "Which backup? `aftera restore latest`, or a name of `aftera backup --list`.": (
        "어느 백업인가요? `aftera restore latest`, 또는 `aftera backup --list`의 이름을 적으세요."
    ),
    "Which backup is to come back?": "어느 백업을 되살릴까요?",
    "Entries now, and in {name}:": "지금 항목 수 → {name} 백업의 항목 수:",
    "{n} change isn't in the backup:": "백업에 없는 변경 {n}개:",
    "{n} changes aren't in the backup, the newest first:": "백업에 없는 변경 {n}개, 새것부터:",
    "{name} holds as many entries of every kind as the present book.": (
        "{name} 백업의 항목 수는 지금 책과 모두 같습니다."
    ),
    # undo, redo, history
    "Take back the last change, or the one with this number in `aftera history`. Ask again to go further back.": (
        "마지막 변경을, 또는 `aftera history`에 나온 번호의 변경을 되돌립니다. 거듭하면 더 앞으로 돌아갑니다."
    ),
    "The number of a change.": "변경의 번호.",
    "The number of a change, or a person.": "변경의 번호, 또는 사람.",
    "Do again what was taken back last, until something new is done.": (
        "마지막으로 되돌린 것을 다시 합니다. 새로 무언가를 하기 전까지 할 수 있습니다."
    ),
    "“{deed}” is for good: nothing brings it back. `aftera undo {number}` takes back the change before it: {before}": (
        "“{deed}” 변경은 아주 없앤 것이라 되돌릴 수 없습니다. 그 앞의 변경은 `aftera undo {number}` 명령으로 "
        "되돌리세요: {before}"
    ),
    "“{deed}” can't be undone by itself: something else has taken its place. Undo that first.": (
        "“{deed}” 변경만 되돌릴 수는 없습니다. 그 자리에 다른 것이 있으니 그것부터 되돌리세요."
    ),
    "“{deed}” can't be undone now: what it belongs to was itself undone. Redo that first.": (
        "“{deed}” 변경은 지금 되돌릴 수 없습니다. 딸려 있던 것이 먼저 되돌려졌으니 그것부터 다시 하세요."
    ),
    "This would take back: {title} ({entries})": "되돌릴 변경: {title} ({entries})",
    "This would do again: {title} ({entries})": "다시 할 변경: {title} ({entries})",
    "Taken back: {title} ({entries})": "되돌렸습니다: {title} ({entries})",
    "Done again: {title} ({entries})": "다시 했습니다: {title} ({entries})",
    "{n} entry": "항목 {n}개",
    "{n} entries": "항목 {n}개",
    "undo": "되돌림",
    "redo": "다시 함",
    "taken back": "되돌려짐",
    "List what was done, newest first; with a number, each entry that change touched, before and after.": (
        "한 일을 새것부터 봅니다. 번호를 적으면 그 변경이 건드린 항목마다 전과 후를 봅니다."
    ),
    "Only what touched this person.": "이 사람에 관한 것만.",
    "Say either a number or --who.": "번호와 --who 가운데 하나만 적으세요.",
    "Nothing was done yet.": "아직 한 일이 없습니다.",
    "Someone it touched was forgotten; nothing more is known of it.": (
        "여기 있던 사람을 잊었습니다. 더 남은 내용이 없습니다."
    ),
    "… and more; --plain and --json hold all.": "… 더 있습니다. --plain과 --json에는 모두 나옵니다.",
    "The backup was stopped; what you did before is saved.": "백업을 멈췄습니다. 앞서 한 일은 저장되어 있습니다.",
    "{n} bytes": "{n}바이트",
    # where
    "Say where the book, the settings, the backups and what could not be saved are kept.": (
        "책과 설정, 백업, 저장하지 못한 글이 어디 있는지 봅니다."
    ),
    "the book": "책",
    "settings": "설정",
    "backups": "백업",
    "forms still being edited": "고치는 중인 양식",
    "what could not be saved": "저장하지 못한 글",
    "what can be made again": "다시 만들 수 있는 것",
    "(not there yet)": "(아직 없음)",
    "The book lies on {service}. Syncing a file while it is written can damage it: keep the book "
    "elsewhere, and send backups there with `aftera backup --to`.": (
        "책이 {service}에 있습니다. 쓰는 중에 동기화되면 파일이 손상될 수 있습니다. 책은 다른 곳에 두고 "
        "백업만 `aftera backup --to`로 보내세요."
    ),
    # settings
    "List the settings, show one, or change one. They are kept in settings.toml, which you may also edit.": (
        "설정을 모두 보거나, 하나를 보거나 바꿉니다. settings.toml에 있으며 직접 고쳐도 됩니다."
    ),
    "The setting.": "설정 이름.",
    "What it is to be.": "새 값.",
    "Go back to what it is by itself.": "기본값으로 되돌립니다.",
    "--unset takes the name of one setting and no value.": "--unset에는 설정 이름 하나만 적고 값은 적지 않습니다.",
    "{name} is now {value}.": "{name} 값은 이제 {value}입니다.",
    "(by itself: {value})": "(기본값: {value})",
    # the doctor
    "An index of the file disagrees with its rows ({why}).": "파일의 색인이 내용과 맞지 않습니다({why}).",
    "The file is damaged ({why}). `aftera restore latest` brings the last backup back; "
    "`aftera doctor --recover NEW.db` saves what can still be read.": (
        "파일이 손상되었습니다({why}). `aftera restore latest`로 마지막 백업을 되살리거나, "
        "`aftera doctor --recover 새파일.db`로 읽을 수 있는 것을 건지세요."
    ),
    "The book is of an older version; the next command brings it to this one.": (
        "책이 옛 버전입니다. 다음 명령 때 지금 버전으로 바뀝니다."
    ),
    "{n} entry points at one that is gone.": "항목 {n}개가 사라진 항목을 가리킵니다.",
    "{n} entries point at ones that are gone.": "항목 {n}개가 사라진 항목을 가리킵니다.",
    "The day of the last conversation is kept wrongly for {n} entry.": (
        "항목 {n}개에 마지막 대화 날짜가 잘못 적혀 있습니다."
    ),
    "The day of the last conversation is kept wrongly for {n} entries.": (
        "항목 {n}개에 마지막 대화 날짜가 잘못 적혀 있습니다."
    ),
    "A change was never closed; other changes could slip into the history unseen.": (
        "닫히지 않은 변경이 있습니다. 다른 변경이 모르는 사이에 섞일 수 있습니다."
    ),
    "Tables of the book are missing: {names}.": "책에 없는 표가 있습니다: {names}.",
    "What keeps the history and the order of the book is missing or changed: {names}.": (
        "변경 기록과 질서를 지키는 것이 없거나 바뀌었습니다: {names}."
    ),
    "Something afterA didn't put there acts inside the book: {names}.": (
        "afterA가 넣지 않은 것이 책 안에서 움직입니다: {names}."
    ),
    "The search index is wrong about {n} entry.": "검색 색인이 항목 {n}개와 맞지 않습니다.",
    "The search index is wrong about {n} entries.": "검색 색인이 항목 {n}개와 맞지 않습니다.",
    "{n} file or folder can be opened by others: {first}": "다른 사람이 열 수 있는 파일이나 폴더 {n}개: {first}",
    "{n} files and folders can be opened by others, {first} for one.": (
        "다른 사람이 열 수 있는 파일과 폴더 {n}개: {first} 등."
    ),
    "{n} half-written file was left behind: {first}": "쓰다 만 파일 {n}개가 남아 있습니다: {first}",
    "{n} half-written files were left behind, {first} for one.": "쓰다 만 파일 {n}개가 남아 있습니다: {first} 등.",
    "{n} text that could not be saved is kept in {folder}; log it again, then remove the file.": (
        "저장하지 못한 글 {n}개가 {folder} 폴더에 있습니다. 다시 기록하고 파일을 지우세요."
    ),
    "{n} texts that could not be saved are kept in {folder}; log them again, then remove the files.": (
        "저장하지 못한 글 {n}개가 {folder} 폴더에 있습니다. 다시 기록하고 파일을 지우세요."
    ),
    "There is no backup yet: `aftera backup`.": "아직 백업이 없습니다: `aftera backup`.",
    "The newest backup is damaged: {path}. `aftera backup` makes another.": (
        "가장 새 백업이 손상되었습니다: {path}. `aftera backup`으로 다시 만드세요."
    ),
    "{path} is there already; name a new file.": "{path} 파일이 이미 있습니다. 새 파일을 적으세요.",
    "Nothing can be read of {path}; `aftera restore latest` brings the last backup back.": (
        "{path} 파일에서 아무것도 읽을 수 없습니다. `aftera restore latest`로 마지막 백업을 되살리세요."
    ),
    "Look into the book and everything around it, and say what each finding means. Nothing is changed.": (
        "책과 그 둘레를 살펴보고 무엇이 어떤 뜻인지 알려 줍니다. 바꾸는 것은 없습니다."
    ),
    "Repair what can be repaired, after a copy is kept.": "사본을 남긴 뒤 고칠 수 있는 것을 고칩니다.",
    "Write what can be read of a damaged book into a new one.": "손상된 책에서 읽을 수 있는 것을 새 책에 옮깁니다.",
    "A repair needs a yes: add --yes.": "고치려면 확인이 필요합니다. --yes를 붙이세요.",
    "Repair this? A copy of the book as it is now is kept.": "고칠까요? 지금 책의 사본은 남겨 둡니다.",
    "Repaired. The book as it was is kept: {path}": "고쳤습니다. 전의 책은 여기 있습니다: {path}",
    "The book is whole.": "책은 온전합니다.",
    "`aftera doctor --fix` can repair this.": "`aftera doctor --fix`로 고칠 수 있습니다.",
    "Everything could be read; the new book is {path}.": "모두 읽었습니다. 새 책: {path}",
    "Not everything could be read; the new book is {path}. Compare it before you use it.": (
        "다 읽지는 못했습니다. 새 책: {path}. 쓰기 전에 견주어 보세요."
    ),
    # tables
    "appointment": "약속",
    "person of an appointment": "약속한 사람",
    "person at an event": "행사에서 만난 사람",
    "original card": "원본 카드",
    "way to reach": "연락처",
    "circle": "크루",
    "member of a circle": "크루의 사람",
    "conversation": "대화",
    "project of a conversation": "대화의 프로젝트",
    "pair of different people": "서로 다른 두 사람",
    "line taken in": "가져온 메모",
    "echo": "여운",
    "event": "행사",
    "follow-up": "할 일",
    "person of a follow-up": "할 일의 사람",
    "hat": "나",
    "introduction": "소개",
    "lineage": "계보",
    "member of a project": "프로젝트의 사람",
    "person of a conversation": "대화의 사람",
    "need or offer": "찾는 것·가능한 것",
    "other name": "다른 이름",
    "outcome": "결과물",
    "person": "사람",
    "photo": "사진",
    "project": "프로젝트",
    "open question": "열린 질문",
    "relation": "관계",
    "rhythm": "안부 주기",
    "role": "역할",
    "own word for a role": "직접 정한 역할 이름",
    "series of events": "행사 시리즈",
    "tag": "태그",
    "tag put on": "붙인 태그",
    "wrap": "마무리",
}
