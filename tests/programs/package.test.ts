/** The package as users get it: `dist/` and `templates/` alone, in another folder, as processes. */
import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support/compile.ts";
import { filesIn, inTemporaryFolder } from "../support/folders.ts";

const run = promisify(execFile);
const BRIEF = "---\ntitle: Test\n---\n\n## First slide\n\nText, 한국어와 العربية.\n";
const NODE = process.execPath;

beforeAll(() => {
  if (!existsSync(join(ROOT, "dist", "cli.js"))) throw new Error("dist/ is missing: run `npm run build` first");
});

/** Installs the package's files, without any dependency beside them, and returns its folder. */
function install(folder: string): string {
  const home = join(folder, "node_modules", "briefdeck");
  mkdirSync(home, { recursive: true });
  for (const name of ["dist", "templates", "package.json"])
    cpSync(join(ROOT, name), join(home, name), { recursive: true });
  return home;
}

describe("the command line", () => {
  it("builds from any folder, through a link, without the sources", async () => {
    await inTemporaryFolder(async (folder) => {
      const home = install(folder);
      symlinkSync(join(home, "dist", "cli.js"), join(folder, "briefdeck"));
      writeFileSync(join(folder, "brief.md"), BRIEF);
      const { stderr } = await run(join(folder, "briefdeck"), ["build", "brief.md", "-o", "deck.pptx"], {
        cwd: folder,
      });
      expect(stderr).toMatch(/^deck\.pptx: 2 slides/);
      const check = await run(NODE, [join(home, "dist", "cli.js"), "check", "deck.pptx"], { cwd: folder });
      expect(check.stdout).toBe("deck.pptx: passed, nothing to report\n");
      const deep = (cli: string) =>
        spawnSync(NODE, [cli, "check", "--deep", "deck.pptx"], { cwd: folder, encoding: "utf8" });
      // The SDK's package stands beside the repository's own program, and not beside this one.
      expect(deep(join(home, "dist", "cli.js"))).toMatchObject({
        status: 1,
        stdout: expect.stringContaining("is not installed beside briefdeck"),
      });
      expect(deep(join(ROOT, "dist", "cli.js"))).toMatchObject({ status: 0, stdout: check.stdout });
    });
  });

  it("has the faces of what it draws: joined letters, rare Han characters, simplified Chinese", async () => {
    await inTemporaryFolder(async (folder) => {
      const home = install(folder);
      const text =
        "---\ntitle: Names\ncover: false\n---\n\n## Names {.content}\n\n- خطة (שלום)\n- 한국어 朱镕基 広島 囍 龘\n";
      writeFileSync(join(folder, "en.md"), text);
      writeFileSync(join(folder, "zh.md"), text.replace("title: Names", "title: 我们\nlang: zh"));
      for (const brief of ["en.md", "zh.md"]) {
        const args = [join(home, "dist", "cli.js"), "build", brief, "--format", "pdf"];
        const { stderr } = await run(NODE, args, { cwd: folder });
        expect(stderr).toMatch(/\.pdf: 1 slide/);
        expect(stderr).not.toContain("No face");
      }
    });
  });

  it("hands on the licence of every package that it holds", () => {
    const dist = join(ROOT, "dist");
    const map = readdirSync(dist).find((name) => /^program-.*\.map$/.test(name)) ?? "";
    const sources: readonly string[] = JSON.parse(readFileSync(join(dist, map), "utf8")).sources;
    const bundled = sources.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    const files = ["yoga-layout", "@zip.js/zip.js", "@resvg/resvg-wasm", "harfbuzzjs", "pdfkit", "temml"];
    const notices = readFileSync(join(dist, "THIRD-PARTY.txt"), "utf8").split(`\n\n${"-".repeat(78)}\n\n`);
    const named = new Set(notices.map((notice) => / \d+\.\d+\.\d+.*\n\n\S/.exec(notice) && notice.split(" ")[0]));
    expect(new Set(bundled).size).toBeGreaterThan(20);
    // A package's own map may name others, which it holds.
    const held = [...new Set([...bundled, ...files])].filter((name) => existsSync(join(ROOT, "node_modules", name)));
    expect(held.filter((name) => !named.has(name))).toEqual([]);
  });

  it("knows its version and answers it without loading the rest", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const out = execFileSync(NODE, [join(ROOT, "dist", "cli.js"), "--version"], { encoding: "utf8" });
    expect(out).toBe(`${version}\n`);
    const entry = readFileSync(join(ROOT, "dist", "cli.js"), "utf8");
    expect(entry.length).toBeLessThan(6000);
    // Node reads the first ES module with a loader that takes longer than all that this file does.
    expect(entry).not.toMatch(/\bimport\b.*from/);
  });

  it("runs without its compiled form, and with one that V8 refuses", async () => {
    await inTemporaryFolder(async (folder) => {
      const home = install(folder);
      writeFileSync(join(folder, "brief.md"), BRIEF);
      const caches = readdirSync(join(home, "dist")).filter((name) => name.endsWith(".cache"));
      // Another version may take it for its own, and crash (nodejs/node#62781): it is for the one that made it.
      const made = `${process.version}-${process.arch}.cache`;
      expect(caches.map((name) => name.replace(/-\w{8}\.cjs/, ".cjs"))).toEqual([
        `charts.cjs.${made}`,
        `flexbox.cjs.${made}`,
        `program.cjs.${made}`,
      ]);
      const build = async () => {
        await run(NODE, [join(home, "dist", "cli.js"), "build", "brief.md", "-o", "deck.pptx"], { cwd: folder });
        return readFileSync(join(folder, "deck.pptx"));
      };
      const deck = await build();
      for (const cache of caches) writeFileSync(join(home, "dist", cache), "of another engine");
      expect((await build()).equals(deck)).toBe(true);
      for (const cache of caches) rmSync(join(home, "dist", cache));
      expect((await build()).equals(deck)).toBe(true);
    });
  });

  it("compiles a user's templates, with nothing beside it", async () => {
    await inTemporaryFolder(async (folder) => {
      const cli = join(install(folder), "dist", "cli.js");
      mkdirSync(join(folder, "own", "slides"), { recursive: true });
      const template = (text: string) =>
        `---\nkind: own\ntitle: Own\nlayout: content\n---\n{{#*inline "row"}}<p>${text}</p>{{/inline}}<slide><h1>{{title}}</h1><main>{{#items}}{{> row}}{{/items}}</main></slide>\n`;
      const build = (text: string) => {
        writeFileSync(join(folder, "own", "slides", "own.hbs"), template(text));
        writeFileSync(join(folder, "brief.md"), "---\ntitle: T\ntemplates: own\n---\n\n## First {.own}\n\n- one\n");
        return spawnSync(NODE, [cli, "build", "brief.md"], { cwd: folder, encoding: "utf8" });
      };
      expect(build("{{text}}")).toMatchObject({ status: 0, stderr: expect.stringContaining("brief.pptx: 2 slides") });
      expect(build("{{txt}}")).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^own\/slides\/own\.hbs:6:24: error: There is no field “txt” here\./),
      });
    });
  });

  it("pipes a brief in and a deck out", () => {
    const { stdout, stderr, status } = spawnSync(NODE, [join(ROOT, "dist", "cli.js"), "build", "-"], { input: BRIEF });
    expect(status, String(stderr)).toBe(0);
    expect(stdout.subarray(0, 2).toString()).toBe("PK");
  });

  it("ends quietly when its reader goes away", async () => {
    const child = spawn(NODE, [join(ROOT, "dist", "cli.js"), "inspect", join(ROOT, "briefs", "park-obama.md")]);
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
  });

  it("says that a brief is ready for the room", () => {
    const args = [join(ROOT, "dist", "cli.js"), "check", join(ROOT, "briefs", "park-obama.md"), "--strict"];
    const { stdout, status } = spawnSync(NODE, args, { encoding: "utf8" });
    expect(stdout).toMatch(/\nWalk-in check: ready for the room\. \d+ slides, .*\n$/);
    expect(status).toBe(0);
  });

  it("gives the exit codes", () => {
    const code = (...argv: string[]) => spawnSync(NODE, [join(ROOT, "dist", "cli.js"), ...argv]).status;
    expect([code("--help"), code("check", "nothing.md"), code("biuld")]).toEqual([0, 1, 2]);
  });
});

