/** GitPitch's widgets, `@name[…](…)`, and its code with notes, `@[1-3](words)`. */
import type { InlineReader } from "../inlines/reader.ts";
import { cut, type Excerpt, sourceEnd, sourceStart, standingFor } from "../source/excerpt.ts";
import { WIDGET_BLOCKS } from "./widget-lines.ts";

const NAMES = `${WIDGET_BLOCKS}|fa|emoji|color|size|note|title|img|link|transition|gist|uml|diff|chart|cloud|youtube|tweet|video|audio|svg|qr|mermaid|lottie|css|md|include`;
const INSIDE = String.raw`(?:[^()]|\([^()]{0,400}\)){0,2000}`;

const KNOWN: ReadonlySet<string> = new Set(NAMES.split("|"));

/** A widget, or the end of one. */
export const WIDGET = new RegExp(
  String.raw`@(?:((?:${NAMES})|(?=\[[\d,\s-]+(?:, ?zoom-\d+)?\]))\[([^\]]{0,1000})\](?:\((${INSIDE})\))?|((?:${WIDGET_BLOCKS})end)(?![\p{L}\p{N}]))`,
  "uy",
);
/** A widget of any name, in a deck that is GitPitch's: each of its versions has others. */
export const ANY_WIDGET = new RegExp(
  String.raw`(?<![\p{L}\p{N}])@(?:([a-z][a-z\d-]{0,30})\[([^\]]{0,1000})\](?:\((${INSIDE})\))?|([a-z]{2,20}end)(?![\p{L}\p{N}]))`,
  "uy",
);

/** GitPitch's formula, which it keeps from Markdown by backquotes around what MathJax reads. */
export const CODED_FORMULA = /^(\\\[|\\\(|\$\$|\$)([\s\S]+?)(?:\\\]|\\\)|\$\$|\$)$/;

/** Icons of any of Font Awesome's families. */
const ICON = /^fa[a-z]?$/;
/** What names a file or a place, and says nothing to a reader. */
const ADDRESS = /^\S*[./]\S*$/;

/** What of a widget is shown. */
export function gitpitchWords(
  content: Excerpt,
  at: number,
  match: RegExpExecArray,
  { context, note }: InlineReader,
): readonly Excerpt[] {
  const [raw, name, first = "", second] = match;
  const start = sourceStart(content, at);
  const last = sourceEnd(content, at + raw.length);
  const open = at + (name ?? "").length + 2;
  const head = cut(content, open, open + first.length);
  const from = at + raw.length - 1 - (second ?? "").length;
  const inner = second === undefined ? [] : [cut(content, from, from + second.length)];
  const before = (words: string) => standingFor(words, start, sourceStart(content, open));
  const between = (words: string) =>
    standingFor(words, sourceEnd(content, open + first.length), sourceStart(content, from));
  const behind = (words: string) => standingFor(words, last - 1, last);
  const tell = (kind: "directive" | "shortcode") =>
    context.tally.add(
      kind,
      kind === "directive" ? `@${name ?? ""}` : "",
      raw.replace(/\s+/g, " "),
      start,
      start + raw.length,
    );
  switch (name) {
    case "note":
      context.tally.add("notes-mark", "@note[…]", "GitPitch", start, start + raw.length);
      note(head);
      return [];
    case "emoji":
      return [before(":"), head, behind(":")];
    case "math":
      return [before("$`"), ...(second === undefined ? [head] : inner), behind("`$")];
    case "link":
      return [before("["), head, between("]("), ...inner, behind(")")];
    case "img":
      return [before("![](<"), ...inner, behind(">)")];
    case "quote":
      return second === undefined ? [head] : [head, between("<br>— "), ...inner];
    case "box": {
      const hash = (second ?? "").indexOf("#");
      if (hash < 0) return inner;
      const hashAt = sourceStart(content, from + hash);
      const [title, words] = [
        cut(content, from, from + hash),
        cut(content, from + hash + 1, from + (second ?? "").length),
      ];
      return [before("<b>"), title, standingFor("</b><br>", hashAt, hashAt + 1), words];
    }
    case "color":
    case "size":
    case "css":
    case "":
      tell("directive");
      return inner;
    case undefined:
    case "snap":
    case "ul":
    case "ol":
    case "div":
    case "span":
    case "title":
    case "transition":
      context.tally.add("directive", `@${name ?? match[4]?.replace(/end$/, "")}`, raw, start, start + raw.length);
      return [];
    default: {
      const isShown = ICON.test(name) || !(KNOWN.has(name) || second === undefined || ADDRESS.test(second));
      tell(isShown ? "directive" : "shortcode");
      return isShown ? inner : [];
    }
  }
}
