/** HTML elements that are not for the slide: notes, and what their attributes hide. */
import { type Tag, tagAt, tagAttribute } from "../tags.ts";

export interface Aside {
  readonly kind: "notes" | "hidden";
  /** What hides it, as written in a message. */
  readonly why: string;
  readonly tag: Tag;
}

const NOTES = new Set(["notes", "speaker-notes", "speaker-note", "presenter-notes", "note-to-speaker"]);
const HIDDEN = new Set(["hidden", "d-none", "content-hidden", "visually-hidden", "sr-only", "nodisplay"]);

/** The element that opens at `at` if it is notes or hidden, else null. */
export function asideOf(text: string, at: number): Aside | null {
  const tag = tagAt(text, at);
  if (tag === null || tag.closing) return null;
  const classes = (tagAttribute(tag, "class") || tagAttribute(tag, "className")).split(/\s/);
  if (classes.some((name) => NOTES.has(name))) return { kind: "notes", why: "", tag };
  const name = classes.find((one) => HIDDEN.has(one));
  const style = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.exec(tagAttribute(tag, "style"))?.[0];
  const isHidden = /(?:^|\s)hidden(?=[\s=]|$)/i.test(tag.attributes.replace(/=\s*(?:"[^"]*"|'[^']*')/g, ""));
  const visibility = ["visibility", "data-visibility"].some((one) => /^hidden/i.test(tagAttribute(tag, one)));
  const why =
    name === undefined
      ? (style ??
        (isHidden ? "hidden" : visibility ? 'visibility="hidden"' : tag.name === "template" ? "<template>" : ""))
      : `.${name}`;
  return why === "" ? null : { kind: "hidden", why, tag };
}
