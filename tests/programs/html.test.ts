/** The deck as one HTML file, in Chromium: by keyboard alone, without a network, and without what a release withholds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Compiled, compile } from "../../src/compile.ts";
import { coverage } from "../../src/emit/faces/coverage.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { hasChromium, openBrowser, seriousOf } from "../support/browser.ts";
import { ROOT } from "../support/compile.ts";

const FOLDER = join(ROOT, "briefs");
const PARK = readFileSync(join(FOLDER, "park-obama.md"), "utf8");
const SMALL = `---
title: Small
lang: en-GB
---

## First things {.content}

- See [the third](#third) and [the page](https://example.org/page)

::: notes
Zarquon is **not** for the room. [Its page](https://example.org/notes)
:::

## Passed over {.content .hidden}

- Hidden words

## Third thing {#third .content}

- Beijing, Séoul
`;

async function made(text: string, options: { release?: string; print?: "notes" } = {}): Promise<Compiled> {
  const readers = projectReaders(nodeHost, FOLDER);
  const compiled = await compile({ file: "briefs/a.md", text }, { ...readers, ...options, formats: ["html"] });
  expect(compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return compiled;
}

const pageOf = ({ outputs }: Compiled): string => Buffer.from(outputs[0]?.bytes ?? []).toString("utf8");
const html = async (text: string, print?: "notes"): Promise<string> =>
  pageOf(await made(text, print === undefined ? {} : { print }));

/** Letters and digits alone. */
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

let audience: string;
beforeAll(async () => {
  audience = await html(SMALL);
});

describe("the file", () => {
  it("holds notes only as the presenter's copy, which says so", async () => {
    const presenter = await html(SMALL, "notes");
    expect(audience).not.toMatch(/Zarquon|Presenter’s copy|id="cues"/);
    expect(presenter).toMatch(/<title>Small – Presenter’s copy[^<]*<\/title>/);
    expect(presenter).toContain("Zarquon is <b>not</b> for the room.");
    expect(await html(SMALL)).toBe(audience);
    expect(audience).not.toMatch(/(?:src|href)="(?!https:\/\/example\.org\/|#|data:)/);
  });

  it("shows a partner nothing that his release withholds, in its faces' character maps either", async () => {
    const compiled = await made(PARK, { release: "partner", print: "notes" });
    const partner = pageOf(compiled);
    const { withheld, shown } = compiled.released;
    const open = letters(shown.join(" "));
    const secret = withheld.map(({ text }) => letters(text)).filter((text) => text.length > 30 && !open.includes(text));
    expect(secret.length).toBeGreaterThan(10);
    const all = letters(partner.replace(/<[^>]*>/g, " "));
    for (const text of secret) expect(all).not.toContain(text);
    const faces = [...partner.matchAll(/font\/woff;base64,([^)]+)\)/g)].map(([, data]) =>
      sfnt(Buffer.from(data ?? "", "base64")),
    );
    expect(faces.length).toBeGreaterThan(2);
    const words = new Set(partner.replace(/<style>[\s\S]*?<\/style>/, ""));
    for (const face of faces) {
      const has = coverage(face);
      const letters = Array.from({ length: 0xd7ff }, (_, code) => code).filter((code) => code > 32 && has(code));
      expect(
        letters.filter((code) => !words.has(String.fromCharCode(code)) && !'&<>"'.includes(String.fromCharCode(code))),
      ).toEqual([]);
    }
  });
});

const STEPS = `---
title: Steps
lang: en-GB
cover: false
transition: fade
---

## A list {.content .incremental}

- Quagga first
- Okapi second

## After it {.content}

- Words
`;

