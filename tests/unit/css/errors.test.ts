import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../src/diagnostics/catalogue/index.ts";
import { createReporter } from "../../../src/diagnostics/reporter.ts";
import { createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";
import { complaints, el, paragraph } from "./support.ts";

describe("what is wrong with a stylesheet", () => {
  it("unknown properties, with what to write instead", () => {
    expect(
      complaints("p { colr: red; font: 12pt Arial; *width: 1pt; -webkit-foo: 1; constructor: 1; COLOR: red }"),
    ).toMatchInlineSnapshot(`
      [
        "css/unknown-property «colr» There is no property “colr”. | Did you mean “color”? templates/README.md lists the properties.",
        "css/unknown-property «font» There is no property “font”. | Write “font-family”, “font-size”, “font-weight” and “line-height” one by one. templates/README.md lists the properties.",
        "css/unknown-property «*width» There is no property “*width”. | Did you mean “width”? templates/README.md lists the properties.",
        "css/unknown-property «-webkit-foo» There is no property “-webkit-foo”. | templates/README.md lists the properties.",
        "css/unknown-property «constructor» There is no property “constructor”. | templates/README.md lists the properties.",
      ]
    `);
  });
  it.each(["1pt 2pt solid", "solid dashed 1pt", "red 1pt blue", "1pt solid red 2pt"])(
    "borders that say one thing twice: %s",
    (value) => {
      expect(complaints(`p { border: ${value} }`)).toEqual([
        expect.stringMatching(/^css\/unsupported-value «[^»]+» “border” cannot be/),
      ]);
    },
  );

  it("values that a property does not take", () => {
    expect(
      complaints(`p {
        display: grid; width: 12; height: -1pt; min-width: none; margin: 1pt 2pt 3pt 4pt 5pt; padding: auto;
        flex: 1 2 3 4; gap: 1pt 2pt 3pt; border: 1pt double red; border-width: thick; color: ; color: reed;
        color: transparent; background: url(a.png); font-family: ; font-size: large; font-size: 0; line-height: 24pt;
        text-decoration: underline underline; columns: 1.5; aspect-ratio: 1/0; object-position: top 10% left;
        list-style-type: ""; width: revert; flex: red; text-align: centre; width: 1e400pt; z: 1
      }`),
    ).toMatchInlineSnapshot(`
      [
        "css/unsupported-value «grid» “display” cannot be “grid”. | It takes “block”, “flex”, “none”. Use “display: flex” with “flex: 1” on the children; for two in a row “flex-wrap: wrap” and “flex: 1 1 45%”; or a “table”.",
        "css/unsupported-value «12» “width” cannot be “12”. | It takes “auto” or a length such as “12pt” or a percentage, not negative. Write a unit: “12pt”.",
        "css/unsupported-value «-1pt» “height” cannot be “-1pt”. | It takes “auto” or a length such as “12pt” or a percentage, not negative.",
        "css/unsupported-value «none» “min-width” cannot be “none”. | It takes “auto” or a length such as “12pt” or a percentage, not negative.",
        "css/unsupported-value «1pt 2pt 3pt 4pt 5pt» “margin” cannot be “1pt 2pt 3pt 4pt 5pt”. | It takes one to four of “auto” or a length such as “12pt” or a percentage.",
        "css/unsupported-value «auto» “padding” cannot be “auto”. | It takes one to four of a length such as “12pt” or a percentage, not negative.",
        "css/unsupported-value «1 2 3 4» “flex” cannot be “1 2 3 4”. | It takes “none”, “auto”, or how much to grow, how much to shrink and the size to start from, such as “1 1 0%”.",
        "css/unsupported-value «1pt 2pt 3pt» “gap” cannot be “1pt 2pt 3pt”. | It takes one or two of “normal” or a length such as “12pt”, not negative.",
        "css/unsupported-value «double» “border” cannot be “double”. | It takes “none”, or a width, a style (“solid”, “dashed”, “dotted”) and a colour, such as “1pt solid var(--accent1)”.",
        "css/unsupported-value «thick» “border-width” cannot be “thick”. | It takes one to four of a length such as “12pt”, not negative.",
        "css/unsupported-value «color» “color” has no value. | It takes a colour: “#12304a”, “rgb(18 48 74 / 50%)”, “hsl(208 61% 18%)”, a CSS colour name or a variable such as “var(--accent1)”.",
        "css/unsupported-value «reed» “color” cannot be “reed”. | It takes a colour: “#12304a”, “rgb(18 48 74 / 50%)”, “hsl(208 61% 18%)”, a CSS colour name or a variable such as “var(--accent1)”. Did you mean “red”?",
        "css/unsupported-value «transparent» “color” cannot be “transparent”. | It takes a colour: “#12304a”, “rgb(18 48 74 / 50%)”, “hsl(208 61% 18%)”, a CSS colour name or a variable such as “var(--accent1)”.",
        "css/unsupported-value «url(a.png)» “background” cannot be “url(a.png)”. | It takes “none” or a colour: “#12304a”, “rgb(18 48 74 / 50%)”, “hsl(208 61% 18%)”, a CSS colour name or a variable such as “var(--accent1)”, or “transparent”, or “linear-gradient(to right, var(--dk2), white)”. Pictures are “img” elements in the template.",
        "css/unsupported-value «font-family» “font-family” has no value. | It takes font names such as “Georgia”, “serif”, “sans-serif”, “monospace”, or “var(--body-font)”.",
        "css/unsupported-value «large» “font-size” cannot be “large”. | It takes a length such as “20pt”, “1.2em” or “80%”, greater than 0.",
        "css/unsupported-value «0» “font-size” cannot be “0”. | It takes a length such as “20pt”, “1.2em” or “80%”, greater than 0.",
        "css/unsupported-value «24pt» “line-height” cannot be “24pt”. | It takes “normal” or a number such as “1.2”, or a percentage of the font's own line height.",
        "css/unsupported-value «underline underline» “text-decoration” cannot be “underline underline”. | It takes “none”, “underline”, “line-through”.",
        "css/unsupported-value «1.5» “columns” cannot be “1.5”. | It takes a whole number from 1 to 16.",
        "css/unsupported-value «1/0» “aspect-ratio” cannot be “1 / 0”. | It takes “auto”, a number or a ratio such as “16 / 9”.",
        "css/unsupported-value «top 10% left» “object-position” cannot be “top 10% left”. | It takes one or two of “left”, “right”, “top”, “bottom”, “center” and percentages from 0% to 100%.",
        "css/unsupported-value «""» “list-style-type” cannot be “""”. | It takes “disc”, “circle”, “square”, “dash”, “none”, “decimal”, “lower-alpha”, “upper-alpha”, “lower-roman”, “upper-roman”, “decimal-paren”, “lower-alpha-paren”, “upper-alpha-paren”, “lower-roman-paren”, “upper-roman-paren”, “decimal-parens”, “lower-alpha-parens”, “upper-alpha-parens”, “lower-roman-parens”, “upper-roman-parens” or a string such as “"→"”.",
        "css/unsupported-value «revert» “width” cannot be “revert”. | It takes “auto” or a length such as “12pt” or a percentage, not negative.",
        "css/unsupported-value «red» “flex” cannot be “red”. | It takes “none”, “auto”, or how much to grow, how much to shrink and the size to start from, such as “1 1 0%”.",
        "css/unsupported-value «centre» “text-align” cannot be “centre”. | It takes “start”, “end”, “left”, “right”, “center”, “justify”. Did you mean “center”?",
        "css/unsupported-value «1e400pt» “width” cannot be “1e400pt”. | It takes “auto” or a length such as “12pt” or a percentage, not negative.",
        "css/unknown-property «z» There is no property “z”. | templates/README.md lists the properties.",
      ]
    `);
  });
  it("units and arithmetic", () => {
    expect(
      complaints(
        "p { width: 3vw; height: calc(1pt + 2pt); color: rgba(0, 0, 0, 0.5); background: #12345678 } h1 { opacity: sign(1); margin: 1p }",
      ),
    ).toMatchInlineSnapshot(`
      [
        "css/unknown-unit «3vw» There is no unit “vw”. | Units are “pt”, “px”, “in”, “cm”, “mm”, “em”, “rem”.",
        "css/no-arithmetic «sign(1)» “sign()” is not supported. | Write the result. Lengths and numbers may use “calc()”, “min()”, “max()”, “clamp()” and “round()”.",
        "css/unknown-unit «1p» There is no unit “p”. | Did you mean “pt”? Units are “pt”, “px”, “in”, “cm”, “mm”, “em”, “rem”.",
      ]
    `);
  });
  it("selectors that never match or are not supported", () => {
    expect(
      complaints(`slid p, h5 {} .a:hover, li:first-chld {} p::before {} svg|p {} p > {} > p {} p || p {}
        p:nth-child(2 of .a) {} p:nth-child(x) {} p:not() {} p:not(:foo) {} & p {} p:root(x) {} [a=b x] {} :where(p) {}`),
    ).toMatchInlineSnapshot(`
      [
        "css/unknown-element «slid» There is no element “slid” in slide markup, so this selector can never match. | Did you mean “slide”? templates/README.md lists the elements.",
        "css/unknown-element «h5» There is no element “h5” in slide markup, so this selector can never match. | Headings go down to <h4>. templates/README.md lists the elements.",
        "css/unknown-pseudo «:hover» “:hover” is not supported. | There are :first-child :last-child :nth-child :not :is :empty :root.",
        "css/unknown-pseudo «:first-chld» “:first-chld” is not supported. | Did you mean “:first-child”? There are :first-child :last-child :nth-child :not :is :empty :root.",
        "css/unknown-pseudo «::before» “::before” is not supported. | There are :first-child :last-child :nth-child :not :is :empty :root.",
        "css/unsupported-selector «svg|p» The selector “svg|p” is not supported: there are no namespaces. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/unsupported-selector «p >» The selector “p >” is not supported: a combinator stands between two elements. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/unsupported-selector «> p» The selector “> p” is not supported: a combinator stands between two elements. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/syntax «|» This is not CSS: identifier or asterisk is expected. | A rule is written “selector { property: value; }”.",
        "css/unsupported-selector «:nth-child(2 of .a)» The selector “:nth-child(2 of .a)” is not supported: its brackets hold something else than it takes. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/syntax «x» This is not CSS: n is expected. | A rule is written “selector { property: value; }”.",
        "css/unsupported-selector «:not()» The selector “:not()” is not supported: its brackets hold something else than it takes. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/unknown-pseudo «:foo» “:foo” is not supported. | Did you mean “:not”? There are :first-child :last-child :nth-child :not :is :empty :root.",
        "css/unsupported-selector «&» The selector “&” is not supported: “&” is the rule around, and there is none. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/unsupported-selector «:root(x)» The selector “:root(x)” is not supported: its brackets hold something else than it takes. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/unsupported-selector «[a=b x]» The selector “[a=b x]” is not supported: it cannot be read. | Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
        "css/unknown-pseudo «:where(p)» “:where” is not supported. | There are :first-child :last-child :nth-child :not :is :empty :root.",
      ]
    `);
  });
  it("at-rules and nested rules", () => {
    expect(
      complaints(`@charset "utf-8"; @import "x.css"; @media print { p { color: red } } @font-face { src: url(x) }
        p { & b { color: red } @page x; color: blue } h1 { colour: red }`),
    ).toMatchInlineSnapshot(`
      [
        "css/at-rule «@import» “@import” is not supported: a theme is plain rules, and loads nothing. | Copy the rules into theme.css: nothing is loaded from elsewhere.",
        "css/at-rule «@media» “@media” is not supported: a theme is plain rules, and loads nothing. | For page formats, write “slide.page-4x3 …”.",
        "css/at-rule «@font-face» “@font-face” is not supported: a theme is plain rules, and loads nothing. | Name the font in “font-family”; the presenting machine has it. “briefdeck templates add-font NAME-Regular.ttf NAME-Bold.ttf --to PACK” gives the pack its measures.",
        "css/at-rule «@page» “@page” is not supported: a theme is plain rules, and loads nothing. | The page comes from “page:” in the brief's front matter.",
        "css/unknown-property «colour» There is no property “colour”. | Did you mean “color”? templates/README.md lists the properties.",
      ]
    `);
  });
  it("text that is not CSS", () => {
    expect(
      complaints("p { color red; margin: 1pt; width: var(); height: var(x) 1pt; --x: }{ }"),
    ).toMatchInlineSnapshot(`
      [
        "css/syntax «r» This is not CSS: colon is expected. | A rule is written “selector { property: value; }”.",
        "css/syntax «)» This is not CSS: identifier is expected. | A rule is written “selector { property: value; }”.",
        "css/syntax «var(x)» This is not CSS: “var()” takes the name of a variable, such as “var(--accent1)”, and perhaps a fallback. | A rule is written “selector { property: value; }”.",
        "css/syntax «{» This is not CSS: selector is expected. | A rule is written “selector { property: value; }”.",
      ]
    `);
    expect(complaints("p { color: red }\n} h1 { color: blu }")).toMatchInlineSnapshot(`
      [
        "css/unclosed «}» This “}” has no partner. | Close what is open, or delete what is too much.",
      ]
    `);
    expect(complaints("h1 { color: red\n\np { color: red }")).toMatchInlineSnapshot(`
      [
        "css/unclosed «{» This “{” has no partner. | Close what is open, or delete what is too much.",
      ]
    `);
    expect(complaints("/* no end\n p { color: red }")).toMatchInlineSnapshot(`
      [
        "css/unclosed «/*» This “/*” has no partner. | Close what is open, or delete what is too much.",
      ]
    `);
    expect(complaints("p { color: red ! important; color: blue !ie }")).toMatchInlineSnapshot(`
      [
        "css/syntax «color: blue !ie » This is not CSS: “!ie” is not “!important”. | A rule is written “selector { property: value; }”.",
      ]
    `);
    expect(complaints(`p { list-style-type: "abc\n; color: red }`)).toMatchInlineSnapshot(`
      [
        "css/unclosed «"» This “"” has no partner. | Close what is open, or delete what is too much.",
      ]
    `);
    expect(complaints(`p { color: ${"rgb(".repeat(100000)} }`)).toMatchInlineSnapshot(`
      [
        "css/too-deep «rgb(» Brackets are nested more than 32 deep here, so the stylesheet was not read. | Write it flat.",
      ]
    `);
  });
  it("style attributes, at their element, once for each place", () => {
    const root = el(
      "slide",
      el("p", { style: "colr: red; width: 3; margin: var(--x)" }),
      el("p", { style: "colr: red" }),
    );
    expect(complaints("", root)).toMatchInlineSnapshot(`
      [
        "css/unknown-property quote.hbs There is no property “colr”. | Did you mean “color”? templates/README.md lists the properties.",
        "css/unsupported-value quote.hbs “width” cannot be “3”. | It takes “auto” or a length such as “12pt” or a percentage, not negative. Write a unit: “3pt”.",
        "css/undefined-variable quote.hbs “--x” is not defined here. | Define it on “:root”, or give a fallback: “var(--x, …)”.",
      ]
    `);
    const moved = { ...el("p", { style: "colr: red" }), span: { file: "other.hbs", start: 1, end: 2 } };
    expect(complaints("", el("slide", root, moved)).filter((text) => text.includes("colr"))).toHaveLength(2);
  });
  it("goes on with what is right", () => {
    expect(paragraph("p:hover, p { colr: red; width: 3; color: red; margin: 1pt }")).toMatchObject({
      color: { hex: "FF0000" },
      width: "auto",
      margin: { top: { value: 1 } },
    });
  });

  it("limits of one rule that cannot both hold", () => {
    const crossed = "p { min-font-size: 20pt; max-font-size: 16pt } td { font-size: 10pt; min-font-size: 0.5in }";
    expect(
      complaints(`${crossed} h1 { min-width: 60%; max-width: 50% } h2 { font-size: 20px; max-font-size: 14.9pt }`),
    ).toMatchInlineSnapshot(`
        [
          "css/limits «20pt» “min-font-size: 20pt” is above “max-font-size: 16pt” in the same rule, so they cannot both hold. | Make “min-font-size” no greater than “max-font-size”.",
          "css/limits «0.5in» “min-font-size: 0.5in” is above “font-size: 10pt” in the same rule, so they cannot both hold. | Make “min-font-size” no greater than “font-size”.",
          "css/limits «60%» “min-width: 60%” is above “max-width: 50%” in the same rule, so they cannot both hold. | Make “min-width” no greater than “max-width”.",
          "css/limits «20px» “font-size: 20px” is above “max-font-size: 14.9pt” in the same rule, so they cannot both hold. | Make “font-size” no greater than “max-font-size”.",
        ]
      `);
    expect(
      complaints(`p { min-font-size: 12pt; font-size: 12pt; max-font-size: 12pt; min-width: 60%; max-width: 50pt;
        min-height: 20pt; max-height: none } td { max-font-size: 20pt; font-size: var(--dk1); min-font-size: 2em }
        h1 { min-width: 30pt; max-width: 20pt; min-width: 10pt }`),
    ).toEqual([]);
  });
});

describe("diagnostics", () => {
  it("are in reading order and in the file where they belong", () => {
    const { diagnostics } = parseStylesheets([
      { file: "a.css", text: "p { x: 1 } :root { --dk1: no } p { y: 1 }" },
      { file: "b.css", text: "p { z: 1 }" },
    ]);
    expect(diagnostics.map(({ span }) => `${span?.file}:${span?.start}`)).toEqual([
      "a.css:4",
      "a.css:26",
      "a.css:35",
      "b.css:4",
    ]);
  });
  it("come once from a cascade, however many slides", () => {
    const { report, diagnostics } = createReporter();
    const cascade = createCascade(parseStylesheets([{ file: "a.css", text: "p { color: var(--x) }" }]).value, report);
    cascade.style(el("slide", el("p")));
    cascade.style(el("slide", el("p"), el("ul", el("p"))));
    expect(diagnostics).toHaveLength(1);
  });
  it("have codes in the catalogue that say what to do", () => {
    const entries = Object.entries(CATALOGUE).filter(([code]) => code.startsWith("css/"));
    expect(entries.length).toBeGreaterThan(15);
    expect(entries.filter(([, entry]) => !("hint" in entry))).toEqual([]);
  });
});
