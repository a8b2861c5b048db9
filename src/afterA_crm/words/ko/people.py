"""Korean sentences: people."""

SENTENCES: dict[str, str] = {
    # add
    "Whom? Write the name first: `aftera add 김소라 sora@film.kr role:director`.": (
        "누구를 추가할까요? 이름부터 적으세요: `aftera add 김소라 sora@film.kr 역할:감독`."
    ),
    "Add a person in one line: the name, then e-mail, phone, links, role: org: #tag event: birthday: nick: note: "
    "and via @someone, in any order.": (
        "한 줄로 사람을 추가합니다: 이름을 먼저, 이메일·전화·링크와 역할: 소속: #태그 행사: 생일: 별명: 메모: "
        "via @누구는 아무 순서로나 적으세요."
    ),
    "The name and what is known; - reads one person a line.": "이름과 아는 것. -는 한 줄에 한 사람씩 읽습니다.",
    "Add another person all the same?": "그래도 다른 사람으로 추가할까요?",
    "Someone has this already; --yes adds another person all the same:": (
        "이미 이 연락처를 쓰는 사람이 있습니다. 그래도 추가하려면 --yes:"
    ),
    "Not added: {value} is already that of {who}. --yes adds another person all the same.": (
        "추가하지 않았습니다: {value}, 이미 있는 연락처입니다({who}). 그래도 추가하려면 --yes."
    ),
    "{value} is already known: {who}": "{value:은} 이미 있습니다: {who}",
    "birthday {day}": "생일 {day}",
    "event {event}": "행사 {event}",
    "through {name}": "{name} 소개",
    "note: {note}": "메모: {note}",
    "There is another {name}, so now there are {n}:": "같은 이름이 또 있어 {name:은} 이제 {n}명입니다:",
    "If it is one person: `aftera merge id:{one} id:{other}`.": "같은 사람이라면: `aftera merge id:{one} id:{other}`.",
    "The event {event} is new.": "새 행사 {event:을} 만들었습니다.",
    "“{name}” names nobody in the book, or several; it is kept as a word.": (
        "“{name}”에 맞는 사람이 없거나 여럿이라 글로만 남겼습니다."
    ),
    # show, brief
    "See a person's page: roles now and before, how we stand, what was said, what is promised.": (
        "한 사람의 페이지를 봅니다: 지금과 전의 역할, 사이, 나눈 대화, 약속한 것."
    ),
    "How many conversations to show.": "보여 줄 대화 수.",
    "See what to know before meeting someone: roles, last talks, what rings, promises both ways.": (
        "만나기 전에 볼 것: 역할, 지난 대화, 여운, 서로의 할 일."
    ),
    "No conversation yet: `aftera log` writes the first one.": "아직 대화가 없습니다. `aftera log`로 첫 대화를 남기세요.",
    "all of them: aftera timeline --with {name}": "모두 보기: aftera timeline --with {name}",
    "Talked about": "이야기에 나온 대화",
    "Last": "지난 대화",
    "Rings": "여운",
    "I promised": "할 일",
    "They promised": "받을 것",
    "Ahead": "약속",
    "Looks for": "찾는 것",
    "Offers": "가능한 것",
    "Introduced": "소개",
    "Met": "만남",
    "Relations": "관계",
    "Birthday": "생일",
    "Rhythm": "안부 주기",
    "Reach": "연락처",
    "Note": "메모",
    "Tags": "태그",
    "Circles": "크루",
    "me": "나",
    "this is me": "나",
    "quiet": "조용히",
    "archived": "보관됨",
    "before": "전",
    "lunar {day}": "음력 {day}",
    "next {day}": "다음 {day}",
    "{by} introduced {one} and {other}": "{by:이} {one:과} {other:을} 이어 줌",
    "I introduce {one} and {other}": "내가 {one:과} {other:을} 이어 줌",
    "{text} of {name}": "{name}의 {text}",
    "{n} project": "프로젝트 {n}개",
    "{n} projects": "프로젝트 {n}개",
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
    # roles
    "Add, end or list a person's roles; `role alias WORD ROLE` teaches a word of your own.": (
        "역할을 더하고, 끝내고, 봅니다. `role alias 낱말 역할`은 나만의 말을 가르칩니다."
    ),
    "Whose role, or `alias`.": "누구의 역할인지, 또는 `alias`.",
    "What to do.": "할 일: add, end, list.",
    "The role, in any words.": "역할. 어떤 말이든 됩니다.",
    "With which organisation.": "어느 곳에서.",
    "Since when: 2024, 2024-05, 2024-05-03.": "언제부터: 2024, 2024-05, 2024-05-03.",
    "Until when.": "언제까지.",
    "When it ended; today unless said.": "끝난 때. 적지 않으면 오늘.",
    "The conversation that taught it: c12.": "이 역할을 알게 된 대화: c12.",
    "A note on the role.": "역할에 대한 메모.",
    "`aftera role WHO` goes on with add, end or list, not “{word}”.": (
        "`aftera role 누구` 다음에는 add, end, list 가운데 하나가 옵니다. “{word}”: 없는 말입니다."
    ),
    "Which role? `aftera role {who} {verb} ROLE`.": "어떤 역할인가요? `aftera role {who} {verb} 역할`.",
    "“{text}” is no conversation; lists print them as c12.": "“{text}” 대화는 없습니다. 목록의 c12 같은 번호를 쓰세요.",
    "“{role}” is a role of your own; the vocabulary has none of that name.": (
        "“{role}” 역할은 기본 낱말에 없어 나만의 역할로 둡니다."
    ),
    "`aftera role alias` takes your word, then the role it means.": (
        "`aftera role alias` 다음에는 내 낱말과 그 뜻인 역할을 차례로 적으세요."
    ),
    "{name} has this role already; what was new is added to it.": (
        "{name:은} 이미 이 역할을 하고 있어 새로 안 것만 더했습니다."
    ),
    "{name} has no role yet: `aftera role {name} add ROLE`.": (
        "{name:은} 아직 역할이 없습니다: `aftera role {name} add 역할`."
    ),
    "“{text}” is no day I can read; write 2024, 2024-05 or 2024-05-03.": (
        "“{text}” 표현은 날짜로 읽을 수 없습니다. 2024, 2024-05, 2024-05-03처럼 적으세요."
    ),
    "They have no role “{role}” now; `aftera role WHO` lists what they have.": (
        "지금 “{role}” 역할은 없습니다. `aftera role 누구`로 지금 역할을 보세요."
    ),
    "It can't end ({until}) before it begins ({since}).": "시작({since})보다 먼저 끝날({until}) 수는 없습니다.",
    "A role needs a name or an organisation.": "역할에는 이름이나 소속이 필요합니다.",
    "An alias needs two different words: `aftera role alias moviemaker director`.": (
        "서로 다른 두 낱말이 필요합니다: `aftera role alias 무비메이커 감독`."
    ),
    # tags
    "Tag people, untag them, or list the tags.": "사람에게 태그를 붙이고, 떼고, 태그를 봅니다.",
    "Tag people.": "태그를 붙입니다.",
    "Take a tag off people.": "태그를 뗍니다.",
    "List the tags, with how many carry them.": "태그와 쓰인 수를 봅니다.",
    "List the people of a tag.": "태그가 붙은 사람을 봅니다.",
    "The tag, with # or without.": "태그. #은 있어도 없어도 됩니다.",
    "{n} person tagged": "{n}명에게 붙임",
    "{n} people tagged": "{n}명에게 붙임",
    "taken off {n} person": "{n}명에게서 뗌",
    "taken off {n} people": "{n}명에게서 뗌",
    "No tags yet: `aftera tag add TAG WHO` makes one.": "아직 태그가 없습니다: `aftera tag add 태그 누구`.",
    "There is no tag #{tag}; `aftera tag` lists them.": "#{tag} 태그는 없습니다. `aftera tag`에 모두 나옵니다.",
    "A tag needs a name.": "태그 이름이 비었습니다.",
    # hats
    "Choose the hat you wear: new lines carry it until you take it off.": (
        "지금의 나를 고릅니다. 벗을 때까지 새 기록에 함께 적힙니다."
    ),
    "List your hats.": "나의 모자를 봅니다.",
    "Make a hat.": "모자를 만듭니다.",
    "Put a hat on.": "모자를 씁니다.",
    "Take the hat off.": "모자를 벗습니다.",
    "One of your roles.": "나의 역할 하나.",
    "You have the hat “{hat}” already.": "“{hat}” 모자는 이미 있습니다.",
    "New hat: {hat}. `aftera hat use {hat}` puts it on.": "새 모자: {hat}. 쓰려면 `aftera hat use {hat}`.",
    "You wear {hat} now.": "지금 나: {hat}.",
    "You wear no hat now.": "지금은 모자를 쓰지 않았습니다.",
    "worn now": "지금 씀",
    "No hats yet: `aftera hat add ROLE` makes one of your roles a hat.": (
        "아직 모자가 없습니다: `aftera hat add 역할`로 나의 역할을 모자로 만드세요."
    ),
    "You have no hat “{hat}”; `aftera hat add {hat}` makes it.": (
        "“{hat}” 모자는 없습니다. `aftera hat add {hat}`로 만드세요."
    ),
    "A hat needs a name.": "모자 이름이 비었습니다.",
    # quiet, archive, relate
    "Leave people out of today and every suggestion; they stay in the book and can be found.": (
        "오늘과 모든 제안에 나오지 않게 합니다. 책에는 그대로 있고 찾을 수 있습니다."
    ),
    "Let them come up again.": "다시 나오게 합니다.",
    "{name} can come up again.": "{name:이} 다시 나옵니다.",
    "{name} won't be brought up any more.": "{name:은} 이제 먼저 나오지 않습니다.",
    "Put people out of the lists; nothing about them is lost, and --undo brings them back.": (
        "목록에서 치워 둡니다. 잃는 것은 없고 --undo로 되돌립니다."
    ),
    "Bring them back into the lists.": "다시 목록에 올립니다.",
    "{name} is in the lists again.": "{name:이} 다시 목록에 있습니다.",
    "{name} is archived; `aftera archive {name} --undo` brings them back.": (
        "{name:을} 보관했습니다. 되돌리려면 `aftera archive {name} --undo`."
    ),
    "Say what one person is to another: A is the TEXT of B.": "두 사람의 관계를 적습니다: A는 B의 무엇.",
    "One person.": "한 사람.",
    "What A is to B, in your words.": "A가 B에게 무엇인지.",
    "The other person.": "다른 사람.",
    "Take it away.": "지웁니다.",
    "Taken away: {one} is no longer {text} of {other}.": "지웠습니다: {one:은} 이제 {other}의 {text:이} 아닙니다.",
    "A relation needs two different people.": "관계에는 서로 다른 두 사람이 필요합니다.",
    "Say what they are to each other: `aftera relate A colleague B`.": (
        "어떤 사이인지 적으세요: `aftera relate A 동료 B`."
    ),
    "The book has no such relation between these two.": "두 사람 사이에 그런 관계가 적혀 있지 않습니다.",
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
    "{n} row moves: {what}": "옮김 {n}건: {what}",
    "{n} rows move: {what}": "옮김 {n}건: {what}",
    "{n} row falls away: {what}": "겹쳐서 빠짐 {n}건: {what}",
    "{n} rows fall away: {what}": "겹쳐서 빠짐 {n}건: {what}",
    "A": "A",
    "B": "B",
    "stays": "남는 값",
    "name": "이름",
    "reading": "읽기",
    "year of birth": "태어난 해",
    "month of birth": "태어난 달",
    "day of birth": "태어난 날",
    "lunar birthday": "음력 생일",
    "language": "언어",
    "met on": "만난 날",
    "met at": "만난 행사",
    "met through": "소개한 사람",
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
    "rhythms": "안부 주기",
}
