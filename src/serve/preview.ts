/** A brief as its author sees it while writing: compiled anew at each change, and sent to the pages that look at it. */
import type { Compiled } from "../compile.ts";
import { visible } from "../diagnostics/print/cells.ts";
import type { Diagnostic, Span } from "../diagnostics/types.ts";
import type { ShippedFile, Tools } from "../emit/types.ts";
import { createMemory, type Memory } from "../memory.ts";
import { drawSlides } from "../pictures.ts";
import type { Profile } from "../release/types.ts";
import { PROFILE_NAMES } from "../vocabulary/profiles.ts";
import type { Answer, Routes, Stream } from "./http.ts";
import { createPlaces, type State, stateOf } from "./state.ts";

/** What a page looks at. */
export interface View {
  /** Null: the whole brief. */
  readonly release: string | null;
  /** Null: the front matter's. */
  readonly profile: Profile | null;
  /** One of the brief's other languages; null: the brief that the command names. */
  readonly lang: string | null;
}

export interface PreviewInput {
  /** As the command names it. */
  readonly file: string;
  /** Reads and compiles a brief as it is now, without writing anything: the one of `file`, or the one that translates it. */
  readonly compile: (file: string, view: View, memory: Memory) => Promise<Compiled>;
  /** What to say where a compile throws: a brief that cannot be read, or a bug of ours. */
  readonly explain: (error: unknown) => Diagnostic;
  /** Address that opens a place in an editor; null: none is set. */
  readonly editor:
    | ((place: { readonly file: string; readonly line: number; readonly column: number }) => string | null)
    | null;
  readonly tools: Pick<Tools, "readFace" | "readShipped">;
  /** Of the clock, in milliseconds. */
  readonly now: () => number;
}

export interface Preview {
  readonly routes: Routes;
  /** Something that was read has changed. */
  readonly changed: () => void;
  /** Resolves when nothing is being compiled and nothing waits. */
  readonly settled: () => Promise<void>;
}

interface Looked {
  readonly compiled: Compiled;
  readonly state: State;
  /** Typefaces of packs, by their addresses. */
  readonly opened: ReadonlyMap<string, Uint8Array>;
}

/** What pages are told beside the state: where the typefaces of packs are. */
type Told = State & {
  readonly faces: readonly {
    readonly name: string;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly address: string;
  }[];
};

interface Page {
  readonly view: View;
  /** It is shown beside another one, which comes first. */
  readonly isBeside: boolean;
  readonly stream: Stream;
  /** Pictures that it has. */
  readonly has: Set<string>;
}

/** Each change is compiled once a view that somebody looks at, however many changes come meanwhile. */
export function createPreview(input: PreviewInput): Preview {
  const pages = new Set<Page>();
  const last = new Map<string, Looked>();
  const memories = new Map<string, Memory>();
  /** Files of the brief's other languages, as they were found last. */
  let translations: Compiled["translations"] = [];
  let running: Promise<void> | null = null;
  let waiting = false;

  const compileView = async (view: View, key: string): Promise<{ compiled: Compiled; memory: Memory }> => {
    const memory = memories.get(key) ?? createMemory();
    memories.set(key, memory);
    if (view.lang !== null && translations.length === 0)
      await compileView({ ...view, lang: null }, keyOf({ ...view, lang: null }));
    const translated = translations.find(({ lang }) => lang === view.lang)?.file;
    const compiled = await input.compile(translated ?? input.file, view, memory);
    if (translated === undefined) ({ translations } = compiled);
    return { compiled, memory };
  };
  const look = async (view: View, savedAt: number): Promise<void> => {
    const key = keyOf(view);
    const start = input.now();
    const own = [...pages].filter((page) => keyOf(page.view) === key);
    try {
      const { compiled, memory } = await compileView(view, key);
      const pictures = await drawSlides(compiled, memory);
      const svgs = new Map<string, string>();
      const state = stateOf(compiled, pictures, (svg) => {
        const name = nameOf(svg);
        svgs.set(name, svg);
        return name;
      });
      const opened = new Map<string, Uint8Array>();
      const faces = facesOf(compiled, opened);
      if (pictures !== null) last.set(key, { compiled, state, opened });
      for (const page of own) send(page, { ...state, faces }, svgs, { savedAt, took: input.now() - start });
    } catch (error) {
      const { message, hint = "", code } = input.explain(error);
      for (const { stream } of own) stream.send("fault", JSON.stringify({ message, hint, code, savedAt }));
    }
  };
  const send = (
    { stream, has, view }: Page,
    state: Told,
    svgs: ReadonlyMap<string, string>,
    times: { readonly savedAt: number; readonly took: number },
  ): void => {
    const fresh = [...svgs].filter(([name]) => !has.has(name));
    has.clear();
    for (const name of svgs.keys()) has.add(name);
    const editor = input.editor !== null;
    const told = { ...state, ...times, view, profiles: PROFILE_NAMES, editor };
    stream.send("state", JSON.stringify({ ...told, pictures: Object.fromEntries(fresh) }));
  };
  const run = async (): Promise<void> => {
    while (waiting) {
      waiting = false;
      const savedAt = input.now();
      const wanted = [...pages].sort((a, b) => Number(a.isBeside) - Number(b.isBeside));
      for (const view of new Map(wanted.map((page) => [keyOf(page.view), page.view])).values())
        await look(view, savedAt);
      // Pages that ask for something are answered between two rounds, however fast changes come.
      await new Promise((done) => setImmediate(done));
    }
    running = null;
  };
  const changed = (): void => {
    waiting = true;
    running ??= run();
  };

  /** Where a text of a slide stands, as it was compiled last. */
  const placeOf = (query: URLSearchParams): Answer | null => {
    const looked = last.get(keyOf(viewOf(query)));
    const slide = looked?.compiled.scene?.slides.find(({ id }) => id === query.get("slide"));
    if (looked === undefined || slide === undefined) return null;
    const at = Number(query.get("at") ?? "0");
    const elsewhere = query.get("in");
    const { place, sources } = looked.compiled;
    const start = elsewhere === null ? slide.span.start + at : at;
    if (!Number.isSafeInteger(start) || start < 0) return null;
    const span: Span = { file: elsewhere ?? slide.span.file, start, end: start };
    const found = createPlaces(sources)(place(span));
    if (found === null) return null;
    return json({ ...found, href: input.editor === null ? null : input.editor(found) });
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
        if (name === "") return { type: "text/html; charset=utf-8", body: pageOf(input.file) };
        if (name === "place") return placeOf(query);
        if (name === "open") return openAt(query);
        const own = [...last.values()].flatMap(({ opened }) => opened.get(name) ?? [])[0];
        if (own !== undefined) return { type: "font/ttf", body: own };
        return shippedAnswer(name, input.tools);
      },
      listen(stream) {
        const isBeside = stream.query.has("beside");
        const page: Page = { view: viewOf(stream.query), isBeside, stream, has: new Set() };
        pages.add(page);
        changed();
        return () => pages.delete(page);
      },
    },
  };
}

