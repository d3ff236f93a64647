import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../support/compile.ts";

it("shows every packaged kind in the gallery page, and nothing else", () => {
  const templates = join(ROOT, "templates");
  const kinds = readdirSync(join(templates, "statecraft/slides")).filter((name) => name.endsWith(".hbs"));
  const page = readFileSync(join(templates, "GALLERY.md"), "utf8");
  const shown = [...page.matchAll(/^!\[[^\]]+\]\((gallery\/(.+)\.png)\)$/gm)];
  expect(shown.map(([, , kind]) => kind).sort()).toEqual(kinds.map((name) => basename(name, ".hbs")).sort());
  expect(readdirSync(join(templates, "gallery")).length).toBe(shown.length);
  for (const [, path = ""] of shown) expect(existsSync(join(templates, path)), path).toBe(true);
});
