"""Korean sentences: roles in time, hats as lenses, pulse, map."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # one hat
    "Only what is seen through this hat of mine.": "이 모자(나의 역할)로 보이는 것만.",
    "Seen through the hat {hat}.": "“{hat}” 모자로 봅니다.",
    "Seen through the hat {hat}; {n} more row without --hat.": "“{hat}” 모자로 봅니다. --hat 없이는 {n}줄이 더 있습니다.",
    "Seen through the hat {hat}; {n} more rows without --hat.": "“{hat}” 모자로 봅니다. --hat 없이는 {n}줄이 더 있습니다.",
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
    "Look at roles of any time: who do it, or ever did.": "어느 때의 역할이든 봅니다. 지금 하는 사람과 한때 한 사람.",
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
}
