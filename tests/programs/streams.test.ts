/** What becomes of the work when a stream, a folder or a name is not as it should be. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/compile.ts";
import { filesIn, inTemporaryFolder } from "../support/folders.ts";

const CLI = `${process.execPath} ${join(ROOT, "dist", "cli.js")}`;

/** Runs a line of bash in a folder with a brief, one that fails, and one with very many reports. */
function inShell(line: string): Promise<{ code: number | null; out: string; err: string; files: readonly string[] }> {
  return inTemporaryFolder((folder) => {
    writeFileSync(join(folder, "a.md"), "## The title says it\n\n- a\n");
    writeFileSync(join(folder, "bad.md"), "## B\n\n![x](nope.png)\n");
    writeFileSync(join(folder, "noisy.md"), `## T\n\n${"[fact: a]\n\n".repeat(3000)}`);
    const { status, stdout, stderr } = spawnSync("bash", ["-c", line.replaceAll("CLI", CLI)], {
      cwd: folder,
      encoding: "utf8",
    });
    return { code: status, out: stdout, err: stderr, files: filesIn(folder) };
  });
}

describe("a closed pipe", () => {
  it("ends nothing but the printing", async () => {
    const { code, files } = await inShell("CLI build noisy.md bad.md a.md -o out 2>&1 | head -c 10; exit $PIPESTATUS");
    expect(code).toBe(1);
    expect(files).toContain("out/a.pptx");
    const good = await inShell("CLI check a.md 2>&1 | true; exit $PIPESTATUS");
    expect(good.code).toBe(0);
  });

  it("loses no deck without a word", async () => {
    const { code, err } = await inShell("CLI build a.md -o - | true; exit $PIPESTATUS");
    expect(err).toMatch(/no deck written|its reader went away/);
    expect(code).toBe(1);
  });
});

describe("a full standard output", () => {
  it
    .skipIf(!existsSync("/dev/full"))
    .each(["build a.md -o -", "check a.md", "templates list", "--version", "--help", "inspect a.md"])(
    "is one error, and no success is told: %s",
    async (argv) => {
      const { code, err } = await inShell(`CLI ${argv} > /dev/full`);
      expect(code).toBe(1);
      expect(err).toContain("Standard output takes nothing: ");
      expect(err).not.toContain("standard output: 1 slide");
      expect(err).not.toMatch(/^ +at /m);
      expect(err.length).toBeLessThan(600);
    },
  );

  it.skipIf(!existsSync("/proc/self/fdinfo"))("that is closed takes no deck either, and only that", async () => {
    const { code, err } = await inShell("CLI build a.md -o - >&-");
    expect([code, err.split("\n")[0]]).toEqual([
      1,
      "error: Standard output takes nothing: it is closed. [host/output]",
    ]);
    expect(err).not.toContain("standard output: 1 slide");
    expect((await inShell("CLI build a.md -o - >/dev/null && CLI check a.md >&-")).code).toBe(0);
  });

  it.skipIf(!existsSync("/dev/full"))("or standard error keeps no deck from being written", async () => {
    const { code, files } = await inShell("CLI build a.md -o x.pptx 2> /dev/full");
    expect(code).toBe(0);
    expect(files).toContain("x.pptx");
  });
});

describe("folders and names", () => {
  it("tells of a current folder that is gone", async () => {
    const { code, err } = await inShell("mkdir g && cd g && rmdir ../g && CLI build ../a.md");
    expect(code).toBe(1);
    expect(err).toContain("host/no-folder");
    expect(err).not.toContain("this is a bug");
  });

  it("builds what is named from the root, though the current folder is gone", async () => {
    const gone = "d=$PWD; mkdir g && cd g && rmdir ../g";
    const { code, err, files } = await inShell(`${gone} && CLI build $d/a.md && CLI build $d/a.md -o $d/b.pptx`);
    expect([code, err.includes("no-folder")]).toEqual([0, false]);
    expect(files.filter((name) => name.endsWith(".pptx"))).toEqual(["b.pptx", "out/a.pptx"]);
  });

  it("print no control characters, wherever a name is told", async () => {
    await inTemporaryFolder((folder) => {
      mkdirSync(join(folder, "f"));
      const name = "e\u001b[31mred";
      writeFileSync(join(folder, `${name}.md`), "## The title says it\n\n- a\n");
      const run = (...argv: readonly string[]): string => {
        const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "dist", "cli.js"), ...argv], {
          cwd: folder,
          encoding: "utf8",
        });
        return stdout + stderr;
      };
      for (const argv of [
        ["build", `${name}.md`],
        ["build", `${name}.md`, `${name}.md`],
        ["build", `${name}.md`, "-o", `${name}.doc`],
        ["build", `${name}no.md`],
        ["check", `${name}.md`],
        ["check", `out/${name}.pptx`],
        ["templates", "eject", "content", name],
        ["templates", "eject", name],
        ["new", name],
        [name],
      ]) {
        expect(run(...argv), argv.join(" ")).not.toContain("\u001b");
      }
      expect(execFileSync("ls", [folder], { encoding: "utf8" })).toContain("out");
    });
  });

  it("that differ by case or Unicode form alone are one deck on many systems, and refused", async () => {
    const make = "mkdir x y && cp a.md x/Ä.md && cp a.md y/$(printf 'a\\xcc\\x88').md";
    const { code, err } = await inShell(`${make} && CLI build x/*.md y/*.md -o out`);
    expect(code).toBe(2);
    expect(err).toContain("would both be written to");
  });
});
