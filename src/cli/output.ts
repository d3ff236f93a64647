import { basename, dirname, extname, join, resolve } from "node:path";
import { withoutUnseen } from "../data/unseen.ts";
import { FORMATS, type Format } from "../emit/types.ts";
import { fromHere } from "../host/folder.ts";
import { nodeHost } from "../host/node.ts";
import { findProject } from "../host/project.ts";
import type { Print } from "../scene/drawing/types.ts";
import { STDIN } from "./brief.ts";
import type { Variant } from "./releases.ts";
import { UsageError } from "./terminal.ts";

/** Where a format goes: a file, or the folder of one file a slide. */
export interface Output {
  readonly format: Format;
  readonly path: string;
}

/** A brief, which deck of it is made, and where that goes; `-` is standard input and output. */
export interface Job extends Variant {
  readonly brief: string;
  /** Of its first format. */
  readonly output: string;
  readonly outputs: readonly Output[];
  /** Wherever a build of this name, and no other job, may have written before: any format or paper, `outputs` first. */
  readonly places: readonly string[];
  /** What no link may lead out of when it is written; left out where `-o` names the place. */
  readonly root?: string;
}

/** What the name of an HTML deck with speaker notes ends in. */
const PRESENTER = "-presenter";

/** What names of paper end in, and of what is like it. */
const PAPERS = ["-notes", "-handout", "-card", PRESENTER] as const;

/** Slides or a card on paper, and what the file is called beside the deck's own name. */
export interface Paper {
  readonly print: Print | "card";
  readonly suffix: string;
}

/** What `--notes` and `--handout` ask for; undefined for neither. Throws `UsageError` for both. */
export function paperOf(options: { readonly handout?: string; readonly notes?: boolean }): Paper | undefined {
  const { handout, notes } = options;
  if (handout !== undefined && notes === true)
    throw new UsageError("--notes and --handout are two kinds of paper: ask for one of them");
  if (notes === true) return { print: "notes", suffix: "-notes" };
  if (handout === "card") return { print: "card", suffix: "-card" };
  const count = ([2, 3, 6] as const).find((one) => String(one) === handout);
  return count === undefined ? undefined : { print: count, suffix: "-handout" };
}

/** Pixels. Wider ones take more memory than a machine may have. */
const WIDEST = 4096;

/** What `--width` asks for; undefined if it does not. Throws `UsageError`. */
export function widthOf(text: string | undefined, formats: readonly Format[]): number | undefined {
  if (text === undefined) return undefined;
  const width = Number(text);
  if (!/^\d{1,5}$/.test(text) || width < 16 || width > WIDEST)
    throw new UsageError(`--width needs a number of pixels from 16 to ${WIDEST}, not “${text}”`);
  if (!formats.includes("png")) throw new UsageError("--width is that of PNG pictures: ask for --format png");
  return width;
}

/** Formats with commas between them; an unknown one is a `UsageError`. */
export function formatsOf(list: string | undefined): readonly Format[] {
  if (list === undefined) return [];
  const names = list.split(",").map((name) => name.trim().toLowerCase());
  return [...new Set(names)].map((name) => {
    const found = FORMATS.find((format) => format === name);
    if (found === undefined)
      throw new UsageError(
        `there is no format “${name}”: --format takes ${FORMATS.join(", ")}, with commas between them`,
      );
    return found;
  });
}

/**
 * Where each deck goes. Without `-o`: `out/NAME.pptx` in the brief's project, `out/NAME-partner.pptx` for a release; a
 * brief from standard input goes to standard output. `-o NAME.pptx` is a file, and beside it one of the same name for
 * each further format; `-o -` is standard output, anything else a folder. Pictures of slides go into a folder of their
 * own, `NAME-svg`. Throws `UsageError` if two decks would take one name.
 * @param paper what is printed has a name of its own
 * @param formats as they are asked for; empty: what the ending of `-o` says, else PowerPoint's
 */
