/** The last look at what a release shows: nothing in it may be meant as a mark that its audience may not see. */
import type { Brief, Inline, Table } from "../brief/types.ts";
import { NO_REGISTRIES } from "../craft/registries.ts";
import type { BoundBrief, Registries } from "../craft/types.ts";
import { withoutUnseen } from "../data/unseen.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Span } from "../diagnostics/types.ts";
import {
  closingsInAddress,
  labelsOfInside,
  namesOfOthers,
  onlyOthers,
  onlyOthersBelow,
  spotClosings,
} from "../marking/mark/addressees.ts";
import { fieldMarks } from "../marking/mark/amid.ts";
import { surelyForeign } from "../marking/mark/foreign.ts";
import { inOrder } from "../marking/mark/respelt.ts";
import { isWordForMarks, OWN_MARK } from "../marking/mark/said.ts";
import {
  type ForeignMark,
  spotForeignMarks,
  spotInAddress,
  spotInFileName,
  spotMarks,
  spotValue,
} from "../marking/mark/spot.ts";
import { spotUnnamedInAddress, spotUnnamedMarks } from "../marking/mark/unnamed.ts";
import { readBareMark, readMark } from "../marking/mark.ts";
import type { Mark, Scheme } from "../marking/types.ts";
import { textOf, writtenText } from "../tree/text.ts";
import { inlinesIn, walkBrief } from "../tree/walk.ts";
import { lookAtCarried, lookAtUnread } from "./carried.ts";
import { reportColours } from "./colours.ts";
import { attributeMarks, closedByMark, isMarkAlone, marksAmid, rowOfMarks, setOff } from "./marks.ts";
import type { Policy } from "./policy.ts";
import { reportRevealed, reportTurned, resembledByName, revealedInName } from "./revealed.ts";
import { shownTexts, texts } from "./shown.ts";
import { inlineWords } from "./words.ts";

/**
 * Errors, whatever the status: a deck that prints a mark which its audience may not see was filtered by nobody.
 * @param open the registries as they were released, `before` as they were
 */
export function lookAgain(
  brief: Brief,
  open: Registries,
  whole: BoundBrief,
  shown: readonly string[],
  before: Registries,
  policy: Policy,
  report: Report,
): void {
  const told = policy.outside
    ? [...reportClosedMarks(brief, open, shown, policy, report), ...reportCommentMarks(brief, whole, policy, report)]
    : [];
  lookAtCarried(brief, whole, policy, told, report);
  reportRevealed(brief, open, whole.vocabulary, policy, report);
  reportTurned(brief, shown, whole.vocabulary, policy, report);
  if (!policy.outside) return;
  lookAtUnread(brief, whole, policy, report);
  reportUnreadMarks(brief, open, shown, policy, report);
  reportColours(brief, policy, report);
  reportHidden(brief, policy, report);
  reportMarksOfEntries(brief, open, whole, policy, report);
  reportNames(before, shown, policy, report);
}

/** A show passes them over, and who gets the file reads them: told once. */
function reportHidden({ slides }: Brief, { name }: Policy, report: Report): void {
  const hidden = slides.filter(({ attributes }) => attributes.classes.includes("hidden"));
  const [first] = hidden;
  if (first !== undefined)
    report(diagnose("release/hidden-slide", { count: hidden.length, name }, { span: first.span }));
}

