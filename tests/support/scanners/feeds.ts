/** What each hand-written scanner of the sources is fed with: a way in, what stands around, and what is said again and again. */
import type { WAYS } from "./ways.ts";

export interface Feed {
  readonly way: keyof typeof WAYS;
  /** Before and behind what is repeated. */
  readonly head?: string;
  readonly tail?: string;
  /** Each is repeated up to the length; of two, the first fills the first half, as what opens and closes does. */
  readonly of: readonly (string | readonly [string, string])[];
}

/** Long runs of what any scanner walks over: a letter, blanks, letters of two units, ends of lines. */
const RUNS = ["a", "a ", "\u{1f600}", "\ud800"];
const block = (head: string, ...of: Feed["of"]): Feed => ({ way: "slide", head, of: [...of, "a\n"] });
const inline = (...of: Feed["of"]): Feed => ({ way: "slide", of });
const pack = (...of: Feed["of"]): Feed => ({ way: "template", of });
const deck = (head: string, ...of: Feed["of"]): Feed => ({ way: "deck", head: `${head}## T\n\n`, of });

const SOURCED = "---\ndate: 2013-05-03\nsources: {a: {title: T, author: Kim Lee, outlet: aa}}\n---\n\n";
const FLOW = "```mermaid\nflowchart LR\n";

