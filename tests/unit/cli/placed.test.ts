/** What `inspect --markup` and `--boxes` tell a maker of templates. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectPlaced } from "../../../src/cli/commands/placed.ts";
import { fakeTerminal } from "../../support/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "briefdeck-placed-"));
const brief = join(folder, "brief.md");
beforeAll(() => {
  mkdirSync(join(folder, "house", "slides"), { recursive: true });
  writeFileSync(join(folder, "briefdeck.yml"), "");
  writeFileSync(
    brief,
    '---\ntitle: read\ncover: false\ntemplates: house\n---\n\n## One thing is said {.note}\n\nWords that are read & "quoted".\n\n## Another thing\n\nText.\n',
  );
  writeFileSync(
    join(folder, "house", "slides", "note.hbs"),
    '---\nkind: note\ntitle: Note\ndescription: Note\nlayout: wide\n---\n<slide><h1>{{title}}</h1><main fit="shrink"><p class="said">{{lead}}</p><div class="ruled"><p>More</p></div></main></slide>\n',
  );
  writeFileSync(
    join(folder, "house", "slides", "note.css"),
    "p { color: #000000; }\n.said { font-size: 22pt; }\n.said { width: 400pt; }\n.ruled { border-top: 1pt solid #000000; }\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("inspect", () => {
  it("prints each box with its place, its type and the rule that gave it", async () => {
    const terminal = fakeTerminal();
    expect(await inspectPlaced(brief, { boxes: true, slide: 1 }, terminal)).toBe(0);
    const { out } = terminal.written;
    expect(out).toMatch(/^1 one-thing-is-said: kind note, layout wide\n/);
    expect(out).toMatch(
      / Title +54,36 852×68 +placed by statecraft\/base\.css:\d+; 28 pt statecraft\/base\.css:\d+ “One thing is said”\n/,
    );
    expect(out).toMatch(
      / 54,\d+ 400×[\d.]+ +placed by \S*house\/slides\/note\.css:3; 22 pt .*house\/slides\/note\.css:2 “Words that are read/,
    );
    expect(out).not.toContain("Another");
    // The footer is called as the deck is, whose title stands in a text of the template too.
    expect(out).toMatch(/ Footer +54,[\d.]+ [\d.×]+ +placed by statecraft\/base\.css:\d+; [^\n]* “read”\n/);
    // What holds no words of the template's as well.
    expect(out).toMatch(
      / Ruled rule +54,[\d.]+ 852×0 +placed by statecraft\/base\.css:\d+; drawn by \S*house\/slides\/note\.css:4\n/,
    );
    expect(out).toMatch(
      / Slide Number +[\d.]+,[\d.]+ [\d.×]+ +placed by statecraft\/base\.css:\d+; 10\.5 pt statecraft\/base\.css:\d+ “‹#›”\n/,
    );
  });

  it("prints what the templates wrote, readable as markup", async () => {
    const terminal = fakeTerminal();
    expect(await inspectPlaced(brief, { markup: true }, terminal)).toBe(0);
    const { out } = terminal.written;
    expect(out).toContain("<!-- one-thing-is-said: kind note, layout wide -->");
    expect(out).toMatch(/<p class="said">\s*Words that are read &amp; /);
    expect(out).toContain("<!-- another-thing: kind content");
  });

  it("says that there is no such slide", async () => {
    const terminal = fakeTerminal();
    expect(await inspectPlaced(brief, { boxes: true, slide: 3 }, terminal)).toBe(1);
    expect(terminal.written).toMatchObject({ out: "", err: expect.stringContaining("no slide 3") });
  });
});
