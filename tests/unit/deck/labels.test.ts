import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import { splitLabel } from "../../../src/deck/view/labels.ts";
import { textOf } from "../../../src/tree/text.ts";

/** Label and detail of a paragraph, as words; null where it has no label. */
function split(paragraph: string): readonly [string, string] | null {
  const [block] = parseBrief({ file: "a.md", text: `## T\n\n${paragraph}\n` }).value.slides[0]?.blocks ?? [];
  const found = block?.kind === "paragraph" ? splitLabel(block.inlines) : null;
  return found && [textOf(found.label), textOf(found.detail)];
}

describe("a label in bold", () => {
  it.each([
    ["**Label:** detail", "Label", "detail"],
    ["**Label**: detail", "Label", "detail"],
    ["**Label：** detail", "Label", "detail"],
    ["**Label**：detail", "Label", "detail"],
    ["**Label** – detail", "Label", "detail"],
    ["**Label —** detail", "Label", "detail"],
    ["**Label.** detail", "Label", "detail"],
    ["**Label:** *all* of it", "Label", "all of it"],
    ["**10:30** to 11:00", "10:30", "to 11:00"],
    ["**Label**", "Label", ""],
    ["**9 апреля 2013 г.** detail", "9 апреля 2013 г.", "detail"],
  ])("%s", (text, label, detail) => expect(split(text)).toEqual([label, detail]));

  it("may stand behind a mark, which stays with the detail", () =>
    expect(split("(SS) **Label**: detail")).toEqual(["Label", "(SS) detail"]));

  it.each(["detail, **not a label**", "plain words", "*Label:* detail"])("is none in: %s", (text) =>
    expect(split(text)).toBeNull(),
  );
});
