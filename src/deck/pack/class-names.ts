import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { PROFILE_NAMES } from "../../vocabulary/profiles.ts";
import { pageClass } from "../plan/page.ts";
import type { Pack, PackFile } from "../types.ts";
import { withoutComments } from "./unread.ts";

/** Classes that the markup of briefs carries by itself (`deck/markup/`), or that mean something in briefs. */
const OF_BRIEFS = [
  ...[
    "task",
    "done",
    "caption",
    "attribution",
    "column",
    "columns",
    "measure",
    "owed",
    "inline",
    "cite",
    "note",
    "portion",
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
  ];
  const ofTemplates = new Set([
    ...given,
    ...written.flatMap(({ whole, others }) => [...whole.map(({ name }) => name), ...others]),
  ]);
  const prefixes = [...PREFIXES, ...written.flatMap((one) => one.prefixes)];
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
      report(diagnose(code, { class: name, suggestion: didYouMean(name, known) }, { span }));
    }
  };
  tell(
    "css/class-without-rule",
    written.flatMap(({ whole }) => whole).filter(({ name }) => !ofRules.has(name) && !ofPackaged.has(name)),
  );
  tell(
    "css/rule-without-class",
    ruled.filter(({ name }) => !ofTemplates.has(name) && !prefixes.some((prefix) => name.startsWith(prefix))),
  );
}

const blank = (text: string): string => " ".repeat(text.length);

/** Class selectors: rules' bodies and quoted texts hold dots of other kinds. */
function classesInSheet(file: PackFile): readonly Word[] {
  const selectors = withoutComments(file.text)
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

const CLASS_ATTRIBUTE = /\bclass\s*=\s*(["'])((?:\{\{(?:(?!\}\})[\s\S])*\}\}|(?!\1|\{\{)[\s\S])*)\1/g;
const ELSE = /\{\{~?\s*(?:else\b[^}]*|\^)\s*~?\}\}/g;
const BLOCK = /\{\{~?\s*[#/^][^}]*\}\}/g;
/** Stand for a block's tag, where words begin and end, and for an expression, which is a part of its word. */
const [EDGE, INSERTED] = ["\u0001", "\u0002"];

function classesInTemplate(file: PackFile): Written {
  const text = file.text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}|<!--[\s\S]*?-->/g, blank);
  const whole: Word[] = [];
  const prefixes: string[] = [];
  for (const found of text.matchAll(CLASS_ATTRIBUTE)) {
    const [all, , value = ""] = found;
    const at = found.index + all.length - 1 - value.length;
    const filled = value
      .replace(ELSE, blank)
      .replace(BLOCK, (tag) => EDGE.repeat(tag.length))
      .replace(/\{\{[\s\S]*?\}\}/g, (tag) => INSERTED.repeat(tag.length));
    for (const word of filled.matchAll(/[^\s\u0001]+/g)) {
      const [name] = word;
      // Behind a block that follows letters it may be the end of their word.
      const before = filled.slice(0, word.index).replace(/\u0001+$/, "");
      const begun = before.length < word.index ? (/[^\s\u0001\u0002]+$/.exec(before)?.[0] ?? "") : "";
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
  const divisions = [...text.matchAll(/^\s*:::+\s*([A-Za-z_][\w-]*)/gm)].map(([, word = ""]) => word);
  return { whole, prefixes, others: [...strings, ...shown, ...divisions] };
}