/** @returns those that were told, as for all of these */
function reportClosedMarks(
  brief: Brief,
  open: Registries,
  shown: readonly string[],
  policy: Policy,
  report: Report,
): readonly string[] {
  const { scheme } = policy;
  const name = policy.name;
  const seen = new Set<string>();
  // Their words without the addresses amid them, which were judged by themselves.
  const linked = new Map<string, string>();
  const take = (marks: readonly Mark[]) => {
    for (const mark of marks.filter((one) => policy.marked(one) !== null)) {
      if (seen.has(mark.text)) continue;
      seen.add(mark.text);
      report(diagnose("release/closed-mark", { mark: mark.text, name }, { span: mark.span }));
    }
  };
  for (const slide of brief.slides) take(attributeMarks(slide, policy));
  walkBrief(brief, {
    text: ({ role, inlines, span }) => {
      take(marksAmid(inlines, span, policy));
      if (TITLES.has(role)) take(fieldMarks(inlineWords(inlines), span, scheme));
      for (const one of inlinesIn(inlines)) {
        if (one.kind === "link") linked.set(inlineWords(inlines), textOf(inlines));
        // Amid the text that it is written in, it would be a word.
        if (one.kind === "link")
          take([...spotValue("title", one.title, one.span, scheme), ...spotInAddress(one.href, one.span, scheme)]);
        if (one.kind === "citation")
          for (const { prefix, locator } of one.items)
            for (const text of [prefix, locator]) take(spotMarks(text, one.span, scheme));
      }
    },
    plain: ({ text, span }) => take(spotMarks(text, span, scheme)),
    part: (part) => take(attributeMarks(part, policy)),
    block: (block) => {
      if ("attributes" in block) take(attributeMarks(block, policy));
      if (block.kind === "table") take(rowOfMarks(block, policy));
    },
  });
  for (const { title, author, outlet, note, url, fields, span } of brief.sources) {
    for (const text of [title, author, outlet, note, ...Object.values(fields)]) take(fieldMarks(text, span, scheme));
    take(spotInAddress(url, span, scheme));
  }
  for (const { fields, span } of open.sources) take(spotInAddress(fields.url ?? "", span, scheme));
  for (const name of ["title", "subtitle"] as const)
    take(fieldMarks(brief.meta[name], brief.meta.spans[name] ?? brief.meta.span, scheme));
  for (const entry of Object.values(open).flat() as readonly Entry[])
    for (const text of texts(entry)) take(spotMarks(text, entry.span, scheme));
  // Fields, titles of links and pictures: their places are told by the front matter's.
  for (const text of shown) take(spotMarks(linked.get(text) ?? text, brief.meta.span, scheme));
  return [...seen];
}

/**
 * A mark that is all of a comment, or the end of a slide's notes, stands over none of them: it was meant for the slide,
 * of which it withheld nothing.
 */
function reportCommentMarks({ slides }: Brief, whole: Brief, policy: Policy, report: Report): readonly string[] {
  const told: string[] = [];
  const kept = new Set(slides.map(({ span }) => span.start));
  for (const { span, notes } of whole.slides) {
    const last = notes.at(-1);
    if (!kept.has(span.start) || last?.kind !== "paragraph" || !isMarkAlone(last.inlines, policy)) continue;
    const reading = readMark(last.inlines, policy.scheme);
    if (reading === null || !("mark" in reading) || policy.marked(reading.mark) === null) continue;
    const name = policy.name;
    report(diagnose("release/comment-mark", { mark: reading.mark.text, name }, { span: last.span }));
    told.push(reading.mark.text);
  }
  return told;
}

/** Marks of a scheme that the brief does not use, each once. `readMark` has told of those that withheld their text. */
function reportUnreadMarks(
  brief: Brief,
  open: Registries,
  shown: readonly string[],
  { scheme, name, addressees }: Policy,
  report: Report,
): void {
  const isWithoutScheme = brief.meta.handling.scheme === "none";
  const places = placesOf(brief);
  const written = new Set<string>();
  walkBrief(brief, { text: ({ inlines }) => written.add(inlineWords(inlines).split("\n")[0] ?? "") });
  walkBrief(brief, { block: (block) => block.kind === "table" && announce(block, scheme, places) });
  const lines = new Set([...shown, ...places.keys()].flatMap((line) => [line, ...inOrder(line)]));
  const ofSources = new Map(brief.sources.flatMap((one) => texts(one).map((text) => [text, one.span] as const)));
  const placeOf = (line: string): Span => places.get(line) ?? ofSources.get(line) ?? brief.meta.span;
  // “Top Secret: …” is also what a book is called.
  const titles = new Set([...texts(brief.sources), ...texts(open.sources)]);
  // Rule L3 tells of these, in front of a text.
  const isTold = (line: string, { mark, at }: ForeignMark): boolean =>
    isWithoutScheme && written.has(line) && at === 0 && line.startsWith("(") && surelyForeign(mark) !== "";
  const coded = linesOfCode(brief);
  const starts = lettersInFront(lines);
  const found = new Set<string>();
  for (const field of SHORT_FIELDS) {
    const [text, span] = [brief.meta[field], brief.meta.spans[field] ?? brief.meta.span];
    for (const words of spotClosings(text, addressees, "remark")) {
      if (found.has(words)) continue;
      found.add(words);
      report(diagnose("release/closed-to", { words, name }, { span }));
    }
    for (const { mark, of } of spotUnnamedInAddress(text, scheme)) {
      if (found.has(mark)) continue;
      found.add(mark);
      report(diagnose("release/unread-mark", { mark, of, name }, { span }));
    }
  }
  for (const { address, span } of addressesOf(brief, open)) {
    for (const { mark, of } of spotUnnamedInAddress(address, scheme)) {
      if (found.has(mark)) continue;
      found.add(mark);
      report(diagnose("release/unread-mark", { mark, of, name }, { span }));
    }
    for (const words of closingsInAddress(address, addressees)) {
      if (found.has(words)) continue;
      found.add(words);
      report(diagnose("release/closed-to", { words, name }, { span }));
    }
  }
  walkBrief(brief, {
    text: ({ role, inlines, span }) => {
      for (const words of TITLES.has(role) ? onlyOthersBelow(inlineWords(inlines), addressees) : []) {
        if (found.has(words)) continue;
        found.add(words);
        report(diagnose("release/closed-to", { words, name }, { span }));
      }
    },
  });
  for (const line of lines) {
    const closing = [
      ...spotClosings(line, addressees, coded.has(line) ? "code" : "text"),
      // Others read these as the scheme's own.
      ...(scheme.release === null ? onlyOthers(line, addressees) : []),
    ];
    for (const words of closing) {
      if (found.has(words)) continue;
      found.add(words);
      report(diagnose("release/closed-to", { words, name }, { span: placeOf(line) }));
    }
    for (const words of closing.length > 0 ? [] : namesOfOthers(line, addressees)) {
      if (found.has(words)) continue;
      found.add(words);
      report(diagnose("release/other-name", { words, name }, { span: placeOf(line) }));
    }
    const unnamed = spotUnnamedMarks(line, scheme).filter(
      ({ mark }) => !isNextIn(starts, mark) && !(titles.has(line) && mark !== mark.toUpperCase()),
    );
    for (const one of [...spotForeignMarks(line, scheme), ...unnamed]) {
      if (found.has(one.mark) || isTold(line, one)) continue;
      found.add(one.mark);
      const params = { mark: one.mark, of: one.of, name };
      report(diagnose("release/unread-mark", params, { span: placeOf(line) }));
    }
    for (const words of closing.length > 0 ? [] : labelsOfInside(line, addressees)) {
      const key = words.toUpperCase();
      if (found.has(key)) continue;
      found.add(key);
      report(diagnose("release/inside", { words, name }, { span: placeOf(line) }));
    }
  }
}

