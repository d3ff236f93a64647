/**
 * Random Markdown from a grammar: every kind of block, nested, ragged, left open, with hostile strings among the words.
 * Every word is `w1z`, `w2z` …, each once in a text, so that a lost one is seen without reading Markdown as we do.
 */
import fc from "fast-check";

/** Stands for the next word until the text is finished. */
const WORD = "\u{e000}";

const HOSTILE = [
  "{{title}}",
  "{{#each parts}}",
  "{{{raw}}}",
  "$[x]",
  "<script>",
  "</script>",
  "<b>",
  "</div>",
  "<!--",
  "-->",
  "&lt;",
  "&nosuch;",
  "&#0;",
  "]]>",
  "__proto__",
  "constructor",
  "..",
  "\\",
  "\\*",
  "**",
  "*",
  "_",
  "~~",
  "^",
  "`",
  "``",
  "[",
  "](",
  "![",
  "[^",
  "[@",
  "{.",
  "{#x",
  "|",
  "\t",
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\ufffe",
  "\ud800",
  "👩‍👩‍👧‍👦",
  "한국어",
  "日本語",
  "العربية",
  "é̂̃",
  "=cmd()",
  "$$",
  "1e999",
  "---",
] as const;

const word = fc.constant(WORD);
const hostile = fc.constantFrom(...HOSTILE);
const huge = fc.constantFrom(40, 90, 400).map((length) => `${WORD} ${"x".repeat(length)}`);
const token = fc.oneof(
  { weight: 30, arbitrary: word },
  { weight: 3, arbitrary: hostile },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => text.replace(/\s/g, " ")) },
);
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(token, { minLength: 1, maxLength }).map((list) => list.join(" "));

const attribute = fc.constantFrom(
  "{#a-b .c}",
  "{.columns}",
  "{.quote}",
  "{.nosuch}",
  "{width=50%}",
  '{alt="x y"}',
  "{.bleed k=v}",
  "{#}",
  "{.}",
  "{=html}",
  "{}",
);
const wrapped: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom<readonly [string, string]>(
      ["**", "**"],
      ["*", "*"],
      ["_", "_"],
      ["~~", "~~"],
      ["`", "`"],
      ["^", "^"],
      ["~", "~"],
      ["[", "](https://example.org/?a=1&b=2)"],
      ["[", "](#one)"],
      ["[", "](javascript:alert)"],
      ["[", "]{.x}"],
      ["![", "](ok.png)"],
      ["<span>", "</span>"],
      ["<kbd>", ""],
      ["**", ""],
      ["[", "]("],
    ),
    words(3),
  )
  .map(([[open, close], inner]) => open + inner + close);
const mark = fc.constantFrom(
  "[@one, ¶5]",
  "[@one; @two, p. 3]",
  "[^n]",
  "<br>",
  "\\",
  "https://example.org/a_b_c",
  "@one",
);
const inline: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 12, arbitrary: words(8) }, { weight: 3, arbitrary: wrapped }, { weight: 1, arbitrary: mark }),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(" "));

const indent = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);
/** A bar in a cell makes a surplus cell, which is an error, and errors end the build. */
const cell = fc.oneof(
  { weight: 8, arbitrary: words(3).map((text) => text.replaceAll("|", "\\|")) },
  { weight: 1, arbitrary: fc.constant("") },
);
const row = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(cell, { minLength: 1, maxLength }).map((cells) => `| ${cells.join(" | ")} |`);
const table = fc
  .integer({ min: 1, max: 9 })
  .chain((columns) =>
    fc.tuple(
      fc.array(cell, { minLength: columns, maxLength: columns }),
      fc.array(row(columns), { maxLength: 12 }),
      fc.constantFrom("", "\n{.airy}", "\nTable: x"),
    ),
  )
  .map(([head, rows, end]) =>
    [`| ${head.join(" | ")} |`, `|${":--|".repeat(head.length)}`, ...rows].join("\n").concat(end),
  );

const chart = fc
  .tuple(
    fc.constantFrom("bar", "column", "line", "area", "pie", "doughnut"),
    fc.array(fc.integer({ min: -1000, max: 1_000_000 }), { minLength: 1, maxLength: 8 }),
  )
  .map(([type, values]) => {
    const rows = values.map((value) => `| ${WORD} | ${value} |`).join("\n");
    return `| ${WORD} | ${WORD} |\n|---|--:|\n${rows}\n{.chart type=${type}}`;
  });

const code = fc
  .tuple(fc.constantFrom("", "ts", "python {.x}"), fc.array(words(12), { maxLength: 8 }), fc.boolean())
  .map(([lang, lines, indented]) =>
    indented
      ? lines.map((line) => `    ${line}`).join("\n")
      : `\`\`\`${lang}\n${lines.join("\n").replaceAll("`", "")}\n\`\`\``,
  );

/** Pandoc's blocks; every cell one word wide, so that columns stand where their marks do. */
const pandoc = fc
  .tuple(
    fc.constantFrom("grid", "simple", "multiline", "definitions", "verse", "fancy", "math"),
    fc.array(words(3), { minLength: 2, maxLength: 5 }),
  )
  .map(([kind, [first = "", ...more]]) => {
    const bar = "+---------+---------+";
    switch (kind) {
      case "grid":
        return [
          bar,
          `| ${WORD}       | ${WORD}       |`,
          bar,
          ...more.flatMap(() => [`| ${WORD}       | - ${WORD}     |`, bar]),
        ].join("\n");
      case "simple":
        return [`${WORD}       ${WORD}`, "------  -------", ...more.map(() => `${WORD}       ${WORD}`)].join("\n");
      case "multiline":
        return [
          "-".repeat(30),
          `${WORD}       ${WORD}`,
          "------  -------",
          `${WORD}\n        ${WORD}\n\n${WORD}`,
          "-".repeat(30),
        ].join("\n");
      case "definitions":
        return more.map((text) => `${WORD}\n\n:   ${text}\n\n    ${WORD}`).join("\n\n");
      case "verse":
        return more.map((text) => `| ${text.replaceAll("|", "")}`).join("\n");
      case "fancy":
        return more.map((text, at) => `${"abcde"[at]}) ${text}`).join("\n");
      default:
        return `$$\\frac{${WORD}}{${WORD}}$$ and $${WORD}_${WORD}^2$ of ${first}`;
    }
  });

