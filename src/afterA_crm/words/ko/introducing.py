"""Korean sentences: introductions, and what today gained with them: rows put aside, holidays, echoes by one key."""

from __future__ import annotations

#: The states as they are typed in Korean, with their other names.
STATES = {
    "떠올림": "idea",
    "생각": "idea",
    "구상": "idea",
    "한쪽에물음": "asked one",
    "한쪽물음": "asked one",
    "양쪽에물음": "asked both",
    "양쪽물음": "asked both",
    "소개함": "made",
    "소개": "made",
    "만남": "met",
    "두분만남": "met",
    "결실": "came of it",
    "이어짐": "came of it",
    "사양": "declined",
}

SENTENCES: dict[str, str] = {
    # states
    "thought of": "떠올림",
    "asked one": "한쪽에 물음",
    "asked both": "양쪽에 물음",
    "introduced": "소개함",
    "they met": "두 분 만남",
    "something came of it": "이어짐",
    "declined": "사양",
    "There is no state “{state}”; an introduction is one of these: {states}.": (
        "“{state}” 단계는 없습니다. 소개는 {states} 가운데 하나입니다."
    ),
    # reasons
    "by {name}": "{name} 님의 소개",
    "it would answer: {need}": "찾는 것: {need}",
    "{name} made it": "{name} 님이 해 준 소개",
    "you noted it": "직접 적어 둠",
    # what can't be
    "An introduction takes two different people.": "소개에는 서로 다른 두 사람이 필요합니다.",
    "An introduction of mine begins with the two names: `aftera intro ONE OTHER`.": (
        "내가 하는 소개는 두 사람의 이름으로 시작합니다: `aftera intro 한사람 다른사람`."
    ),
    "An introduction takes two different people, and someone else who made it.": (
        "소개에는 서로 다른 두 사람과, 소개해 준 또 다른 사람이 필요합니다."
    ),
    "You can't introduce someone to yourself; `aftera intro by WHO ONE` keeps what others did.": (
        "나에게 나를 소개할 수는 없습니다. 남이 해 준 소개는 `aftera intro by 누가 누구`로 남깁니다."
    ),
    "{name} is quiet, so no introduction names them.": "{name} 님은 조용히 두기로 했으므로 소개에 올리지 않습니다.",
    "{name} is archived; `aftera archive {name} --off` brings them back to the lists first.": (
        "{name} 님은 보관되어 있습니다. 먼저 `aftera archive {name} --off`로 다시 꺼내세요."
    ),
    "{name} is quiet or archived, so no introduction names them.": (
        "{name} 님은 조용히 두었거나 보관했으므로 소개에 올리지 않습니다."
    ),
    "i{number} is at its end: {state}. --to takes it elsewhere.": (
        "i{number}의 다음 단계는 없습니다({state}). 다른 단계로 옮기려면 --to를 쓰세요."
    ),
    "i{number} is there already: {state}.": "i{number}: 이미 그 단계입니다({state}).",
    "i{number} can't be declined any more: {state}.": "i{number}: 이제 사양할 수 없습니다({state}).",
    "Whoever doesn't want to declines: `aftera intro decline {number}`.": (
        "사양은 `aftera intro decline {number}`로 적습니다."
    ),
    "What came of it is said once they have met.": "무엇이 이어졌는지는 두 분이 만난 뒤에 적습니다.",
    "Only one of the two can decline: {one} or {other}.": (
        "사양은 두 분 가운데 한 분만 할 수 있습니다: {one}, {other}."
    ),
    "A message goes to one of the two: {one} or {other}.": ("글은 두 분 가운데 한 분에게 씁니다: {one}, {other}."),
    "There is no introduction i{number}; `aftera intro list --all` lists them.": (
        "i{number} 소개는 없습니다. `aftera intro list --all`에 모두 나옵니다."
    ),
    "There is no introduction with {names}; `aftera intro list --all` lists them.": (
        "{names} 님과 관련된 소개는 없습니다. `aftera intro list --all`에 모두 나옵니다."
    ),
    "Several introductions have to do with {name}; say the number:": (
        "{name} 님과 관련된 소개가 여럿입니다. 번호로 적으세요:"
    ),
    "An introduction is named by its number, such as i3, or by two names; quote a name of several words.": (
        "소개는 i3 같은 번호나 두 사람의 이름으로 부릅니다. 띄어쓰기가 있는 이름은 따옴표로 묶으세요."
    ),
    "i{number} was made by someone else, so there is nothing to ask.": (
        "i{number}: 다른 분이 해 준 소개라 여쭐 것이 없습니다."
    ),
    "i{number} was declined, so there is nothing to write.": "i{number}: 사양한 소개라 쓸 글이 없습니다.",
    # the messages themselves: written to be sent by a person to a person
    "Hi {name},": "{name} 님, 안녕하세요.",
    "Hi {one}, hi {other},": "{one} 님, {other} 님, 안녕하세요.",
    "There is someone I would like you to meet: {name}.": ("{name} 님을 소개해 드리고 싶어 연락드립니다."),
    "{one} would be glad to meet you, and I would like to bring you together.": (
        "{one} 님께 먼저 여쭈었더니 꼭 인사드리고 싶다고 하셔서, 두 분을 소개해 드리고자 연락드립니다."
    ),
    "You both said yes, so here you are: {one}, meet {other}.": (
        "두 분 모두 흔쾌히 좋다고 하셔서, {one} 님과 {other} 님이 서로 인사 나누시도록 글을 드립니다."
    ),
    "{name} works as {what}.": "{name} 님은 {what:으로} 활동하고 계십니다.",
    "{role} at {organisation}": "{organisation} {role}",
    "{name} is at {organisation}.": "{name} 님은 {organisation} 소속이십니다.",
    "{name} is looking for: {need}.": "{name} 님은 요즘 {need:을} 찾고 계십니다.",
    "{project} is looking for: {need}.": "{project} 프로젝트에서 {need:을} 찾고 있습니다.",
    "I am looking for: {need}.": "저는 요즘 {need:을} 찾고 있습니다.",
    "{name} can offer: {offer}.": "{name} 님께서 도와주실 수 있는 일도 있습니다: {offer}.",
    "We made {project} together.": "저와는 {project:을} 함께했습니다.",
    "Why I thought of the two of you: {because}": "두 분을 떠올린 까닭은 이렇습니다: {because}",
    "Would you like that? If so, I will ask {name} as well; if not, that is perfectly fine.": (
        "괜찮으시다면 {name} 님께도 여쭈어 보겠습니다. 어려우시더라도 괜찮으니 편하게 말씀해 주십시오."
    ),
    "Would you like that? If so, I will write to you both; if not, that is perfectly fine.": (
        "괜찮으시다면 두 분께 함께 인사 글을 드리겠습니다. 어려우시더라도 괜찮으니 편하게 말씀해 주십시오."
    ),
    "I leave the rest to you two: write to each other whenever it suits you.": (
        "이제 두 분께서 편하신 때에 직접 이야기 나누시면 됩니다. 좋은 인연이 되시기를 바랍니다."
    ),
    "Best, {name}": "{name} 드림",
    # the command
    "Bring two people together, each asked first.": "두 사람을 이어 줍니다. 먼저 한 분씩 여쭙니다.",
    "Bring two people together, each asked first. Two names begin one, a number shows it; without anything: those "
    "on their way. The words for each side are written, never sent.": (
        "두 사람을 이어 줍니다. 먼저 한 분씩 여쭙니다. 이름 둘을 쓰면 새 소개가 되고, 번호를 쓰면 그 소개를, 그냥 쓰면 진행 중인 "
        "소개를 보여 줍니다. 보낼 글은 대신 써 드리지만 보내지는 않습니다."
    ),
    "Think of bringing two people together; `aftera intro ONE OTHER` is the same. The first is asked first.": (
        "두 사람을 소개할 생각을 적어 둡니다. `aftera intro 한사람 다른사람`과 같습니다. 앞사람에게 먼저 여쭙니다."
    ),
    'aftera intro Sora Minsu --because "both look for winter sounds"': (
        'aftera intro 소라 민수 --because "둘 다 겨울 소리를 찾는다"'
    ),
    "The two people.": "두 사람.",
    "Why these two.": "왜 이 두 사람인지.",
    "The need that it would answer.": "이 소개로 채울 “찾는 것”의 번호.",
    "An introduction: its number, the two names, or one name.": "소개: 번호, 두 사람의 이름, 또는 한 사람의 이름.",
    "An introduction: its number, or one of the names.": "소개: 번호, 또는 한 사람의 이름.",
    "An introduction takes two names; quote a name of several words.": (
        "소개에는 이름이 둘 필요합니다. 띄어쓰기가 있는 이름은 따옴표로 묶으세요."
    ),
    "These two are on their way already.": "이미 진행 중인 소개입니다.",
    "List introductions on their way, each with why it is there.": "진행 중인 소개를 까닭과 함께 봅니다.",
    "Only in this state; may be said again.": "이 단계만. 여러 번 쓸 수 있습니다.",
    "Only with this person.": "이 사람과 관련된 것만.",
    "Also those that ended, or only those on their way.": "끝난 것까지 모두, 또는 진행 중인 것만.",
    "No introductions here. `aftera intro ONE OTHER --because WHY` begins one.": (
        "소개가 없습니다. `aftera intro 한사람 다른사람 --because 까닭`으로 시작하세요."
    ),
    "See an introduction: how far it is, why, who the two are now, and what comes next.": (
        "소개를 봅니다: 어디까지 왔는지, 왜인지, 두 분이 지금 무엇을 하는지, 다음은 무엇인지."
    ),
    "Say how far it is: the next state, or the one of --to. An outcome said alone means that something came of it.": (
        "어디까지 왔는지 적습니다: 다음 단계로, 또는 --to의 단계로. --outcome만 쓰면 이어진 것으로 봅니다."
    ),
    'aftera intro next 1 --outcome "a short film together"': 'aftera intro next 1 --outcome "단편을 함께 만들기로"',
    "idea, asked-one, asked-both, made, met or came-of-it.": (
        "떠올림, 한쪽에 물음, 양쪽에 물음, 소개함, 만남, 이어짐 가운데 하나."
    ),
    "What came of it.": "무엇이 이어졌는지.",
    "Note that one of the two would rather not; nothing more is asked.": (
        "한 분이 사양하셨다고 적어 둡니다. 더는 묻지 않습니다."
    ),
    'aftera intro decline 1 --by Minsu "not this year"': 'aftera intro decline 1 --by 민수 "올해는 어렵다고"',
    "Why, as far as it was said.": "까닭. 들은 만큼만.",
    "Who declined.": "사양하신 분.",
    "Write the message that comes next, in the language of whom it is for: to the first, once they said yes to the "
    "other, and then to both. It holds nothing private, and it is never sent.": (
        "다음에 보낼 글을 받을 분의 언어로 씁니다: 먼저 한 분께, 좋다고 하시면 다른 분께, 그다음에는 두 분께 함께. "
        "사적인 내용은 들어가지 않으며, 보내지는 않습니다."
    ),
    "Ask this one of the two.": "두 분 가운데 이분께 여쭙니다.",
    "Put it on the clipboard instead of printing it.": "출력하지 않고 클립보드에 넣습니다.",
    "There is no clipboard here that can be reached; take the words from above.": (
        "여기에는 쓸 수 있는 클립보드가 없습니다. 위의 글을 옮겨 쓰세요."
    ),
    "Keep an introduction that someone else made, to me unless --to says to whom.": (
        "다른 사람이 해 준 소개를 남깁니다. --to가 없으면 나에게 해 준 소개입니다."
    ),
    "Who made it.": "소개해 준 사람.",
    "Who was introduced.": "소개받은 사람.",
    "To whom; to me when not said.": "누구에게. 적지 않으면 나에게.",
    "That introduction is in the book already.": "이미 책에 있는 소개입니다.",
    "Say the introduction's number: `aftera intro list` shows it.": (
        "소개의 번호를 적으세요. `aftera intro list`에 나옵니다."
    ),
    "`aftera intro draft {number}` writes the words for it.": "보낼 글: `aftera intro draft {number}`",
    "For {names}: handed to the terminal's clipboard. Nothing was sent.": (
        "{names} 님께 쓸 글을 터미널의 클립보드에 넘겼습니다. 보낸 것은 없습니다."
    ),
    "For {names}: on the clipboard, by {program}. Nothing was sent.": (
        "{names} 님께 쓸 글을 클립보드에 넣었습니다({program}). 보낸 것은 없습니다."
    ),
    "For {names}. Nothing was sent.": "{names} 님께 쓸 글입니다. 보낸 것은 없습니다.",
    "Your reason stands there as you wrote it, in another language; say it in theirs first.": (
        "적어 둔 까닭은 받는 분과 다른 언어로 쓰여 있습니다. 보내기 전에 그분의 언어로 바꾸세요."
    ),
    "Once you have sent it: aftera intro next {number}": "보낸 뒤에는: aftera intro next {number}",
    # one introduction drawn
    "Why": "까닭",
    "Next": "다음",
    "Came of it": "이어진 것",
    "Declined": "사양",
    "the words for {name}": "{name} 님께 쓸 글",
    "once it is so: {state}": "그렇게 되면: {state}",
    # today: introductions that stand still
    "thought of on {day}, nobody was asked yet": "{day}에 떠올림, 아직 아무에게도 묻지 않음",
    "you introduced them on {day}; did they meet?": "{day}에 소개함. 두 분은 만나셨나요?",
    "promised on {day}, no day was said": "{day}에 약속함, 날은 정하지 않음",
    # today: rows put aside
    "See what today asks for: promises due, appointments, seasons turning, birthdays, loose ends, each with why "
    "it is here and the command that acts on it. Three conversations are asked what still rings; --ask asks one by "
    "one. A row is put off or left be by its number.": (
        "오늘 챙길 것을 봅니다: 할 일, 약속, 오랜만인 사람, 생일, 남은 매듭. 하나하나 왜 여기 있는지와 처리하는 명령을 보여 줍니다. "
        "대화 셋에는 무엇이 마음에 남았는지 묻고, --ask는 하나씩 차례로 묻습니다. 줄은 번호로 미루거나 넘깁니다."
    ),
    "Ask what still rings, one by one: a key, and a line.": "무엇이 마음에 남았는지 하나씩 묻습니다: 글쇠 하나, 그리고 한 줄.",
    "Put this row off, a few days or to the day of --until.": "이 줄을 며칠, 또는 --until의 날까지 미룹니다.",
    "With --later: the day it comes back.": "--later와 함께: 다시 나올 날.",
    "Leave this row be; of an echo, also by its conversation (c12).": (
        "이 줄을 넘깁니다. 여운은 대화 번호(c12)로도 넘깁니다."
    ),
    "--until says until when --later puts a row off.": "--until은 --later로 미룬 줄이 다시 나올 날입니다.",
    "--echo keeps one echo; say --skip, --later or --ask by itself.": (
        "--echo는 여운 하나를 남깁니다. --skip, --later, --ask는 따로 쓰세요."
    ),
    "There is no row {number} on today's page.": "오늘 화면에 {number}번 줄은 없습니다.",
    "There is no row “{name}” today; `aftera today --json` names each.": (
        "오늘 “{name}” 줄은 없습니다. `aftera today --json`에 이름이 모두 나옵니다."
    ),
    "{day} doesn't lie ahead; a row is put off to a later day.": "{day:은} 앞으로 올 날이 아닙니다. 내일이나 그 뒤로 미루세요.",
    "That row goes by its own command: {command}": "그 줄은 이 명령으로 정리합니다: {command}",
    "{row}: not before {day}": "{row}: {day} 전에는 나오지 않습니다",
    "{row}: not again": "{row}: 다시 나오지 않습니다",
    # today: echoes by one key
    "--ask needs someone at a terminal; `aftera today --echo cN TEXT` and --skip cN do the same in a script.": (
        "--ask는 터미널에서만 묻습니다. 스크립트에서는 `aftera today --echo cN 글`과 --skip cN을 쓰세요."
    ),
    "No conversation waits to be asked about.": "여운을 물을 대화가 없습니다.",
    "1 2 3 how strongly, Enter leaves it be, q stops.": "1 2 3 얼마나 깊이, Enter 넘기기, q 그만.",
    "In a line:": "한 줄로:",
    "one by one: aftera today --ask": "하나씩: aftera today --ask",
    "{n} echo kept.": "여운 {n}개를 남겼습니다.",
    "{n} echoes kept.": "여운 {n}개를 남겼습니다.",
    # the lunar calendar
    "Seollal": "설",
    "Chuseok": "추석",
    "Holiday greetings": "명절 인사",
    "{feast}: {names}": "{feast}: {names}",
    "{when}; {why}": "{when} · {why}",
    "its day each year: {command}": "해마다의 날짜를 보려면: {command}",
}
