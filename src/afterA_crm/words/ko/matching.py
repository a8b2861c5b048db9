"""Korean sentences: paths to people, and who could help whom."""

SENTENCES: dict[str, str] = {
    # how I know someone
    "you talked {ago}": "{ago} 대화",
    "with you in #{project}": "나와 #{project}에서 함께함",
    "you are {name}'s {relation}": "나는 {name}의 {relation}",
    "{name} is your {relation}": "{name:은} 나의 {relation}",
    "you met at {event}": "{event}에서 만남",
    # paths
    "See how you could reach someone: through whom you know, and what ties each of them. With two people: "
    "how these are linked.": (
        "누구를 거쳐 그 사람에게 닿을 수 있는지, 서로 어떻게 아는지와 함께 봅니다. 두 사람을 적으면 둘이 어떻게 이어지는지 봅니다."
    ),
    "See how you could reach someone, and through whom.": "누구를 거쳐 그 사람에게 닿을 수 있는지 봅니다.",
    "Another person: then the path is between the two.": "다른 한 사람. 적으면 두 사람 사이의 길을 봅니다.",
    "The book shows no way to {name}: nobody you know is tied to them in it.": (
        "책에서 {name}에게 닿는 길을 찾지 못했습니다. 아는 사람 가운데 이어진 사람이 적혀 있지 않습니다."
    ),
    "The book shows no path between {name} and {other}.": "책에서 {name:과} {other} 사이의 길을 찾지 못했습니다.",
    "A path needs two different people.": "서로 다른 두 사람을 적어 주세요.",
    "That is you: say whom you want to reach, or two people to see what links them.": (
        "나 자신입니다. 닿고 싶은 사람을 적거나, 어떻게 이어지는지 볼 두 사람을 적어 주세요."
    ),
    "{name} is quiet, and no way to them is looked for; `aftera quiet id:{id} --off` ends that.": (
        "{name:은} 조용히 둔 사람이라 길을 찾지 않습니다. `aftera quiet id:{id} --off`로 풀 수 있습니다."
    ),
    "{name} is archived, and no way to them is looked for; `aftera archive id:{id} --undo` ends that.": (
        "{name:은} 보관한 사람이라 길을 찾지 않습니다. `aftera archive id:{id} --undo`로 되돌릴 수 있습니다."
    ),
    "You know both: you could bring them together yourself.": "두 사람을 모두 아니 직접 이어 줄 수 있습니다.",
    "Also linked through others:": "다른 사람을 거쳐서도 이어집니다:",
    "How {name} and {other} are linked:": "{name:과} {other:이} 이어지는 길:",
    "Who else could bring you together:": "서로 이어 줄 수 있는 다른 사람:",
    "Who could bring you to {name}:": "{name}에게 이어 줄 수 있는 사람:",
    # pairs
    "See who could give what another looks for, and why: offers first, then who does it now and is tied to the "
    "one who needs it, then who you are in touch with. A number shows one pair; --intro takes it up.": (
        "누가 찾는 것을 누가 해 줄 수 있는지, 까닭과 함께 봅니다. 가능하다고 한 사람이 먼저고, 지금 그 일을 하면서 찾는 사람과 이어진 사람, "
        "요즘 연락하는 사람이 그다음입니다. 번호를 적으면 한 쌍을 보고, --intro로 소개나 할 일로 만듭니다."
    ),
    "aftera match --for Sora": "aftera match --for 소라",
    "See who could give what another looks for.": "누가 찾는 것을 누가 해 줄 수 있는지 봅니다.",
    "One pair: its number in the list of the same options.": "한 쌍: 같은 옵션으로 본 목록의 번호.",
    "Only pairs of one person, one '#project', or me with my projects.": "한 사람, '#프로젝트' 하나, 또는 나(me)와 내 프로젝트의 것만.",
    "Only what this role is looked for in.": "이 역할을 찾는 것만.",
    "List people who know only one of your hats and fit another.": "내 모자 하나만 알지만 다른 모자와도 통하는 사람을 봅니다.",
    "Make the pair an introduction, or a follow-up where you are one side.": "그 쌍을 소개로, 내가 한쪽이면 할 일로 만듭니다.",
    "Say which pair: `aftera match 1 --intro`.": "어느 쌍인지 적어 주세요: `aftera match 1 --intro`.",
    "Bridges have no numbers; `aftera match --bridges` lists them.": "`aftera match --bridges` 목록에는 번호가 없습니다.",
    "There is no pair {number} now; `aftera match` lists them.": "지금은 {number}번 쌍이 없습니다. `aftera match`로 목록을 봅니다.",
    "{name} is quiet or archived, and in no pair.": "{name:은} 조용히 두었거나 보관한 사람이라 짝지어 보지 않습니다.",
    "Nobody fits what is looked for now. `aftera need` and `aftera offer` note what is, and who can give it.": (
        "지금 찾는 것에 맞는 사람이 없습니다. `aftera need`와 `aftera offer`로 찾는 것과 가능한 것을 적습니다."
    ),
    "{n} more pair; --limit shows more.": "{n}쌍이 더 있습니다. --limit으로 더 봅니다.",
    "{n} more pairs; --limit shows more.": "{n}쌍이 더 있습니다. --limit으로 더 봅니다.",
    "`aftera match {number} --intro` takes it up, said with the same options.": (
        "같은 옵션으로 `aftera match {number} --intro`를 하면 소개나 할 일이 됩니다."
    ),
    "`aftera intro {number}` says what comes next.": "`aftera intro {number}`에서 다음 할 일을 봅니다.",
    "Take one up? (its number, Enter to stop)": "이어 볼 쌍이 있나요? (번호, 그만두려면 Enter)",
    # bridges
    "Nobody knows only one of your hats and fits another. `aftera hat` lists your hats.": (
        "내 모자 하나만 알면서 다른 모자와 통하는 사람은 없습니다. `aftera hat`으로 내 모자를 봅니다."
    ),
    "{n} more person; --limit shows more.": "{n}명이 더 있습니다. --limit으로 더 봅니다.",
    "{n} more people; --limit shows more.": "{n}명이 더 있습니다. --limit으로 더 봅니다.",
    "knows you as {hat}, in {n} conversation": "대화 {n}번, 나를 {hat:으로} 앎",
    "knows you as {hat}, in all {n} conversations": "대화 {n}번 모두, 나를 {hat:으로} 앎",
    "looks for {what}": "찾는 것: {what}",
    "can give {what}": "가능한 것: {what}",
    "is {role:a} now": "지금 {role}",
    "{role} in #{project}": "#{project}에서 {role}",
    # why a pair
    "you look for {what}": "내가 {what:을} 찾음",
    "you look for {what} until {day}": "내가 {what:을} 찾음, {day}까지",
    "#{project} looks for {what}": "#{project}에서 {what:을} 찾음",
    "#{project} looks for {what} until {day}": "#{project}에서 {what:을} 찾음, {day}까지",
    "{name} looks for {what}": "{name:이} {what:을} 찾음",
    "{name} looks for {what} until {day}": "{name:이} {what:을} 찾음, {day}까지",
    "you can give {what}": "내가 가능한 것: {what}",
    "#{project} can give {what}": "#{project}에서 가능한 것: {what}",
    "{name} can give {what}": "{name:이} 가능한 것: {what}",
    "both say {words}": "둘 다 말한 것: {words}",
    "{name} is {role:a} now": "{name:은} 지금 {role}",
    "{name} is {role:a} now (since {day})": "{name:은} 지금 {role} ({day}부터)",
    # what is promised
    "Ask about {what}": "{what} 이야기 꺼내기",
    "Offer help with {what}": "{what} 도울 수 있다고 말하기",
}
