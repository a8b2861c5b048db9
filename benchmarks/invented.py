"""Invented names and words that the books of the benchmarks are made of."""

from __future__ import annotations


def _listed(words: str) -> list[str]:
    return words.split()


FAMILIES = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민"
SYLLABLES = "가강경규나다도동라미민별보빈서선소수승아연영예온용우원유은이인재정주준지진찬채태하한해현혜호휘"
LATIN_GIVEN = _listed("""
    Ada Aino Amara Anna Arjun Bea Carlos Chiara Chloe Dan Elif Emma Eun Farah Felix Gabriel Hana Hugo
    Ines Ivan Jonas John Kaito Kim Lars Leila Lena Liam Lucas Mai Marie Mateo Mei Mia Nadia Noah Olga
    Omar Priya Rosa Sara Sofia Tariq Theo Uma Vera Wei Yuki Zoe
""")
LATIN_FAMILY = _listed("""
    Alvarez Bauer Berg Chen Costa Dubois Fischer Garcia Haddad Hansen Ito Ivanov Jensen Khan Kim
    Kowalski Larsen Lopez Martin Meyer Moreau Nakamura Nguyen Novak Okafor Park Patel Rossi Santos Sato
    Schmidt Silva Singh Smith Tan Tanaka Wang Weber Wilson Yilmaz Zhang
""")
ROLES = _listed("""
    감독 촬영감독 음악감독 미술감독 프로듀서 작가 배우 편집자 작곡가 큐레이터 개발자 디자이너 번역가 기자
    director producer writer actor editor
    composer curator developer designer translator
""")
PLACES = _listed("""
    성수 전주 부산 을지로 합정 홍대 강남 판교 제주 광주 대구 서촌 연희동 해운대 이태원
    Seoul Berlin Tokyo Paris Lisbon
""")
TOPICS = _listed("""
    예산 일정 편집 음악 자막 캐스팅 로케이션 배급 상영 번역 계약 리허설
    budget schedule subtitles casting poster score
""")
TAGS = _listed("film ai music art writing press investor school neighbour hackathon festival studio")