const { block } = fc.letrec<{ block: string; item: string }>((tie) => ({
  item: fc
    .tuple(inline, fc.oneof({ weight: 4, arbitrary: fc.constant("") }, { weight: 1, arbitrary: tie("block") }))
    .map(([first, below]) => (below === "" ? first : `${first}\n\n${below}`)),
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: "block" },
    { weight: 5, arbitrary: inline },
    { weight: 1, arbitrary: fc.array(inline, { maxLength: 5 }).map((lines) => lines.join("\n")) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.constantFrom("- ", "* ", "1. ", "7) ", "- [ ] ", "- [x] "),
          fc.array(tie("item"), { minLength: 1, maxLength: 6 }),
        )
        .map(([sign, items]) =>
          items.map((item) => sign + indent(item, " ".repeat(sign.startsWith("-") ? 2 : sign.length))).join("\n"),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie("block"), fc.constantFrom("", `\n>\n> -- ${WORD}`))
        .map(([inner, who]) => `> ${indent(inner, "> ")}${who}`),
    },
    { weight: 3, arbitrary: table },
    { weight: 1, arbitrary: chart },
    { weight: 2, arbitrary: code },
    {
      weight: 1,
      arbitrary: fc.tuple(words(4), attribute).map(([alt, more]) => `![${alt.replace(/[[\]\\]/g, "")}](ok.png)${more}`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom("#### ", "##### ", "### "), words(5), attribute).map((p) => p.join("")),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("notes", "tip", "{.x #y}", "columns"), fc.array(tie("block"), { maxLength: 3 }))
        .map(([name, inner]) => `::: ${name}\n${inner.join("\n\n")}\n:::`),
    },
    { weight: 2, arbitrary: pandoc },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("", " width=30%", " width=x"), fc.array(tie("block"), { minLength: 1, maxLength: 3 }))
        .map(
          ([width, inner]) =>
            `:::: columns\n${inner.map((text) => `::: {.column${width}}\n${text}\n:::`).join("\n")}\n::::`,
        ),
    },
    { weight: 1, arbitrary: fc.tuple(tie("block"), tie("block")).map((both) => both.join("\n\n::right::\n\n")) },
    { weight: 1, arbitrary: words(6).map((text) => `<!-- ${text.replaceAll("--", "")} -->`) },
    { weight: 1, arbitrary: words(6).map((text) => `<div class="x">\n${text}\n</div>`) },
    { weight: 1, arbitrary: fc.constantFrom("---", "***", "***\n\n---") },
  ) as fc.Arbitrary<string>,
}));

/** What ends a build with an error, or hides what follows: rare, or nothing else would be seen. */
const broken = fc.constantFrom(
  "::: open",
  "```",
  "<!-- open",
  ":::",
  "![x](missing.png)",
  "[@nosuch]",
  "[^nosuch]",
  "[x](#nowhere)",
  "| a |\n|---|\n| b | c |",
  "## x {#dup}\n\n## y {#dup}",
);

const KINDS =
  "columns table quote timeline positions options key-messages if-raised image code chart objectives outcomes bottom-line agenda risks".split(
    " ",
  );

/** A part that alone may say what its slide is. */
const lonePart = fc
  .tuple(fc.constantFrom("Timeline", "Risks", WORD, `${WORD} ${WORD}`), fc.constantFrom("", ...KINDS))
  .map(([title, kind]) => `### ${title}${kind === "" ? "" : ` {.${kind}}`}`);

const heading = fc
  .tuple(
    fc.constantFrom("## ", "## ", "## ", "## ", "# ", "### "),
    words(9),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: fc.constantFrom("nosuch", ...KINDS).map((kind) => ` {.${kind}}`) },
      { weight: 1, arbitrary: lonePart.map((part) => `\n\n${part}`) },
    ),
  )
  .map((parts) => parts.join(""));
const slide = fc
  .tuple(
    heading,
    fc.array(block, { maxLength: 4 }),
    fc.oneof({ weight: 40, arbitrary: fc.constant("") }, { weight: 1, arbitrary: broken }),
  )
  .map(([title, blocks, odd]) => [title, ...blocks, odd].join("\n\n"));

/** Links have somewhere to lead. */
const FIRST = "## One {#one}\n\n";
const FRONT = `---
title: Fuzz
page: PAGE
sources:
  one: {title: First, author: A. One, date: 2013-05-07}
  two: {title: Second, outlet: Two, url: "https://example.org/two"}
---
`;
const NOTE = `\n\n[^n]: ${WORD} ${WORD}\n`;

/** A whole brief of `slides` slides at most. */
export function markdown(slides: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom("16:9", "16:9", "4:3", "A4"), fc.array(slide, { minLength: 1, maxLength: slides }))
    .map(([page, list]) => numbered(FRONT.replace("PAGE", `"${page}"`) + FIRST + list.join("\n\n") + NOTE));
}

function numbered(text: string): string {
  let next = 0;
  return text.replaceAll(WORD, () => `w${++next}z`);
}

/** The words of a text by their numbers. */
export const numberedWords = (text: string): ReadonlySet<string> => new Set(text.match(/w\d+z/g));
