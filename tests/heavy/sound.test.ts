/** Words that a template or its style sheet would lose, told at the rule that loses them. */
import { describe, expect, it } from "vitest";
import { BARE, BRIEF, compileWith, type House, PROBE, told } from "../support/house.ts";

const ITEMS = "{{#each items}}<p>{{text}}</p>{{/each}}";
const WHOLE = `<slide>\n<h1>{{title}}</h1>\n<main>${ITEMS}</main>\n</slide>`;
const house = (markup: string, css: string, more: House = {}): House => ({
  "slides/probe.hbs": PROBE + markup,
  "theme.css": css,
  ...more,
});
const tell = async (files: House, text = BRIEF) => told(await compileWith(files, text));

describe("words that a style sheet hides", () => {
  it.each([
    ["main { display: none }", "17", "One: first Two: second"],
    [".kind-probe main p { display: none }", "31", "One: first"],
    ["main :first-child { display: none }", "30", "One: first"],
    ["slide { display: none }", "18", "A slide says one thing One: first Two: second"],
  ])("are told: %s", async (css, column, words) => {
    const [first] = await tell(house(WHOLE, css));
    const place = column.includes(":") ? column : `1:${column}`;
    expect(first).toContain(`error house/theme.css:${place} scene/words-hidden: \`display: none\` hides “${words}” on`);
  });

  it("are told where other words of the same item are shown", async () => {
    const parts = '{{#each items}}<p class="label">{{label}}</p><p>{{detail}}</p>{{/each}}';
    const [first] = await tell(house(WHOLE.replace(ITEMS, parts), ".label { display: none }"));
    expect(first).toContain("error house/theme.css:1:19 scene/words-hidden: `display: none` hides “One”");
  });

  it("are told at the element where it hides itself", async () => {
    const [first] = await tell(house(WHOLE.replace("<main>", '<main style="display: none">'), ""));
    expect(first).toContain("error house/slides/probe.hbs:9:1 scene/words-hidden");
  });

  it("may be the template's own, or shown elsewhere", async () => {
    const css = ".own, .again { display: none }";
    const markup = WHOLE.replace("<main>", `<main><p class="own">A label</p><div class="again">${ITEMS}</div>`);
    expect(await tell(house(markup, css))).toEqual([]);
  });
});

describe("a title", () => {
  it("that the template leaves out is told at its root", async () => {
    expect(await tell(house(`<slide><main>${ITEMS}</main></slide>`, ""))).toEqual([
      "error house/slides/probe.hbs:7:1 scene/title-lost: The template of the kind “probe” has no <h1>, so the slide's title is lost: “A slide says one thing”.",
    ]);
  });

  it("may stand elsewhere", async () => {
    expect(await tell(house(`<slide><main><p>{{title}}</p>${ITEMS}</main></slide>`, ""))).toEqual([]);
    expect(await tell(house(`<slide><div region="title">{{title}}</div><main>${ITEMS}</main></slide>`, ""))).toEqual(
      [],
    );
  });
});

describe("words off the page", () => {
  it.each([
    [".b { margin-left: -800pt }", ["1:19", "746 pt past"]],
    [".b { position: absolute; left: 1000pt; top: 10pt; width: 100pt }", ["1:32", "wholly"]],
    [".b { position: absolute; left: 900pt; top: 10pt; width: 200pt }", ["1:32", "194 pt"]],
    [".b { position: relative; top: 700pt }", ["1:31", "wholly"]],
    [".b p { margin-left: -400pt }", ["1:21", "pt past"]],
  ])("%s", async (css, told) => {
    const markup = `<slide><h1>{{title}}</h1><main><div class="b"><p>Words</p></div></main></slide>`;
    const [first = ""] = await tell(house(markup, css), BARE);
    const [place = "", words = ""] = told;
    if (told.length === 0) expect(first).toBe("");
    else expect(first).toMatch(new RegExp(`^error house/theme.css:${place} scene/off-page: .*${words}`));
  });
});

