import { BOUNDS } from "../../data/bounds.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import type { Diagnostic, Outcome, Span } from "../../diagnostics/types.ts";
import type { Asset, Assets } from "../../scene/types.ts";
import { bareImage } from "./bare.ts";
import { type FoundClip, postersOf, readClip, signDrawing } from "./clip.ts";
import type { SvgDrawer } from "./draw-svg.ts";
import { habitsOf, type ImageProblem, inspectImage, turned } from "./inspect.ts";
import type { ReadImage } from "./read.ts";

/** A picture as a deck refers to it, and where. */
export interface ImageSource {
  readonly src: string;
  /** What it is called among the assets, if that is not `src`. */
  readonly key?: string;
  readonly span: Span;
  /** The file that names it, if that is not the brief: paths may start there too; a template looks in its own pack. */
  readonly from?: string;
  /** A brief's own: while it is a draft, its place may be marked where it cannot be had. */
  readonly mayWait?: boolean;
}

/** Pictures that were made before, by their names: what was read of each, and what it came to. */
export type KeptImages = Map<string, { readonly read: Uint8Array; readonly outcome: Outcome<Asset> }>;

/** What pictures of a deck have in common while they are loaded. */
interface Desk {
  readonly kept: KeptImages;
  /** The names of those that the deck has now. */
  readonly used: Set<string>;
  drawer: SvgDrawer | null;
  /** Milliseconds that went into writing pictures anew. */
  rewriting: number;
}

interface LoadOptions {
  /** Marks the place of each picture that cannot be had and may wait; its fault is a warning then. */
  readonly gaps?: boolean;
  /** A picture whose file is the same is the same asset again: to draw or to write one anew takes up to half a second. */
  readonly kept?: KeptImages | undefined;
}

/**
 * Reads and inspects every picture once. A picture that cannot be used is reported at its first mention. What draws SVG
 * is loaded for SVG alone.
 */
export async function loadImages(
  sources: readonly ImageSource[],
  read: ReadImage,
  { gaps = false, kept = new Map() }: LoadOptions = {},
): Promise<Outcome<Assets>> {
  const assets = new Map<string, Asset>();
  const { report, diagnostics } = createReporter();
  const seen = new Set<string>();
  const desk: Desk = { kept, used: new Set(), drawer: null, rewriting: 0 };
  for (const { src, key = src, span, from, mayWait = false } of sources) {
    if (seen.has(key)) continue;
    seen.add(key);
    const outcome = await loadOne(src, from ?? "", read, desk);
    const gap = gaps && mayWait && outcome.value === null ? await loadGap(src, desk) : null;
    for (const diagnostic of outcome.diagnostics) report({ ...(gap === null ? diagnostic : marked(diagnostic)), span });
    const asset = outcome.value ?? gap;
    if (asset !== null) assets.set(key, asset);
  }
  await desk.drawer?.close();
  // One that is written into the brief has another name with each change: none may stay for good.
  for (const key of kept.keys()) if (!desk.used.has(key)) kept.delete(key);
  return { value: assets, diagnostics };
}

async function loadGap(src: string, desk: Desk): Promise<Asset | null> {
  const { gapDrawing } = await import("./gap.ts");
  return (await loadDrawing(src, gapDrawing(src), desk)).value;
}

const marked = (fault: Diagnostic): Diagnostic => ({
  ...fault,
  severity: "warning",
  message: `${fault.message.replace(/\.$/, "")}; its place on the slide is marked.`,
});

/** How messages call a picture that is written into the brief. */
const LONGEST_NAME = 200;

async function loadOne(written: string, from: string, read: ReadImage, desk: Desk): Promise<Outcome<Asset | null>> {
  const { value, diagnostics } = await read(written, from);
  const src = written.length > LONGEST_NAME ? `${written.slice(0, 30)}…` : written;
  if (value === null) return { value, diagnostics };
  const played = readClip(value);
  if (played !== undefined) return loadClip(played, { src, from, written }, read, desk);
  const key = JSON.stringify([written, from]);
  desk.used.add(key);
  const known = desk.kept.get(key);
  const made = known && Buffer.compare(known.read, value) === 0 ? known.outcome : await makeAsset(src, value, desk);
  // What failed may have failed for want of time.
  if (made.value !== null) desk.kept.set(key, { read: value, outcome: { ...made, value: made.value } });
  return { value: made.value, diagnostics: [...diagnostics, ...made.diagnostics] };
}

