import { parseBrief } from "../../../src/brief/parse.ts";
import type { Brief, Slide } from "../../../src/brief/types.ts";
import type { Outcome } from "../../../src/diagnostics/types.ts";
import { bound } from "../../support/bound.ts";

export function parse(text: string): Outcome<Brief> {
  return parseBrief({ file: "brief.md", text });
}

/** The first slide of a brief with this body, in which `@one` and `@two` may be cited. */
export function slideWith(body: string): { readonly slide: Slide; readonly text: string } {
  const text = `---\nsources: {one: {title: First}, two: {title: Second}}\n---\n\n${body}`;
  const [slide] = bound(parse(text).value).slides;
  if (slide === undefined) throw new Error("the brief has no slide");
  return { slide, text };
}
