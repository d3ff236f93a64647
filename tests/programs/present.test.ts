/** The Room view: two windows by keyboard alone, what each of them holds, and what a release keeps out of both. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { present, startPresenting } from "../../src/cli/commands/present.ts";
import { languageOf } from "../../src/language/index.ts";
import type { Site } from "../../src/serve/http.ts";
import { hasChromium, openBrowser, seriousOf } from "../support/browser.ts";
import { png } from "../support/images.ts";
import { FILES, PLANTED, BRIEF as PLANTED_BRIEF } from "../support/planted.ts";
import { fakeTerminal } from "../support/terminal.ts";

const BRIEF = `---
title: Small
lang: en-GB
meeting: {minutes: 30, interpretation: consecutive}
principal: park
registries: {people: people.yml}
---

## First things {.content}

- President Park has waited

::: notes
Zarquon is **not** for the room.
:::

## Run of show {.programme}

| Time | Item | Minutes | Priority |
|---|---|--:|---|
| 0–10 | [Opening](#first-things) | 10 | should |
| 10–20 | **[The one thing](#points)** | 10 | must |
| 20–30 | Anything else | 10 | if time |

## Points {#points .key-messages}

1. **Say:** Let our teams write one plan. (minutes: 3)
   - We share an aim.

## If raised {.if-raised}

### When does it open again? *(certain)*
- **Line:** When rules protect business there.
- **Avoid:** a quarglebat date

### Do not raise
- **Who shut it:** both accounts exist
`;
const PEOPLE =
  "park: {name: Park Geun-hye, family: Park, country: KOR, say_it_like: pahk gun-heh, scripts: {hangul: 박근혜}}\n";

const root = realpathSync(mkdtempSync(join(tmpdir(), "briefdeck-")));
const WAIT = { timeout: 30_000, interval: 20 };
let site: Site;
beforeAll(async () => {
  writeFileSync(join(root, "brief.md"), BRIEF);
  writeFileSync(join(root, "people.yml"), PEOPLE);
  const started = await startPresenting(join(root, "brief.md"), {}, fakeTerminal());
  if (started === null) throw new Error("the brief has errors");
  site = started;
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

describe("the command", () => {
  it("serves one page under this run's address, and nothing else", async () => {
    const page = await fetch(site.address);
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(await page.text()).toContain("Zarquon");
    for (const name of ["events", "brief.md", "present.js", "../"])
      expect((await fetch(new URL(name, site.address))).status, name).toBe(404);
  });

  it("writes a file that says what it is, and stops for a brief with errors", async () => {
    const terminal = fakeTerminal();
    const output = join(root, "deck.html");
    await expect(present(join(root, "brief.md"), { output }, terminal)).rejects.toThrow("-presenter.html");
    writeFileSync(join(root, "bad.md"), BRIEF.replace("title:", "tittle:"));
    const failed = fakeTerminal();
    expect(await present(join(root, "bad.md"), {}, failed)).toBe(1);
    await expect(present(join(root, "brief.md"), { output, port: "1" }, terminal)).rejects.toThrow("-o");
    await expect(present("-", {}, terminal)).rejects.toThrow("standard input");
  });
});

describe("a release", () => {
  it("has no withheld word in anything that it is served or written as", async () => {
    const folder = join(root, "planted");
    mkdirSync(join(folder, "maps"), { recursive: true });
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    for (const name of [PLANTED.fileName, "open", "border"])
      writeFileSync(join(folder, "maps", `${name}.png`), png(40, 30));
    const brief = join(folder, "brief.md");
    writeFileSync(brief, PLANTED_BRIEF);
    const planted = (text: string) => Object.values(PLANTED).filter((word) => text.toLowerCase().includes(word));
    const served = await startPresenting(brief, { for: "partner", profile: "read-ahead" }, fakeTerminal());
    const partner = await (await fetch(served?.address ?? "")).text();
    await served?.close();
    expect(partner).toContain("An open point");
    expect(planted(partner)).toEqual([]);
    // Where each slide stands in the brief would tell how much is missing before it.
    expect(JSON.stringify(cuesIn(partner))).not.toMatch(/"(?:at|span)":/);
    const output = join(folder, "own-presenter.html");
    expect(await present(brief, { output, profile: "read-ahead" }, fakeTerminal())).toBe(0);
    expect(planted(readFileSync(output, "utf8")).length).toBeGreaterThan(20);
  });
});

it("speaks the language of the brief, from its side of the page", async () => {
  const brief = join(root, "arabic.md");
  writeFileSync(brief, "---\ntitle: خطة واحدة\nlang: ar\n---\n\n## أول الأشياء {.content}\n\n- سطر أول\n");
  const output = join(root, "arabic-presenter.html");
  expect(await present(brief, { output }, fakeTerminal())).toBe(0);
  const html = readFileSync(output, "utf8");
  const { sees, allKeys, noNotes } = languageOf("ar").presenter;
  for (const words of [sees, allKeys, noNotes]) expect(html).toContain(words);
  expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl"/);
  expect(html.match(/<h1[^>]*>[^<]*/g)).toEqual(['<h1 class="said">خطة واحدة']);
  for (const words of ["The room sees", "all keys", "No notes"]) expect(html).not.toContain(words);
});

