/** A brief shown while it is written: who may ask, what is sent, and that nothing a writer does ends it. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFont } from "../../src/cli/commands/add-font.ts";
import { type Running, startPreview } from "../../src/cli/commands/preview.ts";
import { faceFile } from "../../src/host/faces.ts";
import type { State } from "../../src/serve/state.ts";
import { hasChromium, openBrowser, seriousOf } from "../support/browser.ts";
import { ROOT } from "../support/compile.ts";
import { png } from "../support/images.ts";
import { FILES, PLANTED, BRIEF as PLANTED_BRIEF } from "../support/planted.ts";
import { fakeTerminal } from "../support/terminal.ts";

const BRIEF = `---
title: Small
---

## First things {.content}

- One line

::: notes
Say it **slowly**.
:::

## Second things {.content}

- Another line
`;

const FACE = faceFile("Caladea", { bold: false, italic: false });

const root = realpathSync(mkdtempSync(join(tmpdir(), "briefdeck-")));
const file = join(root, "brief.md");
let running: Running;
beforeAll(async () => {
  writeFileSync(file, BRIEF);
  running = await startPreview(file, {}, fakeTerminal());
});
afterAll(async () => {
  await running.close();
  rmSync(root, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Reply> {
  const url = new URL(path, running.site.address);
  return new Promise((done, fail) => {
    const asked = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on("error", fail);
    asked.end();
  });
}

type Told = State & {
  readonly pictures: Readonly<Record<string, string>>;
  readonly faces: readonly {
    readonly name: string;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly address: string;
  }[];
};

/** Listens to a preview as a page does. */
function listen(address: string, query = "") {
  const told: Told[] = [];
  const faults: { message: string }[] = [];
  let rest = "";
  const asked = request(new URL(`events?${query}`, address), (response) => {
    response.setEncoding("utf8");
    response.on("data", (chunk: string) => {
      rest += chunk;
      const parts = rest.split("\n\n");
      rest = parts.pop() ?? "";
      for (const part of parts) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
        if (name === "state") told.push(JSON.parse(data ?? ""));
        if (name === "fault") faults.push(JSON.parse(data ?? ""));
      }
    });
  });
  asked.on("error", () => undefined);
  asked.end();
  return { told, faults, leave: () => asked.destroy() };
}

const WAIT = { timeout: 30_000, interval: 20 };

