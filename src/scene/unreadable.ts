/** Type that nobody can read, because a user's sheet makes it too small or pushes its letters into one another. */
import type { DeckSlide, Element } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Styles } from "./boxes/runs.ts";
import { textSize } from "./boxes/styles.ts";
import type { PlaceContext } from "./context.ts";

/** Points on a slide: half of what is the least for the smallest notes at its foot. */
const TINY = 6;
/** Share of the size: most letters are half as wide as they are high. */
const CLOSEST = 0.25;

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
    }
    for (const child of element.children) if (child.type === "element") walk(child);
  };
  const tell = (
    code: "css/tiny-type" | "css/letters-overlap",
    names: readonly string[],
    params: { readonly size: number; readonly spacing?: number },
    element: Element,
  ): void => {
    const style = styles.get(element);
    const span = style && ctx.originOf(style, names);
    if (span === undefined || ctx.ours.has(span.file)) return;
    const { size, spacing = 0 } = params;
    ctx.once(code, span, () =>
      code === "css/tiny-type" ? diagnose(code, { size }, { span }) : diagnose(code, { size, spacing }, { span }),
    );
  };
  walk(slide.root);
}
