/** Which files of a pack are read, by their names alone, and what is said of those that are not. */
import { table } from "../../data/table.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { PackFile } from "../types.ts";

const TOP: readonly string[] = ["pack.yml", "tokens.css", "base.css", "pieces.css", "theme.css", "vocabulary.yml"];
const ENDINGS: Readonly<Record<string, readonly string[]>> = table({
  cards: [".hbs", ".css"],
  fonts: [".json"],
  layouts: [".hbs", ".css"],
  partials: [".hbs"],
  profiles: [".css"],
  slides: [".hbs", ".css"],
});

/** Folders whose files are read by their endings. */
export const PART_FOLDERS: readonly string[] = Object.keys(ENDINGS);

/** Whether a file of a pack is read as a part of it, by its path. */
export function isPart(path: string): boolean {
  const [folder = "", file, more] = path.split("/");
  if (file === undefined) return TOP.includes(path);
  return (
    more === undefined && Object.hasOwn(ENDINGS, folder) && ENDINGS[folder]?.some((end) => file.endsWith(end)) === true
  );
}

/** What somebody may take for a part, wherever it lies. */
export const LIKE_A_PART = /\.(?:hbs|handlebars|html?|css|scss)$/;
/** What lies beside the parts of a pack for people and their machines. */
const FOR_OTHERS =
  /^(?:\..*|(?:readme|licen[cs]e|copying|notice|ofl|fontlog|authors|changelog)\b.*|thumbs\.db|desktop\.ini)$/i;
/** Font files that `add-font` reads. */
const FONT_FILE = /\.(?:ttf|otf)$/i;

export const isForOthers = (path: string): boolean => FOR_OTHERS.test(path.split("/").at(-1) ?? "");

/**
 * Reports files that nothing reads and whose name or place says that they were meant to be parts, each once.
 * @param files of all packs; those that are no parts may have no text
 */
export function checkParts(files: readonly PackFile[], report: Report): void {
  for (const file of files) if (isMeant(file.path)) tell(file, files, report);
}

/** Reports all others that nothing reads, pictures among them, for whoever asks what a pack holds. */
export function checkOthers(files: readonly PackFile[], report: Report): void {
  for (const file of files) if (!isMeant(file.path)) tell(file, files, report);
}

/** Whether the name of a file beside the folders is nearly that of a part. */
export const isNearPart = (name: string): boolean => suggest(name, TOP) !== undefined;

function isMeant(path: string): boolean {
  const [folder = "", file] = path.split("/");
  if (LIKE_A_PART.test(path)) return true;
  return file === undefined ? isNearPart(path) : PART_FOLDERS.includes(folder);
}

function tell(file: PackFile, files: readonly PackFile[], report: Report): void {
  const { path, packaged } = file;
  // The settings of a project come with the files of its packs.
  if (packaged || file.pack === "" || isPart(path) || isForOthers(path)) return;
  const span = { file: file.file, start: 0, end: 0 };
  const [folder = "", name = ""] = path.split("/");
  if (folder === "fonts" && !name.endsWith(".hbs") && !LIKE_A_PART.test(name)) {
    const measures = files.filter((one) => isPart(one.path) && one.path.startsWith("fonts/"));
    if (measures.some(({ text }) => text.includes(JSON.stringify(name)))) return;
    report(diagnose("deck/font-file-unread", { path, isReadable: FONT_FILE.test(name) ? 1 : 0 }, { span }));
  } else if (folder === "pictures" && name !== "") {
    if (!isShown(name, files)) report(diagnose("deck/picture-unread", { path }, { span }));
  } else report(diagnose("deck/pack-file-unknown", { path, suggestion: nearTo(path, files) }, { span }));
}

/** Whether a template or stylesheet names a picture, or works its name out. */
function isShown(name: string, files: readonly PackFile[]): boolean {
  return files.some(({ text }) => text.includes(`pictures/${name}`) || /pictures\/[^"'()\s]{0,200}\{\{/.test(text));
}

/** The part that the name may have meant, where there is none of that name yet. */
function nearTo(path: string, files: readonly PackFile[]): string {
  const [name = "", folder = ""] = path.split("/").reverse();
  const stem = name.replace(/\..*$/, "");
  const places = folder !== "" && Object.hasOwn(ENDINGS, folder) ? [folder] : PART_FOLDERS;
  const parts = places.flatMap((place) => (ENDINGS[place] ?? []).map((end) => `${place}/${stem}${end}`));
  const kin = /\.css$|\.scss$/.test(name) ? ".css" : /\.(?:hbs|handlebars|html?)/.test(name) ? ".hbs" : "";
  const known = [...TOP, ...parts].filter((part) => part.endsWith(kin));
  const near = suggest(path, known);
  return near === undefined || files.some((one) => one.path === near && one.packaged !== true)
    ? ""
    : `Did you mean “${near}”?`;
}
