import type { LayoutPlaceholder } from "../../../scene/types.ts";

/**
 * The `p:ph` of a placeholder on slides and layouts alike: PowerPoint finds the layout's placeholder by `idx`, and
 * Reset compares the type as well, so both sides must say the same.
 *
 * The body (idx 1) has no `type`, which means `obj`: in an empty one PowerPoint offers table, chart and picture
 * besides text. Further bodies (source line, banner …) are `type="body"`, text only.
 */
export function writePlaceholder(
  { type, idx, centred }: Pick<LayoutPlaceholder, "type" | "idx" | "centred">,
  custom = false,
): string {
  const prompt = custom ? ' hasCustomPrompt="1"' : "";
  switch (type) {
    case "title":
      return `<p:ph type="${centred ? "ctrTitle" : "title"}"${prompt}/>`;
    case "subTitle":
      return `<p:ph type="subTitle" idx="${idx}"${prompt}/>`;
    case "body":
      return idx === 1 ? `<p:ph idx="1"${prompt}/>` : `<p:ph type="body" sz="quarter" idx="${idx}"${prompt}/>`;
    case "obj":
      return `<p:ph sz="quarter" idx="${idx}"${prompt}/>`;
    case "pic":
      return `<p:ph type="pic" sz="quarter" idx="${idx}"${prompt}/>`;
    case "dt":
      return `<p:ph type="dt" sz="half" idx="${idx}"/>`;
    case "ftr":
    case "sldNum":
      return `<p:ph type="${type}" sz="quarter" idx="${idx}"/>`;
  }
}

const CLASSIFICATIONS = { header: "hdr", footer: "ftr" } as const;

/** The extension that tells PowerPoint that a shape holds a marking (MS-PPTX, 2.2.18); it stands behind `p:ph`, if there is one. */
export function writeClassification({ classification }: Pick<LayoutPlaceholder, "classification">): string {
  if (classification === undefined) return "";
  const namespace = "http://schemas.microsoft.com/office/powerpoint/2018/4/main";
  return (
    '<p:extLst><p:ext uri="{1162E1C5-73C7-4A58-AE30-91384D911F3F}">' +
    `<p184:classification xmlns:p184="${namespace}" val="${CLASSIFICATIONS[classification]}"/></p:ext></p:extLst>`
  );
}
