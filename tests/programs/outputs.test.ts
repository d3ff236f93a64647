/** The PDF and the pictures of a brief's slides, read by programs that are not ours. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { type Compiled, compile } from "../../src/compile.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { ROOT } from "../support/compile.ts";
import { inTemporaryFolder } from "../support/folders.ts";

const FOLDER = join(ROOT, "briefs");
const SOURCE = { file: "briefs/park-obama.md", text: readFileSync(join(FOLDER, "park-obama.md"), "utf8") };
const build = (release: string | null): Promise<Compiled> =>
  compile(SOURCE, { ...projectReaders(nodeHost, FOLDER), release, formats: ["pdf", "svg"] });

const bytesOf = ({ outputs }: Compiled, format: string): Uint8Array =>
  outputs.find((one) => one.format === format)?.bytes ?? new Uint8Array();

/** What a program of poppler's prints of a PDF. */
function poppler(program: string, pdf: Uint8Array, args: (file: string) => readonly string[]): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, "deck.pdf");
    writeFileSync(file, pdf);
    return execFileSync(program, args(file), { encoding: "utf8", maxBuffer: 1 << 26 });
  });
}

/** Letters and digits alone: a line's end may hide a hyphen, and blanks are the program's own idea. */
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

let whole: Compiled;
let partner: Compiled;
let pages: readonly string[];
beforeAll(async () => {
  [whole, partner] = [await build(null), await build("partner")];
  pages = (await poppler("pdftotext", bytesOf(whole, "pdf"), (file) => ["-raw", file, "-"])).split("\f").slice(0, -1);
});

describe("the PDF", () => {
  it("has a page a slide with its title and every word that its picture shows", () => {
    const svgs = whole.outputs.filter(({ format }) => format === "svg");
    expect(pages).toHaveLength(whole.scene?.slides.length ?? 0);
    expect(svgs).toHaveLength(pages.length);
    for (const [index, { bytes }] of svgs.entries()) {
      const page = letters(pages[index] ?? "");
      expect(page).toContain(letters(whole.scene?.slides[index]?.title ?? ""));
      for (const words of textsOf(bytes)) expect(page, `page ${index + 1}`).toContain(letters(words));
    }
  });

  it("says what everything is", async () => {
    const tree = await poppler("pdfinfo", bytesOf(whole, "pdf"), (file) => ["-struct-text", file]);
    const count = (role: string): number => tree.match(new RegExp(`^\\s*${role}\\b`, "gm"))?.length ?? 0;
    const titled = whole.scene?.slides.filter(({ items }) =>
      items.some((item) => item.kind === "shape" && item.placeholder?.type === "title" && item.hidden !== true),
    );
    expect(count("H1")).toBe(titled?.length);
    const tables = whole.scene?.slides.flatMap(({ items }) => items.filter(({ kind }) => kind === "table")) ?? [];
    expect(count("Table")).toBe(tables.length);
    expect(count("TH")).toBeGreaterThan(tables.length);
    expect(count("Figure")).toBeGreaterThan(0);
    expect(count("LI")).toBe(count("LBody"));
    expect(count("Link")).toBeGreaterThan(10);
  });

  it("brings every face along, and tells who made it and when", async () => {
    const fonts = await poppler("pdffonts", bytesOf(whole, "pdf"), (file) => [file]);
    const lines = fonts.trim().split("\n").slice(2);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/ yes +yes +yes /);
    const info = await poppler("pdfinfo", bytesOf(whole, "pdf"), (file) => ["-isodates", file]);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^CreationDate: +2013-05-07T/m);
  });

  it("is the same, byte for byte, each time", async () => {
    const again = await build(null);
    expect(Buffer.compare(bytesOf(again, "pdf"), bytesOf(whole, "pdf"))).toBe(0);
  });

  it("shows a partner nothing that his release withholds", async () => {
    expect(partner.released.withheld.length).toBeGreaterThan(20);
    const text = letters(await poppler("pdftotext", bytesOf(partner, "pdf"), (file) => [file, "-"]));
    const shown = letters(partner.released.shown.join(" "));
    const secret = partner.released.withheld
      .map(({ text: words }) => letters(words))
      .filter((words) => words.length > 30 && !shown.includes(words));
    expect(secret.length).toBeGreaterThan(10);
    for (const words of secret) expect(text).not.toContain(words);
  });
});

describe("the pictures", () => {
  it("are whole XML without scripts, styles and addresses of the network, and small", () => {
    for (const { format, bytes, name } of whole.outputs.filter((one) => one.format === "svg")) {
      const text = Buffer.from(bytes).toString("utf8");
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(text).close();
      expect(format + name).toMatch(/^svg\d\d$/);
      expect(text).not.toMatch(
        /<script|<style|\sstyle=|\son\w+=|<foreignObject|(?:src|href)="(?!https?:|mailto:|#|data:image\/)/,
      );
      if (!text.includes("data:image")) expect(text.length).toBeLessThan(20_000);
    }
  });
});

/** The words of each line of a picture. */
function textsOf(svg: Uint8Array): readonly string[] {
  const lines: string[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name !== "text") return;
    inText = true;
    lines.push("");
  });
  parser.on("closetag", ({ name }) => {
    if (name === "text") inText = false;
  });
  parser.on("text", (text) => {
    if (inText) lines.push((lines.pop() ?? "") + text);
  });
  parser.write(Buffer.from(svg).toString("utf8")).close();
  return lines;
}
