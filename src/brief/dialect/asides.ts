/** HTML elements that are not for the slide: notes, and what their attributes hide. */
import { type Tag, tagAt, tagAttribute } from "../tags.ts";

export interface Aside {
  readonly kind: "notes" | "hidden";
  /** What hides it, as written in a message. */
  readonly why: string;
  readonly tag: Tag;
}

const NOTES = new Set(["notes", "speaker-notes", "speaker-note", "presenter-notes", "note-to-speaker"]);
const HIDDEN = new Set([
  "hidden",
  "d-none",
  "content-hidden",
  "visually-hidden",
  "sr-only",
  "nodisplay",
  "invisible",
  "opacity-0",
]);

/** Vue, which Slidev writes its pages in: what is never there, and a slot, which is. */
const NEVER = /(?:^|\s)(v-(?:if|show))\s*=\s*["']?\s*false\b/;
const SLOT = /(?:^|\s)(?:#|v-slot)(?!dark\b)/;
/** Where Slidev shows what stands in `<RenderWhen context="…">`. */
const RENDER = /^(?:RenderWhen|render-when)$/;
const ON_SLIDE = /\b(?:main|visible|slide|print)\b/;

/** The element that opens at `at` if it is notes or hidden, else null. */
export function asideOf(text: string, at: number): Aside | null {
  const tag = tagAt(text, at);
  if (tag === null || tag.closing) return null;
  if (RENDER.test(tag.name)) {
    const where = tagAttribute(tag, "context");
    if (where === "presenter") return { kind: "notes", why: "", tag };
    return where === "" || ON_SLIDE.test(where) ? null : { kind: "hidden", why: `context="${where}"`, tag };
  }
  const classes = (tagAttribute(tag, "class") || tagAttribute(tag, "className")).split(/\s/);
  if (classes.some((name) => NOTES.has(name))) return { kind: "notes", why: "", tag };
  const name = classes.find((one) => HIDDEN.has(one));
  const style = /(?:display\s*:\s*["']?none|visibility\s*:\s*["']?hidden)/i.exec(tagAttribute(tag, "style"))?.[0];
  const isHidden = /(?:^|\s)hidden(?=[\s=]|$)/i.test(tag.attributes.replace(/=\s*(?:"[^"]*"|'[^']*')/g, ""));
  const visibility = ["visibility", "data-visibility"].some((one) => /^hidden/i.test(tagAttribute(tag, one)));
  const why =
    name === undefined
      ? (style ?? (isHidden ? "hidden" : visibility ? 'visibility="hidden"' : neverOf(tag)))
      : `.${name}`;
  return why === "" ? null : { kind: "hidden", why, tag };
}

function neverOf({ name, attributes }: Tag): string {
  const never = NEVER.exec(attributes)?.[1];
  if (never !== undefined) return `${never}="false"`;
  // Shown where scripts do not run, as they do in what shows slides.
  if (name.toLowerCase() === "noscript") return "<noscript>";
  return name === "template" && !SLOT.test(attributes) ? "<template>" : "";
}
