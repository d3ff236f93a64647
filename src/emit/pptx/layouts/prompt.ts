import { escapeXml } from "../../../data/xml.ts";
import { languageOf } from "../../../language/index.ts";
import type { LayoutPlaceholder, Paragraph, PlaceholderType } from "../../../scene/types.ts";
import { SLIDE_NUMBER_FIELD } from "../drawing/run.ts";
import { writeParagraphs } from "../drawing/text.ts";
import type { ItemContext } from "../items.ts";
import { langAttribute } from "../xml.ts";

const WORDED: ReadonlySet<PlaceholderType> = new Set(["title", "subTitle", "body", "obj", "pic"]);

/** True when the prompt is the pack's own, which the layout must say (`hasCustomPrompt`). */
export function isCustomPrompt(placeholder: LayoutPlaceholder): boolean {
  return placeholder.prompt !== "" && WORDED.has(placeholder.type);
}

/**
 * The text that a title or body placeholder holds on its layout: the prompt; or the master's standard words, for
 * each outline level.
 */
export function writePrompt(placeholder: LayoutPlaceholder, lang: string): string {
  if (isCustomPrompt(placeholder)) return writeLine(placeholder.prompt, 0, lang);
  const { title, text, picture } = languageOf(lang).editor.master;
  if (placeholder.type === "title") return writeLine(title, 0, lang);
  if (placeholder.type === "pic") return writeLine(picture, 0, lang);
  // A label has one line; what it says deeper would stand outside of it.
  const lines = placeholder.part === undefined ? text : text.slice(0, Math.max(1, placeholder.levels.length));
  return lines.map((line, level) => writeLine(line, level, lang)).join("");
}

function writeLine(text: string, level: number, lang: string): string {
  const properties = level === 0 ? "" : `<a:pPr lvl="${level}"/>`;
  return `<a:p>${properties}<a:r><a:rPr${langAttribute(lang)}/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
}

/**
 * The text of a date, footer or number placeholder on its layout: the same as on the deck's slides, so that a slide
 * which a presenter adds gets it too, as after "Apply to All" in PowerPoint.
 */
export function writeStanding(
  placeholder: LayoutPlaceholder,
  onSlides: readonly Paragraph[],
  context: ItemContext,
): string {
  const { lang } = context.package;
  if (onSlides.length > 0) {
    const paragraphs = placeholder.type === "sldNum" ? onSlides.map(withoutNumber) : onSlides;
    return writeParagraphs(paragraphs, {
      fonts: context.package.scene.theme,
      link: context.link,
      inherited: placeholder.levels,
    });
  }
  if (placeholder.type === "sldNum") return writeNumber(lang);
  const text = placeholder.prompt;
  return text === "" ? `<a:p><a:endParaRPr${langAttribute(lang)}/></a:p>` : writeLine(text, 0, lang);
}

/** Slides carry their own number as the field's text; the layout shows the sign for "any number". */
function withoutNumber(paragraph: Paragraph): Paragraph {
  return {
    ...paragraph,
    runs: paragraph.runs.map((run) => (run.special === "slideNumber" ? { ...run, text: "" } : run)),
  };
}

/** A slide number field. */
export function writeNumber(lang: string): string {
  const field = `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum">`;
  return `<a:p>${field}<a:rPr${langAttribute(lang)}/><a:t>‹#›</a:t></a:fld></a:p>`;
}
