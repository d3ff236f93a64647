import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareQuotation, splitCopy } from "../../src/craft/copies.ts";
import { busy } from "../support/busy.ts";

const COPY = splitCopy(
  "copy.txt",
  `¶1 The talks have failed, and it is increasingly clear that patience will not “win” anything — not this year.
¶2 Both sides' leaders met in U.S.–ROK format. They agreed to meet again; nobody said when.
¶3 양측은 공동 전략을 마련하기로 합의하였다.`,
);
const compare = (quotation: string, locator = "") => compareQuotation(quotation, COPY, locator);

describe("a quotation is the same as the stored copy", () => {
  it.each([
    "The talks have failed",
    "the talks   have\nfailed.",
    "it is increasingly clear that patience will not 'win' anything - not this year",
    "patience will not win anything—not this year",
    "[I]t is increasingly clear",
    "The talks have failed … patience will not",
    "The talks have failed [...] not this year.",
    "[The envoys'] talks have failed",
    "Both sides’ leaders met in U.S.-ROK format.",
    "met again".replace("met", "meet"),
    "공동 전략을 마련하기로 합의",
    "공동전략을 마련하기로",
    "“They agreed to meet again;”",
    "…",
  ])("%s", (quotation) => expect(compare(quotation)).toEqual({ kind: "same" }));
});

describe("a quotation differs", () => {
  it("by the words of both", () => {
    expect(compare("it is now clear that patience will not win anything", "¶1")).toEqual({
      kind: "different",
      quoted: "it is now clear that patience will not …",
      stored: "it is increasingly clear that patience will not …",
      differences: [{ quoted: "now", stored: "increasingly" }],
    });
  });

  it.each([
    ["it is clear that patience will not win", [{ quoted: "", stored: "increasingly" }]],
    ["it is increasingly very clear that", [{ quoted: "very", stored: "" }]],
    ["The talks have failed and it is increasingly clear", [{ quoted: "failed", stored: "failed," }]],
    [
      "They agreed to part … everybody said when",
      [
        { quoted: "part", stored: "meet" },
        { quoted: "everybody", stored: "nobody" },
      ],
    ],
    ["양측은 공동 계획을 마련하기로 합의하였다", [{ quoted: "계획", stored: "전략" }]],
  ])("%s", (quotation, differences) => expect(compare(quotation)).toMatchObject({ kind: "different", differences }));

  it("in the order of its fragments", () => {
    expect(compare("not this year … The talks have failed").kind).not.toBe("same");
  });
});

describe("a quotation stands", () => {
  it("in another paragraph than its locator says", () => {
    expect(compare("They agreed to meet again", "¶1")).toEqual({ kind: "elsewhere", paragraphs: [2] });
    expect(compare("They agreed to meet again", "¶¶1–2")).toEqual({ kind: "same" });
    expect(compare("They agreed to meet again", "p. 4")).toEqual({ kind: "same" });
  });

  it("nowhere", () => {
    expect(compare("Ministers will resign over fish quotas tomorrow", "¶1")).toEqual({ kind: "absent" });
    expect(compare("They agreed to meet again", "¶9")).toEqual({ kind: "elsewhere", paragraphs: [2] });
    expect(compare("talk")).toEqual({ kind: "absent" });
  });
});

describe("the comparison of quotations", () => {
  const words = fc.array(fc.constantFrom("a", "b", "the", "North", "talks,", "—", "“x”", "U.S.", "평화"), {
    minLength: 1,
    maxLength: 40,
  });

  it("finds every stretch of a text in it, however it is spaced, and names every change", () => {
    fc.assert(
      fc.property(words, fc.nat(40), fc.nat(40), (list, a, b) => {
        const copy = splitCopy("x", list.join(" "));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const stretch = list.slice(from, to);
        expect(compareQuotation(stretch.join(" \n "), copy, "").kind).toBe("same");
        const changed = compareQuotation([...stretch, "elephants", "danced"].join(" "), copy, "");
        expect(["different", "absent"]).toContain(changed.kind);
        if (changed.kind === "different")
          expect(changed.differences.map(({ quoted }) => quoted).join(" ")).toContain("elephants");
      }),
      { numRuns: 300 },
    );
  });

  it("takes bounded time", () => {
    const start = busy();
    const copy = splitCopy("x", "a ".repeat(20_000));
    expect(compareQuotation(`${"a ".repeat(1500)}b`, copy, "").kind).toBe("different");
    expect(compareQuotation(`${"[".repeat(5000)}b`, copy, "").kind).toBe("absent");
    expect(busy() - start).toBeLessThan(15_000);
  });
});
