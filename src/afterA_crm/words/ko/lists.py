"""Korean for tables of the user's own, and lists of other programs."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "table of your own": "직접 읽는 법을 정한 표",
    "A mapping needs a name with letters; write one, such as festival.": (
        "읽는 법에는 글자가 있는 이름이 필요합니다. 영화제처럼 적어 주세요."
    ),
    "No column says who someone is; let one be a name, an e-mail address or a phone number.": (
        "누구인지 알려 주는 열이 없습니다. 이름이나 메일, 전화 열을 하나는 정해 주세요."
    ),
    "{path}: there is no table [columns] that says what each column is; write one, or give --map a new name.": (
        "{path}: 열마다 무엇인지 적는 [columns] 부분이 없습니다. 적어 넣거나 --map에 새 이름을 대 주세요."
    ),
    "{path}: “{column}” can't be “{noun}”; write one of these: {nouns}.": (
        "{path}: “{column}” 열에 “{noun}”이라는 값은 쓸 수 없습니다. 이 가운데 하나를 적어 주세요: {nouns}."
    ),
    "This is no table, and a mapping reads CSV and XLSX; import it without --map.": (
        "표가 아닙니다. CSV와 XLSX만 읽는 법을 정할 수 있으니 --map 없이 가져와 보세요."
    ),
    "The table lacks columns that the mapping names: {columns}. Give --map a new name to be asked about it.": (
        "읽는 법에 있는 열이 이 표에는 없습니다: {columns}. --map에 새 이름을 주고 다시 답해 주세요."
    ),
    "There is no mapping “{name}” yet, only {saved}; import on a terminal, where you are asked what each column is.": (
        "“{name}” 이름의 읽는 법이 아직 없습니다. 있는 것: {saved}. 터미널에서 가져오면 열마다 무엇인지 물으니 "
        "그렇게 해 보세요."
    ),
    "There is no mapping “{name}” yet; import on a terminal, where you are asked what each column is.": (
        "“{name}” 이름의 읽는 법이 아직 없습니다. 터미널에서 가져오면 열마다 무엇인지 물으니 그렇게 해 보세요."
    ),
    "One column holds something. Enter takes the guess, b goes back, q stops:": (
        "열 하나에 내용이 있습니다. Enter는 짐작대로, b는 앞 열로, q는 그만:"
    ),
    "{n} columns hold something. Enter takes the guess, b goes back, q stops:": (
        "열 {n}개에 내용이 있습니다. Enter는 짐작대로, b는 앞 열로, q는 그만:"
    ),
    "  What is it? [{guess}]": "  무엇인가요? [{guess}]",
    "Your answers are kept; the same command goes on with them.": (
        "지금까지의 대답은 남겨 두었습니다. 같은 명령을 다시 하면 이어서 묻습니다."
    ),
    "The first of them would read:": "앞의 몇 사람은 이렇게 읽힙니다:",
    "Keep this as the mapping “{name}”?": "이렇게 읽는 법을 “{name}” 이름으로 남길까요?",
    "Kept in {path}; tables with these columns are read by it from now on.": (
        "{path}에 남겼습니다. 열이 같은 표는 이제 이대로 읽습니다."
    ),
    "What each column of a table is, saved under this name; a new name asks you once.": (
        "표의 열마다 무엇인지 정해 둔 이름. 새 이름이면 한 번 묻습니다."
    ),
    "how tables are read": "표 읽는 법",
    "friends.md": "friends.md",
    "Monica export": "Monica 내보내기",
    "This is no line of friends; mend it and import the file again.": (
        "friends가 쓰는 줄이 아닙니다. 고친 뒤 다시 가져와 주세요."
    ),
    "This line begins with no day, such as 2026-11-20:; mend it and import it again.": (
        "2026-11-20: 처럼 날짜로 시작하지 않는 줄입니다. 고친 뒤 다시 가져와 주세요."
    ),
    "Nobody and nothing in the file is at “{place}”; write the place into the line of someone, or leave it out.": (
        "“{place}”에 있는 사람도 일도 파일에 없습니다. 누군가의 줄에 이곳을 적거나 빼 주세요."
    ),
    "{n} picture or document stays in Monica.": "사진이나 문서 {n}개는 Monica에 두고 옵니다.",
    "{n} pictures and documents stay in Monica.": "사진과 문서 {n}개는 Monica에 두고 옵니다.",
    "Contact {n} of the export isn't written as Monica does; take it out of Monica again, or leave it out.": (
        "{n}번째 연락처는 Monica가 쓰는 꼴이 아닙니다. Monica에서 다시 내보내거나 빼 주세요."
    ),
    "This export is nested too deeply to be one of Monica's; take it out of Monica again.": (
        "Monica가 내보낸 것이라기에는 너무 깊이 겹쳐 있습니다. Monica에서 다시 내보내 주세요."
    ),
    "Line {line}: this export is damaged or not whole; take it out of Monica again.": (
        "{line}번째 줄: 파일이 손상되었거나 끝까지 있지 않습니다. Monica에서 다시 내보내 주세요."
    ),
    "This export is no text; take it out of Monica again.": "글로 된 파일이 아닙니다. Monica에서 다시 내보내 주세요.",
    "A conversation has no day that can be read ({what}); write one there, such as 2026-11-20, or leave it out.": (
        "날짜를 읽을 수 없는 대화가 있습니다({what}). 2026-11-20처럼 적거나 빼 주세요."
    ),
    "A conversation of {day} says neither with whom nor what about; write it there, or leave it out.": (
        "{day}의 대화에는 누구와 했는지도 무슨 말인지도 없습니다. 적어 넣거나 빼 주세요."
    ),
    "family name": "성",
    "given name": "성 뺀 이름",
    "line of the note": "메모 한 줄",
    "day we met": "만난 날",
    "was there, yes or no": "왔는지",
    "leave out": "넣지 않기",
}
