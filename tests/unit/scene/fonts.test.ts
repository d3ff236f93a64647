/** Fonts that have no metrics here: told where they are named, and measured so that nothing overflows. */
import { describe, expect, it } from "vitest";
import { createMeasurer } from "../../../src/scene/text/measure.ts";
import { whereToGet } from "../../../src/scene/text/metrics/where.ts";
import { BARE, compileWith, PROBE, told } from "../../support/house.ts";

describe("a font without metrics", () => {
  it("is told once, where the nearest sheet names it, with the name that was meant", async () => {
    const compiled = await compileWith(
      {
        "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main><p>a</p><p class="b">b</p><p class="b">c</p></main></slide>`,
        "theme.css":
          ':root { --body-font: "Open Sans"; --heading-font: Georgiaa }\n.b { font-family: Segoe UI, sans-serif }\n.c { font-family: Nobody }',
      },
      BARE,
    );
    expect(told(compiled).map((line) => line.replace(/:.*“(.*?)”.*/, " $1"))).toEqual([
      "warning house/theme.css Open Sans",
      "warning house/theme.css Georgiaa",
      "warning house/theme.css Segoe UI",
    ]);
    expect(told(compiled).map((line) => line.split(" ")[1])).toEqual([
      "house/theme.css:1:22",
      "house/theme.css:1:51",
      "house/theme.css:2:19",
    ]);
    expect(compiled.diagnostics[1]?.hint).toMatch(
      /^Did you mean “Georgia”\? “briefdeck templates add-font .* Known are Calibri/,
    );
    expect(compiled.diagnostics[2]?.hint).toMatch(/^Windows has it in C:\\Windows\\Fonts: segoeui\.ttf segoeuib\.ttf /);
  });

  it.each(["Aptos", "Segoe UI", "Verdana", "Tahoma", "open sans", '"Inter"', "Roboto", "Noto Sans", "Source Sans Pro"])(
    "is told where its files are: %s",
    (face) => {
      expect(whereToGet(face)).toMatch(
        /Download Center\.$|C:\\Windows\\Fonts: \w+\.ttf|fonts\.google\.com\/specimen\/[\w+]+/,
      );
    },
  );

  it("has lines as tall as the tallest usual faces, and letters as wide as a wide one", () => {
    const measurer = createMeasurer({ major: "Cambria", minor: "Calibri" });
    expect(measurer.naturalLineHeight("Open Sans")).toBeCloseTo(1.37, 2);
    expect(measurer.naturalLineHeight("Arial")).toBeCloseTo(1.2, 2);
    expect(measurer.unknownFaces()).toEqual(["Open Sans"]);
  });

  it("is none where only its theme font is asked for by a name that is known in another case", async () => {
    const files = {
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1></slide>`,
      "theme.css": ":root { --body-font: 'ARIAL' }",
    };
    expect(told(await compileWith(files, BARE))).toEqual([]);
  });
});
