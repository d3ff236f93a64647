/** What tells a deck of Slidev from others that name a theme too: lines that it alone has. */
import { describe, expect, it } from "vitest";
import { dialectOf } from "../../../src/brief/frontmatter/programs.ts";

const HEAD = "# A\n\ntext\n\n";
const of = (lines: string) => dialectOf({ theme: "default" }, `${HEAD}${lines}\n`);
const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}: v\n`).join("");

describe("lines of Slidev", () => {
  it.each([
    ...["---\nlayout: two-cols\n---", "--- \t\nclass: x\nlayout: \t'center'\n---", '---\r\nlayout: "end"\r\n---'],
    ...[`---\n${fields(12)}layout: end\n---`, `---\nname-of_it: ${"v".repeat(299)}\nlayout: end\n---`],
    ...[`---\n${"n".repeat(41)}: v\nlayout: end\n---`, "---\nclass:\nlayout: end\n---", "---\nlayout: 2\n---"],
    ...["::left::", "::right::", "::bottom::", "::default::", "::right:: \t"],
    ...["<v-click>a</v-click>", "<v-clicks depth=2>", "a <v-after>", "<v-switch>", "<v-drag pos=x>"],
    ...["<div v-click>", '<p class="a" v-after="1">', "<b v-motion />", `<b ${"a".repeat(199)} v-click>`],
    ...["a $slidev.nav.go", "```md magic-move", "````md magic-move {at:2}"],
  ])("are known: %j", (lines) => expect(of(lines)).toBe("slidev"));

  it.each([
    ...[
      "---\nlayout: true\n---",
      "---\nlayout: false\n---",
      "----\nlayout: end\n---",
      "a\nlayout: end",
      "--- a\nlayout: end",
    ],
    ...[
      `---\n${fields(13)}layout: end\n---`,
      `---\nname: ${"v".repeat(301)}\nlayout: end\n---`,
      "---\nlayout:end\n---",
    ],
    ...[
      "---\n1a: v\nlayout: end\n---",
      "---\na b: v\nlayout: end\n---",
      "---\nlayout: (end)\n---",
      "---\nlayout:\n---",
    ],
    ...[`---\n${"n".repeat(42)}: v\nlayout: end\n---`, "---\n- layout: end\n---"],
    ...["::middle::", "a ::right::", "::right:: a", ":: right ::", " ::right::"],
    ...["<v-clickable>", "<v-hide>", "v-click", "<div v-clickx>", "<div> v-click", "<divv-click>"],
    ...[`<b ${"a".repeat(201)} v-click>`, "<div <b> v-click", "slidev", "$slidevs"],
    ...["``md magic-move", "`````md magic-move", " ```md magic-move", "```js magic-move", "```md move"],
  ])("are not these: %j", (lines) => expect(of(lines)).toBe(""));

  it("are asked for where a theme is named alone", () => {
    expect(dialectOf({}, "::right::\n")).toBe("");
    expect(dialectOf({ theme: "default", format: "revealjs" }, "::right::\n")).toBe("");
    expect(dialectOf({ theme: 1 }, "::right::\n")).toBe("");
    expect(dialectOf({ marp: true, theme: "default" }, "::right::\n")).toBe("marp");
    expect(dialectOf({ theme: "seriph" }, "")).toBe("slidev");
  });
});
