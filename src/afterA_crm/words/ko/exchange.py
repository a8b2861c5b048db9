"""Korean sentences: bringing people in and taking them out."""

SENTENCES: dict[str, str] = {
    "The folder {path} holds more than {most} files; name the folder below it that holds the cards.": (
        "{path} 폴더에 파일이 {most}개가 넘습니다. 명함이 든 하위 폴더를 말해 주세요."
    ),
    "Reading cards": "카드 읽는 중",
    "Writing": "쓰는 중",
    "Write this into the book?": "이대로 책에 쓸까요?",
    "Where you met these people.": "이 사람들을 만난 행사.",
    "How old files are encoded, where it isn't found by itself: cp949.": "저절로 알아내지 못하는 옛 파일의 인코딩: cp949.",
    "{n} new": "새로 {n}명",
    "{n} with news": "달라진 것 {n}건",
    "{n} new, perhaps known": "새로 {n}명(아는 사람일 수도 있음)",
    "{n} groups": "그룹 {n}개",
    "{n} as they are": "그대로 {n}명",
    "{n} unreadable": "못 읽음 {n}건",
    "New": "새 사람",
    "Known, with news": "아는 사람, 달라진 것",
    "New, but perhaps known already": "새 사람, 이미 아는 사람일 수도 있음",
    "Groups, as tags": "그룹은 태그로",
    "name": "이름",
    "note": "메모",
    "birthday": "생일",
    "nickname": "별명",
    "e-mail": "메일",
    "phone": "전화",
    "link": "링크",
    "address": "주소",
    "messenger": "메신저",
    "role": "역할",
    "tag": "태그",
    "picture": "사진",
    "introduced by": "소개해 준 사람",
    "event": "행사",
    "original card": "원본 카드",
    "the same card": "같은 카드",
    "the same UID": "같은 UID",
    "the same e-mail": "같은 메일",
    "the same phone": "같은 전화",
    "the same profile": "같은 프로필",
    "the same name and organisation": "같은 이름과 소속",
    "standard input": "표준 입력",
    "{n} more of these; --json lists all of them.": "이런 것이 {n}건 더 있습니다. --json이 모두 보여 줍니다.",
    "perhaps {name}: {why}": "혹시 {name}: {why}",
    "perhaps also {name}: {why}": "혹시 {name}도: {why}",
    "{field}: stays {before}; the card says {after}": "{field}: {before} 그대로 둡니다. 카드에는 {after}",
    "Nothing to do: {what}.": "새로 가져올 것이 없습니다: {what}.",
    "Imported: {what}. `aftera undo` takes it back.": "가져왔습니다: {what}. 되돌리려면 `aftera undo`.",
    "It can't be read: {why}; mend that, or name another file.": (
        "읽을 수 없습니다: {why}. 읽을 수 있게 하거나 다른 파일을 대 주세요."
    ),
    "{path}: it can't be read: {why}; mend that, or name another.": (
        "{path}: 읽을 수 없습니다: {why}. 읽을 수 있게 하거나 다른 것을 대 주세요."
    ),
    "There is no file {path}; see how its name is written.": (
        "{path} 파일이 없습니다. 이름을 어떻게 적었는지 살펴 주세요."
    ),
    "{n} list in {folder} is no card, {file}; name it to bring it in too.": (
        "{folder} 폴더에 카드가 아닌 목록이 {n}개 있습니다({file}). 같이 가져오려면 이름을 직접 대세요."
    ),
    "{n} lists in {folder} are no cards, such as {file}; name them to bring them in too.": (
        "{folder} 폴더에 카드가 아닌 목록이 {n}개 있습니다({file} 등). 같이 가져오려면 이름을 직접 대세요."
    ),
    "{file} says something newer; this is passed over, and --theirs takes it.": (
        "{file} 파일에서 온 내용이 더 새것이라 넘어갑니다. 이 내용을 쓰려면 --theirs를 붙이세요."
    ),
    "The folder {path} holds no card files (.vcf); name files of any other kind themselves.": (
        "{path} 폴더에 카드 파일(.vcf)이 없습니다. 다른 파일은 이름을 직접 대세요."
    ),
    "The file is empty; export it again where it comes from.": ("빈 파일입니다. 원래 프로그램에서 다시 내보내세요."),
    "{path} is a folder; name a file in it.": "{path:은} 폴더입니다. 그 안의 파일 이름을 대세요.",
    "{path} is there already; --force writes over it.": "{path:이} 이미 있습니다. --force를 쓰면 덮어씁니다.",
    "{n} card": "카드 {n}장",
    "{n} cards": "카드 {n}장",
    "{n} as they came, with your edits": "{n}장은 온 그대로, 고친 것만 바꿔서",
    (
        "They carry names, channels, roles of now, tags, projects, events, birthdays, notes and how you met; "
        "conversations, echoes, follow-ups, rhythms and past roles stay here."
    ): (
        "이름, 연락처, 지금 역할, 태그, 프로젝트, 행사, 생일, 메모, 만난 계기가 나갑니다. "
        "대화, 여운, 할 일, 안부 주기, 지난 역할은 여기 남습니다."
    ),
}
