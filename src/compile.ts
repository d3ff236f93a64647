/**
 * The pipeline. Every stage is a pure function; this file alone joins them.
 *
 * ```
 *           parse      bind           release, plan     place     check      emit, scan
 *   brief.md ──▶ Brief ──▶ BoundBrief ──────▶ Deck ──────────▶ Scene ──────▶ ──────▶ .pptx, .pdf, .html …
 *              ▲          ▲                 ▲            ▲
 *         registries  templates           scheme       images       (readers: the only way to the outside)
 * ```
 *
 * Each stage returns its value and its diagnostics. Errors stop the pipeline where going on would only repeat
 * them: broken templates before planning, a deck with errors before placing, anything before emitting.
 */

import { checkBrief, withLeaks } from "./check/brief/check.ts";
import { recordedText } from "./check/brief/recorded.ts";
import type { BriefReport } from "./check/brief/types.ts";
import { scanForLeaks, scanTexts } from "./check/leak/scan.ts";
import type { BoundBrief } from "./craft/types.ts";
import type { Cues } from "./cues/types.ts";
import { withoutUnseen } from "./data/unseen.ts";
import { planDeck, withDate, withUsedLayouts } from "./deck/plan.ts";
import type { Deck, DeckSlide } from "./deck/types.ts";
import { diagnose, isError } from "./diagnostics/diagnose.ts";
import { createReporter, oncePerThing } from "./diagnostics/reporter.ts";
import type { Diagnostic, Outcome, Span } from "./diagnostics/types.ts";
import { leftOut } from "./emit/left-out.ts";
import type { EmitInput } from "./emit/outputs.ts";
import type { Draft, Emitted, Format, ReadFace } from "./emit/types.ts";
import { sha256 } from "./host/hash.ts";
import { loadImages } from "./host/images/load.ts";
import type { Readers } from "./host/readers.ts";
import type { Scheme } from "./marking/types.ts";
import { loadKept, type Memory } from "./memory.ts";
import { atTemplatesField, bindOpened, openBrief } from "./open/brief.ts";
import { inFiles } from "./open/includes.ts";
import { knownTexts } from "./open/known-texts.ts";
import { type OpenedFace, openPackFaces, stylesOf } from "./open/pack-faces.ts";
import { settlePages } from "./open/pages.ts";
import { picturesOfDeck } from "./open/pictures.ts";
import { releaseOpened } from "./open/release.ts";
import { openScheme } from "./open/scheme.ts";
import { openTranslations } from "./open/translations.ts";
import type { Profile, Released } from "./release/types.ts";
import type { Draughtsman } from "./scene/diagram/types.ts";
import type { Drawing, Print } from "./scene/drawing/types.ts";
import { inkOrigin, sizeRule } from "./scene/explain.ts";
import type { Atlas, OutlineScale } from "./scene/map/types.ts";
import { createPlaceMemory } from "./scene/memory.ts";
import { hasDiagrams, mapScales, placeDeck } from "./scene/place.ts";
import type { Assets, Scene } from "./scene/types.ts";

/** Length of `sha256:` and the digits that are compared: enough against chance, few enough to copy. */
const FINGERPRINT = "sha256:".length + 12;

/** Creation date of decks whose brief has no `date:` where SOURCE_DATE_EPOCH is not set: same input, same bytes. */
export const FALLBACK_DATE = "2000-01-01T00:00:00Z";

export interface CompileOptions extends Readers {
  /** ISO date-time for a brief without `date:`. Default `FALLBACK_DATE`. */
  readonly date?: string;
  /** Pictures of the brief that cannot be had are marked gaps, with a warning, unless it is cleared or final. */
  readonly draft?: boolean;
  /** Warnings stop the build as errors do. */
  readonly strict?: boolean;
  /** Name of a release of the front matter; null or left out: the whole brief. */
  readonly release?: string | null;
  /** Instead of the front matter's. */
  readonly profile?: Profile;
  /** What the file will be called, without its folder: a release is stopped where that says what it withholds. */
  readonly name?: string;
  /** Another brief in place of the bound one, with the same places: a gallery puts its samples under stress so. */
  readonly alter?: (brief: BoundBrief) => BoundBrief;
  /** False: ends with the scene, `bytes` is null. */
  readonly write?: boolean;
  /** What to write. Default: the PowerPoint file alone. */
  readonly formats?: readonly Format[];
  /** Of PNG pictures, in pixels. Default: 1920. */
  readonly width?: number;
  /** True: folders show the first slide of a PowerPoint file beside its name (`decisions/thumbnail-when-asked.md`). */
  readonly thumbnail?: boolean;
  /**
   * PDFs and pictures of pages for paper: each slide with its notes, or several slides a page. Default: a slide a page. With
   * `notes`, an HTML deck is the presenter's Room view; it is never of paper. `card`: the principal's points card instead of the
   * deck, in any format.
   */
  readonly print?: Print | "card";
  /** Of compiling the same brief before: what has not changed is not made again. The result is the same with it and without. */
  readonly memory?: Memory;
  /** True: opens the typefaces that packs bring, for whoever draws the scene, also where nothing is written. */
  readonly faces?: boolean;
  /** `used`: the scene has no layout but those of its slides. Default `all`. */
  readonly layouts?: "all" | "used";
}

