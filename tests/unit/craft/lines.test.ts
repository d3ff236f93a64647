import { describe, expect, it } from "vitest";
import type { Inline } from "../../../src/brief/types.ts";
import { typedLines } from "../../../src/craft/lines.ts";
import { textOf } from "../../../src/tree/text.ts";
import { slideWith } from "./support.ts";

const linesOf = (body: string) => typedLines(slideWith(`## Title\n\n${body}`).slide);
const only = (body: string) => {
  const [line, ...others] = linesOf(body);
  if (line === undefined || others.length > 0) throw new Error(`expected one line, found ${others.length + 1}`);
  return line;
};
const kinds = (inlines: readonly Inline[]) => inlines.map((inline) => inline.kind);

describe("typed lines", () => {
  it.each([
    ["- **Say:** Hello.", "say", "Say"],
    ["- **say**: Hello.", "say", "say"],
    ["**NOT FOR USE:** Hello.", "not-for-use", "NOT FOR USE"],
    ["- **Red-line:** Hello.", "red-line", "Red-line"],
    ["- **If raised:** Hello.", "if-raised", "If raised"],
    ["- **발언:** Hello.", "say", "발언"],
    ["- **한계선：** Hello.", "red-line", "한계선"],
    ["- [ ] **Action:** Hello.", "action", "Action"],
  ])("knows %s", (body, type, label) => {
    const line = only(body);
    expect(line).toMatchObject({ type, label, confidence: null, tail: { owner: null, span: null } });
    expect(textOf(line.text)).toBe("Hello.");
  });

  it.each(["- **Important:** Hello.", "- Say: Hello.", "- **Say** hello.", "- Hello **Say:** there", "text", "- "])(
    "leaves %s alone",
    (body) => expect(linesOf(body)).toEqual([]),
  );

  it("finds lines in parts, nested items, columns, divisions and quotations, in reading order", () => {
    const body =
      "**Watch:** a\n\n::: box\n- **Ask:** b\n:::\n\n> **Line:** c\n\n### Part\n- **If raised:** “Why?”\n  - **Line:** d\n  - more\n    - **Avoid:** e\n";
    expect(linesOf(body).map(({ type }) => type)).toEqual(["watch", "ask", "line", "if-raised", "line", "avoid"]);
  });

  it("does not look into notes", () => {
    expect(linesOf("::: notes\n- **Say:** a\n:::\n")).toEqual([]);
  });
});

describe("the tail of a typed line", () => {
  it("is taken off, wherever its citation stands", () => {
    const body = "- **Ask:** Put it on the agenda. [@one, ¶7] (owner: State/EAP; due: 2013-06-30; status: agreed)";
    const { text } = slideWith(`## Title\n\n${body}`);
    const line = only(body);
    expect(line.tail).toMatchObject({ owner: "State/EAP", due: "2013-06-30", status: "agreed", other: {} });
    expect(text.slice(line.tail.span?.start, line.tail.span?.end)).toBe(
      "(owner: State/EAP; due: 2013-06-30; status: agreed)",
    );
    expect(kinds(line.text)).toEqual(["text", "citation"]);
    expect(only("- **Ask:** Put it (owner: State). [@one]").text).toMatchObject([
      { kind: "text", text: "Put it." },
      { kind: "citation" },
    ]);
  });

  it.each(["25 October 2023", "Oct 25, 2023", "25 octobre 2023", "2023년 10월 25일", "2023/10/25"])(
    "reads a day in words as one: %s",
    (day) => {
      expect(only(`- **Action:** Draft (owner: A; due: ${day})`).tail).toMatchObject({ due: "2023-10-25", other: {} });
    },
  );

  it("keeps a due date that is none, and entries of other names", () => {
    expect(only("- **Action:** Draft (owner: A; due: end of June; minutes: 5; page: 3)").tail).toMatchObject({
      owner: "A",
      due: null,
      other: { due: "end of June", minutes: "5", page: "3" },
    });
    for (const due of ["October 2023", "2023", "25 October", "10/25/2023"])
      expect(only(`- **Action:** Draft (due: ${due})`).tail).toMatchObject({ due: null, other: { due } });
    expect(only("- **Action:** Draft (owner: A; due: 2013-02-30)").tail).toMatchObject({
      due: null,
      other: { due: "2013-02-30" },
    });
  });

  it("is one whatever labels stand in it", () => {
    const line = only("- **Action:** Draft. It goes on (owner: A; waiver: PM; due: 2023-10-25). [@one]");
    expect(line.tail).toMatchObject({ owner: "A", due: "2023-10-25", other: { waiver: "PM" } });
    expect(textOf(line.text)).toBe("Draft. It goes on.");
  });

  it.each(["- **Say:** Do it (soon).", "- **Say:** Do it (note: not now)", "- **Say:** Do it (a; owner: b)"])(
    "is not %s",
    (body) => expect(only(body).tail.span).toBeNull(),
  );

  it("understands Korean names", () => {
    expect(only("- **조치:** 초안 작성 (담당: 북미국; 기한: 2013-06-30)").tail).toMatchObject({
      owner: "북미국",
      due: "2013-06-30",
    });
  });
});

describe("the confidence of a typed line", () => {
  it("is its last sentence, before or after the tail", () => {
    const confidence = "Confidence: low - one scholar's view.";
    for (const body of [
      `- **Say:** It holds. [@one]\n  *${confidence}*`,
      `- **Say:** It holds. [@one] *${confidence}* (owner: A)`,
      `- **Say:** It holds. [@one] (owner: A) *${confidence}*`,
    ]) {
      const line = only(body);
      expect(line.confidence).toBe(confidence);
      expect(textOf(line.text)).toBe("It holds.");
    }
  });

  it("is not any emphasis", () => {
    expect(only('- **If raised:** "Why?" *(certain)*').confidence).toBe(null);
  });
});

describe("a portion mark", () => {
  it("may stand before or after the lead word and is then the start of the text", () => {
    for (const body of ["- (SS) **Say:** Hello.", "- **Say:** (SS) Hello."]) {
      const { type, text } = only(body);
      expect(type).toBe("say");
      expect(text[0]).toMatchObject({ kind: "text" });
      expect(textOf(text)).toBe("(SS) Hello.");
    }
  });
});
