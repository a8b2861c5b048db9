"""Korean sentences: tui."""

SENTENCES: dict[str, str] = {
    # keys: words of the foot line
    "log": "기록",
    "people": "사람",
    "find": "찾기",
    "take back": "되돌리기",
    "help": "도움말",
    "quit": "나가기",
    "down": "아래로",
    "up": "위로",
    "page down": "한 쪽 아래로",
    "page up": "한 쪽 위로",
    "to the first": "맨 처음으로",
    "to the last": "맨 끝으로",
    "read": "읽기",
    "back": "돌아가기",
    "put off": "미루기",
    "why": "이유",
    "order": "순서",
    # keys: sentences of the help
    "Go to Today.": "오늘로 갑니다.",
    "Go to the people.": "사람으로 갑니다.",
    "Find someone: a name, initial consonants, any word.": "사람을 찾습니다. 이름, 초성, 아무 낱말이나.",
    "Take back what was just done here.": "방금 한 일을 되돌립니다.",
    "Show the keys of where you are.": "지금 있는 곳의 키를 봅니다.",
    "Leave; everything is saved.": "나갑니다. 모두 저장되어 있습니다.",
    "Go down.": "아래로 갑니다.",
    "Go up.": "위로 갑니다.",
    "Go a page down.": "한 쪽 아래로 갑니다.",
    "Go a page up.": "한 쪽 위로 갑니다.",
    "Go to the first.": "맨 처음으로 갑니다.",
    "Go to the last.": "맨 끝으로 갑니다.",
    "Read the page beside the list; the arrows scroll it.": "목록 옆의 글을 읽습니다. 화살표로 넘깁니다.",
    "Go back to the list.": "목록으로 돌아갑니다.",
    "Close the promise as done.": "할 일을 마칩니다.",
    "Put it off to another day.": "다른 날로 미룹니다.",
    "Write down what still rings.": "마음에 남은 것을 적습니다.",
    "Say why it is here, with the entries behind it.": "왜 여기 있는지, 어떤 기록 때문인지 보여 줍니다.",
    "Order by last conversation or by name.": "최근 대화나 이름 순서로 봅니다.",
    # everywhere
    "{key} leaves.": "나가려면 {key:을} 누르세요.",
    "Taken back: {title}": "되돌렸습니다: {title}",
    "Nothing was done here yet; `aftera undo` goes further back.": (
        "여기서 한 일이 아직 없습니다. 더 전의 일은 `aftera undo`로 되돌립니다."
    ),
    "That went wrong ({kind}); everything else goes on.": "이 일은 되지 않았습니다({kind}). 나머지는 그대로입니다.",
    "The screen came to a sudden end ({kind}). What was saved is saved; what you typed is kept as a draft.": (
        "화면이 갑자기 끝났습니다({kind}). 저장한 것은 그대로 있고, 쓰던 글은 임시로 남겨 두었습니다."
    ),
    "The book is damaged; `aftera doctor` looks into it.": "책이 손상되었습니다. `aftera doctor`로 살펴보세요.",
    "{month}/{day} {weekday}": "{month}월 {day}일 {weekday}",
    # capture
    "yesterday with Sora, the storyboard #ai-film; send it next tue": (
        "어제 성수에서 소라랑 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"
    ),
    "Logged: {what}": "기록했습니다: {what}",
    "; {n} left open for the inbox": " · 질문 {n}개는 정리함에",
    "save": "저장",
    "choose": "고르기",
    "stop": "그만두기",
    "close, keep as draft": "닫기(쓰던 글은 남음)",
    "answer now; or later in the inbox": "지금 고르기(나중에 정리함에서도)",
    "another": "다른 것",
    "a note under it": "아래에 메모",
    "yes, write it down": "네, 할 일로 적습니다",
    "no, only the conversation": "아니요, 대화만 적습니다",
    "with a note of {n} characters": "메모 {n}자와 함께",
    "looks for": "찾는 것",
    "can give": "가능한 것",
    "which day?": "며칠?",
    "who?": "누구?",
    "someone new": "새 사람",
    "project": "프로젝트",
    "tag": "태그",
    "echo": "여운",
    "introduction": "소개",
    "role": "역할",
    "link": "링크",
    "to do": "할 일",
    "to get": "받을 것",
    # people
    "A name, initial consonants, any word": "이름, 초성, 아무 낱말",
    "Nobody fits “{words}”; {key} clears the line.": "“{words}”에 맞는 사람이 없습니다. {key:을} 누르면 지워집니다.",
    "Nobody is here yet. Press {key} and write whom you met today; they will be here.": (
        "아직 아무도 없습니다. {key:을} 누르고 오늘 만난 사람을 적으면 여기에 모입니다."
    ),
    "Those you talked with last come first.": "최근에 이야기한 사람부터 봅니다.",
    "In the order of their names.": "이름 순서로 봅니다.",
    # today
    "Nothing for today. Press {key} when you have met someone.": (
        "오늘은 조용합니다. 누군가 만났다면 {key:을} 누르세요."
    ),
    "This book is empty. Press {key} and write in one line whom you met, and what about.": (
        "책이 비어 있습니다. {key:을} 누르고 누구를 만나 무슨 얘기를 했는지 한 줄로 적어 보세요."
    ),
    "There is nothing to close here; a logged conversation settles it.": (
        "여기서 마칠 것은 없습니다. 대화를 기록하면 사라집니다."
    ),
    "This row can't be put off.": "이 줄은 미룰 수 없습니다.",
    "No conversation stands behind this row.": "이 줄 뒤에는 대화가 없습니다.",
    "Put off to {day}: {what}": "{day}까지 미뤘습니다: {what}",
    "Kept: “{text}”": "남겼습니다: “{text}”",
    "Closed.": "마쳤습니다.",
    "{key} settles them, one after the other.": "{key} 키를 누르면 하나씩 정합니다.",
    "later": "나중에",
    "yes, from now on": "네, 이제부터",
    "no, just text": "아니요, 그냥 글입니다",
    "Put off to which day?": "언제까지 미룰까요?",
    "a day ahead: tomorrow, next tuesday, 12/3": "앞날: 내일, 다음 주 화요일, 12/3",
    "What still rings?": "무엇이 마음에 남았나요?",
    "follow-up {number}": "할 일 {number}",
    "appointment": "약속",
    # a person's page
    "No conversation yet.": "아직 나눈 대화가 없습니다.",
}
