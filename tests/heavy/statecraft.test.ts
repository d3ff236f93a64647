import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createHeadingIndex } from "../../src/deck/kinds/headings.ts";
import { loadPack } from "../../src/deck/pack.ts";
import { KNOWN_LANGUAGES } from "../../src/language/known.ts";
import { SUBJECT_NAMES } from "../../src/language/types.ts";
import { apart } from "../../src/vocabulary/words.ts";
import { vocabularyOf } from "../support/bound.ts";
import { defaultPack, placeText } from "../support/compile.ts";

const pack = join(import.meta.dirname, "../../templates/statecraft");
const tokens = readFileSync(join(pack, "tokens.css"), "utf8");
const sheets = readdirSync(pack, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));

interface Head {
  readonly kind?: string;
  readonly name?: string;
  readonly title?: string;
  readonly description?: string;
  readonly layout?: string | Record<string, string>;
  readonly means?: Record<string, unknown>;
  readonly sample?: string;
}

const ofTemplates = (folder: string) => readdirSync(join(pack, folder)).filter((file) => file.endsWith(".hbs"));

function templates(folder: string) {
  return ofTemplates(folder).map((file) => {
    const [, head = "", body = ""] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(pack, folder, file), "utf8")) ?? [];
    return { id: file.replace(/\.hbs$/, ""), head: parse(head) as Head, body };
  });
}

const slides = templates("slides");
const layouts = templates("layouts");

describe("kinds of the default pack", () => {
  it("can be read without fault, bodies and all", () => {
    const paths = ["slides", "cards", "layouts", "partials"].flatMap((folder) =>
      ofTemplates(folder).map((name) => `${folder}/${name}`),
    );
    const files = [...paths, ...sheets].map((path) => ({
      path,
      file: path,
      text: readFileSync(join(pack, path), "utf8"),
    }));
    expect(loadPack(files).diagnostics).toEqual([]);
  });

  it("are those that the manual shows", () => {
    const manual = readFileSync(join(pack, "../../README.md"), "utf8");
    const shown = [...manual.matchAll(/\/pictures\/([\w-]+)\.png\) ([\w-]+) \|/g)];
    expect(shown.filter(([, picture, kind]) => picture !== kind)).toEqual([]);
    expect(shown.map(([, , kind = ""]) => kind).sort()).toEqual(slides.map(({ id }) => id).sort());
    for (const { id } of slides) expect(existsSync(join(pack, "pictures", `${id}.png`)), id).toBe(true);
  });

  it.each(slides.map((s) => [s.id, s] as const))(
    "%s says what it is, in two languages, and shows itself",
    (id, { head }) => {
      expect(head.kind).toBe(id);
      expect(head.title).toBeTruthy();
      expect(head.description).toBeTruthy();
      expect(head.means).toBeTruthy();
      expect(head.sample).toBeTruthy();
    },
  );

  it.each(slides.map((s) => [s.id, s] as const))("%s uses layouts that exist", (_, { head }) => {
    const named = typeof head.layout === "string" ? [head.layout] : Object.values(head.layout ?? {});
    for (const name of named) expect(layouts.map((l) => l.id)).toContain(name);
  });

  it.each(KNOWN_LANGUAGES.map(({ tag, headings }) => [tag, headings] as const))(
    "share no heading in %s",
    (_, headings) => {
      const all = Object.values(headings)
        .flatMap(apart)
        .map((word) => word.toLowerCase());
      // One word may mean two things that the slide's content tells apart; those that must not go out are never among them.
      const twice = all.filter((word, i) => all.indexOf(word) !== i);
      const closed = [headings["red-lines"], headings["do-not-raise"]].flatMap(apart).map((word) => word.toLowerCase());
      expect(twice.filter((word) => closed.includes(word))).toEqual([]);
      expect(twice.length).toBeLessThanOrEqual(3);
    },
  );

  it("leave numbers to the theme", () => {
    // A length that comes from the brief, such as minutes, is no number of ours.
    for (const { body } of [...slides, ...layouts, ...templates("partials")])
      expect(body.replace(/style="[a-z-]+: \{\{[^"]*\}\}"/g, "")).not.toMatch(
        /style=|\d(pt|px|in|mm|cm|em)\b|#[0-9a-f]{3,6}\b/i,
      );
  });
});

describe("sections of a briefing", () => {
  /** Templates that draw the sixteen slides of a briefing book and the two generated ones. */
  const BOOK = [
    "cover",
    "bottom-line",
    "objectives",
    "programme",
    "participants",
    "person",
    "scene-setter",
    "positions",
    "key-messages",
    "if-raised",
    "asks-and-offers",
    "deliverables",
    "options",
    "risks",
    "timeline",
    "map",
    "evidence",
    "press-lines",
    "outcomes",
    "sources",
    "distribution",
  ];

  it.each(BOOK)("has a template for %s", (kind) => expect(slides.map(({ id }) => id)).toContain(kind));

  it.each(SUBJECT_NAMES.map((name) => [name] as const))("lead from every name of %s to a template", (name) => {
    for (const { tag, headings } of KNOWN_LANGUAGES) {
      const vocabulary = vocabularyOf(tag);
      const { byHeading } = createHeadingIndex(defaultPack(), vocabulary);
      const found = (words: string, classes: readonly string[] = []) =>
        byHeading({ attributes: { id: null, classes, values: {} }, about: vocabulary.about(words, classes) });
      for (const words of apart(headings[name])) expect(found(words), `${tag}: ${words}`).not.toEqual([]);
      expect(found("A sentence that says something", [name])).not.toEqual([]);
    }
  });
});

