/** What the build reads ahead is what reading at run time comes to, for every file of the packaged templates. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { preparedTexts } from "../../../src/data/prepared.ts";
import { parseTemplate } from "../../../src/deck/handlebars/parse.ts";
import { splitHead } from "../../../src/deck/pack/split-head.ts";
import { SelectorCompiler } from "../../../src/scene/css/selectors/compile.ts";
import { readSheet } from "../../../src/scene/css/sheet/parse-sheet.ts";
import { prepareSheet, restoreSheet } from "../../../src/scene/css/sheet/prepared.ts";
import { prepareTemplates } from "../../../src/tools/prepare.ts";
import { ROOT } from "../../support/compile.ts";

const PACK = join(ROOT, "templates", "statecraft");
const files = readdirSync(PACK, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(hbs|css)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(PACK, name), "utf8") }));
const prepared = prepareTemplates(files);
const partials = new Set(files.flatMap(({ name }) => /^partials\/(.*)\.hbs$/.exec(name)?.[1] ?? []));
const bodies = preparedTexts<{ base: number; body: unknown }>(() => prepared.BRIEFDECK_BODIES);
const NAME = "a pack/$1 \"file\" called 'odd'.hbs";

describe("what the build reads ahead", () => {
  for (const { name, text } of files.filter((file) => file.name.endsWith(".hbs")))
    it(`is the body of ${name}`, () => {
      const { body } = splitHead(text);
      const { value } = parseTemplate(NAME, body.text, body.start, partials);
      const found = bodies(body.text, NAME);
      expect(found?.base).toBe(body.start);
      expect(found?.body).toEqual(value?.body);
      expect(bodies(`${body.text} `, NAME)).toBeUndefined();
    });

  for (const { name, text } of files.filter((file) => file.name.endsWith(".css")))
    it(`is the rules of ${name}`, () => {
      const source = { file: NAME, text, report: (problem: unknown) => expect.fail(JSON.stringify(problem)) };
      const read = readSheet(source);
      const restored = restoreSheet(preparedTexts<typeof read>(() => [[text, prepareSheet(read)]])(text, NAME));
      expect(restored?.map(({ declarations }) => declarations)).toEqual(read.map(({ declarations }) => declarations));
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
