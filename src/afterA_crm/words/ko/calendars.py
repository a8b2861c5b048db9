"""Korean sentences: what a calendar is given."""

SENTENCES: dict[str, str] = {
    "Appointment": "약속",
    "Follow-up": "할 일",
    "Waiting": "받을 것",
    "Event": "행사",
    "Birthday": "생일",
    "{name}'s birthday": "{name} 생일",
    "Waiting · {said}": "받을 것 · {said}",
    "{n} lunar birthday stays here: it falls on another day every year.": (
        "음력 생일 {n}건은 여기 남습니다. 해마다 날이 달라지기 때문입니다."
    ),
    "{n} lunar birthdays stay here: they fall on other days every year.": (
        "음력 생일 {n}건은 여기 남습니다. 해마다 날이 달라지기 때문입니다."
    ),
    "{n} birthday without its day stays here.": "날짜를 모르는 생일 {n}건은 여기 남습니다.",
    "{n} birthdays without their day stay here.": "날짜를 모르는 생일 {n}건은 여기 남습니다.",
    "{n} follow-up without a day stays here; --todo takes it as a task.": (
        "날짜가 없는 할 일 {n}건은 여기 남습니다. --todo를 쓰면 할 일로 나갑니다."
    ),
    "{n} follow-ups without a day stay here; --todo takes them as tasks.": (
        "날짜가 없는 할 일 {n}건은 여기 남습니다. --todo를 쓰면 할 일로 나갑니다."
    ),
    "Who is quiet stays here: a calendar would bring them up.": (
        "조용히 두기로 한 사람의 일은 여기 남습니다. 달력에 넣으면 알림이 울리기 때문입니다."
    ),
}