describe("the profile room", () => {
  // A handout is another page, with regions of its own.
  it("gives variables other values, and restates no rule", () => {
    const css = readFileSync(join(pack, "profiles/room.css"), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const [, selector, body = "", rest = ""] = /^\s*([^{}]+?) \{([^{}]*)\}([\s\S]*)$/.exec(css) ?? [];
    expect([selector, rest.trim()]).toEqual([".profile-room", ""]);
    const names = body.split(";").flatMap((one) => (one.trim() === "" ? [] : [one.split(":")[0]?.trim() ?? ""]));
    expect(names.filter((one) => !tokens.includes(`  ${one}: `))).toEqual([]);
  });
});

describe("words beside colours", () => {
  const text = async (kind: string): Promise<string> => {
    const { sample = "" } = slides.find(({ id }) => id === kind)?.head ?? {};
    const { deck } = await placeText(`templates/statecraft/${kind}-sample.md`, sample);
    return JSON.stringify(deck?.slides.find((slide) => slide.kind === kind)?.root ?? "");
  };

  it.each([
    ["positions", ["Apart", "Partly"]],
    ["programme", ["Open", "Closed", "Total 30"]],
    ["deliverables", ["agreed", "in talks", "idea", "2 open brackets"]],
    ["risks", ["Very likely", "Likely", "Unlikely", "Low", "Moderate", "High"]],
    ["asks-and-offers", ["Principal’s copy only", "Opening", "Fallback", "Stop", "May be waived by"]],
    ["timeline", ["past", "planned", "As of"]],
    ["if-raised", ["certain", "might", "unlikely", "Avoid", "Do not raise"]],
    ["options", ["Recommended", "Agreed", "Not agreed", "Discuss", "Submission"]],
    ["person", ["Hazard", "Safe openers"]],
    ["scene-setter", ["hostile", "strained", "wary", "correct", "warm"]],
  ] as const)("%s says what its signs and colours say", async (kind, words) => {
    const shown = (await text(kind)).replaceAll('","span"', "");
    for (const word of words) expect(shown).toContain(word);
  });

  it("shows nothing but particulars on a cover that is safe before cameras", async () => {
    const shown = await text("cover");
    for (const secret of ["The meeting of President Park", "Office of Korean Affairs", "Desk officer, Korea"])
      expect(shown).not.toContain(secret);
    for (const word of ["One plan, one clock", "KOR-2013-01", "draft", "Copy", "Note-taker", "Classified by"])
      expect(shown).toContain(word);
  });
});

describe("layouts of the default pack", () => {
  it("have names of their own for PowerPoint's gallery", () => {
    const names = layouts.map((l) => l.head.name);
    expect(names.every(Boolean)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("colours of the default pack", () => {
  const colour = (name: string): string => {
    const [, value = ""] = new RegExp(`--${name}: ([^;]+);`).exec(tokens) ?? [];
    return value.startsWith("var(--") ? colour(value.slice(6, -1)) : value;
  };
  const text = ["ink", "structure", "quiet", "key", "hlink"].flatMap((name) => [
    [name, "lt1"],
    [name, "paper"],
  ]);

  it.each([...text, ["lt1", "dk2"], ["lt2", "dk2"]])("%s can be read on %s", (front = "", back = "") => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });
});

describe("slides on dark ground", () => {
  it("show a callout's words on its own light ground", async () => {
    const text =
      "---\nslide-level: 2\n---\n# Part\n\n> [!note] Title\n> [e](https://f.gh) H~2~O ==i==\n>\n> | a |\n> |---|\n> | b |\n\n## M\n\nx\n";
    expect((await placeText("a.md", text)).diagnostics).toEqual([]);
  });

  it("show everything in light colours", async () => {
    const text =
      "---\nslide-level: 2\n---\n# [A](https://b.cd) H~2~O\n\n[e](https://f.gh) H~2~O ==i==[^1]\n\n#### J\n\n~~~\nk\n~~~\n\n[^1]: `l`\n\n## M\n";
    const { scene, diagnostics } = await placeText("a.md", text);
    expect(diagnostics).toEqual([]);
    const runs = (scene?.slides ?? [])
      .filter(({ layout }) => layout === "section")
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === "shape" && item.text ? [item] : [])))
      // What the section holds stands on the light page beside the panel.
      .filter(({ box }) => box.x < 0.45 * 960)
      .flatMap(({ fill, text }) =>
        (text?.paragraphs ?? []).flatMap((p) => p.runs).map((run) => ({ run, ground: run.highlight ?? fill })),
      );
    const dark = runs.filter(
      ({ run, ground }) =>
        contrast(`#${run.colour.hex}`, ground && "hex" in ground ? `#${ground.hex}` : colourOf("dk2")) < 4.5,
    );
    expect(dark.map(({ run }) => run.text)).toEqual([]);
    expect(runs.length).toBeGreaterThan(8);
  });
});

const colourOf = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(tokens)?.[1] ?? "";

/** Contrast ratio as WCAG 2.1 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
