/** What handlebarsjs.com documents works here as plain Handlebars has it, or is refused, or is listed as different. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support/compile.ts";
import { expectGolden } from "../../support/golden.ts";
import { fillAll } from "./filling.ts";
import { GUIDE, SNIPPETS, type Snippet } from "./handlebars-guide.ts";

/** Plain Handlebars, with the helpers that the snippets use. */
function plainly({ text, partials = {}, data = GUIDE, indents }: Snippet): string {
  const real = Handlebars.create();
  for (const [name, source] of Object.entries(partials)) real.registerPartial(name, source);
  real.registerHelper({
    upper: (value: string) => value.toUpperCase(),
    add: (a: number, b: number) => a + b,
    eq: (a: unknown, b: unknown) => (a ?? null) === (b ?? null),
    or: (a: unknown, b: unknown) => a || b,
    and: (a: unknown, b: unknown) => a && b,
    raw(this: unknown, options: Handlebars.HelperOptions) {
      return options.fn(this);
    },
  });
  const filled = real.compile(text, { preventIndent: indents !== true })(data);
  // It escapes three signs more, or in other digits, which is the same text.
  return filled.replaceAll("&#x27;", "&#39;").replaceAll("&#x3D;", "=").replaceAll("&#x60;", "`");
}

const ours = ({ text, partials = {}, data = GUIDE, inlines = [] }: Snippet) => fillAll(text, partials, data, inlines);

const all = Object.values(SNIPPETS).flat();

describe.each(Object.entries(SNIPPETS))("%s", (_, snippets) => {
  const kind = (wanted: "alike" | "refused" | "differs") =>
    snippets.filter(({ refused, differs }) => (refused ? "refused" : differs ? "differs" : "alike") === wanted);

  it.each(kind("alike"))("$text", (snippet) => {
    expect(ours(snippet)).toEqual({ text: plainly(snippet), faults: [] });
  });

  for (const snippet of kind("differs"))
    it(`${snippet.text} differs`, () => {
      const filled = ours(snippet).text;
      expect(filled).toBe(snippet.differs?.[1]);
      expect(filled).not.toBe(plainly(snippet));
    });

  for (const snippet of kind("refused"))
    it(`${snippet.text} is refused, with what to do instead`, () => {
      const { text, faults } = ours(snippet);
      expect(text).toBeNull();
      expect(faults[0]?.at).not.toBe("");
      expect(faults[0]?.hint).toMatch(/\w/);
    });
});

/** Each with all that is said of it: the place, the code, the message and what to do. */
it("says of each snippet that is refused what is wrong", () => {
  const said = all
    .filter(({ refused }) => refused)
    .map((snippet) => {
      const faults = ours(snippet).faults.map(
        ({ code, at, message, hint }) => `  ${code} at ${JSON.stringify(at)}\n    ${message}\n    ${hint}\n`,
      );
      return `${JSON.stringify(snippet.text).slice(1, -1)}\n${faults.join("")}`;
    });
  expectGolden(join(import.meta.dirname, "handlebars-guide.txt"), said.join("\n"));
});

describe("the list of templates/README.md", () => {
  const escaped = (text: string) => text.replaceAll("|", "\\|");
  const first = new Map<string, Snippet>();
  for (const snippet of all) if (snippet.refused && !first.has(snippet.refused)) first.set(snippet.refused, snippet);
  const list = [
    "| not here | example | what it says | hint |",
    "|---|---|---|---|",
    ...[...first].map(([what, snippet]) => {
      const fault = ours(snippet).faults[0];
      return `| ${escaped(what)} | \`${escaped(snippet.text)}\` | ${escaped(fault?.message ?? "")} | ${escaped(fault?.hint ?? "")} |`;
    }),
    "",
    "Different from plain Handlebars, beside that:",
    "",
    ...all.flatMap(({ text, differs }) => (differs ? [`- \`${text.replaceAll("\n", " ")}\`: ${differs[0]}`] : [])),
  ].join("\n");

  it("is made of the snippets (UPDATE=1 writes it)", () => {
    const file = join(ROOT, "templates", "README.md");
    const readme = readFileSync(file, "utf8");
    const [start, end] = ["<!-- refused: made by handlebars-guide.test.ts -->\n", "\n<!-- /refused -->"];
    const from = readme.indexOf(start) + start.length;
    const to = readme.indexOf(end);
    expect(from).toBeGreaterThan(start.length);
    if (process.env.UPDATE === "1" && process.env.CI === undefined)
      writeFileSync(file, readme.slice(0, from) + list + readme.slice(to));
    expect(readFileSync(file, "utf8")).toContain(start + list + end);
  });

  it("has what some 160 snippets show", () => expect(all.length).toBeGreaterThan(160));
});
