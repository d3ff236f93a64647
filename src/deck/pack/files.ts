import { table } from "../../data/table.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { DateFormats } from "../../language/date.ts";
import { PROFILE_NAMES, USUAL_PROFILE } from "../../vocabulary/profiles.ts";
import { PAGES } from "../plan/page.ts";
import type { PackFile, PageSize, Stylesheet } from "../types.ts";
import { readManifest } from "./manifest.ts";
import { checkParts, isPart } from "./parts.ts";
import { stampOf, unreadStamp } from "./stamp.ts";

/** The files of a pack by what they are, shadowed ones left out, each sort in the order of its names. */
export interface SortedFiles {
  readonly slides: ReadonlyMap<string, PackFile>;
  readonly cards: ReadonlyMap<string, PackFile>;
  readonly layouts: ReadonlyMap<string, PackFile>;
  readonly partials: ReadonlyMap<string, PackFile>;
  /** Partials by the name of their pack and their own, `statecraft/standing`, whether shadowed or not: those that are called so. */
  readonly originals: ReadonlyMap<string, PackFile>;
  /** The names of all of those that are there. */
  readonly ofPacks: ReadonlySet<string>;
  /** Slides of the packs below that a later one shadows: the nearest. */
  readonly shadowed: ReadonlyMap<string, PackFile>;
  readonly stylesheets: readonly Stylesheet[];
  /** Every `vocabulary.yml`, in order. */
  readonly vocabularies: readonly PackFile[];
  /** Page formats that `pack.yml` adds; of two packs that name one, that of the nearer. */
  readonly pages: ReadonlyMap<string, PageSize>;
  /** `fonts/*.json`, the nearest pack's first. */
  readonly faces: readonly PackFile[];
  /** Typefaces that a `pack.yml` names, by the folder of its pack; none for a pack that names none. */
  readonly fonts: ReadonlyMap<string, readonly NamedFont[]>;
  /** How days are written: for each style the format of the nearest pack that gives one. */
  readonly dates: DateFormats;
}

interface NamedFont {
  readonly name: string;
  /** In `pack.yml`. */
  readonly span: Span;
}

const FOLDERS = ["slides", "cards", "layouts", "partials"] as const;

/** Sheets of a pack in the order in which they are read, later ones winning over equally specific earlier ones. */
const SHEETS = ["tokens.css", "base.css", "pieces.css", "theme.css"];
/** Folders of sheets that hold in one kind, layout, profile or card: the file's name says which. In their order. */
const SCOPES = ["layouts", "slides", "profiles", "cards"] as const;
type Scoped = (typeof SCOPES)[number];
const SCOPE_WORD: Readonly<Record<Scoped, string>> = table({
  layouts: "layout",
  slides: "kind",
  profiles: "profile",
  cards: "card",
});

/** The folder of the pack that a file belongs to, as diagnostics have it: two packs may have one name. */
export const folderOf = ({ file, path }: PackFile): string => file.slice(0, Math.max(0, file.length - path.length - 1));

