/** What the walk-in check finds in short briefs that nobody has planned: the code, the words it points at, its values, what else it shows (→). */
import { join } from "node:path";
import { parseBrief } from "../../../src/brief/parse.ts";
import type { Brief } from "../../../src/brief/types.ts";
import { checkBrief } from "../../../src/check/brief/check.ts";
import { approximation, countedBy } from "../../../src/check/brief/reading/counts.ts";
import { datesIn, isoOf } from "../../../src/check/brief/reading/dates.ts";
import { eventsIn } from "../../../src/check/brief/reading/events.ts";
import { termsIn } from "../../../src/check/brief/reading/likelihood.ts";
import { numbersIn } from "../../../src/check/brief/reading/numbers.ts";
import { quotationsIn } from "../../../src/check/brief/reading/quotations.ts";
import { sentencesOf } from "../../../src/check/brief/reading/sentences.ts";
import { speltAmounts } from "../../../src/check/brief/reading/spelt.ts";
import { stemsOf } from "../../../src/check/brief/reading/stems.ts";
import { recordedText } from "../../../src/check/brief/recorded.ts";
import { coverageText } from "../../../src/check/brief/report/coverage.ts";
import { verdictOf } from "../../../src/check/brief/report/verdict.ts";
import { waivedText } from "../../../src/check/brief/report/waived.ts";
import { withheldGroups, withheldText } from "../../../src/check/brief/report/withheld.ts";
import type { BriefReport, CheckInput } from "../../../src/check/brief/types.ts";
import { sarifLog } from "../../../src/check/sarif.ts";
import { bindBrief } from "../../../src/craft/bind.ts";
import { parseRegistries } from "../../../src/craft/registries.ts";
import type { SourceCopy } from "../../../src/craft/types.ts";
import { hex } from "../../../src/data/colour.ts";
import type { Diagnostic, Span } from "../../../src/diagnostics/types.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import { releaseBrief } from "../../../src/release/release.ts";
import type { Scene } from "../../../src/scene/types.ts";
import { vocabularyData } from "../../support/bound.ts";
import { readings } from "../../support/readings.ts";
import { body, bodyItem, box, paragraph, run, scene, shape, slide } from "../../support/scene.ts";
import { shipped } from "../marking/schemes.ts";

const REGISTRIES = {
  people: `park:
  name: Park Geun-hye
  family: Park
  order: family-first
  variants: [Pak Kun-hye]
  scripts: {hangul: 박근혜}
  titles: [{title: President of the Republic of Korea, from: 2013-02-25, to: 2017-03-10}]
  country: KOR
ban:
  name: Ban Ki-moon
  family: Ban
  order: family-first
  titles: [{title: Foreign Minister, to: 2006-11-10}, {title: Secretary-General, from: 2007-01-01}]
  country: KOR
obama:
  name: Barack Obama
  family: Obama
  titles: [{title: President of the United States, from: 2009-01-20}]
  country: USA
kennedy:
  name: John F. Kennedy
  family: Kennedy
  titles: [{title: Senator, to: 1960-12-22}]
van-rompuy:
  name: Herman Van Rompuy
  family: Van Rompuy
  titles: [{title: President of the European Council, from: 2009-12-01}]`,
  places: `east-sea: {name: Sea of Japan, kind: sea, disputed: true, variants: [East Sea], labels: {dual: East Sea / Sea of Japan}}
kaesong: {name: Kaesong, kind: town}
examplia: {name: People's Republic of Examplia, kind: state, variants: [PRE, Red Examplia]}
islands: {name: Prince's Islands, kind: island}
cross: {name: King's cross, kind: town}`,
  facts: `workers: {value: "53,000", unit: workers, as_of: 2013-04-09, source: "herald, ¶4"}`,
};
const FRONT = "title: T\nbrief: leaders-meeting\nas_of: 2013-05-01\nmeeting: {start: 2013-05-07, minutes: 60}";
const SOURCES = `sources:
  herald: {title: News, outlet: Herald, date: 2013-04-09, url: "https://herald.example/a", kind: press}
  note: {title: Note, outlet: Ministry, date: 2013-04-20, kind: official}`;

const FILES = Object.fromEntries(
  Object.entries(REGISTRIES).map(([name, text]) => [name, { file: `${name}.yml`, text }]),
);

