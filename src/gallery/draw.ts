/** Draws the sample of every kind of a pack, and of its cards, as it is and under stress, and says what is wrong with the pictures. */
import type { Slide } from "../brief/types.ts";
import { type Compiled, compile } from "../compile.ts";
import type { BoundBrief } from "../craft/types.ts";
import { checkClasses } from "../deck/pack/class-names.ts";
import { checkOthers } from "../deck/pack/parts.ts";
import { loadPack } from "../deck/pack.ts";
import type { PackFile, SlideTemplate } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Readers } from "../host/readers.ts";
import { createMemory, type Memory } from "../memory.ts";
import { CARD } from "../open/card.ts";
import { inFiles } from "../open/includes.ts";
import type { Profile } from "../release/types.ts";
import type { SceneSlide } from "../scene/types.ts";
import { mapBrief } from "../tree/map.ts";
import { USUAL_PROFILE } from "../vocabulary/profiles.ts";
import { samplePlace } from "./sample-place.ts";
import { STRESS_TITLES, type Stress, stressed } from "./stress.ts";

/** One look at every kind: a page, a profile and some stresses. */
export interface View {
  /** As `page:` of the front matter names it. */
  readonly page: string;
  readonly profile: Profile;
  readonly stresses: readonly Stress[];
}

/** What one sample became in one view. */
export interface Picture {
  readonly kind: string;
  readonly stress: Stress;
  readonly view: View;
  /** The slides of that kind alone; none if the sample does not build. */
  readonly slides: readonly SceneSlide[];
  readonly compiled: Drawing;
}

/** What is asked of a compiled sample. */
interface Drawing extends Pick<Compiled, "assets" | "deck" | "diagnostics" | "draft" | "faces" | "scene" | "sources"> {
  readonly released: Pick<Compiled["released"], "release">;
}

/** Something to say of a pack, and in which pictures it was seen. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  /** Empty: reading the files was enough. */
  readonly pictures: readonly Picture[];
}