/** @param bytes of a picture, as its file has them */
async function makeAsset(src: string, read: Uint8Array, desk: Desk): Promise<Outcome<Asset | null>> {
  const fail = (problem: Told): Outcome<null> => ({ value: null, diagnostics: [explain(src, problem)] });
  const found = inspectImage(read);
  if ("problem" in found) {
    if (found.problem === "svg") return loadDrawing(src, read, desk);
    return found.problem === "webp" ? loadWebp(src, read, desk) : fail(found);
  }
  const bytes = bareImage(found.type, found.bytes);
  if (bytes === undefined)
    return fail({ problem: "broken", format: found.type.toUpperCase(), reason: "its blocks are out of step" });
  const { isAnimated, isCmyk } = habitsOf(found);
  const told = [
    ...(isAnimated ? [diagnose("host/image-animated", { src, shown: "" })] : []),
    ...(isCmyk ? [diagnose("host/image-cmyk", { src })] : []),
  ];
  const still = found.type === "gif" ? await (await import("./gif.ts")).firstPicture(bytes) : null;
  return { value: { ...found, bytes, ...(still && { still }) }, diagnostics: told };
}

/** Milliseconds for all of a deck: a photograph takes half a second. */
const LONGEST_REWRITING = 60_000;

async function loadWebp(src: string, bytes: Uint8Array, desk: Desk): Promise<Outcome<Asset | null>> {
  const { rewriteWebp, WebpFault, WebpPixels } = await import("./webp.ts");
  const fail = (problem: Told): Outcome<null> => ({ value: null, diagnostics: [explain(src, problem)] });
  const start = performance.now();
  try {
    if (desk.rewriting > LONGEST_REWRITING) {
      const reason = `those before it took longer than ${LONGEST_REWRITING / 1000} seconds to read`;
      return fail({ problem: "broken", format: "WebP", reason });
    }
    const { isAnimated, orientation, ...picture } = await rewriteWebp(bytes);
    return {
      value: turned(picture, orientation),
      diagnostics: isAnimated ? [diagnose("host/image-animated", { src, shown: "still" })] : [],
    };
  } catch (error) {
    if (error instanceof WebpPixels)
      return fail({ problem: "pixels", width: error.width, height: error.height, limit: BOUNDS.rewritten });
    if (!(error instanceof WebpFault)) throw error;
    return fail({ problem: "broken", format: "WebP", reason: error.message });
  } finally {
    desk.rewriting += performance.now() - start;
  }
}

/** A clip in the place of its picture, which stands beside it under its name; else of a sign. */
async function loadClip(
  found: FoundClip,
  { src, from, written }: { readonly src: string; readonly from: string; readonly written: string },
  read: ReadImage,
  desk: Desk,
): Promise<Outcome<Asset | null>> {
  if ("problem" in found) {
    const fault =
      found.problem === "format"
        ? diagnose("host/clip-format", { src, format: found.format })
        : diagnose("host/image-broken", { src, format: found.format, reason: found.reason });
    return { value: null, diagnostics: [fault] };
  }
  for (const poster of postersOf(written)) {
    const picture = (await read(poster, from)).value;
    if (picture === null || readClip(picture) !== undefined) continue;
    const { value, diagnostics } = await loadOne(poster, from, read, desk);
    return { value: value === null ? null : { ...value, clip: found.clip }, diagnostics };
  }
  const { value, diagnostics } = await loadDrawing(`the sign of ${src}`, signDrawing(), desk);
  const told = diagnose("host/clip-poster", { src, poster: postersOf(src)[0] ?? "" });
  // A machine that is too busy to draw it in time has no picture for the clip: that is an error of its own.
  return { value: value === null ? null : { ...value, clip: found.clip }, diagnostics: [told, ...diagnostics] };
}

/** The drawing without what does not draw it, and a picture of it for programs that know no SVG. */
async function loadDrawing(src: string, bytes: Uint8Array, desk: Desk): Promise<Outcome<Asset | null>> {
  const [{ bareSvg, SvgFault }, { createSvgDrawer }] = await Promise.all([import("./svg.ts"), import("./draw-svg.ts")]);
  try {
    const bare = bareSvg(bytes);
    desk.drawer ??= createSvgDrawer();
    const { svg, png, width, height } = await desk.drawer.draw(bare);
    const { words, left } = bare;
    const told = [
      ...(left.length > 0 ? [diagnose("host/image-svg-left", { src, what: left.join(", ") })] : []),
      ...(words.length > 0 ? [diagnose("host/image-svg-words", { src })] : []),
    ];
    return { value: { bytes: png, type: "png", width, height, svg, words }, diagnostics: told };
  } catch (error) {
    if (!(error instanceof SvgFault)) throw error;
    return { value: null, diagnostics: [diagnose("host/image-svg", { src, reason: error.message })] };
  }
}

type Told = Exclude<ImageProblem, { problem: "svg" | "webp" }>;

function explain(src: string, found: Told): Diagnostic {
  switch (found.problem) {
    case "unknown":
      return diagnose("host/image-unknown", { src });
    case "format":
      return diagnose("host/image-format", { src, format: found.format });
    case "broken":
      return diagnose("host/image-broken", { src, format: found.format, reason: found.reason });
    case "pixels":
      return diagnose("host/image-pixels", {
        src,
        width: found.width,
        height: found.height,
        limit: found.limit / 1e6,
      });
  }
}
