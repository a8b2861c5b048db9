"""Korean sentences: casting."""

SENTENCES: dict[str, str] = {
    # the command
    "See who could make it with you, and why.": "누구와 만들 수 있을지, 왜 그 사람인지 봅니다.",
    "See who could do what a project looks for, or the roles you name: for each role the people who do it now and "
    "why them, casts that have worked together before, and who could introduce someone missing. On a terminal it "
    "asks whom you choose; --ask does the same. A choice becomes a follow-up.": (
        "프로젝트에서 찾는 역할이나 직접 쓴 역할을 누가 맡을 수 있을지 봅니다. 역할마다 지금 그 일을 하는 사람과 그 까닭, "
        "함께해 본 사람들의 조합, 빈자리를 채울 사람을 소개해 줄 수 있는 사람이 나옵니다. 터미널에서는 누구에게 물어볼지 "
        "묻고, --ask로도 고를 수 있습니다. 고르면 할 일이 됩니다."
    ),
    "aftera cast --need director,editor,composer": "aftera cast --need 감독,편집,작곡",
    "These roles instead, with commas between them.": "프로젝트에서 찾는 것 대신 찾을 역할. 쉼표로 나눕니다.",
    "Choose a number, or the letter of a whole cast.": "번호를 고르거나, 조합 하나를 글자로 고릅니다.",
    "At most so many for each role.": "역할마다 이만큼까지만.",
    "Say a project, or the roles you look for: `aftera cast --need director,composer`.": (
        "프로젝트나 찾는 역할을 쓰세요: `aftera cast --need 감독,작곡`."
    ),
    "#{slug} looks for nobody; `aftera project need {slug} ROLE` says what is looked for.": (
        "#{slug}에서 찾는 사람이 없습니다. `aftera project need {slug} 역할`로 누구를 찾는지 적으세요."
    ),
    "Nobody in this cast has the number “{said}”; `aftera cast` shows who has which.": (
        "여기에 “{said}” 번호는 없습니다. 누가 몇 번인지는 `aftera cast`에 나옵니다."
    ),
    "Whom do you ask? ({choices}, Enter for nobody)": "누구에게 물어볼까요? ({choices}, 그만두려면 Enter)",
    "That was on your list already.": "이미 할 일에 있습니다.",
    "ask about the {role} role": "{role} 맡을 수 있는지 물어보기",
    "ask to introduce {name} ({role})": "{name:을} 소개해 달라고 부탁하기 ({role})",
    # what is drawn
    "Have worked together": "함께해 본 조합",
    "still open: {roles}": "아직 빈자리: {roles}",
    "Gaps": "빈자리",
    "nobody in the book does this now": "지금 이 일을 하는 사람이 책에 없음",
    "nobody seen through this hat does this now": "이 모자로 보이는 사람 가운데 지금 이 일을 하는 사람이 없음",
    "only people you haven't talked with yet": "아직 이야기해 본 적 없는 사람뿐",
    "{name} could introduce {to}: {reason}": "{name:이} {to:을} 소개해 줄 수 있음: {reason}",
    "left out: {name}, {reason}": "뺌: {name}, {reason}",
    "{name}: {reason}": "{name}: {reason}",
    # why
    "you": "나",
    "{some} and {last}": "{some}, {last}",
    "in the team": "이미 함께하는 중",
    "in the team as {role}": "이미 함께하는 중 ({role})",
    "made #{project} with {names}": "{names:과} #{project:을} 만듦",
    "in #{project} with {names}": "{names:과} #{project}에서 함께함",
    "in the circle {circle} with {names}": "{names:과} 같은 크루 {circle}",
    "{names} made #{project} together": "{names:이} #{project:을} 함께 만듦",
    "{names} were in #{project} together": "{names:이} #{project}에서 함께했음",
    "{names} are in #{project} together": "{names:이} #{project}에서 함께하는 중",
    "{names} are of the circle {circle}": "{names:은} 같은 크루 {circle}",
    "offers {text}": "가능: {text}",
    "{offer} until {day}": "{offer} ({day}까지)",
    "{role} of #{project}": "#{project}에서 {role}",
    "looks for {text}, which you do": "{text:을} 찾는 중, 내가 하는 일",
    "looks for {text}, which {name} does": "{text:을} 찾는 중, {name:이} 하는 일",
    "looks for {text}, you offer {offer}": "{text:을} 찾는 중, 내가 가능한 것 {offer}",
    "looks for {text}, #{project} offers {offer}": "{text:을} 찾는 중, #{project}에서 가능한 것 {offer}",
    "talked about #{project} {ago}": "#{project} 이야기 {ago}",
    "rings: “{text}” (c{number})": "여운 “{text}” (c{number})",
    "shares #{tag} with #{project}": "#{project:과} 함께 단 #{tag}",
    "talked {ago} ({season})": "{ago} 대화 ({season})",
    "not talked with yet": "아직 대화 없음",
    "on your list: {number} {text}": "할 일에 있음: {number} {text}",
    "an introduction to you was declined": "나와의 소개를 사양함",
    "an introduction to {name} was declined": "{name:과}의 소개를 사양함",
    "an introduction for this is on its way": "이 일로 소개하는 중",
    "an introduction for this was declined": "이 일로 한 소개를 사양함",
    # gaps
    "{role} until {day}": "{day}까지 {role}",
    "was in #{project}, where it was done": "이 일을 한 사람이 있던 #{project}에서 함께함",
    "told you about them {ago}": "그 사람 이야기를 해 줌, {ago}",
}
