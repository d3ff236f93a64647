/** What signs are to a formula. */
import type { MathClass } from "./types.ts";

const RELATIONS = "=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊃⊆⊇⊄≪≫≺≻⪯⪰∣∥⊥⊢⊨→←↔⇒⇐⇔⟶⟵⟹⟸⟺↦⟼↑↓⇑⇓↗↘:∶≔≐≜≝≲≳⊏⊐⊑⊒∴∵↪↩⇌⇀⇁↛⇏≮≯≰≱∤∦";
const BINARIES = "+−-±∓×÷·⋅∗*∘∙∪∩∧∨⊕⊖⊗⊘⊙∖⋆†‡⊎⊓⊔≀△▽/";
const LARGE = "∑∏∐∫∬∭∮∯∰⋃⋂⋁⋀⨁⨂⨀⨄⨆";
const PUNCTUATION = ",;";
const OPENING = "([{⟨⌊⌈|‖⟮⦇";
const CLOSING = ")]}⟩⌋⌉!⟯⦈";

const CLASSES: ReadonlyMap<string, MathClass> = new Map(
  (
    [
      [RELATIONS, "relation"],
      [BINARIES, "binary"],
      [LARGE, "operator"],
      [PUNCTUATION, "punctuation"],
      [OPENING, "open"],
      [CLOSING, "close"],
    ] as const
  ).flatMap(([signs, name]) => [...signs].map((sign): [string, MathClass] => [sign, name])),
);

/** The class of an operator sign; of others `ordinary`. */
export const classOf = (sign: string): MathClass => CLASSES.get(sign) ?? "ordinary";

/** Whether it is set larger where its formula stands alone. */
export const isLarge = (sign: string): boolean => LARGE.includes(sign);

/** Integrals are so high that their bounds stand beside them. */
export const isIntegral = (sign: string): boolean => "∫∬∭∮∯∰".includes(sign);

/** Marks over symbols as MathML has them, spacing, and as text has them, combining (Unicode block 0300, 20D0). */
export const COMBINING: ReadonlyMap<string, string> = new Map([
  ["ˆ", "\u0302"],
  ["^", "\u0302"],
  ["ˇ", "\u030c"],
  ["˜", "\u0303"],
  ["~", "\u0303"],
  ["´", "\u0301"],
  ["ˊ", "\u0301"],
  ["`", "\u0300"],
  ["ˋ", "\u0300"],
  ["¯", "\u0304"],
  ["ˉ", "\u0304"],
  ["‾", "\u0305"],
  ["˘", "\u0306"],
  ["˙", "\u0307"],
  [".", "\u0307"],
  ["¨", "\u0308"],
  ["˚", "\u030a"],
  ["→", "\u20d7"],
  ["⃗", "\u20d7"],
  ["⋯", "\u20db"],
]);

/** Wide marks, which grow with what they stand over. */
export const STRETCHED = "⏞⏟⏜⏝→←↔⎴⎵⇀↼⇒⇐";