export function sortFiles(files: readonly PackFile[], report: Report): SortedFiles {
  const sorted = {
    slides: new Map<string, PackFile>(),
    cards: new Map<string, PackFile>(),
    layouts: new Map<string, PackFile>(),
    partials: new Map<string, PackFile>(),
  };
  const shadowed = new Map<string, PackFile>();
  const layers = [...new Set(files.map(folderOf))];
  const sheets: PlacedSheet[] = [];
  const replaced = readCopies(files);
  const vocabularies: PackFile[] = [];
  const manifests: PackFile[] = [];
  const faces: PackFile[] = [];
  const originals = new Map<string, PackFile>();
  for (const file of files.filter(({ path }) => isPart(path))) {
    const [, folder = "", name = ""] = /^([^/]+)\/([^/]+)\.hbs$/.exec(file.path) ?? [];
    const found = FOLDERS.find((known) => known === folder);
    const sheet = readSheet(file, layers.indexOf(replaced.get(file) ?? folderOf(file)));
    if (sheet !== undefined && replaced.get(file) !== "") sheets.push(sheet);
    else if (sheet !== undefined) continue;
    else if (file.path === "vocabulary.yml") vocabularies.push(file);
    else if (file.path === "pack.yml") manifests.push(file);
    else if (/^fonts\/[^/]+\.json$/.test(file.path)) faces.unshift(file);
    else if (found !== undefined) {
      const before = sorted[found].get(name);
      if (found === "slides" && before !== undefined) shadowed.set(name, before);
      sorted[found].set(name, file);
      if (found === "partials") originals.set(`${file.pack ?? folderOf(file)}/${name}`, file);
    }
  }
  checkParts(files, report);
  for (const file of files) checkStamp(file, report);
  for (const file of files) checkScope(file, sorted, report);
  const inOrder = (map: Map<string, PackFile>) => new Map([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const { order, ...shared } = readManifests(manifests, sorted.layouts, report);
  const layouts = inOrder(sorted.layouts);
  return {
    slides: inOrder(sorted.slides),
    cards: inOrder(sorted.cards),
    layouts: new Map([...order.flatMap((name) => [...layouts].filter(([known]) => known === name)), ...layouts]),
    partials: inOrder(sorted.partials),
    originals: calledOf(originals, files),
    ofPacks: new Set(originals.keys()),
    ...shared,
    shadowed,
    stylesheets: sheets.sort((a, b) => a.layer - b.layer || a.place - b.place).map(({ place: _, ...sheet }) => sheet),
    vocabularies,
    faces,
  };
}

/**
 * Copies of sheets that `eject` made, with the folder of the pack that they were copied from: a copy takes the place of its
 * original, in that pack's layer, so that a rule that is taken out of it is gone. Originals stand with "".
 */
function readCopies(files: readonly PackFile[]): ReadonlyMap<PackFile, string> {
  const found = new Map<PackFile, string>();
  for (const file of files) {
    const stamp = file.packaged || !file.path.endsWith(".css") ? null : stampOf(file.text);
    if (stamp === null || stamp.path !== file.path) continue;
    const original = files.find(
      (one) => one !== file && one.path === stamp.path && (one.pack ?? folderOf(one)) === stamp.pack,
    );
    if (original === undefined || files.indexOf(original) > files.indexOf(file)) continue;
    found.set(file, found.get(original) || folderOf(original));
    found.set(original, "");
  }
  return found;
}

/** A copy whose stamp cannot be read is nobody's copy: no change of its original is told, and its sheet stands on top of it. */
function checkStamp({ file, packaged, path, text }: PackFile, report: Report): void {
  const unread = packaged || !/\.(?:hbs|css)$/.test(path) ? null : unreadStamp(text);
  if (unread !== null) report(diagnose("deck/stamp-unread", { path }, { span: { file, ...unread } }));
}

/** Those that a template calls by the name of their pack; the rest need not be read twice. */
function calledOf(originals: ReadonlyMap<string, PackFile>, files: readonly PackFile[]): ReadonlyMap<string, PackFile> {
  const own = files.filter(({ packaged, path }) => packaged !== true && path.endsWith(".hbs"));
  return new Map([...originals].filter(([name]) => own.some(({ text }) => text.includes(name))));
}

/** What the `pack.yml` of all packs say: the order of layouts is the nearest pack's that gives one. */
function readManifests(
  files: readonly PackFile[],
  layouts: ReadonlyMap<string, PackFile>,
  report: Report,
): Pick<SortedFiles, "pages" | "dates" | "fonts"> & { readonly order: readonly string[] } {
  const pages = new Map(PAGES);
  let order: readonly string[] = [];
  let dates: DateFormats = {};
  const fonts = new Map<string, readonly NamedFont[]>();
  for (const file of files) {
    const { value: settings, diagnostics } = readManifest(file);
    diagnostics.forEach(report);
    for (const [name, size] of Object.entries(settings.value.pages ?? {})) pages.set(name, size);
    // What a pack does not name follows as the pack below has it.
    order = [...new Set([...(settings.value.layouts ?? []), ...order])];
    dates = { ...dates, ...settings.value.dates };
    const span = settings.spans.get("fonts") ?? { file: file.file, start: 0, end: 0 };
    const named = settings.value.fonts?.map((name) => ({ name, span }));
    if (named !== undefined) fonts.set(folderOf(file), named);
    const list = settings.spans.get("layouts") ?? { file: file.file, start: 0, end: 0 };
    for (const layout of settings.value.layouts ?? []) {
      if (layouts.has(layout)) continue;
      const span = wordIn(file.text, list, layout);
      report(
        diagnose("deck/pack-layout-unknown", { layout, suggestion: didYouMean(layout, layouts.keys()) }, { span }),
      );
    }
  }
  return { pages, dates, fonts, order };
}

/** Where a word stands within a place; the whole place where it is written otherwise. */
function wordIn(text: string, around: Span, word: string): Span {
  const found = [...text.slice(around.start, around.end).matchAll(/[\p{L}\p{N}_-]+/gu)].find(([one]) => one === word);
  if (found === undefined) return around;
  const start = around.start + found.index;
  return { ...around, start, end: start + word.length };
}

interface PlacedSheet extends Stylesheet {
  readonly layer: number;
  /** Among the sheets of its pack. */
  readonly place: number;
}

function readSheet({ file, path, text, packaged }: PackFile, layer: number): PlacedSheet | undefined {
  const sheet = { file, text, layer, ...(packaged ? { packaged } : {}) };
  const place = SHEETS.indexOf(path);
  if (place >= 0) return { ...sheet, place };
  const { folder, name } = scopeOf(path);
  return folder && { ...sheet, scope: `${SCOPE_WORD[folder]}-${name}`, place: SHEETS.length + SCOPES.indexOf(folder) };
}

function scopeOf(path: string): { readonly folder: Scoped | undefined; readonly name: string } {
  const [, folder, name = ""] = /^([^/]+)\/([^/]+)\.css$/.exec(path) ?? [];
  return { folder: SCOPES.find((known) => known === folder), name };
}

type Templates = Readonly<Record<Exclude<Scoped, "profiles">, ReadonlyMap<string, PackFile>>>;

/** A sheet of a kind that no pack has would be read and never hold. */
function checkScope({ path, file }: PackFile, templates: Templates, report: Report): void {
  const { folder, name } = scopeOf(path);
  if (folder === undefined) return;
  const profiles = PROFILE_NAMES.filter((profile) => profile !== USUAL_PROFILE);
  const names: readonly string[] = folder === "profiles" ? profiles : [...templates[folder].keys()];
  if (names.includes(name)) return;
  const params = { path, what: SCOPE_WORD[folder], name, suggestion: didYouMean(name, names) };
  report(diagnose("deck/sheet-for-nothing", params, { span: { file, start: 0, end: 0 } }));
}
