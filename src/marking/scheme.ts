import { contrast } from "../data/colour.ts";
import { readData } from "../data/read.ts";
import type { Problem, Range } from "../data/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter, type Report } from "../diagnostics/reporter.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic, Outcome, Span } from "../diagnostics/types.ts";
import { type LevelFields, SCHEME, type SchemeFields } from "./scheme-shape.ts";
import type { Level, Scheme } from "./types.ts";

/** No marks at all: what a brief without `handling: {scheme: …}` has. */
export const NO_SCHEME: Scheme = {
  id: "none",
  title: "No markings",
  levels: [],
  release: null,
  separators: { category: "//", item: "/" },
  caveats: [],
  translate: false,
  banner: { align: "center", minSize: 12, bottom: true, ground: "words" },
  portions: "none",
  marks: { shown: "texts", place: "margin", title: "eyebrow", lists: "short" },
  lowestCountsInRelease: false,
  disclaimer: "",
};

/** Longer schemes than this are a mistake. */
const LONGEST = 200_000;

/**
 * A marking scheme from its YAML file: levels in order, how marks are written and combined, how banners look.
 * `templates/schemes/sample.yml` explains every field. A scheme with errors must not be used: its value lacks things.
 */
export function parseScheme({ file, text }: { readonly file: string; readonly text: string }): Outcome<Scheme> {
  const at = ([start, end]: Range): Span => ({ file, start, end });
  if (text.length > LONGEST) return unread(`it has ${text.length} characters`, at([0, 0]));
  const { value, problems, syntax, places } = readData(text, SCHEME);
  const { report, diagnostics } = createReporter();
  for (const { message, start, end } of syntax)
    report(diagnose("marking/scheme-yaml", { problem: message }, { span: at([start, end]) }));
  for (const problem of problems) report(schemeProblem(problem, at(problem.at)));
  if (value === undefined)
    return diagnostics.length > 0 ? { value: NO_SCHEME, diagnostics } : unread("it is empty", at([0, text.length]));
  const scheme = schemeOf(value);
  const placeOf = (path: string): Span => at(places.get(path) ?? [0, 0]);
  checkLevels(scheme.levels, placeOf, report);
  if (value.levels?.length === 0 && scheme.portions !== "none")
    report(diagnose("marking/scheme-missing", { field: "levels", of: "the scheme" }, { span: placeOf("levels") }));
  return { value: scheme, diagnostics };
}

function unread(problem: string, span: Span): Outcome<Scheme> {
  return { value: NO_SCHEME, diagnostics: [diagnose("marking/scheme-yaml", { problem }, { span })] };
}

function schemeOf(fields: SchemeFields): Scheme {
  const { id = "", title = "", disclaimer = "", levels = [], release, separators, caveats = [], banner } = fields;
  return {
    id,
    title,
    disclaimer,
    levels: levels.map(levelOf),
    release: release === undefined ? null : { word: release.word ?? "", none: release.none ?? "" },
    separators: {
      category: separators?.category ?? NO_SCHEME.separators.category,
      item: separators?.item ?? NO_SCHEME.separators.item,
    },
    caveats: caveats.map(({ word = "", dominant = true, banner: shown = true }) => ({ word, dominant, banner: shown })),
    translate: fields.translate ?? false,
    banner: {
      align: banner?.align ?? NO_SCHEME.banner.align,
      minSize: banner?.min_size ?? NO_SCHEME.banner.minSize,
      bottom: banner?.bottom ?? NO_SCHEME.banner.bottom,
      ground: banner?.ground ?? NO_SCHEME.banner.ground,
    },
    portions: fields.portions ?? "all-or-none",
    marks: {
      shown: fields.marks?.shown ?? NO_SCHEME.marks.shown,
      place: fields.marks?.place ?? NO_SCHEME.marks.place,
      title: fields.marks?.title ?? NO_SCHEME.marks.title,
      lists: fields.marks?.lists ?? NO_SCHEME.marks.lists,
    },
    lowestCountsInRelease: fields.lowest_counts_in_release ?? false,
  };
}

function levelOf({ id = "", banner = "", portion = "", ...lists }: LevelFields): Level {
  const { open_to: openTo = [], former = [], ink = null, ground = null } = lists;
  return { id, banner, portion, ink, ground, openTo, former };
}

/** WCAG 2.1, 1.4.3: text of this size needs 4.5:1. */
const LEAST_CONTRAST = 4.5;

/**
 * What the shape of single levels cannot tell: two that are written alike, banners that cannot be read.
 * @param placeOf the place of a value of the file, by its path
 */
function checkLevels(levels: readonly Level[], placeOf: (path: string) => Span, report: Report): void {
  const taken = new Set<string>();
  levels.forEach(({ id, banner, portion, ink, ground }, index) => {
    const words = Object.entries({ id, banner, portion }).map(([name, word]) => [name, word.toUpperCase()] as const);
    for (const [name, word] of words) {
      if (word !== "" && taken.has(word))
        report(diagnose("marking/scheme-duplicate", { word }, { span: placeOf(`levels[${index}].${name}`) }));
    }
    for (const [, word] of words) taken.add(word);
    const ratio = ink === null || ground === null ? LEAST_CONTRAST : contrast(ink, ground);
    if (ratio < LEAST_CONTRAST) {
      const params = { level: id, ratio: ratio.toFixed(1) };
      report(diagnose("marking/scheme-contrast", params, { span: placeOf(`levels[${index}].ink`) }));
    }
  });
}

/** What is wrong with a value of a scheme, in the words of schemes. */
function schemeProblem(problem: Problem, span: Span): Diagnostic {
  const name = problem.path.split(".").at(-1) ?? "";
  switch (problem.kind) {
    case "unknown":
      return diagnose(
        "marking/scheme-unknown",
        { field: problem.field, suggestion: didYouMean(problem.field, problem.known) },
        { span },
      );
    case "missing":
      return diagnose("marking/scheme-missing", { field: problem.field, of: name || "the scheme" }, { span });
    case "value": {
      const { expects, found } = problem;
      return diagnose("marking/scheme-value", { field: name || "the scheme", expects, value: found }, { span });
    }
    case "too-much":
      return diagnose("marking/scheme-yaml", { problem: "its aliases stand for too much" }, { span });
  }
}
