/** Mermaid's flow charts as they are read: https://mermaid.js.org/syntax/flowchart.html */
import { describe, expect, it } from "vitest";
import type { Diagram } from "../../../src/brief/types.ts";
import type { Span } from "../../../src/diagnostics/types.ts";
import { textOf } from "../../../src/tree/text.ts";
import { blocksOf, codes, find, parse, pointed } from "./support.ts";

const fence = (source: string, open = "mermaid"): string => `\`\`\`${open}\n${source}\n\`\`\``;

function chart(source: string, open?: string): Diagram {
  const [block] = blocksOf(fence(source, open));
  if (block?.kind !== "diagram") throw new Error(`expected a flow chart, found ${block?.kind}`);
  return block;
}

/** `[Request] -yes-> {Complete?}`, a line an arrow. */
function told({ boxes, arrows, groups }: Diagram): readonly string[] {
  const marks = {
    rect: "[]",
    round: "()",
    pill: "<>",
    ellipse: "oo",
    diamond: "{}",
    hexagon: "66",
    cylinder: "00",
    "lean-right": "//",
    "lean-left": "\\\\",
    trapezoid: "/\\",
    funnel: "\\/",
  } as const;
  const named = new Map([
    ...groups.map(({ id, inlines }): [string, string] => [id, textOf(inlines)]),
    ...boxes.map(({ id, form, inlines }): [string, string] => [
      id,
      `${marks[form][0]}${textOf(inlines)}${marks[form][1]}`,
    ]),
  ]);
  return arrows.map(({ from, to, line, heads, inlines }) => {
    const stroke = { solid: "-", dotted: ".", thick: "=", none: "~" }[line];
    const words = inlines.length === 0 ? "" : ` ${textOf(inlines)} ${stroke}`;
    return `${named.get(from)} ${heads.start ? "<" : ""}${stroke}${words}${heads.end ? ">" : ""} ${named.get(to)}`;
  });
}

