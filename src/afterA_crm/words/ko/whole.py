"""Korean sentences: the book as one JSON file."""

SENTENCES: dict[str, str] = {
    "This book file has {size} MB; at most {most} MB can be read.": (
        "책 파일이 {size}MB입니다. {most}MB까지만 읽을 수 있습니다."
    ),
    "This is no book file; one begins with “aftera”.": "책 파일이 아닙니다. 책 파일은 “aftera”로 시작합니다.",
    "Line {line}: this afterA knows no table “{noun}”.": "{line}번째 줄: 이 afterA는 “{noun}” 표를 모릅니다.",
    "Line {line}: “{key}” stands there twice.": "{line}번째 줄: “{key}” 항목이 두 번 나옵니다.",
    "Line {line}: it is nested too deeply.": "{line}번째 줄: 너무 깊이 겹쳐 있습니다.",
    "Line {line}: it has more than {most} MB.": "{line}번째 줄: {most}MB가 넘습니다.",
    "Line {line}: the file ends in the middle; it isn't whole.": (
        "{line}번째 줄: 파일이 중간에 끊겼습니다. 온전하지 않습니다."
    ),
    "Line {line}: this is no JSON as afterA writes it.": "{line}번째 줄: afterA가 쓰는 JSON이 아닙니다.",
    "After line {line}: this is no text; a book file is UTF-8.": (
        "{line}번째 줄 뒤: 글자로 읽을 수 없습니다. 책 파일은 UTF-8입니다."
    ),
    "Line {line}: this is more than {most} rows.": "{line}번째 줄: 기록이 {most}건을 넘습니다.",
    "line {line}": "{line}번째 줄",
    "{place}: {field} names {noun} {number}, which isn't in the file.": (
        "{place}: {field}의 {noun} {number:이} 파일에 없습니다."
    ),
    "{place}: another row has this id too.": "{place}: id가 같은 기록이 또 있습니다.",
    "{place}: another row has the same {fields}.": "{place}: {fields} 값이 같은 기록이 또 있습니다.",
    "{place}: {fields} don't go together.": "{place}: {fields} 값이 서로 맞지 않습니다.",
    "{place}: {field} can't be {value}.": "{place}: {field}에 {value} 값을 쓸 수 없습니다.",
    "{place}: {field} is missing.": "{place}: {field} 값이 빠졌습니다.",
    "{place}: this afterA knows no {field} there.": "{place}: 이 afterA는 거기 있는 {field} 항목을 모릅니다.",
    "The head of the book file says no {field}.": "책 파일 머리에 {field} 값이 없습니다.",
    "The book file was written by a newer afterA ({field} {theirs}, this one reads {ours}); update afterA.": (
        "더 새로운 afterA가 쓴 책 파일입니다({field} {theirs}, 이 afterA는 {ours}까지 읽습니다). afterA를 업데이트하세요."
    ),
    "A whole book only comes into an empty one; name a new file: `aftera --book new.db import`.": (
        "책 전체는 빈 책에만 들어갑니다. 새 파일을 정하세요: `aftera --book new.db import`."
    ),
}
