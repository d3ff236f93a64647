import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, treeWords } from "./support.ts";
import { tortureBrief } from "./torture.ts";

/** Words of a text, counted; marks and markup names are no words of the brief. */
function count(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** What the source says to its reader: front matter, tags, attributes and fence names taken out. */
function readable(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/<\/?[A-Za-z][^<>]*>/g, " ")
    .replace(/\{[#.][^{}]*\}/g, " ")
    .replace(/^:{3,}.*$/gm, " ")
    .replace(/\[\^n\]:?/g, " ")
    .replace(/^\[ref\]:.*$/gm, " ")
    .replace(/\[ref\]/g, " ")
    .replace(/^( *)(?:\d+\.|[-*]( \[[ x]\])?) /gm, "$1")
    .replace(/&amp;|&copy;/g, " ");
}

function lostWords(source: string): string[] {
  const { value, diagnostics } = parse(source);
  const kept = count(`${treeWords(value)}\n${diagnostics.map((d) => d.message).join("\n")}`);
  return [...count(readable(source))].filter(([word, n]) => (kept.get(word) ?? 0) < n).map(([word]) => word);
}

describe("words", () => {
  it("keeps every word of the torture brief", () => {
    expect(lostWords(tortureBrief())).toEqual([]);
  });

  it("keeps them with CRLF line ends", () => {
    expect(
      lostWords(
        tortureBrief()
          .replace(/\n/g, "\r\n")
          .replace(/^---\r\n[\s\S]*?\r\n---\r\n/, ""),
      ),
    ).toEqual([]);
  });

  it.each([
    ["an unclosed div", "## A\n::: x\none two\n\n## B\nthree"],
    ["an unclosed fence", "## A\n```\none\n\n## two three"],
    ["an unclosed comment", "## A\n<!-- one two\n\nthree"],
    ["text after a comment", "## A\n<!-- one --> two\nthree"],
    ["surplus cells", "## A\n| a | b |\n|---|---|\n| one | two | three | four |"],
    ["unused footnotes", "## A\none[^n]\n\n[^n]: two\n\n[^z]: three four\n\n    five"],
    ["duplicate footnotes", "## A\none[^n]\n\n[^n]: two\n[^n]: three four"],
    ["a broken link", "## A\n[one](two three [four](javascript:five)"],
    ["a div's title", "## A\n::: tip One two\nthree\n:::"],
    [
      "deep nesting",
      `## A\n${"> ".repeat(60)}one\n\n${Array.from({ length: 50 }, (_, i) => `${"  ".repeat(i)}- w${i}`).join("\n")}`,
    ],
    ["slide front matter", "## A\none\n\n---\nlayout: two\ntitle: three\n---\n\n# four"],
    ["directives", "## A\n<!-- _footer: one two -->\n<!-- footer: three -->\nfour"],
    ["html lists", "## A\n<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>\n<p>three</p>"],
    ["marks without end", "## A\n**one *two [three](four _five `six ==seven ~~eight ^nine"],
    ["notes before any slide", "<!-- one two -->\n\n## A\nthree"],
    ["tables without a head", "## A\n| one | two |\n| three |"],
    ["pre", "## A\n<pre>one\n  two</pre> three"],
    ["definition lists", "## A\none\n: two three"],
  ])("keeps the words of %s", (_, source) => {
    expect(lostWords(source)).toEqual([]);
  });

  /** Lines that each show one word to the reader. */
  const line = fc.constantFrom(
    ..."W|# W|## W|### W|#### W|- W|  - W|    - W|      W|1. W|   W|> W|> > W|> - W|> -- W|**W**|*W|[W]{.b}|[W](#x)|[W](https://x.org)".split(
      "|",
    ),
    ..."`W`|<!-- W -->|<!-- W|W -->|<b>W</b>|<b>W|W</i>|<Foo>W</Foo>|<div>W</div>|<div>|</div>|[^1] W|[^1]: W|^[W]|[^W]: z".split(
      "|",
    ),
    ..."```|~~~ js|::: notes|::: tip W|:::|::: columns|::: {.column}|::::|---|***|===|: W|Table: W|{.chart type=bar}|".split(
      "|",
    ),
    ..."- [x] W|\t- W|    W|\\W|W\\|W  |~W~|^W^|==W==|![W](p.png)|[W]: z|W:|layout: W|<pre>W</pre>|<script>W</script>|. . .|::W::".split(
      "|",
    ),
    "| a W | b |",
    "|---|---|",
    "| W | 2 | 3 W |",
    "",
    "",
    "",
  );

  it("keeps every word of any document", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const words: string[] = [];
        const source = ["# Start", ...lines]
          .map((text) => text.replace(/W/g, () => words[words.push(`word${words.length}x`) - 1] ?? ""))
          .join("\n");
        const { value, diagnostics } = parse(source);
        const kept = `${treeWords(value)}\n${diagnostics.map(({ message }) => message).join("\n")}`;
        expect(words.filter((word) => !kept.includes(word))).toEqual([]);
      }),
      { numRuns: process.env.EVERY === "1" ? 2000 : 250, seed: 20130507 },
    );
  });
});
