"""Korean sentences: looking."""

from __future__ import annotations

#: The stages as they are typed in Korean, with their other names.
STAGES = {
    "구상": "idea",
    "구상중": "idea",
    "모으는중": "gathering",
    "모으기": "gathering",
    "만드는중": "making",
    "만들기": "making",
    "제작중": "making",
    "마침": "wrapped",
    "끝": "wrapped",
    "완료": "wrapped",
    "내려놓음": "let go",
    "접음": "let go",
    "엎어짐": "let go",
}

SENTENCES: dict[str, str] = {
    # projects
    "idea": "구상",
    "gathering": "모으는 중",
    "making": "만드는 중",
    "wrapped": "마침",
    "let go": "내려놓음",
    "There is no stage “{stage}”; a project is at one of these: {stages}.": (
        "“{stage}” 단계는 없습니다. 단계는 {stages} 가운데 하나입니다."
    ),
    "A project needs a name.": "프로젝트에는 이름이 필요합니다.",
    "There is no project with the number {number}.": "번호가 {number}인 프로젝트는 없습니다.",
    "There is no project “{name}”; `aftera project list` lists them.": (
        "“{name}” 프로젝트는 없습니다. `aftera project list`에 모두 나옵니다."
    ),
    "“{name}” could be any of these projects; say its slug:": (
        "“{name}”에 맞는 프로젝트가 여럿입니다. 짧은 이름으로 말하세요:"
    ),
    "There is already a project #{slug}; choose another with --slug.": (
        "#{slug} 프로젝트가 이미 있습니다. --slug로 다른 이름을 고르세요."
    ),
    "Begin, list and see projects. Without a verb: list them, or show the one named.": (
        "프로젝트를 시작하고 모아 보고 살펴봅니다. 그냥 쓰면 목록을, 이름만 쓰면 그 프로젝트를 보여 줍니다."
    ),
    "Begin a project: a slug and a name, or a name alone.": (
        "프로젝트를 시작합니다. 짧은 이름과 이름, 또는 이름만 씁니다."
    ),
    "List projects by stage.": "프로젝트를 단계별로 봅니다.",
    "See a project.": "프로젝트를 봅니다.",
    "Move a project to another stage.": "프로젝트를 다른 단계로 옮깁니다.",
    "Change a project; an empty value takes one away.": "프로젝트를 고칩니다. 빈 값은 있던 것을 지웁니다.",
    "idea, gathering, making, wrapped or let-go.": "구상, 모으는 중, 만드는 중, 마침, 내려놓음 가운데 하나.",
    "The hat I wear in it.": "여기서 내가 쓰는 모자(나의 역할).",
    "What lines call it by: #slug.": "한 줄 기록에서 부르는 이름: #짧은이름.",
    "The day it began.": "시작한 날.",
    "The day it ended.": "끝난 날.",
    "The day of the move.": "단계를 옮긴 날.",
    "A free note.": "자유로운 메모.",
    "Another name.": "새 이름.",
    "Only this stage; may be said again.": "이 단계만. 여러 번 쓸 수 있습니다.",
    "What they do in it.": "여기서 하는 역할.",
    "What they bring.": "가져오는 것.",
    "A project: its slug, its name, or a part of it.": "프로젝트의 짧은 이름이나 이름, 또는 그 일부.",
    "No projects. `aftera project new NAME` begins one.": (
        "프로젝트가 없습니다. `aftera project new 이름`으로 시작하세요."
    ),
    "hat: {hat}": "나: {hat}",
    "from": "앞선 것",
    "then": "이어진 것",
    "Members": "구성원",
    "Needs and offers": "찾는 것과 가능한 것",
    "Follow-ups": "할 일",
    "Conversations": "대화",
    "needs": "찾는 것",
    "offers": "가능한 것",
    "until {day}": "{day}까지",
    "{n} person": "{n}명",
    "{n} people": "{n}명",
    # events
    "An event needs a name.": "행사에는 이름이 필요합니다.",
    "An event can't end ({last}) before it begins ({first}).": (
        "행사가 시작({first})하기 전에 끝날({last}) 수는 없습니다."
    ),
    "There is no event with the number {number}.": "번호가 {number}인 행사는 없습니다.",
    "There is no event “{name}”; `aftera event list` lists them.": (
        "“{name}” 행사는 없습니다. `aftera event list`에 모두 나옵니다."
    ),
    "“{name}” could be any of these events; say its slug:": "“{name}”에 맞는 행사가 여럿입니다. 짧은 이름으로 말하세요:",
    "There is already an event {slug}; choose another slug.": "{slug} 행사가 이미 있습니다. 다른 짧은 이름을 고르세요.",
    "Begin, list and see events. Without a verb: list them, or show the one named.": (
        "행사를 만들고 모아 보고 살펴봅니다. 그냥 쓰면 목록을, 이름만 쓰면 그 행사를 보여 줍니다."
    ),
    "Make an event: a slug and a name, or a name alone.": "행사를 만듭니다. 짧은 이름과 이름, 또는 이름만 씁니다.",
    "Its slug and its name.": "짧은 이름과 이름.",
    "List events.": "행사를 모아 봅니다.",
    "See an event.": "행사를 봅니다.",
    "Change an event; an empty value takes one away.": "행사를 고칩니다. 빈 값은 있던 것을 지웁니다.",
    "What lines call it by: event:SLUG.": "한 줄 기록에서 부르는 이름: 행사:짧은이름.",
    "Its first day.": "첫날.",
    "Its last day.": "마지막 날.",
    "Where it is.": "열리는 곳.",
    "What comes again: the name of its series.": "되풀이되는 행사의 이름(시리즈).",
    "festival, hackathon, meetup or what you call it.": "영화제, 해커톤, 모임 등 부르는 대로.",
    "Only those gone by.": "지난 것만.",
    "Only those on now or to come.": "열리고 있거나 다가오는 것만.",
    "At most so many.": "이만큼까지만.",
    "Only on the guest list; not met.": "명단에만 있고 만나지는 않았음.",
    "An event: its slug, its name, or a part of it.": "행사의 짧은 이름이나 이름, 또는 그 일부.",
    "No events. `aftera event new SLUG NAME --from DAY` makes one.": (
        "행사가 없습니다. `aftera event new 짧은이름 이름 --from 날짜`로 만드세요."
    ),
    "On or to come": "열리는 중이거나 다가오는 행사",
    "Gone by": "지난 행사",
    "{n} person met": "만난 사람 {n}명",
    "{n} people met": "만난 사람 {n}명",
    "and {n} more": "그 밖에 {n}명",
    "{n} conversation": "대화 {n}건",
    "{n} conversations": "대화 {n}건",
    # days as arguments
    "“{words}” could be {days}; write it as 2026-11-20.": (
        "“{words}” 표현은 {days}일 수 있습니다. 2026-11-20처럼 쓰세요."
    ),
    "“{words}” is no day; write it as 2026-11-20, 2026-11, yesterday or last friday.": (
        "“{words}” 표현은 날짜가 아닙니다. 2026-11-20, 2026-11, 어제, 지난 금요일처럼 쓰세요."
    ),
    # conversations
    "call": "통화",
    "message": "메시지",
    "mail": "메일",
    "video call": "영상 통화",
    "{day}, about": "{day}쯤",
    # find
    "Projects": "프로젝트",
    "Events": "행사",
    "Appointments": "약속",
    "done": "마침",
    "dropped": "내려놓음",
    "met": "만남",
    "open": "열림",
    "Search people, projects, events, conversations, follow-ups and appointments. All words must be found: in a "
    "person's entry, or in one conversation, where a word may also be the name of someone it was with.": (
        "사람, 프로젝트, 행사, 대화, 할 일, 약속을 찾습니다. 낱말은 모두 맞아야 합니다. 한 사람의 항목 안에서, 또는 한 "
        "대화 안에서 찾고, 대화에서는 함께한 사람의 이름도 낱말로 칩니다."
    ),
    "Say what to look for.": "찾을 말을 쓰세요.",
    "Nothing found for “{words}”.": "“{words}” 검색 결과가 없습니다.",
    "What to look for.": "찾을 말.",
    "Only this kind; may be said again.": "이 종류만. 여러 번 쓸 수 있습니다.",
    "At most so many of each kind.": "종류마다 이만큼까지만.",
    "aftera find 소라 콘티": "aftera find 소라 콘티",
    "aftera find ㄱㅅㅇ": "aftera find ㄱㅅㅇ",
    # who
    "List people. Every option narrows the list; together they must all hold.": (
        "사람을 골라 봅니다. 조건을 더할수록 좁아지고, 모두 맞는 사람만 나옵니다."
    ),
    "aftera who --role 감독 --season resting": 'aftera who --role 감독 --season "쉬는 중"',
    "Who do this, in any word for it; may be said again.": (
        "이 역할을 하는 사람. 뜻이 같은 말도 찾고 여러 번 쓸 수 있습니다."
    ),
    "Look at the roles of that day, month or year.": "그날, 그달, 그해의 역할을 봅니다.",
    "Whose organisation holds these words.": "소속에 이 말이 들어 있는 사람.",
    "Members of it, or talked with about it.": "구성원이거나 그 일로 이야기한 사람.",
    "Met or talked with there.": "거기서 만났거나 이야기한 사람.",
    "Who carry it; said again, all of them.": "이 태그가 있는 사람. 여러 번 쓰면 모두 있는 사람.",
    "Who belong to it.": "이 크루에 속한 사람.",
    "now, warm, resting or asleep; said again, any of them.": (
        "요즘, 따뜻, 쉬는 중, 겨울잠. 여러 번 쓰면 그 가운데 하나인 사람."
    ),
    "Met or talked with since that day.": "그날부터 만났거나 이야기한 사람.",
    "Met or talked with up to that day.": "그날까지 만났거나 이야기한 사람.",
    "Not talked with since that day.": "그날부터 이야기하지 않은 사람.",
    "Whose entry holds these words.": "항목에 이 말이 들어 있는 사람.",
    "Who have no role.": "역할이 없는 사람.",
    "Only those who are quiet.": "조용히 둔 사람만.",
    "Only those who are archived.": "보관한 사람만.",
    "By the last conversation, the name, or when we met.": "마지막 대화, 이름, 만난 날 순서.",
    "At most so many; 0 is all.": "이만큼까지만. 0은 모두.",
    "There are more; --limit 1000 shows more of them, --plain all.": (
        "더 있습니다. --limit 1000은 더 많이, --plain은 모두 보여 줍니다."
    ),
    "Nobody fits.": "맞는 사람이 없습니다.",
    "There is no season “{season}”; it is one of these: {seasons}.": (
        "“{season}” 사이는 없습니다. {seasons} 가운데 하나입니다."
    ),
    "There is no circle “{name}”.": "“{name}” 크루는 없습니다.",
    # timeline
    "Read conversations in order, newest first.": "대화를 새것부터 차례로 읽습니다.",
    "aftera timeline --with 소라 --since 2026-09": "aftera timeline --with 소라 --since 2026-09",
    "With this person; said again, with all of them.": "이 사람과 함께한 대화. 여러 번 쓰면 모두와 함께한 대화.",
    "About this person.": "이 사람 이야기가 나온 대화.",
    "That belong to it.": "이 프로젝트의 대화.",
    "That were there.": "거기서 나눈 대화.",
    "At a place that holds these words.": "장소에 이 말이 들어 있는 대화.",
    "met, call, message, mail, or what was typed.": "만남, 통화, 메시지, 메일, 또는 적은 그대로.",
    "From that day on.": "그날부터.",
    "Up to that day.": "그날까지.",
    "No conversations fit.": "맞는 대화가 없습니다.",
}
