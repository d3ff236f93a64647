/** Renders text boxes by LibreOffice and reads the lines back. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { default as PptxNamespace } from "pptxgenjs";
import type { TextBox } from "./boxes.ts";

const PptxGenJS = createRequire(import.meta.url)("pptxgenjs") as typeof PptxNamespace.default;

export function hasPrograms(): boolean {
  try {
    for (const [program, flag] of [
      ["soffice", "--version"],
      ["pdftotext", "-v"],
    ] as const) {
      execFileSync(program, [flag], { stdio: "ignore" });
    }
    return true;
  } catch {
    return false;
  }
}

/** The words of each line of each box. */
export async function renderedLines(boxes: readonly TextBox[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "wrapping-"));
  try {
    await writeDeck(boxes, join(folder, "boxes.pptx"));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "boxes.pptx")],
      {
        stdio: "ignore",
      },
    );
    const html = execFileSync("pdftotext", ["-bbox", join(folder, "boxes.pdf"), "-"], {
      encoding: "utf8",
      maxBuffer: 2 ** 27,
    });
    return html.split("<page ").slice(1).map(linesOfPage);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeDeck(boxes: readonly TextBox[], fileName: string): Promise<void> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: "TALL", width: 13.333, height: 20 });
  deck.layout = "TALL";
  for (const { width, face, paragraph } of boxes) {
    const runs = paragraph.runs.map(({ text, size, bold, italic }) => ({
      text,
      options: { fontFace: face, fontSize: size, bold, italic },
    }));
    const box = { x: 0.5, y: 0.5, w: width / 72, h: 19, margin: 0, valign: "top", align: "left" } as const;
    deck.addSlide().addText(runs, box);
  }
  await deck.writeFile({ fileName });
}

function linesOfPage(page: string): string[] {
  const lines: { y: number; words: string[] }[] = [];
  for (const [, y = "", word = ""] of page.matchAll(/yMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && Math.abs(last.y - Number(y)) < 4) last.words.push(word);
    else lines.push({ y: Number(y), words: [word] });
  }
  return lines.map(({ words }) => words.join(" "));
}
