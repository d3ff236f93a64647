import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
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

  it("is not ready where nobody looked at what goes out, until a waiver says who did, which is told", async () => {
    const unmarked = "---\ntitle: T\nreleases: {internal: {audience: [USA]}, partner: {audience: [KOR]}}\n---\n";
    const slide = "\n## One plan keeps the clock\n\n- Open.\n";
    const ask = async (text: string) => {
      const { code, terminal } = await briefdeck(["check", "brief.md", "--for", "partner"], text);
      return { code, out: terminal.written.out };
    };
    const looked = `${unmarked}<!-- lint-ignore L28: Kim looked -->\n${slide}`;
    const unlooked = await ask(unmarked + slide);
    expect(unlooked.code).toBe(1);
    expect(unlooked.out).toContain("Not ready: The brief has no marks, so “partner” gets every slide");
    const waived = await ask(looked);
    expect(waived.code).toBe(0);
    expect(waived.out).toContain("Reason given: Kim looked [lint/waived]");
    expect(waived.out).toContain("Walk-in check: ready for the room.");
    expect((await briefdeck(["check", "brief.md"], unmarked + slide)).code).toBe(0);
    const built = await briefdeck(["build", "brief.md", "--for", "partner"], looked);
    expect(built.terminal.written.err.match(/Reason given: Kim looked/g)).toHaveLength(1);
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

describe("a deck's own name", () => {
  const named = async (name: string, text = BRIEF, ...options: readonly string[]) => {
    const argv = ["build", "brief.md", "--for", "partner", "-o", name, ...options];
    const { code, terminal, files } = await briefdeck(argv, text);
    return { code, files, err: terminal.written.err };
  };
  const tlp = BRIEF.replace("sample", "tlp")
    .replaceAll("(SO)", "(TLP:GREEN)")
    .replaceAll("(SS//NOFORN)", "(TLP:RED)")
    .replaceAll("USA", "ORGANISATION")
    .replaceAll("KOR", "COMMUNITY");

  it.each([
    ["plan (SS).pptx", BRIEF, "SS"],
    ["plan-ss-noforn.pptx", BRIEF, "NOFORN"],
    ["Sample_Secret plan.pptx", BRIEF, "SS"],
    ["plan-tlp-red.pptx", tlp, "TLP:RED"],
    ["plan.TLP.AMBER.STRICT.pptx", tlp, "TLP:AMBER+STRICT"],
    ["our red lines.pptx", BRIEF, "red lines"],
    ["our-red-li\u200bnes.pptx", BRIEF, "red lines"],
    ["plan_walk-away.pptx", BRIEF, "walk-away"],
    ["plan-batna-2.pptx", BRIEF, "batna"],
    ["우리-한계선.pptx", BRIEF, "한계선"],
  ])("stops the release: %s", async (name, text, words) => {
    const { code, files, err } = await named(name, text);
    expect([code, files]).toEqual([1, []]);
    expect(err).toContain(`“${name}”, says “${words}”, which “partner” may not see. [release/file-name]`);
  });

  it.each([
    ["fallbak.pptx", "fallback"],
    ["fall-bak.pptx", "fallback"],
    ["fal-back.pptx", "fallback"],
    ["our-red-lins.pptx", "Our red lines"],
    ["red-lime.pptx", "red line"],
    ["batma.pptx", "BATNA"],
  ])("stops the release where a reader may take it for such words: %s", async (name, words) => {
    const { code, files, err } = await named(name);
    expect([code, files]).toEqual([1, []]);
    expect(err).toContain(`“${name}”, reads like “${words}”, which “partner” may not see. [release/file-name]`);
  });

  it.each(["callback.pptx", "red-wine.pptx", "bred-lines.pptx", "fred-line.pptx", "talk-away.pptx"])(
    "leaves what nobody takes for them: %s",
    async (name) => {
      expect(await named(name)).toMatchObject({ code: 0, files: [name] });
    },
  );

  it("stops it where it holds a word that is withheld, and no number or word of files", async () => {
    const secret = BRIEF.replace("Closed.", "Operation Zqsecret, a brief of 2013.");
    expect((await named("zqsecret-2.pptx", secret)).err).toContain("in its own name, zqsecret-2.pptx");
    expect((await named("brief-2013.pptx", secret)).files).toEqual(["brief-2013.pptx"]);
    expect((await named("plan-tlp-green.pptx", tlp)).files).toEqual(["plan-tlp-green.pptx"]);
    expect((await briefdeck(["build", "brief.md", "-o", "zqsecret (SS).pptx"], secret)).code).toBe(0);
  });

  it("is not asked for on standard output", async () => {
    const { code, terminal } = await briefdeck(["build", "brief.md", "--for", "partner", "-o", "-"]);
    expect([code, terminal.chunks.length]).toEqual([0, 1]);
  });
});

describe("a deck of before, where the build of a release is stopped", () => {
  /** Builds, marks one text so that nothing can be built, builds again. */
  const twice = (second: string, ...options: readonly string[]) =>
    inTemporaryFolder(async (folder) => {
      const argv = ["build", "brief.md", "--for", "partner"];
      const terminal = fakeTerminal();
      const code = await inFolder(folder, async () => {
        writeFileSync("brief.md", BRIEF);
        expect(await run(argv, fakeTerminal())).toBe(0);
        writeFileSync("brief.md", second);
        return run([...argv, ...options], terminal);
      });
      return { code, ...terminal.written, files: filesIn(folder).filter((name) => name.startsWith("out/")) };
    });
  const leaking = BRIEF.replace("(SO) Open.", "(SO) Open: (SS) closed.");

  it("is told of, quietly too, and stays", async () => {
    for (const options of [[], ["--quiet"]]) {
      const { code, err, files } = await twice(leaking, ...options);
      expect([code, files]).toEqual([1, ["out/brief-partner.pptx"]]);
      expect(err).toContain("“out/brief-partner.pptx” is of an earlier build and still lies there");
    }
    const { out } = await twice(leaking, "--json");
    expect(JSON.parse(out).briefs[0].diagnostics.map(({ code }: { code: string }) => code)).toContain("cli/stale");
  });

  it("gets another name with --replace-stale, whatever stops the release", async () => {
    for (const text of [leaking, BRIEF.replace("scheme: sample", "scheme: smaple")]) {
      const { code, err, files } = await twice(text, "--replace-stale");
      expect([code, files]).toEqual([1, ["out/brief-partner.pptx.stale"]]);
      expect(err).toContain("it is called “out/brief-partner.pptx.stale” now");
    }
  });

  it("is none of another brief of the same call", () =>
    inTemporaryFolder((folder) =>
      inFolder(folder, async () => {
        writeFileSync("plan.md", BRIEF.replace("scheme: sample", "scheme: smaple"));
        writeFileSync("plan-notes.md", "## Other\n\nText.\n");
        mkdirSync("out");
        writeFileSync("out/plan-notes.pdf", "of before");
        writeFileSync("out/plan-card.pdf", "of before");
        const argv = ["build", "plan-notes.md", "plan.md", "--format", "pdf", "--replace-stale"];
        expect(await run(argv, fakeTerminal())).toBe(1);
        expect(readdirSync("out")).toEqual(["plan-card.pdf.stale", "plan-notes.pdf"]);
      }),
    ));

  it("is found in every format and on every paper", () =>
    inTemporaryFolder((folder) =>
      inFolder(folder, async () => {
        writeFileSync("brief.md", leaking);
        mkdirSync("out/brief-partner-png", { recursive: true });
        for (const name of [
          "brief-partner.pdf",
          "brief-partner-handout.pdf",
          "brief-partner-presenter.html",
          "brief.pdf",
        ])
          writeFileSync(`out/${name}`, "of before");
        const argv = ["build", "brief.md", "--for", "partner", "--format", "pptx,pdf"];
        const told = fakeTerminal();
        expect(await run(argv, told)).toBe(1);
        expect([...told.written.err.matchAll(/“(out\/\S+)” is of an earlier build/g)].map(([, path]) => path)).toEqual([
          "out/brief-partner.pdf",
          "out/brief-partner-png",
          "out/brief-partner-handout.pdf",
          "out/brief-partner-presenter.html",
        ]);
        expect(await run([...argv, "--replace-stale"], fakeTerminal())).toBe(1);
        expect(readdirSync("out")).toEqual([
          "brief-partner-handout.pdf.stale",
          "brief-partner-png.stale",
          "brief-partner-presenter.html.stale",
          "brief-partner.pdf.stale",
          "brief.pdf",
        ]);
      }),
    ));

  it("is replaced as ever where the new one is built", async () => {
    const { code, err, files } = await twice(BRIEF.replace("Open.", "Open again."), "--replace-stale");
    expect([code, files]).toEqual([0, ["out/brief-partner.pptx"]]);
    expect(err).not.toContain("earlier build");
  });

  it("never loses one that was renamed before, and follows no link out of the project", () =>
    inTemporaryFolder((folder) =>
      inFolder(folder, async () => {
        writeFileSync("briefdeck.yml", "");
        writeFileSync("brief.md", leaking);
        mkdirSync("out");
        writeFileSync("elsewhere.txt", "precious");
        writeFileSync("out/brief-partner.pptx.stale", "one");
        symlinkSync("../elsewhere.txt", "out/brief-partner.pptx");
        expect(await run(["build", "brief.md", "--for", "partner", "--replace-stale"], fakeTerminal())).toBe(1);
        expect(readFileSync("elsewhere.txt", "utf8")).toBe("precious");
        expect(readdirSync("out")).toEqual(["brief-partner.pptx.stale", "brief-partner.pptx.stale-2"]);
      }),
    ));
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