export interface Compiled {
  /** The PowerPoint file; null if anything stopped the build, or if it was not asked for. */
  readonly bytes: Uint8Array | null;
  /** Every file of the formats that were asked for; empty if anything stopped the build. `name`: of one of several. */
  readonly outputs: readonly { readonly format: Format; readonly name: string; readonly bytes: Uint8Array }[];
  readonly diagnostics: readonly Diagnostic[];
  /** The whole brief, bound to its registries. */
  readonly brief: BoundBrief;
  /** Its other languages and their files. */
  readonly translations: readonly { readonly lang: string; readonly file: string }[];
  /** What the audience sees of it, and what was withheld. */
  readonly released: Released;
  readonly scheme: Scheme;
  /** Null where the pipeline stopped before it. */
  readonly deck: Deck | null;
  readonly scene: Scene | null;
  /** What layouts are drawn after: the items of a slide of the scene, with other words. */
  readonly draft: Draft;
  /** Pictures of the scene by the name that it has for them. */
  readonly assets: Assets;
  /** Typefaces that packs bring, opened where that was asked for: by name, and each style by its bytes. */
  readonly faces: readonly OpenedFace[];
  /** What the rules found and what waivers cover; its diagnostics are among `diagnostics`. */
  readonly report: BriefReport;
  /** Text of every file that a diagnostic may point into, by the name in `Span.file`. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where a place of `brief`, `deck` or `scene` stands, in the brief's file or in one that it includes. */
  readonly place: (span: Span) => Span;
}

/**
 * Compiles a brief into a PowerPoint file. Never throws on bad input.
 * @param source the brief's text, byte order mark removed, and its name for diagnostics
 */
export async function compile(source: SourceText, options: CompileOptions): Promise<Compiled> {
  const made = await compileWhole(source, options);
  const { place, report } = made;
  // The stages read the brief with all that it includes; whoever wrote it reads the files.
  const known = new Map<Diagnostic, Diagnostic>();
  /** One and the same for one and the same: a finding is known by its diagnostic. */
  const placed = (one: Diagnostic): Diagnostic => {
    const found = known.get(one) ?? inFiles(one, place);
    known.set(one, found);
    return found;
  };
  const inFile = <T extends { readonly diagnostic: Diagnostic }>(found: T): T => ({
    ...found,
    diagnostic: placed(found.diagnostic),
  });
  return {
    ...made,
    diagnostics: oncePerThing(made.diagnostics.map(placed)),
    report: {
      ...report,
      findings: report.findings.map(inFile),
      waived: report.waived.map(inFile),
      diagnostics: report.diagnostics.map(placed),
      unready: report.unready.map(placed),
    },
  };
}

interface SourceText {
  readonly file: string;
  readonly text: string;
}

