/** `briefdeck templates list --files`, `show` and `eject`, of everything that a pack holds. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { stamped, stampOf } from "../../src/deck/pack/stamp.ts";
import { filesIn, inFolder, inTemporaryFolder } from "../support/folders.ts";
import { fakeTerminal } from "../support/terminal.ts";

const inProject = <T>(use: (folder: string) => Promise<T>): Promise<T> =>
  inTemporaryFolder((folder) => {
    writeFileSync(join(folder, "briefdeck.yml"), "templates: house\n");
    mkdirSync(join(folder, "house", "slides"), { recursive: true });
    writeFileSync(join(folder, "house", "tokens.css"), ":root { --key: #123456; }\n");
    return inFolder(folder, () => use(folder));
  });

async function templates(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(["templates", ...argv], terminal);
  return { code, ...terminal.written };
}

describe("briefdeck templates", () => {
  it("lists and shows layouts, partials and stylesheets, and says whose they are", () =>
    inProject(async () => {
      const { out } = await templates("list", "--files");
      expect(out.split("\n")).toEqual(
        expect.arrayContaining([
          "layouts/cover.hbs",
          "slides/risks.css",
          "partials/standing.hbs",
          "tokens.css",
          "tokens.css [house]",
        ]),
      );
      expect((await templates("show", "layouts/cover")).out).toContain("name: Cover");
      expect((await templates("show", "tokens.css")).out).toBe(":root { --key: #123456; }\n");
      expect((await templates("show", "slides/risks.css")).out).toContain(".risk-grid");
      const unknown = await templates("show", "layouts/covr");
      expect(unknown).toMatchObject({ code: 1, out: "" });
      expect(unknown.err).toContain("No pack has a slide kind or file “layouts/covr”.");
      expect(unknown.err).toContain("Did you mean “layouts/cover”?");
    }));

  it("copies a kind with its stylesheet into the project's own pack, with what they were copied from", () =>
    inProject(async (folder) => {
      const { code, err } = await templates("eject", "risks");
      expect({ code, err }).toEqual({ code: 0, err: "house/slides/risks.hbs, house/slides/risks.css: copied\n" });
      for (const path of ["slides/risks.hbs", "slides/risks.css"]) {
        const copy = readFileSync(join(folder, "house", path), "utf8");
        expect(stampOf(copy)).toMatchObject({ pack: "statecraft", path });
        expect(stampOf(copy)?.hash).toMatch(/^[0-9a-f]{12}$/);
      }
      expect((await templates("list")).out).toMatch(/^risks .* \[house\]$/m);
      expect((await templates("eject", "risks")).err).toContain("host/exists");
      expect((await templates("eject", "partials/standing")).code).toBe(0);
      expect((await templates("eject", "layouts/cover", "other")).err).toContain("build with “--templates other”");
      expect(filesIn(folder).filter((name) => !name.startsWith("briefdeck"))).toEqual([
        "house/partials/standing.hbs",
        "house/slides/risks.css",
        "house/slides/risks.hbs",
        "house/tokens.css",
        "other/layouts/cover.css",
        "other/layouts/cover.hbs",
      ]);
    }));

  it("builds with the copies as with the originals, and without a rule that was taken out of one", () =>
    inProject(async (folder) => {
      const brief =
        "## Two risks {.risks}\n\n| Event | Likelihood | Impact |\n|---|---|---|\n| Rain | likely | severe |\n";
      writeFileSync(join(folder, "a.md"), brief);
      const bytes = async () => {
        const terminal = fakeTerminal();
        expect(await run(["build", "a.md", "-o", "-"], terminal), terminal.written.err).toBe(0);
        return Buffer.concat(terminal.chunks).toString("base64");
      };
      const before = await bytes();
      for (const name of ["risks", "layouts/grid", "partials/sources", "pieces.css", "base.css"])
        expect((await templates("eject", name)).code, name).toBe(0);
      expect(await bytes()).toBe(before);
      const sheet = join(folder, "house/slides/risks.css");
      writeFileSync(sheet, readFileSync(sheet, "utf8").replace(/\.risk-grid td\.gravest \{[^}]*\}/, ""));
      expect(await bytes()).not.toBe(before);
    }));
});

describe("the stamp of a copy", () => {
  const stamp = { pack: "house", path: "slides/a.hbs", version: "1.2.0", hash: "0123456789ab" };
  it.each([
    ["slides/a.hbs", "---\nkind: a\n---\n<slide></slide>\n"],
    ["partials/a.hbs", "<p>a</p>\n"],
    ["theme.css", ".a { color: red; }\n"],
  ])("is found again in %s, and takes the place of an older one", (path, text) => {
    const copy = stamped(text, { ...stamp, path });
    const { start = 0, end = 0, ...found } = stampOf(copy) ?? {};
    expect(found).toEqual({ ...stamp, path });
    expect(copy.slice(start, end)).toMatch(
      /^(?:\{\{!-- |\/\* )?from: house\/\S+ 1\.2\.0 0123456789ab(?: --\}\}| \*\/)?$/,
    );
    const again = stamped(copy, { ...stamp, path, version: "1.3.0" });
    expect(stampOf(again)).toMatchObject({ ...stamp, path, version: "1.3.0" });
    expect(again.replace("1.3.0", "1.2.0")).toBe(copy);
    expect(stampOf(text)).toBeNull();
  });
});
