import { describe, expect, it } from "vitest";
import { splitEmoji } from "../../../src/emit/pptx/drawing/run.ts";

const emoji = (text: string) =>
  splitEmoji(text)
    .filter((piece) => piece.emoji)
    .map((piece) => piece.text);

describe("emoji", () => {
  it("are found whole: families, skin tones, flags, signs that ask for colour", () => {
    expect(emoji("👩‍👩‍👧‍👦 family, 👍🏽 thumb, ✈️ plane, 🇰🇷🇺🇸")).toEqual(["👩‍👩‍👧‍👦", "👍🏽", "✈️", "🇰🇷🇺🇸"]);
  });

  it("are neither digits nor signs of text", () => {
    expect(emoji("1 © ™ ☑ ☐ ✓ → 가 #")).toEqual([]);
  });

  it("leave the text as it was", () => {
    const text = "a👍🏽b ✈️c";
    expect(
      splitEmoji(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});