export interface Drawn {
  /** Kinds in the order of their names. */
  readonly kinds: readonly string[];
  /** Those of its cards, which have pages of their own. */
  readonly cards: readonly string[];
  readonly pictures: readonly Picture[];
  readonly findings: readonly Finding[];
  /** Text of every file and sample that a finding may point into, by the name in `Span.file`. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A card never shrinks its type: what its sample does twice as long is no question. */
const STRESSES_OF_CARDS: readonly Stress[] = ["sample", "shortest", "ko", "ar", "marked"];

/** Rules of briefs that look at the slides and not at what is said on them. */
const RULES_OF_LOOKS = /^lint\/(?:L22-type|L23-contrast|L24-glyphs)$/;
const FOOTER = "Gallery";
/** Stages whose reports are about the template; a brief's faults are those of a sample's words. */
const OF_PACKS = /^(?:deck|scene|css|host)\//;

/**
 * Draws a pack. Never throws on bad input: a sample that does not build is a finding and has no slides; what a stress
 * does to a sample is a warning, since no brief may ever hold such texts.
 * @param files of the packs that lie upon each other, the packaged one first, and what reading them found
 * @param wanted the kinds to draw; cards among them; null: all of them
 * @param kept `findings`: slides come back without what stands on them, as whoever asks for a verdict alone looks at
 *   thousands
 */
export async function drawPack(
  files: readonly PackFile[],
  readers: Readers,
  views: readonly View[],
  wanted: ReadonlySet<string> | null,
  kept: "pictures" | "findings" = "pictures",
): Promise<Drawn> {
  const pack = loadPack(files);
  const templates = [...pack.value.slides.values()]
    .filter(({ kind }) => wanted === null || wanted.has(kind))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const pictures: Picture[] = [];
  const keep = (picture: Picture): void => {
    pictures.push(kept === "pictures" ? picture : emptied(picture));
  };
  const readable = pack.diagnostics.every(({ severity }) => severity !== "error");
  for (const view of readable ? views : []) {
    // The pack, its cascade and its layouts are the same for all samples of a view.
    const memory = createMemory();
    for (const template of templates)
      for (const stress of view.stresses) keep(await drawSample(template, stress, view, { files, readers, memory }));
  }
  const [first] = views;
  const cards = [...(readable ? pack.value.cards.values() : [])].filter(
    ({ template: { kind } }) => first !== undefined && (wanted === null || wanted.has(kind)),
  );
  for (const { template } of cards.filter(({ template: { kind } }) => kind === CARD))
    for (const stress of STRESSES_OF_CARDS.filter((one) => first?.stresses.includes(one)))
      keep(await drawCard(template, stress, { files, readers }));
  const { report, diagnostics: ofClasses } = createReporter();
  if (readable) checkClasses(files, pack.value, report);
  checkOthers(files, report);
  const sources = new Map(files.map((file): [string, string] => [file.file, file.text]));
  for (const { compiled } of pictures) for (const [file, text] of compiled.sources) sources.set(file, text);
  const known = new Set(pack.diagnostics.map(keyOf));
  const findings = [
    ...[...pack.diagnostics, ...ofClasses.filter((one) => !known.has(keyOf(one)))].map(
      (diagnostic): Finding => ({ diagnostic, pictures: [] }),
    ),
    ...gather(pictures, known),
    ...templates.flatMap((template) => unseen(template, pictures)),
    ...cards.flatMap(({ template }) => undrawn(template)),
  ];
  const kinds = templates.map(({ kind }) => kind);
  return { kinds, cards: cards.map(({ template }) => template.kind), pictures, findings, sources };
}

const bare = (slide: SceneSlide): SceneSlide => ({ ...slide, items: [], notes: [] });

/** A picture of which nothing is left but what a verdict is made of. */
function emptied({ compiled: { diagnostics, scene, sources }, ...picture }: Picture): Picture {
  const left = scene && { ...scene, layouts: [], slides: scene.slides.map(bare) };
  const nothing = { assets: new Map(), deck: null, draft: () => null, faces: [], released: { release: null } };
  return { ...picture, slides: picture.slides.map(bare), compiled: { ...nothing, diagnostics, scene: left, sources } };
}

/**
 * Draws the sample of one kind under one stress. Never throws on bad input.
 * @param memory of drawing samples of the same pack in the same view before
 * @param faces whether the typefaces that packs bring are opened, for whoever shows the picture
 */
export async function drawSample(
  template: SlideTemplate,
  stress: Stress,
  view: Omit<View, "stresses">,
  {
    files,
    readers,
    memory,
    faces = false,
  }: {
    readonly files: readonly PackFile[];
    readonly readers: Readers;
    readonly memory: Memory;
    readonly faces?: boolean;
  },
): Promise<Picture> {
  const { kind, file, sample } = template;
  const change = stressed(stress, template);
  const compiled = await compile(
    { file: sampleOf(file), text: sample },
    {
      ...readers,
      templates: () => ({ value: files, diagnostics: [] }),
      profile: view.profile,
      write: false,
      memory,
      faces,
      // Those that no kind takes are looked at once.
      layouts: stress === "sample" ? "all" : "used",
      alter: (brief) => {
        const changed = change(asOwn(brief, template));
        const { meta } = changed;
        // One footer: the title of each sample would give each layout a form of its own. Looks are judged in briefings.
        return { ...changed, meta: { ...meta, page: view.page, footer: FOOTER, brief: meta.brief ?? "ministerial" } };
      },
    },
  );
  const slides = (compiled.scene?.slides ?? []).filter((slide) => slide.kind === kind);
  const missing = diagnose("deck/no-sample", { kind }, { span: { file, start: 0, end: 0 } });
  const told = sample.trim() === "" ? { ...compiled, diagnostics: [missing] } : inTemplate(compiled, template, files);
  return { kind, stress, view: { ...view, stresses: [stress] }, slides, compiled: told };
}

/** The sample that a kind has from the one that it extends, as one of its own. */
function asOwn(brief: BoundBrief, { kind, bases }: SlideTemplate): BoundBrief {
  if (brief.slides.some(({ attributes }) => attributes.classes.includes(kind))) return brief;
  const slide = (one: Slide): Slide => {
    const classes = one.attributes.classes.map((name) => (bases.includes(name) ? kind : name));
    return { ...one, attributes: { ...one.attributes, classes } };
  };
  return bases.length === 0 ? brief : mapBrief(brief, { slide });
}

const sampleOf = (file: string): string => `${file} (sample)`;

/** What was found in a sample, at its place in the template. */
function inTemplate(compiled: Drawing, { file, bases, sample }: SlideTemplate, files: readonly PackFile[]): Drawing {
  const based = files.filter(({ path }) => bases.some((kind) => path === `slides/${kind}.hbs`));
  const place = samplePlace([...files.filter((one) => one.file === file), ...based], sample, sampleOf(file));
  return { ...compiled, diagnostics: compiled.diagnostics.map((one) => inFiles(one, place)) };
}

/** Draws a card from its sample, a brief whose lines to say and questions it is made of, as `--handout card` does. */
async function drawCard(
  template: SlideTemplate,
  stress: Stress,
  { files, readers }: { readonly files: readonly PackFile[]; readonly readers: Readers },
): Promise<Picture> {
  const view: View = { page: CARD_PAGE, profile: USUAL_PROFILE, stresses: [stress] };
  const { kind, file, sample } = template;
  const change = stressed(stress, template);
  const compiled = await compile(
    { file: sampleOf(file), text: sample },
    {
      ...readers,
      templates: () => ({ value: files, diagnostics: [] }),
      print: "card",
      formats: [],
      layouts: "used",
      alter: (brief) => {
        const changed = change(brief);
        return { ...changed, meta: { ...changed.meta, brief: changed.meta.brief ?? "ministerial" } };
      },
    },
  );
  const slides = (compiled.scene?.slides ?? []).filter((slide) => slide.kind === kind);
  if (sample.trim() === "") {
    const missing = diagnose("deck/no-sample", { kind }, { span: { file, start: 0, end: 0 } });
    return {
      kind,
      stress,
      view,
      slides: [],
      compiled: { ...compiled, diagnostics: stress === "sample" ? [missing] : [] },
    };
  }
  // Where there is no card, the scene is that of the sample's slides.
  const told = inTemplate(compiled, template, files);
  return { kind, stress, view, slides, compiled: slides.length === 0 ? { ...told, scene: null } : told };
}

/** What a finding says of where it was seen. */
const CARD_PAGE = "A5";

const keyOf = ({ code, message, span }: Diagnostic): string => JSON.stringify([code, message, span?.file, span?.start]);

/** What was found in the pictures, each thing once; a fault that the unstressed sample has keeps its weight. */
function gather(pictures: readonly Picture[], known: ReadonlySet<string>): readonly Finding[] {
  const found = new Map<string, { diagnostic: Diagnostic; pictures: Picture[] }>();
  for (const picture of pictures) {
    for (const one of picture.compiled.diagnostics) {
      if (!concerns(one, picture) || known.has(keyOf(one))) continue;
      const diagnostic = picture.stress === "sample" ? one : milder(one);
      // How much a text is too large differs from picture to picture; it is one fault.
      const key = JSON.stringify([one.code, one.span?.file, one.span?.start]);
      const before = found.get(key);
      if (before === undefined) found.set(key, { diagnostic, pictures: [picture] });
      else {
        if (before.diagnostic.severity !== "error") before.diagnostic = worse(before.diagnostic, diagnostic);
        before.pictures.push(picture);
      }
    }
  }
  return [...found.values()];
}

/** A kind whose sample builds and makes no slide of it, wherever it is drawn. */
function unseen({ kind, file }: SlideTemplate, pictures: readonly Picture[]): readonly Finding[] {
  const own = pictures.filter((picture) => picture.kind === kind && picture.stress === "sample");
  const built = own.filter(({ compiled }) => compiled.scene !== null);
  if (built.length === 0 || own.some(({ slides }) => slides.length > 0)) return [];
  const others = built.flatMap(({ compiled }) => (compiled.scene?.slides ?? []).map((slide) => slide.kind));
  const [first = ""] = others;
  const start = Math.max(0, (built[0]?.compiled.sources.get(file) ?? "").search(/^sample:/m));
  const span = { file, start, end: start };
  return [{ diagnostic: diagnose("deck/sample-of-another", { kind, other: first }, { span }), pictures: [] }];
}

/** A card that no command draws. */
function undrawn({ kind, file }: SlideTemplate): readonly Finding[] {
  if (kind === CARD) return [];
  const span = { file, start: 0, end: 0 };
  return [{ diagnostic: diagnose("deck/card-unknown", { card: kind, known: CARD }, { span }), pictures: [] }];
}

/** What a drafter is told of who writes more than a kind says it holds, or than anybody takes in. */
const TOO_MUCH = /^lint\/(?:L22-(?:entries|words|list)|L21-(?:many|page))$/;
/** What follows from it. */
const NO_ROOM = /^(?:scene\/(?:cannot-fit|diagram-small|too-many-pages)|lint\/L22-type)$/;

/** Whether something that was found in a picture is about the pack, and not about the words of its sample. */
export function concerns(one: Diagnostic, { stress, compiled }: Picture): boolean {
  if (one.severity === "info") return false;
  // No brief may hold so much: that there is no room for it is no fault of the pack's.
  const isFull = ({ code, severity }: Diagnostic) => severity !== "info" && TOO_MUCH.test(code);
  if (stress !== "sample" && NO_ROOM.test(one.code) && compiled.diagnostics.some(isFull)) return false;
  if (OF_PACKS.test(one.code) || RULES_OF_LOOKS.test(one.code)) return true;
  // A kind that no screen may show, such as a list of copies, has nothing to draw for the room.
  if (one.code === "release/empty") return false;
  // Whatever stops a sample is a fault of the sample.
  return stress === "sample" && one.severity === "error" && compiled.scene === null;
}

const milder = (one: Diagnostic): Diagnostic => (one.severity === "error" ? { ...one, severity: "warning" } : one);
const worse = (a: Diagnostic, b: Diagnostic): Diagnostic => (b.severity === "error" ? b : a);

/** `longest, A4, room`: where a finding was seen; "" where in every picture of its kind. */
export function seenIn({ pictures }: Finding, all: readonly Picture[]): string {
  const [first] = pictures;
  if (first === undefined) return "";
  const names = [...new Set(pictures.map(nameOf))];
  const possible = new Set(all.filter(({ kind }) => kind === first.kind).map(nameOf));
  if (names.length === possible.size) return "";
  const [shown, more] = [names.slice(0, 3), names.length - 3];
  return `${shown.join("; ")}${more > 0 ? `; ${more} more` : ""}`;
}

const nameOf = ({ stress, view }: Picture): string => `${STRESS_TITLES[stress]}, ${view.page}, ${view.profile}`;
