"""Korean sentences: what is brought in from files that are no ordinary ones."""

SENTENCES: dict[str, str] = {
    "{name}: that is more than {most} MB, which no list of people has.": (
        "{name}: {most}MB가 넘습니다. 사람 목록이라기에는 너무 큽니다."
    ),
}
