/** Words of a brief's source and of a finished deck, to compare them. */
import { decodeHTML } from "entities";
import { openPackage } from "../../src/check/package/open.ts";
import { isMarking } from "../../src/check/package/roles.ts";
import type { DeckPackage } from "../../src/check/package/types.ts";
import { KNOWN_LANGUAGES } from "../../src/language/known.ts";
import type { Part, XmlElement } from "../../src/opc/types.ts";
import { attribute, named, textOf } from "../../src/opc/xml.ts";
import type { Vocabulary } from "../../src/vocabulary/types.ts";
import { apart } from "../../src/vocabulary/words.ts";
import { vocabularyOf } from "./bound.ts";

export type Count = ReadonlyMap<string, number>;

/** Runs of letters, digits and the marks that belong to them. */
export const wordsIn = (text: string): readonly string[] =>
  text.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];

export function countWords(...texts: readonly string[]): Count {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Each word as often as the more generous of two counts has it. */
export function most(a: Count, b: Count): Count {
  const keys = [...a.keys(), ...b.keys()];
  return new Map(keys.map((word) => [word, Math.max(a.get(word) ?? 0, b.get(word) ?? 0)]));
}

/** `word (how many are missing of how many)` for each word that `there` has too few of. */
export function missing(wanted: Count, there: Count): readonly string[] {
  return [...wanted]
    .filter(([word, count]) => (there.get(word) ?? 0) < count)
    .map(([word, count]) => `${word} (${count - (there.get(word) ?? 0)} of ${count})`);
}

/** The Markdown of a brief after its front matter. */
export const bodyOf = (source: string): string =>
  source.replace(/\r\n?/g, "\n").replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)\n/, "");

