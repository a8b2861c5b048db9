"""Korean sentences: core."""

SENTENCES: dict[str, str] = {
    "{name} is in the book already; @+ makes another person of that name.": (
        "{name:은} 이미 있습니다. @+는 같은 이름의 다른 사람을 새로 만듭니다."
    ),
    "#{typed} is new here; #{known} is close to it.": "#{typed:은} 처음입니다. 비슷한 #{known:이} 이미 있습니다.",
}
