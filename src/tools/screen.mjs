/** How long a save takes to be seen: a preview of its own, and Debian's Chromium that looks at it. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CHROMIUM = "/usr/bin/chromium";
/** Saves that are not counted, so that the preview's code is as warm as after a minute of writing. */
const WARM = 10;
const SAVES = 60;
/** Milliseconds between two saves; a preview reads what came in between at once. */
const PAUSE = 400;

/**
 * Milliseconds from writing a brief to the frame in which a page shows the new words.
 * @param cli path of the command line
 * @param folder the project's folder with the brief and what it needs, copied
 * @returns median and the time that 95 of 100 saves stay under; null without Chromium
 */
export async function saveToScreen(cli, folder, name, copy) {
  if (!existsSync(CHROMIUM)) return null;
  const { chromium } = await import("playwright-core");
  cpSync(folder, copy, { recursive: true });
  const brief = join(copy, name);
  const text = readFileSync(brief, "utf8");
  const preview = spawn(process.execPath, [cli, "preview", brief, "--port", "0"]);
  try {
    const address = await addressIn(preview.stderr);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await seen(page, "Ask for one plan");
      const times = [];
      for (let save = 0; save < WARM + SAVES; save++) {
        await new Promise((done) => setTimeout(done, PAUSE));
        const words = `Ask for plan ${save} of them`;
        const shown = seen(page, words);
        const before = Date.now();
        writeFileSync(brief, text.replace("Ask for one plan", words));
        times.push((await shown) - before);
      }
      const sorted = times.slice(WARM).sort((a, b) => a - b);
      return { median: sorted[SAVES >> 1], most: sorted[Math.ceil(0.95 * SAVES) - 1] };
    } finally {
      await browser.close();
    }
  } finally {
    preview.kill();
  }
}

/** The time of the frame in which the page first has words, by the clock of this machine. */
const seen = (page, words) =>
  page.evaluate(
    (asked) =>
      new Promise((done) => {
        const look = () => {
          if (document.body.textContent.replaceAll("\u00a0", " ").includes(asked))
            requestAnimationFrame(() => done(Date.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
    words,
  );

function addressIn(stream) {
  return new Promise((done, fail) => {
    let said = "";
    stream.setEncoding("utf8");
    stream.on("data", (chunk) => {
      said += chunk;
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address !== undefined) done(address);
    });
    stream.on("end", () => fail(new Error(`the preview ended: ${said}`)));
  });
}
