import { describe, expect, it } from "vitest";
import {
  diagnosticsToJson,
  firstOf,
  formatDiagnostics,
  sortDiagnostics,
  summarise,
} from "../../../src/diagnostics/print.ts";
import type { Diagnostic, Severity } from "../../../src/diagnostics/types.ts";
import { busy } from "../../support/busy.ts";

function at(text: string, word: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(word);
  const span = { file: "a.md", start, end: start + word.length };
  return { code: "test/code", severity: "error", message: "It is wrong.", params: {}, span, ...more };
}

const format = (text: string, diagnostic: Diagnostic, width = 100): string =>
  formatDiagnostics([diagnostic], new Map([["a.md", text]]), { width });

/** The line with the mark and the carets below it. */
function marked(report: string): readonly string[] {
  const lines = report.split("\n");
  const at = lines.findIndex((line) => line.includes("^"));
  return [lines[at - 1] ?? "", lines[at] ?? ""];
}

describe("the text report", () => {
  it("shows place, severity, message, code, two lines either side, carets and hint", () => {
    const text = "one\ntwo\nthree\nfour\nfive\nsix\n";
    expect(format(text, at(text, "four", { hint: "Write it right." }))).toBe(
      [
        "a.md:4:1: error: It is wrong. [test/code]",
        " 2 | two",
        " 3 | three",
        " 4 | four",
        "   | ^^^^",
        " 5 | five",
        " 6 | six",
        "  hint: Write it right.",
        "",
      ].join("\n"),
    );
  });

  it("ends with the errors, and knows the first of them", () => {
    const text = "one\ntwo\nthree\n";
    const all = [
      at(text, "one", { message: "First." }),
      at(text, "two", { severity: "info", message: "Second." }),
      at(text, "three", { severity: "warning", message: "Third." }),
    ];
    const report = formatDiagnostics(all, new Map([["a.md", text]]));
    expect([...report.matchAll(/First|Second|Third/g)].map(([word]) => word)).toEqual(["Second", "Third", "First"]);
    expect(firstOf(all)?.message).toBe("First.");
    expect(firstOf(all.slice(1))?.message).toBe("Third.");
    expect(firstOf(all.slice(1, 2))).toBeUndefined();
  });

  it("counts lines of every kind of line end", () => {
    const text = "one\r\ntwo\rthree\nfour";
    expect(format(text, at(text, "four"))).toContain("a.md:4:1:");
    expect(format(text, at(text, "four"))).not.toContain("\r");
  });

  it("aligns carets below wide characters, emoji, tabs and combining marks", () => {
    for (const [before, cells] of [
      ["한국 ", 5],
      ["🇰🇷 ", 3],
      ["👩‍👩‍👧 ", 3],
      ["é ", 2],
      ["a\tb ", 6],
      ["ＡＢ", 4],
    ] as const) {
      const text = `${before}wrong`;
      const [, carets = ""] = marked(format(text, at(text, "wrong")));
      expect(carets.indexOf("^") - " 1 | ".length, before).toBe(cells);
    }
  });

  it("draws carets as wide as the characters", () => {
    const text = "a 한국 b";
    expect(marked(format(text, at(text, "한국")))[1]).toBe("   |   ^^^^");
  });

  it("cuts a long line around the carets", () => {
    const text = `${"left ".repeat(200)}WRONG${" right".repeat(200)}`;
    const [line = "", carets = ""] = marked(format(text, at(text, "WRONG"), 60));
    expect(line.length).toBeLessThanOrEqual(62);
    expect(line).toMatch(/^ 1 \| ….*WRONG.*…$/);
    expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("WRONG");
  });

  it("takes no time over a line of megabytes", () => {
    const text = `${"x".repeat(5_000_000)}WRONG${"y".repeat(5_000_000)}`;
    const start = busy();
    expect(format(text, at(text, "WRONG"), 80)).toContain("WRONG");
    expect(busy() - start).toBeLessThan(2000);
  });

  it("marks the end of the text and an empty span with one caret", () => {
    const diagnostic = at("abc", "abc", { span: { file: "a.md", start: 3, end: 3 } });
    expect(marked(format("abc", diagnostic))).toEqual([" 1 | abc", "   |    ^"]);
    expect(format("", at("", ""))).toContain("a.md:1:1");
  });

  it("marks the first line of a span of several", () => {
    const text = "first\nsecond\nthird";
    const diagnostic = at(text, "x", { span: { file: "a.md", start: 2, end: 14 } });
    expect(marked(format(text, diagnostic))).toEqual([" 1 | first", "   |   ^^^"]);
  });

  it("lets no input move the cursor, colour the terminal or turn a line round", () => {
    const text = "evil \u001b[31m\u0007\u202e\u0085 end";
    const report = format(text, at(text, "end", { message: "bad \u001b[2J name\nnext", hint: "\u009bx" }));
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(marked(report)[1]?.indexOf("^")).toBe(marked(report)[0]?.indexOf("end"));
  });

  it("shows related places", () => {
    const text = "first\nsecond\n";
    const related = [{ message: "It was first said here.", span: { file: "a.md", start: 0, end: 5 } }];
    const report = format(text, at(text, "second", { related }));
    expect(report).toContain("  a.md:1:1: It was first said here.\n 1 | first\n   | ^^^^^");
  });

  it("names a file without a text and a diagnostic without a place", () => {
    expect(formatDiagnostics([at("", "")], new Map())).toBe("a.md: error: It is wrong. [test/code]\n");
    const { span: _, ...placeless } = at("", "");
    expect(formatDiagnostics([placeless], new Map())).toBe("error: It is wrong. [test/code]\n");
  });

  it("colours only if asked to", () => {
    const text = "abc";
    const sources = new Map([["a.md", text]]);
    expect(formatDiagnostics([at(text, "b")], sources)).not.toContain("\u001b");
    expect(formatDiagnostics([at(text, "b")], sources, { colour: true })).toContain("\u001b[1;31merror\u001b[0m");
  });

  it("sorts by file and place, and leaves its input alone", () => {
    const place = (file: string, start: number): Diagnostic => at("", "", { span: { file, start, end: start } });
    const list = Object.freeze([place("b", 9), place("a", 2), place("b", 1), place("a", 1)]);
    expect(sortDiagnostics(list).map((d) => `${d.span?.file}${d.span?.start}`)).toEqual(["b1", "b9", "a1", "a2"]);
  });
});

describe("the summary", () => {
  const of = (...severities: readonly Severity[]): string =>
    summarise(severities.map((severity) => at("", "", { severity })));
  it("counts errors and warnings", () => {
    expect(of("error", "warning", "error", "info")).toBe("2 errors, 1 warning");
    expect(of("warning")).toBe("1 warning");
    expect(of("info")).toBe("");
  });
});

describe("the JSON form", () => {
  it("gives lines and columns from 1 and offsets, both ends", () => {
    const text = "one\ntwo 한 three";
    const [found] = diagnosticsToJson([at(text, "three", { params: { a: 1 } })], new Map([["a.md", text]]));
    expect(found).toEqual({
      code: "test/code",
      severity: "error",
      message: "It is wrong.",
      params: { a: 1 },
      file: "a.md",
      range: { start: { line: 2, column: 7, offset: 10 }, end: { line: 2, column: 12, offset: 15 } },
    });
  });

  it("leaves the range out where there is no text", () => {
    expect(diagnosticsToJson([at("", "")], new Map())[0]).not.toHaveProperty("range");
  });
});
