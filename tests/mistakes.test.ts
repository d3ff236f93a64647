/**
 * Mistakes that designers make in a pack, and what they are told: one golden file to read. Each stands in a file of its
 * own, so that what is told of one can be seen apart; `UPDATE=1 npx vitest run tests/mistakes.test.ts` writes it anew.
 */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Compiled } from "../src/compile.ts";
import type { PackFile } from "../src/deck/types.ts";
import type { Diagnostic } from "../src/diagnostics/types.ts";
import { drawPack } from "../src/gallery/draw.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { decodeText } from "../src/host/utf8.ts";
import { defaultFiles, ROOT } from "./support/compile.ts";
import { expectGolden } from "./support/golden.ts";
import { compileWith, type House } from "./support/house.ts";

const FOLDER = join(import.meta.dirname, "fixtures/mistakes");

const head = (kind: string, rest = "layout: wide") => `---\nkind: ${kind}\ntitle: T\ndescription: D\n${rest}\n---\n`;
const BODY = "<slide>\n  <h1>{{title}}</h1>\n  <main><p>Words</p></main>\n</slide>\n";

/** Told when a pack is read: by what is wrong, the whole template of the kind `x`. */
const HEADS: Readonly<Record<string, string>> = {
  "a-layout-that-is-not-there": head("x", "layout: wied") + BODY,
  "no-kind": `---\ntitle: T\ndescription: D\nlayout: wide\n---\n${BODY}`,
  "no-layout": `---\nkind: x\ntitle: T\ndescription: D\n---\n${BODY}`,
  "a-field-misspelt": head("x", "layout: wide\ntake: {list: required}") + BODY,
  "takes-something-unknown": head("x", "layout: wide\ntakes: {lists: required}") + BODY,
  "takes-a-wrong-value": head("x", "layout: wide\ntakes: {list: maybe}") + BODY,
  "headings-as-a-list": head("x", "layout: wide\nheadings: [Probe]") + BODY,
  "labels-of-a-language-that-nobody-speaks": head("x", "layout: wide\nlabels: {en: {a: A}, jp: {a: A}}") + BODY,
  "labels-of-a-language-without-a-file": head("x", "layout: wide\nlabels: {en: {a: A}, nl: {a: A}}") + BODY,
  "headings-of-a-language-that-nobody-speaks": head("x", "layout: wide\nheadings: {xx: [Probe]}") + BODY,
  "means-something-misspelt": head("x", "layout: wide\nmeans: {reach: partnr}") + BODY,
  "a-tab-in-the-yaml": head("x", "layout: wide\ntakes:\n\tlist: required") + BODY,
  "a-colon-in-a-value": head("x", "layout: wide\nsample: Risks: what may happen") + BODY,
  "a-wrong-indent": head("x", "layout: wide\n  takes: {list: required}") + BODY,
  "a-field-twice": head("x", "layout: wide\nlayout: rail") + BODY,
  "a-head-that-is-not-closed": `---\nkind: x\ntitle: T\nlayout: wide\n${BODY}`,
  "labels-that-one-language-lacks": head("x", "layout: wide\nlabels: {en: {a: A}, de: {a: A, b: B}}") + BODY,
  "no-head": BODY,
  "layouts-without-a-default": head("x", "layout: {defualt: wide}") + BODY,
  "layouts-by-nothing-known": head("x", "layout: {default: wide, tabel: rail}") + BODY,
  "a-shape-misspelt": head("x", "layout: wide\nshape: [chart, tabel]") + BODY,
  "another-kind-than-the-file": head("y") + BODY,
  "a-block-that-is-not-closed": `${head("x")}<slide><h1>{{title}}</h1>{{#each items}}<p>x</p></slide>\n`,
  "a-helper-misspelt": `${head("x")}<slide><h1>{{uper title}}</h1></slide>\n`,
  "a-partial-misspelt": `${head("x")}<slide><h1>{{title}}</h1>{{> souces}}</slide>\n`,
  "a-partial-misspelt-of-a-pack": `${head("x")}<slide><h1>{{title}}</h1>{{> statecraft/standign}}</slide>\n`,
  "a-partial-of-a-pack-misspelt": `${head("x")}<slide><h1>{{title}}</h1>{{> statecarft/standing}}</slide>\n`,
  "a-partial-of-a-pack-that-is-not-there": `${head("x")}<slide><h1>{{title}}</h1>{{> meridian/letterhead}}</slide>\n`,
  "a-partial-that-a-pack-has-not": `${head("x")}<slide><h1>{{title}}</h1>{{> statecraft/mountains}}</slide>\n`,
  "extends-nothing-that-is-there": `${head("x", "extends: optoins")}`,
  "extends-itself-and-shadows-nothing": `${head("x", "extends: x")}`,
  "a-quotation-mark-not-closed": `${head("x")}<slide><h1>{{title}}</h1><main class="x>{{#each items}}<p class="y">{{text}}</p>{{/each}}</main></slide>\n`,
  "the-last-quotation-mark-not-closed": `${head("x")}<slide><h1>{{title}}</h1><main><p class='y>{{lead}}</p></main></slide>\n`,
  "a-pipe": `${head("x")}<slide><h1>{{titleText | upper}}</h1></slide>\n`,
  "an-equals-sign": `${head("x")}<slide><h1>{{#if a == b}}x{{/if}}</h1></slide>\n`,
  "braces-that-are-not-closed": `${head("x")}<slide><h1>{{titleText</h1></slide>\n`,
};

