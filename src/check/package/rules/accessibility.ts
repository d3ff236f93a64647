import { contrast, type Hex, readHex, shownRatio } from "../../../data/colour.ts";
import type { XmlElement } from "../../../opc/types.ts";
import { attribute, child, named, path, textOf } from "../../../opc/xml.ts";
import { finding, quote } from "../finding.ts";
import { isDecorative, isMarking, nameOf, placeholder, properties, related, shapeAround } from "../roles.ts";
import type { DeckPackage, Rule, SlidePart } from "../types.ts";

const TITLES = ["title", "ctrTitle"];
const SHAPES = ["p:sp", "p:pic", "p:graphicFrame", "p:grpSp"];

/**
 * The title is read before what it is the title of. Markings, what stands on every slide, and a short line above the title in a
 * place of its own (its section, its mark) may come first.
 */
export const readingOrder: Rule = function* (deck) {
  for (const { part } of deck.slides) {
    const shapes = path(part.xml, "p:cSld", "p:spTree")?.children.filter(({ name }) => SHAPES.includes(name)) ?? [];
    const title = shapes.findIndex((shape) => TITLES.includes(attribute(placeholder(shape), "type")));
    const first = shapes.slice(0, Math.max(0, title)).find(isRead);
    if (first !== undefined)
      yield finding(deck, "check/reading-order", {
        part: part.name,
        name: nameOf(first),
        title: quote(textOf(shapes[title])),
      });
  }
};

function isRead(shape: XmlElement): boolean {
  if (isDecorative(shape) || isMarking(shape) || attribute(properties(shape), "hidden") === "1") return false;
  if (/^(ftr|dt|sldNum|hdr)$/.test(attribute(placeholder(shape), "type"))) return false;
  if (placeholder(shape) !== undefined && isShortLine(shape)) return false;
  // A number before the title of a chapter is no words.
  return shape.name !== "p:sp" || /\p{L}/u.test(textOf(shape));
}

const MOST_LETTERS = 80;

function isShortLine(shape: XmlElement): boolean {
  const paragraphs = path(shape, "p:txBody")?.children.filter(({ name }) => name === "a:p") ?? [];
  return paragraphs.length === 1 && textOf(shape).length <= MOST_LETTERS;
}

/** WCAG 2.2, 1.4.3: of text, and of large text, which is 18 pt, or 14 pt and bold. */
const LEAST = 4.5;
const LEAST_LARGE = 3;

/**
 * Text stands out from what is behind it, where both colours are written plainly: the run's own, and the fill of its shape or
 * cell. What is inherited, shaded or drawn behind is not looked at.
 */
export const contrasts: Rule = function* (deck) {
  for (const slide of deck.slides) {
    const colours = coloursOf(deck, slide);
    for (const run of named(slide.part.xml, "a:r")) {
      const look = child(run, "a:rPr");
      const text = child(run, "a:t")?.text.trim() ?? "";
      const [ink, ground] = [colours(child(look, "a:solidFill")), colours(groundOf(run))];
      if (text === "" || ink === null || ground === null) continue;
      const size = Number(attribute(look, "sz")) / 100;
      const isLarge = size >= 18 || (size >= 14 && /^(1|true)$/.test(attribute(look, "b")));
      const ratio = contrast(ink, ground);
      if (ratio >= (isLarge ? LEAST_LARGE : LEAST)) continue;
      const params = { part: slide.part.name, name: shapeAround(run), text: quote(text), ratio: shownRatio(ratio) };
      yield finding(deck, "check/contrast", params);
    }
  }
};

/** The fill of the cell or shape that a run stands in. */
function groundOf(run: XmlElement): XmlElement | undefined {
  for (let at: XmlElement | null = run; at; at = at.parent) {
    if (at.name === "a:tc") return path(at, "a:tcPr", "a:solidFill");
    if (at.name === "p:sp") return path(at, "p:spPr", "a:solidFill");
  }
  return undefined;
}

/** What a plain `a:solidFill` is in six digits, through the colour map and the theme of the slide's master; null if not plain. */
function coloursOf(deck: DeckPackage, { layout }: SlidePart): (fill: XmlElement | undefined) => Hex | null {
  const master = related(deck, layout, "slideMaster");
  const map = child(master?.xml, "p:clrMap");
  const scheme = path(related(deck, master, "theme")?.xml, "a:themeElements", "a:clrScheme");
  return (fill) => {
    const colour = fill?.children[0];
    if (colour === undefined || colour.children.length > 0) return null;
    const value = attribute(colour, "val");
    if (colour.name === "a:srgbClr") return readHex(value);
    if (colour.name !== "a:schemeClr") return null;
    const slot = child(scheme, `a:${attribute(map, value) || value}`)?.children[0];
    const found = slot?.name === "a:sysClr" ? attribute(slot, "lastClr") : attribute(slot, "val");
    return readHex(found);
  };
}
