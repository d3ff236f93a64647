/** A pack as its designer sees it while working: every kind and layout drawn anew at each change, and sent to the pages that look. */

import { checkClasses } from "../deck/pack/class-names.ts";
import { loadPack } from "../deck/pack.ts";
import type { Pack, PackFile, SlideTemplate } from "../deck/types.ts";
import { isError } from "../diagnostics/diagnose.ts";
import { visible } from "../diagnostics/print/cells.ts";
import { formatDiagnostics, sortDiagnostics } from "../diagnostics/print.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import { concerns, drawSample, type Picture } from "../gallery/draw.ts";
import { offeredSlides } from "../gallery/join.ts";
import { STRESS_TITLES, STRESSES, type Stress } from "../gallery/stress.ts";
import type { Readers } from "../host/readers.ts";
import { createMemory, type Memory } from "../memory.ts";
import { drawSlides } from "../pictures.ts";
import type { Profile } from "../release/types.ts";
import { sizeOrigins, typesOf } from "../scene/explain.ts";
import type { SceneSlide } from "../scene/types.ts";
import { PROFILE_NAMES, USUAL_PROFILE } from "../vocabulary/profiles.ts";
import type { Answer, Stream } from "./http.ts";
import { facesOf, json, nameOf, openAnswer, type Preview, type PreviewInput, shippedAnswer, shown } from "./preview.ts";
import { createPlaces, type Place } from "./state.ts";

/** What a page looks at. */
interface GalleryView {
  /** As `page:` of the front matter names it. */
  readonly page: string;
  readonly profile: Profile;
  readonly stress: Stress;
  /** The kind that is drawn first. */
  readonly kind: string;
}

export interface GalleryInput extends Pick<PreviewInput, "explain" | "editor" | "tools" | "now"> {
  /** As the command names the pack. */
  readonly name: string;
  /** The kinds that are shown; empty: all of them. */
  readonly kinds: readonly string[];
  /** Reads the pack as it is now. */
  readonly read: () => { readonly files: Outcome<readonly PackFile[]>; readonly readers: Readers };
  /** A kind has been drawn: pictures of it were read. */
  readonly followed: () => void;
}

interface GalleryPage {
  readonly view: GalleryView;
  readonly stream: Stream;
  /** Names of the pictures that it has, by kind; under "" those of layouts. */
  readonly has: Map<string, ReadonlySet<string>>;
}

/** What one look at a pack goes on with. */
interface Look {
  readonly view: GalleryView;
  readonly files: readonly PackFile[];
  readonly readers: Readers;
  readonly pages: readonly GalleryPage[];
  readonly opened: Map<string, Uint8Array>;
}

