/** One token of marked or of our extensions as inlines. */
import type { Token } from "marked";
import { appears } from "../../data/steps.ts";
import type { Span } from "../../diagnostics/types.ts";
import { claimId, report } from "../context.ts";
import { hiddenBy } from "../dialect/hidden.ts";
import { isMarkup, tagAt } from "../tags.ts";
import type { Attributes, Inline } from "../types.ts";
import { citationItem } from "./citation-item.ts";
import { htmlItems } from "./comment.ts";
import type { Item } from "./fold.ts";
import { mathItem } from "./formula.ts";
import { isColour } from "./image.ts";
import { linkItems } from "./link.ts";
import { inlineNote, noteReference } from "./note.ts";
import { pictureItems } from "./picture.ts";
import type { Scope } from "./reader.ts";
import { referenceItems } from "./reference.ts";
import { spanIn } from "./scope.ts";
import { textItem } from "./text.ts";
import type { BriefToken, RawToken } from "./tokens.ts";
import { wikiItems } from "./wiki.ts";

/** Reads inner tokens that start at offset `at` of the scope's text. */
export type Inner = (tokens: readonly Token[], at: number, scope: Scope) => Inline[];

export function tokenItems(token: Token | BriefToken, at: number, scope: Scope, inner: Inner): readonly Item[] {
  const span = spanIn(scope, at, at + token.raw.length);
  if (isBriefToken(token)) return briefItems(token, at, span, { ...scope, depth: scope.depth + 1 }, inner);
  switch (token.type) {
    case "strong":
      return [{ kind: "strong", span, children: marked(token, at, scope, inner) }];
    case "em":
      return [{ kind: "emphasis", span, children: marked(token, at, scope, inner) }];
    case "del":
      return [{ kind: "strike", span, children: marked(token, at, scope, inner) }];
    case "codespan":
      return [{ kind: "inline-code", span, text: String(token.text) }];
    case "br":
      return [{ kind: "break", span }];
    case "escape":
      return [{ kind: "text", span, text: String(token.text) }];
    case "html":
      return htmlItems(token.raw, at, scope);
    case "link": {
      const text = String(token.text);
      const from = at + Math.max(0, token.raw.indexOf(text));
      const children: Inline[] = [{ kind: "text", span: spanIn(scope, from, from + text.length), text }];
      return linkItems({ href: String(token.href), title: "", children, span }, scope);
    }
    default:
      return [textItem(token.raw, at, scope)];
  }
}

/** The inside of a token whose marks are as long before its text as after it. */
function marked(token: Token, at: number, scope: Scope, inner: Inner): Inline[] {
  const text = "text" in token ? String(token.text) : "";
  const children = "tokens" in token ? (token.tokens ?? []) : [];
  return inner(children, at + (token.raw.length - text.length) / 2, { ...scope, depth: scope.depth + 1 });
}

function isBriefToken(token: Token | BriefToken): token is BriefToken {
  return token.type.startsWith("brief-");
}

function briefItems(token: BriefToken, at: number, span: Span, scope: Scope, inner: Inner): readonly Item[] {
  switch (token.type) {
    case "brief-link": {
      const children = inner(token.tokens, at + token.at, scope);
      return linkItems({ href: token.href, title: token.title, children, span }, scope);
    }
    case "brief-image":
      if (isColour(token, scope.reader.context)) {
        scope.reader.context.tally.add("directive", "color", token.raw, span.start, span.end);
        return [];
      }
      if (isHidden(token.attributes, span, scope)) return [];
      return pictureItems(token, span, scope);
    case "brief-span":
      return isHidden(token.attributes, span, scope)
        ? []
        : [spanItem(token.attributes, inner(token.tokens, at + token.at, scope), span, scope)];
    case "brief-styled":
      return [{ kind: token.style, span, children: inner(token.tokens, at + token.at, scope) }];
    case "brief-note":
      return [
        inlineNote(span, scope, () => inner(token.tokens, at + token.at, scope)) ?? textItem(token.raw, at, scope),
      ];
    case "brief-note-reference":
      return [noteReference(token, at, span, scope)];
    case "brief-citation":
      return citationItem(token, at, span, scope);
    case "brief-wiki":
      return wikiItems(token, span, scope);
    case "brief-reference":
      return referenceItems(token.key, span, scope, { bare: false, before: "", raw: token.raw });
    case "brief-words":
      if (token.looks !== "") scope.reader.context.tally.add("directive", "TeX", token.looks, span.start, span.end);
      return inner(token.tokens, at + token.at, scope);
    case "brief-tex":
      scope.reader.context.tally.add(token.hidden ? "directive" : "tex", "TeX", token.raw, span.start, span.end);
      return token.hidden ? [] : [textItem(token.raw, at, scope)];
    case "brief-raw":
      if (token.format === "html") return inner(token.tokens, at + token.at, scope);
      reportRaw(token, span, scope);
      return [];
    case "brief-math":
      return [mathItem(token, at, scope)];
    case "brief-tag": {
      const tag = tagAt(token.raw, 0);
      return tag === null || !isMarkup(tag) ? [textItem(token.raw, at, scope)] : [{ kind: "tag", tag, span }];
    }
  }
}

function reportRaw({ raw, format }: RawToken, { start, end }: Span, { reader }: Scope): void {
  report(
    reader.context,
    "brief/raw-content",
    { name: format, words: raw.slice(0, raw.lastIndexOf("{")).replaceAll("`", "") },
    [start, end],
  );
}

/** Whether its attributes hide it, which is then counted. */
function isHidden(attributes: Attributes, { start, end }: Span, { reader }: Scope): boolean {
  const why = hiddenBy(attributes);
  if (why !== "") reader.context.tally.add("hidden", "", why, start, end);
  return why !== "";
}

/** `[text]{.underline}` and `[text]{.mark}` are styles; any other bracketed span keeps its attributes. */
function spanItem(attributes: Attributes, children: Inline[], span: Span, scope: Scope): Inline {
  if (attributes.id !== null) claimId(scope.reader.context, attributes.id, span.start, span.end);
  if (appears(attributes.classes)) scope.reader.context.tally.add("pause", "{.fragment}", "", span.start, span.end);
  const [only] = attributes.classes;
  if (attributes.id === null && attributes.classes.length === 1) {
    if (only === "underline" || only === "ul") return { kind: "underline", span, children };
    if (only === "mark") return { kind: "mark", span, children };
  }
  return { kind: "span", span, attributes, children };
}
