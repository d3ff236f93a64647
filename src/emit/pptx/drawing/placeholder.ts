import type { PlaceholderType } from "../../../scene/types.ts";

/**
 * The `p:ph` of a placeholder on slides and layouts alike: PowerPoint finds the layout's placeholder by `idx`, and
 * Reset compares the type as well, so both sides must say the same.
 *
 * The body (idx 1) has no `type`, which means `obj`: in an empty one PowerPoint offers table, chart and picture
 * besides text. Further bodies (source line, banner …) are `type="body"`, text only.
 */
export function writePlaceholder(type: PlaceholderType, idx: number, custom = false): string {
  const prompt = custom ? ' hasCustomPrompt="1"' : "";
  switch (type) {
    case "title":
      return `<p:ph type="title"${prompt}/>`;
    case "body":
      return idx === 1 ? `<p:ph idx="1"${prompt}/>` : `<p:ph type="body" sz="quarter" idx="${idx}"${prompt}/>`;
    case "dt":
      return `<p:ph type="dt" sz="half" idx="${idx}"/>`;
    case "ftr":
    case "sldNum":
      return `<p:ph type="${type}" sz="quarter" idx="${idx}"/>`;
  }
}
