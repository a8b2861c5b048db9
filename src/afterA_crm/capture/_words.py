"""Ordinary words that stand where names stand: a guard against questions about no one."""

from __future__ import annotations

from ..vocabulary import listed

#: Nouns made of the syllables that names are made of, or that often stand beside 랑 and 하고.
ORDINARY = listed(
    """
    영화 전시 연기 연주 공연 연출 촬영 편집 음악 미술 조명 의상 녹음 제작 기획 배급 홍보 회의 미팅 통화 전화 문자
    메일 카톡 커피 점심 저녁 아침 식사 맥주 술 와인 산책 운동 여행 얘기 이야기 대화 수다 인사 소개 만남 약속 일정
    그제 엊그제 어저 그저 엊그저 그끄제
    오늘 내일 어제 모레 이번 다음 지난 요즘 최근 지금 나중 이제 아까 방금 하루 주말 평일 금요일 월요일 화요일 수요일
    목요일 토요일 일요일 서울 부산 대구 인천 광주 대전 울산 세종 제주 전주 경주 여수 강릉 속초 성수 홍대 강남 이태원
    을지로 종로 한남 연남 합정 상수 신촌 신사 압구정 청담 판교 분당 일산 수원 안양 용인 한국 미국 일본 중국 영국
    독일 유럽 해외 국내 소식 자료 정리 준비 진행 논의 검토 수정 보완 완성 완료 시작 마감 예정 계획 제안 기회 예산
    계약 계약서 정산 송금 입금 지원 지원금 신청 시안 초안 원고 대본 시나리오 콘티 음원 영상 사진 이미지 로고 포스터
    예고편 본편 단편 장편 독립영화 상업영화 다큐 광고 작품 차기작 신작 데뷔작 대표작 원작 주제 소재 제목 인물 주연
    조연 단역 신인 무명 유명 여자 남자 주인공 상영 상영회 시사 시사회 영화제 행사 축제 워크숍 세미나 강연 강의 수업
    학교 대학 대학원 회사 사무실 작업실 스튜디오 카페 식당 극장 집 미래 현재 과거 기술 예술 문화 사회 정치 경제 사업
    투자 산업 시장 지역 도시 나라 세계 우주 자연 인간 인공지능 모두 서로 함께 같이 혼자 다시 다들 우선 일단 아직
    계속 정말 진짜 조금 많이 자주 가끔 원래 사실 대신 이후 이전 이상 이하 정도 마지막 처음 하나 둘이 셋이 넷이 여기
    거기 저기 어디 무엇 언제 이유 방법 문제 해결 고민 걱정 기대 관심 관계 인연 우연 기억 추억 사랑 우정 가족 동네
    고향 주소 번호 연락 연락처 명함 선물 생일 결혼 이사 이직 퇴사 입사 승진 출산 임신 여름 가을 겨울 봄 하나도 그림
    노래 가사 작곡 작사 안무 무대 의미 재미 취미 분위기 이미 미리 다만 오전 오후 새벽 시간 장소 관련 기준 조건 개인
    단체 대표 주최 주관 후원 협찬 협력 협업 공동 기반 수상 심사 선정 경쟁 비경쟁 초청 출품 상 우리 이메일 인스타
    유튜브 서류 서명 도장 문서 파일 링크 드라이브 노션 슬랙 단지 제주도 연구 연구소 조사 발표 보고 보고서 정보 지식
    경험 나머지 전부 이것 저것 그것 요가 수영 등산 낚시 게임 만화 소설 시집 책 잡지 신문 기사 방송 드라마 예능 이동
    예약 이용 사용 소리 목소리 정신 정성 성공 성과 성장 성격 안정 안내 안부 안주 주문 주소록 주제가 지도 지하철 기차
    비행기 유리 나무 나비 구두 가구 은행 영업 영어 한국어 일본어 중국어 동영상 세미나실 강의실 회의실 대기실 이사회
    위원회 조합 협회 재단 진흥원 현장 현실 환경 화면 화상 화해 화제 효과 후기 후보 정산서 정의 정기 전문 전용 전원
    전체 제도 제품 조명팀 조언 존재 종류 주변 준비물 지인 지방 진실 진심 차례 차이 채널 초대 초대장 출연 출연료 출장
    취재 태도 토론 하반기 상반기 학기 한잔 해석 행동 향수 현금 형식 호기심 호텔 혜택
    """
)
#: Nouns for people and beings that carry 한테 and 에게 without being anyone's name.
ANIMATE = listed(
    """
    친구 여자친구 남자친구 여친 남친 엄마 아빠 어머니 아버지 부모 부모님 가족 동생 여동생 남동생 언니 오빠 누나 형
    아내 남편 와이프 애인 연인 아들 딸 아이 아기 애 애들 조카 이모 고모 삼촌 할머니 할아버지 사촌 친척 선배 후배
    동기 동료 상사 부하 사람 관객 학생 회원 직원 팀원 스태프 스텝 손님 고객 이웃 주민 시민 국민 독자 팬 우리 저희
    너희 너 나 저 그 그녀 걔 얘 쟤 자기 본인 자신 당신 누구 아무 아무나 서로 모두 다들 여러분 상대 상대방 회사 팀
    거래처 업체 기관 재단 협회 학교 출판사 배급사 제작사 투자사 소속사 방송사 담당자 관계자 참가자 참석자 지원자
    신청자 후보자 수상자 심사위원 위원 운영진 주최측 진행자 발표자 창작자 예술가 작가들 감독들 배우들 개발자들
    대학생 대학원생 고등학생 중학생 초등학생 신입생 졸업생 청년 어른 노인 남자 여자 남성 여성 외국인 한국인 일본인
    미국인 고양이 강아지 개 새 말 동물 로봇 챗봇 인공지능 클로드 챗지피티 지피티 제미나이 미드저니 전문가 선수 경찰
    공무원 의사 간호사 기사 사장 대표 감독 작가 배우 교수 선생 변호사 기자 에이전트 매니저 파트너 멘토 멘티 룸메
    룸메이트 지인 은인 스승 제자 주인 사회자 보호자 소비자 사용자 이용자 유저 구독자 시청자 청취자 번역가 편집자
    제작진 출연진 집주인
    """
)
#: Foreign given names as Korean writes them.
FOREIGN = listed(
    """
    제임스 크리스 마이클 데이비드 데이빗 다니엘 마이크 톰 제인 앨리스 애나 안나 엠마 소피 소피아 올리비아 루카스
    레오 알렉스 사라 세라 샘 벤 닉 피터 폴 존 조니 제니 제니퍼 줄리 줄리아 줄리안 마크 마리 마리아 마틴 토니 스티브
    케빈 브라이언 에릭 라이언 애런 아담 앤 앤디 앤디 루시 릴리 헬렌 로라 리사 케이트 캐롤 카렌 그레이스 클레어
    에이미 에밀리 엘리 엘라 노아 리암 유키 하루카 사쿠라 켄 켄지 타로 료 유이 미카 웨이 샤오 린 메이 응우옌 티엔
    프랑수아 피에르 장 마르코 루카 조반니 카를로스 호세 라파엘 올가 이반
    """
)
#: Capitalised words after met, with or call that name no one (lower case).
NOT_LATIN = listed(
    """
    a an the i me my we us our you your he she they them him her his it its this that these those all everyone
    everybody someone people friends team monday tuesday wednesday thursday friday saturday sunday mon tue tues wed
    thu thur thurs fri sat sun january february march april june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec today tomorrow yesterday zoom google slack kakao kakaotalk whatsapp
    teams meet facetime skype discord instagram twitter youtube tiktok netflix github ai ar vr xr mr tv pr hr it ux
    ui pd dp ad ceo cto cfo pm po vfx cg ost mv nft llm gpt chatgpt claude gemini midjourney sora2 runway korean
    english japanese chinese french german spanish korea japan china seoul busan tokyo paris london berlin york la
    biff gmaff cannes and or but not no yes lunch dinner coffee breakfast drinks dr mr mrs ms prof director producer
    dvd usb pdf ppt api sns dm ok new next last gv mv ir qa nda mou loi poc kpi rfp ip ott diy bgm iot gpu faq
    """
)
