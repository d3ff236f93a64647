import type { QuoteType, TokenizerCallbacks } from "htmlparser2";
import { BOUNDS } from "../../data/bounds.ts";
import { insteadOf } from "../../data/html-elements.ts";
import { append } from "../../data/lists.ts";
import { hasRightToLeft } from "../../data/right-to-left.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { Filled, Piece } from "../handlebars/types.ts";
import type { Element } from "../types.ts";
import { type Draft, sortAttributes } from "./draft.ts";
import { ELEMENTS } from "./elements.ts";
import { appendNode, finishElement, isBareSpan } from "./finish.ts";
import { checkNeeds } from "./needs.ts";
import { checkAttribute, checkLanguage, checkPlace, mayHoldText } from "./rules.ts";

/** Blocks that hold text and no further blocks. */
const isParagraph = (tag: string): boolean => {
  const rule = ELEMENTS.get(tag);
  return rule?.content === "inlines" && rule.flow === "block";
};

/** Elements that are drawn and no words, which PowerPoint has in no cell. */
const DRAWN: ReadonlySet<string> = new Set(["img", "chart", "map", "diagram"]);

/** Characters that a template writes by their names. */
const USUAL_ENTITIES =
  "nbsp amp lt gt quot apos ndash mdash hellip bull middot laquo raquo lsquo rsquo ldquo rdquo larr rarr uarr darr times divide minus plusmn deg sect para copy reg trade euro pound thinsp ensp emsp shy check star".split(
    " ",
  );

/** HTML has none longer. */
const NAMED_CHARACTER = /&([A-Za-z][A-Za-z0-9]{1,31});/g;

/** Takes the tokenizer's calls and builds the tree. Offsets count in the filled text. */
export class TreeBuilder implements TokenizerCallbacks {
  root: Element | null = null;
  private readonly reporter = createReporter();
  readonly diagnostics = this.reporter.diagnostics;
  readonly shown: Span[] = [];
  /** What of the brief became a style or a class: it is drawn, as a length or a colour. */
  readonly drawn: string[] = [];
  private readonly text: string;
  private readonly positions: Positions;
  private readonly wanted: string;
  private readonly briefFile: string;
  private readonly mixed: boolean;
  private readonly hasEntities: boolean;
  private readonly open: Draft[] = [];
  private tag = "";
  private tagStart = 0;
  private names: string[] = [];
  private readonly named = new Set<string>();
  private values: string[] = [];
  private attribute = "";
  private attributeStart = 0;
  private value = "";
  /** Where each id stands that a template writes, whole or in part. */
  private readonly ids = new Map<string, Span>();
  private idIsWritten = false;
  /** The template that writes the `src` of the picture that is being read. */
  private sourceFile: string | null = null;

  constructor(filled: Pick<Filled, "text" | "pieces">, wanted: string, briefFile: string) {
    this.text = filled.text;
    this.positions = createPositions(filled);
    this.wanted = wanted;
    this.briefFile = briefFile;
    this.mixed = hasRightToLeft(filled.text);
    this.hasEntities = filled.text.includes("&");
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.text.slice(start, end);
    this.tagStart = start - 1;
    this.names = [];
    this.named.clear();
    this.values = [];
    this.sourceFile = null;
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.text.slice(start, end);
    this.attributeStart = start;
    this.value = "";
    this.idIsWritten = false;
  }

