import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/deck/markup/escape.ts";
import { highlightCode } from "../../../src/deck/markup/highlight.ts";

const CODE = `const a = 'it''s'; // <b> & "c"\n\tif (a > 1 && b < 2) return /[&<>'"]/g; {{x}} \${y} &amp; &#39;`;

describe("code in a language that is known", () => {
  it.each(["ts", "python", "html", "bash", "yaml", "markdown", "sql", "c++", "diff"])("keeps each sign: %s", (lang) => {
    const markup = highlightCode(lang, CODE);
    expect(markup).not.toBeNull();
    expect(decodeText((markup ?? "").replace(/<[^>]*>/g, ""))).toBe(CODE);
    expect((markup ?? "").match(/<(?!\/?span)/g)).toBeNull();
  });

  it("tells keywords, names, literals and comments apart", () => {
    expect(highlightCode("js", "function add() { return 42; } // done")).toBe(
      '<span class="code-keyword">function</span> <span class="code-name">add</span>(<span></span>) { ' +
        '<span class="code-keyword">return</span> <span class="code-literal">42</span>; } ' +
        '<span class="code-comment">// done</span>',
    );
  });

  it.each(["", "mermaid", "klingon", "constructor", "__proto__"])("is left as it is in another: “%s”", (lang) => {
    expect(highlightCode(lang, CODE)).toBeNull();
  });

  it("is left as it is where no slide could show it", () => {
    expect(highlightCode("js", "a;\n".repeat(6_700))).toBeNull();
    expect(highlightCode("js", "_".repeat(401))).toBeNull();
    expect(highlightCode("js", `a\n${"_".repeat(400)}`)).not.toBeNull();
  });
});
