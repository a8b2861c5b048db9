"""Korean sentences: looking."""

from __future__ import annotations

#: The stages as they are typed in Korean, with their other names.
STAGES = {
    "구상": "idea",
    "구상중": "idea",
    "모으는중": "gathering",
    "모으기": "gathering",
    "만드는중": "making",
    "만들기": "making",
    "제작중": "making",
    "마침": "wrapped",
    "끝": "wrapped",
    "완료": "wrapped",
    "내려놓음": "let go",
    "접음": "let go",
    "엎어짐": "let go",
}

SENTENCES: dict[str, str] = {
    # projects
    "idea": "구상",
    "gathering": "모으는 중",
    "making": "만드는 중",
    "wrapped": "마침",
    "let go": "내려놓음",
    "There is no stage “{stage}”; a project is at one of these: {stages}.": (
        "“{stage}” 단계는 없습니다. 단계는 {stages} 가운데 하나입니다."
    ),
    "A project needs a name.": "프로젝트에는 이름이 필요합니다.",
    "There is no project with the number {number}.": "번호가 {number}인 프로젝트는 없습니다.",
    "There is no project “{name}”; `aftera project list` lists them.": (
        "“{name}” 프로젝트는 없습니다. `aftera project list`에 모두 나옵니다."
    ),
    "“{name}” could be any of these projects; say its slug:": (
        "“{name}”에 맞는 프로젝트가 여럿입니다. 슬러그로 말하세요:"
    ),
    "There is already a project #{slug}; choose another with --slug.": (
        "#{slug} 프로젝트가 이미 있습니다. --slug로 다른 이름을 고르세요."
    ),
    "Begin, list and see projects. Without a verb: list them, or show the one named.": (
        "프로젝트를 시작하고 모아 보고 살펴봅니다. 동사가 없으면 목록을, 이름만 쓰면 그 프로젝트를 보여 줍니다."
    ),
    "Begin a project.": "프로젝트를 시작합니다.",
    "List projects by stage.": "프로젝트를 단계별로 봅니다.",
    "See a project.": "프로젝트를 봅니다.",
    "Move a project to another stage.": "프로젝트를 다른 단계로 옮깁니다.",
    "Make people members.": "사람을 구성원으로 넣습니다.",
    "Change a project.": "프로젝트를 고칩니다.",
    "idea, gathering, making, wrapped or let-go.": "구상, 모으는 중, 만드는 중, 마침, 내려놓음 가운데 하나.",
    "The hat I wear in it.": "여기서 내가 쓰는 모자(나의 역할).",
    "What lines call it by: #slug.": "한 줄 기록에서 부르는 이름: #슬러그.",
    "The day it began.": "시작한 날.",
    "The day it ended.": "끝난 날.",
    "The day of the move.": "단계를 옮긴 날.",
    "A free note.": "자유로운 메모.",
    "Its name.": "이름.",
    "Another name.": "새 이름.",
    "Only this stage; may be said again.": "이 단계만. 여러 번 쓸 수 있습니다.",
    "What they do in it.": "여기서 하는 역할.",
    "What they bring.": "가져오는 것.",
    "A project: its slug, its name, or a part of it.": "프로젝트의 슬러그나 이름, 또는 그 일부.",
    "No projects. `aftera project new NAME` begins one.": (
        "프로젝트가 없습니다. `aftera project new 이름`으로 시작하세요."
    ),
    "hat: {hat}": "나: {hat}",
    "from": "앞선 것",
    "then": "이어진 것",
    "Members": "구성원",
    "Needs and offers": "찾는 것과 가능한 것",
    "Follow-ups": "할 일",
    "Conversations": "대화",
    "needs": "찾는 것",
    "offers": "가능한 것",
    "until {day}": "{day}까지",
    "{n} person": "{n}명",
    "{n} people": "{n}명",
    # events
    "An event needs a name.": "행사에는 이름이 필요합니다.",
    "An event can't end ({last}) before it begins ({first}).": (
        "행사가 시작({first})하기 전에 끝날({last}) 수는 없습니다."
    ),
    "There is no event with the number {number}.": "번호가 {number}인 행사는 없습니다.",
    "There is no event “{name}”; `aftera event list` lists them.": (
        "“{name}” 행사는 없습니다. `aftera event list`에 모두 나옵니다."
    ),
    "“{name}” could be any of these events; say its slug:": "“{name}”에 맞는 행사가 여럿입니다. 슬러그로 말하세요:",
    "There is already an event {slug}; choose another slug.": "{slug} 행사가 이미 있습니다. 다른 슬러그를 고르세요.",
    "Begin, list and see events. Without a verb: list them, or show the one named.": (
        "행사를 만들고 모아 보고 살펴봅니다. 동사가 없으면 목록을, 이름만 쓰면 그 행사를 보여 줍니다."
    ),
    "Make an event: a slug and a name, or a name alone.": "행사를 만듭니다. 슬러그와 이름, 또는 이름만 씁니다.",
    "Its slug and its name.": "슬러그와 이름.",
    "List events.": "행사를 모아 봅니다.",
    "See an event.": "행사를 봅니다.",
    "Say who was there.": "누가 왔는지 적습니다.",
    "Change an event.": "행사를 고칩니다.",
    "What lines call it by: event:SLUG.": "한 줄 기록에서 부르는 이름: 행사:슬러그.",
    "Its first day.": "첫날.",
    "Its last day.": "마지막 날.",
    "Where it is.": "열리는 곳.",
    "What comes again: the name of its series.": "되풀이되는 행사의 이름(시리즈).",
    "festival, hackathon, meetup or what you call it.": "영화제, 해커톤, 모임 등 부르는 대로.",
    "Only those gone by.": "지난 것만.",
    "Only those on now or to come.": "열리고 있거나 다가오는 것만.",
    "At most so many.": "많아야 이만큼.",
    "Only on the guest list; not met.": "명단에만 있고 만나지는 않았음.",
    "An event: its slug, its name, or a part of it.": "행사의 슬러그나 이름, 또는 그 일부.",
    "No events. `aftera event new SLUG NAME --from DAY` makes one.": (
        "행사가 없습니다. `aftera event new 슬러그 이름 --from 날짜`로 만드세요."
    ),
    "On or to come": "열리는 중이거나 다가오는 행사",
    "Gone by": "지난 행사",
    "{n} person met": "만난 사람 {n}명",
    "{n} people met": "만난 사람 {n}명",
    "and {n} more": "그 밖에 {n}명",
    "{n} conversation": "대화 {n}건",
    "{n} conversations": "대화 {n}건",
    # days as arguments
    "“{words}” could be {days}; write it as 2026-11-20.": "“{words}”는 {days}일 수 있습니다. 2026-11-20처럼 쓰세요.",
    "“{words}” is no day; write it as 2026-11-20, 2026-11, yesterday or last friday.": (
        "“{words}” 표현은 날짜가 아닙니다. 2026-11-20, 2026-11, 어제, 지난 금요일처럼 쓰세요."
    ),
    "Nothing was written.": "아무것도 쓰지 않았습니다.",
    # conversations
    "about {names}": "{names} 이야기",
    "call": "통화",
    "message": "메시지",
    "mail": "메일",
    "video call": "영상 통화",
    "{day}, about": "{day}쯤",
}
