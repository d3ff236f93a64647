/** `pack.yml`, which says what a pack is called and lies upon, and `briefdeck.yml`, which says what a project's briefs share. */
import { faceShape } from "../../data/face.ts";
import { readData } from "../../data/read.ts";
import { list } from "../../data/shape/lists.ts";
import { field, record, table } from "../../data/shape/record.ts";
import { wrong } from "../../data/shape/report.ts";
import { matching, text } from "../../data/shape/scalars.ts";
import type { JsonSchema, Problem, Range, Shape, Value } from "../../data/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Outcome, Span } from "../../diagnostics/types.ts";
import type { PackFace, PackFile, PageSize } from "../types.ts";

/** Points in a unit. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ["pt", 1],
  ["in", 72],
  ["cm", 72 / 2.54],
  ["mm", 72 / 25.4],
]);
const LENGTH = "\\d+(?:\\.\\d+)?(?:pt|in|cm|mm)";
const SIZE = `${LENGTH}(?: +[x×])? +${LENGTH}`;
/** Inches: what PowerPoint's page setup takes. */
const [LEAST, MOST] = [1, 56];
const INCH = 72;

const pageSize: Shape<PageSize> = {
  expects: "a width and a height of 1 to 56 inches, such as 11in 8.5in",
  schema: { type: "string", pattern: `^${SIZE}$` },
  read(node, path, reading) {
    const written = matching(SIZE, pageSize.expects).read(node, path, reading);
    if (written === undefined) return undefined;
    const [width = 0, height = 0] = [...written.matchAll(/(?<![\d.])([\d.]+)([a-z]{2})/g)].map(pointsOf);
    const sound = [width, height].every((side) => side >= LEAST * INCH && side <= MOST * INCH);
    return sound ? { width, height } : wrong(node, path, pageSize.expects, reading);
  },
};

/** To a hundredth of a point: no printer sees less. */
function pointsOf([, number, unit = ""]: RegExpMatchArray): number {
  return Math.round(Number(number) * (UNITS.get(unit) ?? 0) * 100) / 100;
}

/** What `page:` of the front matter can name. */
const PAGE_NAMES = { pattern: "[A-Za-z0-9][A-Za-z0-9:.-]{0,30}", expects: "a name such as letter or 16:10" };

const folder = (): Shape<string> => text("a folder");

const datePattern = (): Shape<string> =>
  matching("[^A-Za-z]*(?:(?:YYYY|YY|MMMM|MMM|MM|M|DD|D)[^A-Za-z]*)+", "a pattern of D, M and Y such as DD.MM.YYYY");

const MANIFEST = record(
  {
    name: field(
      matching("[A-Za-z0-9][A-Za-z0-9_.-]*", "a name of letters, digits and hyphens"),
      "What the pack is called, also where one upon it calls its partials; its folder's name if left out.",
      "meridian",
    ),
    version: field(text("a version"), "Version of the pack, for those who use it.", "1.2.0"),
    extends: field(
      folder(),
      "Folder of the pack that this one lies upon, as seen from this file; the packaged pack lies below all.",
      "../institution",
    ),
    layouts: field(
      list(text("the name of a layout"), "names of layouts"),
      "Order of the layouts in PowerPoint's “New Slide”; those that are not named follow as the pack below has them, then by name.",
      ["cover", "section", "wide"],
    ),
    pages: field(
      table(pageSize, "page formats and their sizes", PAGE_NAMES),
      "Page formats that briefs can name: width and height in in, cm, mm or pt.",
      { letter: "11in 8.5in" },
    ),
    fonts: field(
      list(text("the name of a typeface"), "names of typefaces"),
      "Typefaces that the pack brings, as stylesheets name them: each has its measures in fonts/, which “add-font” writes. All of fonts/ if left out.",
      ["Inter", "Source Serif"],
    ),
    dates: field(
      record(
        {
          long: field(datePattern(), "Days in sentences and on the cover.", "D MMMM YYYY"),
          short: field(datePattern(), "Days in small print, on one line.", "DD.MM.YYYY"),
        },
        "the patterns “long” and “short”",
      ),
      "How days are written, with D DD M MM MMM MMMM YY YYYY; as the brief's language does if left out.",
      { long: "D MMMM YYYY", short: "DD.MM.YYYY" },
    ),
  },
  "the fields of a pack",
);
export type Manifest = Value<typeof MANIFEST>;

const PROJECT = record(
  { templates: field(folder(), "Folder of the pack of every brief that names none, as seen from this file.", "house") },
  "the fields of a project",
);
export type ProjectSettings = Value<typeof PROJECT>;

/** A YAML file as typed values with the place of each, by path. */
export interface Settings<T> {
  readonly value: Partial<T>;
  readonly spans: ReadonlyMap<string, Span>;
}

