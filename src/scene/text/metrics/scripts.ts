/**
 * Characters that the Latin faces lack: widths and line heights of the faces that take over, in em.
 *
 * Which face that is depends on the machine, so these are those of the usual ones, the wider where they differ (Noto, Malgun Gothic, Yu Gothic,
 * Leelawadee, Nirmala, Segoe UI Emoji). Heights in LibreOffice 7.4: a shape's lines are 1.2 em in any script; in table
 * cells Noto Sans CJK makes lines of 1.45 em, and characters that come by glyph fallback leave the height as it is.
 */
export interface Script {
  /** What a line keeps free for a character. */
  readonly advance: number;
  /** What the face takes for it, where that is less. */
  readonly drawn?: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Noto Sans CJK: 1.16 + 0.288 em. */
const CJK: Script = { advance: 1, ascent: 1.16, descent: 0.288 };
/**
 * Noto Sans KR and Malgun Gothic, which the theme names for Hangul, set syllables and letters closer than signs. But some
 * programs part them from the figures and letters among them by a gap, for which a line needs the rest of the square.
 */
const HANGUL: Script = { ...CJK, drawn: 0.92 };
const CJK_HALF: Script = { ...CJK, advance: 0.5 };
const CJK_JOINED: Script = { ...CJK, advance: 0 };
const NONE: Script = { advance: 0, ascent: 0, descent: 0 };
const EMOJI: Script = { advance: 1.4, ascent: 1.05, descent: 0.3 };
const ARABIC: Script = { advance: 0.75, ascent: 0.95, descent: 0.4 };
const THAI: Script = { advance: 0.7, ascent: 1, descent: 0.4 };
const INDIC: Script = { advance: 0.8, ascent: 1.05, descent: 0.5 };
const OTHER: Script = { advance: 1, ascent: 0.95, descent: 0.3 };

/** First code point, last, script; sorted. Everything else above Latin, Greek and Cyrillic is `OTHER`. */
const BLOCKS: readonly (readonly [number, number, Script])[] = [
  [0x0000, 0x001f, NONE],
  [0x007f, 0x009f, NONE],
  [0x0590, 0x05ff, { advance: 0.7, ascent: 0.93, descent: 0.28 }],
  [0x0600, 0x08ff, ARABIC],
  [0x0900, 0x0dff, INDIC],
  [0x0e00, 0x0eff, THAI],
  [0x0f00, 0x109f, INDIC],
  [0x1100, 0x115f, HANGUL],
  [0x1160, 0x11ff, CJK_JOINED],
  [0x1780, 0x17ff, INDIC],
  [0x2e80, 0x303f, CJK],
  [0x3040, 0x312f, CJK],
  [0x3130, 0x318f, HANGUL],
  [0x3190, 0xa4cf, CJK],
  [0xa960, 0xa97f, HANGUL],
  [0xac00, 0xd7a3, HANGUL],
  [0xd7b0, 0xd7ff, CJK_JOINED],
  [0xf900, 0xfaff, CJK],
  [0xfb1d, 0xfb4f, { advance: 0.7, ascent: 0.93, descent: 0.28 }],
  [0xfb50, 0xfdff, ARABIC],
  [0xfe30, 0xfe4f, CJK],
  [0xfe70, 0xfefc, ARABIC],
  [0xff00, 0xff60, CJK],
  [0xff61, 0xffdc, CJK_HALF],
  [0xffe0, 0xffe6, CJK],
  [0x1aff0, 0x1b2ff, CJK],
  [0x1f000, 0x1faff, EMOJI],
  [0x20000, 0x3ffff, CJK],
];

/** Turns the character before it into an emoji: what that is wider than the text form. */
const EMOJI_SELECTOR = 0xfe0f;
const EMOJI_SELECTED: Script = { ...EMOJI, advance: 0.9 };
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const EMOJI_SHOWN = /^\p{Emoji_Presentation}$/u;
const known = new Map<number, Script>();

/** Of a code point outside the width tables, or one whose script makes lines taller. Skin tones join their emoji. */
export function scriptOf(code: number): Script {
  let script = known.get(code);
  if (script === undefined) {
    script = classify(code);
    known.set(code, script);
  }
  return script;
}

function classify(code: number): Script {
  if (code >= 0x1f3fb && code <= 0x1f3ff) return { ...EMOJI, advance: 0 };
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return { ...EMOJI, advance: EMOJI.advance / 2 };
  if (code === EMOJI_SELECTOR) return EMOJI_SELECTED;
  const character = String.fromCodePoint(code);
  const block = BLOCKS.find(([from, to]) => code >= from && code <= to)?.[2];
  if (ZERO_WIDTH.test(character)) return { ...(block ?? NONE), advance: 0 };
  if (EMOJI_SHOWN.test(character)) return EMOJI;
  return block ?? (code < 0x2e80 ? { ...NONE, advance: 1 } : OTHER);
}

const NO_HEIGHT = { ascent: 0, descent: 0 };

/** The greatest heights, in em, that characters outside Latin, Greek and Cyrillic ask for; 0 if there are none. */
export function scriptHeights(text: string): { readonly ascent: number; readonly descent: number } {
  let heights = NO_HEIGHT;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x590) continue;
    const code = text.codePointAt(i) ?? 0;
    if (code >= 0x1e00 && code < 0x2300) continue;
    if (code > 0xffff) i++;
    const { ascent, descent } = scriptOf(code);
    if (ascent > heights.ascent || descent > heights.descent) {
      heights = { ascent: Math.max(ascent, heights.ascent), descent: Math.max(descent, heights.descent) };
    }
  }
  return heights;
}
