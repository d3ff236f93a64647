/**
 * The first stage: text → `Brief`.
 *
 *     text ──frontmatter──▶ meta, sources
 *       └──blocks──▶ raw blocks ──outline──▶ draft slides ──ids──▶ convert (inlines) ──▶ Brief
 *
 * Blocks are read here rather than by marked: its tokens carry no positions, and inside lists and quotations none can be
 * rebuilt exactly. Its inline rules read the text of each block (`inlines/lexer.ts`).
 */
import { slug } from "../data/slug.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import { textOf } from "../tree/text.ts";
import type { RawBlock, RawHeading, RawNotes } from "./blocks/raw.ts";
import { readBlocks } from "./blocks/read.ts";
import { headPicture } from "./blocks/slide-front-matter.ts";
import { slidesWithinBounds } from "./bounds.ts";
import { reportCharacters, withSpaces } from "./characters.ts";
import { type Context, report } from "./context.ts";
import { convertFootnotes } from "./convert/footnotes.ts";
import { convertSlide, type SharedReader } from "./convert/slide.ts";
import { createContext } from "./create-context.ts";
import { readMarked } from "./dialect/read.ts";
import { type Signs, signsOf } from "./dialect/signs.ts";
import { unwrapped } from "./dialect/templates.ts";
import { withPlainTexts } from "./frontmatter/plain.ts";
import { type FrontMatterResult, parseFrontMatter } from "./frontmatter/read.ts";
import { createInlineLexer } from "./inlines/lexer.ts";
import { reportAttributeValues, reportLanguage } from "./language.ts";
import { headingWords } from "./outline/heading-words.ts";
import { shownSlides } from "./outline/hidden.ts";
import { assignIds } from "./outline/ids.ts";
import { isSubtitle, type Levels, readLevels } from "./outline/level.ts";
import { outlineSlides } from "./outline/slides.ts";
import { referenceKind } from "./references.ts";
import { type KnownSource, reportDeclaredTwice } from "./registered.ts";
import { carriedIn } from "./source/carried.ts";
import { containersIn } from "./source/containers.ts";
import { excerptAt } from "./source/excerpt.ts";
import { splitLines } from "./source/lines.ts";
import { reportTally } from "./tally-reports.ts";
import type { Brief, Section, Slide } from "./types.ts";
import { placedWaivers } from "./waivers.ts";

/** What a brief may refer to beside what it declares itself. */
export interface Known {
  /** The registry of sources: citations may name these too; binding adds those that are cited to the brief. */
  readonly sources: readonly KnownSource[];
}

/**
 * Parses a brief. Never throws: whatever is wrong with the text is told in the diagnostics, in the order of the file,
 * and the value is as good as could be made.
 *
 * Spans are UTF-16 offsets into `text` as given; a byte order mark, if it is still there, counts as one.
 *
 * @param read the front matter of the same text, by whoever needed it before; its diagnostics are told here
 */
export function parseBrief(
  source: { readonly file: string; readonly text: string },
  known: Known = { sources: [] },
  read: Outcome<FrontMatterResult> = parseFrontMatter(source),
): Outcome<Brief> {
  const { file } = source;
  const text = withSpaces(source.text);
  const { report: tell, take, diagnostics } = createReporter();
  const front = take(read);
  reportDeclaredTwice(front.sources, known.sources, tell);
  const lines = unwrapped(splitLines(text, front.body));
  const signs = signsOf(lines, { dialect: front.dialect, raw: front.meta.raw, head: text.slice(0, front.body) });
  const context = createContext(file, text, front, known.sources, lines, signs, tell);
  reportCharacters(context);
  reportLanguage(context, front.meta);
  const body = readMarked(context, lines, (some) => readBlocks(context, some));
  const again = titleAgain([...coverNotes(context, front), ...firstPicture(context, front), ...body], front);
  const { blocks } = again;
  const rulersOnly = front.slideLevel === null && (front.dialect !== "" || isRuled(signs));
  const levels = levelsOf(front, blocks, rulersOnly);
  const { slideLevel } = levels;
  const cover = again.cover ?? levels.cover;
  const { contested } = levels;
  if (contested !== null) reportLevels(context, contested, { ...levels, cover: contested === cover ? cover : null });
  const outlined = outlineSlides(blocks, {
    slideLevel,
    rulersOnly,
    cover,
    hasCover: front.meta.cover && front.meta.title !== "" && again.cover === null,
  });
  const drafts = slidesWithinBounds(context, shownSlides(context, outlined));
  const shared = createReader(context, front.meta);
  const ids = assignIds(context, drafts, headingWords(shared));
  const sections: Section[] = [];
  const slides = drafts.flatMap((draft, index): readonly Slide[] => {
    const id = ids[index];
    if (id === undefined) return [];
    const slide = convertSlide(draft, id, draft.role === "section" ? id : (sections.at(-1)?.id ?? null), shared);
    if (draft.role === "section") sections.push({ id, title: slide.title, span: slide.headingSpan });
    return [slide];
  });
  const footnotes = convertFootnotes(shared);
  reportUnused(context);
  reportAttributeValues(context, { slides, footnotes });
  reportTally(context);
  if (slides.every(showsNothing)) reportNothing(context, front);
  const sources = front.sources.map((source) => ({ ...source, number: context.citationNumbers.get(source.key) ?? 0 }));
  const words = headingWords(shared);
  const plain = withPlainTexts(front.meta, (written) => words(excerptAt(written, 0)));
  const meta = { ...plain, title: plain.title || firstTitle(slides) };
  const waivers = placedWaivers(context, slides);
  const value: Brief = {
    file,
    meta,
    slideLevel,
    sections,
    slides,
    sources,
    footnotes,
    waivers,
    remarks: context.remarks,
    edits: context.edits,
    containers: containersIn(text, file, front.body),
    carried: carriedIn(text, file, front.body),
  };
  return { value, diagnostics: inFileOrder(diagnostics) };
}

