import { diagnose, isError } from "../diagnostics/diagnose.ts";
import { createReporter, type Report, type Reporter } from "../diagnostics/reporter.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import { parseTemplate } from "./handlebars/parse.ts";
import { checkSpelling } from "./pack/class-names.ts";
import { folderOf, type SortedFiles, sortFiles } from "./pack/files.ts";
import { readPackFace } from "./pack/manifest.ts";
import { splitHead } from "./pack/split-head.ts";
import { readLayoutTemplate, readSlideTemplate, usable } from "./pack/template.ts";
import { checkPartials, checkRegions, checkVariables, SHEET_COMMENTS, withoutComments } from "./pack/unread.ts";
import { readVocabulary } from "./pack/vocabulary.ts";
import type { Pack, PackFile, SlideTemplate } from "./types.ts";
import { lazy } from "./view/lazy.ts";

export type { Pack, PackFile } from "./types.ts";

/**
 * Reads and checks the files of a template pack: the default pack's first, then the user's. A later file shadows an
 * earlier one with the same path; every `theme.css` is kept, in order. Each template is parsed once, here; one with
 * an error is left out of the pack, and the error points to its place in the file.
 */
export function loadPack(files: readonly PackFile[]): Outcome<Pack> {
  const { report, take, diagnostics } = createReporter();
  const sorted = sortFiles(files, report);
  const names = {
    partials: new Set([...sorted.partials.keys(), ...sorted.originals.keys()]),
    inlines: findInlines(sorted),
    ofPacks: sorted.ofPacks,
  };
  const layoutNames = new Set(sorted.layouts.keys());
  const readPartial = (file: PackFile) => {
    const { body } = splitHead(file.text);
    const parsed = parseTemplate(file.file, body.text, body.start, names);
    take(parsed);
    return usable(parsed);
  };
  const slides = mapPresent(sorted.slides, (file, name) =>
    take(
      readSlideTemplate(file, name, {
        names,
        layouts: layoutNames,
        below: sorted.shadowed.get(name),
        slides: sorted.slides,
      }),
    ),
  );
  const cards = mapPresent(sorted.cards, (file, name) =>
    take(readSlideTemplate(file, name, { names, layouts: layoutNames, below: undefined, slides: sorted.cards })),
  );
  const layouts = mapPresent(sorted.layouts, (file, id) => take(readLayoutTemplate(file, id, names)));
  const ofCards = new Set([...cards.values()].map(({ layout }) => layout));
  const ofSlides = new Set([...slides.values()].flatMap((one) => [one.layout, ...one.layouts.values()]));
  checkShapes(slides.values(), report);
  checkVariables(files, report);
  checkPartials(files, report);
  checkSpelling(files, report);
  checkRegions(files, report);
  const vocabulary = readVocabulary(sorted.vocabularies, slides.values(), report);
  // Asked for by briefs that write classes.
  const classes = lazy(() => findClasses(sorted, slides));
  const pack: Pack = {
    vocabulary,
    stylesheets: sorted.stylesheets,
    partials: mapPresent(new Map([...sorted.partials, ...sorted.originals]), readPartial),
    layouts: new Map([...layouts].filter(([id]) => ofSlides.has(id) || !ofCards.has(id))),
    slides: nearestFirst(slides, files),
    cards: new Map(
      [...cards].flatMap(([name, template]) => {
        const layout = layouts.get(template.layout);
        return layout === undefined ? [] : [[name, { template, layout }] as const];
      }),
    ),
    get classes() {
      return classes();
    },
    pages: sorted.pages,
    dates: sorted.dates,
    faces: readFaces(sorted, take, report),
  };
  const span = { file: files[0]?.file ?? "", start: 0, end: 0 };
  if (layoutNames.size === 0) report(diagnose("deck/pack-no-layout", {}, { span }));
  if (sorted.slides.size === 0) report(diagnose("deck/pack-no-slide", {}, { span }));
  if (!diagnostics.some(isError)) return { value: pack, diagnostics };
  const flaws = flawsOf(pack);
  const isDraft = diagnostics.filter(isError).every((one) => flaws.has(placeOf(one)));
  return { value: isDraft ? { ...pack, isDraft } : pack, diagnostics };
}

const placeOf = ({ code, span }: Diagnostic): string => JSON.stringify([code, span?.file, span?.start]);

/** Where those errors stand with which a template can be filled nevertheless. */
function flawsOf({ slides, cards, layouts, partials }: Pack): ReadonlySet<string> {
  const templates = [
    ...[...slides.values(), ...layouts.values()].map(({ template }) => template),
    ...[...cards.values()].flatMap((card) => [card.template.template, card.layout.template]),
    ...partials.values(),
  ];
  return new Set(templates.flatMap(({ flaws = [] }) => flaws.map(placeOf)));
}

