/** Decks in every language, from the samples of the kinds: what a language's file must do for a brief. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseBrief } from "../../src/brief/parse.ts";
import { planDeck } from "../../src/deck/plan.ts";
import type { MarkupNode } from "../../src/deck/types.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { formatDate } from "../../src/language/date.ts";
import { KNOWN_LANGUAGES } from "../../src/language/known.ts";
import {
  COLUMN_NAMES,
  type KindLabels,
  type Language,
  LINE_TYPES,
  SUBJECT_NAMES,
  type SubjectName,
} from "../../src/language/types.ts";
import { openBrief } from "../../src/open/brief.ts";
import { isClosed } from "../../src/vocabulary/types.ts";
import { apart } from "../../src/vocabulary/words.ts";
import { bound, vocabularyOf } from "../support/bound.ts";
import { defaultPack, ROOT } from "../support/compile.ts";
import { translated } from "../support/translated.ts";

const pack = defaultPack();
const SLIDES = join(ROOT, "templates/statecraft/slides");
const samples = readdirSync(SLIDES)
  .filter((file) => file.endsWith(".hbs"))
  .map((file) => file.replace(/\.hbs$/, ""))
  .filter((kind): kind is SubjectName => SUBJECT_NAMES.some((name) => name === kind))
  .map((kind) => {
    const [, head = ""] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(SLIDES, `${kind}.hbs`), "utf8")) ?? [];
    return [kind, (parse(head) as { readonly sample: string }).sample] as const;
  });

interface Planned {
  readonly kinds: readonly string[];
  /** Texts between tags and alternative texts, each by itself. */
  readonly texts: readonly string[];
}

function planned(kind: string, text: string): Planned {
  const { file } = projectReaders(nodeHost, ROOT);
  const { brief, registries } = openBrief({ file: `templates/statecraft/${kind}.md`, text }, file).value;
  const { slides } = planDeck(bound(brief), pack, undefined, { registries }).value;
  return { kinds: slides.map((slide) => slide.kind), texts: slides.flatMap(({ root }) => textsOf(root)) };
}

function textsOf(node: MarkupNode): readonly string[] {
  if (node.type === "text") return [node.text.replace(/\s+/g, " ").trim()];
  return [node.attributes.alt ?? "", ...node.children.flatMap(textsOf)];
}

/** A day in words as slides have it. */
const datesOf = (iso: string, lang: string): readonly string[] =>
  (["long", "short"] as const).map((style) => formatDate(iso, style, lang).replaceAll("\u00a0", " "));

const english = new Map(samples.map(([kind, sample]) => [kind, planned(kind, sample)] as const));
const others = KNOWN_LANGUAGES.filter(({ tag }) => tag !== "en");
const [en] = KNOWN_LANGUAGES;

describe.each(others.map((language) => [language.name, language] as const))("a brief in %s", (_, language) => {
  const { tag } = language;

  it.each(samples)("makes a slide of %s from its heading, in its own words alone", (kind, sample) => {
    const text = translated(sample, kind, language);
    const before = english.get(kind);
    const after = planned(kind, text);
    expect(after.kinds).toEqual(before?.kinds);

    // Every label that the English slide shows stands on this one in its own words, and not in English.
    for (const [name, label] of Object.entries(labelsOf(en, kind))) {
      const own = labelsOf(language, kind)[name] ?? "";
      if (!before?.texts.includes(label) || sample.includes(label)) continue;
      expect(after.texts.join("\n"), `${name} in ${tag}`).toContain(own);
      if (own !== label) expect(after.texts, `${name} in ${tag}`).not.toContain(label);
    }
    const shown = after.texts.join("\n");
    for (const iso of new Set(sample.match(/\b20\d\d-\d\d-\d\d\b/g) ?? [])) {
      const said = datesOf(iso, "en").filter(
        (date) => before?.texts.join("\n").includes(date) && !sample.includes(date),
      );
      if (said.length === 0) continue;
      expect(
        datesOf(iso, tag).filter((date) => shown.includes(date)),
        iso,
      ).not.toEqual([]);
      for (const date of said) expect(shown).not.toContain(date);
    }
  });

  it("knows every way of writing a typed line, with a mark, a number and blanks about it", () => {
    const { lineOf } = vocabularyOf(tag);
    const everywhere = vocabularyOf("en");
    const before = apart(language.around.before);
    const missed: string[] = [];
    for (const type of LINE_TYPES)
      for (const word of apart(language.lines[type])) {
        const labels = [word, word.toLocaleUpperCase(tag), `${word}\u00a0`, `(SS) ${word}`];
        missed.push(...labels.filter((label) => lineOf(label)?.type !== type));
        if (!isClosed(lineOf(word)?.reach ?? "partner")) continue;
        const around = [`${word} 2`, `${word} II`, ...before.map((our) => `${our} ${word}`)];
        missed.push(
          ...labels.filter((label) => everywhere.lineOf(label)?.type !== type),
          ...around.filter((label) => !isClosed(lineOf(label)?.reach ?? "partner")),
        );
      }
    expect(missed).toEqual([]);
  });

  it("knows its columns, and closes those that must not go out in every brief", () => {
    const [own, everywhere] = [vocabularyOf(tag), vocabularyOf("en")];
    for (const key of COLUMN_NAMES)
      for (const word of apart(language.columns[key])) {
        const { reach } = own.column(word);
        expect(own.isColumn(word), word).toBe(true);
        if (isClosed(reach)) expect(isClosed(everywhere.column(word).reach), word).toBe(true);
      }
  });

  it("reads a typed line in the text as it is written, with the colon in or behind the bold", () => {
    const [word = ""] = apart(language.lines["red-line"]);
    const text = `---\nlang: ${tag}\n---\n## T\n\n- **${word}\u00a0:** a\n- **${word}:** b\n- **${word}** : c\n- **${word}**： d\n`;
    const [list] = bound(parseBrief({ file: "a.md", text }).value).slides[0]?.blocks ?? [];
    const leads = list?.kind === "list" ? list.items.map(({ blocks: [block] }) => leadOf(block)) : [];
    expect(leads).toEqual(["red-line", "red-line", "red-line", "red-line"]);
  });
});

it("kinds have no label that would hide one of every slide", () => {
  const shared = Object.values(en?.kindLabels ?? {}).flatMap((labels) => Object.keys(labels));
  expect(shared.filter((name) => Object.hasOwn(en?.labels ?? {}, name))).toEqual([]);
});

const leadOf = (block: unknown): unknown =>
  /"type":"red-line"/.test(JSON.stringify(block)) ? "red-line" : JSON.stringify(block);

function labelsOf(language: Language | undefined, kind: string): Readonly<Record<string, string>> {
  const own = language?.kindLabels[kind as keyof KindLabels];
  const all = Object.entries({ ...language?.labels, ...own });
  return Object.fromEntries(all.map(([name, words]) => [name, words.replace(/\s+/g, " ").trim()]));
}
