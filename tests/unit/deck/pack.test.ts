import { describe, expect, it } from "vitest";
import { loadPack } from "../../../src/deck/pack.ts";
import { packFiles } from "./support.ts";

function problems(files: Readonly<Record<string, string>>) {
  const list = packFiles(files);
  return loadPack(list).diagnostics.map(({ code, span, message, hint }) => {
    const source = list.find(({ file }) => file === span?.file)?.text ?? "";
    return { code, at: source.slice(span?.start, span?.end), message, hint };
  });
}

const head = (fields: string, body = "<slide></slide>") => `---\n${fields}\n---\n${body}`;

describe("loadPack", () => {
  it("reads heads of slides and layouts", () => {
    const { value, diagnostics } = loadPack(
      packFiles({
        "slides/duo.hbs": head(
          "kind: duo\ntitle: Duo\ndescription: Two\nlayout: page\nheadings: {en: [Two sides], ko: 두 편}\ntakes: {parts: {min: 2, max: 3}, table: required}\nshape: [parts, table]\nsample: |\n  ## A\n  b",
        ),
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(value.slides.get("duo")).toMatchObject({
      kind: "duo",
      title: "Duo",
      layout: "page",
      takes: { parts: { min: 2, max: 3 }, required: ["table"] },
      shapes: ["parts", "table"],
      sample: "## A\nb",
    });
    expect(value.slides.get("duo")?.topic.headings.get("ko")).toEqual(["두 편"]);
    expect(value.layouts.get("page")?.name).toBe("Page");
  });

  it("lets later files take the place of earlier ones, but keeps every theme.css in order", () => {
    const own = {
      path: "slides/content.hbs",
      file: "own/content.hbs",
      text: head("kind: content\nlayout: page\ntitle: Own"),
    };
    const css = { path: "theme.css", file: "own/theme.css", text: ".x {}" };
    const { value } = loadPack([...packFiles(), own, css]);
    expect(value.slides.get("content")).toMatchObject({ title: "Own", file: "own/content.hbs" });
    expect(value.stylesheets.map(({ file }) => file)).toEqual(["pack/theme.css", "own/theme.css"]);
  });

  it("reads the body of a packaged template when a slide takes it, of any other at once", () => {
    const own = { path: "slides/x.hbs", file: "x.hbs", text: head("kind: x\nlayout: page", "<slide>{{#if}</slide>") };
    expect(loadPack([...packFiles(), own]).diagnostics.map(({ code }) => code)).toEqual(["deck/template-syntax"]);
    const { value, diagnostics } = loadPack([...packFiles(), { ...own, packaged: true }]);
    expect(diagnostics).toEqual([]);
    expect(() => value.slides.get("x")?.template).toThrow("reinstall");
  });

  it("lets a partial insert what the template that uses it declares, and no name that none declares", () => {
    const files = {
      "slides/x.hbs": head(
        "kind: x\nlayout: page",
        "<slide>{{#> frame}}{{#*inline 'inner'}}a{{/inline}}{{/frame}}</slide>",
      ),
      "partials/frame.hbs": "{{> inner}}{{> iner}}",
    };
    expect(problems(files)).toEqual([
      expect.objectContaining({ code: "deck/unknown-partial", at: "iner", hint: "Did you mean “inner”?" }),
    ]);
  });

  it("knows the classes of the theme and of templates", () => {
    const { value } = loadPack(
      packFiles({
        "theme.css": "/* .not */ .a > .b-c:not(.d) { margin: .5pt; color: red } @media x { .e {} }",
        "slides/x.hbs": head(
          "kind: x\nlayout: {default: page, asked: page}",
          `<slide><p class="f {{#if (has classes "g")}}h{{/if}}">x</p></slide>`,
        ),
      }),
    );
    for (const name of ["a", "b-c", "d", "e", "f", "g", "asked"]) expect(value.classes).toContain(name);
    expect(value.classes).not.toContain("not");
  });

  it.each([
    ["----\n<slide></slide>", "deck/head-missing", ""],
    [head("kind: x\nlayuot: page"), "deck/head-field-unknown", "layuot"],
    [head("kind: x\ntitle: [a"), "deck/head-yaml", ""],
    [head("- a"), "deck/head-yaml", "- a"],
    [head("kind: y\nlayout: page"), "deck/head-kind", "y"],
    [head("layout: page"), "deck/head-field-missing", "---\nlayout: page"],
    [head("kind: x"), "deck/head-field-missing", "---\nkind: x"],
    [head("kind: x\nlayout: pgae"), "deck/unknown-layout", "pgae"],
    [head("kind: x\nlayout: page\ntitle: [a]"), "deck/head-field-type", "[a]"],
    [head("kind: x\nlayout: page\nheadings: [a]"), "deck/head-field-type", "[a]"],
    [head("kind: x\nlayout: page\nshape: blob"), "deck/head-field-type", "blob"],
    [head("kind: x\nlayout: page\ntakes: {parts: {min: 4, max: 2}}"), "deck/head-field-type", "parts"],
    [head("kind: x\nlayout: page\ntakes: {tabel: required}"), "deck/head-field-type", "tabel"],
    [head("kind: x\nlayout: page", "<slide>{{#if}}</slide>"), "deck/template-syntax", "{{#if}}"],
    [head("kind: x\nlayout: page", "<slide>\n  {{> nothing}}</slide>"), "deck/unknown-partial", "nothing"],
  ])("%j", (text, code, at) => {
    const found = problems({ "slides/x.hbs": text });
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.find((problem) => problem.code === code)?.at).toContain(at);
  });

  it("suggests the field that was meant", () => {
    expect(problems({ "slides/x.hbs": head("kind: x\nlayout: page\ntittle: a") })[0]?.hint).toBe(
      "Did you mean “title”?",
    );
  });

  it("offers to rename a file only to what a kind can be called", () => {
    const hint = (kind: string) => problems({ "slides/x.hbs": head(`kind: ${kind}\nlayout: page`) })[0]?.hint;
    expect(hint("two-sides")).toBe("Write `kind: x`, or rename the file to two-sides.hbs.");
    for (const kind of ["Two sides", "../y", "y.hbs"]) expect(hint(kind)).toBe("Write `kind: x`.");
  });

  it("fails clearly without layouts or slides", () => {
    const codes = loadPack([]).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(["deck/pack-no-layout", "deck/pack-no-slide"]);
  });

  it("names files that nothing reads", () => {
    expect(problems({ "slide/x.hbs": "" })[0]).toMatchObject({ code: "deck/pack-file-unknown" });
    expect(problems({ "README.md": "", "samples/a.png": "" })).toEqual([]);
  });

  it("survives a head that bombs", () => {
    const bomb = `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? "a" : `b${i - 1}`}, *${i === 0 ? "a" : `b${i - 1}`}]`).join("\n")}`;
    expect(problems({ "slides/x.hbs": head(`kind: x\nlayout: page\n${bomb}`) }).length).toBeGreaterThan(0);
  });

  it.each([
    ["slides/duo.hbs", head("from: statecraft/slides/duo.hbs 1.0\nkind: duo"), "from: statecraft/slides/duo.hbs 1.0"],
    [
      "slides/duo.hbs",
      head('From: "statecraft/slides/duo.hbs 1.0 0123456789ab"'),
      'From: "statecraft/slides/duo.hbs 1.0 0123456789ab"',
    ],
    [
      "partials/a.hbs",
      "{{!-- from: statecraft/partials/a.hbs 1.0 0123456789 --}}\n<p>a</p>",
      "{{!-- from: statecraft/partials/a.hbs 1.0 0123456789 --}}",
    ],
    [
      "base.css",
      "/*from: statecraft/base.css 1.0 0123456789ab */\np { color: #000 }",
      "/*from: statecraft/base.css 1.0 0123456789ab */",
    ],
    [
      "base.css",
      "p { color: #000 }\n/* from : the pack, 1.0 0123456789ab */",
      "/* from : the pack, 1.0 0123456789ab */",
    ],
  ])("tells of a line in %s that says what it was copied from and cannot be read", (path, text, at) => {
    expect(problems({ [path]: text })).toContainEqual(expect.objectContaining({ code: "deck/stamp-unread", at }));
  });

  it.each([
    ["slides/duo.hbs", head("from: statecraft/slides/duo.hbs 1.0 0123456789ab\nkind: duo")],
    [
      "slides/duo.hbs",
      head("kind: duo\nsample: |\n  ---\n  from: here\n  ---\n  ## A", "<slide><p>from: here</p></slide>"),
    ],
    ["base.css", "/* from: the house's book of 2012, page 4 */\np { color: #000 }"],
    ["base.css", "/* from: statecraft/base.css 1.0 0123456789ab */\np { color: #000 }"],
  ])("says nothing of a whole stamp or of a remark in %s", (path, text) => {
    expect(problems({ [path]: text }).map(({ code }) => code)).not.toContain("deck/stamp-unread");
  });
});
