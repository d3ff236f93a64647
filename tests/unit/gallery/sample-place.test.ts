import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { samplePlace } from "../../../src/gallery/sample-place.ts";

const file = "house/slides/x.hbs";
const named = `${file} (sample)`;

/** What stands in the template where a word of its sample is said to stand. */
function found(head: string, word: string): string {
  const text = `---\nkind: x\n${head}\nlayout: wide\n---\n<slide></slide>\n`;
  const { sample } = parse(`kind: x\n${head}\nlayout: wide\n`) as { sample: string };
  const start = sample.indexOf(word);
  expect(start).toBeGreaterThanOrEqual(0);
  const at = samplePlace([{ file, text }], sample, named)({ file: named, start, end: start + word.length });
  expect(at.file).toBe(file);
  return text.slice(at.start, at.end);
}

describe("the place of a sample in its template", () => {
  it.each([
    ["a block", "sample: |\n  ## A\n\n  - one\n    - two words\n"],
    ["a block that is kept whole, with a remark", "sample: |+ # shown\n  ## A\n\n  - two words\n\n"],
    ["a block whose first letter is a quotation mark", 'sample: |\n  "A" says\n  two words\n'],
    ["a folded block", "sample: >\n  ## A\n\n\n  one and\n  two words\n"],
    ["double quotation marks", 'sample: "## A \\"b\\" \\u00e9\\n\\n- one\\n- two words\\n"'],
    ["double quotation marks over lines", 'sample: "## A\\n\\\n  - one\n\n  two words"'],
    ["double quotation marks on the next line", 'sample:\n  "## A\\n- two words"'],
    ["single quotation marks", "sample: '## A ''b''\n\n\n  - it''s one\n\n  - two words'"],
    ["no quotation marks", "sample: one and\n  more,\n\n  two words"],
    ["a tag", 'sample: !!str "## A\\ntwo words"'],
    ["a key in quotation marks", '"sample": "## A\\ntwo words"'],
  ])("is found in %s", (_, head) => {
    expect(found(head, "two words")).toBe("two words");
  });

  it("is where the field begins if the text stands elsewhere", () => {
    const text = "---\ntitle: &t two words\nsample: *t\n---\n";
    const at = samplePlace([{ file, text }], "two words", named)({ file: named, start: 4, end: 9 });
    expect(at).toEqual({ file, start: text.indexOf("sample"), end: text.indexOf("sample") });
  });

  it("is in the template that holds the sample, not in one of another", () => {
    const own = { file, text: '---\nkind: x\nsample: "other"\n---\n' };
    const base = { file: "base.hbs", text: '---\nkind: y\nsample: "two words"\n---\n' };
    const at = samplePlace([own, base], "two words", named)({ file: named, start: 4, end: 9 });
    expect(base.text.slice(at.start, at.end)).toBe("words");
    expect(at.file).toBe("base.hbs");
  });

  it("leaves places of other files alone", () => {
    const span = { file: "people.yml", start: 1, end: 2 };
    expect(samplePlace([{ file, text: "sample: x\n" }], "x", named)(span)).toBe(span);
  });
});