const cuesIn = (html: string): unknown => JSON.parse(/id="cues">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");

describe.skipIf(!hasChromium)("two windows", () => {
  let browser: Browser;
  let context: BrowserContext;
  let own: Page;
  let room: Page;
  const faults: string[] = [];
  const asked: string[] = [];
  const watched = (page: Page): void => {
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => asked.push(request.url()));
  };
  /** What the room's window shows: the title of a slide, or all that a blank page says. */
  const seen = async (): Promise<string> =>
    String(
      await room.evaluate(
        "document.querySelector('svg')?.getAttribute('aria-label') ?? document.body?.textContent ?? 'nothing'",
      ),
    );
  const text = (selector: string) => () => own.textContent(selector);
  const start = async (address: string): Promise<void> => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.on("page", watched);
    own = await context.newPage();
    await own.goto(address);
    expect(await own.textContent(".state")).toBe("No window");
    [room] = await Promise.all([context.waitForEvent("page"), own.keyboard.press("a")]);
    await expect.poll(seen, WAIT).toBe("Small");
  };
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("go by keys of either, are reloaded and covered, and the room is shown slides alone", async () => {
    await start(site.address);
    await own.keyboard.press("PageDown");
    await expect.poll(seen, WAIT).toBe("First things");
    expect(await own.textContent(".talk")).toContain("Zarquon is not for the room.");
    expect(await own.textContent(".talk")).toContain("pahk gun-heh");
    await expect.poll(text(".sees"), WAIT).toBe("Slide 2 of 3");
    // A clicker starts and ends with these, in whichever window was clicked last.
    for (let count = 0; count < 10; count++) await (count % 2 === 0 ? own : room).keyboard.press("F5");
    await room.keyboard.press("PageDown");
    await expect.poll(seen, WAIT).toBe("Run of show");
    await room.reload();
    await expect.poll(seen, WAIT).toBe("Run of show");
    await own.reload();
    await expect.poll(text(".state"), WAIT).toBe("Live");
    await own.keyboard.press("PageUp");
    await expect.poll(seen, WAIT).toBe("First things");
    // Behind another window: Chromium lets the page do nothing until it is seen again.
    const devtools = await context.newCDPSession(room);
    await own.bringToFront();
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    await own.keyboard.press("PageDown");
    await expect.poll(text(".sees"), WAIT).toBe("Slide 3 of 3");
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await room.bringToFront();
    await expect.poll(seen, WAIT).toBe("Run of show");
    await own.keyboard.press("PageUp");
    await expect.poll(seen, WAIT).toBe("First things");
    // Its page was made by the one before the reload: it is made anew.
    await room.reload().catch(() => undefined);
    await expect.poll(() => seen().catch(() => ""), WAIT).toBe("First things");
    expect(context.pages()).toHaveLength(2);
    const held = await room.content();
    expect(held).not.toMatch(/Zarquon|quarglebat|Run of show/);
    expect(held).not.toContain('id="cues"');
  });

  it("freeze and blank the room, and always say what it sees", async () => {
    await own.keyboard.press("z");
    await own.keyboard.press("PageDown");
    await expect.poll(text(".sees"), WAIT).toBe("Slide 2 of 3; you are on 3");
    expect(await seen()).toBe("First things");
    await own.keyboard.press("Escape");
    await own.keyboard.press(".");
    await expect.poll(text(".state"), WAIT).toBe("Blank");
    await expect.poll(seen, WAIT).toBe("");
    await own.keyboard.press("b");
    await expect.poll(seen, WAIT).toBe("First things");
    await own.keyboard.press("3");
    await own.keyboard.press("Enter");
    await expect.poll(seen, WAIT).toBe("Run of show");
    // The points stand on no screen: they are said while the slide before them stands.
    expect(await own.textContent(".talk .say")).toBe("Let our teams write one plan.");
    await own.keyboard.press("Backspace");
    await expect.poll(seen, WAIT).toBe("First things");
  });

  it("tell the time by the programme", async () => {
    await own.keyboard.press("t");
    await expect.poll(text(".pace"), WAIT).toMatch(/^on time; the ask is slide 3, due by \d\d:\d\d$/);
    expect(await own.textContent(".run .now")).toMatch(/Opening10 min left$/);
    await own.clock.install();
    await own.clock.fastForward("13:00");
    await expect.poll(text(".pace"), WAIT).toMatch(/^3 min behind; the ask is slide 3, due by/);
    expect(await own.textContent(".mend")).toBe("Leave out “Anything else” (if time), and you are on time");
    expect(await own.textContent(".capitals")).toMatch(/^Seoul \d\d:\d\d/);
  });

  it("find an answer in the presenter's window alone, and are sound for a screen reader", async () => {
    expect(await seriousOf(own)).toEqual([]);
    expect(await seriousOf(room)).toEqual([]);
    await own.keyboard.press("/");
    await own.keyboard.type("opens");
    await own.keyboard.press("Backspace");
    await expect.poll(text(".card .line"), WAIT).toBe("When rules protect business there.");
    expect(await own.textContent(".card .avoid")).toBe("Avoida quarglebat date");
    await own.keyboard.press("Enter");
    expect(await seen()).toBe("First things");
    expect(await seriousOf(own)).toEqual([]);
    await own.keyboard.press("Escape");
    await own.keyboard.press("g");
    expect(await own.locator(".grid button").count()).toBe(3);
    expect(await own.locator(".grid button svg[inert]").count()).toBe(3);
    expect(await seriousOf(own)).toEqual([]);
    await own.keyboard.press("ArrowRight");
    await own.keyboard.press("Enter");
    await expect.poll(seen, WAIT).toBe("Run of show");
    const [list] = await Promise.all([own.waitForEvent("download"), own.keyboard.press("l")]);
    const shown = readFileSync(await list.path(), "utf8");
    expect(shown).toMatch(
      /Slide 2 of 3: First things\n.*Plain ground and the marking\n.*Slide 2 of 3: First things\n.*Slide 3 of 3: Run of show/,
    );
    expect(asked.filter((url) => !url.startsWith(site.address) && !/^(?:blob|data):/.test(url))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("work from a file without a server", async () => {
    const output = join(root, "small-presenter.html");
    expect(await present(join(root, "brief.md"), { output }, fakeTerminal())).toBe(0);
    await start(pathToFileURL(output).href);
    await own.keyboard.press("PageDown");
    await expect.poll(seen, WAIT).toBe("First things");
    await room.reload();
    await expect.poll(seen, WAIT).toBe("First things");
    await own.reload();
    // Chromium hands no key to a page that it has not yet painted.
    await expect.poll(text(".state"), WAIT).toBe("Live");
    await own.keyboard.press("PageDown");
    await expect.poll(seen, WAIT).toBe("Run of show");
    expect(faults).toEqual([]);
    await context.close();
  });
});