describe("the server", () => {
  it("answers this run's own page alone", async () => {
    const { host } = new URL(running.site.address);
    expect(host).toMatch(/^127\.0\.0\.1:\d+$/);
    const page = await ask("");
    expect(page.status).toBe(200);
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect((await ask("/")).status).toBe(404);
    expect((await ask(`/${"A".repeat(22)}/`)).status).toBe(404);
    for (const name of ["nothing", "../brief.md", "brief.md", "faces/..%2f_bold_upright", "deck.js", "place?slide=no"])
      expect((await ask(name)).status, name).toBe(404);
    expect((await ask("preview.js")).status).toBe(200);
    expect((await ask("faces/Carlito_bold_upright")).headers["content-type"]).toBe("font/ttf");
    expect((await ask("", { Host: "evil.example" })).status).toBe(421);
    expect((await ask("", { Host: `attacker.test:${host.split(":")[1]}` })).status).toBe(421);
    expect((await ask("", { Origin: "https://evil.example" })).status).toBe(403);
    expect((await ask("", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await ask("", {}, "POST")).status).toBe(405);
  });

  it("lives through lines that are no addresses, from whoever reaches the port", async () => {
    const { host, port } = new URL(running.site.address);
    const statusOf = (target: string): Promise<string> =>
      new Promise((done, fail) => {
        let text = "";
        const line = connect(Number(port), "127.0.0.1", () =>
          line.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
        );
        line.on("data", (data) => {
          text += data;
        });
        line.on("error", fail);
        line.on("close", () => done(text.split(" ")[1] ?? ""));
      });
    for (const target of ["//", "//[", "http://[", "http://a:99999/", "*", "/%", "/?"])
      expect(await statusOf(target), target).toBe("404");
    expect((await ask("?a=%&b=%ff&c=?")).status).toBe(200);
  });

  it("brings the typefaces of the brief's pack along, cut down to what is shown", async () => {
    const folder = join(root, "with-faces");
    mkdirSync(folder);
    const own = join(folder, "brief.md");
    writeFileSync(own, BRIEF.replace("title: Small", "title: Small\ntemplates: house"));
    addFont([join(ROOT, "node_modules/@expo-google-fonts/caladea", FACE)], join(folder, "house"), fakeTerminal());
    writeFileSync(join(folder, "house/tokens.css"), ':root { --body-font: "Caladea"; }\n');
    const shown = await startPreview(own, {}, fakeTerminal());
    const page = listen(shown.site.address);
    await expect.poll(() => page.told.length, WAIT).toBe(1);
    // One file draws all four styles.
    const faces = page.told[0]?.faces ?? [];
    expect(faces.map(({ name, bold, italic }) => `${name} ${bold} ${italic}`)).toEqual([
      "Caladea false false",
      "Caladea false true",
      "Caladea true false",
      "Caladea true true",
    ]);
    const whole = readFileSync(join(ROOT, "node_modules/@expo-google-fonts/caladea", FACE));
    const answer = await fetch(new URL(faces[0]?.address ?? "", shown.site.address));
    expect(answer.headers.get("content-type")).toBe("font/ttf");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(1000);
    expect(bytes.length).toBeLessThan(whole.length);
    page.leave();
    await shown.close();
  });

  it("says which port cannot be had, and why", async () => {
    const { port } = new URL(running.site.address);
    await expect(startPreview(file, { port }, fakeTerminal())).rejects.toThrow(
      `The page cannot be shown at port ${port}: another program listens there.`,
    );
    await expect(startPreview(file, { port: "70000" }, fakeTerminal())).rejects.toThrow(
      "--port needs a number up to 65535",
    );
    await expect(startPreview(join(root, "no.md"), {}, fakeTerminal())).rejects.toThrow("no.md");
  });

  it("sends what changed, and lives through every state of the file", async () => {
    const page = listen(running.site.address);
    const last = (): Told | undefined => page.told.at(-1);
    await expect.poll(() => page.told.length, WAIT).toBe(1);
    expect(last()?.slides.map(({ title }) => title)).toEqual(["Small", "First things", "Second things"]);
    expect(last()?.slides[1]).toMatchObject({
      place: { line: 5 },
      notes: [[{ text: "Say it " }, { text: "slowly", bold: true }, { text: "." }]],
    });
    expect(Object.keys(last()?.pictures ?? {})).toHaveLength(3);
    // Written in place: the picture of one slide is new, that of the moved one is not.
    writeFileSync(file, BRIEF.replace("- One line", "- One line\n- And one more"));
    await expect.poll(() => Object.values(last()?.pictures ?? {}).join(), WAIT).toContain("And one more");
    expect(Object.keys(last()?.pictures ?? {})).toHaveLength(1);
    expect(last()?.slides[2]?.place?.line).toBe(14);
    // Half written, as editors leave it for a moment.
    writeFileSync(file, BRIEF.slice(0, 12));
    await expect.poll(() => last()?.error, WAIT).toMatch(/front matter/i);
    rmSync(file);
    await expect.poll(() => page.faults.at(-1)?.message, WAIT).toMatch(/brief\.md/);
    // Saved by a new file in place of the old one, with 500 others before it.
    const beside = join(root, "beside.md");
    for (let count = 0; count < 500; count++) writeFileSync(beside, BRIEF.replace("One line", `Line ${count}`));
    renameSync(beside, file);
    await expect.poll(() => last()?.slides.length, WAIT).toBe(3);
    const rounds = page.told.length;
    for (let count = 0; count < 500; count++) writeFileSync(file, BRIEF.replace("One line", `Line ${count}`));
    await expect.poll(() => Object.values(last()?.pictures ?? {}).join(), WAIT).toContain("Line 499");
    expect(page.told.length - rounds).toBeLessThan(100);
    page.leave();
    writeFileSync(file, BRIEF);
  });

  it("shows two people the same brief, each under an address of their own", async () => {
    const other = await startPreview(file, { editor: "vscode" }, fakeTerminal());
    expect(other.site.address).not.toBe(running.site.address);
    const [one, two] = [listen(running.site.address), listen(other.site.address)];
    await expect.poll(() => Math.min(one.told.length, two.told.length), WAIT).toBeGreaterThan(0);
    expect(one.told[0]?.slides).toEqual(two.told[0]?.slides);
    // One of them has an editor for the line of a text.
    const at = BRIEF.indexOf("One line") - BRIEF.indexOf("## First");
    const place = { file, line: 7, column: 3 };
    const asked = `place?slide=first-things&at=${at}`;
    expect(JSON.parse((await ask(asked)).body)).toEqual({ ...place, href: null });
    const { body } = await ask(`${other.site.address}${asked}`);
    expect(JSON.parse(body)).toEqual({ ...place, href: `vscode://file${file}:7:3` });
    expect((await ask(`${other.site.address}open?file=/etc/passwd&line=1&column=1`)).status).toBe(404);
    one.leave();
    two.leave();
    await other.close();
  });
});

describe("a release", () => {
  it("has pictures without what it withholds, and says what that is and where without its words", async () => {
    const folder = join(root, "planted");
    mkdirSync(join(folder, "maps"), { recursive: true });
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    for (const name of [PLANTED.fileName, "open", "border"])
      writeFileSync(join(folder, "maps", `${name}.png`), png(40, 30));
    writeFileSync(join(folder, "brief\u202edm.md"), PLANTED_BRIEF);
    const shown = await startPreview(join(folder, "brief\u202edm.md"), {}, fakeTerminal());
    // Its name does not turn the rest of the page's round.
    expect(await (await fetch(shown.site.address)).text()).toContain("/brief\ufffddm.md · preview</title>");
    const [whole, partner] = [listen(shown.site.address), listen(shown.site.address, "release=partner")];
    await expect
      .poll(() => [whole.told.length, partner.told.length].map((count) => count > 0), WAIT)
      .toEqual([true, true]);
    const planted = (told: Told | undefined): readonly string[] => {
      const sent = JSON.stringify([told?.pictures, told?.slides]);
      return Object.values(PLANTED).filter((word) => sent.includes(word));
    };
    expect(planted(whole.told[0]).length).toBeGreaterThan(20);
    expect(planted(partner.told[0])).toEqual([]);
    expect(Object.keys(partner.told[0]?.pictures ?? {}).length).toBeGreaterThan(5);
    const words = JSON.stringify(partner.told[0]?.withheld);
    for (const place of ["bullet", "typedRedLine", "note", "cell"] as const)
      expect(words).not.toContain(PLANTED[place]);
    expect(partner.told[0]?.withheld.length).toBeGreaterThan(3);
    whole.leave();
    partner.leave();
    await shown.close();
  });
});

describe.skipIf(!hasChromium)("the page", () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(running.site.address);
  });
  afterAll(() => browser.close());
  const text = (selector: string) => () => page.textContent(selector);

  it("follows an edit on the slide that one looks at", async () => {
    await expect.poll(text(".info .number"), WAIT).toBe("1 of 3 · cover");
    await page.keyboard.press("ArrowRight");
    expect(await page.textContent(".notes")).toContain("Say it slowly.");
    writeFileSync(file, BRIEF.replace("One line", "Another text"));
    await expect.poll(text(".stage"), WAIT).toContain("Another text");
    expect(await page.textContent(".info .number")).toBe("2 of 3 · content");
    expect(await page.textContent(".info .place")).toMatch(/brief\.md:5$/);
  });

  it("leads from a text to its line", async () => {
    await page.click(".stage [data-at] >> text=Another text");
    await expect.poll(text(".said"), WAIT).toMatch(/brief\.md:7:\d+/);
  });

  it("shows an error over the last deck that was right, and takes it away", async () => {
    writeFileSync(file, BRIEF.replace("title: Small", "title: Small\ntitles: 1"));
    await expect.poll(() => page.isVisible(".error"), WAIT).toBe(true);
    expect(await page.textContent(".error pre")).toMatch(
      /brief\.md:3:1: error: The front matter has no field “titles”/,
    );
    expect(await page.locator(".stage svg").count()).toBe(1);
    expect(await seriousOf(page)).toEqual([]);
    writeFileSync(file, BRIEF);
    await expect.poll(() => page.isVisible(".error"), WAIT).toBe(false);
  });

  it("stands a slide beside what a release or the other language makes of it, and says what is withheld where", async () => {
    const folder = join(root, "two");
    mkdirSync(folder);
    const front = (lang: string): string =>
      `---\ntitle: Two\nlang: ${lang}\nhandling: {scheme: sample}\nreleases: {partner: {audience: [USA, KOR]}}\nlanguages: {source: en, also: [ko]}\n---\n\n`;
    const brief = `${front("en")}## (SO) Kept {#kept .content}\n\n- (SO) Both see this\n- (SR) Only we see this\n\n## (SR) Gone {#gone .content}\n\n- (SR) Ours\n`;
    writeFileSync(join(folder, "brief.md"), brief);
    writeFileSync(join(folder, "brief.ko.md"), `${front("ko")}## (SO) 유지 {#kept .content}\n\n- (SO) 모두 본다\n`);
    const shown = await startPreview(join(folder, "brief.md"), {}, fakeTerminal());
    const two = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const said = (selector: string) => () => two.textContent(selector);
    await two.goto(shown.site.address);
    await expect.poll(said(".besides"), WAIT).toBe("nothingpartnerko");
    await two.keyboard.press("ArrowRight");
    await two.keyboard.press("c");
    await expect.poll(said(".other"), WAIT).toContain("Both see this");
    expect(two.url()).toContain("beside=release%3Apartner#slide=kept");
    expect(await two.textContent(".other")).not.toContain("Only we see this");
    // What one of the two has alone is marked in its picture, and told with its line.
    const alone = await two.locator(".stage .alone").allTextContents();
    expect(alone.join(" ")).toContain("Only we see this");
    expect(alone.join(" ")).not.toContain("Both");
    expect(await two.locator(".other .alone").count()).toBe(0);
    const withheld = await two.locator(".withheld li").allTextContents();
    expect(withheld[0]).toMatch(/^9This slide: mark \(SR\)/);
    await two.keyboard.press("ArrowRight");
    expect(await two.textContent(".other")).toMatch(/Withheld: whole slide, .*mark \(SR\)/);
    expect(await seriousOf(two)).toEqual([]);
    // In the other language, whose texts lead to their own file; it follows what is written there.
    await two.keyboard.press("ArrowLeft");
    await two.keyboard.press("c");
    await expect.poll(said(".other"), WAIT).toContain("모두 본다");
    await two.click(".other [data-at] >> text=모두");
    await expect.poll(said(".said"), WAIT).toMatch(/brief\.ko\.md:11:\d+/);
    writeFileSync(join(folder, "brief.ko.md"), `${front("ko")}## (SO) 유지 {#kept .content}\n\n- (SO) 새 글\n`);
    await expect.poll(said(".other"), WAIT).toContain("새 글");
    // The release alone: its rail says which slides it lacks, and where.
    await two.keyboard.press("r");
    await expect.poll(said(".rail p"), WAIT).toBe("withheld: (SR) Gone");
    await two.close();
    await shown.close();
  });

  it("changes profile by a key, keeps it in the address, and is sound for a screen reader", async () => {
    await page.keyboard.press("p");
    await expect.poll(() => page.locator(".profiles [aria-pressed=true]").textContent(), WAIT).toBe("room");
    // The address says what is looked at: another window shows the same.
    const address = page.url();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await expect.poll(() => page.locator(".profiles [aria-pressed=true]").textContent(), WAIT).toBe("room");
    expect(await seriousOf(page)).toEqual([]);
    await page.keyboard.press("d");
    expect(await seriousOf(page)).toEqual([]);
    expect(faults.filter((fault) => !fault.startsWith("Failed to launch"))).toEqual([]);
  });
});
