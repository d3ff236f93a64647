import type { Language } from "./types.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}월`);

export const ko: Language = {
  labels: {
    source: "출처",
    sources: "출처",
    agenda: "의제",
    continued: "계속",
    of: "/",
    notes: "발언 메모",
    slide: "슬라이드",
    part: "부분",
    asOf: "기준 시점:",
    draft: "초안",
    cleared: "협의 완료",
    final: "최종",
    superseded: "폐기",
  },
  months: MONTHS,
  shortMonths: MONTHS,
  date: (year, month, day) =>
    [`${year}년`, month, day === "" ? "" : `${day}일`].filter((part) => part !== "").join(" "),
  continued: (number, total) => `(${number}/${total})`,
  quotes: ["「", "」"],
};
