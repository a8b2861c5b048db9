"""Korean sentences: core."""

SENTENCES: dict[str, str] = {
    "#{typed} is new here; #{known} is close to it.": "#{typed:은} 처음입니다. 비슷한 #{known:이} 이미 있습니다.",
}
