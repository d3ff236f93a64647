import type { Item, LayoutPlaceholder, LinkTarget, ShapeItem, TextBody, Theme } from "../../../scene/types.ts";
import { writeFill, writeLine } from "./colour.ts";
import { wordsOf } from "./equation.ts";
import { writeGeometry, writeTransform } from "./geometry.ts";
import { writeIdentity } from "./identity.ts";
import { writeClassification, writePlaceholder } from "./placeholder.ts";
import { writeTextBody } from "./text.ts";

export interface ShapeContext {
  readonly fonts: Pick<Theme, "eastAsianFont">;
  readonly equations?: boolean;
  /** Adds a relationship to the part and returns its id; "" when the target does not exist. */
  link(target: LinkTarget): string;
  /** Placeholders of the slide's layout; none on a layout itself. */
  readonly placeholders: readonly LayoutPlaceholder[];
  /** The id of a shape of the same slide, by its name; undefined when there is none. */
  idOf?(name: string): number | undefined;
  /** The extension that tells the shape from all others; absent on layouts. */
  readonly creation?: string | undefined;
  /** A text box has room below it to grow into. */
  readonly grows?: boolean;
}

/** `p:sp`, or `p:cxnSp` for a line without text (which PowerPoint then lets people drag by its ends). */
export function writeShape(item: ShapeItem, id: number, context: ShapeContext): string {
  const isLine = item.geometry === "line" || item.geometry === "elbow";
  if (isLine && item.text === undefined) return writeConnector(item, id, context);
  const placeholder = placeholderOf(item, context.placeholders);
  const identity = writeIdentity({
    id,
    name: item.name,
    alt: item.alt || wordsOf(item),
    hidden: item.hidden === true,
    decorative: isDecorative(item),
    creation: context.creation,
  });
  return (
    `<p:sp><p:nvSpPr>${identity}${shapeLocks(item, placeholder)}` +
    `<p:nvPr>${placeholder === undefined ? writeClassification(item) : writeUse(placeholder)}</p:nvPr></p:nvSpPr>` +
    `${writeShapeProperties(item, placeholder)}${writeShapeText(item.text, placeholder, context)}</p:sp>`
  );
}

/** `p:ph` of a slide's item. */
export function writeUse(placeholder: LayoutPlaceholder): string {
  return writePlaceholder(placeholder) + writeClassification(placeholder);
}

/** Ends that hold on to other shapes (ECMA-376 Part 1, 20.1.2.2.36 `stCxn`, 20.1.2.2.13 `endCxn`). */
function writeGlue({ glue }: ShapeItem, { idOf }: ShapeContext): string {
  const ends = (["start", "end"] as const).map((end) => {
    const held = glue?.[end];
    const id = held && idOf?.(held.name);
    return id === undefined ? "" : `<a:${end === "start" ? "stCxn" : "endCxn"} id="${id}" idx="${held?.site ?? 0}"/>`;
  });
  return ends.join("") === "" ? "<p:cNvCxnSpPr/>" : `<p:cNvCxnSpPr>${ends.join("")}</p:cNvCxnSpPr>`;
}

function writeConnector(item: ShapeItem, id: number, context: ShapeContext): string {
  const { name, alt } = item;
  const identity = writeIdentity({ id, name, alt, decorative: alt === "", creation: context.creation });
  return (
    `<p:cxnSp><p:nvCxnSpPr>${identity}${writeGlue(item, context)}<p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${writeTransform(item.box, item)}${writeGeometry(item)}${writeLine("a:ln", item.stroke)}</p:spPr></p:cxnSp>`
  );
}

/** A use that its layout does not know would be an orphan, so such an item stands on its own. */
export function placeholderOf(
  item: Pick<Item, "placeholder">,
  known: readonly LayoutPlaceholder[],
): LayoutPlaceholder | undefined {
  const use = item.placeholder;
  return use && known.find(({ type, idx }) => type === use.type && idx === use.idx);
}

function isDecorative(item: ShapeItem): boolean {
  const written = item.text?.paragraphs.some(({ runs }) => runs.some((run) => run.text.trim() !== "" || run.special));
  return item.alt === "" && written !== true;
}

function shapeLocks(item: ShapeItem, placeholder: LayoutPlaceholder | undefined): string {
  if (placeholder !== undefined) return '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
  const isTextBox = item.geometry === "rect" && item.text !== undefined && !item.fill && !item.stroke;
  return isTextBox ? '<p:cNvSpPr txBox="1"/>' : "<p:cNvSpPr/>";
}

function writeShapeProperties(item: ShapeItem, placeholder: LayoutPlaceholder | undefined): string {
  const panel = placeholder?.panel;
  // What a place is painted with on its layout would be inherited.
  const isUnpainted = (of: "fill" | "stroke"): boolean => item[of] === undefined && panel?.[of] === undefined;
  const paint =
    (isUnpainted("fill") ? "" : writeFill(item.fill)) + (isUnpainted("stroke") ? "" : writeLine("a:ln", item.stroke));
  if (placeholder !== undefined && item.placeholder?.inheritsBox === true) {
    return paint === "" ? "<p:spPr/>" : `<p:spPr>${paint}</p:spPr>`;
  }
  // The preset leans to the right; its mirror image keeps its words as they are.
  const turn = item.geometry === "leanLeft" ? { ...item, flip: true } : item;
  const place = writeTransform(item.box, turn) + writeGeometry(item);
  if (placeholder !== undefined) return `<p:spPr>${place}${paint}</p:spPr>`;
  return `<p:spPr>${place}${writeFill(item.fill)}${item.stroke ? writeLine("a:ln", item.stroke) : ""}</p:spPr>`;
}

/** PowerPoint repairs some shapes without a text body, so every shape gets one. */
const NO_TEXT: TextBody = {
  paragraphs: [],
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  anchor: "middle",
};

function writeShapeText(
  text: TextBody | undefined,
  placeholder: LayoutPlaceholder | undefined,
  { fonts, link, equations = false, grows = false }: ShapeContext,
): string {
  if (placeholder === undefined) return writeTextBody("p:txBody", text ?? NO_TEXT, { fonts, link, equations, grows });
  return writeTextBody("p:txBody", text ?? { ...NO_TEXT, anchor: placeholder.anchor, insets: placeholder.insets }, {
    fonts,
    link,
    equations,
    inherited: placeholder.levels,
    inheritedFrame: { insets: placeholder.insets, anchor: placeholder.anchor },
    grows: placeholder.part?.grows === true,
  });
}
