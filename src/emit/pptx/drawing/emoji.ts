/**
 * Emoji in text (UTS #51): single ones that are drawn as pictures by default or ask for it (U+FE0F), flags, skin tones
 * and joined families, each kept whole.
 */
const SEQUENCES =
  /(?:\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\p{Emoji_Modifier}|\uFE0F|\u200D(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F?))*)+/gu;
/** Cheap test: all emoji but a few lie in the supplementary planes or are followed by U+FE0F. */
const CANDIDATE = /[\u231A-\u2B55\uD83C-\uD83E]|\uFE0F/;

/** Fonts of emoji as PowerPoint writes them itself; on other systems their own emoji font stands in. */
export const EMOJI_FONTS =
  '<a:latin typeface="Segoe UI Emoji"/><a:ea typeface="Segoe UI Emoji"/><a:cs typeface="Segoe UI Emoji"/>';

export interface EmojiPiece {
  readonly text: string;
  readonly emoji: boolean;
}

/** Text as pieces that are emoji or not, in order; one piece for text without emoji. */
export function splitEmoji(text: string): readonly EmojiPiece[] {
  if (!CANDIDATE.test(text)) return [{ text, emoji: false }];
  const pieces: EmojiPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(SEQUENCES)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), emoji: false });
    pieces.push({ text: match[0], emoji: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), emoji: false });
  return pieces;
}
