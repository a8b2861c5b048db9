"""Korean sentences: the frame of the command line, the line and the inbox."""

SENTENCES: dict[str, str] = {
    # -- help and the frame
    "A personal collaboration CRM: whom you met, in which role, what was said, and what comes after.": (
        "함께 만드는 사람들을 위한 개인 CRM: 누구를, 어떤 역할로 만나, 무슨 말을 나눴고, 그다음에 무엇이 오는지."
    ),
    "Everywhere: --book FILE chooses the book, --lang ko|en the language. A sentence alone is `log`.": (
        "어디서나: --book FILE로 책을, --lang ko|en으로 언어를 고릅니다. 문장만 쓰면 `log`입니다."
    ),
    "Print the version.": "버전을 보여 줍니다.",
    "Examples:": "예:",
    "`{command} -h` explains it.": "`{command} -h`에 설명이 있습니다.",
    "There is no command “{word}”. Did you mean “{near}”?": "“{word}” 명령은 없습니다. “{near}” 아닌가요?",
    "There is no command “{word}”. `aftera --help` lists them.": (
        "“{word}” 명령은 없습니다. `aftera --help`에 모두 나옵니다."
    ),
    "{option} needs a value.": "{option}에는 값이 필요합니다.",
    "Stopped; nothing more was written.": "멈췄습니다. 더 기록한 것은 없습니다.",
    "{where}{why}.": "{where}{why}.",
    "Something in afterA went wrong ({kind}). Nothing was written. A report without contact data: {path}": (
        "afterA 안에서 문제가 생겼습니다({kind}). 기록한 것은 없습니다. 연락처가 담기지 않은 보고서: {path}"
    ),
    "Something in afterA went wrong ({kind}). Nothing was written.": (
        "afterA 안에서 문제가 생겼습니다({kind}). 기록한 것은 없습니다."
    ),
    "Print JSON.": "JSON으로 출력합니다.",
    "Print tab-separated records, one a line, no header.": "탭으로 나눈 레코드를 한 줄에 하나씩, 머리글 없이 출력합니다.",
    "Show what would be done and write nothing.": "무엇을 할지 보여 주기만 하고 기록하지 않습니다.",
    "Never ask; what is unclear stays an open question.": "묻지 않습니다. 분명하지 않은 것은 질문으로 남깁니다.",
    "Answer yes to what would be asked.": "물어볼 것에 모두 예라고 답합니다.",
    "last {when}": "마지막 {when}",
    "Nothing was written.": "기록한 것은 없습니다.",
    # -- whom
    "A name, nickname, initial consonants, romanised name, e-mail, or me.": (
        "이름, 별명, 초성, 로마자 이름, 이메일, 또는 나."
    ),
    "People, by any name; - reads them from stdin.": "사람들을 아무 이름으로나. -는 표준 입력에서 읽습니다.",
    "What came by pipe is no JSON: {why}.": "파이프로 들어온 것은 JSON이 아닙니다: {why}.",
    "What came by pipe is no list of people; `aftera who --json` prints one.": (
        "파이프로 들어온 것은 사람 목록이 아닙니다. `aftera who --json`이 목록을 출력합니다."
    ),
    "Nobody in the book has the number {number}.": "책에 {number}번 사람은 없습니다.",
    "Which one? (1–{n}, Enter to stop)": "몇 번인가요? (1–{n}, 그만두려면 Enter)",
    "Nobody in the book is called “{name}”.": "책에 없는 이름입니다: {name}.",
    "“{name}” could be any of these; say it with a role, a full name or an e-mail:": (
        "“{name}”에 맞는 사람이 여럿입니다. 역할이나 전체 이름, 이메일로 말해 주세요:"
    ),
    "The book doesn't know yet which person is me: `aftera edit NAME --me`.": (
        "누가 나인지 아직 모릅니다: `aftera edit 이름 --me`."
    ),
    # -- the line
    "Log a conversation in one line: a day, people, #project or #tag, event: place: via: hat: echo:, "
    "and after each “; ” a follow-up, a need or an offer.": (
        "대화를 한 줄로 기록합니다: 날짜, 사람, #프로젝트나 #태그, 행사: 장소: via: 나: 여운:, "
        "그리고 “; ” 뒤마다 할 일이나 찾는 것, 가능한 것."
    ),
    "The line; - reads one conversation a line from stdin.": "기록할 줄. -는 표준 입력에서 한 줄에 대화 하나씩 읽습니다.",
    "Write the line in your editor.": "편집기에서 씁니다.",
    "Log every line as a conversation of its own.": "줄마다 따로 대화로 기록합니다.",
    "There is nothing to log: write a line, or - to read from stdin.": (
        "기록할 것이 없습니다. 한 줄을 쓰거나, -로 표준 입력에서 읽게 하세요."
    ),
    "There is nothing to log: what came in is empty.": "기록할 것이 없습니다. 들어온 것이 비어 있습니다.",
    "Log this {n} line?": "이 {n}줄을 기록할까요?",
    "Log these {n} lines?": "이 {n}줄을 기록할까요?",
    "The line is kept whole; only its first {n} characters were understood.": (
        "줄은 통째로 저장했습니다. 처음 {n}자까지만 읽고 이해했습니다."
    ),
    "{n} question stays open: `aftera inbox`.": "질문 {n}개가 남았습니다: `aftera inbox`.",
    "{n} questions stay open: `aftera inbox`.": "질문 {n}개가 남았습니다: `aftera inbox`.",
    "{event} (new)": "{event} (새 행사)",
    "{name} (new)": "{name} (새 사람)",
    "as {hat}": "나: {hat}",
    "about {names}": "{names} 이야기",
    "introduced by {name}": "{name:이} 소개",
    "needs {what}": "찾는 것 {what}",
    "offers {what}": "가능한 것 {what}",
    "I need {what}": "내가 찾는 것 {what}",
    "I offer {what}": "내가 가능한 것 {what}",
    "{name} needs {what}": "{name} 님이 찾는 것 {what}",
    "{name} offers {what}": "{name} 님이 가능한 것 {what}",
    "{what} (until {day})": "{what} ({day}까지)",
    "to do {what}": "할 일 {what}",
    "to get {what}": "받을 것 {what}",
    "perhaps to do: {what}": "할 일로 둘까요: {what}",
    "perhaps to get: {what}": "받을 것으로 둘까요: {what}",
    "message": "메시지",
    "mail": "메일",
    "video call": "영상 통화",
    "appointment {when}": "약속 {when}",
    "around {day}": "{day}쯤",
    "What you typed is kept in {path}.": "쓰신 것은 {path}에 남겨 두었습니다.",
    "What you typed could not be kept anywhere; here it is:": "쓰신 것을 남겨 둘 곳이 없어 그대로 보여 드립니다:",
    "What came by pipe holds NUL characters, so it is no text; it is kept, with ␀ for them, in {path}.": (
        "파이프로 들어온 것에 NUL 문자가 있어 글이 아닙니다. 그 자리에 ␀를 넣어 {path}에 남겨 두었습니다."
    ),
    "The editor “{editor}” can't be run ({why}); the text is in {path}.": (
        "편집기 {editor:을} 실행할 수 없습니다({why}). 글은 {path}에 있습니다."
    ),
    "The editor ended with {code}; the text is in {path}.": "편집기가 {code:으로} 끝났습니다. 글은 {path}에 있습니다.",
    # -- questions
    "Which day is “{text}”?": "{text:은} 며칠인가요?",
    "Who is “{text}”?": "{text:은} 누구인가요?",
    "{name}, someone new": "{name}, 새 사람",
    "nobody, just text": "사람이 아님, 그냥 글",
    "no day, just text": "날짜가 아님, 그냥 글",
    "1–{n}, Enter to decide later": "1–{n}, 나중에 정하려면 Enter",
    "1–{n} or a full name, Enter to decide later": "1–{n} 또는 이름, 나중에 정하려면 Enter",
    "There is no event “{event}” yet. Make it?": "“{event}” 행사가 아직 없습니다. 새로 만들까요?",
    "Is {name} {role} now?": "{name} 님은 지금 {role:이}신가요?",
    "Settle open questions and take in dropped lines. Without arguments it asks, one by one; "
    "with a number and an answer it settles that one.": (
        "남은 질문을 풀고 메모에서 온 줄을 받아들입니다. 인자가 없으면 하나씩 묻고, 번호와 답을 주면 그 질문만 풉니다."
    ),
    "The number of a question.": "질문 번호.",
    "Who is meant, or which day, or yes.": "누구인지, 며칠인지, 또는 예.",
    "Make a person of this name the answer.": "이 이름으로 새 사람을 만들어 답합니다.",
    "It names nobody: leave it as text.": "사람이 아닙니다. 글로 둡니다.",
    "Log all dropped lines, without asking.": "메모에서 온 줄을 묻지 않고 모두 기록합니다.",
    "Say who is meant: `aftera inbox {number} NAME`, or --new NAME, or --text.": (
        "누구인지 말해 주세요: `aftera inbox {number} 이름`, --new 이름, --text."
    ),
    "“{text}” is no day.": "{text:은} 날짜가 아닙니다.",
    "Settled: {text}.": "정했습니다: {text}.",
    "Settled: “{text}” is only text.": "“{text}”: 그냥 글로 둡니다.",
    "Settled: “{text}” is {name}.": "“{text}”: {name:으로} 정했습니다.",
    "Settled: “{text}” is {name}, someone new.": "“{text}”: 새 사람 {name:으로} 정했습니다.",
    "`show` is for people. {number} is a conversation: `aftera timeline` reads them, "
    "`aftera edit {number}` writes it again.": (
        "`show`는 사람을 보여 줍니다. {number:은} 대화입니다. 읽으려면 `aftera timeline`, 고치려면 `aftera edit {number}`."
    ),
    "Nobody in the book is called “{name}”; `aftera inbox {number} --new {quoted}` makes someone new.": (
        "책에 없는 이름입니다: {name}. 새 사람이라면 `aftera inbox {number} --new {quoted}`."
    ),
    "Log this {n} dropped line?": "메모에서 온 {n}줄을 기록할까요?",
    "Log these {n} dropped lines?": "메모에서 온 {n}줄을 기록할까요?",
    "someone new?": "새 사람?",
    "Settle one with `aftera inbox NUMBER NAME`, --new NAME or --text.": (
        "하나씩 풀기: `aftera inbox 번호 이름`, --new 이름, --text."
    ),
    "Log the dropped lines with `aftera inbox --take`.": "메모에서 온 줄 기록하기: `aftera inbox --take`.",
    "The inbox is empty.": "인박스가 비어 있습니다.",
    "No question {number} is open.": "{number}번 질문은 남아 있지 않습니다.",
    "There is no file or folder {path}; the setting `drop` names it.": (
        "{path} 파일이나 폴더가 없습니다. `drop` 설정이 가리키는 곳입니다."
    ),
    # -- writing again
    "Write the last line again: it is understood anew, and what it made before gives way.": (
        "마지막 줄을 다시 씁니다. 새로 이해하고, 전에 만든 것은 그에 맞게 바뀝니다."
    ),
    "The line as it should be; without it, edit it.": "고쳐 쓴 줄. 없으면 편집합니다.",
    "A conversation needs a line; to take it back, `aftera undo`.": "대화에는 한 줄이 필요합니다. 되돌리려면 `aftera undo`.",
    "To do {number} goes with the old line: {text}": "할 일 {number}번은 앞의 줄과 함께 빠집니다: {text}",
    "Questions stay open: `aftera inbox`.": "질문이 남아 있습니다: `aftera inbox`.",
    "There is no conversation c{number}.": "c{number} 대화는 없습니다.",
    "Nothing has been logged yet.": "아직 기록한 것이 없습니다.",
    # -- history
    "There is nothing to undo.": "되돌릴 것이 없습니다.",
    "There is nothing to redo.": "다시 할 것이 없습니다.",
    "The history has no change {number}.": "{number}번 변경은 없습니다.",
    "“{deed}” is closed: someone it touched was forgotten, or rows of it were lost.": (
        "“{deed}” 변경은 닫혔습니다. 관련된 사람을 지웠거나 그 기록을 잃었기 때문입니다."
    ),
    "“{deed}” is already undone.": "“{deed}” 변경은 이미 되돌렸습니다.",
    "“{deed}” can't be undone by itself: later entries stand on it. Undo those first.": (
        "“{deed}” 변경만 되돌릴 수는 없습니다. 뒤에 적은 것이 여기에 이어져 있으니 그것부터 되돌리세요."
    ),
    "“{deed}” can't be undone by itself: change {number} (“{later}”) changed the same entry later. Undo that first.": (
        "“{deed}” 변경만 되돌릴 수는 없습니다. 같은 항목을 나중에 바꾼 {number}번 변경(“{later}”)부터 되돌리세요."
    ),
    # -- the signposts
    "Every day": "날마다",
    "People": "사람",
    "Looking": "찾아보기",
    "Together": "함께",
    "In and out": "들이고 내보내기",
    "The book": "책",
    "Log a conversation in one line.": "대화를 한 줄로 기록합니다.",
    "See what today asks for, and why.": "오늘 할 만한 일과 그 까닭을 봅니다.",
    "Promise a follow-up, or list what is open.": "할 일을 약속하거나 남은 것을 봅니다.",
    "Close a follow-up.": "할 일을 마칩니다.",
    "Put a follow-up off.": "할 일을 미룹니다.",
    "List what others promised.": "받을 것을 봅니다.",
    "List or make appointments.": "약속을 보거나 잡습니다.",
    "Settle open questions and take in dropped lines.": "남은 질문을 풀고 메모에서 온 줄을 받아들입니다.",
    "Write the last line again.": "마지막 줄을 다시 씁니다.",
    "Add a person in one line.": "사람을 한 줄로 더합니다.",
    "Edit a person or a conversation.": "사람이나 대화를 고칩니다.",
    "Add, end or list a person's roles.": "역할을 더하고, 끝내고, 봅니다.",
    "Add, remove or list tags.": "태그를 달고, 떼고, 봅니다.",
    "Set how often you want to be in touch.": "얼마나 자주 안부를 나눌지 정합니다.",
    "Choose the hat you wear.": "어떤 나로 만나는지 고릅니다.",
    "Say what two people are to each other.": "두 사람이 어떤 사이인지 적습니다.",
    "Leave someone out of today and every suggestion.": "오늘과 모든 제안에서 조용히 빼 둡니다.",
    "Put someone out of the lists.": "목록에서 치워 둡니다.",
    "Make two entries one person.": "두 항목을 한 사람으로 합칩니다.",
    "Remove someone for good, also from history.": "변경 기록에서까지 영영 지웁니다.",
    "Search everything.": "모든 것에서 찾습니다.",
    "List people by role, project, event, tag, season.": "역할, 프로젝트, 행사, 태그, 사이로 사람을 봅니다.",
    "See a person's page.": "한 사람의 페이지를 봅니다.",
    "See what to know before meeting someone.": "만나기 전에 알아 둘 것을 봅니다.",
    "Read conversations in order.": "대화를 차례로 읽습니다.",
    "Begin, list and see projects.": "프로젝트를 시작하고 봅니다.",
    "Begin, list and see events.": "행사를 만들고 봅니다.",
    "Bring people in from cards, tables and lists.": "명함, 표, 목록에서 사람들을 가져옵니다.",
    "Take people out, for any address book.": "어느 주소록으로든 사람들을 내보냅니다.",
    "Take back the last thing done.": "마지막 변경을 되돌립니다.",
    "Do again what was taken back.": "되돌린 것을 다시 합니다.",
    "See what was done, and to which rows.": "무엇을 어떻게 바꿨는지 봅니다.",
    "Back the book up now, or list backups.": "지금 백업하거나 백업을 봅니다.",
    "Bring a backup back.": "백업을 되살립니다.",
    "Check the book, and mend it.": "책을 살피고 고칩니다.",
    "See and change settings.": "설정을 보고 바꿉니다.",
    "Say where everything is kept.": "무엇이 어디에 있는지 알려 줍니다.",
    "Try afterA on an invented book.": "지어낸 책으로 afterA를 써 봅니다.",
}