describe("boxes of the page", () => {
  const two = `<slide><h1>{{title}}</h1><main>${ITEMS}</main><div class="note">Not for use</div></slide>`;

  it.each([
    [".note { position: absolute; left: 100pt; top: 130pt; width: 200pt }", "overlap by"],
    ["h1, [region=title] { height: 300pt }", ""],
    [":root { --margin: 54pt } .layout-wide [region=footer] { top: 120pt; bottom: auto; width: 500pt }", "overlap by"],
    [".note { background: red; height: 300pt; left: 60pt; position: absolute; top: 125pt; width: 90pt }", "overlap"],
    [".note { left: 400pt; position: absolute; top: 400pt; width: 200pt }", ""],
  ])("%s", async (css, message) => {
    const lines = (await tell(house(two, css))).filter((line) => line.includes("scene/overlap"));
    expect(lines.join("\n")).toMatch(message === "" ? /^$/ : new RegExp(`scene/overlap: .*${message}`));
  });

  it("names the picture that covers words, and leaves one beside them alone", async () => {
    const at = (left: number) =>
      house(
        `<slide><h1>{{title}}</h1><main>${ITEMS}</main><div class="stamp"><p> </p></div></slide>`,
        `.stamp { background: red; height: 20pt; left: ${left}pt; position: absolute; top: 125pt; width: 40pt }`,
      );
    expect((await tell(at(60)))[0]).toMatch(/<div> covers \d+ × \d+ pt of words in the region “body”/);
    expect(await tell(at(800))).toEqual([]);
  });

  it("never lie over a marking: it is told at the rule that places them, and pictures keep below it", async () => {
    const marked = (title: string) =>
      `---\ntitle: D\ncover: false\nagenda: false\nhandling: {scheme: sample}\n---\n\n## (SS) ${title}\n`;
    const css = ".n { background: red; height: 30pt; left: 400pt; position: absolute; top: 2pt; width: 200pt }";
    const over = house(
      `<slide><h1>{{title}}</h1><main>{{body}}</main><div class="n"></div></slide>`,
      `/* ours */\n${css}`,
    );
    const told = (await tell(over, `${marked("A {.probe}")}\n(SS) Words.\n`)).filter((line) =>
      line.includes("overlap"),
    );
    expect(told.join("\n")).toMatch(
      /^error house\/theme\.css:2:\d+ scene\/overlap: .*<div> covers \d+ × \d+ pt of words in the region “banner”[^\n]*$/,
    );
    const picture = `${marked("A site {.bleed}")}\n![(SS) The site](templates/statecraft/samples/ridges.png)\n`;
    const { scene } = await compileWith({}, picture);
    const items = scene?.slides[0]?.items ?? [];
    const image = items.find(({ kind }) => kind === "image")?.box;
    const marks = items.filter(({ name }) => name.startsWith("Marking"));
    expect([image === undefined, marks.length]).toEqual([false, 2]);
    for (const { box } of marks)
      expect(box.y + box.height <= (image?.y ?? 0) || box.y >= (image?.y ?? 0) + (image?.height ?? 0)).toBe(true);
  });

  it("are told where they are given their width", async () => {
    const brief = `---\ntitle: D\ncover: false\nagenda: false\n---\n\n## The rail hides words {.bottom-line}\n\n- ${"A long text that fills the line of the column to its very end. ".repeat(6)}\n\n### Aside\n\nWords of the rail.\n\n### Below\n\nMore of them.\n`;
    const [first] = await tell(
      { "theme.css": "/* ours */\n:root { --wide: 800pt }\n[region=body] { width: var(--wide); right: auto }" },
      brief,
    );
    expect(first).toMatch(/^error house\/theme.css:3:24 scene\/overlap: .*region “(?:rail|body)”/);
  });
});

describe("regions", () => {
  const LAYOUT = "---\nname: Two\n---\n<layout>\n";
  const probe = (markup: string) => `${PROBE.replace("wide", "two")}<slide>\n${markup}\n</slide>`;
  const places =
    ".layout-two h1, .layout-two div { position: absolute; left: 54pt; top: 60pt; width: 300pt; height: 40pt } .layout-two div { top: 200pt }";
  const fill = (layout: string, markup: string, css = "") =>
    tell({ "layouts/two.hbs": `${LAYOUT}${layout}\n</layout>`, "slides/probe.hbs": probe(markup), "theme.css": css });
  const PLAIN = `<h1>{{title}}</h1><main>${ITEMS}</main>`;

  it("without a place are told in the layout, with the rule to write", async () => {
    const layout = '<h1 region="title">T</h1>\n<div region="body">B</div>\n<div region="right">R</div>';
    const compiled = await compileWith({
      "layouts/two.hbs": `${LAYOUT}${layout}\n</layout>`,
      "slides/probe.hbs": probe(`${PLAIN}<div region="right">R</div>`),
      "theme.css": places.replaceAll("div", "[region=body]"),
    });
    expect(told(compiled)).toEqual([
      "error house/layouts/two.hbs:7:1 scene/region-no-place: The region “right” of the layout “two” has no place: no rule gives it one, or it has no width or height.",
    ]);
    expect(compiled.diagnostics[0]?.hint).toContain('.layout-two [region="right"] { position: absolute;');
  });

  it("that a rule hides are told at the rule", async () => {
    const layout = '<h1 region="title">T</h1>\n<div region="body">B</div>';
    const lines = await fill(layout, PLAIN, `${places}\n[region="title"] { display: none }`);
    expect(lines[0]).toContain(
      "error house/theme.css:2:29 scene/region-no-place: The region “title” of the layout “two” is hidden",
    );
  });

  it("that every template fills are missed in the layout", async () => {
    const lines = await fill('<h1 region="titel">T</h1>\n<div region="body">B</div>', PLAIN, places);
    expect(lines).toEqual([
      "error house/layouts/two.hbs:4:1 scene/no-region: The template fills the region “title”, but the layout “two” has no region of that name.",
    ]);
  });

  it("twice in a layout are told at the second", async () => {
    const lines = await fill(
      '<h1 region="title">T</h1>\n<div region="body">B</div><div region="body">B</div>',
      PLAIN,
      places,
    );
    expect(lines).toEqual([
      "error house/layouts/two.hbs:6:27 scene/region-twice: This layout has the region “body” already: words for it would go to the first one only.",
    ]);
  });

  it.each([
    [`<h1>{{title}}</h1>\n<main>${ITEMS}</main>\n<main>x</main>`, "10:1", "main", "body"],
    [`<h1>{{title}}</h1>\n<h1>x</h1>\n<main>${ITEMS}</main>`, "9:1", "h1", "title"],
    [`<h1>{{title}}</h1>\n<main>${ITEMS}</main>\n<div region="body">x</div>`, "10:1", "div", "body"],
  ])("filled twice are told at the second: %s", async (markup, place, tag, region) => {
    expect(await tell(house(`<slide>\n${markup}</slide>`, ""))).toEqual([
      `error house/slides/probe.hbs:${place} scene/filled-twice: This <${tag}> fills the region “${region}” a second time: the two would be drawn over each other.`,
    ]);
  });

  it("are missed by an element that stands on the page without one", async () => {
    const lines = await tell(house(`<slide><h1>{{title}}</h1><main>${ITEMS}</main><div class="p">x</div></slide>`, ""));
    expect(lines[0]).toMatch(
      /^warning house\/slides\/probe.hbs:7:\d+ scene\/no-place: This <div> stands directly in <slide>/,
    );
  });
});
