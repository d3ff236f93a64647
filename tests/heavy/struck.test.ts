/** Lines that run through words: which are told of, and where. */
import { describe, expect, it } from "vitest";
import { compileWith, type House, PROBE, told } from "../support/house.ts";

const FRAME = "border: 1pt solid red; height: 40pt; left: 30pt; position: absolute; top: 12pt; width: 120pt";
const LAYOUT = `---
name: Wide
---
<layout><div region="title"></div><div region="body"></div><div class="furniture"></div></layout>
`;

/** What is told of a body and the sheet of its kind, after the place in it. */
async function tells(body: string, css: string, more: House = {}): Promise<readonly string[]> {
  const compiled = await compileWith({
    "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${body}</main></slide>\n`,
    "slides/probe.css": css,
    ...more,
  });
  return told(compiled).filter((line) => line.includes("scene/"));
}

const TABLE_OF_ITEMS =
  '<table>{{#each items}}<tr class="row"><td>{{text}}</td><td>Beside it</td></tr>{{/each}}</table>';
const ITEMS = "{{#each items}}<p>{{text}}</p>{{/each}}";

describe("a line through words", () => {
  it.each([
    ["a frame", `${ITEMS}<div class="x"></div>`, `.x { ${FRAME} }`, "1:14"],
    ["a frame below them", `<div class="x"></div>${ITEMS}`, `.x { ${FRAME} }`, "1:14"],
    ["one side of a box", `${ITEMS}<div class="x"></div>`, `.x { ${FRAME.replace("border", "border-left")} }`, "1:19"],
    ["round corners", `${ITEMS}<div class="x"></div>`, `.x { ${FRAME}; border-radius: 6pt }`, "1:14"],
    ["a line of a shape", `${ITEMS}<shape class="x" type="line"></shape>`, `.x { ${FRAME} }`, "1:14"],
    [
      "a rule pulled up",
      "{{#each items}}<p>{{text}}</p><hr>{{/each}}",
      "hr { margin: -20pt 0 20pt; border-top: 2pt solid red }",
      "1:40",
    ],
    [
      "words pulled up",
      '<div class="x"><p>First words</p></div><div class="up">{{#each items}}<p>{{text}}</p>{{/each}}</div>',
      ".x { border-bottom: 1pt solid red; padding-bottom: 30pt }\n.up { margin-top: -18pt; padding: 4pt }",
      "1:21",
    ],
  ])("is told of: %s", async (_, body, css, place) => {
    expect(await tells(body, css)).toEqual([
      expect.stringMatching(
        new RegExp(`^warning house/slides/probe\\.css:${place} scene/struck: .* a line runs through “`),
      ),
    ]);
  });

  it.each([
    ["a broad border of a cell", "td { border-bottom: 24pt solid red; max-height: 1pt; padding: 0 }", "1:21"],
    [
      "one of a cell on the ground of its row",
      ".row { background: #eeeeee }\ntd { border-top: 24pt solid red; max-height: 1pt; padding: 0 }",
      "2:18",
    ],
    ["a broad border at the left", "td ~ td { border-left: 12pt solid red; padding: 0 }", "1:24"],
  ])("is told of: %s", async (_, css, place) => {
    expect(await tells(TABLE_OF_ITEMS, css)).toEqual([
      expect.stringMatching(
        new RegExp(`^warning house/slides/probe\\.css:${place} scene/struck: .* a line runs through “`),
      ),
    ]);
  });

  it("is told of where a frame lies over the words of a table", async () => {
    const css = `.x { ${FRAME.replace("12pt", "36pt")} }`;
    expect(await tells(`${TABLE_OF_ITEMS}<div class="x"></div>`, css)).toEqual([
      expect.stringMatching(/^warning house\/slides\/probe\.css:1:14 scene\/struck: /),
    ]);
  });

  const FOOTER = (css: string): House => ({
    "layouts/wide.hbs": LAYOUT.replace(
      '<div class="furniture"></div>',
      '<div class="furniture"></div><div region="footer">The whole footer</div>',
    ),
    "layouts/wide.css": css,
  });

  it("is told of where it is a rule through a footer", async () => {
    const css =
      '[region="footer"] { left: 60pt; height: 30pt; top: 500pt; vertical-align: bottom; width: 200pt; position: absolute }\n';
    const rule = (top: string) =>
      `${css}.furniture { border-top: 1pt solid red; left: 60pt; position: absolute; top: ${top}; width: 200pt }\n`;
    expect(await tells(ITEMS, "", FOOTER(rule("523pt")))).toEqual([
      expect.stringMatching(
        /^warning house\/layouts\/wide\.css:\d:\d+ scene\/struck: .* the words of the region “footer”/,
      ),
    ]);
    expect(await tells(ITEMS, "", FOOTER(rule("505pt")))).toEqual([]);
  });

  it("is told of where a layout draws it", async () => {
    const css = `.furniture { border-top: 1pt solid red; left: 60pt; position: absolute; top: 130pt; width: 200pt }\n`;
    expect(await tells(ITEMS, "", { "layouts/wide.hbs": LAYOUT, "layouts/wide.css": css })).toEqual([
      expect.stringMatching(/^warning house\/layouts\/wide\.css:1:26 scene\/struck: /),
    ]);
  });

  it.each([
    [
      "a ground lies between",
      '<div class="x"></div><div class="ground"><p>Words</p></div>',
      `.x { ${FRAME} }\n.ground { background: #ffffff }`,
    ],
    ["it stands around them", `<div class="x">${ITEMS}</div>`, ".x { border: 1pt solid red }"],
    ["a broad one stands beside them", `<div class="x">${ITEMS}</div>`, ".x { border: 12pt solid red }"],
    [
      "it is drawn under a line",
      "{{#each items}}<p>{{text}}</p><hr>{{/each}}",
      "hr { border-top: 1pt solid red; margin: 0 }",
    ],
    ["it rules a table", TABLE_OF_ITEMS, "td { border: 2pt solid red; padding: 2pt }"],
    [
      "a broad border has air around it",
      TABLE_OF_ITEMS,
      "td { border-bottom: 24pt solid red; max-height: 1pt; padding: 12pt 0 }",
    ],
    ["it has no letters in its way", `${ITEMS}<div class="x"></div>`, `.x { ${FRAME.replace("30pt", "400pt")} }`],
    ["an ellipse has no such edges", `${ITEMS}<div class="x"></div>`, `.x { ${FRAME}; border-radius: 50% }`],
    [
      "it stands aslant, where nobody reads a line of letters",
      `${ITEMS}<div class="x"></div>`,
      `.x { ${FRAME}; rotate: 30deg }`,
    ],
  ])("is none where %s", async (_, body, css) => {
    expect(await tells(body, css)).toEqual([]);
  });
});
