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
        "{day:은} 오늘보다 뒤가 아닙니다. 내일이나 그 뒤의 날로 미루세요."
    ),
    "The follow-up's number, or words of it, and until when.": "할 일의 번호나 그 안의 말, 그리고 언제까지.",
    "Promise a follow-up: WHO, WHEN and WHAT. Alone it lists what is open, each with its permanent number.": (
        "할 일을 적습니다: 누구, 언제, 무엇. 명령만 쓰면 남은 할 일을 늘 같은 번호와 함께 보여 줍니다."
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
    "For this project; in a list, only what is for it.": "이 프로젝트의 것(볼 때는 이 프로젝트 것만).",
    "Only those that begin by this day.": "이날까지 시작하는 것만.",
    "Also those done and dropped.": "마친 것과 내려놓은 것도.",
    "Whom it is for (me where it is yours alone), the day in any words, and what.": (
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
        "마지막 대화부터 셉니다. 명령만 쓰면 목록을 봅니다."
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
    # appointments
    "There is no appointment p{number}; `aftera plan` lists them.": (
        "p{number}번 약속은 없습니다. `aftera plan`에 모두 나옵니다."
    ),
    "Appointment p{number} is closed already: {text}.": "p{number}번 약속은 이미 닫혔습니다: {text}.",
    "List the appointments ahead, or make one from a line. `plan done N` closes one that was held and logs how it "
    "was, `plan drop N` one that won't be.": (
        "앞으로의 약속을 보거나 한 줄로 만듭니다. `plan done N`은 만난 약속을 닫고 어땠는지 기록하며, "
        "`plan drop N`은 없어진 약속을 닫습니다."
    ),
    'aftera plan "tomorrow 3pm meeting with Sora"': 'aftera plan "내일 3시 소라랑 미팅"',
    "aftera plan done 4 with Sora, we chose the cut": 'aftera plan done 4 "소라랑 편집본 골랐음"',
    "“{line}” names no day ahead; begin with one, such as tomorrow 3pm. `aftera log` takes the rest.": (
        "“{line}”에는 다가올 날짜가 없습니다. 내일 3시처럼 날짜로 시작하세요. 지난 일은 `aftera log`로 적습니다."
    ),
    "`plan drop` takes the number and nothing more.": "`plan drop`은 번호 하나만 받습니다.",
    'Nothing is planned. `aftera plan "tomorrow 3pm meeting with Sora"` plans something.': (
        '잡힌 약속이 없습니다. `aftera plan "내일 3시 소라랑 미팅"`으로 잡습니다.'
    ),
    "A line that lies ahead.": "다가올 일을 적은 한 줄.",
    "Only those up to this day.": "이날까지의 것만.",
    "Those gone by that nothing was logged of.": "지났지만 기록하지 않은 약속.",
    # today
    'Nothing for today. `aftera log "..."` writes down whom you met.': (
        '오늘은 챙길 것이 없습니다. 누구를 만났다면 `aftera log "..."`로 적어 두세요.'
    ),
    "{first}, and {n} more: aftera today": "{first}, 그 밖에 {n}개: aftera today",
    "{n} more promise is due: aftera todo": "할 일이 {n}개 더 있습니다: aftera todo",
    "{n} more promises are due: aftera todo": "할 일이 {n}개 더 있습니다: aftera todo",
    "`aftera today` takes no words without --echo.": "`aftera today`는 --echo 없이 다른 말을 받지 않습니다.",
    'aftera today --echo c12 "the light came first"': 'aftera today --echo c12 "빛이 먼저 오고 사람이 온다"',
    "“{text}” is no conversation; write its number, such as c12.": (
        "“{text}”에 맞는 대화가 없습니다. c12처럼 번호로 적으세요."
    ),
    "c{number} rings: “{text}”": "c{number}의 여운: “{text}”",
    "c{number} won't be asked about again.": "c{number:은} 다시 묻지 않습니다.",
    "With --echo: what still rings.": "--echo와 함께: 무엇이 마음에 남았는지.",
    "One quiet line, or nothing.": "조용한 한 줄, 없으면 아무것도 안 보여 줍니다.",
    "Keep what still rings from a conversation.": "대화에서 마음에 남은 것을 적습니다.",
    "How strongly it rings, 1 to 3.": "얼마나 남았는지, 1에서 3까지.",
    "Say what still rings, or skip the question.": "무엇이 마음에 남았는지 적거나 건너뛰세요.",
    "An echo has a strength of 1, 2 or 3.": "여운의 세기는 1, 2, 3 가운데 하나입니다.",
    "Appointments": "약속",
    "How was it?": "어땠나요?",
    "Birthdays": "생일",
    "Seasons turning": "오랜만인 사람",
    "Introductions": "소개",
    "After A": "애프터A",
    "Inbox": "정리함",
    "Echoes": "여운",
    "{n} line waits in the drop file": "메모 파일에서 {n}줄이 기다립니다",
    "{n} lines wait in the drop file": "메모 파일에서 {n}줄이 기다립니다",
    "“{text}” in a line of {day}": "{day} 기록의 “{text}”",
    "it ended {ago} and has no wrap yet": "{ago} 끝남, 마무리 전",
    "{n} open question": "열린 질문 {n}개",
    "{n} open questions": "열린 질문 {n}개",
    "{ago}: what still rings?": "{ago}, 무엇이 마음에 남았나요?",
    "last conversation {ago}, {rhythm}": "마지막 대화 {ago}, {rhythm}",
    "{name} introduced you on {day}; you haven't talked yet": "{day}에 {name:이} 소개함, 아직 이야기 전",
    "{one} and {other}": "{one:과} {other}",
    "asked on {day}": "{day}에 물어봄",
    "birthday {when}, {day}": "생일 {when}, {day}",
    "it was for {day}": "{day}에 하기로 함",
    "put off to {day}": "{day:으로} 미뤄 둠",
    "it was {ago}, nothing is logged yet": "{ago}, 아직 기록 전",
    "from the conversation of {day}": "{day} 대화에서",
    "for today": "오늘",
    "for tomorrow": "내일",
    "until {day}": "{day}까지",
    "today at {time}": "오늘 {time}",
}
