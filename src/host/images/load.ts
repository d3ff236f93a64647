import { BOUNDS } from "../../data/bounds.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import type { Diagnostic, Outcome, Span } from "../../diagnostics/types.ts";
import type { Asset, Assets } from "../../scene/types.ts";
import { bareImage } from "./bare.ts";
import type { SvgDrawer } from "./draw-svg.ts";
import { type ImageProblem, inspectImage } from "./inspect.ts";
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

interface LoadOptions {
  /** Marks the place of each picture that cannot be had and may wait; its fault is a warning then. */
  readonly gaps?: boolean;
}

/**
 * Reads and inspects every picture once. A picture that cannot be used is reported at its first mention. What draws SVG
 * is loaded for SVG alone.
 */
export async function loadImages(
  sources: readonly ImageSource[],
  read: ReadImage,
  { gaps = false }: LoadOptions = {},
): Promise<Outcome<Assets>> {
  const assets = new Map<string, Asset>();
  const { report, diagnostics } = createReporter();
  const seen = new Set<string>();
  const drawer: { opened: SvgDrawer | null } = { opened: null };
  for (const { src, key = src, span, from, mayWait = false } of sources) {
    if (seen.has(key)) continue;
    seen.add(key);
    const outcome = await loadOne(src, from ?? "", read, drawer);
    const gap = gaps && mayWait && outcome.value === null ? await loadGap(src, drawer) : null;
    for (const diagnostic of outcome.diagnostics) report({ ...(gap === null ? diagnostic : marked(diagnostic)), span });
    const asset = outcome.value ?? gap;
    if (asset !== null) assets.set(key, asset);
  }
  await drawer.opened?.close();
  return { value: assets, diagnostics };
}

async function loadGap(src: string, drawer: { opened: SvgDrawer | null }): Promise<Asset | null> {
  const { gapDrawing } = await import("./gap.ts");
  return (await loadDrawing(src, gapDrawing(src), drawer)).value;
}

const marked = (fault: Diagnostic): Diagnostic => ({
  ...fault,
  severity: "warning",
  message: `${fault.message.replace(/\.$/, "")}; its place on the slide is marked.`,
});

/** How messages call a picture that is written into the brief. */
const LONGEST_NAME = 200;

async function loadOne(
  written: string,
  from: string,
  read: ReadImage,
  drawer: { opened: SvgDrawer | null },
): Promise<Outcome<Asset | null>> {
  const { value, diagnostics } = read(written, from);
  const src = written.length > LONGEST_NAME ? `${written.slice(0, 30)}…` : written;
  if (value === null) return { value, diagnostics };
  const found = inspectImage(value);
  if ("problem" in found && found.problem === "svg") {
    const drawn = await loadDrawing(src, value, drawer);
    return { value: drawn.value, diagnostics: [...diagnostics, ...drawn.diagnostics] };
  }
  if ("problem" in found) return { value: null, diagnostics: [...diagnostics, explain(src, found)] };
  const bytes = bareImage(found.type, found.bytes);
  if (bytes === undefined) {
    const damage = {
      problem: "broken",
      format: found.type.toUpperCase(),
      reason: "its blocks are out of step",
    } as const;
    return { value: null, diagnostics: [...diagnostics, explain(src, damage)] };
  }
  return { value: { ...found, bytes }, diagnostics };
}

/** The drawing without what does not draw it, and a picture of it for programs that know no SVG. */
async function loadDrawing(
  src: string,
  bytes: Uint8Array,
  drawer: { opened: SvgDrawer | null },
): Promise<Outcome<Asset | null>> {
  const [{ bareSvg, SvgFault }, { createSvgDrawer }] = await Promise.all([import("./svg.ts"), import("./draw-svg.ts")]);
  try {
    const bare = bareSvg(bytes);
    drawer.opened ??= createSvgDrawer();
    const { svg, png, width, height } = await drawer.opened.draw(bare);
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

function explain(src: string, found: Exclude<ImageProblem, { problem: "svg" }>): Diagnostic {
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
        limit: BOUNDS.pixels / 1e6,
      });
  }
}
