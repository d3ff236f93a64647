import { describe, expect, it } from "vitest";
import { hex } from "../../../src/data/colour.ts";
import { writeColour } from "../../../src/emit/pptx/drawing/colour.ts";

const percent = (xml: string, name: string): number =>
  Number(new RegExp(`<a:${name} val="(\\d+)"`).exec(xml)?.[1] ?? Number.NaN) / 100_000;

/** What ECMA-376 makes of a colour whose saturation and lightness change, its hue staying, as channels 0 to 255. */
function shown(from: string, xml: string): number[] {
  const channels = [0, 2, 4].map((at) => Number.parseInt(from.slice(at, at + 2), 16) / 255);
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  const lightness = (least + most) / 2;
  const chromaOf = (light: number, saturation: number) => (1 - Math.abs(2 * light - 1)) * saturation;
  const own = chromaOf(lightness, 1) === 0 ? 0 : (most - least) / chromaOf(lightness, 1);
  const saturation = own * (Number.isNaN(percent(xml, "satMod")) ? 1 : percent(xml, "satMod"));
  const offset = Number.isNaN(percent(xml, "lumOff")) ? 0 : percent(xml, "lumOff");
  const light = lightness * percent(xml, "lumMod") + offset;
  const share = most === least ? 0 : chromaOf(light, saturation) / (most - least);
  return channels.map((channel) => Math.round((light + (channel - lightness) * share) * 255));
}

describe("a lighter or darker colour of the theme", () => {
  it.each([
    ["5B7083", "C4CCD2"],
    ["8C2F2B", "E8D5D5"],
    ["12304A", "091825"],
    ["808080", "C0C0C0"],
    ["B08D3E", "0C0A04"],
  ])("refers to it and shows as mixed: %s as %s", (from, to) => {
    const xml = writeColour({ hex: hex(to), slot: "accent2", of: hex(from) });
    expect(xml).toMatch(/^<a:schemeClr val="accent2">/);
    const wanted = [0, 2, 4].map((at) => Number.parseInt(to.slice(at, at + 2), 16));
    shown(from, xml).forEach((channel, index) => {
      expect(Math.abs(channel - (wanted[index] ?? 0))).toBeLessThanOrEqual(2);
    });
  });
});
