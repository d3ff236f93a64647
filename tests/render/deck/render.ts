/** Draws decks by LibreOffice and reads where each word came to stand. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { decodeXML } from "entities";
import { inTemporaryFolder } from "../../support/folders.ts";
import type { Page } from "./types.ts";

const run = promisify(execFile);

/** All decks in one call: starting LibreOffice takes longer than drawing a deck. */
export function renderDecks(decks: readonly Uint8Array[]): Promise<readonly (readonly Page[])[]> {
  return inTemporaryFolder(async (folder) => {
    const files = decks.map((_, i) => join(folder, `${i}.pptx`));
    for (const [i, deck] of decks.entries()) writeFileSync(files[i] ?? "", deck);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
      timeout: 600_000,
      maxBuffer: 1 << 26,
    });
    const pages: (readonly Page[])[] = [];
    for (const i of decks.keys()) pages.push(await readPages(join(folder, `${i}.pdf`)));
    return pages;
  });
}

async function readPages(pdf: string): Promise<readonly Page[]> {
  const { stdout } = await run("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 1 << 28 });
  return stdout
    .split("<page ")
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      return { width: Number(width), height: Number(height), words: wordsOf(page) };
    });
}

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g;

function wordsOf(page: string): Page["words"] {
  return [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = ""]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text: decodeXML(text),
  }));
}