/** By file; every file that the search finds stands here or in `SHORT`. */
export const FEEDS: Readonly<Record<string, readonly Feed[]>> = {
  "brief/source/carried.ts": [inline("=", "a=b ", "a = ", 'a="', ["=", "a"])],
  "gallery/sample-place.ts": [{ way: "sample", of: ["a ", " ", "\\\n ", "a\n"] }],
  "brief/attributes.ts": [
    { way: "slide", head: "[a]{", tail: "}", of: [".a ", "#a ", "a=b ", 'a="b" ', 'a="', "a='", "=", '"'] },
    inline("[a]{.a", "{", ["{", "}"]),
  ],
  "brief/blocks/comment.ts": [block("<!--\n", "<!--\n", "-->\n", "<!-- a -->\n", "--", "<!--")],
  "brief/blocks/dash-table.ts": [
    block("-------------\na   b\n----- ------\n", "x   y\n\n", "x   y\n", "---- ----\n", "-", "- "),
    block("", "a b\n-- --\nc d\n\n", "----\na b\n-- --\n\n"),
  ],
  "brief/blocks/division-fences.ts": [block("", ":::\n", "::: a\n", ":", "::: {", "::: :::\n", ["::: a\n", ":::\n"])],
  "brief/blocks/fancy-list.ts": [block("(i) a\n(ii) b\n", "i", "(i) a\n", "(iii", "i. a\nii. b\n", "x")],
  "brief/blocks/formula.ts": [block("$$\n", "$$\n", "$$ a\n", "\\[\n", "$$ a $$\n", ["\\[\n", "\\]\n"])],
  "brief/blocks/grid-lines.ts": [
    block("+---+---+\n", "| a | b |\n", "+---+---+\n", "+", "+-", "|", "| a | b |\n+---+---+\n", "+===+\n"),
  ],
  "brief/blocks/heading.ts": [block("### a ", "#", " #", "# ", "#\n", "### a #\n")],
  "brief/blocks/hidden-html.ts": [
    block("<div hidden>\n", "<div>\n", "</div>\n", "<div", "<div hidden>\n", ["<div>\n", "</div>\n"], "### a\n"),
    { way: "slide", head: "<div hidden>\n", tail: "</div>", of: ["# a\n", "### a\n", "a\n", "<div>\n"] },
  ],
  "brief/blocks/html-figure.ts": [
    block(
      "",
      "<figure>\n",
      "<figure>\n</figure>\n",
      ["<figure>\n", "</figure>\n"],
      "<figure>a<figcaption>b</figcaption></figure>",
    ),
    block("<figure>\n", "<figcaption>\n", "</figcaption>\n", "<figcaption", "</figure>\n"),
  ],
  "brief/blocks/html-list.ts": [
    block("", "<ul>\n", "<ul>\n</ul>\n", "<ul>\n<li>a</li>\n</ul>\n", "<ul>"),
    block("", ["<ul>\n", "</ul>\n"], ["<ol><li>\n", "</ol>\n"]),
  ],
  "brief/blocks/html-table.ts": [
    block("", ["<table>\n", "</table>\n"], "<table>\n</table>\n", "</table>\n<table>\n"),
    block("<table>\n", "<table>\n", "<tr><td>a\n", "</table>\n", "<table", "<table>", ["<table>", "</table>"]),
  ],
  "brief/blocks/html.ts": [
    block("<pre>\n", "<pre>\n", "</pre>\n", "<!-- a\n"),
    block("<script>\n", "<script>\n", "<script>\n### a\n", "<script>\n# a\n", "<pre>a</pre>\n"),
    block("", "<v-clicks>\n", "<v-clicks>\n- a\n</v-clicks>\n", "<v-clicks>\n\n", "<textarea>\n"),
    block("<div\n", "<div\n", "a=b\n", ">\n", "<", 'a="\n'),
    block("", "<i-a>\n", "<i-a> <i-b>\n"),
    block("<b>", "<b>", "</b>", "<b> ", "<b", ["<b>", "</b>"]),
  ],
  "brief/blocks/paragraph.ts": [block("a\n", "= a\n", "=\n", "a\n=\n", "a  \n")],
  "brief/blocks/quote.ts": [block("> a\n", "> ", "> a\n", ">\n", "> a\na\n", ">")],
  "brief/blocks/slide-front-matter.ts": [
    { way: "brief", head: "## T\n\n---\nlayout: two\n", tail: "---\n", of: ["a: b\n", " a\n", "- a\n", "a", "a:"] },
    { way: "brief", of: ["---\nlayout: two\na: b\n---\n", "---\nlayout: two\na: b\n", "---\nlayout: a\n"] },
  ],
  "brief/blocks/starts.ts": [
    block("", "– a\n", "– a\n— b\n", "— b\na\n", "–", "– "),
    block("— b\n", "– a\n", "a\n"),
    block("", "– a\n\n", "— a\n• b\n"),
  ],
  "brief/blocks/table-lines.ts": [
    block("| a | b |\n|---|---|\n| ", "|", "\\|", "a|", "`|", "`", "| a | b |\n", "\\"),
    block("| a | b |\n", "|-", "|---|---|\n", ":-:|"),
  ],
  "brief/dialect/commands.ts": [
    {
      way: "brief",
      head: "class: a\n\n# T\n\n.left-column[\n",
      of: [".left-column[\n", "[", "]", "a\n", "\\[", ".a[ b ]\n"],
    },
    block("", "export const a = (\n", "export const a = 1\n\n", ["export const a = {\n", "}\n"], ["(", ")"]),
    { way: "brief", head: "class: a\n\n# T\n\n---\n\n", of: [".left-column[\n", ".left-column[ a\n", ".a[\n\n"] },
    {
      way: "brief",
      head: "class: a\n\n# T\n\n---\n\n",
      of: [
        [".a[\n", "]\n"],
        [".left-column[\n", "]\n"],
      ],
    },
  ],
  "brief/dialect/includes.ts": [
    {
      way: "deck",
      head: "---\ntitle: T\n---\n\nsrc: a\n",
      of: ["---\na: b\n", "a: b\n", "---\nsrc: ./a.md\n", "---\n"],
    },
    { way: "deck", head: "---\ntitle: T\n---\n\nsrc: a\n\n---\n", of: ["a: b\n", " a\n"] },
  ],
  "brief/inlines/aside.ts": [
    inline("%%a", "\\%%", "\\%%a ", "5%% a ", ["%%", "\\%%"]),
    inline("a \\note{b} ", ["a \\note{", "}"], "\\note", "\\\\"),
    block("a \\note{", "\\note{", "{", "}", "\\{", ["{", "}"], ["\\note{", "}"]),
  ],
  "brief/dialect/tex-braces.ts": [
    block("\\note{", "{", "}", "\\{", ["{", "}"], "a {b} ", "{\n"),
    block("", "\\note{\n", "\\note{a}\n", ["\\note{\n", "}\n"]),
  ],
  "brief/blocks/tex-note.ts": [
    block("", "\\note{\n", "\\note{a}\n", "\\note{a\n\nb} c\n", ["\\note{\n", "}\n"], ["\\note{", "}"]),
  ],
  "brief/dialect/percent.ts": [block("%% a\n", "%%\n", "%% a\n", "%", "%% a %% b\n", "%% a %%\n")],
  "brief/flowchart/read.ts": [
    block(`${FLOW}`, "a-->", "a[", "a[b]-->c\n", "subgraph a\n", "end\n", "a & ", "[(", "--", "a -- b -->"),
    block(`${FLOW}a["`, '"', "]", "(", "{", "%%", ";"),
    block(FLOW, ["subgraph a\n", "end\n"], "a;", "a --> b;", "a{{", ["a(", ")"]),
  ],
  "brief/flowchart/words.ts": [
    {
      way: "slide",
      head: `${FLOW}a["`,
      tail: '"]\n```\n',
      of: ["a", " ", "<br>", "#quot;", "*a", "`", "&amp;", "<b>"],
    },
  ],
  "brief/frontmatter/split.ts": [
    { way: "brief", head: "---\n", of: ["a: b\n", "---", "- a\n", "\n", "a", "---\n", "--- \n", "...\n", " \n"] },
  ],
  "brief/blocks/named-directive.ts": [
    block("```{list-table}\n", "* - a\n", "- a\n", ":a: b\n", "* - ", "a,"),
    block("```{csv-table}\n", "a,b\n", "a,", '"a",', '""', '"', ":a: b\n"),
    block("```{figure} a.png\n", "[", "]", "a\n", ["[", "]"], "\n\n"),
  ],
  "brief/inlines/foreign.ts": [
    inline(
      "++",
      "`",
      "{sub}`a`",
      "++a++",
      "++a",
      "@fa[a]",
      "@css[a](",
      "[name=a]",
      "<% ",
      "<% a %>",
      "{ruby a|b}",
      "^^",
      "\\",
    ),
    inline(["@css[a](", ")"], ["`", "`"], ":material-a:", "{sub}`", "`r a` "),
  ],
  "brief/inlines/brackets.ts": [
    { way: "slide", head: "[``` ", tail: "]", of: ["`", "`` ", "```", "a` "] },
    inline("[``a]` "),
    inline(
      "[",
      "![",
      "[a](",
      "[`",
      "`",
      "``a`",
      "[a][",
      "![](<",
      "[a]",
      "^[",
      ["[", "]"],
      ["![", "](a)"],
      "[@a ",
      "[\\",
    ),
  ],
  "brief/inlines/citations.ts": [
    { way: "slide", head: "[", tail: "]", of: ["@a; ", "@", "a@b ", "-@", "@a, p. 3; ", ";", "@a "] },
    inline("[@a] ", "@a ", "@a [p. 3] ", "[@a; "),
  ],
  "brief/inlines/destination.ts": [
    { way: "slide", head: "[a](", of: ["(", "b", " ", "\\(", "<", ["(", ")"], '"', "\n", "%"] },
    { way: "slide", head: "[a](b ", tail: ")", of: [" ", '"', "'a' "] },
  ],
  "brief/inlines/pieces.ts": [inline("*a ", "[a. ", "a. *", "*", "_a_. ", "<\u{1f600}", "a=b&c")],
  "brief/source/lines.ts": [
    { way: "brief", of: [...RUNS, "\n", "\r", "\r\n", "\t", " ", "a\n", "\u2028", "\t a\n", "> \ta\n"] },
  ],
  "check/brief/names/respelt.ts": [
    {
      way: "people",
      of: ["aa bb cc-dd ", "Aa   Bb-", "aa", "aa ", "-", "bb cc-dd", ["aa ", " "], ["Aa Bb ", "-"], "CC DD "],
    },
  ],
  "check/brief/names/titles.ts": [
    { way: "views", of: ["Foreign Minister Park Jin. ", "Vice ", "President Park ", "Minister ", "Minister A ", "A "] },
    deck(
      "",
      "Foreign Minister Park Jin. ",
      "Vice Prime Minister Park ",
      "President Park ",
      "Foreign Minister ",
      "Minister of ",
      "Vice ",
      "President Park meets. ",
    ),
  ],
  "check/brief/reading/positions.ts": [
    { way: "views", of: ["that  Seoul says it. ", "Seoul says ", " ", "that Seoul", "according to Seoul "] },
    deck(SOURCED, "Seoul says it agrees. ", "Seoul argues   ", "according to Seoul "),
  ],
  "check/brief/reading/sources.ts": [
    { way: "views", of: ["xaax ", "aaa", "Kimm "] },
    deck(SOURCED, "Kimm saw it, Lees saw it [@a]. ", "xaax [@a] ", "aaa"),
  ],
  "check/brief/recorded.ts": [{ way: "recorded", of: ["xaa ", "aaaa", "a", " ", "<!-- a -->"] }],
  "deck/handlebars/syntax-problem.ts": [
    pack(
      "{{",
      "{{a}}",
      "{{!--",
      "{{{{",
      "\\{{",
      "{{#if a}}",
      '{{"',
      "{{!",
      "{{/if}}",
      "{{a}} {{#if",
      "}}",
      "{{a | b}}",
    ),
    { way: "template", tail: "{{", of: ["{{a}}", "{{!-- a --}}", "{{{{a}}}}", "\\{{", "{{#if a}}{{/if}}", '{{"a"}}'] },
  ],
  "deck/handlebars/tag-state.ts": [
    pack("<", "<!--", "<a ", '<a b="', "-->", "<p>{{title}}</p>", "<!-- {{title}} -->", "<p>{{title}}"),
    { way: "template", tail: "{{title}}", of: ["<", "<!-- -->", "<p></p>", "<!--", '<p class="a"></p>', "a"] },
  ],
  "deck/markup/finish.ts": [deck("", "a  ", "**a** ", "\u00a0", "`a` `b` ", "**a** **b** ")],
  "deck/markup/tree-builder.ts": [
    deck("", "a ", "**a** ", "- a\n", "`a` ", "[a](https://a.org) "),
    { way: "template", of: ["&nbps; ", "& ", "<p>&nbps;</p>", "<p>a</p>"] },
  ],
  "deck/pack/class-names.ts": [
    pack(
      '<p class="a"></p>',
      '<p class="',
      '<p class="{{',
      '<p class="a{{title}}"></p>',
      'class="',
      "{{#if title}}",
      "{{",
    ),
    { way: "template", head: '<p class="', tail: '"></p>', of: ["a ", "a{{title}} ", "{{title}}", "{{title}}a", "a"] },
    { way: "sheet", of: [".a{}", ".a ", "[class^=a]{}", ".a", ".kind-a .b{}"] },
  ],
  "deck/pack/unread.ts": [
    pack("{{!--", "{{!-- a --}}", "<!--", "<!-- a -->", "{{!", "{{!a}}"),
    { way: "sheet", of: ["/*", "/* a */", ":root{--a:1}", "a{b:var(--c)}", "/**/", "*/"] },
  ],
  "emit/pptx/drawing/scripts.ts": [{ way: "letters", of: ["한 (", "(", "한a", "あ(漢)a", "a한 ", "한 ", " "] }],
  "emit/pptx/identifiers.ts": [{ way: "letters", of: ["a", "\ud800"] }],
  "language/bonds.ts": [
    { way: "words", of: ["3 May 2013 ", "3 May "] },
    { way: "words", of: ["5 km ", "1 ", "1", "с ", "No. 5 ", "1 000 ", "5\u00a0", " "] },
  ],
  "language/typography.ts": [
    {
      way: "words",
      of: ['"', "'", "'a ", '"a ', "a' ", "('", ['"a ', 'a" '], ["'a ", "a' "], "--", "...", "\"'", "'a\"b "],
    },
  ],
  "math/tex.ts": [
    { way: "tex", of: ["\\def\\a{b}"] },
    { way: "tex", head: "\\def\\a{b}", of: ["{", ["{", "}"], "\\a", "\\"] },
    { way: "tex", of: ["{", "\\a ", "\\frac{", "_", "^{", "\\def\\a{", "\\left(", ["{", "}"], "&", "\\\\", "a+b"] },
  ],
  "opc/xml-scan.ts": [
    { way: "xml", of: ["<a>", "<a/>", "<", "<!--", "<a b='", "&amp;", "</a>", "<a b='c'/>", "<![CDATA["] },
    { way: "xml", head: "<r>", tail: "</r>", of: ["<a/>", "a", "&lt;", "<a b='c' d='e'/>", "]]>", ["<a>", "</a>"]] },
    { way: "xml", head: "<r ", tail: "/>", of: ["xmlns:a='b' ", "a='b' ", " ", "a='"] },
  ],
  "scene/drawing/order.ts": [
    { way: "letters", of: ["\u05d0", "\u05d0a", "\u202b", "\u0627 1", ["\u2067", "\u2069"], "("] },
  ],
  "scene/fitting/slice.ts": [
    {
      way: "deck",
      head: `## T\n\n${"words ".repeat(500)}`,
      of: ["**a** b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p "],
    },
    deck("", "a ", "**a** b ", "a\n\n"),
  ],
  "scene/text/clusters.ts": [deck("", "a", "한", "\u{1f468}\u200d", "e\u0301", "W")],
  "scene/text/line-breaks.ts": [deck("", "a-", "a ", "/", "(", "한 ", "漢。")],
  "scene/text/prepare.ts": [deck("```\n", "a\t", "\t\t\n"), deck("", "a\tb", "한a ", "a\u00a0", "a ", "²", "**a**\t")],
  "scene/text/metrics/scripts.ts": [deck("", "한 a", "a", "ไ", "\u{1f600}")],
  "serve/preview.ts": [{ way: "letters", of: ["a"] }],
  "vocabulary/near.ts": [
    { way: "label", of: ["a", "avoid ", "red line ", "things to avoid ", "一", "red "] },
    deck("", "**Red lime:** a\n\n", "### Fallbacks of a\n\n", "**aaaa: **", "Red lime: a\n"),
  ],
  "vocabulary/words.ts": [{ way: "words", of: ["x", "(", "constructo", "[", "("] }],
};

/** What reads a text by hand that nobody can make long, and why: a file, or a function of one that has other scanners. */
export const SHORT: Readonly<Record<string, string>> = {
  "check/brief/fields.ts": "names of fields that rules ask for",
  "deck/pack/template.ts": "a kind that a template goes on from, of which there are no more than MOST_BASES",
  "host/images/read.ts": "one letter of each name in a folder",
  "marking/mark/unnamed.ts": "no more labels in front of a text than MOST_IN_FRONT",
  "opc/ole.ts": "names of streams that briefdeck looks for",
  "scene/text/prepare.ts withTabs": "tabs that templates set; those of a brief are blanks",
  "vocabulary/labels.ts": "labels and headings of no more than LONGEST letters",
  "vocabulary/ranks.ts": "the first four words of forty letters",
};