/** The typefaces of all packs; of a pack whose `pack.yml` names some, these. */
function readFaces({ faces, fonts }: SortedFiles, take: Reporter["take"], report: Report): Pack["faces"] {
  const read = faces.flatMap((file) => {
    const face = take(readPackFace(file));
    return face === null ? [] : [{ face, folder: folderOf(file), path: file.path }];
  });
  const isCalled = (one: string) => (other: { readonly name: string }) =>
    other.name.toLowerCase() === one.toLowerCase();
  for (const [folder, named] of fonts) {
    const own = read.filter((one) => one.folder === folder).map(({ face }) => face);
    for (const { name, span } of named) {
      const suggestion = didYouMean(name, new Set(own.map((face) => face.name)));
      if (!own.some(isCalled(name))) report(diagnose("deck/pack-font-missing", { name, suggestion }, { span }));
    }
  }
  return read.flatMap(({ face, folder, path }) => {
    if (fonts.get(folder)?.some(isCalled(face.name)) ?? true) return [face];
    const span = { file: face.file, start: 0, end: 0 };
    report(diagnose("deck/pack-font-unnamed", { name: face.name, path }, { span }));
    return [];
  });
}

/** How much a template needs: of two that suit a slide the one that needs more knows more of it. */
const demands = ({ takes }: SlideTemplate): number => takes.required.length + (takes.parts === null ? 0 : 1);

/** Where several templates suit a slide by its shape, the first is taken: a house's before what it lies upon. */
function nearestFirst(slides: Pack["slides"], files: readonly PackFile[]): Pack["slides"] {
  const packs = [...new Set([...files].reverse().map(folderOf))];
  const layer = new Map(files.map((file) => [file.file, packs.indexOf(folderOf(file))]));
  const order = [...slides].sort(
    ([, a], [, b]) => (layer.get(a.file) ?? 0) - (layer.get(b.file) ?? 0) || demands(b) - demands(a),
  );
  return new Map(order);
}

/** Two kinds of one pack that the same slides would take by their shape: only the alphabet could tell which. */
function checkShapes(slides: Iterable<SlideTemplate>, report: Report): void {
  const claimed = new Map<string, SlideTemplate>();
  for (const template of slides) {
    for (const shape of template.shapes) {
      const claim = JSON.stringify([template.pack, shape, template.takes]);
      const first = claimed.get(claim);
      if (first === undefined) claimed.set(claim, template);
      else {
        const span = { file: template.file, start: 0, end: 0 };
        report(diagnose("deck/shape-twice", { shape, first: first.kind, second: template.kind }, { span }));
      }
    }
  }
}

function mapPresent<T>(
  files: ReadonlyMap<string, PackFile>,
  read: (file: PackFile, name: string) => T | null,
): ReadonlyMap<string, T> {
  const result = new Map<string, T>();
  for (const [name, file] of files) {
    const value = read(file, name);
    if (value !== null) result.set(name, value);
  }
  return result;
}

/** Names of the inline partials that templates declare: one may insert what another declares. */
function findInlines({ slides, cards, layouts, partials }: SortedFiles): ReadonlySet<string> {
  const texts = [...slides.values(), ...cards.values(), ...layouts.values(), ...partials.values()].map(
    ({ text }) => text,
  );
  return new Set(
    texts
      .filter((text) => text.includes("#*") || text.includes("# *"))
      .flatMap((text) =>
        [...text.matchAll(/\{\{~?#\s*\*\s*inline\s+(?:"([^"]+)"|'([^']+)')/g)].map(([, a, b]) => a ?? b ?? ""),
      ),
  );
}

function findClasses(
  { slides, cards, layouts, partials, stylesheets }: SortedFiles,
  templates: Pack["slides"],
): ReadonlySet<string> {
  const files = [...slides.values(), ...cards.values(), ...layouts.values(), ...partials.values()];
  return new Set([
    ...stylesheets.flatMap(({ text }) => classesOfCss(text)),
    ...files.flatMap(({ text }) => classesOfTemplate(text)),
    ...[...templates.values()].flatMap((template) => [...template.layouts.keys()]),
  ]);
}

/** Class selectors of a stylesheet; a rough reading is enough to know which words mean something. */
function classesOfCss(text: string): readonly string[] {
  const selectors = withoutComments(text, SHEET_COMMENTS).replace(/\{[^{}]*\}/g, "{}");
  return [...selectors.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map((found) => found[1] ?? "");
}

/** Words that a template compares or writes: the strings of its expressions, and its `class` attributes. */
function classesOfTemplate(text: string): readonly string[] {
  const attributes = [...text.matchAll(/\bclass="([^"]*)"/g)].flatMap((found) => (found[1] ?? "").split(/\s+/));
  const strings = [...text.matchAll(/\{\{[^{}]*\}\}/g)].flatMap((found) =>
    [...found[0].matchAll(/["']([\w-]+)["']/g)].map((word) => word[1] ?? ""),
  );
  return [...attributes, ...strings].filter((word) => /^-?[A-Za-z_][\w-]*$/.test(word));
}
