/** What stays when a deck is built again, and tells of nothing that a release took out. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { slideNumbers } from "../../src/emit/pptx/identifiers.ts";
import { compileText } from "../support/compile.ts";
import { attributeOf } from "../unit/emit-package/support.ts";

const BRIEF = `---
title: (SO) A plan
author: Desk
date: 2013-05-07
handling: {scheme: sample}
releases:
  partner: {audience: [USA, KOR]}
---

# (SO) Part one

## (SO) First {#one}

- (SO) A point.
- (SO) Another.

## (SO) Second {#two}

| (SO) Year | (SO) Firms |
|---|---:|
| (SO) 2004 | 15 |
| (SO) 2012 | 123 |

# (SO) Part two

## (SO) Third {#three}

(SO) A paragraph.
`;

type Files = ReadonlyMap<string, string>;

async function built(text: string, release?: string): Promise<Files> {
  const { bytes, diagnostics } = await compileText("plan.md", text, [], {
    layouts: "used",
    ...(release ? { release } : {}),
  });
  if (bytes === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const decoder = new TextDecoder("latin1");
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]));
}

const idsOf = (files: Files, part: string, element: string, attribute: string): readonly string[] =>
  attributeOf(files.get(part) ?? "", element, attribute);

/** Every identifier that stays, by what it belongs to: slides by their titles. */
function identifiers(files: Files): Readonly<Record<string, readonly string[]>> {
  const numbers = idsOf(files, "ppt/presentation.xml", "p:sldId", "id");
  return Object.fromEntries(
    numbers.map((number, index) => {
      const part = `ppt/slides/slide${index + 1}.xml`;
      const title = /type="(?:title|ctrTitle)".*?<a:t>(.*?)<\/a:t>/.exec(files.get(part) ?? "")?.[1] ?? String(index);
      const own = ["p14:creationId val", "a16:creationId id", "a16:rowId val", "a16:colId val"].flatMap((key) => {
        const [element = "", attribute = ""] = key.split(" ");
        return idsOf(files, part, element, attribute);
      });
      return [title, [number, ...own]];
    }),
  );
}

const changed = (before: Files, after: Files): readonly string[] =>
  [...after.keys()].filter((name) => before.get(name) !== after.get(name)).sort();

describe("identifiers", () => {
  it("are there: slides, shapes, rows, columns and sections", async () => {
    const files = await built(BRIEF);
    const table = Object.entries(identifiers(files)).find(([title]) => title.includes("Second"))?.[1] ?? [];
    // Slide, creation, title, table and standing shapes; three rows, two columns.
    expect(table.length).toBeGreaterThanOrEqual(2 + 2 + 3 + 2);
    expect(new Set(table).size).toBe(table.length);
    const sections = idsOf(files, "ppt/presentation.xml", "p14:section", "id");
    expect(new Set(sections).size).toBe(sections.length);
    expect(sections.length).toBeGreaterThan(1);
  });

  it("change nothing but the slide whose bullet changed", async () => {
    const [before, after] = [await built(BRIEF), await built(BRIEF.replace("Another.", "Anothen."))];
    // And the property that tells one build from another.
    expect(changed(before, after)).toEqual(["docProps/custom.xml", "ppt/slides/slide3.xml"]);
  });

  it("stay where a slide comes before, and where a row does", async () => {
    const before = identifiers(await built(BRIEF));
    const after = identifiers(
      await built(
        BRIEF.replace("## (SO) Second", "## (SO) Between\n\n(SO) Words.\n\n## (SO) Second").replace(
          "| (SO) 2004 |",
          "| (SO) 1998 | 3 |\n| (SO) 2004 |",
        ),
      ),
    );
    for (const [title, ids] of Object.entries(before)) for (const id of ids) expect(after[title], title).toContain(id);
  });

  it("are the same whether a release took something out or there was nothing", async () => {
    const secret = BRIEF.replace("- (SO) Another.", "- (SO) Another.\n- (SS//NOFORN) Withheld.")
      .replace("## (SO) Third", "## (SS//NOFORN) Withheld {#gone}\n\n(SS//NOFORN) Words.\n\n## (SO) Third")
      .replace("| (SO) 2012 |", "| (SS//NOFORN) 2008 | 99 |\n| (SO) 2012 |");
    const [without, withheld] = [await built(BRIEF, "partner"), await built(secret, "partner")];
    expect(changed(without, withheld)).toEqual([]);
    expect([...withheld.keys()]).toEqual([...without.keys()]);
  });

  it("number slides within the format's bounds, each by itself", () => {
    const slides = Array.from({ length: 5000 }, (_, index) => ({ id: `s${index % 4000}` }));
    const numbers = slideNumbers(slides);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(256);
    expect(Math.max(...numbers)).toBeLessThan(2_147_483_648);
  });
});
