"""Korean sentences: roles in time, hats as lenses, pulse, map."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # one hat
    "Only what is seen through this hat of mine.": "이 모자(나의 역할)로 보이는 것만.",
    "Seen through the hat {hat}; without --hat everything is there.": "“{hat}” 모자로 봅니다. --hat 없이는 모두 보입니다.",
    # pulse
    "See a year of conversations, seasons turning, what rings.": "한 해의 대화와 바뀌는 사이, 남은 여운을 봅니다.",
    "See a year of conversations as a calendar of squares, whose seasons turned this month, and what rings. "
    "A square says how often I talked on a day; nothing here measures a person.": (
        "한 해의 대화를 네모 달력으로 보고, 이번 달에 사이가 바뀐 사람과 남은 여운을 봅니다. "
        "네모는 그날 내가 몇 번 이야기했는지일 뿐, 사람을 재지 않습니다."
    ),
    "aftera pulse --since 2026-06 --hat actor": "aftera pulse --since 2026-06 --hat 배우",
    "That year.": "그 한 해.",
    "With people who did this then, in any word.": "그때 이 일을 하던 사람과. 어느 말로 써도 됩니다.",
    "With people of it.": "이 크루의 사람과.",
    "Say either --year or --since.": "--year와 --since 가운데 하나만 쓰세요.",
    "{day} lies ahead.": "{day:은} 아직 오지 않은 날입니다.",
    "What rings": "남은 여운",
    "By hat": "모자별",
    "By role": "역할별",
    "By event": "행사별",
    "without a hat": "모자 없이",
    "Seasons now": "지금 사이",
    "Turned this month": "이번 달에 바뀐 사이",
    "talked on {day} (c{number})": "{day}에 대화 (c{number})",
    "last conversation {ago}": "마지막 대화 {ago}",
    "none": "없음",
    "Jan": "1월",
    "Feb": "2월",
    "Mar": "3월",
    "Apr": "4월",
    "May": "5월",
    "Jun": "6월",
    "Jul": "7월",
    "Aug": "8월",
    "Sep": "9월",
    "Oct": "10월",
    "Nov": "11월",
    "Dec": "12월",
    # a title that differs
    "{name}: {role}?": "{name}: {role}?",
    "Is {name} {role} now? Say yes or no.": "{name} 님은 지금 {role:이}신가요? 네 또는 아니요로 답하세요.",
    "Settled: “{text}” is how {name} is called, no role.": "정리했습니다. {text:은} {name} 님을 부르는 말이고, 역할은 아닙니다.",
    "Settled: {name} is {role} now.": "정리했습니다. {name} 님은 이제 {role}입니다.",
    "{role} stays beside it; `aftera role {name} end {role}` ends it.": (
        "{role:은} 그대로 둡니다. `aftera role {name} end {role}`로 끝낼 수 있습니다."
    ),
    "is {name} that now? yes or no": "{name} 님이 지금 하시는 일인가요? 네 또는 아니요",
    # roles in time
    "Add, end or list a person's roles, drawn in time; `role lanes` tells whose roles moved this quarter, "
    "`role alias WORD ROLE` teaches a word of your own.": (
        "사람의 역할을 더하고 끝내고, 시간 위에 그려 봅니다. `role lanes`는 이번 분기에 역할이 바뀐 사람을 알려 주고, "
        "`role alias 낱말 역할`은 나만의 말을 가르칩니다."
    ),
    "Whose role; or lanes, alias.": "누구의 역할인지, 또는 lanes나 alias.",
    "List the roles of that day, month or year.": "그 날, 달, 해의 역할을 봅니다.",
    "{name} had no role then.": "{name} 님은 그때 역할이 없었습니다.",
    "Nobody's roles moved: {span}.": "역할이 바뀐 사람이 없습니다: {span}.",
    "{n} person's roles moved": "역할이 바뀐 사람 {n}명",
    "{n} people's roles moved": "역할이 바뀐 사람 {n}명",
    "There are more; --plain lists all.": "더 있습니다. --plain은 모두 보여 줍니다.",
    "no longer {role}": "{role} 끝",
    "now {role}": "이제 {role}",
    "since {day}": "{day}부터",
    "said on {day} (c{number})": "{day}에 들음 (c{number})",
    "written down on {day}": "{day}에 적음",
    "Look at roles of any time: who do it, or ever did.": "어느 때의 역할이든 봅니다. 지금 하는 사람과 한때 했던 사람.",
    "Say either --as-of or --ever.": "--as-of와 --ever 가운데 하나만 쓰세요.",
    "--hat is for the list: a promise is seen by the conversation or project it belongs to.": (
        "--hat은 목록에 씁니다. 할 일은 그것이 나온 대화나 프로젝트의 모자로 보입니다."
    ),
    "No project is of the hat {hat}.": "“{hat}” 모자의 프로젝트는 없습니다.",
    "Put a hat away: it leaves the list, and what carries it keeps it. `hat add` brings it back.": (
        "모자를 치웁니다. 목록에서 빠지지만 지난 기록에는 그대로 남습니다. `hat add`로 다시 꺼냅니다."
    ),
    "Put away: {hat}. `aftera hat add {hat}` brings it back.": "{hat:을} 치웠습니다. `aftera hat add {hat}`로 다시 꺼냅니다.",
    "See the network through a hat: people last met wearing it, its projects, and who knows only this one.": (
        "한 모자로 관계를 봅니다. 최근 그 모자로 만난 사람, 그 모자의 프로젝트, 이 모자만 아는 사람."
    ),
    "Last met wearing it": "이 모자로 최근 만난 사람",
    "Know only this hat": "이 모자만 아는 사람",
    "Nothing carries this hat yet: `aftera hat use {hat}`, then log as ever.": (
        "아직 이 모자로 남긴 기록이 없습니다. `aftera hat use {hat}` 뒤에 평소처럼 기록하세요."
    ),
    "--hat narrows the page; rows are put aside by the numbers of the whole one.": (
        "--hat은 보이는 줄을 좁힐 뿐입니다. 줄을 미루거나 빼는 번호는 전체 목록의 번호입니다."
    ),
    # map
    "See the network: circles, bridges, who connects whom.": "관계를 그림으로 봅니다. 크루, 잇는 사람, 누가 누구를 이었는지.",
    "See the network: circles, projects and small events as groups, who bridges them, who connected whom; of "
    "someone, whom they are tied to and by what. -o writes it as DOT, GraphML or one HTML page, with names, roles "
    "and kinds of ties only.": (
        "관계를 봅니다. 크루와 프로젝트와 작은 행사를 무리로, 무리를 잇는 사람, 누가 누구를 이었는지. 한 사람이라면 누구와 "
        "무엇으로 이어져 있는지. -o는 DOT, GraphML, HTML 한 쪽으로 쓰며, 이름과 역할과 이어진 까닭의 종류만 담습니다."
    ),
    "aftera map Sora": "aftera map 소라",
    "{path} is written.": "{path:을} 썼습니다.",
    "Around this person.": "이 사람 둘레.",
    "Write a file: .html, .graphml, .dot.": "파일로 씁니다: .html, .graphml, .dot.",
    "At most so many people, the nearest.": "가까운 사람부터 이만큼까지.",
    "Make together": "함께 만드는 사이",
    "Relations": "관계",
    "Talked with me together": "나와 함께 이야기한 사이",
    "At the same event": "같은 행사에 있던 사이",
    "circle": "크루",
    "project": "프로젝트",
    "event": "행사",
    "Bridges": "잇는 사람",
    "Who connected whom": "누가 누구를 이었나",
    "Nothing ties people yet: projects, introductions, relations and small events do.": (
        "아직 사람들을 잇는 것이 없습니다. 프로젝트, 소개, 관계, 작은 행사가 사람을 잇습니다."
    ),
    "Nothing ties {name} to others yet.": "아직 {name} 님과 다른 사람을 잇는 것이 없습니다.",
    "Only people who aren't quiet or archived are on a map, and not me.": (
        "지도에는 조용히 두거나 보관하지 않은 사람만 나오고, 나는 나오지 않습니다."
    ),
    "in both {one} and {other}": "{one:과} {other} 모두에 있음",
    "The nearest are on it; {n} more person isn't. --limit takes more in.": (
        "가까운 사람만 담았습니다. {n}명이 더 있고, --limit으로 더 담습니다."
    ),
    "The nearest are on it; {n} more people aren't. --limit takes more in.": (
        "가까운 사람만 담았습니다. {n}명이 더 있고, --limit으로 더 담습니다."
    ),
    "{n} tie": "연결 {n}개",
    "{n} ties": "연결 {n}개",
    "In it are names, roles and kinds of ties; nothing that was said or promised.": (
        "이름과 역할과 이어진 까닭의 종류만 담겨 있고, 나눈 말이나 약속은 없습니다."
    ),
    "A map is written as one of these, by the file's ending: {endings}.": (
        "지도는 파일 이름의 끝에 따라 다음 가운데 하나로 씁니다: {endings}."
    ),
    "Map of people": "사람 지도",
    "{people}. Point at someone, or walk with Tab, to see whom they are tied to.": (
        "{people}. 누군가를 가리키거나 Tab으로 옮겨 가면 누구와 이어져 있는지 보입니다."
    ),
    "make together": "함께 만듦",
    "made each other known": "서로 소개됨",
    "relation": "관계",
    "talked together": "함께 이야기함",
    "same event": "같은 행사",
}
