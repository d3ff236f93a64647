import type { Inline, Text } from "../types.ts";

/** Neighbouring texts become one; white space is single and never follows a line break. */
export function merged(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  /** Neighbouring texts that are yet to become one: joined at once, since each look at a text that grows copies it. */
  let run: Text[] = [];
  let endsInSpace = false;
  const endRun = (isBreakNext: boolean): void => {
    const [first] = run;
    if (first === undefined) return;
    const text = run.map((one) => one.text).join("");
    const { end } = run[run.length - 1]?.span ?? first.span;
    const isWhole = run.length === 1 && !isBreakNext;
    result.push(
      isWhole ? first : { ...first, text: isBreakNext ? text.trimEnd() : text, span: { ...first.span, end } },
    );
    run = [];
    endsInSpace = false;
  };
  for (const inline of inlines) {
    if (inline.kind !== "text") {
      endRun(inline.kind === "break");
      result.push(inline);
      continue;
    }
    const last = result[result.length - 1];
    const isFirst = run.length === 0 && (last === undefined || last.kind === "break");
    const text: string = isFirst || endsInSpace ? inline.text.replace(/^ +/, "") : inline.text;
    if (text === "" && (isFirst || inline.text === "")) continue;
    endsInSpace = text === "" || text.endsWith(" ");
    run.push(text === inline.text ? inline : { ...inline, text });
  }
  endRun(false);
  return result;
}
