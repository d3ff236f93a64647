/** What one parse knows and collects while it walks the file. One per call of `parseBrief`. */

import type { LangTag } from "../data/language-tag.ts";
import type { Code, ParamsOf } from "../diagnostics/catalogue/index.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Related, Severity, Span } from "../diagnostics/types.ts";
import type { RawFootnote } from "./blocks/raw.ts";
import type { Signs } from "./dialect/signs.ts";
import type { Examples, Numbered } from "./references.ts";
import type { Tally } from "./tally.ts";
import type { Waiver } from "./types.ts";

export interface LinkDefinition {
  readonly href: string;
  readonly title: string;
  readonly span: Span;
}

export interface Context {
  readonly file: string;
  /** The whole file as given. */
  readonly text: string;
  readonly report: Report;
  readonly tally: Tally;
  /** In the order in which comments are read; the slide is found at the end. */
  readonly waivers: Omit<Waiver, "slide">[];
  /** Comments for the drafter. */
  readonly remarks: Span[];
  /** CriticMarkup. */
  readonly edits: Span[];
  /** Keys declared under `sources:` or in the registry of sources. */
  readonly sourceKeys: ReadonlySet<string>;
  /** The deck names a bibliography that briefdeck does not read: unknown keys are then no error. */
  readonly foreignBibliography: boolean;
  /** Slidev's per-slide front matter is looked for more boldly in a Slidev deck. */
  readonly slidev: boolean;
  /** Of the brief, BCP 47. */
  readonly lang: LangTag;
  /** The front matter as it was parsed, for `{{< meta title >}}`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Each line of a paragraph stands on a line of its own, as in Marp. */
  readonly breaks: boolean;
  /** Of which other programs' marks the lines show signs. */
  readonly signs: Signs;
  readonly examples: Examples;
  /** Figures, tables, equations and listings that have an id of their kind. */
  readonly numbered: ReadonlyMap<string, Numbered>;
  /** Words of headings, by the ids that are written behind them. */
  readonly headings: Map<string, string>;
  /** Words of headings, by the ids that are made of them. */
  readonly slugs: Map<string, string>;
  /** `[label]: url`, by normalised label. */
  readonly definitions: Map<string, LinkDefinition>;
  readonly usedDefinitions: Set<string>;
  /** `[^label]: text`, by label. */
  readonly footnotes: Map<string, RawFootnote>;
  /** Labels in order of first use; the number is the place in this order. */
  readonly footnoteNumbers: Map<string, number>;
  readonly citationNumbers: Map<string, number>;
  /** How many formulas defined macros so far. */
  readonly macros: { formulas: number };
  /** Explicit ids and where they were given. */
  readonly ids: Map<string, Span>;
  /** Everything that `#id` may name, and the id of the slide on which it stands. */
  readonly targets: Map<string, string>;
}

export function spanOf(context: Context, start: number, end: number): Span {
  return { file: context.file, start, end: Math.max(start, end) };
}

interface ReportExtra {
  readonly related?: readonly Related[];
  readonly severity?: Severity;
}

/** Reports what is wrong at the stretch from `start` to `end` of the file. */
export function report<C extends Code>(
  context: Context,
  code: C,
  params: ParamsOf<C>,
  [start, end]: readonly [number, number],
  extra: ReportExtra = {},
): void {
  context.report(diagnose(code, params, { ...extra, span: spanOf(context, start, end) }));
}

/** Notes an explicit id; a second use of the same one is an error that points at the first. */
export function claimId(context: Context, id: string, start: number, end: number): boolean {
  const first = context.ids.get(id);
  if (first === undefined) {
    context.ids.set(id, spanOf(context, start, end));
    return true;
  }
  const related = [{ message: `“${id}” is first used here`, span: first }];
  report(context, "brief/duplicate-id", { id }, [start, end], { related });
  return false;
}
