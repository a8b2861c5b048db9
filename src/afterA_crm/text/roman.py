"""Korean names in Latin letters, as people spell themselves.

Revised Romanization (국립국어원 2000) syllable by syllable, and the spellings that stand in passports and
on cards instead.
"""

from __future__ import annotations

from itertools import islice, product

from .folding import latin_key, squash

_INITIAL = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
]  # fmt: skip
_MEDIAL = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi",
    "yu", "eu", "ui", "i",
]  # fmt: skip
_FINAL = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t",
    "t", "ng", "t", "t", "k", "t", "p", "t",
]  # fmt: skip

_TWO_SYLLABLES = frozenset(["남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방"])
#: Family names in the spellings most often seen, the commonest first.
_FAMILIES = {
    "강": "kang gang", "고": "ko go koh", "공": "kong gong", "곽": "kwak gwak", "구": "koo gu ku",
    "권": "kwon gwon", "길": "gil kil", "김": "kim gim", "나": "na ra", "남": "nam",
    "남궁": "namgung namkoong", "노": "noh no roh", "도": "do doh", "독고": "dokgo", "류": "ryu yoo yu",
    "마": "ma", "맹": "maeng", "명": "myung myeong", "모": "mo", "문": "moon mun", "민": "min",
    "박": "park bak pak", "방": "bang", "배": "bae pae", "백": "baek paik", "변": "byun byeon",
    "봉": "bong", "서": "seo suh", "서문": "seomun", "석": "seok suk", "선": "sun seon",
    "선우": "sunwoo seonu", "설": "seol sul", "성": "sung seong", "소": "so", "손": "son sohn",
    "송": "song", "신": "shin sin", "심": "shim sim", "안": "ahn an", "양": "yang", "엄": "eom um",
    "여": "yeo", "연": "yeon", "염": "yeom", "예": "ye", "오": "oh o", "옥": "ok", "왕": "wang",
    "우": "woo u wu", "원": "won", "유": "yoo yu ryu", "육": "yook yuk", "윤": "yoon yun", "은": "eun",
    "이": "lee yi i rhee", "임": "lim im rim", "장": "jang chang", "전": "jeon jun chun",
    "정": "jung jeong chung", "제": "je", "제갈": "jegal", "조": "cho jo", "주": "joo ju", "지": "ji jee",
    "진": "jin", "차": "cha", "채": "chae", "천": "cheon chun", "최": "choi choe", "추": "choo chu",
    "탁": "tak", "태": "tae", "편": "pyun pyeon", "표": "pyo", "하": "ha", "한": "han hahn",
    "허": "heo hur huh", "현": "hyun hyeon", "홍": "hong", "황": "hwang", "황보": "hwangbo",
}  # fmt: skip
#: Syllables of given names that are mostly not spelled by the rule.
_GIVEN = {
    "건": "gun", "경": "kyung", "광": "kwang", "구": "koo", "국": "kook", "권": "kwon", "규": "kyu",
    "근": "keun", "기": "ki", "두": "doo", "명": "myung", "무": "moo", "문": "moon", "미": "mi",
    "병": "byung", "빈": "been", "석": "suk", "선": "sun", "성": "sung", "수": "soo", "숙": "sook",
    "순": "soon", "승": "seung", "식": "shik", "신": "shin", "아": "ah", "여": "yeo", "연": "youn",
    "영": "young", "옥": "ok", "우": "woo", "욱": "wook", "운": "woon", "웅": "woong", "유": "yoo",
    "윤": "yoon", "율": "yul", "은": "eun", "의": "eui", "이": "yi", "정": "jung", "종": "jong",
    "주": "joo", "준": "joon", "중": "joong", "지": "jee", "철": "chul", "춘": "choon", "충": "choong",
    "택": "taek", "헌": "hun", "혁": "hyuk", "현": "hyun", "형": "hyung", "혜": "hye", "훈": "hoon",
    "희": "hee", "리": "lee", "린": "lin", "라": "la",
}  # fmt: skip


def romanised(name: str) -> tuple[str, ...]:
    """Return lower-case keys under which a name is found in Latin letters, the likeliest first.

    A Korean name gives both orders, several spellings and the given name alone; a name in Latin letters gives
    both orders. At most 28 keys, without spaces or hyphens, as `latin_key` makes of a query.
    """
    syllables = squash(name)
    if syllables and all("가" <= c <= "힣" for c in syllables):
        return _korean(syllables)
    key = latin_key(name)
    words = [word for word in (latin_key(part) for part in name.split()) if word]
    if not key:
        return ()
    return tuple(dict.fromkeys([key, words[-1] + "".join(words[:-1]), *words[:1]]))


def _korean(name: str) -> tuple[str, ...]:
    family = name[:2] if name[:2] in _TWO_SYLLABLES and len(name) > 2 else name[:1]
    given = name[len(family) :]
    if name in _FAMILIES:
        return tuple(_FAMILIES[name].split())
    if family not in _FAMILIES or not 1 <= len(given) <= 3:
        return tuple(dict.fromkeys(_spellings(name)))
    keys: list[str] = []
    givens = _spellings(given)
    for spelled in givens:
        for first in _FAMILIES[family].split()[:3]:
            keys += [first + spelled, spelled + first]
    return tuple(dict.fromkeys([*keys, *givens]))


def _spellings(syllables: str) -> list[str]:
    """Return up to four spellings: by the rule, then with the usual exceptions."""
    ways = [tuple(dict.fromkeys([_rule(c), _GIVEN.get(c, _rule(c))])) for c in syllables]
    return ["".join(way) for way in islice(product(*ways), 4)]


def _rule(syllable: str) -> str:
    place = ord(syllable) - 0xAC00
    return _INITIAL[place // 588] + _MEDIAL[place % 588 // 28] + _FINAL[place % 28]
