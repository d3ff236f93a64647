import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkVariables } from "../../../src/deck/pack/unread.ts";
import { type PackFile, THEME_VARIABLES } from "../../../src/deck/types.ts";
import { createReporter } from "../../../src/diagnostics/reporter.ts";
import { baseVariables, PAGE_VARIABLES } from "../../../src/scene/css/theme-default.ts";
import { ROOT } from "../../support/compile.ts";

const PACK = join(ROOT, "templates", "statecraft");

const file = (path: string, text: string, packaged = false): PackFile => ({
  path,
  file: `${packaged ? "base" : "house"}/${path}`,
  text,
  ...(packaged ? { packaged } : {}),
});

function complaints(files: readonly PackFile[]): readonly string[] {
  const { report, diagnostics } = createReporter();
  checkVariables(files, report);
  return diagnostics.map(({ code, span, hint }) => {
    const text = files.find((one) => one.file === span?.file)?.text ?? "";
    return `${code} ${span?.file} ${text.slice(0, span?.start).length} ${text.slice(span?.start, span?.end)} | ${hint}`;
  });
}

describe("variables that nothing reads", () => {
  it("are told once, where they are written, with the name that is near", () => {
    const base = file("base.css", "h1 { font-size: var(--heading-size) } :root { --spare: 1pt }", true);
    const house = file(
      "theme.css",
      "/* --note: */ :root { --acent1: red;\n --heading-siz: 2pt; --accent2: red }\n.profile-room { --acent1: blue }",
    );
    expect(complaints([base, house])).toEqual([
      expect.stringMatching(
        /^css\/unread-variable house\/theme\.css 22 --acent1 \| Did you mean “--accent1”\? Read it/,
      ),
      expect.stringMatching(/ --heading-siz \| Did you mean “--heading-size”\?/),
    ]);
  });

  it("are read by rules, other variables, fallbacks and templates of any pack", () => {
    const css = ":root { --a: 1pt; --b: calc(2 * var(--a)); --c: 1pt; --d: red }";
    const slide = file(
      "slides/x.hbs",
      '<slide><p style="width: var(--none, var( --b )); color: VAR(--d)">x</p></slide>',
    );
    const upper = file("base.css", "p { margin: var(--c) }");
    expect(complaints([file("tokens.css", css), slide, upper])).toEqual([]);
  });

  it("are none in the packaged files, copied by a user", () => {
    const names = readdirSync(PACK, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:css|hbs)$/.test(name),
    );
    const copies = names.map((name) => file(name, readFileSync(join(PACK, name), "utf8")));
    expect(copies.length).toBeGreaterThan(30);
    expect(complaints(copies)).toEqual([]);
  });
});

it("are found in time that grows with the sheet, whatever it holds", () => {
  const start = process.cpuUsage();
  for (const piece of [" ", "-", "--a", "/*", "--a:", "; ", "--a: 1; --b", "/**/"])
    complaints([file("x.css", `p {${piece.repeat(30_000)}}`)]);
  const { user } = process.cpuUsage(start);
  expect(user / 1e6).toBeLessThan(1.2);
});

it("knows every variable of the theme", () => {
  const base = [...baseVariables({ width: 960, height: 540 }, 1).keys()].filter((name) => !PAGE_VARIABLES.has(name));
  expect(new Set(THEME_VARIABLES)).toEqual(new Set([...base, "--theme-name", "--type-scale"]));
});
