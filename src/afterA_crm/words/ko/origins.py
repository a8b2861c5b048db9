"""Korean sentences: how files come in, what of them is news, and where each value is from."""

SENTENCES: dict[str, str] = {
    "{n} group": "그룹 {n}개",
    "{n} conversation": "대화 {n}건",
    "{n} conversations": "대화 {n}건",
    "{n} conversation known already": "이미 있는 대화 {n}건",
    "{n} conversations known already": "이미 있는 대화 {n}건",
    "Known, what you edited stays": "아는 사람, 여기서 고친 값은 그대로",
    "{event}: on the list": "{event}: 명단에만 있음",
    "{event}: didn't come": "{event}: 오지 않음",
    "What stays is what the book says; --theirs takes what the files say instead.": (
        "그대로 두는 것은 책에 있는 값입니다. --theirs를 쓰면 파일에 적힌 대로 바꿉니다."
    ),
    "Take what the files say where you edited it here; else your own stays.": (
        "여기서 고친 값도 파일에 적힌 대로 바꿉니다. 없으면 고친 값이 남습니다."
    ),
    "The conversation of {day} lies ahead of today; mend its day and import it again.": (
        "{day} 대화는 아직 오지 않은 날의 것이라 적을 수 없습니다. 날짜를 고친 뒤 다시 가져와 주세요."
    ),
    "Which card, file and day each value came from, and what was edited.": (
        "값마다 어느 카드, 어느 파일에서 언제 왔는지, 여기서 무엇을 고쳤는지 봅니다."
    ),
    "Everything was written here; no file brought this person.": "모두 여기서 적은 것입니다. 파일에서 온 사람이 아닙니다.",
    "nothing new; the card is kept": "새로운 값은 없고 원본만 간직합니다",
    "{path} is the book that is open, and its people are here already; name another file.": (
        "{path} 파일은 지금 열려 있는 책이고 그 안의 사람들은 이미 여기 있습니다. 다른 파일을 대 주세요."
    ),
    (
        "This is a database and no file of people; out of a book of afterA they come with "
        "`aftera --book {file} export --to json -o people.json`."
    ): (
        "연락처 파일이 아니라 데이터베이스입니다. afterA의 책이라면 "
        "`aftera --book {file} export --to json -o people.json`으로 사람들을 꺼낼 수 있습니다."
    ),
    "{n} pair may be one person: `aftera duplicates`.": "같은 사람일 수 있는 쌍이 {n}개 있습니다: `aftera duplicates`.",
    "{n} pairs may be one person each: `aftera duplicates`.": (
        "같은 사람일 수 있는 쌍이 {n}개 있습니다: `aftera duplicates`."
    ),
    "only in {sources}": "{sources}에만 있음",
    "{sources}, earlier": "{sources}, 바뀌기 전",
    "written here": "여기서 적음",
    "written here, {day}": "{day}에 여기서 적음",
    "vCard": "vCard",
    "Files, or folders of cards; - reads standard input.": "파일이나 카드 폴더. -는 표준 입력을 읽습니다.",
    (
        "Bring people in from files: vCards, tables and lists of address books and services, pictures of QR codes, "
        "folders of cards, or - for standard input. On a terminal it first shows what would be done and asks; it is "
        "one change, and `aftera undo` takes it back. Who was imported before is known again."
    ): (
        "파일에서 사람들을 가져옵니다: vCard, 주소록이나 서비스가 내보낸 표와 목록, QR 코드 사진, 카드 폴더, 표준 입력(-). 터미널에서는 "
        "무엇이 바뀌는지 먼저 보여 주고 묻습니다. 한 번의 변경이라 `aftera undo`로 되돌릴 수 있고, 전에 가져온 사람은 다시 알아봅니다."
    ),
}
