/** What the build reads ahead is what reading at run time comes to, for every file of the packaged templates. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { preparedTexts } from "../../src/data/prepared.ts";
import { precompileProgram } from "../../src/deck/handlebars/library.ts";
import { readTemplate } from "../../src/deck/handlebars/parse.ts";
import type { Site } from "../../src/deck/handlebars/types.ts";
import { splitHead } from "../../src/deck/pack/split-head.ts";
import { SelectorCompiler } from "../../src/scene/css/selectors/compile.ts";
import { readSheet } from "../../src/scene/css/sheet/parse-sheet.ts";
import { prepareSheet, restoreSheet } from "../../src/scene/css/sheet/prepared.ts";
import { prepareTemplates } from "../../src/tools/prepare.ts";
import { ROOT } from "../support/compile.ts";

const PACK = join(ROOT, "templates", "statecraft");
const files = readdirSync(PACK, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(hbs|css)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(PACK, name), "utf8") }));
const prepared = prepareTemplates(files);
const partials = new Set(files.flatMap(({ name }) => /^partials\/(.*)\.hbs$/.exec(name)?.[1] ?? []));
const programs = prepared.packaged.replace(/^.*\n|\n.*$/g, "").split("\n,\n");
const bodies = preparedTexts<{ base: number; program: number }, readonly Site[]>(
  () => prepared.prepared.BRIEFDECK_BODIES,
);
const NAME = "a pack/$1 \"file\" called 'odd'.hbs";

describe("what the build reads ahead", () => {
  for (const { name, text } of files.filter((file) => file.name.endsWith(".hbs")))
    it(`is the body of ${name}`, () => {
      const { body } = splitHead(text);
      const { value } = readTemplate(NAME, body.text, body.start, { partials, inlines: new Set() });
      const found = bodies(body.text, NAME);
      const { base, program, ...rest } = found?.value ?? { base: -1, program: -1 };
      expect(base).toBe(body.start);
      expect({ ...rest, sites: found?.part(0) }).toEqual({
        sites: value?.sites,
        asks: value?.asks,
        inserts: value?.inserts,
      });
      expect(programs[program]).toBe(value ? precompileProgram(value.program) : "");
      expect(bodies(`${body.text} `, NAME)).toBeUndefined();
    });

  for (const { name, text } of files.filter((file) => file.name.endsWith(".css")))
    it(`is the rules of ${name}`, () => {
      const source = { file: NAME, text, report: (problem: unknown) => expect.fail(JSON.stringify(problem)) };
      const read = readSheet(source);
      type Texts = Parameters<typeof restoreSheet>[0];
      const restored = restoreSheet(preparedTexts(() => [[text, prepareSheet(read)]])(text, NAME) as Texts);
      expect(restored?.map(({ block }) => block.declarations)).toEqual(read.map(({ block }) => block.declarations));
      const facts = (rules: typeof read | undefined) => {
        const compiler = new SelectorCompiler();
        return rules?.flatMap(({ selectors }) =>
          selectors.map((selector) => {
            const { specificity, positional, bucket, mentions } = compiler.compile(source, selector) ?? {};
            return { specificity, positional, bucket, mentions };
          }),
        );
      };
      expect(facts(restored)).toEqual(facts(read));
      expect(facts(read)).not.toEqual([]);
    });
});
