import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse as parseYaml, stringify } from "yaml";
import { frontMatterJsonSchema } from "../../../src/brief/frontmatter/schema.ts";
import { splitFrontMatter } from "../../../src/brief/frontmatter/split.ts";
import { registryJsonSchemas } from "../../../src/craft/registries/schemas.ts";
import type { JsonSchema } from "../../../src/data/types.ts";
import { readManifest, readProject, settingsJsonSchemas } from "../../../src/deck/pack/manifest.ts";
import { parse } from "./support.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const schema = frontMatterJsonSchema();
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false }).compile(
  schema,
);
const yamlOf = (text: string): string => {
  const { yaml } = splitFrontMatter(text);
  return yaml === null ? "" : text.slice(yaml.start, yaml.end);
};

/**
 * Whether the code finds no error in front matter. Errors of the body are not its matter; that two sources have one key
 * no schema can tell.
 */
function accepts(yaml: string): boolean {
  const { diagnostics } = parse(`---\n${yaml}\n---\n\n## One\n\nText.\n`);
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return !errors.some((code) => /^brief\/(?:front-matter|source)-/.test(code) && code !== "brief/source-duplicate");
}

describe("schemas of registries", () => {
  it.each(Object.entries(registryJsonSchemas()))(
    "of %s are what the code says now, and take our own",
    (name, registry) => {
      const file = readFileSync(join(ROOT, "templates", `${name}.schema.json`), "utf8");
      expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(registry)));
      const own = new Ajv2020({ strict: false }).compile(registry as object);
      expect([
        own(parseYaml(readFileSync(join(ROOT, "briefs", `${name}.yml`), "utf8"), { schema: "core" })),
        own.errors,
      ]).toEqual([true, null]);
      expect(own({ park: { nam: "x" } })).toBe(false);
    },
  );
});

describe("templates/pack.schema.json and project.schema.json", () => {
  it.each<[keyof ReturnType<typeof settingsJsonSchemas>, object, object]>([
    ["pack", { name: "house", pages: { letter: "11in 8.5in" }, layouts: ["cover"] }, { pages: { letter: "wide" } }],
    ["project", { templates: "house" }, { template: "house" }],
  ])("%s is what the code says now, and takes what the code takes", (name, right, wrong) => {
    const schema = settingsJsonSchemas()[name];
    const file = readFileSync(join(ROOT, "templates", `${name}.schema.json`), "utf8");
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(schema)));
    const own = new Ajv2020({ strict: false }).compile(schema as object);
    const read = (value: object) =>
      (name === "pack" ? readManifest : readProject)({ file: "x.yml", text: stringify(value) }).diagnostics.length ===
      0;
    expect([own(right), read(right), own(wrong), read(wrong)]).toEqual([true, true, false, false]);
  });
});

