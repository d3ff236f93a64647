import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { filesIn, inFolder, inTemporaryFolder } from "../support/folders.ts";
import { type FakeOptions, type FakeTerminal, fakeTerminal } from "../support/terminal.ts";

const BRIEF = `---
title: (SO) Test
handling: {scheme: sample}
releases:
  internal: {audience: [USA]}
  partner: {audience: [USA, KOR]}
---

## (SO) The first slide

- (SO) Open.
- (SS//NOFORN) Closed.
- **Red line:** (SO) Never.
`;

interface Ran {
  readonly code: number;
  readonly terminal: FakeTerminal;
  readonly files: readonly string[];
}

function briefdeck(argv: readonly string[], text = BRIEF, options: FakeOptions = {}): Promise<Ran> {
  return inTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, "brief.md"), text);
    const terminal = fakeTerminal(options);
    const code = await inFolder(folder, () => run(argv, terminal));
    return { code, terminal, files: filesIn(folder).filter((name) => name.endsWith(".pptx")) };
  });
}

describe("build --for", () => {
  it("names the deck after the release, and its marking on the line", async () => {
    const { code, terminal, files } = await briefdeck(["build", "brief.md", "--for", "partner"]);
    expect(code).toBe(0);
    expect(files).toEqual(["out/brief-partner.pptx"]);
    expect(terminal.written.err).toMatch(/^out\/brief-partner\.pptx: 2 slides marked SAMPLE OPEN, \d+ KB\n/);
    expect(terminal.written.err).toContain("not accredited");
  });

  it("builds the whole brief without it", async () => {
    const { terminal, files } = await briefdeck(["build", "brief.md"]);
    expect(files).toEqual(["out/brief.pptx"]);
    expect(terminal.written.err).toContain("2 slides marked SAMPLE SECRET//NOFORN");
  });

  it("builds every release with all, and a profile of each", async () => {
    const { code, files } = await briefdeck(["build", "brief.md", "--for", "all", "--profile", "room", "-o", "decks"]);
    expect(code).toBe(0);
    expect(files).toEqual(["decks/brief-internal-room.pptx", "decks/brief-partner-room.pptx"]);
  });

  it("takes a file name for one release, and refuses one for several", async () => {
    expect((await briefdeck(["build", "brief.md", "--for", "partner", "-o", "x.pptx"])).files).toEqual(["x.pptx"]);
    const { code, terminal } = await briefdeck(["build", "brief.md", "--for", "all", "-o", "x.pptx"]);
    expect(code).toBe(2);
    expect(terminal.written.err).toContain("there are 2 decks: name a folder");
  });

  it("suggests the release that was meant, and writes nothing", async () => {
    const { code, terminal, files } = await briefdeck(["build", "brief.md", "--for", "partners"]);
    expect([code, files]).toEqual([1, []]);
    expect(terminal.written.err).toContain("Did you mean “partner”?");
    expect(terminal.written.err).toContain("brief.md for partners: no deck written");
  });

  it("says that a brief has no releases", async () => {
    const { code, terminal, files } = await briefdeck(["build", "brief.md", "--for", "all"], "## A\n\nb\n");
    expect([code, files]).toEqual([1, []]);
    expect(terminal.written.err).toContain("names no releases");
  });

  it("refuses a profile that there is not", async () => {
    const { code, terminal } = await briefdeck(["build", "brief.md", "--profile", "rooms"]);
    expect(code).toBe(2);
    expect(terminal.written.err).toContain("read-ahead, room, handout");
  });

  it("says what was withheld, to the author alone", async () => {
    const told = async (...options: readonly string[]) =>
      (await briefdeck(["build", "brief.md", ...options])).terminal.written.err;
    expect(await told("--for", "partner")).toContain("Withheld from partner\n  line ");
    expect(await told("--for", "partner", "--quiet")).not.toContain("Withheld");
    expect(await told()).not.toContain("Withheld");
    const { terminal } = await briefdeck(["check", "brief.md", "--for", "partner"]);
    expect(terminal.written.out).toContain("Withheld from partner\n  line ");
    const json = await briefdeck(["check", "brief.md", "--for", "partner", "--format", "json"]);
    expect(JSON.parse(json.terminal.written.out).files[0].withheld).not.toEqual([]);
  });

  it("says in JSON what was built and how much was withheld", async () => {
    const { terminal } = await briefdeck(["build", "brief.md", "--for", "partner", "--json"]);
    expect(JSON.parse(terminal.written.out).briefs).toMatchObject([
      { release: "partner", output: "out/brief-partner.pptx", marking: "SAMPLE OPEN", withheld: expect.any(Array) },
    ]);
  });

  it("reads standard input once for all releases", async () => {
    const stdin = new TextEncoder().encode(BRIEF);
    const { code, files } = await briefdeck(["build", "-", "--for", "all", "-o", "decks"], "", { stdin });
    expect([code, files]).toEqual([0, ["decks/stdin-internal.pptx", "decks/stdin-partner.pptx"]]);
  });
});

describe("other commands", () => {
  it("check what a release would show, and say that the tool is not accredited", async () => {
    const { terminal } = await briefdeck(["check", "brief.md", "--for", "partner"]);
    expect(terminal.written.out).toContain("not accredited");
  });

  it("inspect what the templates of a release see", async () => {
    const { code, terminal } = await briefdeck(["inspect", "brief.md", "--for", "partner"]);
    expect(code).toBe(0);
    expect(terminal.written.out).toContain("Open.");
    expect(terminal.written.out).not.toMatch(/Closed|Never/);
  });
});

describe("schemes of one's own", () => {
  const scheme = `id: house
title: House
disclaimer: Ours.
levels:
  - {id: low, banner: HOUSE LOW, portion: HL, ink: "000000", ground: "FFFFFF", open_to: [PUBLIC]}
`;
  const withScheme = (name: string, file: string, text = scheme) =>
    inTemporaryFolder(async (folder) => {
      const terminal = fakeTerminal();
      const brief = `---\ntitle: T\nhandling: {scheme: ${name}}\n---\n## (HL) A\n\n(HL) b\n`;
      writeFileSync(join(folder, "brief.md"), brief);
      await inFolder(folder, async () => {
        mkdirSync("schemes");
        writeFileSync(file, text);
        await run(["build", "brief.md"], terminal);
      });
      return terminal.written.err;
    });

  it("are found by name in schemes/ and by path", async () => {
    expect(await withScheme("house", "schemes/house.yml")).toContain("marked HOUSE LOW");
    expect(await withScheme("schemes/my.yml", "schemes/my.yml")).toContain("marked HOUSE LOW");
  });

  it("are reported in their own file, with a frame", async () => {
    const err = await withScheme("house", "schemes/house.yml", scheme.replace("portion: HL", "portoin: HL"));
    expect(err).toContain("schemes/house.yml:5:");
    expect(err).toContain("Did you mean “portion”?");
  });

  it("are suggested where one is missing, at the line that names it", async () => {
    const err = await withScheme("hause", "schemes/house.yml");
    expect(err).toContain("brief.md:3:");
    expect(err).toContain("Did you mean “house”?");
    expect(err).toContain("none, sample, tlp");
  });
});
