import type { Span } from "../../diagnostics/types.ts";
import { isPlayed } from "../dialect/embeds.ts";
import type { Inline } from "../types.ts";
import { imageItem, withoutDeckset } from "./image.ts";
import { linkItems } from "./link.ts";
import type { Scope } from "./reader.ts";
import type { ImageToken } from "./tokens.ts";

/**
 * A picture; of a film or a sound on the web, which no deck holds, a link.
 * @param name of what shows it, for the message
 */
export function pictureItems(token: ImageToken, span: Span, scope: Scope, name = "![…](…)"): readonly Inline[] {
  const image = imageItem(token, span, scope);
  if (!isPlayed(token.href)) return [image];
  const { href, title } = token;
  scope.reader.context.tally.add("embed", name, href, span.start, span.end);
  const words = withoutDeckset(image.alt ?? "");
  return linkItems({ href, title, children: words === "" ? [] : [{ kind: "text", span, text: words }], span }, scope);
}
