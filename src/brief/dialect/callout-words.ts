/** Words and marks by which the programs know their callouts. */
import { table } from "../../data/table.ts";
import type { CalloutKind } from "../../language/types.ts";
import type { Line } from "../source/lines.ts";

/** What the words of the programs amount to; any other word is a note under its own name. */
const KINDS: Readonly<Record<string, CalloutKind>> = table({
  ...{ note: "note", info: "note", abstract: "note", summary: "note", tldr: "note", todo: "note", seealso: "note" },
  ...{ admonition: "note", example: "note", question: "note", help: "note", faq: "note", quote: "note", cite: "note" },
  ...{ topic: "note", versionadded: "note", versionchanged: "note", secondary: "note" },
  ...{ tip: "tip", hint: "tip", success: "tip", check: "tip", done: "tip" },
  ...{ important: "important", warning: "warning", attention: "warning", deprecated: "warning" },
  ...{
    caution: "caution",
    danger: "caution",
    error: "caution",
    failure: "caution",
    fail: "caution",
    missing: "caution",
  },
  bug: "caution",
} as const);

export const calloutKind = (word: string): CalloutKind => KINDS[word] ?? "note";
export const isCallout = (word: string): boolean => Object.hasOwn(KINDS, word.toLowerCase());

/** Those of MyST, Docusaurus, VuePress and HackMD: other words of a `:::` name what stands in it. */
const BOXES = new Set(
  "note tip hint info success important warning attention caution danger error admonition seealso".split(" "),
);
export const isBoxWord = (word: string): boolean => BOXES.has(word);

/** `!!! note "Title"`, and MkDocs' callouts that fold. */
export const ADMONITION =
  /^(?:!!!|\?\?\?\+?)[ \t]+"?([A-Za-z][\w-]*)((?:[ \t]+[A-Za-z][\w-]*)*)"?(?:[ \t]+"([^"]*)")?[ \t]*$/;

/**
 * Whether a callout of MkDocs starts here: what belongs to it is set in below. `???` without that starts notes of remark,
 * which nobody in the room may see.
 */
export function startsAdmonition(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const word = line === undefined || line.indent >= 4 ? undefined : ADMONITION.exec(line.text)?.[1];
  if (word === undefined || (!isCallout(word) && line?.text.startsWith("?"))) return false;
  let next = index + 1;
  while (lines[next]?.text === "") next += 1;
  return (lines[next]?.indent ?? 0) >= 4;
}
