import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { PackFile, Stylesheet } from "../types.ts";

/** The files of a pack by what they are, shadowed ones left out, each sort in the order of its names. */
export interface SortedFiles {
  readonly slides: ReadonlyMap<string, PackFile>;
  readonly layouts: ReadonlyMap<string, PackFile>;
  readonly partials: ReadonlyMap<string, PackFile>;
  /** Slides of the packs below that a later one shadows: the nearest. */
  readonly shadowed: ReadonlyMap<string, PackFile>;
  readonly stylesheets: readonly Stylesheet[];
  /** Every `vocabulary.yml`, in order. */
  readonly vocabularies: readonly PackFile[];
}

const FOLDERS = ["slides", "layouts", "partials"] as const;

export function sortFiles(files: readonly PackFile[], report: Report): SortedFiles {
  const sorted = {
    slides: new Map<string, PackFile>(),
    layouts: new Map<string, PackFile>(),
    partials: new Map<string, PackFile>(),
  };
  const shadowed = new Map<string, PackFile>();
  const stylesheets: Stylesheet[] = [];
  const vocabularies: PackFile[] = [];
  for (const file of files) {
    const [, folder = "", name = ""] = /^([^/]+)\/([^/]+)\.hbs$/.exec(file.path) ?? [];
    const found = FOLDERS.find((known) => known === folder);
    if (file.path === "theme.css") stylesheets.push({ file: file.file, text: file.text });
    else if (file.path === "vocabulary.yml") vocabularies.push(file);
    else if (found !== undefined) {
      const before = sorted[found].get(name);
      if (found === "slides" && before !== undefined) shadowed.set(name, before);
      sorted[found].set(name, file);
    } else if (/\.(?:hbs|css)$/.test(file.path)) {
      const known = ["theme.css", ...FOLDERS.map((word) => `${word}/${name === "" ? file.path : `${name}.hbs`}`)];
      const params = { path: file.path, suggestion: didYouMean(file.path, known) };
      report(diagnose("deck/pack-file-unknown", params, { span: { file: file.file, start: 0, end: 0 } }));
    }
  }
  const inOrder = (map: Map<string, PackFile>) => new Map([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return {
    slides: inOrder(sorted.slides),
    layouts: inOrder(sorted.layouts),
    partials: inOrder(sorted.partials),
    shadowed,
    stylesheets,
    vocabularies,
  };
}