describe("a flow chart", () => {
  it.each([
    [
      "boxes of every form",
      "A[One] --> B(Two) --> C([Three]) --> D((Four)) --> E{Five}",
      ["[One] -> (Two)", "(Two) -> <Three>", "<Three> -> oFouro", "oFouro -> {Five}"],
    ],
    [
      "forms that are drawn as another",
      "A[[One]] --> B[(Two)] --> C{{Three}} --> E>Five]",
      ["[One] -> 0Two0", "0Two0 -> 6Three6", "6Three6 -> [Five]"],
    ],
    [
      "boxes that slope",
      "A[/One/] --> B[\\Two\\] --> C[/Three\\] --> D[\\Four/] --> E@{shape: manual} --> F@{shape: lean-r}",
      ["/One/ -> \\Two\\", "\\Two\\ -> /Three\\", "/Three\\ -> \\Four/", "\\Four/ -> \\E/", "\\E/ -> /F/"],
    ],
    [
      "words that begin with a mark",
      "A[(SO) One] --> B[(Two)] --> C((Three))",
      ["[(SO) One] -> 0Two0", "0Two0 -> oThreeo"],
    ],
    ["forms by their names", 'A@{ shape: decision, label: "Sign?" } --> B@{shape: stadium}', ["{Sign?} -> <B>"]],
    [
      "words at arrows",
      "A -->|yes| B\nA -- no --> C\nA -. perhaps .-> D\nA == surely ==> E\nA ---|with| F",
      ["[A] - yes -> [B]", "[A] - no -> [C]", "[A] . perhaps .> [D]", "[A] = surely => [E]", "[A] - with - [F]"],
    ],
    [
      "lines of every kind",
      "A --- B\nA -.- C\nA === D\nA <--> E\nA ----> F\nA ~~~ G",
      ["[A] - [B]", "[A] . [C]", "[A] = [D]", "[A] <-> [E]", "[A] -> [F]", "[A] ~ [G]"],
    ],
    ["several at once", "A & B --> C & D", ["[A] -> [C]", "[A] -> [D]", "[B] -> [C]", "[B] -> [D]"]],
    ["without blanks, and ended by semicolons", "A-->B;B---C;", ["[A] -> [B]", "[B] - [C]"]],
    [
      "names with hyphens, dots and other letters",
      "a-b.c --> 서울 --> Büro",
      ["[a-b.c] -> [서울]", "[서울] -> [Büro]"],
    ],
    [
      "brackets, arrows and signs in quotation marks",
      'A["f(x) --> [y]; 50%% #quot;no#quot; #38;"] --> B',
      ['[f(x) --> [y]; 50%% "no" &] -> [B]'],
    ],
    [
      "line breaks, tags and emphasis",
      'A["one<br/>two"] --> B["`**bold** and _it_`"] --> C[<b>x</b>]',
      ["[one two] -> [bold and it]", "[bold and it] -> [x]"],
    ],
    [
      "arrows to themselves and to groups, named before or behind them",
      "B --> x\nA -- again --> A\nsubgraph x [Group]\nC\nend\nx --> A",
      ["[B] -> Group", "[A] - again -> [A]", "Group -> [A]"],
    ],
    ["words that come later", "A --> B\nA[First]\nB{Second}", ["[First] -> {Second}"]],
    [
      "comments and accents of looks",
      "%% says nothing\nA --> B:::red %% nor this\nclassDef red fill:#f00",
      ["[A] -> [B]"],
    ],
  ])("has %s", (_, body, expected) => {
    expect(told(chart(`graph TD\n${body}`))).toEqual(expected);
  });

  it.each([
    ["graph", "down"],
    ["flowchart TB", "down"],
    ["graph LR;", "right"],
    ["flowchart RL", "left"],
    ["flowchart BT", "up"],
  ])("leads where it says: %s", (head, direction) => {
    expect(chart(`${head}\nA --> B`).direction).toBe(direction);
  });

  it("has groups, within one another, with their titles", () => {
    const { groups, boxes } = chart(
      'flowchart LR\nsubgraph one [The first]\nA --> B\nsubgraph "Second, inner"\ndirection TB\nC\nend\nend\nB --> D',
    );
    expect(groups.map(({ id, group, inlines }) => [id, group, textOf(inlines)])).toEqual([
      ["one", null, "The first"],
      ["Second, inner", "one", "Second, inner"],
    ]);
    expect(boxes.map(({ id, group }) => [id, group])).toEqual([
      ["A", "one"],
      ["B", "one"],
      ["C", "Second, inner"],
      ["D", null],
    ]);
  });

  it("takes Quarto's caption, or its own title", () => {
    expect(textOf(chart("%%| fig-cap: The *three* steps\ngraph LR\nA-->B", "{mermaid}").caption)).toBe(
      "The three steps",
    );
    expect(textOf(chart("---\ntitle: How it goes\n---\ngraph LR\nA-->B").caption)).toBe("How it goes");
  });

  it("keeps the place of each of its words", () => {
    const text = `## T\n\n${fence("graph TD\n  A[Request] -- yes --> B")}\n`;
    const [block] = parse(text).value.slides[0]?.blocks ?? [];
    const words = block?.kind === "diagram" ? [...block.boxes, ...block.arrows].map(({ inlines }) => inlines[0]) : [];
    expect(words.map((one) => text.slice(one?.span.start, one?.span.end))).toEqual(["Request", "B", "yes"]);
  });

  it("has the place of all its lines for each box and arrow, and the chart's for what has no words", () => {
    const text = `## T\n\n${fence('graph TD\n  A[ "One<br>two " ] --> B')}\n`;
    const [block] = parse(text).value.slides[0]?.blocks ?? [];
    if (block?.kind !== "diagram") return expect.fail("no chart");
    const at = ({ span }: { readonly span: Span }): string => text.slice(span.start, span.end);
    expect([...block.boxes, ...block.arrows].map(at)).toEqual(["One<br>two", "B", at(block)]);
    const inlines = block.boxes[0]?.inlines ?? [];
    expect(inlines.map((one) => (one.kind === "text" ? one.text : one.kind))).toEqual(["One", "break", "two"]);
  });

  it("keeps the emphasis of its words, by Markdown and by tags, over lines", () => {
    const looks = (source: string): readonly string[] => {
      const spoken = (inlines: Diagram["boxes"][number]["inlines"]): string =>
        inlines
          .map((one) =>
            one.kind === "text"
              ? one.text
              : one.kind === "break"
                ? "/"
                : "children" in one
                  ? `${one.kind}(${spoken(one.children)})`
                  : one.kind,
          )
          .join("");
      return chart(`graph TD\n${source}`).boxes.map(({ inlines }) => spoken(inlines));
    };
    expect(looks('A["`The **big _red_** line`"] --> B["<b>MOFA<br>and</b> <i>Seoul</i>, CO<sub>2</sub>"]')).toEqual([
      "The strong(big )strong(emphasis(red)) line",
      "strong(MOFA)/strong(and) emphasis(Seoul), COsubscript(2)",
    ]);
    expect(looks('A["a * b ** c"] --> B["`3 * 4, snake_case`"] --> C["<b>open"] --> D[<u> x </u>y]')).toEqual([
      "a * b ** c",
      "3 * 4, snake_case",
      "strong(open)",
      "underline(x )y",
    ]);
    // What nothing closes is a sign of the words, beside others that hold.
    expect(
      looks('A["`Rate *per cent`"] --> B["`**Two** and **three`"] --> C["`***a** b`"] --> D["`_x<br>y_ *z`"]'),
    ).toEqual(["Rate *per cent", "strong(Two) and **three", "*strong(a) b", "emphasis(x)/emphasis(y) *z"]);
  });

  it("tells of forms that it draws as rectangles, of icons, and of tags that it leaves", () => {
    const source = "graph TD\nA[[One]] --> B[/Two/] --> C>Three]\nD@{ shape: doc } --> E[fa:fa-ban <small>No</small>]";
    expect(find(`## T\n\n${fence(source)}\n`, "brief/diagram-looks").message).toContain(
      "[[…, >…, shape: doc, fa:, <small>",
    );
  });

  it("tells once what it says of looks, clicks and screen readers", () => {
    const text = `## T\n\n${fence('graph TD\naccTitle: x\nA --> B\nstyle A fill:#f00\nclick A "https://example.org"')}\n`;
    expect(codes(text)).toEqual(["brief/diagram-looks"]);
    expect(find(text, "brief/diagram-looks").message).toContain("accTitle, style, click");
  });

  it.each([
    ["graph TD\n  A -> B", "A -> B", /“-> B” is no arrow/],
    ["graph TD\n  A[open --> B", "A[open --> B", /no arrow/],
    ["graph TD\n  subgraph x\n  A --> B", "A --> B", /no “end”/],
    ["graph TD\n  A --> B\n  end", "end", /ends nothing/],
    ["graph TD\n  subgraph x\n  end\n  B --> x", "B --> x", /the group “x”, which holds no box/],
    ["graph TD\n  subgraph x\n  A\n  end\n  A --> x", "A --> x", /between the group “x” and what stands in it/],
    ["graph TD\n  subgraph x\n  A\n  end\n  x[Words] --> A", "x[Words] --> A", /“x” is a box and a group/],
    ["graph TD\n  A --> ", "A -->", /names no box/],
    ["graph TD", "graph TD", /no box/],
    [`graph TD\n  ${Array.from({ length: 61 }, (_, i) => `n${i}`).join("\n  ")}`, "n60", /more than 60 boxes/],
  ])("that cannot be read is shown as it is written, and told at its line: %s", (source, line, why) => {
    const text = `## T\n\n${fence(source)}\n`;
    const [block] = parse(text).value.slides[0]?.blocks ?? [];
    expect(block).toMatchObject({ kind: "code", text: source });
    const found = find(text, "brief/diagram-unread");
    expect(pointed(text, found).trim()).toBe(line);
    expect(found.message).toMatch(why);
    expect(codes(text)).toEqual(["brief/diagram-unread"]);
  });

  it.each(["sequenceDiagram\nA->>B: hi", 'pie\n"a": 1', "gantt\ntitle x"])("is no other diagram: %s", (source) => {
    expect(codes(`## T\n\n${fence(source)}\n`)).toEqual(["brief/diagram"]);
  });
});