/** What is set apart behind a text, as a mark of others may be. */
const SMALL: ReadonlySet<Inline["kind"]> = new Set(["superscript", "subscript", "span", "inline-code"]);

/** Where the lines of the texts of the slides stand, in the order in which they are shown as well. */
function placesOf(brief: Brief): Map<string, Span> {
  const places = new Map<string, Span>();
  const add = (text: string, span: Span) => {
    for (const line of text.split("\n")) for (const one of [line, ...inOrder(line)]) places.set(one, span);
  };
  walkBrief(brief, {
    text: ({ inlines, span }) => {
      add(inlineWords(inlines), span);
      add(inlines.map(writtenText).join(""), span);
      add(setOff(inlines), span);
      const last = inlines.at(-1);
      if (last !== undefined && SMALL.has(last.kind)) add(writtenText(last), span);
      for (const one of inlinesIn(inlines)) if (one.kind === "link") add(one.title, one.span);
    },
    plain: ({ text, span }) => add(text, span),
  });
  return places;
}

/** Lines that stand in code and nowhere else: what covers words in a chat joins texts there. */
function linesOfCode(brief: Brief): ReadonlySet<string> {
  const lines = new Set<string>();
  walkBrief(brief, {
    plain: ({ role, text }) => {
      if (role === "code") for (const line of text.split("\n")) lines.add(line);
    },
  });
  if (lines.size > 0) walkBrief(brief, { text: ({ inlines }) => lines.delete(inlineWords(inlines)) });
  return lines;
}

/** What stands below the head of a column of marks, as if the head stood before it. */
function announce({ header, rows }: Table, scheme: Scheme, places: Map<string, Span>): void {
  const heads = header

    .map(({ inlines }) => inlineWords(inlines).replace(OWN_MARK, ""))
    .map((head) => (isWordForMarks(head, scheme) ? head : ""));
  for (const row of rows)
    row.forEach(({ inlines, span }, at) => {
      if ((heads[at] ?? "") !== "") places.set(`${heads[at]}: ${inlineWords(inlines).replace(OWN_MARK, "")}`, span);
    });
}

interface Address {
  readonly address: string;
  readonly span: Span;
}

/** Of sources and links. */
function addressesOf(brief: Brief, open: Registries): readonly Address[] {
  const links: Address[] = [];
  walkBrief(brief, {
    text: ({ inlines }) => {
      for (const one of inlinesIn(inlines)) if (one.kind === "link") links.push({ address: one.href, span: one.span });
    },
  });
  const registered = open.sources.map(({ fields, span }) => ({ address: fields.url ?? "", span }));
  return [...links, ...brief.sources.map(({ url, span }) => ({ address: url, span })), ...registered];
}

