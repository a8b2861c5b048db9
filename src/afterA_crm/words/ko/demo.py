"""Korean for the demo."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "Try afterA on an invented book: a film festival, a hackathon, a team and what came after. It opens the "
    "screen, or runs one command on it; your own book is not touched, and the invented one goes when you leave.": (
        "지어낸 책으로 afterA를 써 봅니다. 영화제와 해커톤, 함께 만든 팀과 그 뒤의 이야기입니다. 화면을 열거나 명령 하나를 "
        "실행합니다. 내 책은 건드리지 않고, 지어낸 책은 나갈 때 사라집니다."
    ),
    "A command to run on the invented book.": "지어낸 책에서 실행할 명령.",
    "Keep the invented book in this new file.": "지어낸 책을 이 새 파일에 남깁니다.",
    "A demo can't run inside the demo.": "데모 안에서 데모를 열 수는 없습니다.",
    "The invented book is {path}; use it again with --book.": ("지어낸 책: {path}. --book으로 다시 쓸 수 있습니다."),
    "An invented book, in {folder} until you leave.": "지어낸 책입니다. 나갈 때까지 {folder}에 있습니다.",
}
