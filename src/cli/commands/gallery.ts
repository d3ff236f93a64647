import { join } from "node:path";
import { loadPack } from "../../deck/pack.ts";
import type { Pack } from "../../deck/types.ts";
import { diagnose, isError } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import { diagnosticsToJson, summarise } from "../../diagnostics/print.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { type Drawn, drawPack, type Finding, seenIn, type View } from "../../gallery/draw.ts";
import { joinPictures } from "../../gallery/join.ts";
import { STRESSES, type Stress } from "../../gallery/stress.ts";
import { nodeHost } from "../../host/node.ts";
import { projectReaders, type Readers } from "../../host/readers.ts";
import { HostError } from "../../host/types.ts";
import type { Profile } from "../../release/types.ts";
import { PROFILE_NAMES, PROFILES, USUAL_PROFILE } from "../../vocabulary/profiles.ts";
import { tuneForLongWork } from "../engine.ts";
import { widthOf } from "../output.ts";
import { fileSize, plural, report } from "../report.ts";
import { EXIT, type Terminal, UsageError } from "../terminal.ts";
import { staleCopies } from "./templates.ts";

export interface GalleryOptions {
  readonly output?: string;
  readonly page?: string;
  readonly profile?: Profile;
  readonly kind?: readonly string[];
  readonly json?: boolean;
  readonly format?: "pptx" | "png";
  /** Left out: every one. */
  readonly stress?: readonly string[];
  readonly width?: string;
}

const USUAL_PAGE = "16:9";

/** Pixels: what fits three abreast on a page of documentation. */
const THUMBNAIL = 480;

interface Opened {
  /** As the user called it. */
  readonly name: string;
  readonly pages: readonly string[];
  readonly readers: Readers;
  readonly draw: (views: readonly View[], kept?: "findings") => Promise<Drawn>;
}

/** Throws `HostError` where a kind is not among those of a pack. */
export function knownKinds(kinds: readonly string[], { slides }: Pick<Pack, "slides">): void {
  for (const kind of kinds) {
    const near = didYouMean(kind, slides.keys());
    if (!slides.has(kind)) throw new HostError(diagnose("cli/unknown-kind", { kind, near }));
  }
}

/** A pack as a brief beside it would get it. Throws `HostError` where it cannot be read, `UsageError` for a wrong wish. */
function open(pack: string | undefined, options: GalleryOptions): Opened {
  const readers = projectReaders(nodeHost, ".", pack);
  const { value: files, diagnostics } = readers.templates(null);
  const [unread] = diagnostics.filter(isError);
  if (unread !== undefined) throw new HostError(unread);
  const loaded = loadPack(files).value;
  const { pages } = loaded;
  const { cards } = loaded;
  knownKinds(
    (options.kind ?? []).filter((kind) => !cards.has(kind)),
    loaded,
  );
  if (options.page !== undefined && !pages.has(options.page))
    throw new UsageError(`--page is “${options.page}”; this pack has ${[...pages.keys()].join(", ")}`);
  const wanted = options.kind === undefined ? null : new Set(options.kind);
  return {
    name: pack ?? "the templates",
    pages: [...pages.keys()],
    readers,
    draw: async (views, kept) => {
      tuneForLongWork();
      const drawn = await drawPack(files, readers, views, wanted, kept);
      const stale = staleCopies(files).map((diagnostic): Finding => ({ diagnostic, pictures: [] }));
      return { ...drawn, findings: [...stale, ...drawn.findings] };
    },
  };
}

/**
 * `briefdeck templates gallery [PACK]`: a deck of every kind, as its sample and under stress, and of every layout; or with
 * `--format png` a picture of the first slide of each, `KIND-STRESS.png` in a folder.
 */
export async function gallery(pack: string | undefined, options: GalleryOptions, terminal: Terminal): Promise<number> {
  const opened = open(pack, options);
  const view = { page: options.page ?? USUAL_PAGE, profile: options.profile ?? USUAL_PROFILE };
  const width = widthOf(options.width, [options.format ?? "pptx"]);
  const drawn = await opened.draw([{ ...view, stresses: stressesOf(options.stress) }]);
  tell(drawn, terminal);
  if (options.format === "png") return await pictures(drawn, opened, { ...options, width }, terminal);
  const joined = joinPictures(ofKinds(drawn), `Gallery of ${opened.name}`);
  const output = options.output ?? join("out", "gallery.pptx");
  if (!/\.pptx$/i.test(output)) throw new UsageError("-o needs the name of a .pptx file");
  if (joined === null) {
    terminal.err(`${visible(output)}: not written: no sample can be drawn\n`);
    return EXIT.errors;
  }
  const { emitPptx } = await import("../../emit/pptx/emit.ts");
  const bytes = await emitPptx(joined.scene, joined.assets, joined.draft);
  nodeHost.writeWhole(output, bytes);
  const { layouts, slides } = joined.scene;
  const counts = [plural(drawn.kinds.length, "kind"), plural(layouts.length, "layout"), plural(slides.length, "slide")];
  terminal.err(`${visible(output)}: ${counts.join(", ")}, ${fileSize(bytes.length)}${found(drawn.findings)}\n`);
  return hasErrors(drawn) ? EXIT.errors : EXIT.done;
}