const FONTS: Readonly<Record<string, string>> = {
  "no-measures": '{"family": "Inter"}\n',
  "no-styles": '{"face": "Inter", "units_per_em": 1000, "ascent": 900, "descent": 200, "line_gap": 0, "styles": {}}\n',
  "no-data": "",
  "a-tab": "face: Inter\nstyles:\n\tregular: {}\n",
};

/** Told when a pack is read, each at its word: all that can be wrong in a vocabulary. */
const VOCABULARY = `topics:
  probe: {reach: partnr, screen: maybe, headings: {xx: [Probe]}, entries: many}
  probes: {reech: partner}
lines:
  fallbck: {reach: principal}
columns:
  strength: {headings: {en: [Strength]}, roles: [choicse]}
  cost: {words: {jp: [コスト]}}
  leverage: {words: {en: [Severity, Hold], de: [Hold, Risiko]}}
  grip: {words: {en: [hold, Grip]}}
scales:
  urgency: {en: low, nl: [laag, hoog]}
briefs:
  call: {topics: probe, meeting: perhaps}
colums: {}
`;

/** Told when a slide is filled: by what is wrong, the body. */
const FILLED: Readonly<Record<string, string>> = {
  "a-field-misspelt": "<slide><h1>{{titel}}</h1></slide>",
  "a-field-and-a-helper-misspelt":
    "<slide><h1>{{titel}}</h1><main><p>{{uper (lowr titel)}}</p>{{> souces}}{{#iff title}}{{tilte}}{{/iff}}</main></slide>",
  "a-field-of-a-list": "<slide><h1>{{title}}</h1><main><p>{{items.lable}}</p></main></slide>",
  "an-element-misspelt": "<slide><h1>{{title}}</h1><main><pp>x</pp></main></slide>",
  "an-element-of-html": "<slide><h1>{{title}}</h1><main><article><p>x</p></article></main></slide>",
  "an-attribute-misspelt": '<slide><h1>{{title}}</h1><main><p clas="lead">x</p></main></slide>',
  "a-tag-that-is-not-closed": "<slide><h1>{{title}}</h1><main><div><p>x</p></main></slide>",
  "a-list-in-a-paragraph": "<slide><h1>{{title}}</h1><main><p><ul><li>x</li></ul></p></main></slide>",
  "two-slides": "<slide><h1>{{title}}</h1></slide><slide><h1>x</h1></slide>",
  "no-slide": "<h1>{{title}}</h1>",
  "another-element-around-all":
    '<div><h1>{{title}}</h1><main fit="grow shrink split"><p>x</p></main><aside region="source">x</aside></div>',
  "words-in-the-slide": "<slide>words<h1>{{title}}</h1></slide>",
  "a-picture-without-a-source": '<slide><h1>{{title}}</h1><main><img alt="x"><p>x</p></main></slide>',
  "a-picture-with-an-empty-source": '<slide><h1>{{title}}</h1><main><img src="" alt="x"><p>x</p></main></slide>',
  "a-chart-without-data": '<slide><h1>{{title}}</h1><main><chart type="bar"></chart><p>x</p></main></slide>',
  "a-region-inside-of-another": '<slide><h1>{{title}}</h1><main><div region="source">x</div></main></slide>',
  "a-chart-with-bad-data":
    '<slide><h1>{{title}}</h1><main><chart type="bar" categories="[1" series="[]"></chart><p>x</p></main></slide>',
  "an-entity-misspelt":
    '<slide><h1>{{title}}</h1><main><p alt="a&ndsh;b">1&nbps;m &amp;nbps; R&D; &unheard;</p></main></slide>',
  "fit-misspelt": '<slide><h1>{{title}}</h1><main fit="grwo"><p>x</p></main></slide>',
};

