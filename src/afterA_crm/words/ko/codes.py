"""Korean sentences: my card, and codes that phones read."""

SENTENCES: dict[str, str] = {
    "Show my card as a QR code, or write it.": "내 명함을 QR 코드로 보이거나 파일로 씁니다.",
    (
        "Show my card with a QR code that phones read; a pipe gets the card as a vCard. With a hat, or the one worn "
        "now, it says only what you do under it. Notes, tags, your birthday and whom you know are never on it."
    ): (
        "휴대폰으로 찍는 QR 코드와 함께 내 명함을 보여 줍니다. 파이프로는 vCard가 나갑니다. --hat을 말하거나 지금 쓴 모자가 "
        "있으면 그 역할만 싣습니다. 메모, 태그, 생일, 아는 사람들은 절대 싣지 않습니다."
    ),
    "The hat it shows; off shows all you do.": "명함에 실을 모자. off면 하는 일을 모두 싣습니다.",
    "Print the code alone.": "코드만 출력합니다.",
    "Write the code as MECARD: more fits, but fewer phones read all of it.": (
        "코드를 MECARD로 씁니다. 더 많이 들어가지만 다 읽어 내는 휴대폰은 더 적습니다."
    ),
    "Write a file: .vcf, .png or .svg, by its ending.": "파일로 씁니다. 확장자에 따라 .vcf, .png, .svg.",
    "organisation": "소속",
    "{path}: a card is written as .vcf, .png or .svg.": "{path}: 명함은 .vcf, .png, .svg로만 쓸 수 있습니다.",
    "Your name with one way to reach you is more than a code holds; shorten it.": (
        "이름과 연락처 하나만으로도 코드에 다 들어가지 않습니다. 더 짧게 고쳐 주세요."
    ),
    (
        "No code with your card fits {columns} by {rows} cells; enlarge the terminal, or write a picture: "
        "`aftera mycard -o card.png`."
    ): (
        "{columns}×{rows}칸에는 명함을 담을 만한 코드가 들어가지 않습니다. 터미널을 키우거나 그림으로 쓰세요: "
        "`aftera mycard -o card.png`."
    ),
    "This terminal's encoding can't draw a code; `aftera mycard -o card.png` writes a picture.": (
        "이 터미널의 인코딩으로는 코드를 그릴 수 없습니다. `aftera mycard -o card.png`로 그림을 쓰세요."
    ),
    "Drawn without colours, for a dark terminal; on a light one `-o card.png` is read more surely.": (
        "색 없이 어두운 터미널에 맞춰 그렸습니다. 밝은 터미널에서는 `-o card.png`가 더 잘 읽힙니다."
    ),
    "Your card: {path}": "내 명함: {path}",
    "Not in the code: {what}": "코드에 넣지 못한 것: {what}",
    "--mecard or a larger terminal holds more, and `aftera mycard -o card.png` all of it.": (
        "--mecard를 쓰거나 터미널을 키우면 더 들어가고, `aftera mycard -o card.png`에는 모두 들어갑니다."
    ),
    "A larger terminal holds more, and `aftera mycard -o card.png` all of it.": (
        "터미널을 키우면 더 들어가고, `aftera mycard -o card.png`에는 모두 들어갑니다."
    ),
    "A code holds {most} bytes at most; this is {size}.": "코드에는 {most}바이트까지 들어갑니다. 지금은 {size}바이트입니다.",
    "There is no QR code to be read in this picture; take it again, larger or sharper.": (
        "이 그림에서 읽을 수 있는 QR 코드를 찾지 못했습니다. 더 크고 또렷하게 다시 찍어 보세요."
    ),
    "The code holds no contact, only “{text}”; take one that somebody's card made (vCard or MECARD).": (
        "코드에 연락처가 아니라 “{text}” 내용이 들어 있습니다. 명함에서 만든 코드(vCard나 MECARD)를 찍어 주세요."
    ),
    "Reading codes from pictures needs two more libraries: pip install 'afterA-crm[qr]'.": (
        "그림에서 코드를 읽으려면 라이브러리 두 개가 더 필요합니다: pip install 'afterA-crm[qr]'."
    ),
    "The picture is larger than {most} MB; cut out the part with the code.": (
        "그림이 {most}MB를 넘습니다. 코드가 있는 부분만 잘라 내세요."
    ),
    "The picture has more than {most} million pixels; cut out the part with the code.": (
        "그림이 {most}00만 화소를 넘습니다. 코드가 있는 부분만 잘라 내세요."
    ),
    "The picture can't be read: it is broken or cut off; save it again where it comes from.": (
        "그림을 읽을 수 없습니다. 깨졌거나 중간에 잘렸습니다. 원래 있던 곳에서 다시 저장하세요."
    ),
}
