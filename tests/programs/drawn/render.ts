/** Draws decks by LibreOffice and reads where each word came to stand; or saves them as it does. */
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { decodeXML } from "entities";
import { inTemporaryFolder } from "../../support/folders.ts";
import type { Page } from "./types.ts";

const run = promisify(execFile);

/** Decks in one call: starting LibreOffice takes longer than drawing a deck. */
const BATCH = 48;
/** Milliseconds for one call, and how often it is made: LibreOffice was seen to hang at its start on a busy machine. */
const PATIENCE = 300_000;
const ATTEMPTS = 3;

/** The pages of each deck. */
export const renderDecks = (decks: readonly Uint8Array[]): Promise<readonly (readonly Page[])[]> =>
  withPdfs(decks, async (pdfs) => {
    const pages: (readonly Page[])[] = [];
    for (const pdf of pdfs) pages.push(await readPages(pdf));
    return pages;
  });

/** @param use is given the files that LibreOffice prints of the decks, in their order; they are gone when it ends */
export function withPdfs<T>(decks: readonly Uint8Array[], use: (pdfs: readonly string[]) => Promise<T>): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    const files = decks.map((_, i) => join(folder, `${i}.pptx`));
    for (const [i, deck] of decks.entries()) writeFileSync(files[i] ?? "", deck);
    for (let i = 0; i < files.length; i += BATCH) await convert(files.slice(i, i + BATCH), "pdf", folder, ATTEMPTS);
    return use(decks.map((_, i) => join(folder, `${i}.pdf`)));
  });
}

/** The decks as somebody gets them who opens and saves them in LibreOffice. */
export function savedByLibreOffice(decks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return inTemporaryFolder(async (folder) => {
    const saved = join(folder, "saved");
    mkdirSync(saved);
    const files = decks.map((_, i) => join(folder, `${i}.pptx`));
    for (const [i, deck] of decks.entries()) writeFileSync(files[i] ?? "", deck);
    await convert(files, "pptx", saved, ATTEMPTS);
    return files.map((file) => new Uint8Array(readFileSync(join(saved, basename(file)))));
  });
}

async function convert(files: readonly string[], ending: string, folder: string, attempts: number): Promise<void> {
  // A profile of its own each time: two LibreOffices never share one, and a dead one leaves a lock behind.
  const profile = `-env:UserInstallation=${pathToFileURL(mkdtempSync(join(folder, "profile-")))}`;
  await call("soffice", [profile, "--headless", "--convert-to", ending, "--outdir", folder, ...files]);
  const rest = files.filter((file) => !existsSync(join(folder, basename(file).replace(/pptx$/, ending))));
  if (rest.length === 0) return;
  if (attempts === 1) throw new Error(`LibreOffice did not draw ${rest.length} of ${files.length} decks`);
  process.stderr.write(`LibreOffice drew ${files.length - rest.length} of ${files.length} decks; trying again\n`);
  await convert(rest, ending, folder, attempts - 1);
}

/** Ends when the program ends; after `PATIENCE` it is stopped with everything that it started. */
function call(program: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { detached: true, stdio: "ignore" });
    const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), PATIENCE);
    child.on("error", reject);
    child.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Words of a PDF, page by page. */
export async function readPages(pdf: string): Promise<readonly Page[]> {
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
