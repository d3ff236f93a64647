import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Assets, Item, Scene } from "../scene/types.ts";
import type { Emitted } from "./types.ts";

/** What an output does not show, at the slide: hidden slides, words that no face can write, pictures of a kind that it cannot hold, and what plays on a screen alone. */
export function leftOut(
  { missing, byMachine, undrawn, hidden }: Emitted,
  { slides }: Scene,
  output: string,
  assets: Assets = new Map(),
): readonly Diagnostic[] {
  const [first] = slides.filter(({ id }) => hidden.includes(id));
  const unseen = first === undefined ? [] : [diagnose("emit/hidden", { count: hidden.length }, { span: first.span })];
  const lacking = slides.flatMap(({ id, title, span, items }) => {
    const ofSlide = (list: readonly (readonly [what: string, slide: string])[]) =>
      list.flatMap(([what, slide]) => (slide === id ? [what] : []));
    const words = ofSlide(missing).map((one) => `“${one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one}”`);
    const more = words.length - MOST_NAMED;
    const named = `${words.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    const params = { words: named, count: words.length, slide: title, output };
    const code = byMachine === true ? "emit/machine-face" : "emit/no-glyph";
    return [
      ...(words.length === 0 ? [] : [diagnose(code, params, { span })]),
      ...(PLAYING.has(output) ? [] : clipsOf(items, assets)).map((src) =>
        diagnose("emit/clip", { src, slide: title, output }, { span }),
      ),
      ...ofSlide(undrawn).map((src) => diagnose("emit/picture", { src, slide: title }, { span })),
    ];
  });
  return [...unseen, ...lacking];
}

/** What plays on a slide, each once. */
function clipsOf(items: readonly Item[], assets: Assets): readonly string[] {
  const sources = items.flatMap((item) => (item.kind === "image" ? [item.src] : []));
  return [...new Set(sources)].filter((src) => assets.get(src)?.clip !== undefined);
}

/** Outputs that play films and sounds. */
const PLAYING: ReadonlySet<string> = new Set(["PPTX", "HTML"]);

/** Words that one message names, and letters of each. */
const MOST_NAMED = 12;
const LONGEST = 24;
