import { isKnownLanguage, KNOWN_LANGUAGES, primaryTag } from "../language/index.ts";
import { type Context, report } from "./context.ts";
import type { FrontMatter } from "./types.ts";

/** Written from right to left: text runs that way, but what stands around it does not. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"]);
const NOT_MIRRORED = "Paragraphs run from right to left; tables, columns, titles and bullets are not mirrored.";

/**
 * Tells whoever names a language that has no file what stays English and what is not protected, and of any language what
 * is not mirrored. A release rests on the labels of lines, so there it is a warning.
 */
export function reportLanguage(context: Context, { lang, spans, releases }: FrontMatter): void {
  const span = spans.lang;
  if (span === undefined) return;
  const fromRight = RIGHT_TO_LEFT.has(primaryTag(lang));
  if (isKnownLanguage(lang)) {
    if (fromRight) report(context, "brief/direction", { what: NOT_MIRRORED }, [span.start, span.end]);
    return;
  }
  const known = KNOWN_LANGUAGES.map(({ name }) => name).join(", ");
  const mirrored = fromRight ? ` ${NOT_MIRRORED}` : "";
  const severity = releases.length > 0 ? "warning" : "info";
  report(context, "brief/language", { lang, known, mirrored }, [span.start, span.end], { severity });
}
