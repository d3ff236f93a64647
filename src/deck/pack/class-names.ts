import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { PROFILE_NAMES } from "../../vocabulary/profiles.ts";
import { pageClass } from "../plan/page.ts";
import type { Pack, PackFile } from "../types.ts";
import { MOST_SUGGESTIONS, SHEET_COMMENTS, TEMPLATE_COMMENTS, withoutComments } from "./unread.ts";

/** Classes that the markup of briefs carries by itself (`deck/markup/`), or that mean something in briefs. */
const OF_BRIEFS = [
  ...[
    "task",
    "banded",
    "done",
    "line-number",
    "caption",
    "attribution",
    "column",
    "columns",
    "measure",
    "owed",
    "inline",
    "cite",
    "pinpoint",
    "labelled",
    "tabled",
    "note",
    "portion",
  ],
  // Of the boxes and arrows of a flow chart.
  ...[
    "rect",
    "round",
    "pill",
    "ellipse",
    "diamond",
    "hexagon",
    "cylinder",
    "lean-right",
    "lean-left",
    "trapezoid",
    "funnel",
    "group",
    "solid",
    "dotted",
    "thick",
    "none",
  ],
  ...["align-left", "align-center", "align-right", "chart", "fact", "confidence", "as-of", "hidden"],
];
/** Code blocks carry the name of their language, boxes of other programs that of their sort. */
const PREFIXES = ["lang-", "callout", "code-"];

interface Word {
  readonly name: string;
  readonly file: PackFile;
  readonly start: number;
}

/**
 * Reports classes of users' files that stand on one side alone: in a template and in no rule, or in a rule and in no
 * template or sample. Each name once. Classes that only a brief gives are not known here, so that this is for whoever
 * looks through a pack, not for every build.
 * @param files of all packs that lie upon each other, which must be without error
 */
export function checkClasses(files: readonly PackFile[], pack: Pack, report: Report): void {
  const sheets = files.filter(({ path }) => path.endsWith(".css"));
  const templates = files.filter(({ path }) => path.endsWith(".hbs"));
  const ruled = sheets.flatMap(classesInSheet);
  const written = templates.map(classesInTemplate);
  const given = [
    ...OF_BRIEFS,
    ...[...pack.slides.values()].flatMap(({ kind, layouts }) => [kind, `kind-${kind}`, ...layouts.keys()]),
    ...[...pack.layouts.keys()].map((id) => `layout-${id}`),
    ...[...pack.pages.keys()].map(pageClass),
    ...PROFILE_NAMES.map((name) => `profile-${name}`),
    ...[...pack.cards.keys()].flatMap((name) => [name, `kind-${name}`, `card-${name}`]),
  ];
  const ofTemplates = new Set([
    ...given,
    ...written.flatMap(({ whole, others }) => [...whole.map(({ name }) => name), ...others]),
  ]);
  const prefixes = new Set([...PREFIXES, ...written.flatMap((one) => one.prefixes)]);
  const ofRules = new Set([...given, ...ruled.map(({ name }) => name)]);
  // A copy of a packaged template has names that no rule looks at; they were there before.
  const ofPackaged = new Set(
    written.flatMap(({ whole }) => whole.filter(({ file }) => file.packaged === true).map(({ name }) => name)),
  );
  const tell = (code: "css/class-without-rule" | "css/rule-without-class", words: readonly Word[]): void => {
    const known = code === "css/class-without-rule" ? ofRules : ofTemplates;
    const told = new Set<string>();
    for (const { name, file, start } of words) {
      if (file.packaged === true || told.has(name)) continue;
      told.add(name);
      const span = { file: file.file, start, end: start + name.length };
      const suggestion = told.size > MOST_SUGGESTIONS ? "" : didYouMean(name, known);
      report(diagnose(code, { class: name, suggestion }, { span }));
    }
  };
  const unruled = written
    .flatMap(({ whole }) => whole)
    .filter(({ name }) => !ofRules.has(name) && !ofPackaged.has(name));
  tell("css/class-without-rule", unruled);
  // A slip between the two is told once, in the template.
  const slips = new Set(unruled.map(({ name }) => folded(name)));
  tell(
    "css/rule-without-class",
    ruled.filter(({ name }) => !ofTemplates.has(name) && !startsWithAny(name, prefixes) && !slips.has(folded(name))),
  );
}

/**
 * Classes of users' templates that no rule knows and that differ by capitals, hyphens or underlines alone from one that has a
 * rule: a slip beyond doubt, which every build tells of.
 * @param files as `checkClasses` has them
 */
export function checkSpelling(files: readonly PackFile[], report: Report): void {
  const own = files.filter(({ path, packaged }) => packaged !== true && path.endsWith(".hbs"));
  if (own.length === 0) return;
  const ruled = new Set(
    files
      .filter(({ path }) => path.endsWith(".css"))
      .flatMap(classesInSheet)
      .map(({ name }) => name),
  );
  const meant = new Map([...ruled].map((name) => [folded(name), name]));
  const told = new Set<string>();
  for (const { name, file, start } of own.flatMap((one) => classesInTemplate(one).whole)) {
    const other = meant.get(folded(name));
    if (other === undefined || ruled.has(name) || told.has(name)) continue;
    told.add(name);
    const span = { file: file.file, start, end: start + name.length };
    report(diagnose("css/class-without-rule", { class: name, suggestion: `Did you mean “${other}”?` }, { span }));
  }
}

