import { entry } from "./entry.ts";

/** Codes of `scene/` (its style sheets have their own, in css.ts). Codes are permanent: never reuse or rename one. */
export const sceneCatalogue = {
  "scene/cannot-fit": entry<{
    what: string;
    slide: string;
    excess: number;
    size: number;
    splits: number;
  }>({
    severity: "error",
    title: "Content cannot be made to fit",
    message: (p) =>
      `On the slide “${p.slide}”, ${p.what} is ${p.excess} pt too large for its place, even with type at its smallest (${p.size} pt)${p.splits ? " and on a page of its own" : ""}.`,
    hint: (p) =>
      p.splits
        ? "Shorten it, move part of it to another slide, or give it to a kind with more room."
        : "What stands beside the text, or in a plan of its own, cannot go on to a further slide: shorten it, or move part of it into the text.",
  }),
  "scene/title-too-long": entry<{ excess: number; drawn: number }>({
    severity: "warning",
    title: "Title too long",
    message: (p) =>
      `The title does not fit its two lines: it is ${p.excess} pt too tall at the smallest type a title may have${p.drawn === 1 ? ", so it is drawn smaller" : ""}.`,
    hint: () => "Say it in one sentence of at most about 120 letters, and put the rest in the text.",
  }),
  "scene/no-region": entry<{ region: string; layout: string; known: string; near: string }>({
    severity: "error",
    title: "The layout has no such region",
    message: (p) =>
      `The template fills the region “${p.region}”, but the layout “${p.layout}” has no region of that name.`,
    hint: (p) => `${p.near} The layout has: ${p.known}. Add region="${p.region}" to it, or use one of these.`.trim(),
  }),
  "scene/no-layout": entry<{ layout: string; near: string }>({
    severity: "error",
    title: "No such layout",
    message: (p) => `The slide's template names the layout “${p.layout}”, which the pack does not have.`,
    hint: (p) => p.near || "Add layouts/NAME.hbs to the pack, or name another layout.",
  }),
  "scene/small-type": entry<{ size: number; pages: number }>({
    severity: "info",
    title: "Split over several slides",
    message: (p) => `The content goes on over ${p.pages} slides, set at ${p.size} pt.`,
    hint: () => "Shorten it if it should stay on one slide.",
  }),
};