/** Told when a slide is drawn, which one that cannot be filled is not. */
const DRAWN: Readonly<Record<string, string>> = {
  "a-region-misspelt": '<slide><h1>{{title}}</h1><div region="raill">x</div></slide>',
  "a-region-of-another-layout": '<slide><h1>{{title}}</h1><div region="rail">x</div></slide>',
  "a-style-that-is-wrong": '<slide><h1>{{title}}</h1><main><p style="colr: red">x</p></main></slide>',
  "an-empty-table": "<slide><h1>{{title}}</h1><main><table></table><p>x</p></main></slide>",
  "a-map-of-nothing": "<slide><h1>{{title}}</h1><main><map></map><p>x</p></main></slide>",
  "a-diagram-of-nothing": "<slide><h1>{{title}}</h1><main><diagram>\n</diagram><p>x</p></main></slide>",
  "an-id-twice":
    '<slide><h1>{{title}}</h1><main><div id="a" style="border: 1pt solid red">x</div><div id="a" style="border: 1pt solid red">y</div></main></slide>',
  "an-id-of-two-words": '<slide><h1>{{title}}</h1><main><div id="a b">x</div><div id="">y</div></main></slide>',
  "no-title": "<slide><main><p>x</p></main></slide>",
  "two-titles-of-the-brief": "<slide><h1>{{title}}</h1><h1>{{title}}</h1><main><p>x</p></main></slide>",
  "a-title-without-a-place": "<slide><h1>{{title}}</h1><h2>{{title}}</h2><p>{{title}}</p><main><p>x</p></main></slide>",
  "a-region-misspelt-for-the-brief": '<slide><h1>{{title}}</h1><div region="raill">{{title}}</div></slide>',
  "two-titles": "<slide><h1>{{title}}</h1><h1>x</h1><main><p>x</p></main></slide>",
  "two-bodies": "<slide><h1>{{title}}</h1><main><p>x</p></main><main><p>y</p></main></slide>",
};

const repeating = (inner: string) => `<slide><h1>{{title}}</h1><main>{{#each items}}${inner}{{/each}}</main></slide>`;
/** Told once for two slides of two items, whose words are drawn. */
const REPEATED: Readonly<Record<string, string>> = {
  "a-style-that-is-wrong-on-an-item": repeating('<div style="colr: red">{{text}}</div>'),
  "an-item-that-is-hidden": repeating('<div style="display: none">{{text}}</div>'),
  "an-item-off-the-page": repeating('<div style="position: relative; left: 2000pt">{{text}}</div>'),
  "a-chart-in-a-cell": `<slide><h1>{{title}}</h1><main><table>{{#each items}}<tr><td>{{text}}</td><td><chart type="bar" alt="x" categories='["a"]' series='[{"name":"s","values":[1]}]'></chart></td></tr>{{/each}}</table></main></slide>`,
  "a-fit-that-does-nothing": repeating('<div fit="split">{{text}}</div>'),
};
/** The same, told before anything is drawn. */
const REPEATED_UNDRAWN: Readonly<Record<string, string>> = {
  "a-paragraph-that-is-not-closed-in-a-loop": repeating("<p>{{text}}"),
  "a-picture-without-words": repeating('<div><img src="pictures/none.png">{{text}}</div>'),
};

