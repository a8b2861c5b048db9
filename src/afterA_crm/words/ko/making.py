"""Korean sentences: what is looked for and given, and who makes a project."""

SENTENCES: dict[str, str] = {
    # need, offer
    "Note or list what someone looks for.": "누가 무엇을 찾는지 적고 모아 봅니다.",
    "Note or list what someone can give.": "누가 무엇을 해 줄 수 있는지 적고 모아 봅니다.",
    "Note what someone, a project or you look for. Without a verb: list it, or note it with WHO and WHAT.": (
        "누군가, 프로젝트, 또는 내가 찾는 것을 적습니다. 그냥 쓰면 목록을 보여 주고, 누구와 무엇을 쓰면 적습니다."
    ),
    "Note what someone, a project or you can give. Without a verb: list it, or note it with WHO and WHAT.": (
        "누군가, 프로젝트, 또는 내가 줄 수 있는 것을 적습니다. 그냥 쓰면 목록을 보여 주고, 누구와 무엇을 쓰면 적습니다."
    ),
    "Note what is looked for: whose it is, then the role or a few words. WHO alone lists theirs.": (
        "찾는 것을 적습니다. 누가 찾는지 쓰고, 역할이나 짧은 말을 씁니다. 누구만 쓰면 그 사람 것을 보여 줍니다."
    ),
    "Note what can be given: whose it is, then the role or a few words. WHO alone lists theirs.": (
        "가능한 것을 적습니다. 누가 줄 수 있는지 쓰고, 역할이나 짧은 말을 씁니다. 누구만 쓰면 그 사람 것을 보여 줍니다."
    ),
    "List what is looked for, soonest day first.": "찾는 것을 날이 가까운 것부터 봅니다.",
    "List what can be given, soonest day first.": "가능한 것을 날이 가까운 것부터 봅니다.",
    "Close a need: it was met, or isn't any more.": "찾는 것을 닫습니다. 찾았거나 더는 찾지 않을 때 씁니다.",
    "Close an offer: it was taken, or isn't any more.": "가능한 것을 닫습니다. 누가 받았거나 더는 가능하지 않을 때 씁니다.",
    "Close a need with who met it.": "찾는 것을 누가 채웠는지 적고 닫습니다.",
    "Close an offer with who took it.": "가능한 것을 누가 받았는지 적고 닫습니다.",
    "Change a need; an empty value takes the role or the day away.": (
        "찾는 것을 고칩니다. 역할이나 날짜를 비워 두면 지웁니다."
    ),
    "Change an offer; an empty value takes the role or the day away.": (
        "가능한 것을 고칩니다. 역할이나 날짜를 비워 두면 지웁니다."
    ),
    "Open a closed need again.": "닫은 것을 다시 열어 찾습니다.",
    "Open a closed offer again.": "닫은 것을 다시 엽니다.",
    "aftera need Sora composer --until March": "aftera need 소라 작곡가 --until 3월",
    'aftera need me "a camera operator" --until 2027-03': 'aftera need me "촬영감독" --until 2027-03',
    "aftera need '#ghost' composer --wish \"someone who knows the sea\"": (
        "aftera need '#ghost' 작곡 --wish \"바다를 아는 사람\""
    ),
    "aftera need list --role composer": "aftera need list --role 작곡가",
    "aftera need list --of Sora --json": "aftera need list --of 소라 --json",
    "aftera offer Minsu mixing --until March": "aftera offer 민수 믹싱 --until 3월",
    'aftera offer me "a quiet room to shoot in"': 'aftera offer me "조용한 촬영 공간"',
    "aftera offer list --role editor": "aftera offer list --role 편집자",
    "aftera offer list --of Minsu --json": "aftera offer list --of 민수 --json",
    "aftera {kind} fill 1 Minsu": "aftera {kind} fill 1 민수",
    "Whose it is (me, a name, '#project'), and the role or a few words.": (
        "누구의 것인지(me, 이름, '#프로젝트'), 그리고 역할이나 짧은 말."
    ),
    "The role, where the words don't say it.": "적은 말에 드러나지 않는 역할.",
    "What else is wished for.": "그 밖에 바라는 것.",
    "Until when it holds.": "언제까지인지.",
    "Only those of me, a person or a '#project'.": "나, 한 사람, 또는 '#프로젝트'의 것만.",
    "Only this role, in any words.": "이 역할만, 어떤 말로든.",
    "Those closed, and who met them.": "닫은 것과 누가 채웠는지.",
    "Its number, or a role or words that only it fits.": "번호, 또는 하나만 가리키는 역할이나 말.",
    "The day; today unless said.": "날짜. 적지 않으면 오늘.",
    "The words anew.": "새로 적을 말.",
    "The role.": "역할.",
    "Say what changes: --wish, --role or --until.": "무엇을 고칠지 적으세요: --wish, --role, --until.",
    "That was noted already; what is new is added to it.": "이미 적은 것이라 새로운 것만 더했습니다.",
    "Nothing is looked for. `aftera need WHO WHAT` notes something.": (
        "찾는 것이 없습니다. `aftera need 누구 무엇`으로 적습니다."
    ),
    "Nothing is offered. `aftera offer WHO WHAT` notes something.": (
        "가능한 것이 없습니다. `aftera offer 누구 무엇`으로 적습니다."
    ),
    "“{name}” is nobody in the book and no project; say whose it is first: me, a name or '#project'.": (
        "“{name}”에 맞는 사람도 프로젝트도 없습니다. 누구의 것인지 먼저 쓰세요: me, 이름, '#프로젝트'."
    ),
    "need {number}": "찾는 것 {number}",
    "offer {number}": "가능한 것 {number}",
    "closed {day}": "{day} 닫음",
    "was until {day}": "{day}까지였음",
    "noted by itself": "따로 적음",
    "said on {day}, c{number}": "{day} 대화에서, c{number}",
    "Say what is looked for or given: a role, or a few words.": "무엇을 찾거나 줄 수 있는지 적으세요: 역할이나 짧은 말.",
    "{number} · {what} was closed on {day}.": "{number} · {what:은} {day}에 이미 닫았습니다.",
    "{number} · {what} is open already.": "{number} · {what:은} 열려 있습니다.",
    "There is no need or offer {number}; `aftera need` and `aftera offer` list them.": (
        "번호가 {number}인 것은 없습니다. `aftera need`와 `aftera offer`에 모두 나옵니다."
    ),
    "There is no need “{words}”; `aftera need` lists them.": (
        "찾는 것 가운데 “{words}”에 맞는 것이 없습니다. `aftera need`에 모두 나옵니다."
    ),
    "There is no offer “{words}”; `aftera offer` lists them.": (
        "가능한 것 가운데 “{words}”에 맞는 것이 없습니다. `aftera offer`에 모두 나옵니다."
    ),
    "The project has no open need “{words}”; `aftera project show` lists them.": (
        "이 프로젝트가 찾는 것 가운데 “{words}”에 맞는 것이 없습니다. `aftera project show`에 나옵니다."
    ),
    # members, outcomes, chapters
    "{name} isn't in the project.": "{name} 님은 이 프로젝트의 구성원이 아닙니다.",
    "{name} isn't in the project as {role}.": "{name} 님은 이 프로젝트에서 {role:을} 맡고 있지 않습니다.",
    "{name} does several things in the project: {roles}. Say which with --role.": (
        "{name} 님은 이 프로젝트에서 여러 역할을 합니다: {roles}. --role로 어느 것인지 적으세요."
    ),
    "A model needs a name, such as “Veo 3”.": "모델에는 “Veo 3” 같은 이름이 필요합니다.",
    "Say what came of it.": "무엇이 나왔는지 적으세요.",
    "Nothing of number {number} came of this project.": "이 프로젝트의 결과 가운데 {number}번은 없습니다.",
    "“{link}” is no link; it begins with https://, http:// or mailto:.": (
        "“{link}”에는 열 수 있는 링크가 없습니다. https://, http://, mailto: 가운데 하나로 시작해야 합니다."
    ),
    "A project can't come after itself; give the next chapter another name.": (
        "프로젝트가 자기 자신의 다음일 수는 없습니다. 다음 장에 다른 이름을 붙이세요."
    ),
    "#{one} came after #{other} already, so #{other} can't come after it.": (
        "#{one:은} 이미 #{other} 다음에 온 프로젝트라, #{other:이} 그 다음에 올 수는 없습니다."
    ),
    "Nothing says that #{other} came after #{one}.": "#{other:이} #{one} 다음이라고 적은 것이 없습니다.",
    "Make people members, or credit models. Said again of a member, it changes what is said; an empty value takes "
    "one away, and another role is another part of theirs.": (
        "사람을 구성원으로 넣거나 모델을 크레디트에 올립니다. 이미 구성원이면 적은 것만 고치고, 비워 두면 지우며, "
        "다른 역할은 그 사람의 또 다른 역할이 됩니다."
    ),
    'aftera project join ghost Sora --role director --terms "30 % of festival prizes" --from 2026-03': (
        'aftera project join ghost 소라 --role 감독 --terms "영화제 상금의 30 %" --from 2026-03'
    ),
    "Say that someone left, today or on a day; of several roles, all of them or one. They stay on the page.": (
        "구성원이 떠났다고 적습니다. 오늘이나 적은 날로, 역할이 여럿이면 모두 또는 하나만. 페이지에는 남습니다."
    ),
    "aftera project leave ghost Sora --on 2026-10": "aftera project leave ghost 소라 --on 2026-10",
    "aftera project leave ghost Sora --role editor": "aftera project leave ghost 소라 --role 편집",
    "Say who: people by any name, or a model with --model.": (
        "누구인지 적으세요: 사람은 아무 이름으로나, 모델은 --model로."
    ),
    "A model to credit beside people; may be said again.": "사람 곁에 크레디트로 올릴 모델. 여러 번 쓸 수 있습니다.",
    "On what terms, in plain words.": "어떤 조건인지, 말하던 그대로.",
    "{what} is still looked for; `aftera project fill {slug} {number} WHO` closes it.": (
        "아직 찾는 것으로 남아 있습니다: {what}. `aftera project fill {slug} {number} 누구`로 닫습니다."
    ),
    "Since when.": "언제부터.",
    "A model; may be said again.": "모델. 여러 번 쓸 수 있습니다.",
    "Only this role of theirs.": "그 사람의 이 역할만.",
    "Keep what came of a project: a film, a prize, a page. Without a text, list it.": (
        "프로젝트의 결과를 적습니다: 영화, 상, 글. 아무것도 쓰지 않으면 모아 봅니다."
    ),
    'aftera project outcome ghost "Audience award" --on 2026-10-01 --link https://example.org/ghost': (
        "aftera project outcome ghost 관객상 --on 2026-10-01 --link https://example.org/ghost"
    ),
    "What came of the project.": "프로젝트의 결과.",
    "Where it can be seen.": "볼 수 있는 곳.",
    "The day of it.": "그날.",
    "Take the one of this number away.": "이 번호의 것을 지웁니다.",
    "--remove stands alone: the number of what is to go.": "--remove는 지울 것의 번호와만 씁니다.",
    "removed: {what}": "지움: {what}",
    "Nothing came of it yet that is kept here: `aftera project outcome PROJECT TEXT`.": (
        "아직 적은 것이 없습니다: `aftera project outcome 프로젝트 무엇`."
    ),
    "Say what came after a project: one that is there, by its slug or whole name, or a new one that begins as an "
    "idea. --with takes people along.": (
        "프로젝트 다음에 온 것을 적습니다. 있는 프로젝트는 짧은 이름이나 온전한 이름으로, 없는 이름은 구상 단계로 새로 "
        "시작합니다. --with로 함께 갈 사람을 데려갑니다."
    ),
    'aftera project next ghost "Ghost, the long film" --with Sora --note "the same house"': (
        'aftera project next ghost "유령, 장편" --with 소라 --note "같은 집에서"'
    ),
    "The project that came after, or the name of a new one.": "다음에 온 프로젝트, 또는 새 프로젝트의 이름.",
    "Who goes along, in the roles they had; may be said again.": (
        "하던 역할 그대로 함께 갈 사람. 여러 번 쓸 수 있습니다."
    ),
    "What leads from one to the other.": "무엇이 둘을 잇는지.",
    "Take the link back; both projects stay.": "잇는 것만 지웁니다. 두 프로젝트는 그대로 남습니다.",
    "#{other} doesn't come after #{one} any more.": "#{other:은} 이제 #{one} 다음이 아닙니다.",
    "new, an idea": "새로 시작, 구상",
    "Look for someone in a role; said again, the wish or the day is what is said now.": (
        "어떤 역할을 맡을 사람을 찾습니다. 다시 적으면 바라는 것이나 날짜만 바뀝니다."
    ),
    'aftera project need ghost composer --wish "someone who knows the sea" --until March': (
        'aftera project need ghost 작곡가 --wish "바다를 아는 사람" --until 3월'
    ),
    "Say who meets a need: it closes, and they join in that role; one undo takes both back.": (
        "찾던 것을 누가 채우는지 적습니다. 닫히면서 그 사람이 그 역할로 들어옵니다. 한 번에 되돌릴 수 있습니다."
    ),
    "aftera project fill ghost 1 Minsu": "aftera project fill ghost 1 민수",
    'aftera project fill ghost composer Minsu --terms "no money yet"': (
        'aftera project fill ghost 작곡가 민수 --terms "아직 무보수"'
    ),
    "That is met already: {what}. `aftera need reopen {number}` looks again.": (
        "이미 채웠습니다: {what}. `aftera need reopen {number}`로 다시 찾습니다."
    ),
    "The number of the need, or its role.": "찾는 것의 번호나 역할.",
    "Members before": "지난 구성원",
    "model": "모델",
    "{project} needs {what}": "{project}에서 찾는 것 {what}",
    "{project} offers {what}": "{project}에서 가능한 것 {what}",
    "Still on your list: {what}; `aftera done {number}`.": "아직 남은 할 일: {what}. 했다면 `aftera done {number}`.",
    "Nothing is closed yet.": "아직 닫은 것이 없습니다.",
}
