import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ALIASES } from "../../../src/craft/sections/aliases.ts";
import { sectionKind } from "../../../src/craft/sections.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "templates", "statecraft", "slides");
const heads = readdirSync(FOLDER).flatMap((name) => {
  const [, head = ""] = readFileSync(join(FOLDER, name), "utf8").split(/^---$/m, 3);
  const { kind = "", headings = {} } = parse(head) as { kind?: string; headings?: Record<string, string[]> };
  return Object.hasOwn(ALIASES, kind) ? [{ kind, headings }] : [];
});

/** A part of press lines too (`### If asked`), which the public may see: as a heading it names no section by itself. */
const AMBIGUOUS = ["If asked"];

describe("the names of sections", () => {
  it.each(heads)("that choose the template $kind are known to the checks", ({ headings }) => {
    for (const [lang, names] of Object.entries(headings)) {
      const others = names.filter((name) => {
        const title = [{ kind: "text", text: name, span: { file: "", start: 0, end: 0 } }] as const;
        return sectionKind({ title, attributes: { id: "", classes: [], values: {} } }, lang) === null;
      });
      expect(
        others.filter((name) => !AMBIGUOUS.includes(name)),
        lang,
      ).toEqual([]);
    }
  });
});