  onattribdata(start: number, end: number): void {
    this.value += this.text.slice(start, end);
    if (this.attribute === "id" && this.positions.isWritten(start)) this.idIsWritten = true;
    this.checkEntities(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType, end: number): void {
    const { tag, attribute, value } = this;
    const span = () => this.positions.span(this.attributeStart, end);
    if (this.named.has(attribute)) this.report(diagnose("deck/attribute-twice", { tag, attribute }, { span: span() }));
    this.names.push(attribute);
    this.named.add(attribute);
    this.values.push(value);
    if (attribute === "style" || attribute === "class")
      append(this.drawn, this.positions.inserted(this.attributeStart, end));
    if (tag === "img" && attribute === "src") this.sourceFile = this.positions.writtenIn(this.attributeStart, end);
    if (attribute !== "data-at") this.report(checkAttribute(tag, attribute, value, span));
    if (this.idIsWritten) this.checkId(value, span());
    // What stands in a brief was looked at there.
    if (attribute === "lang" && this.positions.writtenIn(this.attributeStart, end) !== null)
      this.report(checkLanguage(value, span));
  }

  onopentagend(end: number): void {
    this.openElement(end + 1);
    if (ELEMENTS.get(this.tag)?.isVoid) this.closeElement();
  }

  onselfclosingtag(end: number): void {
    this.openElement(end + 1);
    this.checkHolds(end + 1);
    this.closeElement();
  }

  private openElement(end: number): void {
    const span = this.positions.span(this.tagStart, end);
    // A paragraph that a template begins in one of its own was not closed, as on the next turn of a loop.
    const isWritten = this.positions.isWritten(this.tagStart);
    if (isWritten && this.open.at(-1)?.tag === this.tag && isParagraph(this.tag)) this.reportUnclosed();
    const parent = this.open.at(-1);
    const rule = ELEMENTS.get(this.tag);
    if (rule === undefined) {
      const suggestion = insteadOf(this.tag) || didYouMean(this.tag, ELEMENTS.keys());
      this.report(diagnose("deck/unknown-element", { tag: this.tag, suggestion }, { span }));
    } else if (parent === undefined) this.checkRoot(span);
    else this.report(checkPlace(this.tag, rule, this.around(), span));
    if (this.open.length === BOUNDS.elementsDeep)
      this.report(diagnose("deck/markup-depth", { limit: BOUNDS.elementsDeep }, { span }));
    const attributes = sortAttributes(this.names, this.values);
    const own = attributes.place === "" ? null : this.readPlace(attributes.place);
    if (own !== null) this.shown.push(own);
    // What a template writes is its own fault, whatever it shows of the brief.
    const place = isWritten ? span : (own ?? parent?.shows ?? span);
    for (const found of checkNeeds(this.tag, attributes.others, this.around(), place)) this.report(found);
    if (isWritten) this.checkSurroundings(attributes.others.region, span);
    const from = this.sourceFile;
    this.open.push({
      tag: this.tag,
      attributes: from === null ? attributes : { ...attributes, others: { ...attributes.others, from } },
      span,
      shows: own ?? parent?.shows ?? null,
      ownShows: own !== null,
      children: [],
      behind: end,
    });
  }

  /** What a template writes where it does nothing, or where its words alone are left of it. */
  private checkSurroundings(region: string | undefined, span: Span): void {
    const { tag } = this;
    const parent = this.around();
    if (region !== undefined && parent !== "slide" && parent !== "layout")
      this.report(diagnose("deck/region-place", { region, parent }, { span }));
    const cell = DRAWN.has(tag) ? this.open.find((draft) => draft.tag === "td" || draft.tag === "th")?.tag : undefined;
    if (cell !== undefined) this.report(diagnose("deck/drawn-in-cell", { tag, cell }, { span }));
  }

  /** The tag of what is open, "" outside of everything; in place of a wrong root, which was told, the one that is to be there. */
  private around(): string {
    return this.open.length === 1 ? this.wanted : (this.open.at(-1)?.tag ?? "");
  }

  /**
   * Of a drawing that is made of what it holds, whether the template itself writes nothing into it: a loop that finds nothing is no slip.
   * @param end where what it holds ends, in the filled text
   */
  private checkHolds(end: number): void {
    const { tag, behind = 0, span = null, children = [] } = this.open.at(-1) ?? {};
    const holds = ELEMENTS.get(tag ?? "")?.content;
    if (tag === undefined || span === null || !DRAWN.has(tag) || !Array.isArray(holds)) return;
    if (children.some((child) => child.type === "element" || child.text.trim() !== "")) return;
    const [from, to] = [behind - 1, Math.max(behind, end)];
    const around = this.positions.span(from, to);
    if (!this.positions.isWritten(from) || around.end - around.start !== to - from) return;
    const params = { tag, holds: holds.map((one) => `<${one}>`).join(" or ") };
    this.report(diagnose("deck/holds-nothing", params, { span }));
  }

  /** An id of the brief's was looked at there. */
  private checkId(id: string, span: Span): void {
    if (id === "" || /\s/.test(id)) {
      this.report(diagnose("deck/id-not-one", { id }, { span }));
      return;
    }
    const first = this.ids.get(id);
    const related = first === undefined ? [] : [{ message: "it stands here as well", span: first }];
    if (first === undefined) this.ids.set(id, span);
    else this.report(diagnose("deck/id-twice", { id }, { span, related }));
  }

  /** What the tokenizer leaves as text and looks like the name of a character. */
  private checkEntities(start: number, end: number): void {
    if (!this.hasEntities) return;
    for (const { 0: whole, 1: entity = "", index } of this.text.slice(start, end).matchAll(NAMED_CHARACTER)) {
      const at = start + index;
      if (!this.positions.isWritten(at)) continue;
      const near = suggest(entity, USUAL_ENTITIES);
      const suggestion = near === undefined ? "" : `Did you mean &${near};?`;
      const span = this.positions.span(at, at + whole.length);
      this.report(diagnose("deck/unknown-entity", { entity, suggestion }, { span }));
    }
  }

  private checkRoot(span: Span): void {
    const found = this.tag === this.wanted ? "there is a second one" : `this is <${this.tag}>`;
    const isSaid = this.diagnostics.some(({ code }) => code === "deck/root-element");
    if (!isSaid && (this.tag !== this.wanted || this.root !== null))
      this.report(diagnose("deck/root-element", { root: this.wanted, found }, { span }));
  }

  private readPlace(at: string): Span | null {
    const dash = at.indexOf("-");
    const start = Number(at.slice(0, dash));
    const end = Number(at.slice(dash + 1));
    return dash > 0 && Number.isInteger(start) && Number.isInteger(end) ? { file: this.briefFile, start, end } : null;
  }

  onclosetag(start: number, end: number): void {
    const tag = this.text.slice(start, end);
    if (ELEMENTS.get(tag)?.isVoid) return;
    const inner = this.open.at(-1);
    const isOpen = inner?.tag === tag || this.open.some((draft) => draft.tag === tag);
    // Whatever stands between was left open: each is reported where it starts.
    if (isOpen) while (this.open.length > 0 && this.open.at(-1)?.tag !== tag) this.reportUnclosed();
    else
      this.report(
        diagnose(
          "deck/close-without-open",
          { tag, open: inner?.tag ?? "" },
          { span: this.positions.span(start - 2, end + 1) },
        ),
      );
    if (!isOpen) return;
    this.checkHolds(start - 2);
    this.closeElement();
  }

  private reportUnclosed(): void {
    const draft = this.open.at(-1);
    if (draft !== undefined && ELEMENTS.has(draft.tag))
      this.report(diagnose("deck/element-unclosed", { tag: draft.tag }, { span: draft.span }));
    this.closeElement();
  }

  private closeElement(): void {
    const draft = this.open.pop();
    if (draft === undefined) return;
    const parent = this.open.at(-1);
    if (this.open.length >= BOUNDS.elementsDeep) return;
    if (parent === undefined) this.root ??= finishElement(draft, this.mixed);
    else if (isBareSpan(draft)) for (const child of draft.children) appendNode(parent.children, child);
    else parent.children.push(finishElement(draft, this.mixed, this.open.length === 1));
  }

  ontext(start: number, end: number): void {
    this.checkEntities(start, end);
    this.addText(this.text.slice(start, end), start, end);
  }

  ontextentity(codepoint: number, end: number): void {
    this.addText(String.fromCodePoint(codepoint), end - 1, end);
  }

  private addText(text: string, start: number, end: number): void {
    const parent = this.open.at(-1);
    if ((parent === undefined || !mayHoldText(parent.tag)) && text.trim() !== "") {
      const span = parent?.shows ?? this.positions.span(start, end);
      if (parent === undefined)
        this.report(diagnose("deck/root-element", { root: this.wanted, found: "this stands outside" }, { span }));
      else this.report(diagnose("deck/text-place", { parent: parent.tag }, { span }));
    }
    if (parent === undefined) return;
    appendNode(parent.children, { type: "text", text, span: parent.shows ?? this.positions.span(start, end) });
  }

  oncomment(start: number, end: number): void {
    // The tokenizer gives everything that HTML takes for a comment: `<?php ?>` and `</ x>` as well.
    if (!this.text.startsWith("<!--", start - 4))
      this.reportSyntax("processing instruction (<?…>)", start - 1, end + 1);
  }

  oncdata(start: number, end: number): void {
    this.reportSyntax("CDATA section", start, end);
  }

  ondeclaration(start: number, end: number): void {
    this.reportSyntax("declaration (<!…>)", start - 2, end + 1);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.reportSyntax("processing instruction (<?…>)", start - 1, end + 1);
  }

  onend(): void {
    while (this.open.length > 0) this.reportUnclosed();
  }

  private reportSyntax(what: string, start: number, end: number): void {
    this.report(diagnose("deck/markup-syntax", { what }, { span: this.positions.span(start, end) }));
  }

  private report(diagnostic: Diagnostic | null): void {
    // One slip often brings others with it; the first few are the ones to read.
    if (diagnostic !== null && this.diagnostics.length < 20) this.reporter.report(diagnostic);
  }
}

/**
 * Where a stretch of filled text stands in the templates. Copied text maps letter by letter; inserted text maps to
 * its `{{…}}`. A stretch that begins in one piece and ends in another reaches as far as both lie in one file.
 */
interface Positions {
  span(start: number, end: number): Span;
  /** The pieces of a stretch that were inserted, as text, and what helpers made them from. */
  inserted(start: number, end: number): readonly string[];
  /** Whether a template has the letter that stands here, which else was inserted. */
  isWritten(at: number): boolean;
  /** The template that a stretch was copied from as a whole; null where something was inserted. */
  writtenIn(start: number, end: number): string | null;
}

/** Look-ups run mostly forwards, so the search starts from the last piece found. */
function createPositions(filled: Pick<Filled, "text" | "pieces">): Positions {
  const { pieces, text } = filled;
  let last = 0;
  const find = (at: number): Piece | undefined => {
    while (last > 0 && (pieces[last]?.at ?? 0) > at) last--;
    while (last + 1 < pieces.length && (pieces[last + 1]?.at ?? 0) <= at) last++;
    return pieces[last];
  };
  return {
    inserted: (start, end) => {
      const first = find(start);
      const found: string[] = [];
      for (let i = first === undefined ? pieces.length : pieces.indexOf(first, last); i < pieces.length; i++) {
        const { at = end, copied = true, from = [] } = pieces[i] ?? {};
        if (at >= end) break;
        append(found, from);
        if (!copied) found.push(text.slice(Math.max(start, at), Math.min(end, pieces[i + 1]?.at ?? end)));
      }
      return found;
    },
    isWritten: (at) => find(at)?.copied === true,
    writtenIn: (start, end) => {
      const from = find(start);
      return from?.copied === true && find(Math.max(start, end - 1)) === from ? from.span.file : null;
    },
    span: (start, end) => {
      const from = find(start);
      const to = find(Math.max(start, end - 1));
      if (from === undefined || to === undefined) return { file: "", start: 0, end: 0 };
      const first = from.copied ? from.span.start + (start - from.at) : from.span.start;
      if (to.span.file !== from.span.file) return { ...from.span, start: first };
      const last = to.copied ? to.span.start + (end - to.at) : to.span.end;
      return { file: from.span.file, start: first, end: Math.max(last, first) };
    },
  };
}
