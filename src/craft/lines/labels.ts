import type { LineType } from "../types.ts";

/** Lead words in English and Korean, lower case, spaces for hyphens. The first of each language is the one we write. */
const LABELS: Readonly<Record<LineType, readonly string[]>> = {
  say: ["say", "발언"],
  "not-for-use": ["not for use", "발언 금지", "내부 참고"],
  ask: ["ask", "요청"],
  offer: ["offer", "제안", "제공"],
  "red-line": ["red line", "redline", "한계선", "레드라인"],
  fallback: ["fallback", "fall back", "차선책", "대안"],
  "if-raised": ["if raised", "질문", "제기 시", "거론 시"],
  line: ["line", "답변", "답변 요지"],
  avoid: ["avoid", "피할 말", "금기"],
  watch: ["watch", "유의", "주시"],
  decision: ["decision", "결정", "결정 사항"],
  action: ["action", "조치", "조치 사항"],
  deliverable: ["deliverable", "성과", "성과물"],
};

const BY_LABEL: ReadonlyMap<string, LineType> = new Map(
  Object.entries(LABELS).flatMap(([type, labels]) =>
    labels.map((label): [string, LineType] => [label, type as LineType]),
  ),
);

const LONGEST = Math.max(...[...BY_LABEL.keys()].map((label) => label.length));

/** The type that a lead word names; case, hyphens and the width of letters do not matter. Null for other words. */
export function lineTypeOf(label: string): LineType | null {
  if (label.length > 2 * LONGEST) return null;
  const key = label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
  return BY_LABEL.get(key) ?? null;
}

/** Every lead word that is understood, for suggestions. */
export const KNOWN_LABELS: readonly string[] = [...BY_LABEL.keys()];