/** Told once for two slides of two items, at the rule of the kind's own sheet. */
const STYLED: Readonly<Record<string, readonly [body: string, sheet: string]>> = {
  "turned-off-the-page": [repeating("<div>{{text}}</div>"), "main { rotate: 30deg }"],
  "turned-over-others": [
    repeating('<div class="turned"><p>{{label}}</p></div><div>{{text}}</div>'),
    ".turned { rotate: 90deg }",
  ],
  "over-one-another": [
    repeating('<p class="pinned">{{text}}</p>'),
    ".pinned { position: absolute; left: 9pt; top: 9pt }",
  ],
  "covered-by-a-box": [
    repeating('<p>{{text}}</p><div class="lid"><p>Lid</p></div>'),
    ".lid { background: #eeeeee; position: relative; top: -20pt }",
  ],
  "a-line-through-words": [repeating("<p>{{text}}</p><hr>"), "hr { margin: -20pt 0 20pt; border-top: 2pt solid red }"],
  "a-place-that-the-layout-gives": [repeating("<div>{{text}}</div>"), "main { top: 600pt }"],
  "a-page-of-a-size": [repeating("<div>{{text}}</div>"), "slide { width: 300pt }"],
  "lines-in-one-another": [repeating("<div>{{text}}</div>"), "div { line-height: 0.4 }"],
  "letters-in-one-another": [repeating("<div>{{text}}</div>"), "div { letter-spacing: -100pt }"],
  "type-that-nobody-reads": [repeating("<div>{{text}}</div>"), "main { font-size: 1pt; min-font-size: 1pt }"],
  "no-room-for-a-line": [
    repeating('<div class="flat"><p>{{text}}</p></div>'),
    ".flat { border: 1pt solid red; height: 3pt }",
  ],
  "padding-that-leaves-no-room": [repeating("<p>{{text}}</p>"), "main { padding: 30pt 500pt }"],
  "padding-in-shares-of-the-width": [
    repeating('<div class="in"><p>{{text}}</p></div>'),
    ".in { padding-left: 60%; padding-right: 40% }",
  ],
  "margins-amid-a-text": [
    repeating('<p class="up">{{text}}</p><p class="in">{{text}}</p><p class="share">{{text}}</p>'),
    ".up { margin-top: -200pt }\n.in { margin-right: 9pt }\n.share { margin-left: 10% }",
  ],
  "a-box-of-an-item": [
    repeating("<ul><li>{{text}}</li></ul>"),
    "li { background: yellow; border-left: 2pt solid red; padding-top: 4pt; width: 90pt }",
  ],
  "a-box-amid-a-line": [
    repeating("<p>A <strong>word</strong> of {{text}}</p>"),
    "strong { background: yellow; padding: 0 4pt; border-radius: 3pt; height: 90pt; margin-left: 2pt }",
  ],
  "a-box-of-a-row": [
    repeating("<table><tr><td>{{text}}</td></tr></table>"),
    "tr { background: yellow; border-bottom: 1pt solid red; height: 90pt }\ntd { margin: 3pt; border-radius: 2pt }",
  ],
  "a-box-wider-than-its-place": [
    repeating('<div class="wide"><p>{{text}}</p></div>'),
    ".wide { border: 1pt solid; width: 300% }",
  ],
  "a-box-higher-than-its-place": [
    repeating('<div class="high"><p>{{text}}</p></div>'),
    ".high { border: 1pt solid; height: 2000pt }",
  ],
  "a-box-with-too-much-around": [
    repeating('<div class="far"><p>{{text}}</p></div>'),
    ".far { border: 1pt solid; margin-top: 900pt }",
  ],
  "a-box-that-does-not-shrink": [
    `<slide><h1>{{title}}</h1><main class="beside">{{#each items}}<div class="firm"><p>{{text}}</p></div>{{/each}}</main></slide>`,
    ".beside { display: flex }\n.firm { flex: 0 0 2000pt }",
  ],
  "a-box-of-a-shape": [
    repeating('<div class="thin"><p>{{text}}</p></div>'),
    ".thin { aspect-ratio: 1 / 20; border: 1pt solid }",
  ],
  "cells-of-nothing-but-air": [
    repeating("<table><tr><td>{{text}}</td><td>{{text}}</td></tr></table>"),
    "td { padding: 400pt }",
  ],
  "type-that-may-not-shrink": [
    repeating('<p class="huge">{{text}}</p>'),
    ".huge { font-size: 400pt; min-font-size: 400pt }",
  ],
  "columns-wider-than-their-table": [
    repeating('<table><tr><td class="half">{{text}}</td><td class="half">{{text}}</td><td>{{text}}</td></tr></table>'),
    ".half { width: 60% }",
  ],
  "columns-wider-than-their-narrow-table": [
    repeating('<table class="x"><tr><td class="a">{{text}}</td><td>{{text}}</td></tr></table>'),
    ".x { width: 200pt } .a { width: 300pt }",
  ],
  "a-column-wider-than-the-page": [
    repeating("<table><tr><td>{{text}}</td><td>{{text}}</td></tr></table>"),
    "td:first-child { width: 2000pt }",
  ],
  "a-width-below-the-first-row": [
    repeating('<table><tr><td>{{text}}</td></tr><tr><td class="low">{{text}}</td></tr></table>'),
    ".low { width: 40% }",
  ],
  "a-width-beside-that-of-a-column": [
    repeating('<table><col style="width: 30%"><tr><td>{{text}}</td><td>{{text}}</td></tr></table>'),
    "td { width: 40% }",
  ],
  "a-region-in-the-sheet-of-a-kind": [repeating("<p>{{text}}</p>"), '[region="body"] { top: 300pt }'],
  "a-title-pulled-off-the-page": [repeating("<p>{{text}}</p>"), "h1 { margin-top: -900pt }"],
};

