import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";
import type { ReadFile } from "../../../src/host/files.ts";
import { hashOf } from "../../../src/host/files.ts";
import { openBrief } from "../../../src/open/brief.ts";
import { textOf } from "../../../src/tree/text.ts";

/** A project in memory; paths are relative to the file that names them. */
function project(files: Readonly<Record<string, string>>): ReadFile {
  return (path, from) => {
    const file = new URL(path, `file:///${from}`).pathname.slice(1);
    const text = files[file];
    if (text === undefined) return { value: null, diagnostics: [diagnose("host/file-missing", { path, near: "" })] };
    return { value: { file, text, hash: hashOf(text) }, diagnostics: [] };
  };
}

function open(text: string, files: Readonly<Record<string, string>>) {
  const { value, diagnostics } = openBrief({ file: "brief.md", text }, project(files));
  return {
    titles: value.brief.slides.map(({ title }) => textOf(title)),
    places: diagnostics.flatMap(({ code, span }) => {
      const at = span === undefined ? undefined : value.place(span);
      const whole = at === undefined ? "" : at.file === "brief.md" ? text : (files[at.file] ?? "");
      return at === undefined ? [] : [[code, at.file, whole.slice(at.start, at.end)]];
    }),
    value,
  };
}

describe("a file that a brief includes", () => {
  it.each([
    ["Quarto", "# A\n\nx\n\n{{< include more.md >}}\n\n# C\n\nz\n", ["A", "B", "C"]],
    ["presenterm", "# A\n\nx\n\n<!-- include: more.md -->\n\n# C\n\nz\n", ["A", "B", "C"]],
    ["MkDocs", '# A\n\nx\n\n--8<-- "more.md"\n\n# C\n\nz\n', ["A", "B", "C"]],
    ["GitPitch", "# A\n\nx\n\n---?include=more.md\n\n+++\n\n# C\n\nz\n", ["A", "B", "C"]],
    ["Slidev", "---\nmdc: true\n---\n# A\n\n---\nsrc: ./more.md\n---\n\n---\n\n# C\n", ["A", "B", "C"]],
    ["Slidev, from its folder", "---\nmdc: true\n---\n# A\n\n---\nsrc: /more.md\n---\n\n---\n\n# C\n", ["A", "B", "C"]],
    ["Slidev, first of all", "---\nmdc: true\nsrc: ./more.md\n---\n\n---\n\n# C\n", ["B", "C"]],
    ["Slidev, hidden", "---\nmdc: true\n---\n# A\n\n---\nsrc: ./more.md\nhide: true\n---\n\n---\n\n# C\n", ["A", "C"]],
    ["code", "# A\n\n```\n{{< include more.md >}}\n```\n", ["A"]],
  ])("is read as %s names it", (_, text, titles) => {
    expect(open(text, { "more.md": "---\nlayout: center\n---\n\n# B\n\ny" }).titles).toEqual(titles);
  });

  it.each([
    "{{<include more.md>}}",
    '{{<   include   "more.md"   >}}',
    "<!--include: more.md-->",
    "<!--   include:   more.md   -->",
    "-8<- 'more.md'",
    '---8<---   "more.md"',
    "{{< include more.md >}}   ",
  ])("may be written with other blanks and signs: %s", (line) => {
    expect(open(`# A\n\nx\n\n${line}\n`, { "more.md": "# B\n\ny\n" }).titles).toEqual(["A", "B"]);
  });

  it.each([
    "see {{< include more.md >}}",
    "{{< include more.md >}} below",
    "{{< video more.md >}}",
    "<!-- more.md -->",
    '8<-- "more.md"',
    "src: more.md",
  ])("is none in other words: %s", (line) => {
    expect(open(`# A\n\nx\n\n${line}\n`, { "more.md": "# B\n\ny\n" }).titles).toEqual(["A"]);
  });

  it.each([
    [
      "---\nmdc: true\n---\n# A\n\n---\nsrc: ./more.md\n---\n",
      "x\n\n## y\n\n```\n---\n```\n\n<!-- z -->",
      "\n\n---\n\n# C\n",
    ],
    ["---\nmdc: true\nsrc: ./more.md\n---\n", "# A", "\n\n---\n\n# C\n"],
  ])("takes the place of what stands below its fields, as in Slidev: %j", (above, unread, below) => {
    const { titles, places, value } = open(above + unread + below, { "more.md": "# B\n\ny" });
    expect(titles).toEqual(above.includes("A") ? ["A", "B", "C"] : ["B", "C"]);
    expect(value.text).not.toContain(unread);
    expect(places).toContainEqual(["brief/hidden", "brief.md", expect.stringContaining(unread)]);
  });

  it("leaves the slides alone that headings begin below", () => {
    const { titles } = open("---\ntitle: T\nsrc: ./more.md\n---\n## Old\n\nx\n\n## C\n\nz\n\n## D\n", {
      "more.md": "## B\n\ny",
    });
    expect(titles).toEqual(["B", "C", "D"]);
  });

  it("gives the slides that are asked for", () => {
    const more = "---\nlayout: center\n---\n\n# B\n\n---\nlayout: center\n---\n\n# C\n\n---\n\n# D\n\n---\n\n# E\n";
    const slides = (choice: string) =>
      open(`---\nmdc: true\n---\n# A\n\n---\nsrc: ./more.md#${choice}\n---\n`, { "more.md": more }).titles;
    expect(slides("2,4")).toEqual(["A", "C", "E"]);
    expect(slides("2-3")).toEqual(["A", "C", "D"]);
    expect(slides("4-9")).toEqual(["A", "E"]);
  });

  it("says what is wrong at the place in its own file", () => {
    const files = { "p/more.md": "More [@nobody].\n\n{{< include deep.md >}}\n", "p/deep.md": "Deep [@none].\n" };
    const { places } = open("# A\n\n{{< include p/more.md >}}\n\nAfter [@last].\n", files);
    expect(places).toEqual([
      ["brief/citation-unknown", "p/more.md", "@nobody"],
      ["brief/citation-unknown", "p/deep.md", "@none"],
      ["brief/citation-unknown", "brief.md", "@last"],
    ]);
  });

  it("is an error where it cannot be read, goes in a circle or is too much", () => {
    const circle = { "a.md": "{{< include b.md >}}\n", "b.md": "{{< include a.md >}}\n" };
    expect(open("# A\n\n{{< include a.md >}}\n", circle).places).toEqual([
      ["brief/include-circle", "b.md", "{{< include a.md >}}"],
    ]);
    expect(open("# A\n\n{{< include no.md >}}\n\nx\n", {}).places).toEqual([
      ["host/file-missing", "brief.md", "{{< include no.md >}}"],
    ]);
    const doubling = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`${n}.md`, `{{< include ${n + 1}.md >}}\n`.repeat(2)]),
    );
    const many = open("# A\n\n{{< include 0.md >}}\n", doubling).places.map(([code]) => code);
    expect(new Set(many)).toEqual(new Set(["brief/include-limit"]));
  });

  it("counts for the notes, waivers and marks of its slides", () => {
    const more = "# B\n\n<!-- lint-ignore L1: because -->\n\ny\n\n::: notes\nsay\n:::\n";
    const { value } = open("# A\n\nx\n\n{{< include more.md >}}\n\n# C\n\nz\n", { "more.md": more });
    expect(value.brief.slides.map(({ notes }) => notes.length)).toEqual([0, 1, 0]);
    expect(value.brief.waivers.map(({ slide }) => slide)).toEqual(["b"]);
  });
});