/** Fields of a few words, where each may be meant as a label, as in a remark: `version: draft, not for KOR`. */
const SHORT_FIELDS = ["author", "organisation", "reference", "version", "footer"] as const;

/** Names and no sentences: a label before a capital is no word there. */
const TITLES: ReadonlySet<string> = new Set(["title", "heading"]);

type Entry = Registries[keyof Registries][number];

/**
 * Marks of entries and sources where the brief names no scheme to read them by. Registries serve other briefs too: only those
 * count that this one names.
 */
function reportMarksOfEntries(brief: Brief, open: Registries, whole: Brief, policy: Policy, report: Report): void {
  if (policy.scheme.portions !== "none") return;
  const kept = new Set(brief.sources.map(({ key }) => key));
  const cited = whole.sources.filter(({ key }) => kept.has(key));
  const declared = cited.map(({ fields, span }) => ({ mark: fields.mark ?? "", span }));
  const said = shownTexts(brief, NO_REGISTRIES);
  const named = [...open.people, ...open.places].filter(({ key, name, variants, scripts }) =>
    [name, ...variants, ...Object.values(scripts)].some(
      (one) => one !== "" && said.some((text) => text.includes(one) || text === key),
    ),
  );
  for (const { mark, span } of [...declared, ...named, ...open.facts, ...open.sources]) {
    const written = bareMark(mark);
    const [found] = [written, `(${written})`].flatMap((one) => [
      ...spotForeignMarks(one, policy.scheme),
      ...spotUnnamedMarks(one, policy.scheme),
    ]);
    const params = { mark, of: found?.of ?? "", name: policy.name };
    if (found !== undefined) report(diagnose("release/unread-mark", params, { span }));
  }
}

const bareMark = (mark: string): string =>
  mark
    .trim()
    .replace(/^\((.*)\)$/, "$1")
    .toUpperCase();

/** Letters in brackets that texts begin with. */
const lettersInFront = (lines: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...lines].flatMap((line) => /^\s*\(([A-Z])\)/.exec(line)?.[1] ?? []));

/** `(C)` where another text begins with `(B)`: an item of a list. */
const isNextIn = (starts: ReadonlySet<string>, mark: string): boolean =>
  mark.length === 1 && starts.has(String.fromCharCode(mark.charCodeAt(0) - 1));

/**
 * What a deck's own file name must not say: a mark that its audience may not see, or words that reveal a red line. Words that
 * are withheld are looked for where the finished file is.
 * @param file without its folder; "" for none, as on standard output
 */
export function lookAtName(file: string, { meta, vocabulary }: BoundBrief, policy: Policy, report: Report): void {
  if (!policy.hidesTyped) return;
  const span = policy.release?.span ?? meta.span;
  const stem = withoutUnseen(file).replace(/\.pptx$/i, "");
  const marks = policy.outside
    ? spotInFileName(stem, span, policy.scheme).filter((mark) => policy.marked(mark) !== null)
    : [];
  const closing = policy.outside ? spotClosings(stem.replace(/[-_.]+/g, " "), policy.addressees, "remark") : [];
  const unnamed = policy.outside ? spotUnnamedInAddress(stem, policy.scheme) : [];
  const named = stem.split(/[-_.\s]+/);
  const said = marks[0]?.text ?? closing[0] ?? unnamed[0]?.mark ?? revealedInName(named, vocabulary);
  const words = said === "" ? resembledByName(named, vocabulary) : said;
  if (words === "") return;
  const isSaid = said !== "" || ` ${named.join(" ")} `.toLowerCase().includes(` ${words.toLowerCase()} `);
  const how = isSaid ? "says" : "reads like";
  report(diagnose("release/file-name", { words, how, file, name: policy.name }, { span }));
}

/** Names of people and places whose entry is closed to the audience. */
function reportNames({ people, places }: Registries, shown: readonly string[], policy: Policy, report: Report): void {
  const closed = [...people, ...places].filter(({ mark, span }) =>
    closedByMark(readBareMark(mark, span, policy.scheme), policy),
  );
  for (const { name, variants, scripts, span } of closed) {
    const found = [name, ...variants, ...Object.values(scripts)].find(
      (one) => one !== "" && shown.some((text) => text.includes(one)),
    );
    if (found === undefined) continue;
    report(diagnose("release/closed-name", { words: found, name: policy.name }, { span }));
  }
}
