import type { SceneSlide } from "../../../scene/types.ts";
import { fieldSpan } from "../fields.ts";
import { finding } from "../finding.ts";
import { escaped } from "../names/prose.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** Banners are computed; typed ones drift. */
export const L01: Rule = {
  id: "L1",
  name: "mark/rollup",
  title: "Every banner, computed or typed, is the roll-up of the portion marks of its page.",
  help: "The banner of a page is its highest mark; release lists are intersected. briefdeck computes it and shows it on every page: a banner that somebody typed, or that a template replaced, can only be wrong.",
  sources: [REFERENCES.icMarkings],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L01-typed", "lint/L01-shown"],
  run(context) {
    if (context.scheme.levels.length === 0 || context.deck === null) return [];
    return [...typed(context), ...shown(context)];
  },
};

/** A banner's words in the footer, or alone in a paragraph. */
function typed({ brief, texts, scheme, deck }: CheckContext): readonly Finding[] {
  const levels = scheme.levels.map(({ banner }) => escaped(banner)).sort((a, b) => b.length - a.length);
  const banner = new RegExp(`(?:${levels.join("|")})(?://[A-Z][A-Z ,/+-]*[A-Z])?(?![\\p{L}+])`, "u");
  const compare = (
    text: string,
    expected: string,
    span: Parameters<typeof finding>[2],
    whole: boolean,
  ): readonly Finding[] => {
    const written = banner.exec(text)?.[0] ?? "";
    if (written === "" || written === expected || (whole && written !== text.trim())) return [];
    return [finding("lint/L01-typed", { written, computed: expected === "" ? "none" : expected }, span)];
  };
  const slides = new Map<string, string>(deck?.slides.map((slide) => [slide.id, slide.banner]));
  return [
    ...compare(brief.meta.footer, deck?.meta.marking ?? "", fieldSpan(brief, "footer"), false),
    ...texts.flatMap(({ words, span, slide, role, notes }) => {
      const computed = slides.get(slide?.id ?? "");
      return computed === undefined || notes || role === "code" ? [] : compare(words, computed, span, true);
    }),
  ];
}

/** What stands in the banner's place on every page of the deck. */
function shown({ scene, deck }: CheckContext): readonly Finding[] {
  if (scene === null || deck === null) return [];
  const slides = new Map<string, string>(deck.slides.map((slide) => [slide.id, slide.banner]));
  // Slides that go on have their first one's.
  let computed = "";
  return scene.slides.flatMap((slide) => {
    computed = slides.get(slide.id) ?? computed;
    const found = bannerOn(slide);
    if (computed === found) return [];
    const written = found === "" ? "no banner" : found;
    return [finding("lint/L01-shown", { title: slide.title, written, computed }, slide.span)];
  });
}

/** Placeholder index of the marking at the top of a page. */
const BANNER = 30;

function bannerOn({ items }: SceneSlide): string {
  const words = items.flatMap((item) => {
    if (item.kind !== "shape" || item.placeholder?.idx !== BANNER) return [];
    return item.text?.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)) ?? [];
  });
  return words.join("").trim();
}
