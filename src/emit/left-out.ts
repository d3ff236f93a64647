import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Scene } from "../scene/types.ts";
import type { Emitted } from "./types.ts";

/** What an output does not show, at the slide: hidden slides, characters that no face has, pictures of a kind that it cannot hold. */
export function leftOut(
  { missing, undrawn, hidden }: Emitted,
  { slides }: Scene,
  output: string,
): readonly Diagnostic[] {
  const [first] = slides.filter(({ id }) => hidden.includes(id));
  const unseen = first === undefined ? [] : [diagnose("emit/hidden", { count: hidden.length }, { span: first.span })];
  const lacking = slides.flatMap(({ id, title, span }) => {
    const ofSlide = (list: readonly (readonly [what: string, slide: string])[]) =>
      list.flatMap(([what, slide]) => (slide === id ? [what] : []));
    const characters = ofSlide(missing).map((one) => `“${one}”`);
    const named = characters.slice(0, MOST_NAMED).join(", ");
    const params = { characters: named, count: characters.length, slide: title, output };
    return [
      ...(characters.length === 0 ? [] : [diagnose("emit/no-glyph", params, { span })]),
      ...ofSlide(undrawn).map((src) => diagnose("emit/picture", { src, slide: title }, { span })),
    ];
  });
  return [...unseen, ...lacking];
}

/** Characters that one message names. */
const MOST_NAMED = 12;