describe("templates/briefdeck.schema.json", () => {
  it("is what the code says now (npm run schema)", () => {
    const file = readFileSync(join(ROOT, "templates", "briefdeck.schema.json"), "utf8");
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  const files = readdirSync(join(ROOT, "briefs")).filter((name) => name.endsWith(".md"));
  it.each(files)("accepts the front matter of briefs/%s", (name) => {
    const text = readFileSync(join(ROOT, "briefs", name), "utf8");
    const valid = validate(parseYaml(yamlOf(text), { schema: "core" }));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it.each(files)("is named at the head of briefs/%s, for editors", (name) => {
    const [, second] = readFileSync(join(ROOT, "briefs", name), "utf8").split("\n");
    expect(second).toBe("# yaml-language-server: $schema=../templates/briefdeck.schema.json");
  });

  it("describes every field, nested ones too, and says what enumerations mean by example or word", () => {
    const lacking: string[] = [];
    const visit = (at: JsonSchema, path: string): void => {
      for (const [name, property] of Object.entries((at.properties ?? {}) as Record<string, JsonSchema>)) {
        if (!/\S/.test(String(property.description ?? ""))) lacking.push(`${path}.${name}`);
        visit(property, `${path}.${name}`);
      }
      for (const inner of [at.items, at.additionalProperties, ...((at.anyOf ?? []) as unknown[])])
        if (typeof inner === "object" && inner !== null) visit(inner as JsonSchema, path);
    };
    visit(schema, "");
    expect(lacking).toEqual([]);
  });
});

/** Texts at the edges of what patterns and enumerations accept. */
const TEXTS =
  "2013-05-07|2012-02-29|2013-02-29|1900-02-29|2000-02-29|2013-13-01|2013-5-7|2013|7 May 2013|2013-05-07T08:00-04:00|2013-05-07 08:00Z|2013-05-07T24:00Z|2013-05-07T08:00|30d|2w|0d|30|d|KOR|PUBLIC|kor|K R|en-GB|ko|e|en_US|en GB|16:9|16x9|169|4:3|a4|letter|draft|Draft|final|sample|smaple|none|icd203|room|silent|for reference|official|true|yes|people.yml|a b|x|-x|https://x.org|leaders-meeting|readout|consecutive|key|1|6|7";
const texts = fc.oneof(fc.constantFrom(...TEXTS.split("|")), fc.constantFrom("", " ", "ü", "한글", "[", ": x", "#"));
const junk: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  fc.constantFrom(0, 1, 2, 6, 7, 30, 43, 169, 1441, -1, 2.5, 1e21, true, false, null),
  fc.array(texts, { maxLength: 2 }),
  fc.constant([]),
  fc.constant({}),
  fc.dictionary(fc.constantFrom("name", "a", "x-y", "scheme", "audience"), texts, { maxKeys: 2 }),
);

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const spelt = (name: string) => fc.constantFrom(name, name, name.replaceAll("_", "-"), camel(name));
const slip = (name: string) => fc.constantFrom(`${name}s`, name.slice(1), `x${name}`, name.replaceAll("_", ""));

/** Values that mostly fit a schema, some of them not quite. */
function near(at: JsonSchema): fc.Arbitrary<unknown> {
  const sound = fitting(at);
  return fc.oneof({ weight: 12, arbitrary: sound }, { weight: 1, arbitrary: junk });
}

function fitting(at: JsonSchema): fc.Arbitrary<unknown> {
  if (Array.isArray(at.allOf)) return fitting(at.allOf[0] as JsonSchema);
  if (Array.isArray(at.anyOf)) return fc.oneof(...at.anyOf.map((one) => near(one as JsonSchema)));
  if (Array.isArray(at.enum)) return fc.constantFrom(...(at.enum as unknown[]));
  const types = [at.type ?? "string"].flat();
  if (types.includes("object")) return record(at);
  if (types.includes("array")) return fc.array(near((at.items ?? {}) as JsonSchema), { maxLength: 3 });
  if (types.includes("integer") || types.includes("number")) return fc.constantFrom(1, 2, 4, 6, 30, 1440);
  if (typeof at.pattern === "string") {
    const pattern = new RegExp(at.pattern, "u");
    const good = TEXTS.split("|").filter((text) => pattern.test(text));
    return fc.oneof(texts, ...(good.length === 0 ? [] : [fc.constantFrom(...good), fc.constantFrom(...good)]));
  }
  return types.includes("boolean") && types.length < 3 ? fc.boolean() : texts;
}

function record(at: JsonSchema): fc.Arbitrary<unknown> {
  const properties = Object.entries((at.properties ?? {}) as Record<string, JsonSchema>);
  const required = (at.required ?? []) as string[];
  const known = properties.map(([name, inner]) =>
    fc.tuple(
      fc.oneof({ weight: 30, arbitrary: spelt(name) }, { weight: 1, arbitrary: slip(name) }),
      near(inner),
      required.includes(name) ? fc.constantFrom(true, true, true, false) : fc.boolean(),
    ),
  );
  const chosen = fc.tuple(...known).map((entries) => entries.filter(([, , there]) => there).slice(0, 6));
  const others =
    typeof at.additionalProperties === "object"
      ? fc.array(
          fc.tuple(
            texts.filter((key) => key !== ""),
            near(at.additionalProperties as JsonSchema),
          ),
          { maxLength: 2 },
        )
      : fc.constant([]);
  return fc
    .tuple(chosen, others)
    .map(([entries, more]) => Object.fromEntries([...entries.map(([k, v]) => [k, v]), ...more]));
}

describe("the JSON Schema and the code", () => {
  const fields = Object.entries(schema.properties as Record<string, JsonSchema>);

  it("agree on any front matter, field by field", { timeout: 120_000 }, () => {
    let accepted = 0;
    const total = process.env.EVERY === "1" ? 60 : 12;
    for (const [name, at] of fields) {
      const one = fc.tuple(spelt(name), name === "references" ? junk : near(at));
      fc.assert(
        fc.property(one, ([field, value]) => {
          const yaml = stringify({ [field]: value });
          const ours = accepts(yaml);
          if (ours) accepted += 1;
          expect({ yaml, accepted: ours }).toEqual({ yaml, accepted: validate(parseYaml(yaml, { schema: "core" })) });
        }),
        { numRuns: total, seed: 20130507 },
      );
    }
    // The property would hold of nothing if everything were refused.
    expect(accepted / (fields.length * total)).toBeGreaterThan(0.4);
    expect(accepted / (fields.length * total)).toBeLessThan(0.95);
  });

  it("agree on the names of fields, those of other programs with them", () => {
    const names =
      "title|Title|autor|slide_level|slide-level|slideLevel|slidelevel|asOf|as_of|marp|_class|headingDivider|references|_references|toc|institute|theme".split(
        "|",
      );
    for (const name of names) {
      const yaml =
        name === "references"
          ? "references: []"
          : `${name}: ${name.toLowerCase().startsWith("slide") ? 2 : "2013-05-07"}`;
      if (name === "Title") continue;
      expect({ name, accepted: accepts(yaml) }).toEqual({
        name,
        accepted: validate(parseYaml(yaml, { schema: "core" })),
      });
    }
  });

  // An editor may be stricter than a build: whoever types sees the slip at once.
  it.each(["unknown", "x", "cssclass_of_mine"])("differ on a field that nobody knows: %s", (name) => {
    expect(validate({ [name]: "2013-05-07" })).toBe(false);
    expect(accepts(`${name}: 2013-05-07`)).toBe(true);
  });
});
