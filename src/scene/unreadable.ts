/** Type that nobody can read, because a user's sheet makes it too small or pushes its letters or lines into one another. */
import type { DeckSlide, Element } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Styles } from "./boxes/runs.ts";
import { textSize } from "./boxes/styles.ts";
import type { PlaceContext } from "./context.ts";

/** Points on a slide: half of what is the least for the smallest notes at its foot. */
const TINY = 6;
/** Share of the size: most letters are half as wide as they are high. */
const CLOSEST = 0.25;
/** Share of the size from line to line: small letters are half of it high, and some hang below their line by a fifth. */
const NEAREST_LINES = 0.65;
/** What a face takes from line to line by itself. */
const NATURAL = 1.2;

export function reportUnreadable(slide: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  const walk = (element: Element): void => {
    const style = styles.get(element);
    if (style === undefined || style.display === "none") return;
    if (element.children.some((child) => child.type === "text" && child.text.trim() !== "")) {
      const size = textSize(style);
      if (size < TINY * ctx.scale) tell("css/tiny-type", ["font-size"], { size: Math.round(size * 10) / 10 }, element);
      const spacing = style.letterSpacing;
      if (spacing < -CLOSEST * size)
        tell("css/letters-overlap", ["letter-spacing"], { spacing: Math.round(spacing * 10) / 10, size }, element);
      const share = style.lineSpacing * NATURAL;
      if (share < NEAREST_LINES)
        tell("css/lines-overlap", ["line-height"], { size, share: Math.round(share * 100) / 100 }, element);
    }
    for (const child of element.children) if (child.type === "element") walk(child);
  };
  const tell = (
    code: "css/tiny-type" | "css/letters-overlap" | "css/lines-overlap",
    names: readonly string[],
    params: { readonly size: number; readonly spacing?: number; readonly share?: number },
    element: Element,
  ): void => {
    const style = styles.get(element);
    const span = style && ctx.originOf(style, names);
    if (span === undefined || ctx.ours.has(span.file)) return;
    const { size, spacing = 0, share = 0 } = params;
    ctx.once(code, span, () => {
      if (code === "css/tiny-type") return diagnose(code, { size }, { span });
      return code === "css/lines-overlap"
        ? diagnose(code, { share }, { span })
        : diagnose(code, { size, spacing }, { span });
    });
  };
  walk(slide.root);
}