/** Their faults are told in the partials. */
const INSERTING: Readonly<Record<string, string>> = {
  "a-fault-in-a-partial": "<slide><h1>{{title}}</h1><main>{{> wrong-field}}</main></slide>",
  "a-tag-in-a-partial": "<slide><h1>{{title}}</h1><main>{{> wrong-tag}}</main></slide>",
  "a-partial-in-itself": "<slide><h1>{{title}}</h1><main>{{> ring-one}}</main></slide>",
};

const PARTIALS: House = {
  "partials/wrong-field.hbs": "<p>{{titel}}</p>\n",
  "partials/wrong-tag.hbs": "<p>x</b></p>\n",
  "partials/of-nobody.hbs": "<p>x</p>\n",
  "partials/ring-one.hbs": "{{> ring-two}}\n",
  "partials/ring-two.hbs": "{{> ring-one}}\n",
};

const region = (name: string) => `<div region="${name}"></div>`;
const NAMED = "---\nname: L\n---\n";
/** By what is wrong, the layout: told when it is read or filled, and when it is drawn. */
const LAYOUTS: Readonly<Record<string, string>> = {
  "a-field-of-slides": `${NAMED}<layout>${region("title")}${region("body")}<p>{{items}}</p></layout>`,
  "an-element-misspelt": `${NAMED}<layout>${region("title")}<dvi>x</dvi></layout>`,
};
const LAYOUT_HEADS: Readonly<Record<string, string>> = {
  "without-a-name": `---\ndescription: L\n---\n<layout>${region("title")}${region("body")}</layout>`,
  "a-field-misspelt": `---\nnmae: L\nname: L\n---\n<layout>${region("title")}${region("body")}</layout>`,
  "without-a-head": `<layout>${region("title")}${region("body")}</layout>`,
};
const DRAWN_LAYOUTS: Readonly<Record<string, string>> = {
  "without-a-title": `${NAMED}<layout>${region("body")}</layout>`,
  "a-region-twice": `${NAMED}<layout>${region("title")}${region("body")}${region("body")}</layout>`,
  "a-region-misspelt": `${NAMED}<layout>${region("titel")}${region("body")}</layout>`,
  "a-region-without-a-place": `${NAMED}<layout>${region("title")}${region("body")}${region("right")}</layout>`,
};

/** By what is wrong, the rule for the body of a layout. */
const PLACED: Readonly<Record<string, string>> = {
  "a-region-off-the-page": "[region=body] { left: 1000pt }",
  "a-region-that-is-static": "[region=body] { position: static }",
  "a-region-without-height": "[region=body] { height: 2pt; bottom: auto }",
  "a-look-of-a-region": `/* { } */ [region=title] { color: red; left: 54pt }
[region="body"] { background: yellow; font-size: 30pt; padding: 4pt }
[region=title], h1 { font-style: italic }
.lead, main { font-size: 18pt }`,
};

