"""Korean sentences: book."""

SENTENCES: dict[str, str] = {
    # store
    "There is no book at {path} yet. `aftera log` or `aftera add` begins one.": (
        "{path}에는 아직 책이 없습니다. `aftera log`나 `aftera add`로 시작하세요."
    ),
    "The book {path} can't be opened: {why}.": "책 {path} 파일을 열 수 없습니다: {why}.",
    "The book {path} can't be made: {why}.": "책 {path} 파일을 만들 수 없습니다: {why}.",
    "{path} is not a book of afterA; name another file with --book.": (
        "{path} 파일은 afterA의 책이 아닙니다. --book으로 다른 파일을 고르세요."
    ),
    "{path} is a database of another program; name another file with --book.": (
        "{path} 파일은 다른 프로그램의 데이터베이스입니다. --book으로 다른 파일을 고르세요."
    ),
    "The book {path} was written by a newer afterA (version {theirs}, this one reads {ours}); "
    "update afterA. The book is untouched.": (
        "책 {path} 파일은 더 새로운 afterA가 썼습니다(판 {theirs}, 여기서는 {ours}까지 읽습니다). "
        "afterA를 새로 받으세요. 책은 그대로입니다."
    ),
    "The disk is full; nothing was written to {path}. Make room and say it again.": (
        "디스크가 가득 차 {path} 파일에 쓰지 못했습니다. 자리를 만들고 다시 해 주세요."
    ),
    "The book {path} or its folder can't be written; check who owns it.": (
        "책 {path} 파일이나 그 폴더에 쓸 수 없습니다. 누구의 것인지 확인하세요."
    ),
    "Another program held the book {path} for 30 seconds; close it and say it again.": (
        "다른 프로그램이 책 {path} 파일을 30초 동안 붙잡고 있었습니다. 그 프로그램을 닫고 다시 해 주세요."
    ),
    "The book {path} is damaged; `aftera doctor` looks into it.": (
        "책 {path} 파일이 상했습니다. `aftera doctor`로 살펴보세요."
    ),
    "The book {path} is damaged; run `aftera doctor` before anything else.": (
        "책 {path} 파일이 상했습니다. 먼저 `aftera doctor`를 실행하세요."
    ),
    "The disk failed under {path}; nothing was written.": "{path} 파일이 있는 디스크에 오류가 났습니다. 쓴 것은 없습니다.",
    "The book {path} refused: {why}.": "책 {path} 파일이 받아들이지 않았습니다: {why}.",
    "The book is only written inside a deed.": "책은 변경 안에서만 씁니다.",
    "The book {path} can't be brought to this version without loss; it stays as it was.": (
        "책 {path} 파일을 잃는 것 없이 이 판으로 옮길 수 없어 그대로 두었습니다."
    ),
    # places
    "The folder {path} can't be made: {why}.": "{path} 폴더를 만들 수 없습니다: {why}.",
    "{path} is no ordinary file; name another.": "{path}: 보통 파일이 아닙니다. 다른 이름을 주세요.",
    "{path} can't be written: {why}. Nothing was changed.": "{path} 파일에 쓸 수 없습니다: {why}. 바뀐 것은 없습니다.",
    "a network drive ({kind})": "네트워크 드라이브({kind})",
    # settings
    "Keys are set one action at a time: keymap.ACTION.": "키는 동작 하나씩 정합니다: keymap.동작.",
    "No single line of {path} can change {name}. Change it there.": (
        "{path} 파일에서 {name:은} 한 줄로 바꿀 수 없습니다. 파일을 열어 고치세요."
    ),
    "{path} is no UTF-8 text. Save it again as UTF-8.": "{path} 파일이 UTF-8이 아닙니다. UTF-8로 다시 저장하세요.",
    "{path} can't be read: {why}.": "{path} 파일을 읽을 수 없습니다: {why}.",
    "{path}, line {line}: this is no TOML ({why}). Mend the line or take it out.": (
        "{path} {line}번째 줄: TOML이 아닙니다({why}). 고치거나 지우세요."
    ),
    "{path}, line {line}: {what}": "{path} {line}번째 줄: {what}",
    "There is no setting “{name}”. Is {near} meant?": "“{name}” 설정은 없습니다. 혹시 {near}인가요?",
    "There is no setting “{name}”; `aftera settings` lists them.": (
        "“{name}” 설정은 없습니다. `aftera settings`에 모두 나옵니다."
    ),
    "{name} is a whole number from {least} up.": "{name:은} {least} 이상의 정수입니다.",
    "{name} is a text; put it between quotes.": "{name:은} 글입니다. 따옴표로 묶으세요.",
    "{name} can be {values}; “{value}” is none of them.": (
        "{name:은} {values} 가운데 하나입니다. “{value}” 값은 없습니다."
    ),
    "{name} is {like}.": "{name:은} {like}입니다.",
    '{name} is a table: a line [{name}], and under it lines like done = "x".': (
        '{name:은} 표입니다. [{name}] 줄을 쓰고 그 아래에 done = "x" 같은 줄을 쓰세요.'
    ),
    '{name} names the keys of {action} as a text, such as "x".': ('{name}에서 {action}의 키는 "x" 같은 글로 적으세요.'),
    "{name} is a rhythm such as “every 8 weeks”; “{value}” is none.": (
        "{name:은} “8주마다” 같은 주기입니다. “{value}” 값은 주기가 아닙니다."
    ),
    "two capital letters, such as KR": "KR처럼 대문자 두 글자",
    "Language of every sentence; auto follows the system.": "화면에 쓰는 언어. auto는 시스템을 따릅니다.",
    "Country of phone numbers written without a country code.": "국가 번호 없이 적힌 전화번호의 나라.",
    "The order of year, month and day in a date like 6/7/25.": "6/7/25 같은 날짜에서 연(y)·월(m)·일(d)의 순서.",
    "How often to be in touch with people who have no rhythm of their own; empty for never.": (
        "안부 주기를 따로 정하지 않은 사람의 주기. 비우면 없습니다."
    ),
    "The day a week begins with.": "한 주가 시작하는 요일.",
    "The command that opens a text to edit; empty for $VISUAL, then $EDITOR.": (
        "글을 고칠 때 여는 편집기 명령. 비우면 $VISUAL, 그다음 $EDITOR."
    ),
    "Colours of the screen: afterglow is dark, daylight is light.": "화면 색. afterglow는 어둡고 daylight는 밝습니다.",
    "Other keys for an action, set as keymap.ACTION; several with commas between.": (
        "동작에 쓸 다른 키. keymap.동작으로 정하고 여럿이면 쉼표로 나눕니다."
    ),
    "A file or folder of notes from a phone; `aftera inbox` takes each line once.": (
        "휴대폰에서 넘어오는 메모 파일이나 폴더. `aftera inbox`가 줄마다 한 번씩 가져옵니다."
    ),
    "Room for automatic backups, in megabytes; the oldest go first.": (
        "자동 백업에 쓸 공간(메가바이트). 넘으면 오래된 것부터 지웁니다."
    ),
    # days
    "Mon": "월",
    "Tue": "화",
    "Wed": "수",
    "Thu": "목",
    "Fri": "금",
    "Sat": "토",
    "Sun": "일",
    "today": "오늘",
    "yesterday": "어제",
    "tomorrow": "내일",
    "{n} day ago": "{n}일 전",
    "{n} days ago": "{n}일 전",
    "{n} week ago": "{n}주 전",
    "{n} weeks ago": "{n}주 전",
    "{n} month ago": "{n}달 전",
    "{n} months ago": "{n}달 전",
    "{n} year ago": "{n}년 전",
    "{n} years ago": "{n}년 전",
    "in {n} day": "{n}일 뒤",
    "in {n} days": "{n}일 뒤",
    "in {n} week": "{n}주 뒤",
    "in {n} weeks": "{n}주 뒤",
    "in {n} month": "{n}달 뒤",
    "in {n} months": "{n}달 뒤",
    "in {n} year": "{n}년 뒤",
    "in {n} years": "{n}년 뒤",
    # the clock
    "AFTERA_NOW is “{value}”, which is no ISO day or instant; write 2026-11-20.": (
        "AFTERA_NOW 값 “{value}”에는 날짜가 없습니다. 2026-11-20처럼 적으세요."
    ),
}
