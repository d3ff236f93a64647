import type { Slide } from "../../../brief/types.ts";
import { shownRatio } from "../../../data/colour.ts";
import { anyOf, perReading } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { blocksOf } from "../../../tree/walk.ts";
import { withoutMark } from "../../../vocabulary/words.ts";

import { lowContrast } from "../access/contrast.ts";
import { scriptOf } from "../access/script.ts";
import { fieldSpan } from "../fields.ts";
import { finding, quoted } from "../finding.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** What people who hear or enlarge a deck need. The finished package is checked again, part by part. */
export const L23: Rule = {
  id: "L23",
  name: "a11y/content",
  title:
    "Slides have titles of their own, pictures alternative texts, tables headers; text stands out, in its language.",
  help: "Presentations of public bodies fall under WCAG A and AA. A screen reader jumps by slide titles, says the alternative text and the header of each column, in the voice of the document's language.",
  sources: [
    REFERENCES.ssaChecklist,
    REFERENCES.hhsChecklist,
    REFERENCES.pearsonChecklist,
    REFERENCES.en301549,
    REFERENCES.altFileNames,
  ],
  weights: STOPS,
  waivable: true,
  // Text that cannot be read is told of in any deck, the rest in briefings.
  scope: "any",
  codes: [
    "lint/L23-title-repeated",
    "lint/L23-title-missing",
    "lint/L23-deck-title",
    "lint/L23-alt",
    "lint/L23-header",
    "lint/L23-contrast",
    "lint/L23-language",
  ],
  run: (context) =>
    context.briefing
      ? [...titles(context), ...pictures(context), ...tables(context), ...contrast(context), ...language(context)]
      : contrast(context),
};

function titles({ brief }: CheckContext): readonly Finding[] {
  const seen = new Map<string, Slide>();
  const findings: Finding[] = [];
  for (const slide of brief.slides) {
    const title = textOf(slide.title);
    const first = seen.get(title.toLowerCase());
    const isEmpty = slide.blocks.length + slide.parts.length === 0;
    if (title === "") {
      if (!isEmpty) findings.push(finding("lint/L23-title-missing", { id: slide.id }, slide.headingSpan));
    } else if (first === undefined) seen.set(title.toLowerCase(), slide);
    else {
      const related = [{ message: "the first one is here", span: first.headingSpan }];
      findings.push(finding("lint/L23-title-repeated", { title: quoted(title) }, slide.headingSpan, { related }));
    }
  }
  const untitled = brief.meta.title === "" && brief.slides.length > 0;
  return untitled ? [finding("lint/L23-deck-title", {}, brief.meta.span), ...findings] : findings;
}

/** A file name or a word that only says that there is a picture tells nobody what it shows. */
const NO_ALT = perReading((reading) => {
  const picture = anyOf(reading, ({ texts }) => texts.onlyPicture);
  return new RegExp(`^(?:[^\\s/\\\\]+\\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)|${picture}\\s*\\d*)\\.?$`, "iu");
});

function pictures({ texts }: CheckContext): readonly Finding[] {
  return texts
    .filter(({ role, words, lang }) => role === "alt" && NO_ALT(words, lang).test(withoutMark(words)))
    .map(({ words, span }) => finding("lint/L23-alt", { alt: quoted(words) }, span));
}

function tables({ brief }: CheckContext): readonly Finding[] {
  return brief.slides
    .flatMap(({ blocks, parts }) => blocksOf("table", [...blocks, ...parts.flatMap((part) => part.blocks)]))
    .flatMap((table) => {
      const empty = table.header.filter(({ inlines }, index) => index > 0 && textOf(inlines) === "").length;
      return empty === 0 || table.rows.length === 0 ? [] : [finding("lint/L23-header", { count: empty }, table.span)];
    });
}

/**
 * At the rule that gives the colour. A finding of a briefing stays at its slide, where it can be waived, and shows the
 * rule second.
 */
function contrast({ scene, briefing, inkOrigin }: CheckContext): readonly Finding[] {
  return (scene === null ? [] : lowContrast(scene)).map(({ words, ink, shown, ground, ratio, slide }) => {
    const rule = inkOrigin?.(slide, ink);
    const { span, title, kind } = slide;
    const params = { words: quoted(words, 40), ink: shown, ground, ratio: shownRatio(ratio), slide: title, kind };
    const second = rule && { message: briefing ? "this gives the colour" : "the slide", span: briefing ? rule : span };
    return finding("lint/L23-contrast", params, briefing ? span : (rule ?? span), second ? { related: [second] } : {});
  });
}

/** The deck's language decides the voice, the proofing and the fonts; letters of another script say that it is wrong. */
function language({ brief, texts }: CheckContext): readonly Finding[] {
  const found = scriptOf(texts.filter(({ notes }) => !notes).map(({ words }) => words));
  const { lang } = brief.meta;
  if (found === null || found.langs.some((one) => lang.toLowerCase().startsWith(one))) return [];
  return [
    finding("lint/L23-language", { lang, script: found.script, right: found.langs[0] ?? "" }, fieldSpan(brief, "lang")),
  ];
}