/** Cards are no slides of a deck, and have another page. */
const ofKinds = ({ pictures, cards }: Drawn) => pictures.filter(({ kind }) => !cards.includes(kind));

/** A profile with a page of its own is drawn on that page, and that page in that profile, where nobody asks for another. */
function isUsual(page: string, profile: Profile): boolean {
  const [owned] = PROFILES[profile].pages;
  return owned === undefined ? !PROFILE_NAMES.some((name) => PROFILES[name].pages.includes(page)) : owned === page;
}

/**
 * What a check looks at.
 * @param pages as `page:` of the front matter names them
 * @param asked whether the page was asked for, which is then drawn in every profile
 */
export const viewsOf = (
  pages: readonly string[],
  profiles: readonly Profile[],
  stresses: readonly Stress[],
  asked: boolean,
): readonly View[] =>
  pages.flatMap((page) =>
    profiles.filter((profile) => asked || isUsual(page, profile)).map((profile) => ({ page, profile, stresses })),
  );

function stressesOf(wanted: readonly string[] = STRESSES): readonly Stress[] {
  const unknown = wanted.find((one) => !STRESSES.some((stress) => stress === one));
  if (unknown !== undefined) throw new UsageError(`--stress is “${unknown}”; there are ${STRESSES.join(", ")}`);
  return STRESSES.filter((stress) => wanted.includes(stress));
}

async function pictures(
  drawn: Drawn,
  opened: Opened,
  options: { readonly output?: string; readonly width: number | undefined },
  terminal: Terminal,
): Promise<number> {
  const { face, shipped, raster } = opened.readers;
  if (face === undefined || shipped === undefined || raster === undefined)
    throw new Error("readers of a project bring what draws pictures");
  const { drawPictures } = await import("../../pictures.ts");
  const folder = options.output ?? join("out", "gallery");
  const tools = { readFace: face, readShipped: shipped, drawPng: raster };
  let count = 0;
  for (const { kind, stress, slides, compiled } of ofKinds(drawn)) {
    const [first] = slides;
    if (first === undefined || compiled.scene === null) continue;
    const scene = { ...compiled.scene, slides: [first] };
    const made = await drawPictures(scene, compiled.assets, options.width ?? THUMBNAIL, tools);
    for (const bytes of made) nodeHost.writeWhole(join(folder, `${kind}-${stress}.png`), bytes);
    count += made.length;
  }
  terminal.err(`${visible(folder)}: ${plural(count, "picture")}${found(drawn.findings)}\n`);
  return hasErrors(drawn) ? EXIT.errors : EXIT.done;
}

/** `briefdeck templates check [PACK]`: draws every kind in every page and profile, as its sample and under stress; one verdict. */
export async function checkPack(
  pack: string | undefined,
  options: GalleryOptions,
  terminal: Terminal,
): Promise<number> {
  const opened = open(pack, options);
  const pages = options.page === undefined ? opened.pages : [options.page];
  const profiles = options.profile === undefined ? PROFILE_NAMES : [options.profile];
  const stresses = stressesOf(options.stress);
  const views = viewsOf(pages, profiles, stresses, options.page !== undefined);
  const drawn = await opened.draw(views, "findings");
  const slides = drawn.pictures.reduce((sum, picture) => sum + picture.slides.length, 0);
  const cards = drawn.cards.length === 0 ? "" : `${plural(drawn.cards.length, "card")}, `;
  const looked = `${plural(drawn.kinds.length, "kind")} in ${plural(pages.length, "page")} and ${plural(profiles.length, "profile")}, ${cards}${plural(slides, "slide")} drawn`;
  if (options.json) {
    const diagnostics = drawn.findings.map((finding) => withPlaces(finding, drawn));
    const { kinds, cards: drawnCards } = drawn;
    const json = {
      ok: !hasErrors(drawn),
      kinds,
      cards: drawnCards,
      slides,
      diagnostics: diagnosticsToJson(diagnostics, drawn.sources),
    };
    terminal.out(`${JSON.stringify(json, null, 2)}\n`);
    return hasErrors(drawn) ? EXIT.errors : EXIT.done;
  }
  tell(drawn, terminal);
  const verdict = found(drawn.findings) || ", nothing to report";
  terminal.err(`${visible(opened.name)}: ${looked}${verdict}\n`);
  return hasErrors(drawn) ? EXIT.errors : EXIT.done;
}

function tell(drawn: Drawn, terminal: Terminal): void {
  const all = drawn.findings.map((finding) => withPlaces(finding, drawn));
  const weights = ["info", "warning", "error"];
  const sorted = [...all].sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity));
  report(sorted, drawn.sources, terminal, "err");
}

/** A finding that says in which pictures it was seen, where it was not in all of them. */
function withPlaces(finding: Finding, { pictures }: Drawn): Diagnostic {
  const places = seenIn(finding, pictures);
  const { diagnostic } = finding;
  return places === "" ? diagnostic : { ...diagnostic, message: `${diagnostic.message} (Seen in: ${places}.)` };
}

const found = (findings: readonly Finding[]): string => {
  const count = summarise(findings.map(({ diagnostic }) => diagnostic));
  return count === "" ? "" : `: ${count}`;
};

const hasErrors = ({ findings }: Drawn): boolean => findings.some(({ diagnostic }) => diagnostic.severity === "error");
