import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { sourceDate } from "../src/cli/brief.ts";
import { fileSize } from "../src/cli/report.ts";
import { run } from "../src/cli/run.ts";
import { UsageError } from "../src/cli/terminal.ts";
import { filesIn, inFolder, inTemporaryFolder, snapshot } from "./support/folders.ts";
import { type Deck, openDeck } from "./support/powerpoint.ts";
import { type FakeOptions, type FakeTerminal, fakeTerminal } from "./support/terminal.ts";

const BRIEF = "---\ntitle: Test\n---\n\n## First slide\n\nText.\n";

/** Runs a command in a folder with `brief.md` and returns the exit code and what was written. */
async function briefdeck(
  argv: readonly string[],
  options: FakeOptions = {},
  more: (folder: string, terminal: FakeTerminal) => void = () => {},
): Promise<{ readonly code: number; readonly terminal: FakeTerminal }> {
  return inTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, "brief.md"), BRIEF);
    const terminal = fakeTerminal(options);
    const code = await inFolder(folder, () => run(argv, terminal));
    more(folder, terminal);
    return { code, terminal };
  });
}

const isZip = (bytes: Uint8Array | undefined): boolean => bytes?.[0] === 0x50 && bytes[1] === 0x4b;

describe("build", () => {
  it("writes out/NAME.pptx in the project and says so in one line", async () => {
    const { code, terminal } = await briefdeck(["build", "brief.md"], {}, (folder) => {
      expect(isZip(readFileSync(join(folder, "out/brief.pptx")))).toBe(true);
    });
    expect(code).toBe(0);
    expect(terminal.written.err).toMatch(/^out\/brief\.pptx: 2 slides, \d+ KB\n$/);
    expect(terminal.written.out).toBe("");
  });

  it("shows progress and time to a terminal only", async () => {
    const { terminal } = await briefdeck(["build", "brief.md"], { isTerminal: true });
    expect(terminal.written.err).toMatch(/brief\.md …\r[\s\S]*out\/brief\.pptx: 2 slides, \d+ KB, \d+\.\d\d s\n$/);
  });

  it("writes several briefs into a folder, each under its own name", async () => {
    await inTemporaryFolder(async (folder) => {
      for (const name of ["a.md", "b.markdown"]) writeFileSync(join(folder, name), BRIEF);
      expect(
        await inFolder(folder, () => run(["build", "a.md", "b.markdown", "-o", "decks/new"], fakeTerminal())),
      ).toBe(0);
      expect(filesIn(folder)).toEqual(["a.md", "b.markdown", "decks/new/a.pptx", "decks/new/b.pptx"]);
    });
  });

  it("writes what --format asks for, each under the same name", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.md"), BRIEF);
      const terminal = fakeTerminal();
      const argv = ["build", "a.md", "--format", "pptx, PDF,svg", "-o", "decks/a.pptx"];
      expect(await inFolder(folder, () => run(argv, terminal))).toBe(0);
      const files = ["a.pdf", "a.pptx", "a-svg/01.svg", "a-svg/02.svg"].map((name) => `decks/${name}`);
      expect(filesIn(folder)).toEqual(["a.md", ...files.sort()]);
      expect(terminal.written.err).toMatch(
        /^decks\/a\.pptx: 2 slides, \d+ KB, and decks\/a\.pdf \(\d+ KB\), decks\/a-svg \(\d+ KB\)\n$/,
      );
      expect(readFileSync(join(folder, "decks/a.pdf"), "latin1")).toMatch(/^%PDF-1\.7/);
    });
  });

  it.each([
    [["--notes"], "out/brief-notes.pdf"],
    [["--handout", "2"], "out/brief-handout.pdf"],
    [["--handout", "6", "-o", "six.pdf"], "six.pdf"],
    [["--notes", "--format", "html"], "out/brief-presenter.html"],
  ])("prints %j", async (options, file) => {
    const { code } = await briefdeck(["build", "brief.md", ...options], {}, (folder) => {
      expect(filesIn(folder)).toEqual(["brief.md", file].sort());
    });
    expect(code).toBe(0);
  });

  it("writes no points card of a brief that has nothing to say", async () => {
    const { code, terminal } = await briefdeck(["build", "brief.md", "--handout", "card"], {}, (folder) => {
      expect(filesIn(folder)).toEqual(["brief.md"]);
    });
    expect(code).toBe(1);
    expect(terminal.written.err).toContain("this brief has no line to say. [emit/no-points]");
  });

  it("says which hidden slides a PDF leaves out", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.md"), `${BRIEF}\n## Backup {.hidden}\n\nText.\n`);
      const terminal = fakeTerminal();
      expect(await inFolder(folder, () => run(["build", "a.md", "-o", "a.pdf"], terminal))).toBe(0);
      expect(terminal.written.err).toContain("This hidden slide has no page in the PDF");
      const deck = fakeTerminal();
      await inFolder(folder, () => run(["build", "a.md", "-o", "a.pptx"], deck));
      expect(deck.written.err).not.toContain("no page");
    });
  });

  it("takes the format from the ending of -o", async () => {
    const { code } = await briefdeck(["build", "brief.md", "-o", "deck.pdf"], {}, (folder) => {
      expect(filesIn(folder)).toEqual(["brief.md", "deck.pdf"]);
    });
    expect(code).toBe(0);
  });

  it("shows the first slide in folders where --thumbnail asks for it, and changes nothing else", async () => {
    const decks: Deck[] = [];
    for (const asked of [[], ["--thumbnail"]])
      await briefdeck(["build", "brief.md", ...asked], {}, (folder) => {
        decks.push(openDeck(readFileSync(join(folder, "out/brief.pptx"))));
      });
    const [plain, shown] = decks;
    if (plain === undefined || shown === undefined) throw new Error("both are built");
    const ofPictures = ["[Content_Types].xml", "_rels/.rels", "docProps/thumbnail.png"];
    const rest = shown.names.filter((name) => !ofPictures.includes(name));
    expect(rest).toEqual(plain.names.filter((name) => !ofPictures.includes(name)));
    for (const name of rest) expect(shown.text(name), name).toBe(plain.text(name));
    expect(plain.names).not.toContain("docProps/thumbnail.png");
    expect(shown.text("[Content_Types].xml")).toContain('Extension="png" ContentType="image/png"');
    expect(shown.text("_rels/.rels")).toContain('/metadata/thumbnail" Target="docProps/thumbnail.png"');
    const picture = PNG.sync.read(Buffer.from(shown.bytes("docProps/thumbnail.png")));
    expect([picture.width, picture.height]).toEqual([256, 144]);
    const colours = new Set(Array.from({ length: 256 * 144 }, (_, at) => picture.data.readUInt32BE(at * 4)));
    expect(colours.size).toBeGreaterThan(10);
  });

  it.each([
    [["--format", "docx"], "there is no format “docx”"],
    [["--format", "pdf", "-o", "deck.pptx"], "-o deck.pptx is no pdf: end it in .pdf"],
    [["--format", "pptx,pdf", "-o", "-"], "standard output takes one file"],
    [["--notes", "--handout", "2"], "ask for one of them"],
    [["--notes", "-o", "deck.pptx"], "are for paper"],
    [["--notes", "-o", "deck.html"], "its name must say so: end it in -presenter.html"],
    [["--handout", "2", "-o", "deck.html"], "ask for pdf"],
    [["-o", "deck.svg"], "every slide is an SVG file of its own"],
    [["-o", "deck.png"], "every slide is a PNG file of its own"],
    [["--format", "png", "--width", "wide"], "--width needs a number of pixels from 16 to 4096"],
    [["--format", "png", "--width", "5000"], "--width needs a number of pixels from 16 to 4096"],
    [["--format", "pdf", "--width", "640"], "--width is that of PNG pictures"],
    [["--format", "pdf", "--thumbnail"], "--thumbnail is for PowerPoint files"],
    [["-o", "deck.docx"], "briefdeck writes .pptx, .pdf and .html files, not .docx"],
  ])("refuses %j", async (options, message) => {
    const { code, terminal } = await briefdeck(["build", "brief.md", ...options], {}, (folder) => {
      expect(filesIn(folder)).toEqual(["brief.md"]);
    });
    expect(code).toBe(2);
    expect(terminal.written.err).toContain(message);
  });

  it("reads standard input and writes standard output", async () => {
    const { code, terminal } = await briefdeck(["build", "-"], { stdin: new TextEncoder().encode(BRIEF) });
    expect(code).toBe(0);
    expect(isZip(terminal.chunks[0])).toBe(true);
    expect(terminal.written.err).toContain("standard output: 2 slides");
  });

  it("never writes a deck to a terminal", async () => {
    const { code, terminal } = await briefdeck(["build", "brief.md", "-o", "-"], { isTerminal: true });
    expect(code).toBe(2);
    expect(terminal.chunks).toEqual([]);
  });

  it("is silent with --quiet, but for errors", async () => {
    const fine = await briefdeck(["build", "brief.md", "-q"]);
    expect(fine.terminal.written).toEqual({ out: "", err: "" });
    const wrong = await briefdeck(["build", "nothing.md", "-q"]);
    expect(wrong.code).toBe(1);
    expect(wrong.terminal.written.err).toContain("nothing.md");
  });

  it("prints JSON and nothing else with --json", async () => {
    const { terminal } = await briefdeck(["build", "brief.md", "--json"], { isTerminal: true });
    expect(terminal.written.err).toBe("");
    expect(JSON.parse(terminal.written.out)).toMatchObject({
      ok: true,
      briefs: [{ brief: "brief.md", output: "out/brief.pptx", slides: 2, diagnostics: [] }],
    });
  });

  it("finds the project from below it", async () => {
    await inTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, "talks/may"), { recursive: true });
      writeFileSync(join(folder, "package.json"), "{}");
      writeFileSync(join(folder, "talks/may/brief.md"), BRIEF);
      const terminal = fakeTerminal();
      expect(await inFolder(join(folder, "talks"), () => run(["build", "may/brief.md"], terminal))).toBe(0);
      expect(terminal.written.err).toContain("../out/brief.pptx: ");
      expect(filesIn(folder)).toContain("out/brief.pptx");
    });
  });

  it("uses a template that was ejected and changed", async () => {
    await inTemporaryFolder(async (folder) => {
      await inFolder(folder, async () => {
        expect(await run(["templates", "eject", "content", "pack"], fakeTerminal())).toBe(0);
        const file = "pack/slides/content.hbs";
        writeFileSync(file, readFileSync(file, "utf8").replace("{{title}}", "{{title}}, changed"));
        writeFileSync("brief.md", BRIEF);
        const terminal = fakeTerminal();
        expect(await run(["build", "brief.md", "--templates", "pack"], terminal), terminal.written.err).toBe(0);
        const shown = fakeTerminal();
        await run(["templates", "show", "content", "--templates", "pack"], shown);
        expect(shown.written.out).toContain("{{title}}, changed");
      });
    });
  });
});

