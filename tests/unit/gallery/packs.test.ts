/** Packs of which there is nothing to say, though they do what could be taken for a slip. */
import { describe, expect, it } from "vitest";
import type { PackFile } from "../../../src/deck/types.ts";
import { drawPack } from "../../../src/gallery/draw.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { defaultFiles, ROOT } from "../../support/compile.ts";

const view = { page: "16:9", profile: "read-ahead", stresses: ["sample"] } as const;

const house = (path: string, text: string): PackFile => ({ file: `house/${path}`, path, text, pack: "house" });
const drawn = (files: readonly PackFile[], kind: string) =>
  drawPack([...defaultFiles(), ...files], projectReaders(nodeHost, ROOT), [view], new Set([kind]));

describe("a pack of which there is nothing to say", () => {
  it("has a kind that extends another and shows itself by the other's sample", async () => {
    const courses = house(
      "slides/courses.hbs",
      "---\nkind: courses\nextends: options\ntitle: Courses\ndescription: Courses\n---\n",
    );
    const { findings, pictures } = await drawn([courses], "courses");
    expect(findings.map(({ diagnostic }) => diagnostic.message)).toEqual([]);
    expect(pictures.map(({ slides }) => slides.length)).toEqual([1]);
  });

  it("gives all paragraphs a margin, of which one fills a region", async () => {
    const sheet = house("theme.css", "p { margin-bottom: 3pt; }\n");
    const { findings } = await drawn([sheet], "section");
    expect(findings.map(({ diagnostic }) => diagnostic.message)).toEqual([]);
  });

  it("holds a copy of the packaged stylesheets", async () => {
    const copies = defaultFiles().filter(({ path }) => path.endsWith(".css") && !path.startsWith("cards/"));
    const { findings } = await drawn(
      copies.map(({ path, text }) => house(path, text)),
      "programme",
    );
    expect(findings.map(({ diagnostic }) => diagnostic.message)).toEqual([]);
  });
});
