"""Korean sentences: a project's ending, what lasts after it, and the page that is sent."""

SENTENCES: dict[str, str] = {
    # the command
    "Go through a project's ending: what remains between you and each member, thanks, a seed for next time, the "
    "rhythm from here; what came of it, the next chapter. It can be left at any point and taken up again. "
    "A project let go asks who stays.": (
        "프로젝트를 마무리합니다. 함께한 사람마다 무엇이 남았는지, 고마운 것, 다음에 함께할 씨앗, 앞으로의 안부 주기를 적고, "
        "결과와 다음 장을 이어 둡니다. 언제든 멈췄다가 이어서 할 수 있습니다. 내려놓은 프로젝트에는 누가 남는지 묻습니다."
    ),
    'aftera project wrap ghost --who Sora --remains "light first" --thanks "the lights" --every "6 weeks"': (
        'aftera project wrap ghost --who 소라 --remains "빛이 먼저" --thanks "빛 설계" --every 6주'
    ),
    'aftera project wrap ghost --outcome "Screened at the festival" --link https://example.org': (
        'aftera project wrap ghost --outcome "영화제 상영" --link https://example.org'
    ),
    "The member that is meant.": "어느 구성원인지.",
    "What remains between you; an empty one takes it away.": "둘 사이에 남는 것. 비워 두면 지웁니다.",
    "What you are grateful for: a to-do by the day it names, or in a week.": (
        "고마운 것. 할 일로 적어 둡니다. 날을 함께 쓰면 그날까지, 아니면 일주일 뒤까지."
    ),
    "A seed for next time.": "다음에 함께할 씨앗.",
    "How often you want to be in touch; or off.": "얼마나 자주 안부를 물을지. 없애려면 off.",
    "Promise thanks to whoever introduced the members.": "구성원을 소개해 준 사람에게 고맙다고 전할 일을 적어 둡니다.",
    "An outcome: a film, a prize, a page.": "결과: 영화, 상, 글.",
    "Where it can be seen.": "볼 수 있는 곳.",
    "What comes next: a project, or a new name.": "다음 장: 있는 프로젝트, 또는 새 이름.",
    "Close the ending as it stands.": "지금 이대로 마무리합니다.",
    "Say with whom: --who NAME.": "누구와의 일인지 적으세요: --who 이름.",
    "Say what to settle: --remains, --thanks, --seed or --every.": (
        "무엇을 적을지 고르세요: --remains, --thanks, --seed, --every."
    ),
    "A link belongs to an outcome: --outcome TEXT --link URL.": "링크는 결과와 함께 적습니다: --outcome 글 --link 주소.",
    "There is nobody to thank for an introduction yet.": "소개해 줘서 고맙다고 전할 사람은 지금 없습니다.",
    "{name} isn't a member of #{slug}; `aftera project join {slug} WHO` says so.": (
        "{name:은} #{slug} 구성원이 아닙니다. `aftera project join {slug} 누구`로 넣을 수 있습니다."
    ),
    # the table
    "who stays?": "누가 남나요?",
    "what remains?": "무엇이 남나요?",
    "ended {day}": "{day} 끝남",
    "gone through on {day}": "{day} 마무리함",
    "Nobody but you is asked about.": "따로 물어볼 사람이 없습니다.",
    "remains": "남는 것",
    "seed": "씨앗",
    "said": "전함",
    "Models": "함께한 모델",
    "Introduced by": "이어 준 사람",
    "What came of it": "결과",
    "Next chapter": "다음 장",
    "made it with you: {roles}": "함께함: {roles}",
    "made it with you": "함께함",
    "last conversation {ago}": "마지막 대화 {ago}",
    "the time together": "함께한 시간",
    "you met {names} through them": "{names:을} 만나게 해 줌",
    # what is written
    "Say thank you: {what}": "고맙다고 전하기: {what}",
    "Say thank you": "고맙다고 전하기",
    "Say thank you for {names}": "{names:을} 만나게 해 줘서 고맙다고 전하기",
    # one by one
    "number, name": "번호, 이름",
    "o outcome": "o 결과",
    "n next": "n 다음 장",
    "u introducers": "u 이어 준 사람",
    "t table": "t 표",
    "Enter close": "Enter 닫기",
    "Enter finish": "Enter 마무리",
    "Enter ends it": "Enter 끝내기",
    "q later": "q 나중에",
    "What you answered is kept; `aftera project wrap {slug}` goes on here.": (
        "적은 것은 모두 남아 있습니다. 이어서 하려면: `aftera project wrap {slug}`"
    ),
    "There is {n} in the table.": "표에는 {n}명이 있습니다.",
    "There are {n} in the table.": "표에는 {n}명이 있습니다.",
    "Nobody here is called “{name}”.": "여기에 “{name}”라는 이름은 없습니다.",
    "Say the number.": "번호로 골라 주세요.",
    "Say it in a few words.": "몇 마디로 적어 주세요.",
    "What remains between you?": "둘 사이에 무엇이 남나요?",
    "What are you grateful for? It becomes a to-do.": "무엇이 고마웠나요? 할 일로 적어 둡니다.",
    "A seed for next time?": "다음에 함께할 씨앗이 있나요?",
    "How often from here?": "앞으로 얼마나 자주 볼까요?",
    "Enter leaves it": "Enter 그대로",
    "Enter keeps “{text}”": "Enter 그대로 “{text}”",
    "- takes it away": "- 지우기",
    "y: “{text}”": "y “{text}”",
    "Promise thanks? (y, Enter not now)": "고맙다고 전할까요? (y, Enter 나중에)",
    "What came of it? (Enter leaves it)": "무엇이 나왔나요? (Enter 그대로)",
    "A link? (Enter for none)": "볼 수 있는 링크가 있나요? (Enter 없음)",
    "What comes next? A project or a new name (Enter leaves it)": (
        "다음 장은 무엇인가요? 프로젝트나 새 이름 (Enter 그대로)"
    ),
    "#{slug} is wrapped. The people remain.": "#{slug:을} 마무리했습니다. 사람은 남습니다.",
    "#{slug} is let go, gently. The people stay.": "#{slug:을} 내려놓았습니다. 사람은 남습니다.",
    "You settled something with {names}.": "무엇이 남는지 적은 사람: {names}.",
    "`aftera project keepsake {slug}` makes a page to send; `aftera project lineage {slug}` shows what lasts.": (
        "보낼 페이지: `aftera project keepsake {slug}` · 이어지는 사이: `aftera project lineage {slug}`"
    ),
    # today
    "What remains, whom to thank, what comes next: `aftera project wrap {slug}`.": (
        "무엇이 남는지, 누구에게 고마운지, 다음은 무엇인지: `aftera project wrap {slug}`."
    ),
    "Who stays: `aftera project wrap {slug}`.": "누가 남는지: `aftera project wrap {slug}`.",
    "it ended {ago}, its wrap was begun": "{ago} 끝남, 마무리하는 중",
    "let go {ago}: who stays?": "{ago} 내려놓음, 누가 남나요?",
    "a year since it ended, with {names}": "끝난 지 1년, {names:과} 함께",
    "{n} years since it ended, with {names}": "끝난 지 {n}년, {names:과} 함께",
    "{names} and others": "{names} 외 여럿",
    # on a person's page
    "Remains": "남은 것",
    "Seeds": "다음 씨앗",
    # lineage
    "last talked {day}, c{number}": "마지막 대화 {day}, c{number}",
    "See where a project came from and what came after it, and with whom you talked after it ended. "
    "--who shows a person's projects with you; without either, everything that led to something.": (
        "프로젝트가 어디서 왔고 무엇으로 이어졌는지, 끝난 뒤에도 누구와 이야기했는지 봅니다. "
        "--who는 그 사람과 함께한 프로젝트를, 아무것도 적지 않으면 이어진 것을 모두 보여 줍니다."
    ),
    "aftera project lineage --who Sora": "aftera project lineage --who 소라",
    "The projects of this person.": "이 사람이 함께한 프로젝트.",
    "Name a project or a person, not both.": "프로젝트와 사람 가운데 하나만 적으세요.",
    "{name} is a member of no project.": "{name:은} 아직 함께한 프로젝트가 없습니다.",
    "No project led to another yet; `aftera project wrap PROJECT` asks what comes next.": (
        "아직 다음으로 이어진 프로젝트가 없습니다. `aftera project wrap 프로젝트`가 다음 장을 묻습니다."
    ),
    "{name}: {n} project with you": "{name:과} 함께한 프로젝트 {n}개",
    "{name}: {n} projects with you": "{name:과} 함께한 프로젝트 {n}개",
    "You have talked since the one that ended.": "하나가 끝난 뒤로도 이야기를 나눴습니다.",
    "You have talked since all {n} that ended.": "{n}개가 모두 끝난 뒤로도 이야기를 나눴습니다.",
    "You haven't talked since the one that ended.": "끝난 뒤로는 아직 이야기를 나누기 전입니다.",
    "You haven't talked since any of the {n} that ended.": "{n}개가 끝난 뒤로는 아직 이야기를 나누기 전입니다.",
    "Write it in your own words. Enter goes on, q goes back to the table; nothing is lost.": (
        "편한 말로 적으세요. Enter는 다음으로, q는 표로 돌아갑니다. 적은 것은 남습니다."
    ),
    "You have talked since {n} of the {of} that ended.": "끝난 {of}개 가운데 {n}개가 끝난 뒤로도 이야기를 나눴습니다.",
    "Nothing of this has ended with others yet.": "함께하다 끝난 것은 아직 없습니다.",
    "{name} isn't over yet; who outlasts it shows once it has ended.": (
        "{name:은} 아직 끝나지 않았습니다. 이어지는 사이는 끝난 뒤에 보입니다."
    ),
    "{name} ended {ago}.": "{name:은} {ago} 끝났습니다.",
    "You haven't talked since with the one who made it with you.": "함께한 한 사람과는 그 뒤로 아직 이야기를 나누기 전입니다.",
    "You haven't talked since with the {n} who made it with you.": "함께한 {n}명과는 그 뒤로 아직 이야기를 나누기 전입니다.",
    "You have talked since with the one who made it with you.": "함께한 한 사람과 그 뒤로도 이야기를 나눴습니다.",
    "You have talked since with all {n} who made it with you.": "함께한 {n}명 모두와 그 뒤로도 이야기를 나눴습니다.",
    "You have talked since with {n} of the {of} who made it with you.": (
        "함께한 {of}명 가운데 {n}명과 그 뒤로도 이야기를 나눴습니다."
    ),
    "drawn above": "위에 나옴",
    "also from {projects}": "{projects}에서도 이어짐",
    "nobody of {of} since then, yet": "{of}명, 그 뒤로는 아직",
    "{n} of {of} since then: {names}": "{of}명 가운데 그 뒤로도 {n}명: {names}",
    # keepsake
    "Make one Markdown page of a project to send: what was made, when, by whom in which role, what came of it, and "
    "lines to be remembered. Notes, conversations, terms and promises are never on it.": (
        "프로젝트를 기념하는 마크다운 한 장을 만듭니다. 무엇을 언제 누가 어떤 역할로 만들었는지, 결과와 기억할 말이 담깁니다. "
        "메모, 대화, 조건, 약속은 결코 담기지 않습니다."
    ),
    'aftera project keepsake ghost --line "light first" --by Sora': (
        'aftera project keepsake ghost --line "빛이 먼저" --by 소라'
    ),
    "Remember this line, or what rings from a conversation.": "기억할 말을 담습니다. c12처럼 쓰면 그 대화의 여운을 담습니다.",
    "Who said it.": "누가 한 말인지.",
    "Take the line of this number off again.": "이 번호의 말을 다시 뺍니다.",
    "Write this file, not stdout.": "화면 대신 이 파일에 씁니다.",
    "Say the line too: --line TEXT --by WHO.": "어떤 말인지도 적으세요: --line 말 --by 누구.",
    "No longer remembered: “{text}”": "뺀 말: “{text}”",
    "The page: {path}. Read it once before you send it.": "페이지: {path}. 보내기 전에 한 번 읽어 보세요.",
    "Say the line to be remembered, or the number of its conversation, such as c12.": (
        "기억할 말을 적거나 c12처럼 대화 번호를 적으세요."
    ),
    "#{slug} keeps no line {number}.": "#{slug}에 {number}번 말은 없습니다.",
    "someone": "누군가",
    "Who made it": "함께한 사람",
    "Models that worked along": "함께한 모델",
    "We worked on it from {first} to {last}, and let it go.": "{first}부터 {last}까지 함께하고, 내려놓았습니다.",
    "Made from {first} to {last}.": "{first}부터 {last}까지 만들었습니다.",
    "Let go on {day}.": "{day}에 내려놓았습니다.",
    "Finished on {day}.": "{day}에 마쳤습니다.",
    "Begun on {day}.": "{day}에 시작했습니다.",
    "To remember": "기억할 말",
}