/** Words that name what stands below or beside them, as classes do: they may be drawn as a place, a mark, a column. */
function withoutNames(markdown: string): string {
  return markdown
    .replace(/^###+ +(.+?) *(?:\{[^{}\n]*\})?$/gm, (line, heading: string) => (isKind(heading) ? "" : line))
    .replace(/^( *(?:[-*]|\d+\.)? *)\*\*([^*\n]{1,40}):\*\*/gm, (line, lead: string, label: string) =>
      vocabulary().lineOf(label) === null && !RUNGS.has(vocabulary().column(label).key) ? line : lead,
    )
    .replace(/\(((?:[\p{L} _]+: [^;()\n]+)(?:; [\p{L} _]+: [^;()\n]+)*)\)/gu, (_, fields: string) =>
      fields.replace(/(^|; )[^:;]+: /g, "$1"),
    )
    .replace(/\b(\d{4})-\d\d-\d\d\b/g, "$1");
}

/** Fields of an ask that stand below it: `- **Opening:** …`. */
const RUNGS = new Set(["opening", "target", "fallback", "waiver"]);

let known: Vocabulary | undefined;
const vocabulary = (): Vocabulary => {
  known ??= vocabularyOf("en");
  return known;
};

let kinds: ReadonlySet<string> | undefined;
function isKind(heading: string): boolean {
  kinds ??= new Set(
    KNOWN_LANGUAGES.flatMap(({ headings }) => Object.values(headings).flatMap(apart)).map((words) =>
      words.toLowerCase(),
    ),
  );
  return kinds.has(heading.trim().toLowerCase());
}

/** What the Markdown says to its reader; the rules stand at the head of `tests/words.test.ts`. */
export function readable(markdown: string): string {
  return decodeHTML(
    // Which line asks is said by its panel.
    withoutNames(withoutTex(markdown).replace(/; ask: yes(?=\))/g, ""))
      // Waivers speak to the checks, other comments are notes.
      .replace(/^<!-- lint-ignore [^\n]*-->$/gm, "")
      .replace(/^ {0,3}([`~]{3,})[ \t]*[\w+#-]*/gm, " ")
      .replace(/^ *:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w.-]+)?/gm, " ")
      .replace(/\[-?@[^\][]*\]/g, " ")
      .replace(/^(?:Table)?: /gm, " ")
      .replace(/\[fact: [^\][]*\](?=\p{L})/gu, "")
      .replace(/\[fact: [^\][]*\]/g, " ")
      .replace(/(\[[^\][]*\])\(#[^()\s]*\)/g, "$1")
      .replace(/(\[[^\][]*\])\([^()\s]*(?:\s+"([^"]*)")?\)/g, "$1 $2 ")
      .replace(/\{(?:[#.][^{}\n]*|[\w-]+=[^{}\n]*)\}/g, " ")
      .replace(/<\/?[A-Za-z][^<>]*>/g, (tag) => (/^<(?:https?|mailto):/.test(tag) ? tag : ""))
      .replace(/\[\^[^\]\s]+\]:?/g, " ")
      .replace(/^([ >]*)(?:\d{1,9}[.)]|[-*+](?: \[[ xX]\])?) /gm, "$1")
      .replace(/[*~^`\\]/g, ""),
  );
}

/** Formulas are signs, one by one, which tests of their own look at. */
function withoutTex(markdown: string): string {
  return markdown
    .replace(/^```math\n[\s\S]*?^```$/gm, "")
    .replace(/^\\begin\{(\w+)\}[\s\S]*?^\\end\{\1\}$/gm, "")
    .replace(/\$\$[\s\S]*?\$\$/g, "")
    .replace(/@eq-[\w-]+/g, "")
    .replace(/\$(?=[^\s$])[^$\n]*[^\s$]\$(?!\d)/g, (tex) => (/[\\_^=]|^\$[A-Za-z]\$$/.test(tex) ? "" : tex));
}

/** Addresses that links of the Markdown lead to. */
export function addresses(markdown: string): readonly string[] {
  return [...markdown.matchAll(/(?<!!)\[[^\][]*\]\(((?:https?|mailto):[^()\s]*)/g)].map(([, url = ""]) => url);
}

/** Raised and lowered text may touch its word (`H₂O`) or not (`agreed¹`). */
type Raised = "joined" | "apart";

/** Texts of one part: paragraphs, table cells, words of charts, alternative texts. */
export function textsOf(part: Part | undefined, raised: Raised): readonly string[] {
  const paragraphs = [...named(part?.xml, "a:p")].map((paragraph) => paragraphText(paragraph, raised));
  const values = [...named(part?.xml, "c:v")].map(({ text }) => text);
  const alternative = [...named(part?.xml, "p:cNvPr")].map((shape) => attribute(shape, "descr"));
  return [...paragraphs, ...values, ...alternative];
}

function paragraphText(paragraph: XmlElement, raised: Raised): string {
  let text = "";
  for (const run of named(paragraph, "a:r", "m:r", "a:br", "a:fld")) {
    if (run.name === "a:br") text += " ";
    if (run.name === "m:r") text += [...named(run, "m:t")].map((t) => t.text).join("");
    if (run.name !== "a:r") continue;
    const baseline = [...named(run, "a:rPr")].some((style) => !["", "0"].includes(attribute(style, "baseline")));
    const own = [...named(run, "a:t")].map((t) => t.text).join("");
    text += baseline && raised === "apart" ? ` ${own} ` : own;
  }
  return text;
}

/** Words of a slide with its charts; its notes if asked. */
export function slideWords(deck: DeckPackage, index: number, withNotes: boolean): Count {
  const slide = deck.slides[index];
  if (!slide) return new Map();
  const charts = deck
    .relationships(slide.part.name)
    .filter(({ type }) => type === "chart")
    .map(({ target }) => deck.part(target));
  const parts = [slide.part, ...charts, ...(withNotes ? [slide.notes] : [])];
  const count = (raised: Raised): Count => countWords(...parts.flatMap((part) => textsOf(part, raised)));
  return most(count("joined"), count("apart"));
}

/** All words of a deck: slides, notes, charts, alternative texts, names of sections; `more` are texts outside it. */
export function deckWords(bytes: Uint8Array, ...more: readonly string[]): Count {
  const deck = openDeckPackage(bytes);
  const parts = ["slide+xml", "notesSlide+xml"].flatMap((kind) => deck.partsOfType(`presentationml.${kind}`));
  const all = [...parts, ...deck.partsOfType("drawingml.chart+xml")];
  // A marking is fixed text of the layout: it says what it says on every slide.
  const marks = deck.slides.flatMap(({ layout }) =>
    [...named(layout?.xml, "p:sp")].filter((shape) => isMarking(shape)).map(textOf),
  );
  const sections = [...named(deck.presentation.xml, "p14:section")].map((section) => attribute(section, "name"));
  const said = [...sections, ...marks, ...more];
  const count = (raised: Raised): Count => countWords(...all.flatMap((part) => textsOf(part, raised)), ...said);
  return most(count("joined"), count("apart"));
}

export function openDeckPackage(bytes: Uint8Array): DeckPackage {
  const deck = openPackage(bytes, "deck.pptx");
  if (!deck) throw new Error("no presentation");
  return deck;
}