/** Each change is drawn once a view that somebody looks at; a change while it is drawn begins anew. */
export function createGallery(input: GalleryInput): Preview {
  const pages = new Set<GalleryPage>();
  const last = new Map<string, Picture>();
  const memories = new Map<string, Memory>();
  const opened = new Map<string, Uint8Array>();
  let running: Promise<void> | null = null;
  let waiting = false;

  const look = async (view: GalleryView): Promise<void> => {
    const start = input.now();
    const own = [...pages].filter((page) => keyOf(page.view) === keyOf(view));
    const tell = (event: string, data: unknown): void => {
      for (const { stream } of own) stream.send(event, JSON.stringify(data));
    };
    const { files, readers } = input.read();
    const pack = loadPack(files.value);
    const shown = [...pack.value.slides.values()].filter(
      ({ kind }) => input.kinds.length === 0 || input.kinds.includes(kind),
    );
    const { report, diagnostics: ofClasses } = createReporter();
    const before = [...files.diagnostics, ...pack.diagnostics];
    const isBroken = before.some(isError);
    if (!isBroken) checkClasses(files.value, pack.value, report);
    const sources = new Map(files.value.map(({ file, text }): [string, string] => [file, text]));
    const told = listOf(view, shown, pack.value, sources);
    tell("pack", { ...told, ...faultOf(before, sources), findings: findingsOf([...before, ...ofClasses], sources) });
    if (isBroken) return;
    const wanted = shown.sort((a, b) => order(a, view.kind) - order(b, view.kind));
    const drawn = { view, files: files.value, readers, pages: own, opened };
    for (const [at, template] of wanted.entries()) {
      // A page is answered, and a change is heard of, between two pictures.
      await new Promise((done) => setImmediate(done));
      if (waiting || own.every((page) => !pages.has(page))) return;
      const picture = await drawKind(template, drawn);
      if (at === 0) await drawLayouts(picture, drawn);
    }
    tell("done", { took: input.now() - start, at: input.now() });
  };

  /** The picture of a kind, or why there is none: the pages keep the one of before. */
  const drawKind = async (template: SlideTemplate, { view, files, readers, pages: own, opened: faces }: Look) => {
    const { kind } = template;
    const key = `${keyOf(view)} ${kind}`;
    const memory = memories.get(key) ?? createMemory();
    memories.set(key, memory);
    const picture = await drawSample(template, view.stress, view, { files, readers, memory, faces: true });
    input.followed();
    const { compiled, slides } = picture;
    const found = sortDiagnostics(compiled.diagnostics.filter((one) => concerns(one, picture)));
    const { scene } = compiled;
    const svgs = scene === null ? null : await drawSlides({ ...compiled, scene: { ...scene, slides } }, memory);
    if (slides.length > 0) last.set(key, picture);
    send(own, "kind", {
      kind,
      slides: slides.map(({ id }) => ({ id, svg: svgs?.find((one) => one.id === id)?.text ?? "" })),
      findings: findingsOf(found, compiled.sources),
      ...faultOf(slides.length === 0 ? found : [], compiled.sources),
      faces: facesOf(compiled, faces),
    });
    return picture;
  };

  /** Each layout as “New slide” offers it. */
  const drawLayouts = async ({ compiled }: Picture, { view, pages: own }: Look): Promise<void> => {
    const { scene } = compiled;
    if (scene === null) return;
    const slides = offeredSlides(scene);
    const offered = { ...compiled, scene: { ...scene, slides } };
    last.set(`${keyOf(view)} `, {
      kind: "",
      stress: "sample",
      view: { ...view, stresses: [] },
      slides,
      compiled: offered,
    });
    const svgs = (await drawSlides(offered)) ?? [];
    send(own, "layouts", {
      kind: "",
      slides: slides.map(({ id, title }) => ({ id, title, svg: svgs.find((one) => one.id === id)?.text ?? "" })),
    });
  };

  /** What was drawn for views that nobody looks at any more. */
  const forget = (): void => {
    const looked = [...pages].map(({ view }) => `${keyOf(view)} `);
    for (const kept of [memories, last])
      for (const key of kept.keys()) if (!looked.some((view) => key.startsWith(view))) kept.delete(key);
  };
  const run = async (): Promise<void> => {
    while (waiting) {
      waiting = false;
      forget();
      for (const view of new Map([...pages].map((page) => [keyOf(page.view), page.view])).values()) {
        try {
          await look(view);
        } catch (error) {
          const { message, hint = "", code } = input.explain(error);
          const fault = { error: `${message} [${code}]\n${hint}`, errorPlace: null };
          for (const { stream, view: own } of pages)
            if (keyOf(own) === keyOf(view)) stream.send("fault", JSON.stringify(fault));
        }
      }
      await new Promise((done) => setImmediate(done));
    }
    running = null;
  };
  const changed = (): void => {
    waiting = true;
    running ??= run();
  };

  /** The boxes of a picture, with element, rule and size of what stands in each. */
  const boxesOf = (query: URLSearchParams): Answer | null => {
    const picture = last.get(`${keyOf(viewOf(query))} ${query.get("of") ?? ""}`);
    const slide = picture?.slides.find(({ id }) => id === query.get("slide"));
    if (picture === undefined || slide === undefined) return null;
    return json(boxes(picture, slide));
  };
  const openAt = (query: URLSearchParams): Answer | null => {
    const compiled = [...last.values()].map((one) => one.compiled);
    return openAnswer(query, (file) => compiled.some(({ sources }) => sources.has(file)), input.editor);
  };

  return {
    changed,
    async settled() {
      while (running !== null) await running;
    },
    routes: {
      get(name, query) {
        if (name === "") return { type: "text/html; charset=utf-8", body: pageOf(input.name) };
        if (name === "boxes") return boxesOf(query);
        if (name === "open") return openAt(query);
        const own = opened.get(name);
        return own === undefined ? shippedAnswer(name, input.tools) : { type: "font/ttf", body: own };
      },
      listen(stream) {
        const page: GalleryPage = { view: viewOf(stream.query), stream, has: new Map() };
        pages.add(page);
        changed();
        return () => pages.delete(page);
      },
    },
  };
}

/** The kind that somebody looks at first, then in the order of the pack. */
const order = ({ kind }: SlideTemplate, first: string): number => (kind === first ? 0 : 1);

/** One page looks at these pictures with one kind in front, another with another. */
const keyOf = ({ page, profile, stress }: GalleryView): string => JSON.stringify([page, profile, stress]);

function viewOf(query: URLSearchParams): GalleryView {
  return {
    page: query.get("page") ?? "16:9",
    profile: PROFILE_NAMES.find((name) => name === query.get("profile")) ?? USUAL_PROFILE,
    stress: STRESSES.find((name) => name === query.get("stress")) ?? "sample",
    kind: query.get("kind") ?? "",
  };
}

