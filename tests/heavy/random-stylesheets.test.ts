import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Element } from "../../src/deck/types.ts";
import { SILENT } from "../../src/diagnostics/reporter.ts";
import { createCascade, parseStylesheets } from "../../src/scene/css/cascade.ts";
import { PROPERTIES } from "../../src/scene/css/properties/property.ts";
import { busy } from "../support/busy.ts";
import { el } from "../unit/css/support.ts";

const classes = ["a", "b", "c"];
const tags = ["p", "ul", "li", "b", "div", "h1"];

const leaf = fc.record({
  tag: fc.constantFrom(...tags),
  class: fc.constantFrom("", ".a", ".b", ".a.b", ".c"),
  id: fc.constantFrom("", "", "", "#x", "#y"),
  style: fc.constantFrom("", "", "", "color: red", "font-size: 2em; --v: 3pt", "margin: var(--v)"),
});
const tree: fc.Arbitrary<Element> = fc.letrec<{ node: Element; end: Element }>((tie) => ({
  end: leaf.map((own) => el(`${own.tag}${own.class}${own.id}`, { style: own.style })),
  node: fc.oneof(
    { maxDepth: 5 },
    tie("end"),
    fc
      .tuple(leaf, fc.array(tie("node"), { maxLength: 4 }))
      .map(([own, children]) => el(`${own.tag}${own.class}${own.id}`, { style: own.style }, ...children)),
  ),
})).node;

const compound = fc.constantFrom(
  ...tags,
  ...classes.map((name) => `.${name}`),
  "#x",
  "*",
  "li:first-child",
  ":nth-child(2n+1)",
  ":empty",
  "p:not(.a)",
  ":is(.a, ul > li)",
  "b:last-child",
  ":not(p + p)",
  "div.a",
  "[class~=b]",
  "[style]",
);
const selector = fc
  .tuple(compound, fc.array(fc.tuple(fc.constantFrom(" ", " > ", " + ", " ~ "), compound), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.flat().join(""));
const declaration = fc.constantFrom(
  "color: red",
  "color: blue !important",
  "color: var(--c, green)",
  "--c: #123456",
  "--v: 1em",
  "font-size: 1.1em",
  "margin: var(--v, 2pt)",
  "padding: 1em 2pt",
  "text-align: right",
  "border: 1pt solid",
  "display: flex",
  "color: inherit",
);
const sheet = fc
  .array(fc.tuple(selector, fc.array(declaration, { maxLength: 3 })), { maxLength: 25 })
  .map((rules) => rules.map(([where, what]) => `${where} { ${what.join("; ")} }`).join("\n"));

describe("random input", () => {
  it("gives equal styles with and without sharing, for every element", () => {
    fc.assert(
      fc.property(sheet, fc.array(tree, { minLength: 1, maxLength: 3 }), (css, trees) => {
        const rules = parseStylesheets([{ file: "a.css", text: css }]).value;
        const [shared, single] = [createCascade(rules), createCascade(rules, SILENT, { share: false })];
        for (const root of trees) {
          const [one, other] = [shared.style(root), single.style(root)];
          expect([...one.keys()]).toEqual([...other.keys()]);
          for (const [element, style] of one) expect(style).toEqual(other.get(element));
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
    );
  });

  const words = [
    ..."{}()[];:,!@#.>+~*/\\\"'\n -%&|=<",
    "var(",
    "calc(",
    "rgb(",
    ":not(",
    ":is(",
    ":nth-child(",
    "--x",
    "--x:",
    "/*",
    "*/",
    "@media ",
    "!important",
    "1pt",
    "1e999em",
    "50%",
    "#abc",
    "red",
    "inherit",
    "p",
    ".a",
    "url(",
    "\u0000",
    "😀",
    "ﷺ",
    "<!--",
    "-->",
    "U+26",
    ...PROPERTIES.keys(),
  ];
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 200 }).map((parts) => parts.join(""));
  const root = el("slide.a", el("p.b", { style: "color: var(--x); }" }), el("ul", el("li")));

  it("never throws, and its complaints lie inside the file", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 300 })), (css) => {
        const { value, diagnostics } = parseStylesheets([{ file: "a.css", text: css }]);
        const styled = createCascade(value).style({ ...root, style: css });
        expect(styled.size).toBe(4);
        for (const { span } of diagnostics) {
          expect(span).toBeDefined();
          expect(span && 0 <= span.start && span.start <= span.end && span.end <= css.length).toBe(true);
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });

  it.each([
    ["rules", "p{color:red}".repeat(20000)],
    ["short rules", "p{}".repeat(65000)],
    ["alternatives", `p:is(${"p,".repeat(75000)}p){color:red}`],
    ["open brackets", "p{margin:".repeat(20000)],
    ["closing brackets", "}".repeat(100000)],
    ["selectors", `${"p,".repeat(50000)}p{color:red}`],
    ["a long selector", `${"p ".repeat(50000)}{color:red}`],
    ["a long class chain", `p${".a".repeat(50000)}{color:red}`],
    ["a long value", `p{margin:${"1pt ".repeat(50000)}}`],
    ["bad declarations", `p{${"x ".repeat(50000)}}`],
    ["bad declarations apart", `p{${"x;".repeat(50000)}}`],
    ["bad rules in a rule", `p{${"q{}".repeat(20000)}}`],
    ["good rules in rules", ".a{.b{color:red}}".repeat(20000)],
    ["parts of a rule", `.a{${"color:red;.b{color:red}".repeat(20000)}}`],
    ["rules of no selector in a rule", `.a{${"%{color:red}".repeat(20000)}}`],
    ["lists of selectors within each other", `${".a,.b,.c{".repeat(30)}color:red${"}".repeat(30)}`],
    ["variables", `p{${Array.from({ length: 10000 }, (_, i) => `--v${i}:var(--v${i + 1})`).join(";")}}`],
    ["a wide value through variables", `:root{--a:${"1pt ".repeat(900)}}p{${"margin:var(--a);".repeat(5000)}}`],
    ["misspelt names", Array.from({ length: 3000 }, (_, i) => `h${i}{colr${i}:rd}`).join("")],
    ["a misspelt long name", `p{${"abc".repeat(50000)}:red}`],
    ["quotes", `p{color:${"'\n".repeat(50000)}}`],
    ["comments", "/**/".repeat(50000)],
  ])("takes bounded time for many %s", (_name, css) => {
    const start = busy();
    const { value } = parseStylesheets([{ file: "a.css", text: css }]);
    createCascade(value).style({ ...root, style: css.slice(2) });
    expect(busy() - start).toBeLessThan(5000);
  });
});
