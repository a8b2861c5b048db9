"""Korean sentences: what ties two people."""

SENTENCES: dict[str, str] = {
    "both in #{project}": "#{project}에서 함께함",
    "both in #{project} ({roles})": "#{project}에서 함께함 ({roles})",
    "you introduced them to each other": "내가 서로 소개함",
    "introduced to each other by {name}": "{name} 소개로 만난 사이",
    "introduced to each other": "소개로 만난 사이",
    "{by} introduced {name} to you": "{by:이} 나에게 {name:을} 소개해 줌",
    "{by} introduced {name} to {other}": "{by:이} {other}에게 {name:을} 소개함",
    "{by} introduced {name} to someone": "{by:이} 누군가에게 {name:을} 소개함",
    "{name} is {other}'s {relation}": "{name:은} {other}의 {relation}",
    "{name} was {other}'s {relation} until {until}": "{name:은} {until}까지 {other}의 {relation}",
    "you met {name} through {other}": "{other:을} 통해 {name:을} 만남",
    "talked with you together {ago}": "{ago} 나와 함께 이야기함",
    "both at {event}, with {n} people in all": "{event}에 함께 있었음, 모두 {n}명",
}