describe.skipIf(!hasChromium)("what appears click by click", () => {
  it("comes at its click in the deck, and in the room's window after the presenter has seen it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
    const browser = await openBrowser();
    try {
      writeFileSync(join(folder, "steps.html"), await html(STEPS));
      writeFileSync(join(folder, "own.html"), await html(STEPS, "notes"));
      const context = await browser.newContext({ reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, "steps.html")).href);
      const seen = async (): Promise<readonly boolean[]> =>
        Promise.all(["Quagga", "Okapi", "Words"].map((word) => page.getByText(word).first().isVisible()));
      const walk: (readonly boolean[])[] = [await seen()];
      for (const key of ["PageDown", "PageDown", "PageDown", "PageUp", "PageUp"]) {
        await page.keyboard.press(key);
        walk.push(await seen());
      }
      expect(walk).toEqual([
        [false, false, false],
        [true, false, false],
        [true, true, false],
        [false, false, true],
        [true, true, false],
        [true, false, false],
      ]);
      expect(await page.evaluate("document.querySelector('.shown > svg').getAnimations().length")).toBe(0);
      const own = await context.newPage();
      await own.goto(pathToFileURL(join(folder, "own.html")).href);
      const [room] = await Promise.all([context.waitForEvent("page"), own.keyboard.press("a")]);
      const held = (): Promise<string> => room.evaluate("document.body?.textContent ?? ''") as Promise<string>;
      await expect.poll(held).toContain("A list");
      expect(await own.textContent(".next h2")).toBe("Next step: 1 of 2");
      expect(await own.textContent(".next div")).toContain("Quagga");
      expect(await held()).not.toMatch(/Quagga|Okapi/);
      await own.keyboard.press("PageDown");
      await expect.poll(held).toContain("Quagga");
      expect(await held()).not.toContain("Okapi");
      expect(await own.textContent(".sees")).toBe("Slide 1 of 2, step 1 of 2");
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe.skipIf(!hasChromium)("the page", () => {
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
  const asked: string[] = [];
  const faults: string[] = [];
  const said = (): Promise<string | null> => page.textContent(".status");
  beforeAll(async () => {
    writeFileSync(join(folder, "small.html"), audience);
    browser = await openBrowser();
    page = await browser.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(pathToFileURL(join(folder, "small.html")).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("goes by keys, passes hidden slides over, and follows links to them", async () => {
    expect(await said()).toBe("Slide 1 of 3: Small");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    expect(await said()).toBe("Slide 3 of 3: Third thing");
    await page.keyboard.press("F5");
    await page.keyboard.press("ArrowRight");
    expect(await said()).toBe("Slide 3 of 3: Third thing");
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    expect(await said()).toBe("Slide 2 of 3: First things");
    await page.keyboard.press("b");
    expect(await page.isVisible(".blank")).toBe(true);
    await page.keyboard.press("b");
    await page.click("text=the third");
    expect(await said()).toBe("Slide 3 of 3: Third thing");
    expect(await page.getAttribute("a[href='https://example.org/page']", "rel")).toBe("noopener noreferrer");
    await page.evaluate("location.hash = '#passed-over'");
    await expect.poll(said).toMatch(/^Hidden slide 3: Passed over/);
    await page.keyboard.press("Home");
  });

  it("has an overview and finds words without their accents, by keyboard alone", async () => {
    await page.keyboard.press("g");
    expect(await page.locator("main > section:visible").count()).toBe(4);
    expect(await seriousOf(page)).toEqual([]);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    expect(await said()).toBe("Slide 3 of 3: Third thing");
    await page.keyboard.press("Home");
    await page.keyboard.press("/");
    await page.keyboard.type("seoul");
    expect(await seriousOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await said()).toBe("Slide 3 of 3: Third thing");
    await page.keyboard.press("/");
    await page.keyboard.type("zarquon");
    expect(await page.textContent("dialog ul")).toBe("Nothing found");
    await page.keyboard.press("Escape");
  });

  it("draws with its own faces, asks for nothing, and is sound for a screen reader", async () => {
    expect(await seriousOf(page)).toEqual([]);
    const faces = await page.evaluate("[...document.fonts].map((face) => face.family + ' ' + face.status)");
    expect(faces).toContain("Carlito loaded");
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(faults).toEqual([]);
    const heading = page.getByRole("heading", { level: 2, name: "Third thing" });
    expect(await heading.count()).toBe(1);
  });
});

describe.skipIf(!hasChromium)("a film or a sound", () => {
  it("plays on its slide by a key and in the room when its presenter says so, and nowhere else", async () => {
    const readers = projectReaders(nodeHost, join(ROOT, "tests/cases/charts-and-media"));
    const text =
      "---\ntitle: Sound\n---\n\n## A tone sounds\n\n![One tone, half a second](tone.wav)\n\n## After it\n\nText\n";
    const written = async (print?: "notes"): Promise<string> => {
      const options = print === undefined ? {} : { print };
      const compiled = await compile({ file: "a.md", text }, { ...readers, ...options, formats: ["html"] });
      expect(compiled.diagnostics.filter(({ code }) => code === "emit/clip")).toEqual([]);
      return pageOf(compiled);
    };
    const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
    const browser = await openBrowser();
    const LISTEN = `for (const film of document.querySelectorAll("video")) film.addEventListener("playing", () => { document.title = "plays"; })`;
    try {
      writeFileSync(join(folder, "sound.html"), await written());
      writeFileSync(join(folder, "own.html"), await written("notes"));
      const context = await browser.newContext({ reducedMotion: "reduce" });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(join(folder, "sound.html")).href);
      await page.keyboard.press("PageDown");
      expect(await page.getByLabel("One tone, half a second").locator("visible=true").count()).toBeGreaterThan(0);
      expect(await seriousOf(page)).toEqual([]);
      await page.evaluate(LISTEN);
      await page.keyboard.press("k");
      await expect.poll(() => page.title()).toBe("plays");
      expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);

      const own = await context.newPage();
      await own.goto(pathToFileURL(join(folder, "own.html")).href);
      const opened = context.waitForEvent("page");
      await own.keyboard.press("a");
      const room = await opened;
      await own.keyboard.press("PageDown");
      await expect.poll(() => room.locator("video").count()).toBe(1);
      expect(await own.locator("main video").count()).toBe(0);
      await room.evaluate(LISTEN);
      await own.keyboard.press("k");
      await expect.poll(() => room.title()).toBe("plays");
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  });
});

/** A WOFF face as TrueType again. */
function sfnt(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [start, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(start, start + packed);
    return { tag: woff.readUInt32BE(at), bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  const out = Buffer.alloc(12 + 16 * count + tables.reduce((sum, { bytes }) => sum + bytes.length, 0));
  out.writeUInt16BE(count, 4);
  let at = 12 + 16 * count;
  for (const [index, { tag, bytes }] of tables.entries()) {
    for (const [place, value] of [tag, 0, at, bytes.length].entries())
      out.writeUInt32BE(value, 12 + 16 * index + 4 * place);
    bytes.copy(out, at);
    at += bytes.length;
  }
  return out;
}
