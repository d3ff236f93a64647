/** Typefaces that a pack brings: their measures, and their files for outputs that bring their faces along. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { addFont } from "../src/cli/commands/add-font.ts";
import { compile } from "../src/compile.ts";
import { readPackFace } from "../src/deck/pack/manifest.ts";
import type { PackFace } from "../src/deck/types.ts";
import { faceFile, readFace } from "../src/host/faces.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { HostError } from "../src/host/types.ts";
import { createFont } from "../src/scene/text/font.ts";
import { placeText, ROOT } from "./support/compile.ts";
import { inTemporaryFolder } from "./support/folders.ts";
import { fakeTerminal } from "./support/terminal.ts";

const upright = { bold: false, italic: false };
const fileOf = (folder: string, name: string, style: typeof upright): string =>
  join(ROOT, "node_modules/@expo-google-fonts", folder, faceFile(name, style));
const CALADEA = [fileOf("caladea", "Caladea", upright), fileOf("caladea", "Caladea", { ...upright, bold: true })];
const TEXT = "AVATAR Wave To. “Quoted” – naïve, Łódź, Ελλάδα, 1,234";

let written: string;
let face: PackFace;
beforeAll(async () => {
  await inTemporaryFolder((folder) => {
    addFont(CALADEA, join(folder, "house"), fakeTerminal());
    written = readFileSync(join(folder, "house/fonts/caladea.json"), "utf8");
  });
  const read = readPackFace({ file: "house/fonts/caladea.json", path: "fonts/caladea.json", text: written });
  if (read.value === null) throw new Error(JSON.stringify(read.diagnostics));
  face = read.value;
});

/** A font under another name, so that nothing of ours measures it. */
const renamed = (): PackFace => ({ ...face, name: "House Serif" });

