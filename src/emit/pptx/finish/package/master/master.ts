import type { LayoutPlaceholder, PlaceholderType } from "../../../../../scene/types.ts";
import { writeLevels } from "../../../drawing/listStyle.ts";
import { layoutPart } from "../../../parts.ts";
import type { PackageContext } from "../context.ts";
import { createItemContext } from "../items/item.ts";
import { writeHeaderFooter } from "../layouts/kind.ts";
import { writePlaceholderShape } from "../layouts/placeholder.ts";
import { writePrompt, writeStanding } from "../layouts/prompt.ts";
import type { Standing } from "../layouts/standing.ts";
import { MASTER_PATH, THEME_PATH } from "../paths.ts";
import { writePlainTextStyle } from "../plainText.ts";
import { createRelationships } from "../relationships.ts";
import { writeShapeTree } from "../shapeTree.ts";
import { PRESENTATION_NAMESPACES, XML_HEAD } from "../xml.ts";
import { mainLayout, masterPlaceholder } from "./placeholders.ts";

const USES: readonly (readonly [PlaceholderType, string])[] = [
  ["title", '<p:ph type="title"/>'],
  ["body", '<p:ph type="body" idx="1"/>'],
  ["dt", '<p:ph type="dt" sz="half" idx="2"/>'],
  ["ftr", '<p:ph type="ftr" sz="quarter" idx="3"/>'],
  ["sldNum", '<p:ph type="sldNum" sz="quarter" idx="4"/>'],
];

const BACKGROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** The identity: slides see the theme's slots under their usual names (ECMA-376 Part 1, 19.3.1.6). */
export const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"' +
  ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Layout ids share one number space with master ids, from 2^31 on (19.7.3 `ST_SlideMasterId`). */
export const MASTER_ID = 2147483648;

/**
 * Adds the slide master, drawn after the main layout. Its background is the theme's first light colour, so that a
 * layout without a background of its own is plain.
 */
export function addMaster(layoutCount: number, standing: Standing, context: PackageContext): void {
  const { layouts, page } = context.scene;
  const relationships = createRelationships();
  const ids = Array.from({ length: layoutCount }, (_, index) => {
    const id = relationships.add("slideLayout", layoutPart(index));
    return `<p:sldLayoutId id="${MASTER_ID + 1 + index}" r:id="${id}"/>`;
  });
  relationships.add("theme", THEME_PATH);
  const items = createItemContext(context, relationships);
  const main = mainLayout(layouts);
  const placeholders = USES.map(([type]) => masterPlaceholder(type, layouts, page));
  const shapes = USES.map(([type, use], index) => {
    const placeholder = placeholders[index] ?? masterPlaceholder(type, layouts, page);
    const content = type === "title" || type === "body";
    const text = content
      ? writePrompt({ ...placeholder, prompt: "" }, context.lang)
      : writeStanding(placeholder, main ? standing(main.id, placeholder) : [], items);
    return writePlaceholderShape(placeholder, {
      id: items.nextId(),
      use,
      levels: content ? "" : writeLevels(placeholder.levels, context.lang),
      text,
    });
  });
  context.add(
    MASTER_PATH,
    masterXml(shapes.join(""), ids.join(""), placeholders, main?.placeholders ?? [], context.lang),
    relationships,
  );
}

function masterXml(
  shapes: string,
  ids: string,
  placeholders: readonly LayoutPlaceholder[],
  main: readonly LayoutPlaceholder[],
  lang: string,
): string {
  const levels = (type: PlaceholderType) =>
    writeLevels(placeholders.find((one) => one.type === type)?.levels ?? [], lang);
  const styles =
    `<p:titleStyle>${levels("title")}</p:titleStyle><p:bodyStyle>${levels("body")}</p:bodyStyle>` +
    `<p:otherStyle>${writePlainTextStyle(lang)}</p:otherStyle>`;
  return (
    `${XML_HEAD}<p:sldMaster ${PRESENTATION_NAMESPACES}><p:cSld>${BACKGROUND}${writeShapeTree(shapes)}</p:cSld>${COLOUR_MAP}` +
    `<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>${writeHeaderFooter(main)}<p:txStyles>${styles}</p:txStyles></p:sldMaster>`
  );
}
