import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { compileText } from "../../support/compile.ts";
import { gif, jpeg, png } from "../../support/images.ts";

/** A picture of each kind that a brief may name, and how a PDF holds it (ISO 32000-1, 7.4 and 8.9). */
const KINDS: readonly (readonly [name: string, bytes: Uint8Array, inPdf: RegExp])[] = [
  ["a.png", png(40, 30), /FlateDecode/],
  ["b.png", transparent(), /\/SMask /],
  ["c.jpg", jpeg(40, 30), /DCTDecode/],
  ["d.jpg", jpeg(40, 30, 6), /DCTDecode/],
  ["e.gif", gif(7, 5), /FlateDecode/],
  [
    "f.svg",
    new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#123456"/></svg>',
    ),
    /FlateDecode/,
  ],
];

function transparent(): Uint8Array {
  const picture = new PNG({ width: 8, height: 6 });
  picture.data.fill(100);
  return PNG.sync.write(picture);
}

describe("a picture of each kind", () => {
  it("stands in every output", async () => {
    const slides = KINDS.map(([name]) => `## The valley of ${name}\n\n![The valley](${name})\n`);
    const files = new Map(KINDS.map(([name, bytes]) => [name, bytes]));
    const { outputs, diagnostics } = await compileText("brief.md", ["# Talk", ...slides].join("\n\n"), [], {
      image: (src) => ({ value: files.get(src) ?? null, diagnostics: [] }),
      formats: ["pptx", "pdf", "svg", "html"],
      layouts: "used",
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    const texts = (format: string): readonly string[] =>
      outputs.filter((output) => output.format === format).map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
    const [pdf = ""] = texts("pdf");
    const held = [...pdf.matchAll(/\/Subtype \/Image[\s\S]*?endobj/g)].map(([object]) => object);
    // Transparency is a picture of its own: of the PNG, and of the one that stands for the drawing.
    expect(held.length).toBe(KINDS.length + 2);
    for (const [name, , inPdf] of KINDS)
      expect(held.filter((object) => inPdf.test(object)).length, name).toBeGreaterThan(0);
    expect(held.filter((object) => object.includes("DCTDecode"))).toHaveLength(2);
    expect(texts("svg").filter((svg) => svg.includes("data:image/"))).toHaveLength(KINDS.length);
    expect(texts("html")[0]?.split("data:image/")).toHaveLength(KINDS.length + 1);
    // The two JPEGs are one file once their turn is no longer in it; the drawing has a PNG beside it.
    expect(new Set(texts("pptx")[0]?.match(/ppt\/media\/[\w-]+\.(?:png|jpe?g|gif|svg)/g))).toHaveProperty(
      "size",
      KINDS.length,
    );
  });
});
