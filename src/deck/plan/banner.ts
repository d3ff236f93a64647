import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import type { Scheme } from "../../marking/types.ts";
import type { DeckLayout, DeckSlide, Element, MarkingLook, MarkupNode } from "../types.ts";
import type { Banner, Markings } from "./markings.ts";

/** Regions of a layout that hold the marking, at the top and at the bottom of the page. */
export const BANNER_REGIONS = { top: "banner", bottom: "banner-bottom" } as const;

/**
 * The slide with its marking in the regions of its layout: first in reading order at the top, last at the bottom. A
 * layout that has no place for it is an error, since the slide would go out unmarked.
 * @param scale of the page, which a marking's size does not heed
 */
export function showBanner(
  slide: DeckSlide,
  banner: Banner,
  { scheme }: Markings,
  layouts: readonly DeckLayout[],
  scale: number,
  report: Report,
): DeckSlide {
  if (banner.text === "") return slide;
  const layout = layouts.find(({ id }) => id === slide.layout);
  const wanted = scheme.banner.bottom ? [BANNER_REGIONS.top, BANNER_REGIONS.bottom] : [BANNER_REGIONS.top];
  const missing = wanted.filter((region) => !has(slide.root, region));
  for (const region of missing) {
    if (layout === undefined || has(layout.root, region)) continue;
    const params = { layout: slide.layout, region, banner: banner.text };
    report(diagnose("marking/no-region", params, { span: layout.root.span }));
  }
  const [top, bottom] = Object.values(BANNER_REGIONS).map((region): readonly Element[] =>
    missing.includes(region) && layout !== undefined && has(layout.root, region)
      ? [bannerElement(region, banner, { ...scheme.banner, minSize: scheme.banner.minSize / scale }, slide)]
      : [],
  );
  return { ...slide, root: { ...slide.root, children: [...(top ?? []), ...slide.root.children, ...(bottom ?? [])] } };
}

const has = ({ children }: Element, region: string): boolean =>
  children.some((child) => child.type === "element" && child.attributes.region === region);

/** Class of slides and layouts of a deck whose marking is a band across the page, for which its sheets make room. */
const BANDED = "banded";

/** `banded` where the scheme has it so. */
export const bandClass = (scheme: Scheme | null | undefined): readonly string[] =>
  scheme?.banner.ground === "page" && scheme.portions !== "none" ? [BANDED] : [];

/** How a page that no sheet styles shows a banner: a page of notes, of a handout. */
export function bannerLook({ text, level }: Banner, { banner }: Scheme): MarkingLook | undefined {
  if (text === "") return undefined;
  const { align, minSize: size } = banner;
  const [ink, ground] = [level?.ink ?? null, level?.ground ?? null];
  const isBand = banner.ground === "page" && ink !== null && ground !== null;
  return { align, size, ...(isBand ? { band: { ink, ground } } : {}) };
}

/**
 * The colours of the level stand behind the words alone, so that they can be read on every ground, or fill the region,
 * as the scheme has it.
 */
function bannerElement(
  region: string,
  { text, level }: Banner,
  { align, minSize, ground: where }: Markings["scheme"]["banner"],
  { span }: DeckSlide,
): Element {
  const element = (tag: string, style: string, children: readonly MarkupNode[]): Element => ({
    type: "element",
    tag,
    attributes: tag === "div" ? { region } : {},
    id: "",
    classes: [],
    style,
    children,
    span,
  });
  const [ink, ground] = [level?.ink ?? null, level?.ground ?? null];
  const isWhole = where === "page";
  const colour = ink === null || ground === null ? "" : `color: #${ink}`;
  const fill = colour === "" ? "" : `background: #${ground}`;
  const words = element("span", isWhole ? colour : joined(colour, fill), [{ type: "text", text, span }]);
  const size = `font-size: ${minSize}pt; min-font-size: ${minSize}pt; max-font-size: ${minSize}pt`;
  return element("div", isWhole ? joined(size, fill) : size, [element("p", `text-align: ${align}; ${size}`, [words])]);
}

const joined = (...declarations: readonly string[]): string => declarations.filter((one) => one !== "").join("; ");
