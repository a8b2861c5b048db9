"""Korean sentences: the deck of first lines after an event."""

SENTENCES: dict[str, str] = {
    # the command
    "See to which ten people of an event a first line is worth most. It says why, and on a terminal it asks, one "
    "by one: a line, a promise, skip or later; whoever is put off comes back 1, 3 and 7 days after the event.": (
        "행사에서 만난 사람 가운데 먼저 한 줄 남기면 좋을 열 명을 봅니다. 까닭도 함께 보여 주고, 터미널에서는 한 명씩 "
        "묻습니다: 한 줄, 할 일, 건너뛰기, 나중에. 나중으로 미룬 사람은 행사가 끝나고 1일, 3일, 7일 뒤에 다시 나옵니다."
    ),
    "aftera event after gmaff --skip Sora --later Minsu": "aftera event after gmaff --skip 소라 --later 민수",
    "Don't offer them again.": "다시 권하지 않습니다.",
    "Offer them again another day.": "다른 날 다시 권합니다.",
    "First lines to whom you met: `aftera event after {slug}`.": (
        "만난 사람에게 남길 첫 줄: `aftera event after {slug}`."
    ),
    # the deck
    "{event}: {n} of {all} wait for a first line": "{event}: 첫 줄을 기다리는 {all}명 중 {n}명",
    "{event}: {n} person waits for a first line": "{event}: 첫 줄을 기다리는 {n}명",
    "{event}: {n} people wait for a first line": "{event}: 첫 줄을 기다리는 {n}명",
    "{n} more waits.": "{n}명이 더 기다립니다.",
    "{n} more wait.": "{n}명이 더 기다립니다.",
    "{n} comes back on {day}.": "{n}명은 {day}에 다시 나옵니다.",
    "{n} come back from {day} on.": "{n}명은 {day}부터 다시 나옵니다.",
    "from {file}, {day}": "{file}에서, {day}",
    "a card of {day}": "{day}에 들어온 카드",
    "met there": "그 자리에서 만남",
    "Nobody from {event} waits for a first line.": "{event}에서 만난 사람 가운데 첫 줄을 기다리는 사람은 없습니다.",
    "Nobody from {event} waits for a first line today; {n} comes back on {day}.": (
        "{event}에서 만난 사람 가운데 오늘 첫 줄을 기다리는 사람은 없습니다. {n}명이 {day}에 다시 나옵니다."
    ),
    "Nobody from {event} waits for a first line today; {n} come back from {day} on.": (
        "{event}에서 만난 사람 가운데 오늘 첫 줄을 기다리는 사람은 없습니다. {n}명이 {day}부터 다시 나옵니다."
    ),
    "{name} isn't among those met at {event}; `aftera event met {slug} WHO` says that you met.": (
        "{name:은} {event}에서 만난 사람이 아닙니다. `aftera event met {slug} 누구`로 만났다고 적을 수 있습니다."
    ),
    "Won't be offered again: {names}.": "다시 권하지 않습니다: {names}.",
    "Comes back on {day}: {names}.": "{day}에 다시 권합니다: {names}.",
    # why
    "“{name}” stands in c{number}": "c{number}에 “{name}”",
    "has a note": "메모가 있음",
    "#{project} looks for {role}": "#{project}에서 찾는 {role}",
    "you look for {role}": "내가 찾는 {role}",
    "{role} like your hat {hat}": "내 모자 {hat:과} 통하는 {role}",
    "also in #{project}": "#{project}에 함께함",
    "you met through {name}": "{name} 소개로 만남",
    "knows {name}": "{name:과} 아는 사이",
    "shares #{tag} with you": "함께 단 #{tag}",
    "also met at {event}": "{event}에서도 만남",
    "at {place} like {name}": "{name:이} 있는 {place}",
    "has an e-mail address": "메일 있음",
    "has a phone number": "전화 있음",
    "has an e-mail address and a phone number": "메일과 전화 있음",
    # one by one
    "A line, or “; ” and a promise. p promise, s skip, l or Enter later, q stop.": (
        "한 줄로, 또는 “; ” 뒤에 할 일을. p 할 일, s 건너뛰기, l·Enter 나중에, q 그만."
    ),
    "What stays with you?": "무엇이 마음에 남았나요?",
    "What do you promise?": "무엇을 하기로 했나요?",
    "{n} line": "대화 {n}개",
    "{n} lines": "대화 {n}개",
    "{n} promise": "할 일 {n}개",
    "{n} promises": "할 일 {n}개",
    "{n} skipped": "건너뜀 {n}명",
    "{n} later, on {day}": "{day}에 다시 {n}명",
    "{n} more waits: aftera event after {slug}": "{n}명이 더 기다립니다: aftera event after {slug}",
    "{n} more wait: aftera event after {slug}": "{n}명이 더 기다립니다: aftera event after {slug}",
    # today
    "After the event": "행사가 끝나고",
    "it ended {ago}": "{ago} 끝남",
    "they were added {ago}": "{ago} 명함이 들어옴",
}
