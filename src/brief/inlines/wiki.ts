import { slug } from "../../data/slug.ts";
import type { Span } from "../../diagnostics/types.ts";
import { NO_ATTRIBUTES } from "../attributes.ts";
import type { Inline } from "../types.ts";
import type { Item } from "./fold.ts";
import { imageItem } from "./image.ts";
import type { Scope } from "./reader.ts";
import type { WikiToken } from "./tokens.ts";

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i;
const SIZE = /^(\d{1,5})(?:x\d{1,5})?$/;

/**
 * Obsidian's links: a picture where one is embedded (looked for by its name in the whole project, as there), a link where
 * a heading of this brief is meant, else the words, which are told of.
 */
export function wikiItems({ raw, target, words }: WikiToken, span: Span, scope: Scope): readonly Item[] {
  const { context } = scope.reader;
  if (raw.startsWith("!") && PICTURE.test(target)) {
    const width = SIZE.exec(words)?.[1];
    const attributes = width === undefined ? NO_ATTRIBUTES : { ...NO_ATTRIBUTES, values: { width: `${width}px` } };
    const name = target.replace(/^.*\//, "").replace(PICTURE, "");
    const alt = width === undefined && words !== "" ? words : name.replace(/[-_]+/g, " ");
    const href = target.includes("/") ? target : `**/${target}`;
    return [imageItem({ type: "brief-image", raw, href, alt, title: "", attributes }, span, scope)];
  }
  const [note = "", heading = ""] = target.split("#");
  const text = words || [note, heading].filter((part) => part !== "").join(" › ");
  const shown: Inline = { kind: "text", span, text };
  const slide = note === "" && heading !== "" ? context.targets.get(slug(heading)) : undefined;
  if (slide !== undefined) return [{ kind: "link", span, href: `#${slide}`, title: "", children: [shown] }];
  context.tally.add("wiki-link", "", raw, span.start, span.end);
  return [shown];
}