/** Pictures that a page has already are called by their names alone. */
function send(
  pages: readonly GalleryPage[],
  event: string,
  told: {
    readonly kind: string;
    readonly slides: readonly { readonly id: string; readonly svg: string }[];
  } & Readonly<Record<string, unknown>>,
): void {
  for (const { stream, has } of pages) {
    const known = has.get(told.kind);
    const slides = told.slides.map(({ svg, ...slide }) => {
      const name = nameOf(svg);
      return { ...slide, picture: name, ...(known?.has(name) === true ? {} : { svg }) };
    });
    has.set(told.kind, new Set(slides.map(({ picture }) => picture)));
    stream.send(event, JSON.stringify({ ...told, slides }));
  }
}

function listOf(
  view: GalleryView,
  slides: readonly SlideTemplate[],
  { pages }: Pack,
  sources: ReadonlyMap<string, string>,
) {
  const placeIn = createPlaces(sources);
  const kinds = slides.map(({ kind, title, description, pack, file, takes, topic, sample }) => ({
    kind,
    title,
    description,
    pack,
    place: placeIn({ file, start: 0, end: 0 }),
    headings: [...topic.headings.values()].flat(),
    takes: takesOf(takes),
    screen: topic.screen,
    sample: sample.trim(),
  }));
  return {
    view,
    kinds: kinds.sort((a, b) => (a.title < b.title ? -1 : 1)),
    pages: [...pages.keys()],
    profiles: PROFILE_NAMES,
    stresses: STRESSES.map((name) => ({ name, title: STRESS_TITLES[name] })),
  };
}

function takesOf({ parts, required }: SlideTemplate["takes"]): readonly string[] {
  const things = required.map((name) => `a ${name}`);
  return parts === null ? things : [`${parts.min} to ${parts.max} parts`, ...things];
}

function findingsOf(found: readonly Diagnostic[], sources: ReadonlyMap<string, string>) {
  const placeIn = createPlaces(sources);
  return found.map(({ severity, code, message, hint = "", span, related }) => ({
    severity,
    code,
    message: visible(message),
    hint: visible(hint.trim()),
    place: span === undefined ? null : placeIn(span),
    related: (related ?? []).flatMap(({ span: at }) => placeIn(at) ?? []),
  }));
}

/** The first error as a terminal shows it, and its place. */
function faultOf(
  found: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): { readonly error: string; readonly errorPlace: Place | null } {
  const first = found.find(isError);
  if (first === undefined) return { error: "", errorPlace: null };
  return {
    error: formatDiagnostics([first], sources, { width: 110 }),
    errorPlace: first.span === undefined ? null : createPlaces(sources)(first.span),
  };
}

/** Boxes from the lowest to the highest, in points of the page. */
function boxes({ compiled }: Picture, slide: SceneSlide) {
  const { deck, sources } = compiled;
  if (deck === null) return [];
  const find = sizeOrigins(deck);
  const placeIn = createPlaces(sources);
  return slide.items.map((item) => ({
    name: item.name,
    box: item.box,
    types: typesOf(slide, item, find).map(({ size, origin }) => ({
      size: Math.round(size * 10) / 10,
      of: origin === undefined ? null : origin.size,
      element: origin?.element ?? "",
      place: origin?.span === undefined ? null : placeIn(origin.span),
    })),
  }));
}

const pageOf = (name: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${shown(name)} · templates</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="preview.css"><link rel="stylesheet" href="gallery.css"><link rel="icon" href="data:,"></head>
<body class="templates"><header><h1>${shown(name)}</h1>
<nav class="pages" aria-label="Page"></nav><nav class="profiles" aria-label="Profile"></nav>
<label>Texts <select class="stresses"></select></label>
<label>Find <input type="search" class="find"></label>
<p class="saved" role="status"></p></header>
<nav class="rail" aria-label="Kinds"></nav>
<main tabindex="-1"><h2>Kinds</h2><div class="cards kinds"></div><h2>Layouts, as “New slide” offers them</h2><div class="cards layouts"></div>
<section class="error" aria-label="Error" hidden><h2></h2><pre tabindex="0"></pre><p></p></section></main>
<aside aria-label="The chosen one"><div class="large"></div><p class="hit"></p><section class="chosen"></section><section class="own"></section><section class="deck"></section></aside>
<footer><span><kbd>←</kbd> <kbd>→</kbd> choose</span><span><kbd>Enter</kbd> large</span><span><kbd>C</kbd> copy the sample</span><span><kbd>P</kbd> page</span><span><kbd>R</kbd> profile</span><span><kbd>/</kbd> find</span><span><kbd>D</kbd> dark</span><span class="where">127.0.0.1 only, this machine</span></footer>
<p class="said" role="status"></p>
<script src="gallery.js"></script></body></html>
`;
