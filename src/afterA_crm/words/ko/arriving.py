"""Korean sentences: files that are no ordinary ones, on the way in and out."""

SENTENCES: dict[str, str] = {
    "{name}: that is more than {most} MB, which no list of people has; split it.": (
        "{name}: {most}MB가 넘습니다. 사람 목록이라기에는 너무 크니 나눠 주세요."
    ),
    "{path} is where afterA keeps its own; name a place outside {folder}.": (
        "{path:은} afterA가 자기 파일을 두는 자리입니다. {folder} 밖의 자리를 대세요."
    ),
    "{path} is a book, or a database beside one; name another file.": (
        "{path:은} 책이거나 책에 딸린 데이터베이스입니다. 다른 파일 이름을 대세요."
    ),
}
