import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Assets, Item, Scene } from "../scene/types.ts";
import type { Emitted } from "./types.ts";

/** What an output does not show, at the slide: hidden slides, characters that no face has, pictures of a kind that it cannot hold, and what plays on a screen alone. */
export function leftOut(
  { missing, undrawn, hidden }: Emitted,
  { slides }: Scene,
  output: string,
  assets: Assets = new Map(),
): readonly Diagnostic[] {
  const [first] = slides.filter(({ id }) => hidden.includes(id));
  const unseen = first === undefined ? [] : [diagnose("emit/hidden", { count: hidden.length }, { span: first.span })];
  const lacking = slides.flatMap(({ id, title, span, items }) => {
    const ofSlide = (list: readonly (readonly [what: string, slide: string])[]) =>
      list.flatMap(([what, slide]) => (slide === id ? [what] : []));
    const characters = ofSlide(missing).map((one) => `“${one}”`);
    const named = characters.slice(0, MOST_NAMED).join(", ");
    const params = { characters: named, count: characters.length, slide: title, output };
    return [
      ...(characters.length === 0 ? [] : [diagnose("emit/no-glyph", params, { span })]),
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

/** Characters that one message names. */
const MOST_NAMED = 12;
