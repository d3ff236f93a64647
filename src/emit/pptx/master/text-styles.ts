import type { LevelStyle } from "../../../scene/types.ts";
import { nineLevels, writeLevels } from "../drawing/list-style.ts";
import { writePlainTextStyle } from "../package/plain-text.ts";

/** `p:txStyles`: what titles, bodies and all other text look like where no layout says otherwise. */
export function writeTextStyles(title: readonly LevelStyle[], body: readonly LevelStyle[], lang: string): string {
  return (
    `<p:txStyles><p:titleStyle>${writeLevels(title, lang)}</p:titleStyle>` +
    `<p:bodyStyle>${writeLevels(nineLevels(body), lang)}</p:bodyStyle>` +
    `<p:otherStyle>${writePlainTextStyle(lang)}</p:otherStyle></p:txStyles>`
  );
}
