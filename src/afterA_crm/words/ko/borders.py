"""Korean sentences: borders."""

SENTENCES: dict[str, str] = {
    "A card inside this card stays in the original only.": "이 카드 안에 든 다른 카드는 원본에만 남습니다.",
    "Line {line}: this is more than {most} cards; split the file.": (
        "{line}번째 줄: 카드가 {most}장을 넘습니다. 파일을 나눠 주세요."
    ),
    "Line {line} alone is larger than {most} MB; make it shorter and import the file again.": (
        "{line}번째 줄 하나가 {most}MB를 넘습니다. 줄여서 다시 가져오세요."
    ),
    "No encoding is called “{name}”; write utf-8, utf-16, cp949, cp1252 or shift_jis.": (
        "“{name}”: 모르는 인코딩입니다. utf-8, utf-16, cp949, cp1252, shift_jis 가운데 하나를 쓰세요."
    ),
    "The card has more than {most} lines; leave out what is no contact and import it again.": (
        "카드가 {most}줄을 넘습니다. 연락처가 아닌 줄을 빼고 다시 가져오세요."
    ),
    "The card has no BEGIN line; it was read from here.": "카드에 BEGIN 줄이 없어 이 줄부터 읽었습니다.",
    "The card has no END line; it was read up to the next card.": ("카드에 END 줄이 없어 다음 카드 앞까지 읽었습니다."),
    "The card is larger than {most} MB; make its pictures smaller and import it again.": (
        "카드가 {most}MB를 넘습니다. 사진을 줄여서 다시 가져오세요."
    ),
    "These lines stand outside any card (BEGIN:VCARD ... END:VCARD); put them into one, or leave them out.": (
        "이 줄들은 어느 카드(BEGIN:VCARD ... END:VCARD)에도 들어 있지 않습니다. 카드 안에 넣거나 빼세요."
    ),
    "This file has {size} MB of cards; split it into files of at most {most} MB.": (
        "카드 파일이 {size}MB입니다. {most}MB가 넘지 않게 나눠 주세요."
    ),
    "This is {what}, not a contact; leave it out, for import takes people.": (
        "연락처가 아니라 {what}입니다. 사람만 가져올 수 있으니 빼 주세요."
    ),
    "This line is no property; it stays in the original card only.": (
        "이 줄은 속성이 아니라서 원본 카드에만 남습니다."
    ),
}
