"""Korean sentences: people added, shown, their roles, tags and hats."""

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
    # roles
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
}