async function compileWhole(source: SourceText, options: CompileOptions): Promise<Compiled> {
  const { report: tell, take, diagnostics } = createReporter();
  const stopped = (): boolean =>
    diagnostics.some((d) => isError(d) || (options.strict === true && d.severity === "warning"));

  const { memory } = options;
  const read = take(openBrief(source, options.file, memory?.registries));
  const { registries, copies, place } = read;
  const templates = atTemplatesField(read.brief, options.templates(read.brief.meta.templates));
  const files = take(templates);
  const pack = loadKept(files, memory);
  take(pack);
  const bound = take(bindOpened(read, pack.value.vocabulary));
  const brief = options.alter === undefined ? bound : options.alter(bound);
  const opened = take(openScheme(brief.meta, options.scheme));
  const { scheme } = opened;
  const profile = options.profile ?? brief.meta.profile;
  const name = options.name ?? "";
  const release = releaseOpened(brief, registries, scheme, pack.value, {
    release: options.release ?? null,
    profile,
    file: name,
  });
  const released = take(release);
  const sources = new Map([
    [source.file, source.text],
    ...read.texts,
    ...opened.texts,
    ...files.map((file): [string, string] => [file.file, file.text]),
  ]);
  let assets: Assets = new Map();
  /** Ends the build: whatever the stages came to goes through the rules. */
  const checked = (deck: Deck | null, scene: Scene | null, placing: readonly Diagnostic[] = []): Compiled => {
    const translations = openTranslations(source, brief, options.file, memory?.translations);
    const report = checkBrief({
      brief,
      registries,
      copies,
      scheme,
      released,
      translations,
      text: read.text,
      fingerprint: () => sha256(recordedText(brief, registries, read.text)).slice(0, FINGERPRINT),
      profile,
      deck,
      scene,
      placing,
      inkOrigin: (slide, ink) => (deck === null ? undefined : inkOrigin(deck, slide, ink)),
      sizeRule: (slide, text, size) => (deck === null ? undefined : sizeRule(deck, slide, text, size)),
    });
    report.diagnostics.forEach(tell);
    return {
      diagnostics,
      brief,
      translations: translations.map(({ file, meta: { lang } }) => ({ lang, file })),
      released,
      scheme,
      sources,
      place,
      bytes: null,
      outputs: [],
      deck,
      scene,
      draft: () => null,
      assets,
      faces: [],
      report,
    };
  };

  const isDraft = pack.value.isDraft === true;
  const before = [...templates.diagnostics, ...(isDraft ? [] : pack.diagnostics), ...release.diagnostics];
  if (before.some(isError)) return checked(null, null);
  const principals = released.principal.length > 0;
  const data = { registries: released.registries, scheme, release: released.release, profile, principals };
  const plan = (pages?: ReadonlyMap<string, number>): Outcome<Deck> => {
    const planned = planDeck(released.brief, pack.value, pages, data, memory?.filled ?? null);
    return options.layouts === "used" ? { ...planned, value: withUsedLayouts(planned.value) } : planned;
  };
  if (isDraft) {
    const ofUsers = new Set(files.flatMap(({ file, packaged }) => (packaged === true ? [] : [file])));
    const found = plan().diagnostics.filter(({ span }) => span !== undefined && ofUsers.has(span.file));
    take({ value: null, diagnostics: found });
    return checked(null, null);
  }
  const date = options.date ?? FALLBACK_DATE;
  const deck = withDate(take(plan()), date);
  const including = (span: Span) => (span.file === source.file ? place(span).file : source.file);
  const gaps = options.draft === true && brief.meta.status !== "cleared" && brief.meta.status !== "final";
  const picturesOf = async (of: Deck): Promise<Assets> => {
    const pictures = picturesOfDeck(of, brief.meta, source.file, including);
    return take(await loadImages(pictures, options.image, { gaps, kept: memory?.images }));
  };
  assets = await picturesOf(deck);
  if (stopped()) return checked(deck, null);
  const atlas = await openAtlas(mapScales(deck));
  const draughtsman = await openDraughtsman(deck);
  const placing = memory?.placed ?? createPlaceMemory();
  const { final, placed } = settlePages(
    deck,
    (one) => placeDeck(one, assets, atlas, placing, draughtsman),
    (pages) => withDate(plan(pages).value, date),
  );
  const whole = take(placed);
  let result = { ...checked(final, whole, placed.diagnostics), draft: placed.draft };
  if (options.write === false) {
    if (options.faces !== true) return result;
    const opened = take(await openPackFaces(pack.value.faces, whole, { ...options, formats: ["html"] }));
    return { ...result, faces: stylesOf(pack.value.faces, opened) };
  }
  if (stopped()) return result;
  let [scene, draft, withheld, sees] = [whole, placed.draft, released.withheld, { released, deck: final }];
  if (options.print === "card") {
    const { openCard } = await import("./open/card.ts");
    const numberOf = ({ span }: Pick<DeckSlide, "span">) =>
      whole.slides.findIndex((one) => one.span.start === span.start) + 1;
    const naming = { release: options.release ?? null, file: name };
    const card = take(openCard(brief, registries, scheme, pack.value, naming, numberOf));
    if (card === null || stopped()) return result;
    sees = { ...card, deck: withDate(card.deck, date) };
    assets = await picturesOf(sees.deck);
    if (stopped()) return result;
    const laid = placeDeck(sees.deck, assets, null, null, await openDraughtsman(sees.deck));
    [scene, draft] = [take(laid), laid.draft];
    withheld = card.released.withheld;
    result = { ...result, ...sees, scene, draft, assets };
  }
  // What nobody sees goes to nobody else: it can hold words that the filter has not read.
  const shown = released.release === null ? scene : withoutUnseen(scene);
  const templateTexts = files.filter(({ path }) => !path.startsWith("fonts/"));
  const known = knownTexts(sees.released, sees.deck, scheme, templateTexts, pack.value.dates);
  const faces = take(await openPackFaces(pack.value.faces, shown, options));
  if (stopped()) return result;
  const cued = !hasPresenter(options)
    ? null
    : (await import("./open/cues.ts")).openCues(
        ...([
          brief,
          registries,
          scheme,
          pack.value,
          { release: options.release ?? null, profile, file: name },
        ] as const),
        { deck: final, files: templateTexts },
      );
  const made = await emitAll({ scene: shown, draft, assets }, faces, options, cued?.cues);
  for (const { format, emitted } of made.outputs) leftOut(emitted, shown, format.toUpperCase(), assets).forEach(tell);
  if (made.smallest < SMALLEST_PRINT)
    tell(diagnose("emit/small-print", { size: Math.round(made.smallest * 10) / 10, least: SMALLEST_PRINT }, {}));
  const written = made.outputs.flatMap(({ format, emitted: { files: ofFormat, texts } }) =>
    texts === null
      ? ofFormat.flatMap(({ bytes }) => scanForLeaks(bytes, withheld, name, known))
      : scanTexts(texts, withheld, `the ${format} output`, known),
  );
  // Words of drawings are outlines in what was written.
  const drawn = [...assets].flatMap(([src, { words = [] }]) => scanTexts(words, withheld, `the picture ${src}`, known));
  const leaks = [...written, ...drawn, ...(cued?.leaks ?? [])];
  leaks.forEach(tell);
  if (leaks.length > 0) return { ...result, report: withLeaks(result.report, leaks) };
  const outputs = made.outputs.flatMap(({ format, emitted }) => emitted.files.map((file) => ({ format, ...file })));
  return { ...result, outputs, bytes: outputs.find(({ format }) => format === "pptx")?.bytes ?? null };
}

