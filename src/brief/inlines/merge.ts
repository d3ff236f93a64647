import type { Inline } from "../types.ts";

/** Neighbouring texts become one; white space is single and never follows a line break. */
export function merged(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result[result.length - 1];
    if (inline.kind !== "text") {
      if (inline.kind === "break" && last?.kind === "text")
        result[result.length - 1] = { ...last, text: last.text.trimEnd() };
      result.push(inline);
      continue;
    }
    const text = last === undefined || last.kind === "break" ? inline.text.replace(/^ +/, "") : inline.text;
    if (text === "") continue;
    if (last?.kind !== "text") result.push(text === inline.text ? inline : { ...inline, text });
    else {
      const joined = last.text.endsWith(" ") ? last.text + text.replace(/^ +/, "") : last.text + text;
      result[result.length - 1] = { ...last, text: joined, span: { ...last.span, end: inline.span.end } };
    }
  }
  return result;
}
