import type { Cell, Table } from "../../../brief/types.ts";
import { dayOf } from "../../../data/dates.ts";
import { textOf } from "../../../tree/text.ts";
import { blocksOf } from "../../../tree/walk.ts";
import { withoutMark } from "../../../vocabulary/words.ts";
import { fieldSpan } from "../fields.ts";
import { finding } from "../finding.ts";
import { columnKeys } from "../reading/tables.ts";
import { REFERENCES } from "../references.ts";
import { runningText } from "../running.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { INFORMS, STOPS, WARNS, WARNS_AT_LAST } from "../weights.ts";

/** Words of work to do, and CriticMarkup that an editor left half open or in a field. */
const UNFINISHED = /\b(?:TODO|FIXME|TBC|TBD|XXX)\b|\?{3,}|\b[Ll]orem ipsum\b|\{(?:\+\+|--|~~|>>|==)/g;

/** A brief that says that it is done must look so. */
export const L26: Rule = {
  id: "L26",
  name: "version/unclean",
  title:
    "A cleared or final brief has no work left in it, names who cleared it, is the current copy, and has the text that its version was recorded with.",
  help: "Late changes and old copies put two versions of one brief into the building. Finish what is open, name the clearances and the version; a late change is an addendum with a number of its own. versions: in the front matter keeps a fingerprint of each text, so that a change under an old number is seen.",
  sources: [REFERENCES.readAhead, REFERENCES.ukBriefs1979, REFERENCES.hhsChecklist],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: [
    "lint/L26-unfinished",
    "lint/L26-clearance",
    "lint/L26-version",
    "lint/L26-changed",
    "lint/L26-unrecorded",
    "lint/L26-embargo",
    "lint/L26-superseded",
    "lint/L26-idea",
    "lint/L26-machine",
  ],
  run(context) {
    if (context.status === "draft") return [];
    return [
      ...unfinished(context),
      ...remarks(context),
      ...clearance(context),
      ...recorded(context),
      ...copies(context),
      ...ideas(context),
      ...machineWords(context),
    ];
  },
};

/** The first rank of `status`: nobody has talked about it yet. */
const IDEA = 1;

/** What comes out of a meeting is no idea any more once the brief is cleared: a remark, since some stay ideas. */
function ideas({ lines, status, brief }: CheckContext): readonly Finding[] {
  const ofLines = lines.flatMap(({ type, tail, span }) =>
    type === "deliverable" ? [{ words: tail.status ?? "", span: tail.span ?? span }] : [],
  );
  const blocks = brief.slides.flatMap((slide) => [...slide.blocks, ...slide.parts.flatMap((part) => part.blocks)]);
  const ofCells = blocksOf("table", blocks).flatMap(statusCells);
  return [...ofLines, ...ofCells.map(({ inlines, span }) => ({ words: withoutMark(textOf(inlines)), span }))].flatMap(
    ({ words, span }) =>
      brief.vocabulary.rank("status", words) === IDEA
        ? [finding("lint/L26-idea", { words, status }, span, { weights: INFORMS })]
        : [],
  );
}

/** Where deliverables stand, in a table of them. */
function statusCells({ header, rows }: Table): readonly Cell[] {
  const keys = columnKeys(header);
  const status = keys.indexOf("status");
  // Before the first column nothing stands.
  return keys.includes("deliverable") ? rows.flatMap((row) => row.slice(status, status + 1)) : [];
}

/** Words for the press that no translator has answered for are not cleared, whatever the brief is. */
function machineWords({ brief, status }: CheckContext): readonly Finding[] {
  const slide = brief.slides.find(({ about }) => about?.topic?.reach === "press");
  if (slide === undefined || brief.meta.languages.translationStatus !== "machine") return [];
  const at = fieldSpan(brief, "languages.translation_status");
  const related = [{ message: "the words for the press", span: slide.headingSpan }];
  return [finding("lint/L26-machine", { status }, at, { related, weights: WARNS })];
}

function unfinished({ texts, brief }: CheckContext): readonly Finding[] {
  const { title, subtitle, subject, footer, reference, meeting, counterpart, lead } = brief.meta;
  const fields: Readonly<Record<string, string>> = {
    ...{ title, subtitle, subject, footer, reference },
    ...{ "meeting.place": meeting.place, "counterpart.last_met": counterpart.lastMet, "lead.contact": lead.contact },
    "lead.cleared": lead.cleared.join(", "),
  };
  const open = Object.entries(fields).flatMap(([name, text]) => {
    // A title may be that of the first slide, which is looked at below.
    const [words] = brief.meta.spans[name] === undefined ? [] : (text.match(UNFINISHED) ?? []);
    return words === undefined ? [] : [finding("lint/L26-unfinished", { words }, fieldSpan(brief, name))];
  });
  return [...open, ...unfinishedTexts(texts)];
}

function unfinishedTexts(texts: CheckContext["texts"]): readonly Finding[] {
  return texts.flatMap(({ inlines, span, role }) => {
    if (role === "code") return [];
    const { text, spanAt } = runningText(inlines, span);
    return [...text.matchAll(UNFINISHED)].map((match) =>
      finding("lint/L26-unfinished", { words: match[0] }, spanAt(match.index, match.index + match[0].length)),
    );
  });
}

/** `<!-- drafter: … -->` and CriticMarkup: whoever reads the brief takes them for work to do, whatever stands in the deck. */
function remarks({ brief, text }: CheckContext): readonly Finding[] {
  return [...brief.remarks, ...brief.edits].map((span) => {
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

/**
 * The version log (`versions:`) keeps a fingerprint of what each version says: another text under the same version and
 * reference is a silent edit. Without an entry nobody could see one, so the check says what to write.
 */
function recorded({ brief, status, fingerprint: computed }: CheckContext): readonly Finding[] {
  const { version, reference, versions } = brief.meta;
  if (version === "" || status === "superseded") return [];
  const fingerprint = computed();
  const index = versions.findIndex(
    (one) => one.version === version && (one.reference === null || one.reference === reference),
  );
  const entry = versions[index];
  if (entry === undefined || entry.fingerprint === null) {
    const at = fieldSpan(brief, entry === undefined ? "version" : `versions[${index}].version`);
    const missing = entry === undefined ? "entry" : "fingerprint";
    return [finding("lint/L26-unrecorded", { version, fingerprint, missing }, at, { weights: WARNS_AT_LAST })];
  }
  // Whoever wrote more digits of the hash wrote the same ones first.
  if (entry.fingerprint.startsWith(fingerprint)) return [];
  const related = [{ message: "this text was recorded", span: fieldSpan(brief, `versions[${index}].fingerprint`) }];
  const params = { version, reference, date: entry.date ?? "", fingerprint };
  return [finding("lint/L26-changed", params, fieldSpan(brief, "version"), { related })];
}

/** An embargo that ended before the facts' own day was forgotten. */
function copies({ brief, status }: CheckContext): readonly Finding[] {
  const { handling, asOf } = brief.meta;
  const { embargoUntil } = handling;
  const passed = embargoUntil !== null && asOf !== null && dayOf(embargoUntil) < dayOf(asOf);
  return [
    ...(passed
      ? [finding("lint/L26-embargo", { until: embargoUntil, asOf }, fieldSpan(brief, "handling.embargo_until"))]
      : []),
    ...(status === "superseded" ? [finding("lint/L26-superseded", {}, fieldSpan(brief, "status"))] : []),
  ];
}
