import type { SectionKind } from "../types.ts";

/** Headings that name a section, by language. The first is the one that we write ourselves. */
export const ALIASES: Readonly<
  Record<SectionKind, { readonly en: readonly string[]; readonly ko: readonly string[] }>
> = {
  "bottom-line": {
    en: ["Bottom line", "Bottom line up front", "BLUF", "Summary", "In short"],
    ko: ["핵심 요지", "결론", "요지", "요약", "핵심 판단", "핵심 결론", "핵심"],
  },
  "our-objectives": {
    en: ["Our objectives", "Purpose", "Outcomes sought", "What we want", "We want"],
    ko: ["우리 측 목표", "우리의 목표", "우리 목표", "회담 목적", "목적", "추진 목표"],
  },
  "their-objectives": {
    en: ["Their objectives", "What they want", "They want"],
    ko: ["상대측 목표", "상대의 목표", "상대측 관심 사항", "상대측 입장"],
  },
  objectives: {
    en: ["Objectives", "Objectives, both sides", "Our objectives and theirs"],
    ko: ["목표", "양측 목표", "양측의 목표"],
  },
  "scene-setter": {
    en: ["Scene-setter", "Scene setter", "State of play", "Why now"],
    ko: ["현황", "정세", "최근 정세", "배경 상황"],
  },
  programme: {
    en: ["Programme", "Program", "Run of show", "Agenda", "Scenario"],
    ko: ["일정", "진행 순서", "세부 일정", "의사일정", "시나리오"],
  },
  participants: {
    en: ["Participants", "Participants and seating", "Delegation", "Delegations", "Bios", "Seating"],
    ko: ["참석자", "참석자 명단", "대표단", "배석자", "좌석 배치"],
  },
  background: { en: ["Background", "Annex facts"], ko: ["배경", "참고 사실", "추진 배경"] },
  positions: {
    en: ["Positions", "Where each side stands", "Where the parties stand", "What each side wants"],
    ko: ["각측 입장", "입장 비교", "당사국 입장", "각국 입장", "쟁점별 입장"],
  },
  "key-messages": {
    en: ["Key messages", "Points to make", "Talking points", "Say"],
    ko: ["핵심 메시지", "발언 요지", "말씀 자료", "말씀자료", "말씀 요지", "발언 참고"],
  },
  "if-raised": {
    en: ["If raised", "Defensives", "Defensive points", "Q&A", "Questions and answers"],
    ko: ["예상 질문", "예상 질의응답", "질의응답", "제기 시 대응", "예상 질의", "질문 대응"],
  },
  "do-not-raise": { en: ["Do not raise", "Avoid"], ko: ["거론 금지", "거론하지 않을 사항", "피할 주제"] },
  "asks-and-offers": { en: ["Asks and offers", "Give and get"], ko: ["요청과 제안", "주고받을 사항"] },
  "red-lines": {
    en: ["Red lines", "Fallbacks", "Red lines and fallbacks", "Limits", "Bottom line for talks"],
    ko: ["한계선", "레드라인", "협상 한계", "양보 불가 사항"],
  },
  deliverables: { en: ["Deliverables", "Outcomes list"], ko: ["성과물", "성과 사항", "기대 성과", "성과 목록"] },
  "joint-statement": {
    en: ["Joint statement", "Text status", "Statement tracker"],
    ko: ["공동성명", "공동 성명", "문안 현황"],
  },
  options: { en: ["Options", "Courses of action", "Choices"], ko: ["선택지", "대안", "방안", "정책 대안"] },
  recommendation: { en: ["Recommendation", "Decision sought"], ko: ["건의", "건의 사항", "권고", "결정 요청"] },
  risks: { en: ["Risks", "Contingencies", "What if"], ko: ["위험", "위험 요인", "우발 상황", "리스크"] },
  timeline: {
    en: ["Timeline", "Chronology", "Key dates", "How we got here"],
    ko: ["경과", "연표", "주요 경과", "일지", "주요 일지", "추진 경과"],
  },
  map: { en: ["Map", "Geography"], ko: ["지도", "위치", "지리"] },
  evidence: { en: ["Evidence", "Chart", "Data"], ko: ["근거 자료", "통계", "도표", "자료"] },
  "press-lines": { en: ["Press lines", "Press line", "Public line"], ko: ["언론 대응", "언론 발표 문안", "대외 발표"] },
  "watch-outs": {
    en: ["Watch-outs", "Watch outs", "Protocol", "Sensitivities"],
    ko: ["유의 사항", "유의사항", "의전", "민감 사항"],
  },
  outcomes: { en: ["Outcomes", "Record", "Readout", "Read-out"], ko: ["결과", "회담 결과", "결과 요지"] },
  annex: { en: ["Annex", "Annexes", "Tabs"], ko: ["부속", "붙임", "별첨"] },
  sources: {
    en: ["Sources", "Sources and confidence", "References", "Bibliography"],
    ko: ["출처", "출처와 신뢰도", "참고 자료", "참고문헌"],
  },
  distribution: {
    en: ["Distribution", "Distribution and version log", "Version log"],
    ko: ["배포", "배포선", "배포와 판본", "판본 기록"],
  },
  person: { en: ["Person", "Person card", "Biography"], ko: ["인물", "인물 카드", "인물 정보"] },
};
