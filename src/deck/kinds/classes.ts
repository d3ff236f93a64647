import type { Slide } from "../../brief/types.ts";
import { STEP_CLASS } from "../../data/steps.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Pack } from "../types.ts";
import type { HeadingIndex } from "./headings.ts";

/**
 * Words that Pandoc, Quarto, Marp and reveal.js give a meaning to, and that change nothing here: decks written for
 * them build without a word.
 */
const FOREIGN = new Set([
  "unnumbered",
  "unlisted",
  "allowframebreaks",
  "fragile",
  "incremental",
  STEP_CLASS,
  "nonincremental",
  "smaller",
  "scrollable",
  "center",
  "centered",
  "plain",
  "lead",
  "invert",
  "fit",
  "wide",
  "numbered",
  "cards",
  "standout",
  "hidden",
  "nostretch",
  "inverse",
]);

/**
 * A class on a heading is one of four things: a *kind* if the pack has a template of that name, or of that heading
 * (`.red-lines`); a *style* if the
 * theme's CSS or a template mentions it; *foreign* if another tool means something by it; else a slip. A slip that
 * resembles a kind is an error, since the slide would look quite different; any other is a warning.
 */
export function kindFromClasses(slide: Slide, pack: Pack, headings: HeadingIndex, report: Report): string | null {
  const { classes } = slide.attributes;
  const span = slide.headingSpan;
  const isOther = (name: string) => pack.classes.has(name) || FOREIGN.has(name);
  const kindOf = (name: string) =>
    pack.slides.has(name) ? name : isOther(name) ? undefined : headings.byClass(name)[0]?.kind;
  const [kind = null, second] = new Set(classes.flatMap((name) => kindOf(name) ?? []));
  if (kind !== null && second !== undefined) report(diagnose("deck/second-kind", { first: kind, second }, { span }));
  for (const name of classes) {
    if (isOther(name) || kindOf(name) !== undefined) continue;
    const suggestion = didYouMean(name, pack.slides.keys());
    report(
      suggestion === ""
        ? diagnose("deck/unused-class", { class: name }, { span })
        : diagnose("deck/unknown-kind", { kind: name, suggestion }, { span }),
    );
  }
  return kind;
}
