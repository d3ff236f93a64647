import { describe, expect, it } from "vitest";
import type { Element } from "../../../src/deck/types.ts";
import { createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";

const element = (tag: string, classes: readonly string[], children: readonly Element[] = [], style = ""): Element => ({
  type: "element",
  tag,
  attributes: {},
  id: "",
  classes,
  style,
  children,
  span: { file: "a.hbs", start: 0, end: 0 },
});

const cascadeOf = (text: string) => createCascade(parseStylesheets([{ file: "a.css", text }]).value);

/** The styles of `<p>` in a `<div>` of one class and of another. */
function pair(css: string, styles: readonly [string, string] = ["", ""]) {
  const cascade = cascadeOf(css);
  const paragraphs = [element("p", []), element("p", [])] as const;
  const root = element(
    "slide",
    [],
    [element("div", ["one"], [paragraphs[0]], styles[0]), element("div", ["two"], [paragraphs[1]], styles[1])],
  );
  const styled = cascade.style(root);
  const [one, two] = paragraphs.map((paragraph) => styled.get(paragraph));
  if (one === undefined || two === undefined) throw new Error("not styled");
  return { one, two, originOf: cascade.originOf };
}

describe("children under parents that differ", () => {
  it.each([
    ["in what is not inherited", ".one { width: 90pt; padding: 3pt } .two { left: 9pt; position: absolute }"],
    ["in nothing that shows", ".one { } .two { } div { font-size: 30pt }"],
  ])("share a style where their parents differ %s", (_, css) => {
    const { one, two } = pair(css);
    expect(one).toBe(two);
  });

  it.each([
    ["what is inherited", ".one { font-size: 30pt } .two { font-size: 31pt }", "fontSize"],
    ["a variable", "p { width: var(--w) } .one { --w: 9pt } .two { --w: 8pt }", "width"],
    ["what a child asks for", "p { width: inherit } .one { width: 90pt } .two { width: 80pt }", "width"],
    ["how far they are seen through", ".one { opacity: 0.5 }", "opacity"],
    ["their lines", ".one { text-decoration: underline }", "underline"],
    ["where they stand on the line", ".one { vertical-align: super }", "baseline"],
  ] as const)("have their own where it is %s", (_, css, name) => {
    const { one, two } = pair(css);
    expect(one[name]).not.toEqual(two[name]);
  });

  it("are each told of the rule that they have a value by, though it is the same", () => {
    const css = ".one { font-size: 30pt } .two { font-size: 30pt }";
    const { one, two, originOf } = pair(css);
    expect([one.fontSize, two.fontSize]).toEqual([30, 30]);
    expect([one, two].map((style) => originOf(style, ["font-size"])?.start)).toEqual([
      css.indexOf("30pt"),
      css.lastIndexOf("30pt"),
    ]);
  });

  it("are each told of the tag whose style they have a value by", () => {
    const at = (start: number) => ({ file: "a.hbs", start, end: start + 9 });
    const child = (start: number) => ({
      ...element("p", [], [element("span", [])], "font-size: 30pt"),
      span: at(start),
    });
    const [first, second] = [child(100), child(200)];
    const parents = [element("div", ["one"], [first]), element("div", ["two"], [second])];
    const cascade = cascadeOf(".one { width: 90pt } .two { width: 80pt }");
    const styled = cascade.style(element("slide", [], parents));
    const tellsOf = (one: Element) => {
      const style = styled.get(one);
      return style && cascade.originOf(style, ["font-size"])?.start;
    };
    expect([first, second].map(tellsOf)).toEqual([100, 200]);
    expect([first, second].flatMap(({ children }) => children as readonly Element[]).map(tellsOf)).toEqual([100, 200]);
  });
});
