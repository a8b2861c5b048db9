"""The people of the invented book, each as one would add them; `{+3}` is a birthday in three days.

Nobody here is real. The addresses are of reserved domains.
"""

from __future__ import annotations

ME = "서가온 gaon@afterglow.example role:감독 role:배우 org:애프터글로우 #ai-film"

#: Who was met at the first festival, at the hackathon, at the second festival, elsewhere.
PEOPLE = """
이소라 sora@filmlab.example 010-0000-1201 #ai-film event:hanbit-2025 생일:{+2} 메모:"빛 이야기를 오래 한다"
박민준 minjun@yeobaek.example role:프로듀서 org:여백프로덕션 #ai-film event:hanbit-2025 생일:{+12}
남궁민 namgung@nightmap.example role:개발자 org:밤지도 #hackathon 생일:{+41} 메모:"프런트엔드, 지도 그리기를 좋아함"
강소성 soseong@sound.example role:작곡가 #music event:hanbit-2025 생일:{-60}
김도영 doyoung@colorist.example role:컬러리스트 org:온도색보정 #ai-film
Grace Lee grace@hanbit.example +1-212-555-0142 role:curator org:"Hanbit AI Film Festival" event:hanbit-2025 생일:{+5}
Tomás Ribeiro tomas@luzviva.example role:director org:"Luz Viva" #ai-film event:hanbit-2025
Chiara Moretti chiara@moretti.example role:editor #ai-film event:hanbit-2025 생일:{+25}
Kaito Mori kaito@kumoworks.example +81-3-0000-4411 role:"virtual production" org:"Kumo Works" event:hanbit-2025
Amara Okafor amara@lagosreel.example role:producer org:"Lagos Reel" #ai-film event:hanbit-2025
Lena Fischer lena@nordlicht.example role:"sound designer" #music event:hanbit-2025
Mateo Salazar mateo@salazar.example role:composer #music event:hanbit-2025
윤하늘 haneul@cutroom.example role:편집자 org:컷룸 #ai-film event:hanbit-2025 생일:{+60}
정유나 yuna@yuna.example role:배우 #acting event:hanbit-2025
최지원 jiwon@press.example role:기자 org:새벽신문 #press event:hanbit-2025
한서우 seou@persona.example role:"가상 인물 편집자" org:페르소나랩 #ai-film event:hanbit-2025
오세린 serin@oseo.example role:미술감독 #ai-film event:hanbit-2025
Priya Nair priya@keralaframes.example role:animator org:"Kerala Frames" #ai-film event:hanbit-2025
Noah Becker noah@promptkino.example role:developer org:"Prompt Kino" #tools event:hanbit-2025
Mei Tanaka mei@tanaka.example role:translator #words event:hanbit-2025
김지민 jimin@grad.example role:대학원생 org:"한빛대 미디어랩" #hackathon event:bamsaem
박지민 jimin@studiobom.example role:디자이너 org:"스튜디오 봄" #hackathon event:bamsaem
송다온 daon@maps.example role:기획자 #hackathon event:bamsaem
배준호 junho@cloud.example role:개발자 org:구름연구소 #tools event:bamsaem
신예은 yeeun@voice.example role:"음성 모델 연구자" #tools event:bamsaem 생일:{-20}
Daniel Novak daniel@novak.example role:developer #tools event:bamsaem
Yuki Sato yuki@sato.example role:designer #hackathon event:bamsaem
문태오 taeo@venture.example role:심사위원 org:너울벤처스 #investor event:bamsaem
Inês Duarte ines@marmar.example role:writer org:"Mar & Mar" #words event:lisbon-worlds
Olga Petrova olga@petrova.example role:"worlds builder" #persona event:lisbon-worlds
Hugo Lindqvist hugo@fjall.example role:curator org:"Fjäll Gallery" #art event:lisbon-worlds
Leila Haddad leila@haddad.example role:producer org:"Cèdre Films" #ai-film event:lisbon-worlds 생일:{+90}
Ravi Menon ravi@menon.example role:"virtual influencer editor" #persona event:lisbon-worlds
Sofia Costa sofia@costa.example role:actor #acting event:lisbon-worlds
임현서 hyunseo@namsan.example role:갤러리스트 org:남산화랑 #art
고은별 eunbyeol@paint.example role:작가 org:"을지로 작업실" #art 생일:{+33}
장우진 woojin@collector.example role:컬렉터 #art
Vera Novák vera@brno.example role:painter #art
조아인 ain@stage.example role:연출 org:극단파도 #acting
류해든 haedeun@actor.example role:배우 #acting
서보람 boram@casting.example role:"캐스팅 디렉터" #acting
홍시우 siwoo@oldgame.example role:"게임 디렉터" org:버들게임즈 #game 메모:"전 직장"
권나래 narae@oldgame.example role:"아트 디렉터" org:버들게임즈 #game
백승아 seunga@agency.example role:주무관 org:"한빛 콘텐츠진흥원" #region event:hanbit-2026
전이든 ideun@radio.example role:라디오PD org:물결FM #music event:hanbit-2026
차윤슬 yunseul@write.example role:시나리오작가 #words event:hanbit-2026
노아람 aram@camera.example role:촬영감독 #ai-film event:hanbit-2026
Elif Demir elif@bosphor.example role:director #ai-film event:hanbit-2026
Lucas Moreau lucas@moreau.example role:distributor org:"Petit Nuage" #business event:hanbit-2026
Wei Chen wei@lanternai.example role:"tool developer" org:"Lantern" #tools event:hanbit-2026
Farah Aziz farah@kl.example role:curator org:"KL Shorts" #ai-film event:hanbit-2026
Jonas Weber jonas@weber.example role:"festival programmer" org:"Kurzwelle" #ai-film event:hanbit-2026
Aino Laine aino@laine.example role:composer #music event:hanbit-2026 생일:{+18}
Omar Khalil omar@cairo.example role:writer #words event:hanbit-2026
Emma Clarke emma@clarke.example +44-20-7946-0018 role:producer org:"Clarke & Co" #business event:hanbit-2026
유채원 chaewon@student.example role:학생 #ai-film event:hanbit-2026
진하람 haram@model.example role:"영상 모델 연구자" org:"새벽 연구소" #tools event:hanbit-2026
안리나 rina@subtitle.example role:번역가 #words event:hanbit-2026
"""

