/** Tags of a file that hold several blocks: the parser reads what stands in them, and a release how far each goes. */
import type { Span } from "../../diagnostics/types.ts";
import { INLINE_TAGS, TAG_REST, VOID_TAGS } from "../tags.ts";

const TAG = new RegExp(`<(\\/?)([A-Za-z][\\w.:-]{0,60})(?=[\\s/>])${TAG_REST}(>?)`, "g");
/** What stands in code holds nothing. */
const CODE =
  /^[ \t>]{0,40}(`{3,40}(?!`)|~{3,40}(?!~))[^\n]*\n(?:(?![ \t>]{0,40}\1)[^\n]*\n)*|<!--(?:(?!-->)[^<]|<(?!!--)){0,2000}-->|`[^`\n]{1,400}`/gm;
/** One text each, which speaks for what it stands in. */
const TEXTS: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 summary header figcaption caption legend".split(" "));

/** @param body where the body begins; a tag that nothing closes holds nothing */
export function containersIn(text: string, file: string, body: number): readonly Span[] {
  const plain = text.slice(body).replace(CODE, (code) => " ".repeat(code.length));
  const open: { readonly name: string; readonly start: number }[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  const found: Span[] = [];
  for (const { 0: whole, 1: slash, 2: written = "", 3: end, index } of plain.matchAll(TAG)) {
    if (end === "") continue;
    const name = written.toLowerCase();
    if (INLINE_TAGS.has(name) || VOID_TAGS.has(name) || TEXTS.has(name)) continue;
    if (slash === "" && !whole.endsWith("/>")) {
      open.push({ name, start: body + index });
      count(name, 1);
    }
    if (slash === "" || (counts.get(name) ?? 0) === 0) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      count(last.name, -1);
      if (last.name !== name) continue;
      found.push({ file, start: last.start, end: body + index + whole.length });
      break;
    }
  }
  return found;
}