/** Who draws flow charts is loaded for decks that have one. */
async function openDraughtsman(deck: Deck): Promise<Draughtsman | null> {
  return hasDiagrams(deck) ? (await import("./scene/diagram/draw.ts")).createDraughtsman() : null;
}

/** Maps are rare, and outlines of the world are large: both the data and who draws it are loaded for decks with maps alone. */
async function openAtlas(scales: ReadonlySet<OutlineScale>): Promise<Atlas | null> {
  if (scales.size === 0) return null;
  const [{ createAtlas }, { readOutlines }] = await Promise.all([
    import("./scene/map/draw.ts"),
    import("./host/outlines.ts"),
  ]);
  return createAtlas(new Map([...scales].map((scale) => [scale, readOutlines(scale)])));
}

/** An HTML deck with notes is a presenter's copy. */
const hasPresenter = ({ formats, print }: CompileOptions): boolean =>
  print === "notes" && formats?.includes("html") === true;

/** In every format that is asked for. Writers are the heaviest imports: each is loaded when there is something to write. */
async function emitAll(
  { scene, draft, assets }: Pick<EmitInput, "scene" | "draft" | "assets">,
  readFace: ReadFace,
  options: CompileOptions,
  cues?: Cues,
) {
  const { formats = ["pptx"], print, width, thumbnail } = options;
  const tools = { readFace, readShipped: options.shipped ?? unavailable, drawPng: options.raster ?? unavailable };
  const { emit } = await import("./emit/outputs.ts");
  const held: { drawing: Drawing | null; slides: Drawing | null } = { drawing: null, slides: null };
  const slides = async (): Promise<Drawing> => {
    held.slides ??= (await import("./scene/drawing/draw.ts")).drawScene(scene);
    return held.slides;
  };
  const drawing = async (): Promise<Drawing> => {
    held.drawing ??=
      print === undefined || print === "card"
        ? await slides()
        : (await import("./scene/drawing/print.ts")).printScene(scene, print);
    return held.drawing;
  };
  const made: { readonly format: Format; readonly emitted: Emitted }[] = [];
  const input = {
    scene,
    draft,
    assets,
    drawing,
    slides,
    tools,
    ...(cues === undefined ? {} : { cues }),
    ...(width === undefined ? {} : { width }),
    ...(thumbnail === undefined ? {} : { thumbnail }),
  };
  for (const format of new Set(formats)) made.push({ format, emitted: await emit(format, input) });
  return { outputs: made, smallest: held.drawing?.smallest ?? Number.POSITIVE_INFINITY };
}

/** Readers without it were given formats that need it. */
function unavailable(): never {
  throw new Error("these readers bring nothing to draw with: take those of projectReaders");
}

/** Points: sources of a slide that is printed at half its size come near it. */
const SMALLEST_PRINT = 4.5;
