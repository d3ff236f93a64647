import { readData } from "../data/read.ts";
import type { Range } from "../data/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Outcome, Span } from "../diagnostics/types.ts";
import { checkLevels } from "./scheme/levels.ts";
import { schemeProblem } from "./scheme/problems.ts";
import { type LevelFields, SCHEME, type SchemeFields } from "./scheme/shape.ts";
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
  banner: { align: "center", minSize: 12, bottom: true },
  portions: "none",
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
  const diagnostics: Diagnostic[] = [
    ...syntax.map(({ message, start, end }) =>
      diagnose("marking/scheme-yaml", { problem: message }, { span: at([start, end]) }),
    ),
    ...problems.map((problem) => schemeProblem(problem, at(problem.at))),
  ];
  if (value === undefined)
    return diagnostics.length > 0 ? { value: NO_SCHEME, diagnostics } : unread("it is empty", at([0, text.length]));
  const scheme = schemeOf(value);
  const placeOf = (path: string): Span => at(places.get(path) ?? [0, 0]);
  diagnostics.push(...checkLevels(scheme.levels, placeOf));
  if (value.levels?.length === 0 && scheme.portions !== "none")
    diagnostics.push(
      diagnose("marking/scheme-missing", { field: "levels", of: "the scheme" }, { span: placeOf("levels") }),
    );
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
    },
    portions: fields.portions ?? "all-or-none",
    lowestCountsInRelease: fields.lowest_counts_in_release ?? false,
  };
}

function levelOf({ id = "", banner = "", portion = "", ink = "", ground = "", ...lists }: LevelFields): Level {
  const { open_to: openTo = [], former = [] } = lists;
  return { id, banner, portion, ink: ink.toUpperCase(), ground: ground.toUpperCase(), openTo, former };
}
