"""Korean sentences: paths to people, and who could help whom."""

SENTENCES: dict[str, str] = {
    # how I know someone
    "you talked {ago}": "{ago} 대화",
    "with you in #{project}": "나와 #{project}에 함께함",
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
}