export const json = (value: unknown): Answer => ({ type: "application/json", body: JSON.stringify(value) });

/**
 * The address that opens a place in the editor; null for a place that is none.
 * @param isKnown whether a file is one of those that were compiled: a page asks for nothing else
 */
export function openAnswer(
  query: URLSearchParams,
  isKnown: (file: string) => boolean,
  editor: PreviewInput["editor"],
): Answer | null {
  const [file, line, column] = [query.get("file") ?? "", Number(query.get("line")), Number(query.get("column"))];
  if (!isKnown(file) || !Number.isSafeInteger(line) || !Number.isSafeInteger(column) || editor === null) return null;
  return json({ href: editor({ file, line, column }) });
}

const PAGE_FILES: ReadonlyMap<string, string> = new Map([
  ["preview.js", "text/javascript; charset=utf-8"],
  ["preview.css", "text/css; charset=utf-8"],
  ["gallery.js", "text/javascript; charset=utf-8"],
  ["gallery.css", "text/css; charset=utf-8"],
]);
const FACE = /^faces\/([A-Za-z-]{1,40})_(bold|plain)_(italic|upright)$/;

/** A script, stylesheet or typeface that comes with briefdeck; null where there is none of that name. */
export function shippedAnswer(name: string, { readShipped, readFace }: PreviewInput["tools"]): Answer | null {
  const file = PAGE_FILES.get(name);
  if (file !== undefined) return { type: file, body: readShipped(name as ShippedFile) };
  const face = FACE.exec(name);
  const style = { bold: face?.[2] === "bold", italic: face?.[3] === "italic" };
  const bytes = face === null ? null : readFace((face[1] ?? "").replaceAll("-", " "), style);
  return bytes === null ? null : { type: "font/ttf", body: bytes };
}

/** Typefaces of packs as a page is told of them; their bytes go to `opened`, by their addresses. */
export function facesOf({ faces }: Pick<Compiled, "faces">, opened: Map<string, Uint8Array>): Told["faces"] {
  return faces.map(({ bytes, ...face }) => {
    const address = `faces/own/${nameOf(Buffer.from(bytes).toString("latin1"))}`;
    opened.set(address, bytes);
    return { ...face, address };
  });
}

function viewOf(query: URLSearchParams): View {
  const profile = PROFILE_NAMES.find((name) => name === query.get("profile"));
  return { release: query.get("release") || null, profile: profile ?? null, lang: query.get("lang") || null };
}

const keyOf = (view: View): string => JSON.stringify(view);

/** Pictures alike have one name: two numbers of 32 bits over the text (FNV-1a, forwards and backwards). */
export function nameOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${text.length.toString(36)}`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The name of a file or pack in a page: nothing in it turns the rest round. */
export const shown = (file: string): string => escaped(visible(file));

const pageOf = (file: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${shown(file)} · preview</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="preview.css"><link rel="icon" href="data:,"></head>
<body><header><h1>${shown(file)}</h1>
<nav class="releases" aria-label="Release"></nav><nav class="profiles" aria-label="Profile"></nav>
<p class="saved" role="status"></p></header>
<nav class="rail" aria-label="Slides"></nav>
<main><div class="pair"><div class="stage" role="group" aria-label="Slide"></div><div class="stage other" role="group" aria-label="Slide beside it" hidden></div></div><div class="info"><span class="number"></span><nav class="besides" aria-label="Beside it" hidden></nav><button type="button" class="place"></button></div>
<section class="error" aria-label="Error" hidden><h2></h2><pre tabindex="0"></pre><p></p></section>
<section class="notes" aria-label="Speaker notes"></section></main>
<aside aria-label="Findings"><section class="own"></section><section class="deck"></section><section class="withheld"></section></aside>
<footer><span><kbd>←</kbd> <kbd>→</kbd> slide</span><span><kbd>R</kbd> release</span><span><kbd>P</kbd> profile</span><span><kbd>C</kbd> beside it</span><span><kbd>E</kbd> line of this slide</span><span><kbd>J</kbd> <kbd>K</kbd> findings</span><span><kbd>N</kbd> notes</span><span><kbd>G</kbd> grid</span><span><kbd>D</kbd> dark</span><span class="where">127.0.0.1 only, this machine</span></footer>
<p class="said" role="status"></p>
<script src="preview.js"></script></body></html>
`;
