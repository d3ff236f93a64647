import { fieldSpan } from "../fields.ts";
import { finding } from "../finding.ts";
import { REFERENCES } from "../references.ts";
import { runningText } from "../running.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** Words of work to do, and CriticMarkup that an editor left. */
const UNFINISHED = /\b(?:TODO|FIXME|TBC|TBD|XXX)\b|\?{3,}|\b[Ll]orem ipsum\b|\{(?:\+\+|--|~~|>>|==)/g;

/** A brief that says that it is done must look so. */
export const L26: Rule = {
  id: "L26",
  name: "version/unclean",
  title: "A cleared or final brief has no work left in it, names who cleared it, and is the current copy.",
  help: "Late changes and old copies put two versions of one brief into the building. Finish what is open, name the clearances and the version; a late change is an addendum with a number of its own.",
  sources: [REFERENCES.readAhead, REFERENCES.ukBriefs1979, REFERENCES.hhsChecklist],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L26-unfinished", "lint/L26-clearance", "lint/L26-version", "lint/L26-embargo", "lint/L26-superseded"],
  run(context) {
    if (context.status === "draft") return [];
    return [...unfinished(context), ...remarks(context), ...clearance(context), ...copies(context)];
  },
};

function unfinished({ texts }: CheckContext): readonly Finding[] {
  return texts.flatMap(({ inlines, span, role }) => {
    if (role === "code") return [];
    const { text, spanAt } = runningText(inlines, span);
    return [...text.matchAll(UNFINISHED)].map((match) =>
      finding("lint/L26-unfinished", { words: match[0] }, spanAt(match.index, match.index + match[0].length)),
    );
  });
}

/** `<!-- drafter: … -->` stands in no deck, but whoever reads the brief takes it for work to do. */
function remarks({ brief, text }: CheckContext): readonly Finding[] {
  return brief.remarks.map((span) => {
    const [line = ""] = text.slice(span.start, span.end).split("\n");
    return finding("lint/L26-unfinished", { words: line.length > 60 ? `${line.slice(0, 59)}…` : line }, span);
  });
}

function clearance({ brief, status }: CheckContext): readonly Finding[] {
  const { lead, version } = brief.meta;
  if (status === "superseded") return [];
  const at = fieldSpan(brief, "status");
  return [
    ...(lead.cleared.length === 0 ? [finding("lint/L26-clearance", { status }, at)] : []),
    ...(version === "" ? [finding("lint/L26-version", { status }, at)] : []),
  ];
}

/** An embargo that ended before the facts' own day was forgotten. */
function copies({ brief, status }: CheckContext): readonly Finding[] {
  const { handling, asOf } = brief.meta;
  const { embargoUntil } = handling;
  const passed = embargoUntil !== "" && asOf !== "" && embargoUntil.slice(0, 10) < asOf.slice(0, 10);
  return [
    ...(passed
      ? [finding("lint/L26-embargo", { until: embargoUntil, asOf }, fieldSpan(brief, "handling.embargo_until"))]
      : []),
    ...(status === "superseded" ? [finding("lint/L26-superseded", {}, fieldSpan(brief, "status"))] : []),
  ];
}
