/**
 * Callouts of GitHub and Obsidian (`> [!note]`), Quarto (`.callout-note`), MyST (`{note}`), Docusaurus (`:::note`) and
 * MkDocs (`!!! note`): one kind of block, a box with a title.
 */
import { languageOf } from "../../language/index.ts";
import type { CalloutKind } from "../../language/types.ts";
import type { RawBlock, RawDivision, RawHeading } from "../blocks/raw.ts";
import type { Context } from "../context.ts";
import { type Excerpt, excerptAt, sourceEnd } from "../source/excerpt.ts";
import { calloutKind, isBoxWord } from "./callout-words.ts";

/** Kinds whose word is the label itself, in the language of the brief. */
const LABELLED: ReadonlySet<string> = new Set(["note", "tip", "important", "warning", "caution", "admonition"]);

/** The word of a callout among classes: Quarto's `callout-note`, the plain word of others; null if there is none. */
export function calloutWord(classes: readonly string[]): string | null {
  const quarto = classes.find((name) => /^callout-\w+$/.test(name));
  return quarto?.slice("callout-".length) ?? classes.find(isBoxWord) ?? null;
}

interface Written {
  /** As written: `warning`, `faq`. */
  readonly word: string;
  /** Its own title; null for the label of its kind. */
  readonly title: Excerpt | null;
  readonly blocks: readonly RawBlock[];
  readonly start: number;
  readonly end: number;
  /** Attributes that stay its own. */
  readonly id?: string | null;
}

/** The callout as a div of its kind that begins with its title. A heading at its head is its title, as in Quarto. */
export function calloutBlock(context: Context, { word, title, blocks, start, end, id = null }: Written): RawDivision {
  const name = word.toLowerCase();
  const kind = calloutKind(name);
  const [first, ...rest] = blocks;
  const heading = title === null && first?.kind === "heading" ? first : null;
  const content = title ?? heading?.content ?? excerptAt(labelOf(context, name, kind), start);
  const value = { id, classes: ["callout", `callout-${kind}`], values: {} };
  return {
    kind: "division",
    attributes: { value, start, end: start },
    blocks: [headed(content, heading, start), ...(heading === null ? blocks : rest)],
    start,
    end,
  };
}

function headed(content: Excerpt, heading: RawHeading | null, start: number): RawBlock {
  const end = heading?.end ?? Math.max(start, sourceEnd(content, content.text.length));
  return { kind: "paragraph", strong: true, content, start: heading?.start ?? start, end };
}

function labelOf({ lang }: Context, word: string, kind: CalloutKind): string {
  if (LABELLED.has(word)) return languageOf(lang).callouts[kind];
  const words = word.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
