"""Korean for tables and lists of people."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "Eventbrite attendees": "Eventbrite 참가자",
    "FilmFreeway submissions": "FilmFreeway 출품작",
    "Google Contacts": "Google 주소록",
    "LDIF address book": "LDIF 주소록",
    "LinkedIn connections": "LinkedIn 1촌",
    "Luma guests": "Luma 참가자",
    "Meetup members": "Meetup 회원",
    "Naver address book": "네이버 주소록",
    "Outlook contacts": "Outlook 연락처",
    "Remember business cards": "리멤버 명함",
    "Thunderbird address book": "Thunderbird 주소록",
    "This line can't be read as a table ({why}); mend it and import the file again.": (
        "이 줄은 표로 읽을 수 없습니다({why}). 고친 뒤 다시 가져와 주세요."
    ),
    "A quotation mark in this line isn't closed; close it and import the file again.": (
        "이 줄에서 열린 따옴표가 닫히지 않았습니다. 닫은 뒤 다시 가져와 주세요."
    ),
    "Its quotation marks don't match from line {line} on; mend them, or save it anew in a spreadsheet.": (
        "{line}번째 줄부터 따옴표의 짝이 맞지 않습니다. 고치거나 스프레드시트에서 다시 저장하세요."
    ),
    "The table has {n} columns, and a list of people at most {most}; save the columns of the list alone.": (
        "표의 열이 {n}개입니다. 사람 목록은 {most}열까지 읽습니다. 목록이 있는 열만 저장하세요."
    ),
    "This workbook is damaged; save it anew in the program that made it, or as CSV.": (
        "엑셀 파일이 손상되었습니다. 만든 프로그램에서 다시 저장하거나 CSV로 저장해 주세요."
    ),
    "This workbook unpacks to more than any list of people; save its sheet as CSV.": (
        "엑셀 파일이 사람 목록이라기에는 너무 큽니다. 해당 시트를 CSV로 저장해 주세요."
    ),
    "Row {row} of a sheet has more than {most} cells, which no list of people has; save the columns of the list as "
    "CSV.": "시트의 {row}행에 칸이 {most}개가 넘는데, 사람 목록이라면 그럴 수 없습니다. 목록이 있는 열만 CSV로 저장해 주세요.",
    "This workbook is locked with a password; save it without one, or as CSV.": (
        "암호가 걸린 엑셀 파일입니다. 암호를 풀고 저장하거나 CSV로 저장해 주세요."
    ),
    "This is a file of an older Excel (.xls); save it as .xlsx or CSV.": (
        "옛 엑셀 파일(.xls)입니다. .xlsx나 CSV로 저장해 주세요."
    ),
    "This is no line of an LDIF file: it holds no colon; mend it or take it out.": (
        "쌍점(:)이 없어 LDIF 파일의 줄이 아닙니다. 고치거나 빼 주세요."
    ),
    "Line {line}: this is more than {most} rows; split the file.": (
        "{line}번째 줄: {most}행이 넘습니다. 파일을 나눠 주세요."
    ),
    (
        "The row has {n} cells under {columns} headers, perhaps for want of a quotation mark; mend it and import "
        "it again."
    ): ("칸이 {n}개인데 제목은 {columns}개입니다. 따옴표가 빠졌을 수 있으니 고친 뒤 다시 가져와 주세요."),
    "The row holds no name, e-mail address or phone number; write one into it, or leave it out.": (
        "이 행에는 이름도 이메일도 전화번호도 없습니다. 하나를 적거나 행을 빼세요."
    ),
    "This table isn't one that is known; `aftera import --map NAME {file}` asks which column is what.": (
        "모르는 표입니다. `aftera import --map 이름 {file}` 하면 열마다 무엇인지 묻습니다."
    ),
    (
        "This is no file of people that is known: import reads vCards, tables (CSV, XLSX), lists of address books and "
        "pictures of QR codes; save it as one of them."
    ): (
        "아는 연락처 파일이 아닙니다. vCard, 표(CSV, XLSX), 주소록 목록, QR 코드 사진을 읽을 수 있으니 그 가운데 "
        "하나로 저장해 주세요."
    ),
    "The file holds nobody; export it again with its people in it.": (
        "파일에 아무도 없습니다. 사람이 들어 있게 다시 내보내세요."
    ),
    "This is a chat; `aftera log - < {file}` logs what was said in it.": (
        "대화방을 내보낸 파일입니다. `aftera log - < {file}` 하면 나눈 이야기를 기록합니다."
    ),
}
