import { escapeXml } from "../../../data/xml.ts";
import { createRelationships } from "../../../opc/relationships.ts";
import type { LayoutPlaceholder, LevelStyle, Paragraph } from "../../../scene/types.ts";
import type { PackageContext } from "../context.ts";
import { nineLevels, writeLevels } from "../drawing/list-style.ts";
import { writeClassification, writePlaceholder } from "../drawing/placeholder.ts";
import { createItemContext, type ItemContext, writeItem } from "../items.ts";
import type { Furnished } from "../master/furniture.ts";
import { masterPlaceholder } from "../master/placeholders.ts";
import { layoutPart, MASTER_PATH } from "../parts.ts";
import { writeBackground, writeShapeTree } from "../shape-tree.ts";
import { writePart } from "../xml.ts";
import { layoutAttributes, writeHeaderFooter } from "./kind.ts";
import { type Standing, writePlaceholderShape } from "./placeholder.ts";
import { isCustomPrompt, writePrompt, writeStanding } from "./prompt.ts";

/** Adds the part of one slide layout, written whole from the scene: nothing of pptxgenjs's layout is kept. */
export function addLayout(
  { layout, isFurnished }: Furnished,
  index: number,
  standing: Standing,
  context: PackageContext,
): void {
  const relationships = createRelationships();
  relationships.add("slideMaster", MASTER_PATH);
  const items = createItemContext(context, relationships);
  const shapes = layout.items.map((item) => writeItem(item, items));
  const placeholders = layout.placeholders.map((placeholder) =>
    writeLayoutPlaceholder(placeholder, standing(layout.id, placeholder), items),
  );
  const data = `<p:cSld name="${escapeXml(layout.name)}">${writeBackground(layout.background)}${writeShapeTree([...shapes, ...placeholders].join(""))}</p:cSld>`;
  const xml = writePart(
    "p:sldLayout",
    `${data}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${writeHeaderFooter(layout.placeholders)}`,
    layoutAttributes(layout, isFurnished),
  );
  context.add(layoutPart(index), xml, relationships);
}

function writeLayoutPlaceholder(
  placeholder: LayoutPlaceholder,
  onSlides: readonly Paragraph[],
  context: ItemContext,
): string {
  const { type } = placeholder;
  const { scene, lang } = context.package;
  const master = masterPlaceholder(type, scene.layouts, scene.page);
  return writePlaceholderShape(placeholder, {
    id: context.nextId(),
    use: writePlaceholder(placeholder, isCustomPrompt(placeholder)) + writeClassification(placeholder),
    levels: writeLevels(levelsOf(placeholder, levelsOf(master)), lang, levelsOf(master)),
    text:
      type === "dt" || type === "ftr" || type === "sldNum"
        ? writeStanding(placeholder, onSlides, context)
        : writePrompt(placeholder, lang),
  });
}

/** In PowerPoint's own layouts; Tab gets no further. */
const LEVELS = 5;

/**
 * Further levels of a part are its master's, no larger than the part's own and in its colour: the master's would be dark on a
 * dark panel.
 */
function levelsOf(
  { type, levels, part }: LayoutPlaceholder,
  master: readonly LevelStyle[] = [],
): readonly LevelStyle[] {
  if (type !== "body" && type !== "subTitle" && type !== "obj") return levels;
  if (part === undefined) return nineLevels(levels);
  const last = levels.at(-1)?.run;
  if (last === undefined) return levels;
  const further = master.slice(levels.length, LEVELS).map(({ paragraph, run }) => ({
    paragraph,
    run: { ...run, size: Math.min(run.size, last.size), colour: last.colour },
  }));
  return [...levels, ...further];
}
