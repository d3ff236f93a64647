import { describe, expect, it } from "vitest";
import { textAndTargets, textOf } from "../../../src/tree/text.ts";
import { slideOf } from "./support.ts";

function inlines(body: string) {
  const [first] = slideOf(`---\nsources: {s: {title: S}}\n---\n\n## T\n\n${body}`).blocks;
  return first?.kind === "paragraph" ? first.inlines : [];
}

describe("the words of a text", () => {
  it("leaves out emphasis, citations and numbers of footnotes", () => {
    expect(textOf(inlines("a **b** `c`[^1] [@s, p. 3] ~~d~~\n\n[^1]: note"))).toBe("a b c d");
  });

  it("has single white space, none at the ends", () => {
    expect(textOf(inlines("a\nb<br>c"))).toBe("a b c");
    const cut = [{ kind: "text" as const, text: " a  b\n", span: { file: "", start: 0, end: 0 } }];
    expect(textOf(cut)).toBe("a b");
  });

  it("says a picture's alternative text, and its file where targets count", () => {
    const text = inlines('see ![flag](https://example.org/x/flag.png)s and [there](https://example.org "title")');
    expect(textOf(text)).toBe("see flags and there");
    expect(textAndTargets(text)).toBe("see flag flag.png s and there https://example.org title");
  });
});
