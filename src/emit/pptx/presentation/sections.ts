import type { Scene, SceneSection } from "../../../scene/types.ts";
import { escapeXml } from "../drawing/xml.ts";
import { guidOf } from "../package/guid.ts";

/** Slide ids start here (19.7.13 `ST_SlideId`). */
export const FIRST_SLIDE_ID = 256;

/**
 * The section list, an extension of PowerPoint 2010 ([MS-PPTX] 2.2.6); "" without sections. PowerPoint wants every
 * slide in exactly one section: slides before the first go under the deck's title, slides between two to the earlier.
 */
export function writeSections({ sections, slides, meta }: Scene): string {
  const ordered = sections
    .filter(({ first }) => first >= 0 && first < slides.length)
    .sort((left, right) => left.first - right.first);
  const [start] = ordered;
  if (start === undefined) return "";
  const lead: readonly SceneSection[] =
    start.first > 0 ? [{ id: "", title: meta.title, first: 0, count: start.first }] : [];
  const all = [...lead, ...ordered];
  const elements = all.map(({ id, title, first }, index) => {
    const end = all[index + 1]?.first ?? slides.length;
    const ids = Array.from(
      { length: end - first },
      (_, offset) => `<p14:sldId id="${FIRST_SLIDE_ID + first + offset}"/>`,
    );
    const guid = guidOf(`section ${index} ${id} ${title}`);
    return `<p14:section name="${escapeXml(title || id || meta.title)}" id="${guid}"><p14:sldIdLst>${ids.join("")}</p14:sldIdLst></p14:section>`;
  });
  const list = `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${elements.join("")}</p14:sectionLst>`;
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">${list}</p:ext></p:extLst>`;
}
