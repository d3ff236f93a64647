/** Words of ordered scales, lowest rank first. English and Korean stand together. */
export const RANKS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  /** Five bands; the terms of ICD 203 and of the UK's yardstick, and plain words. */
  likelihood: [
    [
      "almost no chance",
      "remote",
      "remote chance",
      "very unlikely",
      "highly unlikely",
      "highly improbable",
      "very low",
      "매우 낮음",
      "희박",
    ],
    ["unlikely", "improbable", "low", "낮음"],
    [
      "roughly even",
      "roughly even chance",
      "even chance",
      "realistic possibility",
      "possible",
      "medium",
      "보통",
      "반반",
    ],
    ["likely", "probable", "high", "높음"],
    ["very likely", "highly likely", "highly probable", "almost certain", "nearly certain", "very high", "매우 높음"],
  ],
  impact: [
    ["low", "very low", "minor", "slight", "limited", "낮음", "경미"],
    ["medium", "moderate", "serious", "보통", "중간"],
    ["high", "very high", "severe", "grave", "critical", "높음", "매우 높음", "심각"],
  ],
  /** How far positions lie apart. */
  verdict: [
    ["converge", "convergent", "agree", "agreed", "together", "close", "일치", "수렴"],
    ["partly", "partial", "part", "mixed", "부분", "부분 일치"],
    ["apart", "diverge", "divergent", "opposed", "상이", "이견", "대립"],
  ],
  /** Of deliverables and clauses. */
  status: [
    ["idea", "proposed", "open", "draft", "구상", "제안"],
    ["in talks", "under discussion", "in negotiation", "ours", "theirs", "협의 중", "협의중"],
    ["agreed", "합의", "타결"],
    ["announced", "public", "발표", "공개"],
    ["done", "delivered", "완료", "이행"],
  ],
  /** Of a part of a meeting to the press. */
  press: [
    ["closed", "none", "no press", "비공개"],
    ["pool", "stills", "pool spray", "풀 취재", "일부 공개"],
    ["open", "live", "공개"],
  ],
  /** Whether a question will be raised. */
  raised: [
    ["unlikely", "낮음", "희박"],
    ["might", "possible", "perhaps", "가능"],
    ["certain", "sure", "확실"],
  ],
  mood: [
    ["hostile", "적대"],
    ["strained", "tense", "긴장", "경색"],
    ["cool", "wary", "냉랭", "경계"],
    ["correct", "businesslike", "무난", "실무적"],
    ["warm", "cordial", "우호", "화기애애"],
  ],
};