describe("the library", () => {
  it("compiles in memory, and its types hold", async () => {
    await inTemporaryFolder(async (folder) => {
      install(folder);
      // The types name those of a dependency, which npm installs beside the package.
      symlinkSync(join(ROOT, "node_modules", "yaml"), join(folder, "node_modules", "yaml"));
      writeFileSync(join(folder, "package.json"), '{"type": "module"}');
      writeFileSync(join(folder, "use.ts"), USE);
      const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
      const options = [
        "--strict",
        "--module",
        "nodenext",
        "--target",
        "es2022",
        "--lib",
        "es2023",
        "--typeRoots",
        join(ROOT, "node_modules", "@types"),
        "--types",
        "node",
      ];
      const types = spawnSync(NODE, [tsc, ...options, "use.ts"], { cwd: folder, encoding: "utf8" });
      expect(types.stdout).toBe("");
      const { stdout } = await run(NODE, ["use.js"], { cwd: folder });
      expect(JSON.parse(stdout)).toEqual({
        slides: 2,
        zip: true,
        codes: ["deck/unknown-kind"],
        findings: 0,
        inMemory: true,
      });
      expect(filesIn(folder).filter((name) => name.endsWith(".pptx"))).toEqual([]);
    });
  });
});

const USE = `
import { checkPackage, type Compiled, compile, type Diagnostic, loadPack, nodeHost, parseBrief, projectReaders, type Readers } from "briefdeck";

const text: string = ${JSON.stringify(BRIEF)};
const readers: Readers = projectReaders(nodeHost, ".");
const good: Compiled = await compile({ file: "brief.md", text }, readers);
const bad = await compile({ file: "brief.md", text: text.replace("First slide", "First slide {.qoute}") }, readers);
const findings: readonly Diagnostic[] = good.bytes ? checkPackage(good.bytes, "deck.pptx") : [];
const files = readers.templates(null).value;
const inMemory = await compile({ file: "x", text }, { templates: () => ({ value: files, diagnostics: [] }), image: () => ({ value: null, diagnostics: [] }) });
console.log(
  JSON.stringify({
    slides: good.scene?.slides.length,
    zip: good.bytes?.[0] === 0x50,
    codes: bad.diagnostics.map((diagnostic) => diagnostic.code),
    findings: findings.length,
    inMemory: parseBrief({ file: "x", text }).value.slides.length === 1 && loadPack(files).value.slides.has("quote") && inMemory.bytes !== null,
  }),
);
`;