const SHEET = `p { colr: red }
p { color: reed }
p { width: 12 }
p { width: 12pp }
slide { color: var(--acent2) }
:root { --acent1: red }
p { min-font-size: 20pt; max-font-size: 12pt }
pp { color: red }
p:frist-child { color: red }
p { display: grid }
p { margin-inline: 1pt 2pt 3pt }
p { grid-template-columns: 1fr 1fr }
p { transform: translate(-50%, -50%) }
body { color: red }
small { color: red }
@media print { p { color: red } }
p { background: linear-gradient(red) }
p { background: linear-gradient(red 2pt, blue) }
p { background: url(a.png) center/cover }
p { color: color-mix(in oklab, red, blue) }
`;
/** One fault each, however many rules take the variable, and nothing of where things stand. */
const SHEET_OF_VARIABLES = `:root { --margin: 64; --space-5: wide }
:root { --dk2: rgb(0 0 0 / 50%); --gutter: 400pt }
`;
const UNPAIRED = "p { color: red } }\n";
const SASS = "// Words\np { color: red }\nh2 { // Words\n}\n$ink: red;\nh3 { font-size: 9pt }\n";

const sampled = (...lines: readonly string[]) =>
  `layout: wide\nsample: |\n${lines.map((line) => `  ${line}\n`).join("")}`;
/** Samples that cannot be drawn, told by `templates check`: by what is wrong, the rest of the head. */
const SAMPLES: Readonly<Record<string, string>> = {
  none: "layout: wide",
  "of-another-kind": sampled("## A title {.content}", "Words."),
  "of-no-kind": sampled("## A title", "Words."),
  "without-a-slide": "layout: wide\nsample: Words.",
  "in-quotation-marks": 'layout: wide\nsample: "## A title {.sample-in-quotation-marks}\\n[x](#nowhere)"',
  "with-a-field-misspelt": sampled("---", "titel: x", "---", "## A title {.sample-with-a-field-misspelt}"),
  "with-broken-yaml": sampled("---", "title: [x", "---", "## A title {.sample-with-broken-yaml}"),
  "with-a-source-of-nobody": sampled("## A title {.sample-with-a-source-of-nobody}", "Words. [@nobody]"),
  "with-a-link-to-nowhere": sampled("## A title {.sample-with-a-link-to-nowhere}", "", "[x](#nowhere)"),
  "with-a-picture-that-is-not-there": sampled("## A title {.sample-with-a-picture-that-is-not-there}", "![x](x.png)"),
  "without-what-the-kind-takes": `takes: {table: required}\n${sampled("## A title {.sample-without-what-the-kind-takes}")}`,
  "with-more-than-the-template-shows": sampled("## A title {.sample-with-more-than-the-template-shows}", "- Lost"),
};
const shown = (body: string) => `<slide>\n  <h1>{{title}}</h1>\n  <main>${body}</main>\n</slide>\n`;

/** What `templates check` tells of files beside what a build does, by the path in the pack. */
const LOOKED_THROUGH: House = {
  "slides/classes.hbs": `${head("classes", sampled("## A title {.classes}", "Words."))}${shown(
    '<p class="of-nobody near-ly">{{lead}}</p>',
  )}`,
  "slides/classes.css":
    ".ghost { color: red }\n.layout-wied p { color: red }\n.kind-clases p { color: red }\n.nearly { color: red }\n",
  "slide/lost.hbs": "<slide></slide>\n",
  "swot.html": "<slide></slide>\n",
  "extra.css": "p { color: red }\n",
  "pictures/old.png": "",
  "notes.txt": "",
};

const slides = (kinds: readonly string[]) => kinds.map((kind) => `## Slide of ${kind} {.${kind}}\n`);
const withItems = (kinds: readonly string[]) =>
  [...kinds, ...kinds].map((kind) => `## Slide of ${kind} {.${kind}}\n\n- **One:** first\n- **Two:** second\n`);
const BRIEF = "---\ntitle: Deck\ncover: false\nagenda: false\n---\n\n";

/** What is told of a file: `error 3:5 code: message`, its hint below. */
function toldOf(file: string, { diagnostics, sources }: Compiled): string {
  const lines = diagnostics
    .filter(({ span, related }) => span?.file === file || (span && related?.some((other) => other.span.file === file)))
    .map((diagnostic) => show(diagnostic, file, sources));
  return lines.length === 0 ? "  nothing\n" : lines.join("");
}

