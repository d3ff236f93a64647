/** Chunks that Quarto and knitr run: ```` ```{r, echo=FALSE} ```` and lines `#| echo: false` at their head. */
import type { Signs } from "./signs.ts";

const CHUNK = /^\{(r|python|julia|bash|sh|sql|ojs|stan|rcpp|octave|mermaid|dot)(?=[\s,}])([^}]*)\}/i;
/** Diagrams that Quarto draws: their source is no code of the author's to hide. */
const DRAWN = /^(?:mermaid|dot)$/i;
const DIAGRAMS = new Set(
  "mermaid plantuml puml dot graphviz d2 ditaa wavedrom vega vega-lite markmap nomnoml pikchr bytefield svgbob abc flow sequence fretboard".split(
    " ",
  ),
);
const OPTION = /^(?:#|\/\/|--|%%|\*)\|[ \t]*([\w.-]+):[ \t]*(.*?)[ \t]*$/;

export interface Chunk {
  /** What hides its code, as written; "" if nothing does. */
  readonly hidden: string;
  /** What is said of the figure or table that it makes, which no deck holds; "" where nothing is. */
  readonly caption: string;
  /** Its code without the options. */
  readonly code: readonly string[];
}

/** A chunk of code that its program runs; null for code that is only shown. */
export function chunkOf(info: string, lines: readonly string[], { echo }: Signs): Chunk | null {
  const [, lang = "", header] = CHUNK.exec(info.trim()) ?? [];
  if (header === undefined) return null;
  const options = new Map<string, string>();
  for (const [, name = "", value = ""] of header.matchAll(
    /(?<![\w.])([\w.]+)\s*=\s*("[^"]{0,400}"|'[^']{0,400}'|[^\s,]+)/g,
  ))
    options.set(name, value);
  const count = lines.findIndex((line) => !OPTION.test(line));
  const head = count < 0 ? lines : lines.slice(0, count);
  for (const line of head) {
    const [, name = "", value = ""] = OPTION.exec(line) ?? [];
    options.set(name, value);
  }
  const off = (name: string) => /^(?:false|F)$/i.test(options.get(name) ?? "");
  const name = ["include", "echo"].find(off);
  const isSilent = !echo && !options.has("echo") && !DRAWN.test(lang);
  const hidden = name === undefined ? (isSilent ? "a chunk of code without echo: true" : "") : `${name}: false`;
  const caption = ["fig-cap", "tbl-cap", "fig.cap"].map((key) => options.get(key) ?? "").find((value) => value !== "");
  return { hidden, caption: (caption ?? "").replace(/^(["'])(.*)\1$/, "$2"), code: lines.slice(head.length) };
}

/** Whether other programs draw a diagram from code of this language. */
export const isDiagram = (lang: string): boolean => DIAGRAMS.has(lang.toLowerCase());

/** Blocks that plug-ins of Obsidian fill in, of notes that are not here. */
const FILLED_IN =
  /^(?:dataview(?:js)?|tasks|query|button|meta-bind(?:-[a-z-]+)?|templater|datacore[a-z]*|tracker|kanban|todoist)$/i;

/** Whether another program puts something else in the place of such a block. */
export const isFilledIn = (lang: string): boolean => FILLED_IN.test(lang);

/** Whether an info string opens a chunk: its options are read, or say how its program runs it. */
export const isChunk = (info: string): boolean => CHUNK.test(info.trim());