/** Reads `fonts/NAME.json` of a pack, which `briefdeck templates add-font` writes; null if it is not whole. */
export function readPackFace({ file, path, text }: PackFile): Outcome<PackFace | null> {
  const { value, problems, syntax } = readData(text, faceShape);
  const at = ({ start, end }: { start: number; end: number }): Span => ({ file, start, end });
  const found = [
    ...syntax.map((one) => diagnose("deck/settings-yaml", { file: path, problem: one.message }, { span: at(one) })),
    ...describeAll(problems, path, ([start, end]) => at({ start, end })),
  ];
  const isBroken = value === undefined && found.length === 0;
  const empty = isBroken
    ? [
        diagnose(
          "deck/settings-value",
          { path, expects: faceShape.expects, found: "nothing" },
          { span: at({ start: 0, end: 0 }) },
        ),
      ]
    : [];
  const folder = file.slice(0, file.lastIndexOf("/"));
  return { value: value === undefined ? null : { ...value, folder, file }, diagnostics: [...found, ...empty] };
}

type TextFile = { readonly file: string; readonly text: string };

/** Reads `pack.yml`. Fields that are wrong are left out. */
export const readManifest = (source: TextFile): Outcome<Settings<Manifest>> => read(source, MANIFEST, "pack.yml");

/** Reads `briefdeck.yml`, which may be empty: it marks the folder of a project. */
export const readProject = (source: TextFile): Outcome<Settings<ProjectSettings>> =>
  read(source, PROJECT, "briefdeck.yml");

function read<T>({ file, text }: TextFile, shape: Shape<T>, name: string): Outcome<Settings<T>> {
  const { value, problems, syntax, places } = readData(text, shape);
  const at = ([start, end]: Range): Span => ({ file, start, end });
  const diagnostics = [
    ...syntax.map(({ message, start, end }) =>
      diagnose("deck/settings-yaml", { file: name, problem: message }, { span: at([start, end]) }),
    ),
    ...describeAll(problems, name, at),
  ];
  const spans = new Map([...places].map(([path, range]) => [path, at(range)]));
  return { value: { value: value ?? {}, spans }, diagnostics };
}

/** What people write into `pack.yml` and what stands elsewhere. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  [
    "font",
    "Typefaces are “--heading-font” and “--body-font” on “:root” of tokens.css; “fonts” names those that the pack brings.",
  ],
  ...["colours", "colors", "theme", "margin", "margins"].map(
    (field) => [field, "That is said by variables on “:root” of tokens.css; templates/README.md lists them."] as const,
  ),
  [
    "logo",
    'A picture on every slide stands in partials/letterhead.hbs: <img class="logo" src="pictures/logo.png" alt="…">.',
  ],
]);

/** What is wrong, fields that are missing all at once: a file that is something else lacks them all. */
function describeAll(problems: readonly Problem[], file: string, at: (range: Range) => Span): readonly Diagnostic[] {
  const missing = problems.filter((problem) => problem.kind === "missing");
  const [first] = missing;
  const others = problems.flatMap((one) => (one.kind === "missing" ? [] : [describe(one, file, at(one.at))]));
  if (first === undefined) return others;
  const fields = missing.map(({ path, field }) => `“${path === "" ? field : `${path}.${field}`}”`).join(", ");
  return [...others, diagnose("deck/settings-missing", { file, fields }, { span: at(first.at) })];
}

function describe(problem: Exclude<Problem, { kind: "missing" }>, file: string, span: Span): Diagnostic {
  switch (problem.kind) {
    case "unknown": {
      const suggestion = ELSEWHERE.get(problem.field) ?? didYouMean(problem.field, problem.known);
      const params = { file, field: problem.field, known: problem.known.join(", "), suggestion };
      return diagnose("deck/settings-unknown", params, { span });
    }
    case "value": {
      const { path, expects, found } = problem;
      return diagnose("deck/settings-value", { path, expects, found }, { span });
    }
    case "too-much":
      return diagnose("deck/settings-yaml", { file, problem: "its aliases stand for too much" }, { span });
  }
}

/** `pack.yml` and `briefdeck.yml` as JSON Schemas (draft 2020-12), by the name of the schema's file. */
export function settingsJsonSchemas(): Readonly<Record<"pack" | "project", JsonSchema>> {
  const schema = (title: string, description: string, { schema }: { readonly schema: JsonSchema }): JsonSchema => ({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    description,
    ...schema,
  });
  return {
    pack: schema("briefdeck pack", "pack.yml of a template pack.", MANIFEST),
    project: schema(
      "briefdeck project",
      "briefdeck.yml, which marks a project and says what its briefs share.",
      PROJECT,
    ),
  };
}
