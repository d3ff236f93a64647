import type { DeckSlide, Element, MarkupNode } from "../../deck/types.ts";
import { diagnose, isError } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import { indexLines } from "../../diagnostics/print/lines.ts";
import { type Origins, originsOf, type TypeOfBox, typesOf } from "../../scene/explain.ts";
import type { SceneSlide } from "../../scene/types.ts";
import { compileOpened, openBrief } from "../brief.ts";
import { report } from "../report.ts";
import { EXIT, type Terminal } from "../terminal.ts";
import type { InspectOptions } from "./inspect.ts";

/**
 * `briefdeck inspect --markup`: what the templates wrote, the elements of each slide; `--boxes`: each box of each slide
 * with its place in points, the size of its type and the rule that gave it.
 */
export async function inspectPlaced(path: string, options: InspectOptions, terminal: Terminal): Promise<number> {
  const compiled = await compileOpened(openBrief(path, options, terminal), { ...options, write: false }, terminal);
  const { deck, scene, sources, diagnostics } = compiled;
  const slides = deck?.slides ?? [];
  const number = options.slide;
  const missing =
    deck !== null && number !== undefined && number > slides.length
      ? [diagnose("cli/no-such-slide", { number, count: slides.length })]
      : [];
  report([...diagnostics, ...missing], sources, terminal, "err");
  const chosen = slides.filter((_, at) => number === undefined || at === number - 1);
  if (options.markup === true) for (const slide of chosen) terminal.out(markupOf(slide));
  else if (deck !== null && scene !== null) {
    const find = originsOf(deck);
    const isChosen = ({ span, kind }: SceneSlide) =>
      chosen.some((one) => one.span.start === span.start && one.span.file === span.file && one.kind === kind);
    for (const [at, slide] of scene.slides.entries())
      if (isChosen(slide)) terminal.out(boxesOf(slide, at + 1, find, sources));
  }
  return [...diagnostics, ...missing].some(isError) ? EXIT.errors : EXIT.done;
}

function markupOf({ id, kind, layout, root }: DeckSlide): string {
  return `<!-- ${visible(id)}: kind ${kind}, layout ${layout} -->\n${elementText(root, "")}\n`;
}

function elementText({ tag, id, classes, style, attributes, children }: Element, indent: string): string {
  const values = { id, class: classes.join(" "), style, ...attributes };
  const written = Object.entries(values)
    .filter(([name, value]) => value !== "" || (name === "alt" && "alt" in attributes))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', "&quot;")}"`);
  const open = `${indent}<${tag}${written.join("")}>`;
  const inner = children.map((child) => nodeText(child, `${indent}  `)).filter((text) => text.trim() !== "");
  const [only] = children;
  if (inner.length === 0) return `${open}</${tag}>\n`;
  if (children.length === 1 && only?.type === "text") return `${open}${escaped(only.text.trim())}</${tag}>\n`;
  return `${open}\n${inner.join("")}${indent}</${tag}>\n`;
}

const nodeText = (node: MarkupNode, indent: string): string =>
  node.type === "element" ? elementText(node, indent) : `${indent}${escaped(node.text.trim())}\n`;

const escaped = (text: string): string =>
  visible(text.replace(/\s+/g, " ")).replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const MOST_WORDS = 40;

function boxesOf(slide: SceneSlide, number: number, find: Origins, sources: ReadonlyMap<string, string>): string {
  const { id, kind, layout, items } = slide;
  const width = items.reduce((most, { name }) => Math.max(most, name.length), 0);
  const lines = items.map((item) => {
    const { x, y, width: w, height: h } = item.box;
    const place = `${points(x)},${points(y)} ${points(w)}×${points(h)}`;
    const found = typesOf(slide, item, find.size);
    const isSaid = found.some(({ origin }) => origin !== undefined);
    const placed = find.box(slide, item);
    // What stands on every slide has its rule, whatever other texts hold the same words.
    const box = isSaid && placed.size === undefined ? {} : placed;
    const types = box.size === undefined ? found : found.map((one) => ({ ...one, origin: box.size }));
    const rule = types.find(({ origin }) => origin?.place !== undefined)?.origin?.place ?? box.place;
    const told = [
      ...(rule === undefined ? [] : [`placed by ${placeOf(rule, sources)}`]),
      ...(box.paint === undefined ? [] : [`drawn by ${placeOf(box.paint, sources)}`]),
      ...types.map((one) => typeOf(one, sources)),
    ];
    return `  ${visible(item.name).padEnd(width)}  ${place.padEnd(24)}  ${told.join("; ")}`.trimEnd();
  });
  return `${number} ${visible(id)}: kind ${kind}, layout ${layout}\n${lines.join("\n")}\n\n`;
}

const points = (value: number): string => String(Math.round(value * 10) / 10);

/** `18 pt slides/risks.css:12 “Drift”`: a size of an item, with the first words that have it. */
function typeOf({ words, size, origin }: TypeOfBox, sources: ReadonlyMap<string, string>): string {
  const drawn = points(size);
  const written = origin === undefined || points(origin.size) === drawn ? "" : ` of ${points(origin.size)}`;
  const rule = origin?.span === undefined ? "" : ` ${placeOf(origin.span, sources)}`;
  const shown = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
  return `${drawn} pt${written}${rule} “${visible(shown)}”`;
}

function placeOf({ file, start }: { file: string; start: number }, sources: ReadonlyMap<string, string>): string {
  const text = sources.get(file);
  return text === undefined ? file : `${visible(file)}:${indexLines(text).position(start).line}`;
}