/**
 * The slides of a brief about a meeting of leaders; fields above `===` come to its front matter, else nobody asks what it lacks.
 * Behind `+++` stands a translation of it; `# nobody` among the fields leaves the registry of people empty, `# whole` leaves out
 * what such a brief lacks, and `# copy herald: One. | Two.` is the stored copy of a source, by paragraphs. With `# release partner`
 * that release is checked, with `# report` it is said what the whole report makes of it, with `# record` what a version records.
 * `# placed a: 9 EEEEEE Words` is a text on a placed slide, in points and colour; with `# ruled` a rule of a pack is known for both.
 * `# banner a: SO` is what the deck has as the marking of a slide, `# shown a: SO` what stands in the marking's place.
 */
function found(written: string): string {
  const [own = "", other] = written.split("\n+++\n", 2);
  const { fields, text } = briefOf(own);
  // Read anew each time: rules remember what they made of an entry.
  const known = parseRegistries(FILES).value;
  const registries = fields.includes("# nobody") ? { ...known, people: [] } : known;
  const bound = (file: string, whole: string) =>
    bindBrief(parseBrief({ file, text: whole }).value, registries, [], vocabularyData()).value;
  const brief = bound("brief.md", text);
  const translations = other === undefined ? [] : [bound("other.md", briefOf(other).text)];
  const scheme = brief.meta.handling.scheme === "none" ? NO_SCHEME : shipped(brief.meta.handling.scheme);
  const name = /^# release (\w+)$/m.exec(fields)?.[1] ?? null;
  const { profile } = brief.meta;
  const released = name === null ? null : releaseBrief(brief, registries, scheme, { release: name, profile }).value;
  const report = checkBrief({
    ...{ brief, text, fingerprint: () => "sha256:f10000000000", registries, copies: copiesOf(fields), scheme },
    ...{ profile, released, deck: deckOf(fields, brief), scene: placedOf(fields, brief), placing: [], translations },
    ...(fields.includes("# ruled") ? { sizeRule: ruled, inkOrigin: ruled } : {}),
  });
  const { findings, waived, diagnostics } = report;
  const at = ({ file, start, end }: Span): string =>
    file === "brief.md" ? JSON.stringify(text.slice(start, end)) : `${file} ${start}`;
  const told = ({ code, severity, span, params, related = [] }: Diagnostic): string =>
    [
      ...[severity, code, JSON.stringify(text.slice(span?.start, span?.end)), JSON.stringify(params)],
      ...related.map((one) => `→ ${at(one.span)}`),
    ].join(" ");
  const shown =
    fields === "" || fields.includes("# whole") ? findings.filter(({ rule: { id } }) => id !== "L19") : findings;
  return [
    ...shown.map(({ diagnostic, unready }) => `${told(diagnostic)}${unready ? " (unready)" : ""}`),
    ...waived.map(({ diagnostic }) => `waived ${told(diagnostic)}`),
    ...diagnostics.filter(({ code }) => code.startsWith("lint/waive")).map(told),
    ...(released === null
      ? []
      : [withheldText(withheldGroups(brief, released, sourcesOf(text)), name ?? "").trimEnd()]),
    ...(fields.includes("# report") ? reported(report, text) : []),
    ...(fields.includes("# record") ? [recordedText(brief, registries, text)] : []),
  ].join("\n");
}

const sourcesOf = (text: string): ReadonlyMap<string, string> => new Map([["brief.md", text]]);

/** What is printed of a report, and what an editor is told. */
function reported(report: BriefReport, text: string): readonly string[] {
  const { diagnostics, unready, coverage } = report;
  const sources = sourcesOf(text);
  const subject = { slides: 2, release: "", profile: "room", status: "draft", waivers: 1, unready } as const;
  const [run] = sarifLog([{ file: "a b.md", ok: false, diagnostics, report, sources }], "1").runs;
  const isUsed = new Set(run?.results.map(({ ruleIndex }) => ruleIndex));
  return [
    coverageText(coverage, 40),
    waivedText(report, sources),
    ...diagnostics.map(({ code, message, related = [] }) => [code, message, related.length].join(" ")),
    verdictOf(diagnostics, !diagnostics.some(({ severity }) => severity === "error"), subject),
    ...(run?.results ?? []).map((result) => JSON.stringify(result)),
    ...(run?.tool.driver.rules ?? []).flatMap((rule, index) =>
      isUsed.has(index)
        ? [JSON.stringify({ ...rule, help: rule.help === undefined ? "" : "…", fullDescription: "…" })]
        : [],
    ),
    JSON.stringify({ ...run, tool: "", results: [] }),
  ];
}

