/** Turns the text of a block into inlines: marked's tokens, each at its place, with tags folded into styles. */
import type { Token } from "marked";
import { BOUNDS } from "../../data/bounds.ts";
import { tooMany } from "../bounds.ts";
import { type Excerpt, trimmed } from "../source/excerpt.ts";
import type { Inline } from "../types.ts";
import { withoutAsides } from "./aside.ts";
import { withEmoji } from "./emoji.ts";
import { foldTags, type Item } from "./fold.ts";
import { withoutForeignMarks } from "./foreign.ts";
import { isPlain } from "./lexer.ts";
import { merged } from "./merge.ts";
import type { InlineReader, Scope } from "./reader.ts";
import { spanIn } from "./scope.ts";
import { textItem } from "./text.ts";
import { tokenItems } from "./token-items.ts";
import { DEEPEST_MARK } from "./tokens.ts";

export function readInlines(content: Excerpt, reader: InlineReader): Inline[] {
  const excerpt = trimmed(withoutAsides(withoutForeignMarks(content, reader), reader));
  if (excerpt.text === "") return [];
  if (isPlain(excerpt.text)) return [withEmoji(textItem(excerpt.text, 0, { reader, excerpt, depth: 0 }))];
  const scope: Scope = { reader, excerpt, depth: 0 };
  return trimEnd(inlinesOf(withinBounds(reader.lexer.tokens(excerpt.text), scope), 0, scope));
}

/** No more pieces than a text may have; what is beyond them is told, at its place. */
function withinBounds(tokens: readonly Token[], scope: Scope): readonly Token[] {
  const next = tokens[BOUNDS.pieces];
  if (next === undefined) return tokens;
  const kept = tokens.slice(0, BOUNDS.pieces);
  const at = kept.reduce((sum, { raw }) => sum + raw.length, 0);
  const span = spanIn(scope, at, at + next.raw.length);
  tooMany(scope.reader.context, "The text", "marks, links and texts between them", tokens.length, BOUNDS.pieces, span);
  return kept;
}

function inlinesOf(tokens: readonly Token[], start: number, scope: Scope): Inline[] {
  const items: Item[] = [];
  let at = start;
  for (const token of tokens) {
    if (scope.depth >= DEEPEST_MARK) items.push(textItem(token.raw, at, scope));
    else for (const item of tokenItems(token, at, scope, inlinesOf)) items.push(item);
    at += token.raw.length;
  }
  return merged(foldTags(items, scope)).map(withEmoji);
}

/** A tag or comment taken out at the end may leave a space behind; breaks there are gone with the tags (`fold.ts`). */
function trimEnd(inlines: Inline[]): Inline[] {
  const last = inlines[inlines.length - 1];
  if (last?.kind !== "text" || !last.text.endsWith(" ")) return inlines;
  const text = last.text.trimEnd();
  return text === "" ? trimEnd(inlines.slice(0, -1)) : [...inlines.slice(0, -1), { ...last, text }];
}
