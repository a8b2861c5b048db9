"""Korean sentences: people edited, by flags and as a form, merged and forgotten."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # edit
    "Edit a person, by flags or without any as a form in your editor; or write a conversation again (c12). "
    'An empty value ("") takes a note, a reading or a birthday away.': (
        "사람을 옵션으로, 옵션 없이는 편집기의 양식으로 고칩니다. 대화(c12)를 다시 쓸 수도 있습니다. "
        '빈 값("")은 메모·읽기·생일을 지웁니다.'
    ),
    "A person, or a conversation.": "사람 또는 대화.",
    "Another name.": "새 이름.",
    "How the name is read.": "이름을 읽는 법.",
    "Another name they go by.": "달리 불리는 이름.",
    "A nickname to take away.": "지울 별명.",
    "An e-mail address to add.": "추가할 이메일.",
    "A phone number to add.": "추가할 전화번호.",
    "A link to add.": "추가할 링크.",
    "A messenger name to add.": "추가할 메신저 이름.",
    "A postal address to add.": "추가할 주소.",
    "An e-mail, phone or link to take away.": "지울 이메일·전화·링크.",
    "1990-04-12, 04-12, 1990, or lunar 08-15.": "1990-04-12, 04-12, 1990 또는 음력 08-15.",
    "The note on the person.": "사람에 대한 메모.",
    "The language to write to them in.": "연락할 때 쓰는 언어.",
    "This person is me.": "이 사람이 나입니다.",
    "Write in your editor.": "편집기에서 씁니다.",
    "A person needs a name.": "사람에게는 이름이 필요합니다.",
    "{name} has no “{value}”.": "{name}에게 “{value}” 항목이 없습니다.",
    "“{text}” is no birthday; write 1990-04-12, 04-12, 1990 or lunar 08-15.": (
        "“{text}” 표현은 생일로 읽을 수 없습니다. 1990-04-12, 04-12, 1990, 음력 08-15처럼 적으세요."
    ),
    "A channel needs a value; --remove-channel takes one away.": (
        "연락처 값이 비었습니다. 지우려면 --remove-channel을 쓰세요."
    ),
    "Say what to change (`aftera edit -h`), or set EDITOR to edit a form.": (
        "무엇을 고칠지 적거나(`aftera edit -h`), 양식으로 고치려면 EDITOR를 정하세요."
    ),
    # the form
    "Change what you like, save and close. Nothing is changed where the form has a mistake.": (
        "고친 뒤 저장하고 닫으세요. 양식에 틀린 곳이 있으면 아무것도 바뀌지 않습니다."
    ),
    'Empty ("") means unknown. To leave everything as it is, close without saving.': (
        '빈 값("")은 모른다는 뜻입니다. 그대로 두려면 저장하지 말고 닫으세요.'
    ),
    "how the name is read": "이름을 읽는 법",
    "1990-04-12, 04-12, 1990 or lunar 08-15": "1990-04-12, 04-12, 1990 또는 음력 08-15",
    "the language to write to them in: ko, en": "연락할 때 쓰는 언어: ko, en",
    "true: never brought up by itself": "true: 먼저 꺼내 보이지 않습니다",
    "how we met": "어떻게 만났는지",
    "a name, or id:12": "이름 또는 id:12",
    "One [[channel]] each; kind is one of: {kinds}.": "연락처마다 [[channel]] 하나씩. kind는 다음 중 하나: {kinds}.",
    "One [[role]] each; days may stop at the year or month. Leave id out for a new one.": (
        "역할마다 [[role]] 하나씩. 날짜는 해나 달까지만 적어도 됩니다. 새 역할에는 id를 적지 마세요."
    ),
    "this is no TOML ({why}); texts stand between quotes.": "TOML이 아닙니다({why}). 글은 따옴표로 묶으세요.",
    "line {line}: {what}": "{line}번째 줄: {what}",
    "“{key}” is no field of the form.": "“{key}” 항목은 양식에 없습니다.",
    "Is {near} meant?": "혹시 {near}인가요?",
    "kind is one of: {kinds}.": "kind는 다음 중 하나입니다: {kinds}.",
    "{key} is {kind}.": "{key:은} {kind}입니다.",
    "a text between quotes": "따옴표로 묶은 글",
    "true or false": "true 또는 false",
    "a number": "숫자",
    'a list of texts: ["one", "two"]': '글 목록: ["하나", "둘"]',
    "a table of its own": "따로 된 표",
    "write [[{table}]], and its fields under it.": "[[{table}]] 줄을 쓰고 그 아래에 항목을 적으세요.",
    "“{text}” is no day; write 2026-11-20.": "“{text}” 표현은 날짜로 읽을 수 없습니다. 2026-11-20처럼 적으세요.",
    "A channel needs a value; take the whole [[channel]] out to remove it.": (
        "연락처 값이 비었습니다. 지우려면 [[channel]] 전체를 지우세요."
    ),
    "Nothing was changed.": "바뀐 것이 없습니다.",
    "In the book now (-) and in your form (+):": "지금 책에는 (-), 적은 양식에는 (+):",
    "{name} was changed meanwhile, so nothing was written. Your form is kept in {path}.": (
        "그사이 {name:이} 바뀌어 아무것도 쓰지 않았습니다. 적은 양식은 {path}에 있습니다."
    ),
    "The form has mistakes and nothing was changed:\n{what}\nIt is kept in {path}.": (
        "양식에 틀린 곳이 있어 아무것도 바뀌지 않았습니다:\n{what}\n적은 것은 {path}에 있습니다."
    ),
    # merge
    "Make two entries one person: A stays and learns what B knew; both names remain. Undo takes it back.": (
        "두 항목을 한 사람으로 합칩니다. A가 남고 B의 내용을 받으며 두 이름 모두 남습니다. undo로 되돌립니다."
    ),
    "Who stays.": "남는 사람.",
    "Who becomes A.": "A에 합쳐질 사람.",
    "A merge is looked at first: `aftera merge -n A B`, then --yes does it.": (
        "합치기 전에 먼저 보세요: `aftera merge -n A B`. 그다음 --yes로 합칩니다."
    ),
    "Make these two one person?": "한 사람으로 합칠까요?",
    "{other} is now {one}; `aftera undo` takes it back.": ("{other:을} {one}에 합쳤습니다. 되돌리려면 `aftera undo`."),
    "That is one entry already; a merge needs two.": "이미 한 항목입니다. 합치려면 둘이 필요합니다.",
    "stays": "남는 쪽",
    "name": "이름",
    "reading": "읽기",
    "note": "메모",
    # forget
    "Remove someone for good: rows, history, search, cards; in what others share, their name becomes ▢▢. "
    "Nothing brings them back.": (
        "한 사람을 영영 지웁니다: 내용, 변경 기록, 검색, 원본 카드까지. 다른 사람과 함께한 글에서는 이름이 ▢▢로 "
        "바뀝니다. 되돌릴 수 없습니다."
    ),
    "What goes for good with {name}:": "{name:과} 함께 영영 지워지는 것:",
    "What stays for others, with ▢▢ for the name:": "이름만 ▢▢로 바꾸어 남기는 것:",
    "{n} earlier change can't be undone any more.": "지난 변경 {n}건은 더는 되돌릴 수 없게 됩니다.",
    "{n} earlier changes can't be undone any more.": "지난 변경 {n}건은 더는 되돌릴 수 없게 됩니다.",
    "This can't be undone. Type the name ({name}) to go on:": (
        "되돌릴 수 없습니다. 계속하려면 이름 {name:을} 그대로 입력하세요:"
    ),
    "Forgetting asks first; --yes does it without asking.": "지우기 전에 먼저 묻습니다. 묻지 않고 지우려면 --yes.",
    "Forgotten.": "지웠습니다.",
    "{n} file still holds them; delete it too if they are to be gone everywhere:": (
        "아직 남아 있는 파일 {n}개가 있습니다. 어디에도 남기지 않으려면 이것도 지우세요:"
    ),
    "{n} files still hold them; delete these too if they are to be gone everywhere:": (
        "아직 남아 있는 파일 {n}개가 있습니다. 어디에도 남기지 않으려면 이것도 지우세요:"
    ),
    "conversations": "대화",
    "follow-ups": "할 일",
    "appointments": "약속",
    "channels": "연락처",
    "roles": "역할",
    "nicknames": "별명",
    "mentions": "대화에 나온 곳",
    "original cards": "원본 카드",
    "pictures": "사진",
    "introductions": "소개",
    "relations": "관계",
    "projects": "프로젝트",
    "events": "행사",
    "needs and offers": "찾는 것과 가능한 것",
    "tags": "태그",
    "names of projects": "프로젝트 이름",
    "outcomes": "결과",
    "what remains": "남은 것",
    "lines to remember": "기억할 말",
    "what came after": "다음에 이어진 것",
    "names of circles": "크루 이름",
    "circles": "크루",
}