#: Roles that began or ended since: person, role, organisation, first and last year counted from this one.
ROLES = (
    ("이소라", "작곡가", None, -3, -2),
    ("이소라", "감독", "필름랩", -2, None),
    ("박민준", "조연출", "큰물결픽처스", -8, -5),
    ("Ravi Menon", "music video producer", "Indigo Loop", -4, -1),
    ("한서우", "뮤직비디오 프로듀서", "파란화면", -4, -1),
    ("남궁민", "게임 개발자", "버들게임즈", -6, -2),
    ("Wei Chen", "film student", None, -3, -1),
    ("조아인", "배우", "극단파도", -7, -3),
    ("Grace Lee", "film critic", None, -9, -2),
    ("서가온", "게임 기획자", "버들게임즈", -7, -2),
    ("서가온", "아트딜러", None, -2, None),
)

#: Who goes by another name.
NICKNAMES = (("남궁민", "궁민"), ("이소라", "빛소라"), ("Kaito Mori", "카이토"), ("Tomás Ribeiro", "Tom"))

#: Through whom we met.
THROUGH = (
    ("남궁민", "홍시우"),
    ("김도영", "박민준"),
    ("임현서", "고은별"),
    ("장우진", "임현서"),
    ("Vera Novák", "Hugo Lindqvist"),
    ("류해든", "조아인"),
    ("서보람", "조아인"),
)

#: What people are to each other, with the year it began counted from this one.
RELATIONS = (
    ("홍시우", "former colleague", "서가온", -7),
    ("권나래", "former colleague", "서가온", -6),
    ("고은별", "studio mate", "오세린", -4),
    ("Grace Lee", "mentor", "Farah Aziz", -3),
    ("오세린", "함께 전시를 꾸민 사이", "문가람", -2),
)

#: Who asked to be left out.
QUIET = ("장우진",)

#: The cards that came by phone at the end of the second festival, as the file holds them.
CARDS = """\
BEGIN:VCARD
VERSION:3.0
N:문;가람;;;
FN:문가람
TITLE:의상감독
ORG:옷장과 빛
EMAIL;TYPE=INTERNET:garam@wardrobe.example
TEL;TYPE=CELL:010-0000-1301
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Solberg;Ingrid;;;
FN:Ingrid Solberg
TITLE:composer
ORG:Fjord Sound
EMAIL;TYPE=INTERNET:ingrid@fjordsound.example
END:VCARD
BEGIN:VCARD
VERSION:4.0
N:한;유진;;;
FN:한유진
TITLE:배급
ORG:먼바다 배급
EMAIL:yujin@farsea.example
TEL;VALUE=uri:tel:+82-10-0000-1303
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Ferrari;Luca;;;
FN:Luca Ferrari
TITLE:producer
ORG:Laguna Film
EMAIL;TYPE=INTERNET:luca@lagunafilm.example
END:VCARD
"""
CARDS_FILE, CARDS_EVENT, CARDS_DAYS = "hanbit-2026.vcf", "hanbit-2026", 11