/** What `templates check` tells of such a pack, by the paths of its files. */
async function checked(house: House, kinds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const own = Object.entries(house).map(
    ([path, text]): PackFile => ({ file: `house/${path}`, path, text, pack: "house" }),
  );
  const view = { page: "16:9", profile: "read-ahead", stresses: ["sample"] } as const;
  const readers = projectReaders(nodeHost, ROOT);
  const drawn = await drawPack([...defaultFiles(), ...own], readers, [view], new Set(kinds));
  const diagnostics = drawn.findings.map(({ diagnostic }) => diagnostic);
  const of = (file: string): string =>
    diagnostics
      .filter(({ span }) => span?.file === file)
      .map((one) => show(one, file, drawn.sources))
      .join("");
  return new Map(own.map(({ path, file }) => [path, of(file) || "  nothing\n"]));
}

function show({ severity, code, message, hint, span }: Diagnostic, file: string, sources: Compiled["sources"]): string {
  const before = span ? (sources.get(span.file) ?? "").slice(0, span.start) : "";
  const place = `${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
  const where = span?.file === file ? place : `${span?.file} ${place}`;
  return `  ${severity} ${where} ${code}: ${message}\n${hint ? `    ${hint}\n` : ""}`;
}

const titled = (title: string, entries: readonly (readonly [string, string])[]) =>
  `${title}\n${"=".repeat(title.length)}\n${entries.map(([name, told]) => `${name}\n${told}`).join("")}\n`;

describe("mistakes in a pack", () => {
  it("are none where a file has a byte order mark and lines of Windows", async () => {
    const windows = (text: string) =>
      decodeText(new TextEncoder().encode(`\ufeff${text.replaceAll("\n", "\r\n")}`), "house");
    const { diagnostics, scene } = await compileWith(
      {
        "slides/x.hbs": windows(head("x") + BODY.replace("<p>", '<p class="x-words">')),
        "slides/x.css": windows(".x-words {\n  color: #123456;\n}\n"),
      },
      windows(BRIEF + slides(["x"]).join("\n")),
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(scene?.slides)).toContain("123456");
  });

  it("are told at their places", async () => {
    const heads = Object.entries(HEADS);
    // One at a time in a name of its own: `kind: x` becomes the file's name.
    const read = await compileWith(
      {
        ...Object.fromEntries(
          heads.map(([name, text]) => [`slides/${name}.hbs`, text.replace("kind: x", `kind: ${name}`)]),
        ),
        "vocabulary.yml": VOCABULARY,
        ...Object.fromEntries(Object.entries(FONTS).map(([name, text]) => [`fonts/${name}.json`, text])),
        ...Object.fromEntries(Object.entries(LAYOUT_HEADS).map(([name, text]) => [`layouts/${name}.hbs`, text])),
      },
      BRIEF + slides(["plain"]).join("\n"),
    );
    const bodies = (given: Readonly<Record<string, string>>, asked = slides, sheets: House = {}) =>
      compileWith(
        {
          ...PARTIALS,
          ...sheets,
          ...Object.fromEntries(
            Object.entries(given).map(([name, body]) => [`slides/of-${name}.hbs`, `${head(`of-${name}`)}${body}\n`]),
          ),
        },
        BRIEF + asked(Object.keys(given).map((name) => `of-${name}`)).join("\n"),
      );
    const layouts = (given: Readonly<Record<string, string>>) => {
      const names = Object.keys(given);
      const kinds = names.map((name) => [`slides/on-${name}.hbs`, head(`on-${name}`, `layout: ${name}`) + BODY]);
      return compileWith(
        {
          "theme.css": "[region=body] { position: absolute; left: 9pt; top: 200pt; width: 300pt; height: 90pt }\n",
          ...Object.fromEntries(Object.entries(given).map(([name, text]) => [`layouts/${name}.hbs`, `${text}\n`])),
          ...Object.fromEntries(kinds),
        },
        BRIEF + slides(names.map((name) => `on-${name}`)).join("\n"),
      );
    };
    const styled = await bodies(
      Object.fromEntries(Object.entries(STYLED).map(([name, [body]]) => [name, body])),
      withItems,
      Object.fromEntries(Object.entries(STYLED).map(([name, [, text]]) => [`slides/of-${name}.css`, `${text}\n`])),
    );
    const regions = Object.keys(PLACED);
    const bare = `${NAMED}<layout>${region("title")}${region("body")}</layout>\n`;
    const ofLayouts = await compileWith(
      Object.fromEntries(
        regions.flatMap((name) => [
          [`layouts/${name}.hbs`, bare],
          [`layouts/${name}.css`, `${PLACED[name] ?? ""}\n`],
          [`slides/on-${name}.hbs`, head(`on-${name}`, `layout: ${name}`) + BODY],
        ]),
      ),
      BRIEF + slides(regions.map((name) => `on-${name}`)).join("\n"),
    );
    const sheet = (text: string) => compileWith({ "theme.css": text }, BRIEF + slides(["plain"]).join("\n"));
    const [filled, drawn] = [await bodies({ ...FILLED, ...INSERTING }), await bodies(DRAWN)];
    const [repeated, pictures] = [await bodies(REPEATED, withItems), await bodies(REPEATED_UNDRAWN, withItems)];
    const [named, placed] = [await layouts(LAYOUTS), await layouts(DRAWN_LAYOUTS)];
    const toldIn = (compiled: Compiled, names: readonly string[], file: (name: string) => string) =>
      names.map((name) => [name, toldOf(`house/${file(name)}`, compiled)] as const);
    const samples = Object.keys(SAMPLES);
    const text = [
      titled(
        "heads and syntax of templates",
        toldIn(read, Object.keys(HEADS), (name) => `slides/${name}.hbs`),
      ),
      titled(
        "files of fonts",
        toldIn(read, Object.keys(FONTS), (name) => `fonts/${name}.json`),
      ),
      titled(
        "a vocabulary",
        toldIn(read, ["vocabulary"], () => "vocabulary.yml"),
      ),
      titled(
        "bodies of templates",
        toldIn(filled, Object.keys(FILLED), (name) => `slides/of-${name}.hbs`),
      ),
      titled(
        "partials",
        toldIn(filled, Object.keys(PARTIALS), (name) => name),
      ),
      titled(
        "bodies of templates, drawn",
        toldIn(drawn, Object.keys(DRAWN), (name) => `slides/of-${name}.hbs`),
      ),
      titled("bodies of templates, drawn for two slides of two items", [
        ...toldIn(repeated, Object.keys(REPEATED), (name) => `slides/of-${name}.hbs`),
        ...toldIn(pictures, Object.keys(REPEATED_UNDRAWN), (name) => `slides/of-${name}.hbs`),
      ]),
      titled("layouts", [
        ...toldIn(read, Object.keys(LAYOUT_HEADS), (name) => `layouts/${name}.hbs`),
        ...toldIn(named, Object.keys(LAYOUTS), (name) => `layouts/${name}.hbs`),
        ...toldIn(placed, Object.keys(DRAWN_LAYOUTS), (name) => `layouts/${name}.hbs`),
      ]),
      titled("style sheets of kinds and layouts, drawn", [
        ...toldIn(styled, Object.keys(STYLED), (name) => `slides/of-${name}.css`),
        ...toldIn(ofLayouts, regions, (name) => `layouts/${name}.css`),
      ]),
      titled("style sheets", [
        ...toldIn(await sheet(SHEET), ["theme.css"], (name) => name),
        ...toldIn(await sheet(UNPAIRED), ["theme.css"], (name) => name),
        ...toldIn(await sheet(SASS), ["theme.css"], (name) => name),
        ...toldIn(await sheet(":root { --ink: 48 }\n"), ["theme.css"], (name) => name),
        ...toldIn(await sheet('p { font-family: "Georgia; color: red }\n'), ["theme.css"], (name) => name),
        ...toldIn(await sheet(SHEET_OF_VARIABLES), ["theme.css"], (name) => name),
      ]),
      titled("samples, told by templates check", [
        ...(await checked(
          Object.fromEntries(
            samples.map((name) => [
              `slides/sample-${name}.hbs`,
              head(`sample-${name}`, SAMPLES[name]).replace(/\n\n---/, "\n---") +
                shown(name === "with-more-than-the-template-shows" ? "<p>{{lead}}</p>" : "<div>{{body}}</div>"),
            ]),
          ),
          samples.map((name) => `sample-${name}`),
        )),
      ]),
      titled("files and classes, told by templates check", [...(await checked(LOOKED_THROUGH, ["classes"]))]),
    ];
    const silent = [...text.join("\n").matchAll(/^(.+)\n {2}nothing$/gm)].map(([, name]) => name);
    // An empty table is no table.
    expect(silent).toEqual(["an-empty-table"]);
    expectGolden(join(FOLDER, "told.txt"), text.join("\n"));
  });
});
