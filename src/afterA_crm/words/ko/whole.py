"""Korean sentences: the book as one JSON file."""

SENTENCES: dict[str, str] = {
    (
        "This book file has {size} MB, and at most {most} MB can be read; export it in parts, some of its people "
        "at a time."
    ): ("책 파일이 {size}MB인데 {most}MB까지만 읽을 수 있습니다. 사람을 나눠 여러 번 내보내 주세요."),
    "This is no book file, for one begins with “aftera”; name one that `aftera export --to json` wrote.": (
        "책 파일이 아닙니다. 책 파일은 “aftera”로 시작합니다. `aftera export --to json`으로 쓴 파일을 대 주세요."
    ),
    "Line {line}: this afterA knows no table “{noun}”; update afterA, or leave the table out.": (
        "{line}번째 줄: 이 afterA는 “{noun}” 표를 모릅니다. afterA를 업데이트하거나 그 표를 빼 주세요."
    ),
    "Line {line}: “{key}” stands there twice; leave one of them out.": (
        "{line}번째 줄: “{key}” 항목이 두 번 나옵니다. 하나를 빼 주세요."
    ),
    "Line {line}: it is nested too deeply; mend it, or export the book again.": (
        "{line}번째 줄: 너무 깊이 겹쳐 있습니다. 고치거나 책을 다시 내보내 주세요."
    ),
    "Line {line}: it has more than {most} MB; make it shorter, or leave it out.": (
        "{line}번째 줄: {most}MB가 넘습니다. 줄이거나 빼 주세요."
    ),
    "Line {line}: the file ends in the middle; copy it again from where it is whole, or export the book again.": (
        "{line}번째 줄: 파일이 중간에 끊겼습니다. 온전한 파일을 다시 복사하거나 책을 다시 내보내 주세요."
    ),
    "Line {line}: this is no JSON as afterA writes it; mend it, or export the book again.": (
        "{line}번째 줄: afterA가 쓰는 JSON이 아닙니다. 고치거나 책을 다시 내보내 주세요."
    ),
    "After line {line}: this is no text, and a book file is UTF-8; export the book again.": (
        "{line}번째 줄 뒤: 글자로 읽을 수 없습니다. 책 파일은 UTF-8이니 책을 다시 내보내 주세요."
    ),
    "Line {line}: this is more than {most} rows; export the book in parts, some of its people at a time.": (
        "{line}번째 줄: 기록이 {most}건을 넘습니다. 사람을 나눠 여러 번 내보내 주세요."
    ),
    "line {line}": "{line}번째 줄",
    "{place}: {field} names {noun} {number}, which isn't in the file; mend the number, or export the book again.": (
        "{place}: {field}의 {noun} {number:이} 파일에 없습니다. 번호를 고치거나 책을 다시 내보내 주세요."
    ),
    "{place}: another row has this id too; leave one of them out.": (
        "{place}: id가 같은 기록이 또 있습니다. 하나를 빼 주세요."
    ),
    "{place}: another row has the same {fields}; mend one of them, or leave it out.": (
        "{place}: {fields} 값이 같은 기록이 또 있습니다. 하나를 고치거나 빼 주세요."
    ),
    "{place}: {fields} don't go together; mend them, or leave the row out.": (
        "{place}: {fields} 값이 서로 맞지 않습니다. 고치거나 그 기록을 빼 주세요."
    ),
    "{place}: {field} can't be {value}; mend it, or export the book again.": (
        "{place}: {field}에 {value} 값을 쓸 수 없습니다. 고치거나 책을 다시 내보내 주세요."
    ),
    "{place}: {field} is missing; write it in, or leave the row out.": (
        "{place}: {field} 값이 빠졌습니다. 적어 넣거나 그 기록을 빼 주세요."
    ),
    "{place}: this afterA knows no {field} there; update afterA, or leave it out.": (
        "{place}: 이 afterA는 거기 있는 {field} 항목을 모릅니다. afterA를 업데이트하거나 그 항목을 빼 주세요."
    ),
    "The head of the book file says no {field}; export the book again.": (
        "책 파일 머리에 {field} 값이 없습니다. 책을 다시 내보내 주세요."
    ),
    "The book file was written by a newer afterA ({field} {theirs}, this one reads {ours}); update afterA.": (
        "더 새로운 afterA가 쓴 책 파일입니다({field} {theirs}, 이 afterA는 {ours}까지 읽습니다). afterA를 업데이트하세요."
    ),
    "A whole book only comes into an empty one; name a new file: `aftera --book new.db import`.": (
        "책 전체는 빈 책에만 들어갑니다. 새 파일을 정하세요: `aftera --book new.db import`."
    ),
}