/**
 * A first `#` that says the title of the front matter again: the cover, with what stands below it as its subtitle. Where nothing does, the
 * cover of the front matter is enough; where more does than a cover has room for, that is a slide without a title of its own.
 */
function titleAgain(
  blocks: readonly RawBlock[],
  { meta }: FrontMatterResult,
): { readonly blocks: readonly RawBlock[]; readonly cover: RawHeading | null } {
  const said = (text: string) => text.replace(/[*_`]/g, "").replace(/\s+/g, " ").trim().toLowerCase();
  const shown = blocks.filter(({ kind }) => kind !== "notes");
  const [first] = shown;
  const isTitle = first?.kind === "heading" && first.level === 1 && said(first.content.text) === said(meta.title);
  if (!isTitle || !meta.cover || meta.title === "" || first.attributes !== null) return { blocks, cover: null };
  const next = shown.findIndex((block, index) => index > 0 && (block.kind === "heading" || block.kind === "rule"));
  const below = shown.slice(1, next < 0 ? shown.length : next);
  if (below.length > 0 && isSubtitle(below)) return { blocks, cover: first };
  return { blocks: blocks.filter((block) => block !== first), cover: null };
}

/** What the front matter says outright, else what the headings say; its own title makes a cover of its own. */
function levelsOf(front: FrontMatterResult, blocks: readonly RawBlock[], rulersOnly: boolean): Levels {
  const read = readLevels(blocks);
  const slideLevel = front.slideLevel ?? read.slideLevel;
  if (front.slideLevel !== null || rulersOnly) return { ...read, slideLevel, cover: null, contested: null };
  return front.meta.title === "" && front.meta.raw.cover !== false ? read : { ...read, cover: null };
}

/** Decks in which separators alone start slides, whatever the headings. */
function isRuled({ remark, deckset, presenterm, strict, headed }: Signs): boolean {
  return remark || deckset || presenterm || (strict && !headed);
}

/** The head of a deck for Slidev has the fields of its first slide too. */
function firstPicture({ text, slidev }: Context, { meta, body }: FrontMatterResult): readonly RawBlock[] {
  const image = slidev ? headPicture(meta.raw.layout, splitLines(text.slice(0, body))) : null;
  if (image === null) return [];
  return [{ kind: "rule", front: { section: false, image, hidden: "" }, start: body, end: body }];
}

/** `notes:` of the front matter. */
function coverNotes(context: Context, { notes, notesAt }: FrontMatterResult): readonly RawNotes[] {
  if (notes === "" || notesAt === null) return [];
  const [start, end] = [notesAt.start, notesAt.end];
  const lines = splitLines(notes).map((line) => ({ ...line, from: start }));
  return [{ kind: "notes", blocks: readBlocks(context, lines, 1), start, end }];
}

function reportLevels(context: Context, { start, end, content }: RawHeading, levels: Levels): void {
  const { slideLevel, affected: count, cover } = levels;
  const title = content.text.trim();
  report(context, "brief/slide-level", { title, count, level: slideLevel, cover: cover === null ? 0 : 1 }, [
    start,
    end,
  ]);
}

function createReader(context: Context, { releases }: FrontMatterResult["meta"]): SharedReader {
  const section = (label: string) => {
    const id = slug(label);
    return id !== "" && context.targets.has(id) ? { href: `#${id}`, title: "" } : undefined;
  };
  const { quarto, pandoc } = context.signs;
  // In any other deck brackets may be an aside, and where there is something to withhold a mark.
  const isPandoc = (quarto || pandoc) && releases.length === 0;
  const lexer = createInlineLexer({
    isSource: (key) => context.sourceKeys.has(key),
    isReference: (key) => context.examples.named.has(key) || referenceKind(key) !== null,
    section,
    alone: (label) => (isPandoc ? section(label) : undefined),
    definition: (label) => {
      const found = context.definitions.get(label);
      if (found !== undefined) context.usedDefinitions.add(label);
      return found;
    },
  });
  return { context, lexer, imageDetails: new Map(), inlineNotes: new Map() };
}

function reportUnused(context: Context): void {
  for (const [label, { href, title, span }] of context.definitions) {
    if (context.usedDefinitions.has(label)) continue;
    const text = title === "" ? href : `${href} “${title}”`;
    report(context, "brief/definition-unused", { label, text }, [span.start, span.end]);
  }
}

function showsNothing({ title, blocks, parts }: Slide): boolean {
  return title.length === 0 && blocks.length === 0 && parts.length === 0;
}

function reportNothing(context: Context, { meta, body }: FrontMatterResult): void {
  const code = meta.title !== "" ? "brief/no-slides" : "brief/empty";
  report(context, code, {}, [Math.min(body, context.text.length), context.text.length]);
}

function firstTitle(slides: readonly Slide[]): string {
  const titled = slides.find((slide) => slide.title.length > 0);
  return titled === undefined ? "" : textOf(titled.title);
}

function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
