/** A project that somebody else made: no link, pipe or device in it makes briefdeck read or write outside, or wait. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { filesIn, inFolder, inTemporaryFolder } from "../support/folders.ts";
import { fakeTerminal } from "../support/terminal.ts";

const HEAD = "---\nkind: odd\ntitle: Odd\ndescription: d\nlayout: content\n---\n";
const KIND = `${HEAD}<slide>\n  <h1>{{title}}</h1>\n  <main>{{> extra}}{{body}}</main>\n</slide>\n`;
const PLAIN = KIND.replace("{{> extra}}", "");
const BRIEF = "---\ntitle: x\ntemplates: pack\n---\n\n## The title {.odd}\n\n- a\n";

interface Found {
  readonly code: number;
  readonly err: string;
  readonly folder: string;
}

/** A project with a brief and a pack, and a file beside it that must not be seen. */
function inProject(argv: readonly string[], prepare: (project: string) => void): Promise<Found> {
  return inTemporaryFolder(async (folder) => {
    const project = join(folder, "project");
    for (const name of ["slides", "partials"]) mkdirSync(join(project, "pack", name), { recursive: true });
    writeFileSync(join(folder, "secret.hbs"), "ZQSECRET { color: red }\nroot:x:0:0\n");
    writeFileSync(join(project, "briefdeck.yml"), "");
    writeFileSync(join(project, "a.md"), BRIEF);
    writeFileSync(join(project, "pack", "slides", "odd.hbs"), PLAIN);
    prepare(project);
    const terminal = fakeTerminal();
    const code = await inFolder(project, () => run(argv, terminal));
    expect(readFileSync(join(folder, "secret.hbs"), "utf8")).toContain("ZQSECRET");
    expect(filesIn(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(filesIn(folder).filter((name) => !name.startsWith("project"))).toEqual(["secret.hbs"]);
    return { code, err: terminal.written.err + terminal.written.out, folder };
  });
}

const SECRET = "../../../secret.hbs";

describe("template packs", () => {
  it.each([
    ["a partial", (at: string) => symlinkSync(SECRET, join(at, "pack/partials/extra.hbs"))],
    ["a sheet", (at: string) => symlinkSync("../../secret.hbs", join(at, "pack/theme.css"))],
    ["the vocabulary", (at: string) => symlinkSync("../../secret.hbs", join(at, "pack/vocabulary.yml"))],
    ["a slide", (at: string) => symlinkSync(SECRET, join(at, "pack/slides/more.hbs"))],
    ["a folder", (at: string) => symlinkSync("../..", join(at, "pack/layouts"))],
    ["a device", (at: string) => symlinkSync("/dev/zero", join(at, "pack/theme.css"))],
  ])("are not read outside of the project: %s", async (_, prepare) => {
    for (const argv of [
      ["build", "a.md"],
      ["build", "a.md", "--templates", "pack"],
      ["templates", "list", "--templates", "pack"],
    ]) {
      const { code, err } = await inProject(argv, prepare);
      expect(code).toBe(1);
      expect(err).toContain("host/template-outside");
      expect(err).not.toContain("ZQSECRET");
    }
  });

  it.each(["slides/q.hbs", "theme.css", "vocabulary.yml"])("do not have us wait for a pipe: %s", async (name) => {
    const { code, err } = await inProject(["build", "a.md"], (at) => {
      execFileSync("mkfifo", [join(at, "pack", name)]);
    });
    expect(code).toBe(1);
    expect(err).toContain(`“pack/${name}” cannot be read: it is no regular file`);
  });

  it("may hold links within the project, but with --templates only within the pack", async () => {
    const prepare = (at: string): void => {
      writeFileSync(join(at, "shared.hbs"), "<p>shared</p>");
      writeFileSync(join(at, "pack/slides/odd.hbs"), KIND);
      symlinkSync("../../shared.hbs", join(at, "pack/partials/extra.hbs"));
    };
    expect(await inProject(["build", "a.md"], prepare)).toMatchObject({ code: 0 });
    const list = await inProject(["templates", "list", "--templates", "pack"], prepare);
    expect(list.err).toContain("host/template-outside");
  });

  it("are bounded in size, and links that lead nowhere are told", async () => {
    const large = await inProject(["build", "a.md"], (at) =>
      writeFileSync(join(at, "pack/theme.css"), " ".repeat((2 << 20) + 1)),
    );
    expect(large.err).toContain("“pack/theme.css” is larger than 2 MB");
    const whole = await inProject(["build", "a.md"], (at) =>
      writeFileSync(join(at, "pack/theme.css"), " ".repeat(2 << 20)),
    );
    expect(whole).toMatchObject({ code: 0 });
    const nowhere = await inProject(["build", "a.md"], (at) => symlinkSync("none", join(at, "pack/theme.css")));
    expect(nowhere.err).toContain("“pack/theme.css” cannot be read: it leads nowhere");
  });
});

describe("registries and schemes", () => {
  it.each([
    ["registries: {people: people.yml}", "people.yml"],
    ["handling: {scheme: odd}", "schemes/odd.yml"],
    ["handling: {scheme: ./odd.yml}", "odd.yml"],
  ])("are not read through links out of the project, nor from pipes: %s", async (field, file) => {
    const write = (at: string): void => {
      mkdirSync(join(at, "schemes"));
      writeFileSync(join(at, "a.md"), `---\ntitle: x\n${field}\n---\n\n## The title\n\n- a\n`);
    };
    const out = await inProject(["build", "a.md"], (at) => {
      write(at);
      symlinkSync(join(at, "..", "secret.hbs"), join(at, file));
    });
    expect(out).toMatchObject({ code: 1 });
    expect(out.err).toContain("host/file-outside");
    expect(out.err).not.toContain("ZQSECRET");
    const pipe = await inProject(["build", "a.md"], (at) => {
      write(at);
      execFileSync("mkfifo", [join(at, file)]);
    });
    expect(pipe.err).toContain("it is no regular file");
  });
});

describe("outputs", () => {
  const plain = (at: string): void => writeFileSync(join(at, "a.md"), "## The title says it\n\nx\n");

  it.each([
    ["the deck", ["build", "a.md"], (at: string) => out(at, "../../secret.hbs")],
    ["its folder", ["build", "a.md"], (at: string) => symlinkSync("..", join(at, "out"))],
    ["-o to a folder in which the deck is a link", ["build", "a.md", "-o", "out"], (at: string) => out(at, SECRET)],
    ["-o to a link", ["build", "a.md", "-o", "out/a.pptx"], (at: string) => out(at, "../../secret.hbs")],
    ["a new brief", ["new", "talk"], (at: string) => symlinkSync("..", join(at, "briefs"))],
    [
      "an ejected template",
      ["templates", "eject", "content"],
      (at: string) => symlinkSync("..", join(at, "templates")),
    ],
  ])("follow no link out of the project: %s", async (_, argv, prepare) => {
    const { code, err } = await inProject(argv, (at) => {
      plain(at);
      prepare(at);
    });
    expect(code).toBe(1);
    expect(err).toMatch(/host\/write-(?:link|special)/);
  });

  it.each([
    ["a pipe", (at: string) => execFileSync("mkfifo", [join(at, "out/a.pptx")])],
    ["a link that leads nowhere", (at: string) => symlinkSync("none.pptx", join(at, "out/a.pptx"))],
    ["a link to a device", (at: string) => symlinkSync("/dev/null", join(at, "out/a.pptx"))],
  ])("do not take the place of %s", async (_, prepare) => {
    for (const argv of [
      ["build", "a.md"],
      ["build", "a.md", "-o", "out"],
    ]) {
      const { code, err } = await inProject(argv, (at) => {
        plain(at);
        mkdirSync(join(at, "out"));
        prepare(at);
      });
      expect(code).toBe(1);
      expect(err).toMatch(/host\/write-(?:link|special)/);
    }
  });

  it("go through links within the project, and with -o to whatever folder the user names", async () => {
    await inProject(["build", "a.md"], (at) => {
      plain(at);
      mkdirSync(join(at, "decks"));
      symlinkSync("decks", join(at, "out"));
    }).then(({ code }) => expect(code).toBe(0));
    await inTemporaryFolder(async (elsewhere) => {
      await inProject(["build", "a.md", "-o", "away"], (at) => {
        plain(at);
        symlinkSync(elsewhere, join(at, "away"));
      }).then(({ code }) => expect(code).toBe(0));
      expect(filesIn(elsewhere)).toEqual(["a.pptx"]);
    });
  });

  it("clear away what a killed build left, but nothing that may still be written", async () => {
    await inTemporaryFolder(async (folder) => {
      plain(folder);
      const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
      const gone = ".a.pptx.99999999-0.tmp";
      const kept = [".a.pptx.99999998-0.tmp", `.a.pptx.${process.pid}-7.tmp`, ".b.pptx.99999999-0.tmp"];
      for (const name of [gone, ...kept]) writeFileSync(join(folder, name), "x");
      for (const name of [gone, ...kept.slice(1)]) utimesSync(join(folder, name), old, old);
      expect(await inFolder(folder, () => run(["build", "a.md", "-o", "a.pptx"], fakeTerminal()))).toBe(0);
      expect(filesIn(folder)).toEqual([...kept, "a.md", "a.pptx"].sort());
    });
  });
});

function out(at: string, target: string): void {
  mkdirSync(join(at, "out"));
  symlinkSync(target, join(at, "out/a.pptx"));
}
