/** Which face draws East Asian text. */
import type { LangTag } from "../../../data/language-tag.ts";
import { korean, simplified } from "./data/han.ts";

const KOREAN_FACE = "Noto Sans KR";
const CHINESE_FACE = "Noto Sans SC";

const [FIRST, LAST] = [0x4e00, 0x9fff];
/** Chinese but where it is written in traditional characters, whose forms the Korean face has. */
const SIMPLIFIED = /^zh(?!.*-(?:Hant|TW|HK|MO)\b)/i;
/** Signs, kana and full-width forms, as Chinese text sets them. */
const SIGNS = /[\u3000-\u30ff\uff00-\uffef]/;

/**
 * The face that has a letter as its language writes it: one face for all of a Chinese text but its rare letters; else the
 * Korean one, and the Chinese for letters that it lacks.
 * @param letter East Asian, or one that no other face has
 */
export function eastAsianFace(letter: string, lang: LangTag): string {
  const code = letter.codePointAt(0) ?? 0;
  const isUnified = code >= FIRST && code <= LAST;
  if (SIMPLIFIED.test(lang) && (isUnified ? has(simplified, code) : SIGNS.test(letter))) return CHINESE_FACE;
  return isUnified && !has(korean, code) ? CHINESE_FACE : KOREAN_FACE;
}

function has(bits: string, code: number): boolean {
  const at = code - FIRST;
  return ((Number.parseInt(bits.charAt(at >> 2), 16) >> (at & 3)) & 1) === 1;
}