const folded = (name: string): string => name.toLowerCase().replace(/[-_]/g, "");

/** Longer parts of words are none that names go on from. */
const LONGEST_PREFIX = 100;

function startsWithAny(name: string, prefixes: ReadonlySet<string>): boolean {
  for (let length = 1; length <= Math.min(name.length, LONGEST_PREFIX); length++)
    if (prefixes.has(name.slice(0, length))) return true;
  return false;
}

const blank = (text: string): string => " ".repeat(text.length);

/** Class selectors: rules' bodies and quoted texts hold dots of other kinds. */
function classesInSheet(file: PackFile): readonly Word[] {
  const selectors = withoutComments(file.text, SHEET_COMMENTS)
    .replace(/"[^"\n]*"|'[^'\n]*'/g, blank)
    .replace(/\{[^{}]*\}/g, blank);
  return [...selectors.matchAll(/(?<=\.)-?[A-Za-z_][\w-]*/g)].map((found) => ({
    name: found[0],
    file,
    start: found.index,
  }));
}

interface Written {
  /** Words of `class` attributes as they will stand there. */
  readonly whole: readonly Word[];
  /** What an expression goes on from: `tone-` of `class="tone-{{x}}"`. */
  readonly prefixes: readonly string[];
  /** Words that may come to stand in a class: strings of expressions, and classes that the sample shows. */
  readonly others: readonly string[];
}

/** Stand for a block's tag, where words begin and end, and for an expression, which is a part of its word. */
const [EDGE, INSERTED] = ["\u0001", "\u0002"];

function classesInTemplate(file: PackFile): Written {
  const text = withoutComments(file.text, TEMPLATE_COMMENTS);
  const whole: Word[] = [];
  const prefixes: string[] = [];
  for (const { value, at } of classAttributes(text)) {
    const filled = filledClass(value);
    for (const word of filled.matchAll(/[^\s\u0001]+/g)) {
      const [name] = word;
      const begun = begunBefore(filled, word.index);
      const inserted = name.indexOf(INSERTED);
      if (begun !== "") prefixes.push(begun);
      else if (inserted > 0) prefixes.push(name.slice(0, inserted));
      else if (/^[A-Za-z_][\w-]*$/.test(name)) whole.push({ name, file, start: at + word.index });
    }
  }
  const strings = [...text.matchAll(/\{\{[^{}]*\}\}/g)].flatMap(([expression]) =>
    [...expression.matchAll(/["']([\w-]+)["']/g)].map(([, word = ""]) => word),
  );
  const shown = [...text.matchAll(/(?<!\{)\{[^{}\n]*\}(?!\})/g)].flatMap(([attributes]) =>
    [...attributes.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, word = ""]) => word),
  );
  const divisions = [...text.matchAll(/^[ \t]*:::+[ \t]*([A-Za-z_][\w-]*)/gm)].map(([, word = ""]) => word);
  return { whole, prefixes, others: [...strings, ...shown, ...divisions] };
}

interface ClassAttribute {
  readonly value: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/** Attributes as they stand, read in one go: an expression in a value holds quotes of its own. */
function classAttributes(text: string): readonly ClassAttribute[] {
  const found: ClassAttribute[] = [];
  const next = /\{\{|\bclass\s*=\s*(["'])/g;
  for (let start = next.exec(text); start !== null; start = next.exec(text)) {
    const [, quote] = start;
    const at = quote === undefined ? start.index : next.lastIndex;
    const end = quote === undefined ? behindExpression(text, at) : endOfValue(text, at, quote);
    if (end === -1) break;
    if (quote !== undefined) found.push({ value: text.slice(at, end), at });
    next.lastIndex = quote === undefined ? end : end + 1;
  }
  return found;
}

function behindExpression(text: string, start: number): number {
  const end = text.indexOf("}}", start + 2);
  return end === -1 ? -1 : end + 2;
}

function endOfValue(text: string, start: number, quote: string): number {
  for (let at = start; at !== -1 && at < text.length; ) {
    if (text[at] === quote) return at;
    at = text.startsWith("{{", at) ? behindExpression(text, at) : at + 1;
  }
  return -1;
}

/** The value as words: blanks for `{{else}}`, edges for the tags of blocks, what is inserted for other expressions. */
function filledClass(value: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = value.indexOf("{{"); start !== -1; start = value.indexOf("{{", at)) {
    const end = behindExpression(value, start);
    if (end === -1) break;
    const inner = value
      .slice(start + 2, end - 2)
      .replaceAll("~", " ")
      .trim();
    const stands = inner === "^" || /^else\b/.test(inner) ? " " : /^[#/^]/.test(inner) ? EDGE : INSERTED;
    pieces.push(value.slice(at, start), stands.repeat(end - start));
    at = end;
  }
  return pieces.join("") + value.slice(at);
}

/** The letters that a block's tag parts from the word here, which may be the end of theirs. */
function begunBefore(filled: string, index: number): string {
  let end = index;
  while (filled[end - 1] === EDGE) end--;
  if (end === index) return "";
  let start = end;
  while (start > 0 && !/[\s\u0001\u0002]/.test(filled[start - 1] ?? "")) start--;
  return filled.slice(start, end);
}