export function planOutputs(
  briefs: readonly string[],
  option: string | undefined,
  formats: readonly Format[],
  paper: Paper | undefined,
  variants: (brief: string) => readonly Variant[],
): readonly Job[] {
  const named = option === undefined ? null : formatOf(option);
  const wanted = formats.length > 0 ? formats : [named ?? (paper === undefined ? "pptx" : "pdf")];
  if (paper !== undefined && paper.print !== "notes" && wanted.includes("html"))
    throw new UsageError("--handout is for paper, an HTML deck is for screens: ask for pdf");
  if (paper !== undefined && named === "html" && !/-presenter\.html$/i.test(option ?? ""))
    throw new UsageError(`the file would hold the speaker notes, so its name must say so: end it in ${PRESENTER}.html`);
  if (paper !== undefined && paper.print !== "card" && wanted.includes("pptx"))
    throw new UsageError("--notes and --handout are for paper: a PowerPoint file has its notes pages, so ask for pdf");
  refuseOption(briefs, option, wanted);
  const jobs = briefs.flatMap((brief) =>
    variants(brief).map((variant) => {
      return { ...variant, brief, ...outputsOf(brief, variant, option, wanted, paper) };
    }),
  );
  if (jobs.length > 1)
    refuseOption(
      jobs.map(({ brief }) => brief),
      option,
      wanted,
      "decks",
    );
  const taken = new Map<string, string>();
  for (const { brief, outputs } of jobs)
    for (const { path } of outputs) {
      // macOS and Windows take names that differ by case or Unicode form alone for one file.
      const key = path === STDIN ? STDIN : resolve(path).normalize("NFC").toLowerCase();
      const other = taken.get(key);
      if (other !== undefined) {
        throw new UsageError(
          `“${other}” and “${brief}” would both be written to “${path}”: build them one at a time with -o`,
        );
      }
      taken.set(key, brief);
    }
  return jobs.map((job) => {
    const others = new Set(jobs.filter((one) => one !== job).flatMap(({ outputs }) => outputs.map(({ path }) => path)));
    return { ...job, places: job.places.filter((path) => !others.has(path)) };
  });
}

function refuseOption(
  briefs: readonly string[],
  option: string | undefined,
  formats: readonly Format[],
  what = "briefs",
): void {
  if (option === undefined) return;
  if (option === "") throw new UsageError("-o needs the name of a file or folder");
  const named = formatOf(option);
  if (briefs.length > 1 && (option === STDIN || named !== null)) {
    throw new UsageError(`-o ${option} names one file, but there are ${briefs.length} ${what}: name a folder`);
  }
  if (option === STDIN && (formats.length > 1 || formats.some(isPerSlide)))
    throw new UsageError("standard output takes one file: name a folder with -o");
  if (named !== null && !formats.includes(named))
    throw new UsageError(`-o ${option} is no ${formats.join(" or ")}: end it in .${formats[0] ?? "pptx"}`);
  const extension = extname(option);
  if (/^\.[a-z]{3,5}$/i.test(extension) && named === null && nodeHost.exists(option) === "no") {
    const pictures = FORMATS.find((format) => isPerSlide(format) && `.${format}` === extension.toLowerCase());
    if (pictures !== undefined)
      throw new UsageError(
        `every slide is ${pictures === "svg" ? "an SVG" : "a PNG"} file of its own: name a folder with -o, and write --format ${pictures}`,
      );
    throw new UsageError(
      `briefdeck writes .pptx, .pdf and .html files, not ${extension}: end the name of -o in one of these`,
    );
  }
}

/** Formats of which every slide is a file. */
const isPerSlide = (format: Format): boolean => format === "svg" || format === "png";

/** Of a file that is named; null for a folder. */
function formatOf(path: string): Format | null {
  const ending = extname(path).slice(1).toLowerCase();
  return FORMATS.find((format) => format === ending && !isPerSlide(format)) ?? null;
}

function outputsOf(
  brief: string,
  { suffix }: Variant,
  option: string | undefined,
  formats: readonly Format[],
  paper: Paper | undefined,
): Pick<Job, "output" | "outputs" | "places" | "root"> {
  const toStdout = option === STDIN || (option === undefined && brief === STDIN);
  if (toStdout) return { output: STDIN, outputs: formats.map((format) => ({ format, path: STDIN })), places: [] };
  const name = brief === STDIN ? "stdin" : basename(brief).replace(/\.(md|markdown|txt)$/i, "");
  // A letter that turns the rest round would have the deck look like a file of another kind.
  const stem = withoutUnseen(`${name}${suffix}`) || "deck";
  const isFile = option !== undefined && formatOf(option) !== null;
  const found = option === undefined ? projectFolder(brief) : null;
  const base = isFile ? option.slice(0, -extname(option).length) : join(option ?? found?.folder ?? "", stem);
  const outputs = formats.map((format) => {
    // What was named keeps its letters: `DECK.PPTX`.
    if (isFile && formatOf(option) === format) return { format, path: option };
    const ofPaper = isFile ? "" : (paper?.suffix ?? "");
    const name = `${base}${format === "html" && paper !== undefined ? PRESENTER : ofPaper}`;
    return { format, path: pathOf(name, format) };
  });
  const asked = outputs.map(({ path }) => path);
  const names = ["", ...PAPERS].map((ending) => `${base}${ending}`);
  const places = [...new Set([...asked, ...names.flatMap((one) => FORMATS.map((format) => pathOf(one, format)))])];
  return { output: outputs[0]?.path ?? base, outputs, places, ...(found === null ? {} : { root: found.root }) };
}

const pathOf = (name: string, format: Format): string =>
  isPerSlide(format) ? `${name}-${format}` : `${name}.${format}`;

function projectFolder(brief: string): { readonly folder: string; readonly root: string } {
  const { root } = findProject(nodeHost, dirname(brief));
  return { folder: join(fromHere(root), "out"), root };
}
