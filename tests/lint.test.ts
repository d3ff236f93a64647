/**
 * Rules L1 to L28 of a brief. A case is a folder `tests/lint/L06/fires…/` or `…/passes…/` with
 * - `brief.md`, and beside it the registries, copies and pictures that it names,
 * - perhaps `options.json`: what the command line would add, `{"release": "partner", "profile": "room"}`,
 * - `expected.txt`: what the rule reports, its waivers with it.
 * `UPDATE=1 npx vitest run tests/lint.test.ts` writes the expectations anew.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../src/check/brief/rules/index.ts";
import { expectGolden } from "./support/golden.ts";
import { reportOf } from "./support/lint.ts";

/** What no brief can bring about: tested in `tests/unit/check/brief.test.ts`. */
const WITHOUT_CASE = new Set(["lint/L18-exposed"]);

const ROOT = join(import.meta.dirname, "lint");
const folderOf = (id: string) => join(ROOT, id.replace(/^L(\d)$/, "L0$1"));
const casesOf = (id: string) => (existsSync(folderOf(id)) ? readdirSync(folderOf(id)).sort() : []);

describe.each(RULES.map(({ id, name }) => ({ id, name })))("$id $name", ({ id }) => {
  it("has a case that fires and one that does not", () => {
    expect(casesOf(id).map((name) => /^(fires|passes)/.exec(name)?.[0])).toEqual(
      expect.arrayContaining(["fires", "passes"]),
    );
  });

  it.each(casesOf(id))("%s", async (name) => {
    const folder = join(folderOf(id), name);
    const { text, count } = await reportOf(folder, id);
    if (name.startsWith("fires")) expect(count).toBeGreaterThan(0);
    else expect(text).toBe("");
    expectGolden(join(folder, "expected.txt"), text);
  });
});

describe("rules", () => {
  it("have each a number, a name, an explanation and a source", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { id, title, help, sources, codes } of RULES) {
      expect(title, id).toMatch(/^[A-Z].*\.$/);
      expect(help.length, id).toBeGreaterThan(40);
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { url } of sources) expect(() => new URL(url)).not.toThrow();
      const prefix = `lint/${id.replace(/^L(\d)$/, "L0$1")}-`;
      expect(
        codes.filter((code) => !code.startsWith(prefix)),
        id,
      ).toEqual([]);
    }
  });

  it("report each of their codes in a case", () => {
    for (const { id, codes } of RULES) {
      const reported = casesOf(id).map((name) => readFileSync(join(folderOf(id), name, "expected.txt"), "utf8"));
      expect(
        codes.filter((code) => !WITHOUT_CASE.has(code) && !reported.some((text) => text.includes(`[${code}]`))),
        `codes of ${id} that no case shows`,
      ).toEqual([]);
    }
  });
});
