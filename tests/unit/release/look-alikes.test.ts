/** Labels of the own side in letters that only look alike, or in an order that only an override shows: what a reader sees counts. */
import { describe, expect, it } from "vitest";
import { inOneAlphabet } from "../../../src/language/look-alikes.ts";
import { leftPlain, release, withReleases } from "../../support/releasing.ts";

const codes = (body: string, way = {}) => release(withReleases(`## Open\n\n${body}`, ""), way).codes;

describe("a label in letters of several alphabets stays with the own side", () => {
  it.each([
    ["a Cyrillic letter", "- R\u0435d line: zqw"],
    ["two in bold", "- **R\u0435d lin\u0435:** zqw"],
    ["Greek ones", "- F\u03b1llb\u03b1ck: zqw"],
    ["an Armenian one", "- Red li\u0578e: zqw"],
    ["small capitals", "- \u0280\u1d07\u1d05 \u029f\u026a\u0274\u1d07: zqw"],
    ["letters of Cherokee alone", "- \u13a1\u13ac\u13a0 line: zqw"],
    ["a Latin letter in Russian", "- Kрасная линия: zqw"],
    ["several of them, amid", "- Крaснaя линия: zqw"],
    ["a class", "::: {.r\u0435d-line}\nzqw\n:::"],
    ["the head of a column", "| A | R\u0435d line |\n|---|---|\n| 1 | zqw |"],
    ["a heading", "#### F\u0430llback\n\n- zqw"],
    ["an alternative text", "![R\u0435d line: zqw](map.png)"],
    ["code", "```\nNot f\u043er use: zqw\n```"],
  ])("%s", (_, body) => {
    expect(leftPlain(`## Open\n\nopen\n\n${body}`)).not.toContain("zqw");
    expect(leftPlain(`## Open\n\nopen\n\n${body}`, { release: null, profile: "room" })).not.toContain("zqw");
  });

  it("and in a comment, a field or a name it stops the release", () => {
    expect(codes("- a <!-- r\u0435d line -->")).toEqual(["release/closed-label"]);
    expect(codes('- a [b](https://example.org "our r\u0435d line")')).toEqual(["release/revealed"]);
    expect(codes("- a", { file: "r\u0435d-line.pptx" })).toEqual(["release/file-name"]);
    expect(codes("- a", { file: "red-sea.pptx" })).toEqual([]);
  });
});

it.each([
  ["R\u0435d lin\u0435, СССР", "Red line, СССР"],
  ["Kpaсная", "Краcная".replace("c", "с")],
  ["Москва, ВАТ, сосна", "Москва, ВАТ, сосна"],
  ["ΑΒΕ, ακτή", "ΑΒΕ, ακτή"],
  ["IT-отдел, 한국 KOR, SS文書", "IT-отдел, 한국 KOR, SS文書"],
  ["R\u044dd", "R\u044dd"],
])("words of one alphabet stay, and those of which some letters have no like: %s", (text, read) => {
  expect(inOneAlphabet(text)).toBe(read);
});

describe("an override of direction that shows a label of the own side stops a release", () => {
  it.each([
    ["a label", "- \u202eenil deR\u202c: zqw"],
    ["a label with its colon", "- \u202e:kcabllaF\u202c zqw"],
    ["a label behind its words", "- zqw (\u202eenil der\u202c)"],
    ["words that reveal one", "- zqw is \u202eenil der ruo\u202c"],
    ["Arabic that is turned the other way", "- \u202dرمحأ طخ\u202c: zqw"],
    ["a title", "#### \u202eenil deR\n\n- zqw"],
    ["a cell", "| A |\n|---|\n| \u202eenil deR\u202c: zqw |"],
  ])("%s", (_, body) => {
    expect(codes(body)).toContain("release/turned");
    expect(codes(body, { release: null, profile: "room" })).toContain("release/turned");
    expect(codes(body, { release: null })).toEqual([]);
  });

  it("and so does one that shows for whom a text is not", () => {
    expect(codes("- \u202eROK rof toN\u202c: zqw")).toEqual(["release/closed-to"]);
  });

  it.each(["- a wo\u202erd that came from a PDF", "- \u202eshalom\u202c to all", "- \u202e12\u202c of them"])(
    "%s stops none",
    (body) => {
      expect(codes(body)).toEqual([]);
    },
  );
});