describe("check", () => {
  it("passes a sound brief and writes nothing", async () => {
    const { code, terminal } = await briefdeck(["check", "brief.md"], {}, (folder) => {
      expect(filesIn(folder)).toEqual(["brief.md"]);
    });
    expect(terminal.written.out).toBe("brief.md: passed, nothing to report\n");
    expect(code).toBe(0);
  });

  it("writes nothing, whatever it is asked, not even over what lies there", async () => {
    await inTemporaryFolder(async (folder) => {
      const picture = "![a](https://127.0.0.1/a.png)";
      const marked = `---\ntitle: (SO) Test\nhandling: {scheme: sample}\nreleases: {partner: {audience: [USA, KOR]}}\n---\n\n## (SO) A title says it\n\n(SO) ${picture}\n\n- (SS) Words\n`;
      writeFileSync(join(folder, "briefdeck.yml"), "{}\n");
      writeFileSync(join(folder, "brief.md"), BRIEF);
      writeFileSync(join(folder, "marked.md"), marked);
      for (const name of ["own/slides", ".briefdeck/pictures", "out"])
        mkdirSync(join(folder, name), { recursive: true });
      for (const name of ["own/theme.css", "out/marked-partner.pptx", "out/brief.pptx"])
        writeFileSync(join(folder, name), "");
      const before = snapshot(folder);
      await inFolder(folder, async () => {
        for (const argv of [
          ["brief.md", "marked.md", "--strict", "--templates", "own", "--format", "sarif"],
          ["marked.md", "--for", "partner", "--profile", "room", "--images", "remote", "--json"],
          ["marked.md", "--for", "all", "--profile", "handout", "-q"],
          ["out/brief.pptx", "nothing.md", "--json"],
        ])
          expect([0, 1], argv.join(" ")).toContain(await run(["check", ...argv], fakeTerminal()));
      });
      expect(snapshot(folder)).toEqual(before);
    });
  });

  it("checks decks as well, ours pass", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "brief.md"), BRIEF);
      await inFolder(folder, async () => {
        await run(["build", "brief.md", "-o", "deck.pptx"], fakeTerminal());
        const terminal = fakeTerminal();
        expect(await run(["check", "deck.pptx", "brief.md"], terminal)).toBe(0);
        expect(terminal.written.out).toBe(
          "deck.pptx: passed, nothing to report\nbrief.md: passed, nothing to report\n",
        );
      });
    });
  });
});

