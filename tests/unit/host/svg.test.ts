import { describe, expect, it } from "vitest";
import { inspectImage } from "../../../src/host/images/inspect.ts";
import { loadImages } from "../../../src/host/images/load.ts";
import { bareSvg, SvgFault, tidySvg } from "../../../src/host/images/svg.ts";
import type { Asset } from "../../../src/scene/types.ts";
import { gif, png } from "../../support/images.ts";

const drawing = (content: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bare = (content: string) => bareSvg(encode(drawing(content)));
const RECT = '<rect width="40" height="20" fill="#123456"/>';

/** Drawn by one thread, the first time that one is asked for: it takes longer to start than to draw them all. */
let drawn: ReturnType<typeof loadImages> | undefined;
const texts = new Map<string, string>();

/** A drawing that is drawn with all others of this file. */
function later(text: string) {
  const src = `${texts.size}.svg`;
  texts.set(src, text);
  return async (): Promise<{ asset: Asset | undefined; svg: string; told: readonly string[] }> => {
    const sources = [...texts.keys()].map((name) => ({ src: name, span: { file: name, start: 0, end: 1 } }));
    drawn ??= loadImages(sources, (name) => ({ value: encode(texts.get(name) ?? ""), diagnostics: [] }));
    const { value, diagnostics } = await drawn;
    const asset = value.get(src);
    const told = diagnostics
      .filter(({ span }) => span?.file === src)
      .map(({ code, params }) => `${code} ${params.what ?? params.reason ?? ""}`.trim());
    return { asset, svg: new TextDecoder().decode(asset?.svg ?? new Uint8Array()), told };
  };
}

describe("an SVG drawing", () => {
  const circle = later(drawing(`${RECT}<circle cx="20" cy="10" r="5" fill="#ff0000"/>`));
  const inInches = later(drawing(RECT, 'width="1in" height="36pt"'));
  const huge = later(drawing(RECT, 'width="1e9" height="5e8"'));
  const thin = later(drawing(RECT, 'width="1" height="9999"'));
  const ofPrograms = later(
    `<?xml version="1.0"?><!-- hush1 --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${drawing(
      `<title>hush2</title><desc>hush3</desc><metadata><x>hush4</x></metadata>
         <g id="hush5" data-of="hush6" class="hush7" aria-label="hush8" xmlns:i="urn:i" i:label="hush9">${RECT}</g>
         <i:view xmlns:i="urn:i" name="hush10"/><g display="none"><path id="hush11" d="M0 0L9 9"/></g>
         <linearGradient id="hush12"><stop stop-color="red"/></linearGradient>
         <linearGradient id="hush13"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
         <rect width="9" height="9" fill="url(#hush13)"/>`,
    )}`,
  );
  const active = later(
    drawing(
      `${RECT}<script>alert(1)</script><script href="x.js"/><foreignObject><p>no</p></foreignObject>
         <image href="http://example.org/x.png" width="9" height="9"/><image href="file:///etc/passwd"/>
         <image href="data:image/gif;base64,${Buffer.from(gif(1, 1)).toString("base64")}" width="9" height="9"/>
         <use href="other.svg#a"/><a href="javascript:alert(1)" onclick="alert(1)"><rect width="3" height="3"/></a>
         <style>@import url(http://example.org/x.css); .a { fill: url(http://example.org/#a); filter: url(#f) }</style>
         <rect class="a" width="2" height="2"><animate attributeName="x" to="9"/></rect>
         <filter id="f"><feTurbulence numOctaves="9999"/></filter><rect width="1" height="1" filter="url(#f)"/>`,
    ),
  );
  const whole = Buffer.from(png(3, 2));
  const planted = Buffer.concat([whole, Buffer.from("hush")]).toString("base64");
  const withPicture = later(drawing(`<image href="data:image/png;base64,${planted}" width="30" height="20"/>`));
  const words = `<text x="1" y="9" font-family="Georgia, serif">Plain <tspan>words</tspan></text>
      <text x="1" y="9" style="font-family:'Courier New'">typed</text><g><text font-family="Inter">한국어</text><text>خطة</text></g>`;
  const unsized = later(drawing("", 'width="0" height="9"'));
  const afterIt = later(drawing(RECT));
  const wordy = later(drawing(words));

  it("becomes paths, and a picture of the same shape for programs that know no SVG", async () => {
    const { asset, svg, told } = await circle();
    expect(told).toEqual([]);
    expect(asset).toMatchObject({ type: "png", width: 40, height: 20 });
    expect(inspectImage(asset?.bytes ?? new Uint8Array())).toMatchObject({ type: "png", width: 512, height: 256 });
    expect(svg).toContain('fill="#123456"');
    expect(svg.match(/<path /g)).toHaveLength(2);
  });

  it("has the size that it says in any unit, and none that no slide has", async () => {
    expect((await inInches()).asset).toMatchObject({ width: 96, height: 48 });
    expect((await huge()).asset).toMatchObject({ width: 4000, height: 2000 });
    expect((await thin()).told).toEqual(["host/image-svg one of its sides is nothing, or two hundred times the other"]);
  });

  it("loses comments, names, descriptions, layers and other programs' settings", async () => {
    const { svg, told } = await ofPrograms();
    expect(told).toEqual([]);
    expect(svg).not.toContain("hush");
    expect(svg).toMatch(/<linearGradient id="i1"[\s\S]*fill="url\(#i1\)"/);
  });

  it("runs and loads nothing, and says what it does not show", async () => {
    const { svg, told } = await active();
    expect(told).toEqual([
      "host/image-svg-left scripts, foreign content (HTML), pictures that are not in the file, filters (shadows, blur), animation",
    ]);
    expect(svg).not.toMatch(/script|alert|http:\/\/(?!www\.w3\.org)|file:|import|onclick|filter|passwd|image/);
    // The link's rectangle, and those that had a filter, are drawn.
    expect(svg.match(/<path /g)).toHaveLength(4);
  });

  it("keeps a picture that is written into it, without what the picture says of its maker", async () => {
    const { svg } = await withPicture();
    const [, base64 = ""] = /href="data:image\/png;base64, ?([^"]*)"/.exec(svg) ?? [];
    expect(Buffer.from(base64, "base64").equals(whole)).toBe(true);
  });

  it("tells its words, which become outlines in one of our faces", async () => {
    const { asset, svg, told } = await wordy();
    expect(told).toEqual(["host/image-svg-words"]);
    expect(asset?.words).toEqual(["Plain words", "typed", "한국어", "خطة"]);
    expect(svg).not.toMatch(/text|Plain|Gelasio/);
    expect(svg.match(/<path /g)?.length).toBeGreaterThanOrEqual(4);
    expect(bare(words).text.match(/Gelasio|Cousine|Arimo/g)).toEqual(["Gelasio", "Cousine", "Arimo"]);
    expect(bare("<text>العربية</text>").left).toEqual([]);
    expect(bare("<text>ภาษาไทย</text>").left).toEqual(["words in a script that none of our faces has"]);
  });

  it.each([
    ["an entity", `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing("<text>&a;</text>")}`, /declares entities/],
    ["an unknown entity", drawing("<text>&a;</text>"), /not well-formed/],
    ["an open tag", drawing("<g>"), /not well-formed/],
    ["another root", '<x><svg xmlns="http://www.w3.org/2000/svg"/></x>', /root/],
    ["an element that draws itself", drawing('<g id="a"><use href="#a"/></g>'), /draws itself/],
    ["two that draw each other", drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), /itself/],
    ["a pattern of itself", drawing('<pattern id="a"><rect fill="url(#a)"/></pattern>'), /draws itself/],
    ["a long chain", drawing(chain(300, 1)), /refer to each other/],
    ["a billion repetitions", drawing(chain(9, 10)), /repeated ones counted/],
    [
      "a billion in styles",
      drawing(chain(9, 10).replaceAll(/<use href="(#\w+)"\/>/g, '<rect style="fill:url($1)"/>')),
      /repeated/,
    ],
  ])("is refused with %s", (_, text, reason) => {
    expect(() => bareSvg(encode(text))).toThrow(SvgFault);
    expect(() => bareSvg(encode(text))).toThrow(reason);
  });

  it("is refused where it is no UTF-8 or says no size, and those after it are drawn", async () => {
    expect(() => bareSvg(Uint8Array.of(0xff, 0xfe, 0x3c, 0))).toThrow(/UTF-8/);
    expect(await unsized()).toMatchObject({
      asset: undefined,
      told: ["host/image-svg it says neither a width and height nor a viewBox"],
    });
    expect(await afterIt()).toMatchObject({ asset: { type: "png" }, told: [] });
  });

  it("keeps no id that nothing refers to", () => {
    expect(tidySvg('<svg>\n  <g id="a"/>\n<use xlink:href="#b"/><g id="b" mask="url(#c)"/><mask id="c"/></svg>')).toBe(
      '<svg><g/><use xlink:href="#i2"/><g id="i2" mask="url(#i1)"/><mask id="i1"/></svg>',
    );
  });
});

/** Groups of which each draws the one before it so many times. */
function chain(length: number, times: number): string {
  const groups = Array.from({ length }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(times)}</g>`);
  return `<g id="g0"/>${groups.reverse().join("")}`;
}
