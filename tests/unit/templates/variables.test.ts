import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { takenClasses, variableTables } from "../../../src/tools/variables.ts";

const templates = join(import.meta.dirname, "../../../templates");

it("the manual lists every variable with what it is for (npm run schema)", () => {
  const css = readFileSync(join(templates, "statecraft/tokens.css"), "utf8");
  const tables = variableTables(css);
  expect(readFileSync(join(templates, "README.md"), "utf8")).toContain(tables);
  const declared = [...(/:root \{([\s\S]*?)\n\}/.exec(css)?.[1]?.matchAll(/^ {2}(--[\w-]+):/gm) ?? [])].map(
    ([, name]) => name,
  );
  expect([...tables.matchAll(/^\| `(--[\w-]+)`/gm)].map(([, name]) => name)).toEqual(declared);
  expect(declared.length).toBeGreaterThan(30);
});

it("a variable without a comment is refused", () => {
  expect(() => variableTables(":root {\n  /* Colours. */\n  --a: red;\n}\n")).toThrow("--a has no comment");
});

it("the manual lists the classes that pieces.css has taken (npm run schema)", () => {
  expect(takenClasses(".a, .b.c { }\n/* .d { } */ .e > p { }\n.f { }")).toBe("`.a .f`\n");
  const classes = takenClasses(readFileSync(join(templates, "statecraft/pieces.css"), "utf8"));
  expect(readFileSync(join(templates, "README.md"), "utf8")).toContain(classes);
  expect(classes).toContain(".callout ");
});