const ruled = (): Span => ({ file: "theme.css", start: 0, end: 3 });

function placedOf(fields: string, { slides }: Brief): Scene | null {
  const placed = Array.from(
    fields.matchAll(/^# placed ([\w-]+): (\S+) (\w+) (.+)$/gm),
    ([, id = "", size, ink = "", words = ""]) => {
      const text = run(words, { size: Number(size), colour: { hex: hex(ink) } });
      const span = slides.find((one) => one.id === id)?.headingSpan;
      const marking = new RegExp(`^# shown ${id}: (.+)$`, "m").exec(fields)?.[1];
      const banner = shape("Marking", box(0, 0, 9, 9), {
        placeholder: { type: "body", idx: 30, inheritsBox: true },
        ...(marking === undefined ? {} : { text: body([paragraph(marking)]) }),
      });
      const items = [bodyItem([paragraph([text])]), banner];
      return slide(id, `Title of ${id}`, items, span === undefined ? {} : { span });
    },
  );
  return placed.length === 0 ? null : scene(placed);
}

/** How the deck marks its slides, of which the first has the marking of the whole. */
function deckOf(fields: string, { slides }: Brief): CheckInput["deck"] {
  const banners = new Map(
    Array.from(fields.matchAll(/^# banner ([\w-]+): ?(.*)$/gm), ([, id = "", marking = ""]) => [id, marking]),
  );
  const marked = slides.flatMap(({ id }) => {
    const banner = banners.get(id);
    return banner === undefined ? [] : [{ id, banner }];
  });
  return banners.size === 0 ? null : { meta: { marking: marked[0]?.banner ?? "" }, slides: marked };
}

const copiesOf = (fields: string): readonly SourceCopy[] =>
  Array.from(fields.matchAll(/^# copy (\w+): (.+)$/gm), ([, key = "", words = ""]) => {
    return { key, path: `${key}.txt`, paragraphs: words.split(" | "), hash: "" };
  });

function briefOf(written: string): { readonly fields: string; readonly text: string } {
  const [fields = "", body = ""] = written.includes("\n===\n") ? written.split("\n===\n", 2) : ["", written];
  return { fields, text: `---\n${FRONT}\n${fields}\n${SOURCES}\n---\n\n${body}\n` };
}

readings(join(import.meta.dirname, "readings"), found);

/** Behind `ko: ` a text is of a brief in Korean, else in English; `¤` is a citation, `⏎` a break. Empty lists are left out. */
function readAlone(written: string): string {
  const [, lang = "en", words = ""] = /^(?:([a-z]{2}): )?(.*)$/s.exec(written) ?? [];
  const text = words.replaceAll("¤", "\uFFFC").replaceAll("⏎", "\n");
  const at = (from: number, to: number) => `“${text.slice(from, to)}”`;
  const dates = datesIn(text, lang);
  const lists: Readonly<Record<string, readonly string[]>> = {
    sentences: sentencesOf(text, lang).map((one) => one.text),
    dates: dates.map((date) => `${at(date.from, date.to)} ${isoOf(date, "?")}`),
    numbers: numbersIn(text, lang, dates).map((one) => {
      const counted = countedBy(one, lang);
      const about = approximation(text, one.from, lang);
      const said = counted === null ? "" : ` of ${counted.noun} (${counted.words})`;
      return `${about}${at(one.from, one.to)} ${one.value}${one.ordinal ? "th" : ""}${said}, [${one.before}] … [${one.after}]`;
    }),
    amounts: speltAmounts(text, lang).map(({ from, to }) => at(from, to)),
    quotations: quotationsIn(text).map(({ from, to }) => at(from, to)),
    terms: termsIn(text).map(({ from, to, term }) => `${at(from, to)} ${term}`),
    events: eventsIn(text, lang, dates).map(
      ({ from, to, kind, key, name, value, isLoose }) =>
        `${at(from, to)} ${kind} ${key} [${name}] ${value}${isLoose ? ", loosely" : ""}`,
    ),
    stems: [[...stemsOf(text, lang)].join(" ")],
  };
  return Object.entries(lists)
    .filter(([, all]) => all.length > 0)
    .map(([name, all]) => `${name}: ${all.join(" | ").replaceAll("\uFFFC", "¤").replaceAll("\n", "⏎")}`)
    .join("\n");
}

readings(join(import.meta.dirname, "words"), readAlone);
