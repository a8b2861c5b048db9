"""Korean sentences: what is odd about a card."""

SENTENCES: dict[str, str] = {
    "The card holds no name; “{name}” stands for it.": "카드에 이름이 없어 “{name}”, 이 말을 이름 대신 씁니다.",
    "Only the first {most} values of this line were read; the others stay in the original.": (
        "이 줄에서는 앞의 값 {most}개만 읽었습니다. 나머지는 원본에만 남습니다."
    ),
    "The picture can't be read; it stays in the original card only.": "사진을 읽을 수 없어 원본 카드에만 남습니다.",
    "The picture has more than {most} million pixels; it stays in the original card only.": (
        "사진이 {most}00만 화소를 넘어 원본 카드에만 남습니다."
    ),
    "The picture is larger than {most} MB; it stays in the original card only.": (
        "사진이 {most}MB를 넘어 원본 카드에만 남습니다."
    ),
    "The card says nothing about anybody; write a name (FN) into it, or leave it out.": (
        "카드에 누구에 관한 내용도 없습니다. FN 줄에 이름을 적거나 카드를 빼세요."
    ),
}