describe("templates and inspect", () => {
  it("list every kind with what it is for", async () => {
    const { terminal } = await briefdeck(["templates"]);
    const kinds = terminal.written.out.split("\n").map((line) => line.split(/\s+/)[0]);
    for (const kind of ["cover", "content", "positions", "timeline", "quote"]) expect(kinds).toContain(kind);
    const json = await briefdeck(["templates", "list", "--json"]);
    expect(JSON.parse(json.terminal.written.out).length).toBe(kinds.length - 1);
  });

  it("shows what a template sees", async () => {
    const { terminal } = await briefdeck(["inspect", "brief.md", "--slide", "2"]);
    expect(JSON.parse(terminal.written.out)).toMatchObject({ kind: "content", titleText: "First slide" });
  });
});

describe("help", () => {
  const commands = [
    ["build"],
    ["check"],
    ["templates"],
    ["templates", "list"],
    ["templates", "show"],
    ["templates", "eject"],
    ["inspect"],
  ];
  for (const command of [[], ...commands]) {
    it(`of ${command.join(" ") || "the program"} shows examples and fits 100 cells`, async () => {
      const { code, terminal } = await briefdeck([...command, "--help"]);
      expect(code).toBe(0);
      expect(terminal.written.out).toContain(`Examples:\n  briefdeck ${command.join(" ")}`);
      expect(Math.max(...terminal.written.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
    });
  }
});

describe("a bug", () => {
  const broken = (): FakeTerminal => ({
    ...fakeTerminal(),
    readStdin: () => {
      throw new RangeError("out of cheese");
    },
  });

  it("is told from an error in the brief, with the stack only on demand", async () => {
    const terminal = broken();
    expect(await run(["build", "-"], terminal)).toBe(70);
    expect(terminal.written.err).toContain("this is a bug in briefdeck, not in your brief: out of cheese");
    expect(terminal.written.err).not.toContain("cli.test.ts");
    const debug = broken();
    expect(await run(["build", "-", "--debug"], debug)).toBe(70);
    expect(debug.written.err).toContain("cli.test.ts");
  });
});

describe("small things", () => {
  it("write sizes as file managers do", () => {
    expect([0, 999, 1000, 84_400, 999_499, 999_500, 1_230_000].map(fileSize)).toEqual([
      "0 bytes",
      "999 bytes",
      "1 KB",
      "84 KB",
      "999 KB",
      "1.0 MB",
      "1.2 MB",
    ]);
  });

  it("read SOURCE_DATE_EPOCH strictly", () => {
    expect(sourceDate(undefined)).toBeUndefined();
    expect(sourceDate("")).toBeUndefined();
    expect(sourceDate("0")).toBe("1970-01-01T00:00:00Z");
    expect(sourceDate("1367884800")).toBe("2013-05-07T00:00:00Z");
    for (const wrong of ["-1", "1.5", "0x10", "1e3", "yesterday", "999999999999"])
      expect(() => sourceDate(wrong)).toThrow(UsageError);
  });

  it("colour a terminal unless NO_COLOR or a dumb terminal forbids it", async () => {
    const colours = async (options: FakeOptions) =>
      (await briefdeck(["build", "x.md"], options)).terminal.written.err.includes("\u001b[1;31m");
    expect(await colours({ isTerminal: true })).toBe(true);
    expect(await colours({ isTerminal: false })).toBe(false);
    expect(await colours({ isTerminal: true, env: { NO_COLOR: "1" } })).toBe(false);
    expect(await colours({ isTerminal: true, env: { TERM: "dumb" } })).toBe(false);
  });
});
