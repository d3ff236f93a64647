/** Bounds of the files of a project, by their bytes and by what they hold: registries, pictures, drawings, packs. */
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Node } from "yaml";
import { parsePeople } from "../../../src/craft/registries/people.ts";
import { BOUNDS } from "../../../src/data/bounds.ts";
import { createReading } from "../../../src/data/read.ts";
import { spend } from "../../../src/data/shape/report.ts";
import { plainValue, readYaml } from "../../../src/data/yaml.ts";
import { inspectImage } from "../../../src/host/images/inspect.ts";
import { imageReader } from "../../../src/host/images/read.ts";
import { bareSvg } from "../../../src/host/images/svg.ts";
import { rewriteWebp, WebpPixels } from "../../../src/host/images/webp.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { readPacks } from "../../../src/host/templates.ts";
import { HostError } from "../../../src/host/types.ts";
import { inTemporaryFolder } from "../folders.ts";
import { png } from "../images.ts";
import { many, type Tries } from "./tries.ts";

const ofHost = (read: () => unknown): readonly string[] => {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof HostError) return [error.diagnostic.code];
    throw error;
  }
};
/** What is said of a file of so many zeros. */
const ofFile = (name: string, size: number, read: (folder: string) => readonly string[]): Promise<readonly string[]> =>
  inTemporaryFolder((folder) => {
    writeFileSync(join(folder, "briefdeck.yml"), "{}");
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), "");
    truncateSync(join(folder, name), size);
    return read(folder);
  });

const svg = (content: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`);
const SVG_LEAST = svg("<!---->").length;

/** The word that tells which bound a drawing is beyond. */
function svgFaults(content: string): readonly string[] {
  try {
    bareSvg(svg(content));
    return [];
  } catch (error) {
    const { message } = error as Error;
    return [["MB", "repeated", "deep", "elements"].find((word) => message.includes(word)) ?? message];
  }
}

/** A WebP file that says how large it is and holds nothing (RFC 9649, 3.4). */
function webpHead(width: number, height: number): Uint8Array {
  const file = Buffer.alloc(30, "RIFF");
  file.writeUInt32LE(22, 4);
  file.write("WEBPVP8L", 8);
  file.writeUInt32LE(10, 16);
  file[20] = 0x2f;
  file.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  return file;
}

export const FILES = {
  brief: [
    {
      code: "host/too-large",
      of: (n) => ofFile("x.md", n, (folder) => ofHost(() => nodeHost.readText(join(folder, "x.md")))),
    },
  ],
  file: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("copy.txt", n, (folder) =>
          (projectReaders(nodeHost, folder).file?.("copy.txt", "").diagnostics ?? []).map(({ code }) => code),
        ),
    },
  ],
  registry: [
    {
      code: "craft/registry-long",
      of: (n) => parsePeople({ file: "people.yml", text: " ".repeat(n) }).diagnostics.map(({ code }) => code),
    },
  ],
  values: [
    {
      code: "too-much",
      of: (n) => {
        const reading = createReading(readYaml("a: b"));
        for (let i = 0; i < n; i++) spend(reading.document.contents as Node, "", reading);
        return reading.problems.map(({ kind }) => kind);
      },
    },
  ],
  fieldValues: [
    {
      code: "too much",
      of: (n) => {
        const { document } = readYaml(`a: [${many("b,", n - 2)}]`);
        return plainValue(document.contents as Node, document, true) === undefined ? ["too much"] : [];
      },
    },
  ],
  picture: [
    {
      code: "host/image-bytes",
      of: (n) =>
        ofFile("x.png", n, (folder) =>
          imageReader(nodeHost, [{ folder, root: folder }])("x.png").diagnostics.map(({ code }) => code),
        ),
    },
  ],
  pixels: [
    {
      code: "pixels",
      of: (n) => {
        const found = inspectImage(n === BOUNDS.pixels ? png(10_000, n / 10_000) : png(1, n));
        return "problem" in found ? [found.problem] : [];
      },
    },
  ],
  fontFile: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("house/fonts/a.ttf", n, (folder) => {
          const readers = projectReaders(nodeHost, folder, join(folder, "house"));
          readers.templates(null);
          const found = readers.font?.(`${join(folder, "house")}/fonts/a.ttf`);
          return found?.diagnostics.map(({ code }) => code) ?? [];
        }),
    },
  ],
  svg: [{ code: "MB", of: (n) => svgFaults(`<!--${many("x", n - SVG_LEAST)}-->`) }],
  svgElements: [{ code: "elements", of: (n) => svgFaults(many("<g/>", n - 1)) }],
  svgDeep: [{ code: "deep", of: (n) => svgFaults(many("<g>", n - 1) + many("</g>", n - 1)) }],
  svgDrawn: [
    {
      code: "repeated",
      // The root, two groups and so many repetitions of 99 elements and the one that asks for them; the rest by themselves.
      of: (n) => {
        const uses = Math.floor((n - 200) / 101);
        const group = `<g id="a">${many("<g/>", 99)}</g>`;
        return svgFaults(`${group}${many('<use href="#a"/>', uses)}${many("<g/>", n - 101 - 101 * uses)}`);
      },
    },
  ],
  rewritten: [
    {
      code: "pixels",
      of: async (n) => {
        const fault: unknown = await rewriteWebp(webpHead(5000, Math.ceil(n / 5000))).catch((error: unknown) => error);
        return fault instanceof WebpPixels ? ["pixels"] : [];
      },
    },
  ],
  svgPixels: [
    {
      code: "pictures that are not in the file",
      of: (n) => {
        const picture = Buffer.from(n === BOUNDS.svgPixels ? png(5000, n / 5000) : png(1, n)).toString("base64");
        return [...bareSvg(svg(`<image href="data:image/png;base64,${picture}"/>`)).left];
      },
    },
  ],
  template: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("theme.css", n, (folder) =>
          readPacks(nodeHost, [{ label: "pack", folder }]).diagnostics.map(({ code }) => code),
        ),
    },
  ],
  templates: [
    {
      code: "host/too-many-templates",
      of: (n) =>
        ofFile("theme.css", 0, (folder) => {
          mkdirSync(join(folder, "partials"));
          for (let i = 1; i < n; i++) writeFileSync(join(folder, "partials", `a${i}.hbs`), "");
          return readPacks(nodeHost, [{ label: "pack", folder }]).diagnostics.map(({ code }) => code);
        }),
    },
  ],
  package: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("x.pptx", n, (folder) => ofHost(() => nodeHost.readBytes(join(folder, "x.pptx"), BOUNDS.package))),
    },
  ],
} satisfies Tries;
