"""Korean for tables and lists of people."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "LinkedIn connections": "LinkedIn 1촌",
    "Line {line}: this is no table that can be read ({why}).": "{line}번째 줄: 표로 읽을 수 없습니다({why}).",
    "Line {line}: this is more than {most} rows; split the file.": (
        "{line}번째 줄: {most}행이 넘습니다. 파일을 나눠 주세요."
    ),
    "The row has {n} cells under {columns} headers; perhaps a quotation mark is missing.": (
        "칸이 {n}개인데 제목은 {columns}개입니다. 따옴표가 빠졌을 수 있습니다."
    ),
    "The row holds no name, e-mail address or phone number.": "이 행에는 이름도 이메일도 전화번호도 없습니다.",
    "This table isn't one that is known; `aftera import --map NAME {file}` asks which column is what.": (
        "모르는 표입니다. `aftera import --map 이름 {file}` 하면 열마다 무엇인지 묻습니다."
    ),
    "This is no file of contacts that is known; a vCard file begins with BEGIN:VCARD.": (
        "아는 연락처 파일이 아닙니다. vCard 파일은 BEGIN:VCARD로 시작합니다."
    ),
    "The file holds nobody.": "파일에 아무도 없습니다.",
}
