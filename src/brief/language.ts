import { readLangTag } from "../data/language-tag.ts";
import { readTransition } from "../data/transitions.ts";
import type { Span } from "../diagnostics/types.ts";
import { isKnownLanguage, KNOWN_LANGUAGES } from "../language/index.ts";
import { inlinesIn, walkBrief } from "../tree/walk.ts";
import { type Context, report } from "./context.ts";
import type { Attributes, Brief, FrontMatter } from "./types.ts";

/** Of a language that is written from right to left. */
const NOT_MIRRORED =
  "Pages are mirrored, charts and maps are not; PowerPoint counts the columns of tables from the right, LibreOffice from the left.";

/**
 * Tells whoever names a language that has no file what stays English and what is not protected, and of any language what
 * is not mirrored. A release rests on the labels of lines, so there it is a warning.
 */
export function reportLanguage(context: Context, { lang, rtl, spans, releases }: FrontMatter): void {
  const told = spans.dir ?? spans.lang;
  if (rtl && told !== undefined && (isKnownLanguage(lang) || spans.lang === undefined))
    report(context, "brief/direction", { what: NOT_MIRRORED }, [told.start, told.end]);
  const span = spans.lang;
  if (span === undefined) return;
  if (isKnownLanguage(lang)) return;
  const known = KNOWN_LANGUAGES.map(({ name }) => name).join(", ");
  const mirrored = rtl ? ` ${NOT_MIRRORED}` : "";
  const severity = releases.length > 0 ? "warning" : "info";
  report(context, "brief/language", { lang, known, mirrored }, [span.start, span.end], { severity });
}

/** What a value of an attribute must be, of those that every node may have. */
const WANTED = {
  lang: { wanted: "a language tag such as ko or en-GB", holds: (value: string) => readLangTag(value) !== null },
  transition: {
    wanted: "none, cut, fade, push or wipe",
    holds: (value: string) => readTransition(value) !== null,
  },
  dir: { wanted: "ltr or rtl", holds: (value: string) => value === "ltr" || value === "rtl" },
} as const;

/** Tells of each `{lang=…}` and `{dir=…}` that says nothing: its words keep the language and direction around them. */
export function reportAttributeValues(context: Context, brief: Pick<Brief, "slides" | "footnotes">): void {
  // Few briefs have any.
  if (!/\b(?:lang|dir|transition)\s*=/.test(context.text)) return;
  const look = ({ values }: Attributes, span: Span): void => {
    for (const [name, { wanted, holds }] of Object.entries(WANTED)) {
      const value = values[name] ?? "";
      if (value !== "" && !holds(value))
        report(context, "brief/attribute-value", { name, value, wanted }, [span.start, span.end]);
    }
  };
  for (const { attributes, headingSpan } of brief.slides) look(attributes, headingSpan);
  walkBrief(brief, {
    part: ({ attributes, span }) => look(attributes, span),
    block: (block) => "attributes" in block && look(block.attributes, block.span),
    text: ({ inlines }) => {
      for (const inline of inlinesIn(inlines)) if ("attributes" in inline) look(inline.attributes, inline.span);
    },
  });
}