describe("measures of a typeface of a pack", () => {
  it("are those of its files, styles without one being measured by the nearest", () => {
    for (const style of ["regular", "bold"] as const) {
      const [own, known] = [createFont("House Serif", style, [renamed()]), createFont("Caladea", style)];
      expect(own.width(TEXT, 0, TEXT.length)).toBeCloseTo(known.width(TEXT, 0, TEXT.length), 2);
      expect(own.ascent + own.descent).toBeCloseTo(known.ascent + known.descent, 3);
    }
    const width = (style: "regular" | "bold" | "italic" | "boldItalic") =>
      createFont("House Serif", style, [renamed()]).width(TEXT, 0, TEXT.length);
    expect([width("italic"), width("boldItalic")]).toEqual([width("regular"), width("bold")]);
    expect(createFont("House Serif", "regular", [renamed()]).drawnBy).toBe("House Serif");
    expect(createFont("house serif", "regular", [{ ...renamed(), files: {} }]).drawnBy).toBe("Arimo");
  });

  it("end the warning that there are none", async () => {
    const sheet = {
      file: "house/tokens.css",
      path: "tokens.css",
      pack: "house",
      text: ':root { --body-font: "House Serif"; }',
    };
    const measures = {
      ...sheet,
      file: "house/fonts/house.json",
      path: "fonts/house.json",
      text: written.replace('"Caladea"', '"House Serif"'),
    };
    const brief = "## The title is a sentence\n\nA text.\n";
    const without = await placeText("a.md", brief, [sheet]);
    expect(without.diagnostics.map(({ code }) => code)).toContain("scene/unknown-font");
    const withThem = await placeText("a.md", brief, [sheet, measures]);
    expect(withThem.diagnostics.filter(({ code }) => code === "scene/unknown-font")).toEqual([]);
    expect(withThem.scene?.faces?.map(({ name }) => name)).toEqual(["House Serif"]);
  });

  it("are those that pack.yml names, where it names some", async () => {
    const file = (path: string, text: string) => ({ file: `house/${path}`, path, pack: "house", text });
    const measures = file("fonts/house.json", written.replace('"Caladea"', '"House Serif"'));
    const brief = "## The title is a sentence\n\nA text.\n";
    const told = async (fonts: string) => {
      const { diagnostics, scene } = await placeText("a.md", brief, [
        file("tokens.css", ':root { --body-font: "House Serif"; }'),
        file("pack.yml", `name: house\nfonts: ${fonts}\n`),
        measures,
      ]);
      const codes = diagnostics.map(({ code, span }) => `${code} ${span?.file ?? ""}:${span?.start ?? ""}`);
      return { codes, faces: scene?.faces?.map(({ name }) => name) };
    };
    expect(await told("[house serif]")).toEqual({ codes: [], faces: ["House Serif"] });
    expect((await told("[House Serif, Huose Sans]")).codes).toEqual(["deck/pack-font-missing house/pack.yml:19"]);
    expect(await told("[]")).toEqual({
      codes: ["deck/pack-font-unnamed house/fonts/house.json:0", "scene/unknown-font house/tokens.css:21"],
      faces: undefined,
    });
  });

  it.each([
    ["no JSON", "{", /^deck\/settings-yaml/],
    ["nothing", "", /^deck\/settings-value/],
    ["a list", "[1]", /^deck\/settings-/],
    ["a style missing", () => written.replace('"bold":', '"blod":'), /^deck\/settings-/],
    ["a matrix of a billion", () => written.replace(/("kerning": "\S+ \S+ )[^"]*"/, '$11*zzzz,1*zzzz"'), /kerning/],
    ["a class that is not there", () => written.replace(/("kerning": ")./, "$1\u00ff"), /kerning/],
    ["widths that are none", () => written.replace(/"widths": "[^"]*"/, '"widths": "w:1*99999999"'), /widths/],
    ["an em of nothing", () => written.replace(/"units_per_em": \d+/, '"units_per_em": 0'), /units_per_em/],
    ["lines of no height", () => written.replace(/"ascent": \d+/, '"ascent": -999'), /^deck\/settings-value/],
    ["a file elsewhere", () => written.replace(/caladea-bold\.ttf/, "../../secret.ttf"), /files\.bold/],
  ])("are refused with %s, at the place", (_, text, expected) => {
    const broken = typeof text === "string" ? text : text();
    expect(broken).not.toBe(written);
    const { value, diagnostics } = readPackFace({ file: "house/fonts/a.json", path: "fonts/a.json", text: broken });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, params }) => `${code} ${params.path ?? ""}`).join("\n")).toMatch(expected);
    expect(diagnostics.every(({ span }) => span?.file === "house/fonts/a.json")).toBe(true);
  });
});

describe("adding a typeface", () => {
  const failure = (files: readonly string[], folder: string): string => {
    try {
      addFont(files, folder, fakeTerminal());
      return "";
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return `${error.diagnostic.code} ${error.diagnostic.params.reason ?? ""}`;
    }
  };

  it("writes its measures and files, and says which styles have none", async () => {
    await inTemporaryFolder((folder) => {
      const terminal = fakeTerminal();
      expect(addFont(CALADEA, folder, terminal)).toBe(0);
      expect(terminal.written.err).toContain("italic, bold italic");
      expect(nodeHost.list(join(folder, "fonts"))).toEqual(["caladea-bold.ttf", "caladea-regular.ttf", "caladea.json"]);
    });
  });

  it("refuses what is no font, other typefaces, a style twice and the upright one missing, and writes nothing", async () => {
    await inTemporaryFolder((folder) => {
      const [regular = "", bold = ""] = CALADEA;
      const broken = join(folder, "broken.ttf");
      writeFileSync(broken, readFileSync(regular).subarray(0, 900));
      const text = join(folder, "text.ttf");
      writeFileSync(text, "words");
      const pack = join(folder, "house");
      expect(failure([text], pack)).toMatch(/^cli\/font-file it is neither/);
      expect(failure([broken], pack)).toMatch(/^cli\/font-file it is damaged/);
      expect(failure([bold], pack)).toMatch(/upright style/);
      expect(failure([regular, regular], pack)).toMatch(/and so is/);
      expect(failure([regular, fileOf("gelasio", "Gelasio", { ...upright, bold: true })], pack)).toMatch(
        /of “Gelasio”/,
      );
      expect(nodeHost.exists(pack)).toBe("no");
    });
  });

  it("stumbles over no byte", async () => {
    await inTemporaryFolder((folder) => {
      const whole = readFileSync(CALADEA[0] ?? "");
      const path = join(folder, "a.ttf");
      for (let at = 12; at < 400; at += 57) {
        const bytes = Buffer.from(whole);
        bytes.fill(0xff, at, at + 4);
        writeFileSync(path, bytes);
        expect(failure([path], join(folder, "house"))).toMatch(/^$|^cli\/font-file/);
      }
    });
  });
});

describe("font files of a pack", () => {
  async function build(folder: string, change: (fonts: string) => void = () => undefined) {
    mkdirSync(join(folder, "house"), { recursive: true });
    addFont(CALADEA, join(folder, "house"), fakeTerminal());
    writeFileSync(join(folder, "house/tokens.css"), ':root { --body-font: "Caladea"; --heading-font: "Caladea"; }');
    change(join(folder, "house/fonts"));
    const asked: string[] = [];
    const face = (name: string, style: typeof upright) => {
      asked.push(name);
      return readFace(name, style);
    };
    const text = "---\ntitle: A\ntemplates: house\n---\n\n## The title is a sentence\n\nA **bold** text.\n";
    const readers = { ...projectReaders(nodeHost, folder), face };
    const made = await compile({ file: join(folder, "brief.md"), text }, { ...readers, formats: ["pdf"] });
    return { made, asked };
  }

  it("draw the PDF, in place of ours", async () => {
    await inTemporaryFolder(async (folder) => {
      const { made, asked } = await build(folder);
      expect(made.outputs).toHaveLength(1);
      expect(asked).toEqual([]);
    });
  });

  it("draw the PDF in Compact Font Format, and stop it where their steps go on without end", async () => {
    const whole = readFileSync(join(ROOT, "tests/fixtures/bars.otf"));
    const endless = Buffer.from(whole);
    // The one subroutine calls itself.
    endless.set(Buffer.from("200a0b0b0b0b", "hex"), endless.indexOf(Buffer.from("f888fc24060b", "hex")));
    await inTemporaryFolder(async (folder) => {
      addFont([join(ROOT, "tests/fixtures/bars.otf")], join(folder, "house"), fakeTerminal());
      writeFileSync(join(folder, "house/tokens.css"), ':root { --body-font: "Bars"; --heading-font: "Bars"; }');
      const text = "---\ntitle: A\ntemplates: house\n---\n\n## The title is a sentence\n\nLetters, seen.\n";
      const made = async (bytes: Buffer) => {
        writeFileSync(join(folder, "house/fonts/bars-regular.otf"), bytes);
        const readers = projectReaders(nodeHost, folder);
        const { outputs, diagnostics } = await compile(
          { file: join(folder, "brief.md"), text },
          { ...readers, formats: ["pdf"] },
        );
        return [outputs.length, ...diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)];
      };
      expect(await made(whole)).toEqual([1]);
      expect(await made(endless)).toEqual([0, "host/font-file"]);
    });
  });

  it.each([
    ["are damaged", (bytes: Buffer) => bytes.fill(0x5a, 0, 4000), /damaged/],
    ["are cut off", (bytes: Buffer) => bytes.subarray(0, 500), /damaged/],
    ["are of another typeface", () => readFileSync(fileOf("gelasio", "Gelasio", upright)), /not of “Caladea”/],
  ])("stop the build where they %s", async (_, change, reason) => {
    await inTemporaryFolder(async (folder) => {
      const { made } = await build(folder, (fonts) => {
        const path = join(fonts, "caladea-regular.ttf");
        writeFileSync(path, change(readFileSync(path)));
      });
      const errors = made.diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code }) => code)).toEqual(["host/font-file"]);
      expect(String(errors[0]?.params.reason)).toMatch(reason);
      expect(errors[0]?.span?.file).toMatch(/caladea\.json$/);
      expect(made.outputs).toEqual([]);
    });
  });
});

it("that nobody has measured leave room for markings, in every profile", async () => {
  const sheet = { file: "house/tokens.css", path: "tokens.css", pack: "house" };
  const text = ':root { --heading-font: "House Sans"; --body-font: "House Sans"; }';
  for (const profile of ["read-ahead", "room", "handout"]) {
    const brief = `---\ntitle: Deck\nhandling: {scheme: sample}\nprofile: ${profile}\n---\n\n## (SS) One plan\n\n(SS) A text.\n`;
    const { diagnostics, scene } = await placeText("brief.md", brief, [{ ...sheet, text }]);
    expect(diagnostics.map(({ code }) => code)).not.toContain("scene/cannot-fit");
    expect(JSON.stringify(scene?.slides)).toContain("SAMPLE SECRET");
  }
});
