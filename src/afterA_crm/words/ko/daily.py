"""Korean sentences: daily."""

SENTENCES: dict[str, str] = {
    # follow-ups
    "to do {number}": "할 일 {number}",
    "to get {number}": "받을 것 {number}",
    "To do": "할 일",
    "To get": "받을 것",
    "done {day}": "{day} 마침",
    "dropped {day}": "{day} 내려놓음",
    "from {day}": "{day}부터",
    "done: {what}": "마침: {what}",
    "done: {what}; next: {next}": "마침: {what}, 다음: {next}",
    "dropped: {what}": "내려놓음: {what}",
    "today with {name}: {what}": "오늘 {name:과} {what}",
    "To log it too: {command}": "기록도 남기려면: {command}",
    "How was it? Write the line to log, = takes “{line}”, Enter leaves it.": (
        "어땠나요? 기록할 줄을 적으세요. = 는 “{line}” 그대로, Enter는 건너뜁니다."
    ),
    "Close a follow-up by its number or by words of it. One that repeats makes the next.": (
        "할 일을 번호나 그 안의 말로 마칩니다. 되풀이되는 것은 다음이 생깁니다."
    ),
    "aftera done reference": "aftera done 레퍼런스",
    "The follow-up's number (several close several), or words of it.": "할 일의 번호(여럿도 됨)나 그 안의 말.",
    "Let it go instead: it won't be done.": "하지 않고 내려놓습니다.",
    "Put a follow-up off until a day (tomorrow, when none is said). What was promised by when stays as it is.": (
        "할 일을 어느 날까지 미룹니다(말하지 않으면 내일). 언제까지 하기로 했는지는 그대로 둡니다."
    ),
    "aftera snooze 12 next week": "aftera snooze 12 다음 주",
    'aftera snooze reference "in 3 days"': 'aftera snooze 레퍼런스 "사흘 뒤"',
    "A follow-up is put off to a day, not to a rhythm.": "할 일은 주기가 아니라 하루를 정해 미룹니다.",
    "{day} doesn't lie ahead; a follow-up is put off to a later day.": (
        "{day:은} 앞날이 아닙니다. 오늘보다 뒤의 날로 미루세요."
    ),
    "The follow-up's number, or words of it, and until when.": "할 일의 번호나 그 안의 말, 그리고 언제까지.",
    "Promise a follow-up: WHO, WHEN and WHAT. Alone it lists what is open, each with its permanent number.": (
        "할 일을 적습니다: 누구, 언제, 무엇. 혼자 쓰면 열린 할 일을 변하지 않는 번호와 함께 보여 줍니다."
    ),
    "Nothing is open. `aftera todo WHO WHEN WHAT` promises something.": (
        "열린 것이 없습니다. `aftera todo 누구 언제 무엇`으로 적습니다."
    ),
    "Say what is to be done: `aftera todo WHO WHEN WHAT`.": "무엇을 할지 적으세요: `aftera todo 누구 언제 무엇`.",
    'aftera todo Sora "next tuesday" send the reference': 'aftera todo 소라 "다음 주 화요일" 레퍼런스 보내기',
    'aftera todo "Kim Minsu" "every 6 weeks" ask how it goes': "aftera todo 김민수 6주마다 안부 묻기",
    "aftera todo me tomorrow pay the rent --project ai-film": "aftera todo me 내일 대관료 내기 --project ai-film",
    "aftera todo Sora friday the soundtrack --theirs": "aftera todo 소라 금요일 음원 받기 --theirs",
    "There are more than this {n}; --limit shows more.": "{n}개보다 많습니다. --limit으로 더 볼 수 있습니다.",
    "There are more than these {n}; --limit shows more.": "{n}개보다 많습니다. --limit으로 더 볼 수 있습니다.",
    "“{text}” is no rhythm; write it like “6 weeks” or “every friday”.": (
        "“{text}”에서 주기를 찾지 못했습니다. “6주마다”, “매주 금요일”처럼 적으세요."
    ),
    "For, or only of, this project.": "이 프로젝트의 것(볼 때는 이 프로젝트 것만).",
    "At most this many.": "많아도 이만큼만.",
    "Only those that begin by this day.": "이날까지 시작하는 것만.",
    "Also those done and dropped.": "마친 것과 내려놓은 것도.",
    "Whom it is for (me for nobody else), the day in any words, and what.": (
        "누구와의 일인지(혼자 할 일은 me), 아무 말로나 날짜, 그리고 무엇."
    ),
    "They promised it to me.": "상대가 나에게 하기로 했습니다.",
    "It comes back: “6 weeks”, “month”.": "되풀이됩니다: “6주”, “매달”.",
    "List only this person's.": "이 사람의 것만 봅니다.",
    "List what others promised, by its day.": "다른 사람이 하기로 한 것을 날짜 순서로 봅니다.",
    "aftera waiting Sora": "aftera waiting 소라",
    "No open follow-up fits “{words}”; `aftera todo` lists them.": (
        "“{words}”에 맞는 열린 할 일이 없습니다. `aftera todo`에 모두 나옵니다."
    ),
    "“{words}” could be any of these; say the number:": "“{words}”에 맞는 것이 여럿입니다. 번호로 고르세요:",
    "There is no follow-up {number}; `aftera todo` lists them.": (
        "{number}번 할 일은 없습니다. `aftera todo`에 모두 나옵니다."
    ),
    "Follow-up {number} is closed already: {text}.": "{number}번 할 일은 이미 닫혔습니다: {text}.",
    # rhythms
    "every day": "매일",
    "every {n} days": "{n}일마다",
    "every week": "매주",
    "every {n} weeks": "{n}주마다",
    "every month": "매달",
    "every {n} months": "{n}개월마다",
    "every year": "매년",
    "every {n} years": "{n}년마다",
    "on {weekday}": "{weekday}요일",
    "month {n}": "{n}월",
    "day {n}": "{n}일",
    "off": "끄기",
    "Set how often you want to be in touch with a person, or with all of a role, tag or project. "
    "It counts from the last conversation. Alone it lists them.": (
        "사람이나, 한 역할·태그·프로젝트의 모두와 얼마나 자주 안부를 나눌지 정합니다. "
        "마지막 대화부터 셉니다. 혼자 쓰면 목록을 봅니다."
    ),
    'aftera rhythm Sora "every 6 weeks"': "aftera rhythm 소라 6주마다",
    "aftera rhythm Sora off": "aftera rhythm 소라 off",
    "aftera rhythm --role director 3 months": "aftera rhythm --role 감독 3개월",
    "Whom, and how often: “every 6 weeks”, “monthly”, or off.": "누구와 얼마나 자주: “6주마다”, “매달”, 또는 off.",
    "All who have this role.": "이 역할인 사람 모두.",
    "All who carry this tag.": "이 태그가 붙은 사람 모두.",
    "All members of this project.": "이 프로젝트의 구성원 모두.",
    "A rhythm is of one thing: a person, a role, a tag or a project.": (
        "주기는 하나에만 정합니다: 사람, 역할, 태그, 프로젝트 가운데 하나."
    ),
    "There was no rhythm to take away.": "없앨 주기가 없었습니다.",
    "Taken away.": "없앴습니다.",
    'No rhythm is set. `aftera rhythm WHO "every 6 weeks"` sets one.': (
        "정한 주기가 없습니다. `aftera rhythm 누구 6주마다`로 정합니다."
    ),
    "{name} has no rhythm.": "{name:은} 주기가 없습니다.",
    "through {what}": "{what} 주기",
    "everyone else": "그 밖의 모두",
    "role {name}": "역할 {name}",
    "now": "요즘",
    "warm": "따뜻",
    "resting": "쉬는 중",
    "asleep": "겨울잠",
}
