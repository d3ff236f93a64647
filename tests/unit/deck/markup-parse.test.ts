import { describe, expect, it } from "vitest";
import { parseMarkup } from "../../../src/deck/markup/parse.ts";
import { busy } from "../../support/busy.ts";
import { find, show } from "./support.ts";

/** Parses text that stands in the template as it is. */
function parse(text: string, root: "slide" | "layout" | "notes" = "slide") {
  const span = { file: "t.hbs", start: 0, end: text.length };
  return parseMarkup({ text, pieces: [{ at: 0, span, copied: true }] }, root, "brief.md");
}

function problems(text: string) {
  return parse(text).diagnostics.map(({ code, span, hint }) => ({
    code,
    at: text.slice(span?.start, span?.end),
    hint,
  }));
}

describe("parseMarkup", () => {
  it("keeps text, decodes entities, drops white space between blocks only", () => {
    const { root } = parse(
      "<slide>\n  <main>\n <p>a  &amp; <b>b</b> <i>c</i>\n&nbsp;&eacute;&#x2014;</p>\n\n<pre>  x\n  y </pre> <p> </p></main>\n</slide>",
    );
    expect(root && show(root)).toBe(
      "<slide><main><p>a  & <b>b</b> <i>c</i>\n\u00a0é—</p><pre>  x\n  y </pre><p></p></main></slide>",
    );
  });

  it("reads void and self-closed elements, and quotes of both kinds", () => {
    const { root, diagnostics } = parse(
      `<slide><p>a<br>b<br/></p><hr><img src='a "b".png' alt=""><shape type="rect"/><table><col style="width: 1pt"><tr><td colspan=2>x</td></tr></table></slide>`,
    );
    expect(diagnostics).toEqual([]);
    expect(root && find(root, "img")[0]?.attributes).toEqual({ src: 'a "b".png', alt: "", from: "t.hbs" });
    expect(root && find(root, "td")[0]?.attributes).toEqual({ colspan: "2" });
  });

  it("takes a tag with very many attributes in proportion to them", () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ");
    const before = busy();
    // Only the first faults of a template are told.
    const codes = new Set(parse(`<slide><p ${many}>x</p></slide>`).diagnostics.map(({ code }) => code));
    expect([...codes]).toEqual(["deck/unknown-attribute"]);
    expect(busy() - before).toBeLessThan(5000);
  });

  it("takes class, id and style apart", () => {
    const { root } = parse('<slide id="x" class=" a  b " style="color: red" name="n"></slide>');
    expect(root).toMatchObject({ id: "x", classes: ["a", "b"], style: "color: red", attributes: { name: "n" } });
  });

  it.each([
    ["<slide><dvi>x</dvi></slide>", "deck/unknown-element", "<dvi>", "“div”"],
    ["<slide><script>1 < 2</script></slide>", "deck/unknown-element", "<script>", ""],
    ["<slide><p clas='x'>a</p></slide>", "deck/unknown-attribute", "clas='x'", "“class”"],
    ["<slide><p onclick='x'>a</p></slide>", "deck/unknown-attribute", "onclick='x'", ""],
    ["<slide><p id='a' id='b'>a</p></slide>", "deck/attribute-twice", "id='b'", ""],
    ["<slide><shape type='star'/></slide>", "deck/attribute-value", "type='star'", "diamond"],
    ["<slide><p>a</slide>", "deck/element-unclosed", "<p>", "</p>"],
    ["<slide><div><p>a</p>", "deck/element-unclosed", "<div>", "</div>"],
    ["<slide><p><b>a<i>b</b></i></p></slide>", "deck/element-unclosed", "<i>", ""],
    ["<slide><p>a</b></p></slide>", "deck/close-without-open", "</b>", "</b>"],
    ["<slide><p><div>a</div></p></slide>", "deck/element-place", "<div>", "{{lead}}"],
    ["<slide><ul><p>a</p></ul></slide>", "deck/element-place", "<p>", "<li>"],
    ["<slide><li>a</li></slide>", "deck/element-place", "<li>", "<ul>, <ol>"],
    ["<slide><div><slide></slide></div></slide>", "deck/element-place", "<slide>", "outermost"],
    ["<slide>stray</slide>", "deck/text-place", "stray", "<p>"],
    ["<slide><table>x</table></slide>", "deck/text-place", "x", ""],
    ["<div></div>", "deck/root-element", "<div>", "<slide>"],
    ["<slide></slide><slide></slide>", "deck/root-element", "<slide>", ""],
    ["before<slide></slide>", "deck/root-element", "before", ""],
    ["<slide><?php x ?></slide>", "deck/markup-syntax", "<?php x ?>", ""],
    ["<slide><!DOCTYPE html></slide>", "deck/markup-syntax", "<!DOCTYPE html>", ""],
    ["<slide><main fit='grwo'>a</main></slide>", "deck/fit-word", "<main fit='grwo'>", "“grow”"],
    ["<slide><img alt=''></slide>", "deck/picture-source", "<img alt=''>", "pictures/"],
    ["<slide><p>a <img src=' ' alt=''></p></slide>", "deck/picture-source", "<img src=' ' alt=''>", "{{#if"],
    ["<slide><table><tr><td colspan='0'>a</td></tr></table></slide>", "deck/attribute-value", "colspan='0'", "above 0"],
    ["<slide><table><tr><td rowspan='all'>a</td></tr></table></slide>", "deck/attribute-value", "rowspan='all'", ""],
    ["<slide><ol start='x'><li>a</li></ol></slide>", "deck/attribute-value", "start='x'", "whole number"],
    ["<slide><p lang='xx-yy-zz'>a</p></slide>", "deck/attribute-value", "lang='xx-yy-zz'", "en-GB"],
    ["<slide><ol type='z'><li>a</li></ol></slide>", "deck/attribute-value", "type='z'", "I"],
  ])("%s", (text, code, at, hint) => {
    const [first] = problems(text);
    expect(first).toMatchObject({ code, at });
    expect(first?.hint).toContain(hint);
    expect(parse(text).root).toBeNull();
  });

  it.each([
    ["", "it has no “categories”"],
    ["categories='[\"a\"]'", "it has no “series”"],
    ["categories='Probing errors' series='[]'", "“categories” is not JSON: Probing errors"],
    ["categories='[]' series='[]'", "“categories” is empty"],
    ["categories='{}' series='[]'", "“categories” is no list of words"],
    ["categories='[\"a\"]' series='{}'", "“series” is no list"],
    ["categories='[\"a\"]' series='[]'", "“series” is empty"],
    ["categories='[\"a\"]' series='[3]'", "series 1 is no object with “name” and “values”"],
    ["categories='[\"a\"]' series='[{\"values\":[1]}]'", "series 1 has no “name”"],
    ['categories=\'["a"]\' series=\'[{"name":"s"}]\'', "series 1 has no list of “values”"],
    ['categories=\'["a"]\' series=\'[{"name":"s","values":["x"]}]\'', 'series 1 holds "x", which is no number'],
    ['categories=\'["a"]\' series=\'[{"name":"s","values":[null]}]\'', "series 1 has no number"],
    [
      'categories=\'["a"]\' series=\'[{"name":"s","values":[1]},{"name":"t","values":[1,2]}]\'',
      "series 2 has 2 values for 1 categories",
    ],
  ])("refuses a chart that cannot be drawn: %s", (attributes, problem) => {
    const { diagnostics } = parse(`<slide><main><chart type="pie" ${attributes}></chart></main></slide>`);
    expect(diagnostics.map(({ code, params }) => [code, params.problem])).toEqual([["deck/chart-data", problem]]);
  });

  it.each([
    ["<slide><main><div fit='grow'>a</div></main></slide>", "deck/fit-place"],
    ["<slide><div fit='split' region='rail'>a</div></slide>", "deck/fit-place"],
    ["<slide><img src='a.png'></slide>", "deck/picture-alt"],
    ["<slide><main><p><math tex='\\\\frac{a}{'>a</math></p></main></slide>", "deck/math"],
    ["<slide><main><p><math>a</math></p></main></slide>", "deck/math"],
  ])("warns of %s", (text, code) => {
    const { root, diagnostics } = parse(text);
    expect(diagnostics).toMatchObject([{ code, severity: "warning" }]);
    expect(root).not.toBeNull();
  });

  it("says that an empty template is empty", () => expect(problems("")[0]?.code).toBe("deck/root-element"));

  it("points into the brief for what came from it, and into the template for the rest", () => {
    const text =
      '<slide><h1><span data-at="5-9">Title</span></h1><div>x<p data-at="20-30">a <b>b</b></p></div><p><span data-at="40-44">y</span> and more</p></slide>';
    const { root, shown } = parse(text);
    const spanOf = (tag: string, index = 0) => root && find(root, tag)[index]?.span;
    expect(spanOf("h1")).toEqual({ file: "brief.md", start: 5, end: 9 });
    expect(spanOf("b")).toEqual({ file: "brief.md", start: 20, end: 30 });
    expect(spanOf("div")).toEqual({ file: "t.hbs", start: text.indexOf("<div>"), end: text.indexOf("<div>") + 5 });
    expect(spanOf("p", 1)).toMatchObject({ file: "t.hbs" });
    expect(root && find(root, "span")).toEqual([]);
    expect(root && find(root, "p")[1]?.children).toMatchObject([
      { text: "y", span: { file: "brief.md", start: 40 } },
      { text: " and more", span: { file: "t.hbs" } },
    ]);
    expect(shown.map(({ start }) => start)).toEqual([5, 20, 40]);
  });

  it("turns blocks whose first letter is Arabic or Hebrew", () => {
    const { root } = parse(
      '<slide><p>1. שלום world</p><p>hello שלום</p><ul><li>مرحبا</li></ul><p dir="ltr">שלום</p></slide>',
    );
    expect(root && find(root, "p").map((p) => p.attributes.dir)).toEqual(["rtl", undefined, "ltr"]);
    expect(root && find(root, "li")[0]?.attributes.dir).toBe("rtl");
  });

  it("bounds nesting", () => {
    const deep = `<slide>${"<div>".repeat(50_000)}א${"</div>".repeat(50_000)}</slide>`;
    expect(problems(deep)[0]?.code).toBe("deck/markup-depth");
  });
});
