/** A pack shown while it is worked in: what stands where and why, what a change does to it, and what is wrong at its place. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preview, type Running, startGallery } from "../../src/cli/commands/preview.ts";
import { hasChromium, openBrowser, seriousOf } from "../support/browser.ts";
import { ROOT } from "../support/compile.ts";
import { fakeTerminal } from "../support/terminal.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "briefdeck-")));
const house = join(folder, "house");
const WAIT = { timeout: 30_000, interval: 20 };

it("needs a brief or a pack that is there", async () => {
  await expect(preview(undefined, {}, fakeTerminal())).rejects.toThrow("a preview needs a brief, or --templates");
  await expect(preview("a.md", { templates: true }, fakeTerminal())).rejects.toThrow("the folder of the pack");
  await expect(startGallery(join(folder, "nosuch"), {})).rejects.toThrow("nosuch");
  await expect(startGallery(undefined, { kind: ["risk"] })).rejects.toThrow("risk");
});

describe.skipIf(!hasChromium)("the page", () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    cpSync(join(ROOT, "tests/fixtures/five-minutes/house"), house, { recursive: true });
    running = await startGallery(house, { kind: ["give-and-get", "table"] });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${running.site.address}?kind=give-and-get`);
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const text = (selector: string) => () => page.textContent(selector);
  const large = () => page.locator(".large svg").first().innerHTML();
  const edit = (name: string, from: string, to: string): (() => void) => {
    const path = join(house, name);
    const was = readFileSync(path, "utf8");
    expect(was).toContain(from);
    writeFileSync(path, was.replace(from, to));
    return () => writeFileSync(path, was);
  };

  it("says of what stands in a picture its element, the rule of its size, and where that is written", async () => {
    await expect.poll(text(".large svg"), WAIT).toContain("A date after which the offer lapses");
    expect(await page.textContent(".rail button")).toBe("Give and get");
    await page.hover(".large figure");
    await expect.poll(() => page.locator(".hits span").count(), WAIT).toBeGreaterThan(3);
    await page.locator(".hits span").nth(2).hover();
    expect(await page.textContent(".hit")).toMatch(/^Terms 2: [\d., ×]+ pt\n<p> 18 pt of 16, .*theme\.css:9:14$/);
    await expect.poll(() => page.locator(".cards.layouts svg").count(), WAIT).toBeGreaterThan(10);
    expect(await page.textContent(".cards.layouts")).toContain("Cover");
  });

  it("draws anew what a change of the stylesheet changes, and shows a slip at its place over the last good picture", async () => {
    const before = await large();
    const back = edit("theme.css", "font-size: 24pt", "font-size: 18pt");
    await expect.poll(large, WAIT).not.toBe(before);
    back();
    await expect.poll(large, WAIT).toBe(before);
    const mend = edit("slides/give-and-get.hbs", "{{title}}", "{{titel}}");
    await expect.poll(text("aside .own"), WAIT).toContain("There is no field “titel” here.");
    expect(await page.textContent("aside .own")).toMatch(/Did you mean “title”\?.*give-and-get\.hbs:15:9/);
    expect(await large()).toBe(before);
    mend();
    await expect.poll(text("aside .own"), WAIT).toContain("Nothing to mend here");
    const close = edit("slides/give-and-get.hbs", "kind: give-and-get", "kind: [");
    await expect.poll(() => page.isVisible(".error"), WAIT).toBe(true);
    expect(await page.textContent(".error pre")).toMatch(/give-and-get\.hbs:\d+:\d+: error:/);
    expect(await page.locator(".cards.kinds button").count()).toBe(2);
    close();
    await expect.poll(() => page.isVisible(".error"), WAIT).toBe(false);
  });

  it("shows another page, profile and text, keeps them in the address, and is sound for a screen reader", async () => {
    await page.locator(".pages button", { hasText: "4:3" }).click();
    await page.selectOption(".stresses", "ko");
    await expect.poll(text(".large svg"), WAIT).toContain("양측은");
    const view = await page.locator(".large svg").first().getAttribute("viewBox");
    expect(view?.split(" ").slice(2)).toEqual(["720", "540"]);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      kind: "give-and-get",
      page: "4:3",
      stress: "ko",
    });
    await page.keyboard.press("d");
    expect(await seriousOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
