"""Korean sentences: what is looked for and given, and who makes a project."""

SENTENCES: dict[str, str] = {
    # need, offer
    "Note or list what someone looks for.": "누가 무엇을 찾는지 적거나 모아 봅니다.",
    "Note or list what someone can give.": "누가 무엇이 가능한지 적거나 모아 봅니다.",
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
    "Close a need: it was met, or isn't any more.": "찾는 것을 닫습니다. 찾았거나, 이제 찾지 않습니다.",
    "Close an offer: it was taken, or isn't any more.": "가능한 것을 닫습니다. 받아 갔거나, 이제 가능하지 않습니다.",
    "Close a need with who met it.": "찾는 것을 누가 채웠는지 적고 닫습니다.",
    "Close an offer with who took it.": "가능한 것을 누가 받았는지 적고 닫습니다.",
    "Change a need; an empty value takes the role or the day away.": (
        "찾는 것을 고칩니다. 빈 값은 역할이나 날짜를 지웁니다."
    ),
    "Change an offer; an empty value takes the role or the day away.": (
        "가능한 것을 고칩니다. 빈 값은 역할이나 날짜를 지웁니다."
    ),
    "Open a closed need again.": "닫은 것을 다시 찾습니다.",
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
    "The role, where the words don't say it.": "말에 드러나지 않는 역할.",
    "What else is wished for.": "그 밖에 바라는 것.",
    "Until when it holds.": "언제까지인지.",
    "Only those of me, a person or a '#project'.": "나, 한 사람, 또는 '#프로젝트'의 것만.",
    "Only this role, in any words.": "이 역할만, 어떤 말로든.",
    "Those closed, and who met them.": "닫은 것과 누가 채웠는지.",
    "Its number, or a role or words that only it fits.": "번호, 또는 그것에만 맞는 역할이나 말.",
    "The day; today unless said.": "그날. 말하지 않으면 오늘.",
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
}
