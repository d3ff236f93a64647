import { geometryInsets, within } from "../flex/text-area.ts";
import { stoodAt } from "../memory.ts";
import { createFonts, facesOf, type LineModel } from "../text/run-metrics.ts";
import type {
  Box,
  Colour,
  Corners,
  Item,
  LayoutPlaceholder,
  Scene,
  SceneLayout,
  SceneSlide,
  ShapeItem,
  Size,
} from "../types.ts";
import { chartNodes } from "./chart.ts";
import { paintOf, shapeMarks } from "./shapes.ts";
import { tableNodes } from "./table.ts";
import { type TextContext, textNodes } from "./text.ts";
import type { Drawing, Mark, Node, Sheet } from "./types.ts";

/**
 * Draws a scene: breaks lines, writes bullets, numbers and fields, draws charts, and says what everything is. Pure; the
 * same scene gives the same drawing. What stands on a layout stands on each of its slides, as PowerPoint shows it.
 *
 * @param isWanted which slides are drawn: all of them, if it is left out
 * @param program whose lines are set, if it is not PowerPoint: those of shapes, and those of cells
 */
export function drawScene(
  scene: Scene,
  isWanted: (slide: SceneSlide) => boolean = () => true,
  program?: { readonly shapes: LineModel; readonly cells: LineModel },
): Drawing {
  const { page, meta, sections, theme } = scene;
  const fonts = createFonts(facesOf(scene), program?.shapes);
  const cellFonts = program === undefined ? {} : { cellFonts: createFonts(facesOf(scene), program.cells) };
  const layouts = new Map(scene.layouts.map((layout) => [layout.id, layout]));
  const sheets = scene.slides.flatMap((slide, index) =>
    isWanted(slide)
      ? [
          drawSlide(
            slide,
            layouts.get(slide.layout),
            { ground: { hex: theme.colours.lt1, slot: "lt1" }, page },
            { fonts, ...cellFonts, slideNumber: index + 1, lang: meta.lang },
          ),
        ]
      : [],
  );
  return { page, meta, sections, sheets, leftOut: [] };
}

function drawSlide(
  slide: SceneSlide,
  layout: SceneLayout | undefined,
  { ground, page }: { readonly ground: Colour; readonly page: Size },
  ctx: TextContext,
): Sheet {
  const background = paintOf(slide.background ?? layout?.background ?? ground, { x: 0, y: 0, ...page });
  const placeholders = layout?.placeholders ?? [];
  const items = [...(layout?.items ?? []), ...slide.items.map((item) => inPlaceholder(item, placeholders))];
  const from = stoodAt(slide.items);
  return {
    id: slide.id,
    ...(from === undefined ? {} : { from }),
    title: slide.title,
    hidden: slide.hidden === true,
    ...(slide.transition === undefined ? {} : { transition: slide.transition }),
    background,
    nodes: items.flatMap((item) => (item.hidden ? [] : stepped(item, turned(item, drawItem(item, ctx))))),
  };
}

/** A shape that takes its place from its layout. */
function inPlaceholder(item: Item, placeholders: readonly LayoutPlaceholder[]): Item {
  if (item.kind !== "shape" || item.placeholder?.inheritsBox !== true) return item;
  const { idx } = item.placeholder;
  const found = placeholders.find((one) => one.idx === idx);
  return found === undefined
    ? item
    : { ...item, box: found.box, ...(found.rotation === undefined ? {} : { rotation: found.rotation }) };
}

function turned({ rotation, box }: Item, nodes: readonly Node[]): readonly Node[] {
  if (rotation === undefined) return nodes;
  const turn = { degrees: rotation, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return nodes.map((node) => ({ ...node, turn }));
}

const stepped = ({ step }: Item, nodes: readonly Node[]): readonly Node[] =>
  step === undefined ? nodes : nodes.map((node) => ({ ...node, step }));

const NODE = { name: "", alt: "", marks: [], children: [] } as const;

function drawItem(item: Item, ctx: TextContext): readonly Node[] {
  switch (item.kind) {
    case "shape":
      return shapeNodes(item, ctx);
    case "table":
      return tableNodes(item, ctx);
    case "chart":
      return chartNodes(item, ctx);
    case "image": {
      const { src, box, crop, link, alt, name, opacity } = item;
      const marks: readonly Mark[] = [
        {
          kind: "image",
          src,
          box,
          crop,
          ...(link === undefined ? {} : { link }),
          ...(opacity === undefined ? {} : { opacity }),
        },
      ];
      return [{ ...NODE, role: alt === "" ? "artifact" : "figure", name, alt, marks }];
    }
  }
}

const SQUARE: Corners = { topLeft: 0, topRight: 0, bottomRight: 0, bottomLeft: 0 };

/** Where the text of a shape stands before its insets: programs put it in the geometry's own rectangle. */
function areaOf({ box, geometry, radii = SQUARE }: ShapeItem): Box {
  // These two are drawn by hand in the file, without a text rectangle.
  if (geometry === "path" || geometry === "roundCorners") return box;
  return within(box, geometryInsets(geometry, box, radii));
}

function shapeNodes(item: ShapeItem, ctx: TextContext): readonly Node[] {
  const { text, name, alt, placeholder } = item;
  const marks = shapeMarks(item);
  const children = text === undefined ? [] : textNodes(text, areaOf(item), placeholder?.type === "title", ctx);
  const ground: readonly Node[] =
    marks.length === 0 ? [] : [{ ...NODE, role: alt === "" ? "artifact" : "figure", name, alt, marks }];
  return children.length === 0 ? ground : [...ground, { ...NODE, role: "group", name, children }];
}
