/** Slips of a drafter's first hours: each is understood, or told at its place. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/brief/types.ts";
import { brief, codes, find, parse, pointed } from "./support.ts";

describe("text pasted from a word processor", () => {
  const items = (text: string) => {
    const [block] = parse(`## A\n\n${text}`).value.slides[0]?.blocks ?? [];
    return block?.kind === "list"
      ? block.items.map(({ blocks }) => (blocks[0]?.kind === "paragraph" ? brief(blocks[0].inlines) : ""))
      : null;
  };

  it.each([
    "•\tFirst\n•\tSecond",
    "• First\n• Second",
    "–\tFirst\n–\tSecond",
    "o\tFirst\no\tSecond",
    "-\u00a0First\n-\u00a0Second",
    "– First\n– Second",
    "– First\n– Second\n\nText",
    "— First\n— Second",
    "·\u00a0First\n·\u00a0Second",
  ])("has bullets: %j", (text) => expect(items(text)).toEqual(["First", "Second"]));

  it("has the levels of its bullets, which all stand at the start of the line", () => {
    const levels = (text: string): unknown => {
      const read = (blocks: readonly Block[]): unknown[] =>
        blocks.flatMap((block): unknown[] =>
          block.kind === "list"
            ? [block.items.map((item) => read(item.blocks))]
            : block.kind === "paragraph"
              ? [brief(block.inlines)]
              : [],
        );
      return read(parse(`## A\n\n${text}`).value.slides[0]?.blocks ?? []);
    };
    expect(levels("•\tA\n•\tB\no\tC\n▪\tD\no\tE\n•\tF")).toEqual([[["A"], ["B", [["C", [["D"]]], ["E"]]], ["F"]]]);
    expect(levels("• A\n\n◦ B\n\n• C")).toEqual([[["A", [["B"]]], ["C"]]]);
    expect(levels("▪ A\n• B")).toEqual([[["A"]], [["B"]]]);
    expect(levels("• A\no my")).toEqual([[["A\no my"]]]);
    expect(levels("- A\no\tB")).toEqual([[["A"]], [["B"]]]);
  });

  it("has bullets of dashes below a line of text, inside of items, and with blank lines between later ones", () => {
    const kinds = (text: string) => parse(`## A\n\n${text}`).value.slides[0]?.blocks.map(({ kind }) => kind);
    expect(kinds("We want:\n– a map\n– a date")).toEqual(["paragraph", "list"]);
    expect(kinds("– a map\n– a date\n\n– a place\n\n— their view")).toEqual(["list", "paragraph"]);
    expect(items("– a map\n  of it\n– a date,\nif any\n\n– a place")).toEqual([
      "a map\nof it",
      "a date,\nif any",
      "a place",
    ]);
    expect(kinds("> – a map\n> – a date")).toEqual(["quote"]);
  });

  it.each([
    "– a dash in a sentence",
    "– Come.\n\n– No.",
    "– one\n— two",
    "–one\n–two",
    "    – one\n    – two",
    "a – b\n– c",
    "o my",
    "•bullet",
  ])("leaves %j alone", (text) => expect(items(text)).toBeNull());

  it("has headings with a no-break space", () => {
    const { slides } = parse("##\u00a0Title\n\ntext").value;
    expect(slides.map(({ title }) => brief(title))).toEqual(["Title"]);
  });

  it("is told where a heading lacks its space", () => {
    const text = "## A\n\n##Title {.x}\n\n#word\n\n```\n##code\n```\n";
    expect(codes(text)).toEqual(["brief/heading-space"]);
    expect(pointed(text, find(text, "brief/heading-space"))).toBe("##Title {.x}");
    expect(find(text, "brief/heading-space").hint).toBe("Write “## Title {.x}”.");
  });
});

describe("a language without words of its own", () => {
  it("is told at its lang, and a release is warned", () => {
    const text = "---\nlang: sw\n---\n\n## A\n\ntext";
    expect(pointed(text, find(text, "brief/language"))).toBe("sw");
    expect(find(text, "brief/language").severity).toBe("info");
    const released = text.replace("---\n\n", "releases: {partner: {audience: [USA]}}\n---\n\n");
    expect(find(released, "brief/language").severity).toBe("warning");
    expect(find(text.replace("sw", "ur"), "brief/language").message).toMatch(/charts and maps are not/);
    expect(codes(text.replace("sw", "ko"))).toEqual([]);
    expect(codes(text.replace("sw", "ar"))).toEqual(["brief/direction"]);
    expect(codes("## A\n\ntext")).toEqual([]);
  });
});

describe("front matter", () => {
  it.each([
    ['title: "Test\nauthor: [a, b]', '"Test', /does not close/],
    [
      "title: Jeddah: what was agreed\ndate: 2023-08-06",
      "Jeddah: what was agreed",
      /the text of “title” holds a colon/,
    ],
    ["lead: {drafter: 'x}\ntitle: 'a'", "'x}", /does not close/],
  ])("that is not YAML is told at its line: %j", (yaml, place, message) => {
    const text = `---\n${yaml}\n---\n\n## A\n\ntext`;
    const [first] = parse(text).diagnostics;
    expect(first && pointed(text, first)).toBe(place);
    expect(first?.message).toMatch(message);
  });
});

describe("a comment", () => {
  it("with work to do is told that it goes into the notes; a drafter's remark goes nowhere", () => {
    expect(codes("## A\n\ntext <!-- TODO ask Kim -->\n\n<!-- FIXME -->\n")).toEqual([
      "brief/work-in-notes",
      "brief/work-in-notes",
    ]);
    expect(codes("## A\n\ntext\n\n<!-- drafter: TODO -->\n")).toEqual([]);
  });
});
