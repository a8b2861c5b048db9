"""Korean sentences: what is odd about a card."""

SENTENCES: dict[str, str] = {
    "The card holds no name; “{name}” stands for it.": "카드에 이름이 없어 “{name}”, 이 말을 이름 대신 씁니다.",
    "The card says nothing about anybody.": "카드에 누구에 관한 내용도 없습니다.",
}
