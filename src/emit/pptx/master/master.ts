import { createRelationships } from "../../../opc/relationships.ts";
import type { LevelStyle, Paragraph, PlaceholderType } from "../../../scene/types.ts";
import type { PackageContext } from "../context.ts";
import { nineLevels, writeLevels, writePlainTextStyle } from "../drawing/list-style.ts";
import { createItemContext, type ItemContext, writeItem } from "../items.ts";
import { writeHeaderFooter } from "../layouts/kind.ts";
import { type Standing, writePlaceholderShape } from "../layouts/placeholder.ts";
import { writePrompt, writeStanding } from "../layouts/prompt.ts";
import { layoutPart, MASTER_PATH, THEME_PATH } from "../parts.ts";
import { COLOUR_MAP, PLAIN_BACKGROUND, writeShapeTree } from "../shape-tree.ts";
import { writePart } from "../xml.ts";
import type { Furniture } from "./furniture.ts";
import { mainLayout, masterPlaceholder } from "./placeholders.ts";

/** The five placeholders of a master, in PowerPoint's order and with its indexes. */
const USES: readonly (readonly [PlaceholderType, string])[] = [
  ["title", '<p:ph type="title"/>'],
  ["body", '<p:ph type="body" idx="1"/>'],
  ["dt", '<p:ph type="dt" sz="half" idx="2"/>'],
  ["ftr", '<p:ph type="ftr" sz="quarter" idx="3"/>'],
  ["sldNum", '<p:ph type="sldNum" sz="quarter" idx="4"/>'],
];

/** Layout ids share one number space with master ids, from 2^31 on (19.7.3 `ST_SlideMasterId`). */
export const MASTER_ID = 2147483648;

/**
 * Adds the slide master, drawn after the main layout. Its background is the theme's first light colour, so that a
 * layout without a background of its own is plain.
 */
export function addMaster(furnished: Furniture, standing: Standing, context: PackageContext): void {
  const { layouts, page } = context.scene;
  const relationships = createRelationships();
  const ids = furnished.layouts.map((_, index) => {
    const id = relationships.add("slideLayout", layoutPart(index));
    return `<p:sldLayoutId id="${MASTER_ID + 1 + index}" r:id="${id}"/>`;
  });
  relationships.add("theme", THEME_PATH);
  const items = createItemContext(context, relationships);
  const furniture = furnished.items.map((item) => writeItem(item, items));
  const main = mainLayout(layouts);
  const shapes = USES.map(([type, use]) => {
    const onSlides = main?.placeholders.find((one) => one.type === type);
    return writeMasterPlaceholder(type, use, main && onSlides ? standing(main.id, onSlides) : [], items);
  });
  const levels = (type: PlaceholderType) => masterPlaceholder(type, layouts, page).levels;
  const content =
    `<p:cSld>${PLAIN_BACKGROUND}${writeShapeTree([...furniture, ...shapes].join(""))}</p:cSld>${COLOUR_MAP}` +
    `<p:sldLayoutIdLst>${ids.join("")}</p:sldLayoutIdLst>${writeHeaderFooter(main?.placeholders ?? [])}` +
    writeTextStyles(levels("title"), levels("body"), context.lang);
  context.add(MASTER_PATH, writePart("p:sldMaster", content), relationships);
}

/** Title and body take their style from `p:txStyles`, the others from a list style of their own. */
function writeMasterPlaceholder(
  type: PlaceholderType,
  use: string,
  onSlides: readonly Paragraph[],
  context: ItemContext,
): string {
  const { scene, lang } = context.package;
  const placeholder = masterPlaceholder(type, scene.layouts, scene.page);
  const styled = type === "title" || type === "body";
  return writePlaceholderShape(placeholder, {
    id: context.nextId(),
    use,
    levels: styled ? "" : writeLevels(placeholder.levels, lang),
    text: styled ? writePrompt({ ...placeholder, prompt: "" }, lang) : writeStanding(placeholder, onSlides, context),
  });
}

/** `p:txStyles`: what titles, bodies and all other text look like where no layout says otherwise. */
function writeTextStyles(title: readonly LevelStyle[], body: readonly LevelStyle[], lang: string): string {
  return (
    `<p:txStyles><p:titleStyle>${writeLevels(title, lang)}</p:titleStyle>` +
    `<p:bodyStyle>${writeLevels(nineLevels(body), lang)}</p:bodyStyle>` +
    `<p:otherStyle>${writePlainTextStyle(lang)}</p:otherStyle></p:txStyles>`
  );
}
