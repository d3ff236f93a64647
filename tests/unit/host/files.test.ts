import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileReader } from "../../../src/host/files.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { findProject } from "../../../src/host/project.ts";
import { inFolder, inTemporaryFolder } from "../../support/folders.ts";

/** A project with a brief in `briefs/`, and a file beside the project. */
function inProject(use: (read: ReturnType<typeof fileReader>, folder: string) => void): Promise<void> {
  return inTemporaryFolder((folder) => {
    const project = join(folder, "project");
    mkdirSync(join(project, "briefs", "sources"), { recursive: true });
    writeFileSync(join(project, "briefdeck.yml"), "");
    writeFileSync(join(folder, "secret.yml"), "a: 1");
    writeFileSync(join(project, "people.yml"), "a: {name: A}\n");
    writeFileSync(join(project, "briefs", "sources", "one.txt"), "One.\r\nTwo.\r\n");
    return inFolder(folder, () =>
      use(fileReader(nodeHost, findProject(nodeHost, join(project, "briefs"))), join(project, "briefs")),
    );
  });
}

describe("files that a brief names", () => {
  it("are read relative to the file that names them", () =>
    inProject((read) => {
      expect(read("../people.yml", "").value).toMatchObject({ file: "project/people.yml", text: "a: {name: A}\n" });
      expect(read("briefs/sources/one.txt", "../people.yml").value?.file).toBe("project/briefs/sources/one.txt");
    }));

  it("have the hash of their text, line ends counted as LF", () =>
    inProject((read, folder) => {
      writeFileSync(join(folder, "lf.txt"), "One.\nTwo.\n");
      const hash = "sha256:4ff383aed1c1f960d918badc8521e2eeee95deaa423df74c719b5edaa3c52270";
      expect(read("lf.txt", "").value?.hash).toBe(hash);
      expect(read("sources/one.txt", "").value?.hash).toBe(hash);
    }));

  it.each(["../../secret.yml", "/etc/hostname", "link.yml", "up/secret.yml"])("may not lie outside: %s", (path) =>
    inProject((read, folder) => {
      symlinkSync(join(folder, "..", "..", "secret.yml"), join(folder, "link.yml"));
      symlinkSync(join(folder, "..", ".."), join(folder, "up"));
      const { value, diagnostics } = read(path, "");
      expect(value).toBeNull();
      expect(diagnostics).toMatchObject([{ code: "host/file-outside", params: { path, root: "project" } }]);
    }),
  );

  it.each([
    ["../poeple.yml", "host/file-missing", "../people.yml"],
    ["nothing.yml", "host/file-missing", ""],
    ["a\0b", "host/file-missing", ""],
  ])("may be missing: %s", (path, code, near) =>
    inProject((read) => {
      const { value, diagnostics } = read(path, "");
      expect(value).toBeNull();
      expect(diagnostics).toMatchObject([{ code, params: { path, near } }]);
    }),
  );

  it("are no folders, and UTF-8", () =>
    inProject((read, folder) => {
      writeFileSync(join(folder, "latin.yml"), Uint8Array.of(0x61, 0xe9, 0x0a));
      expect(read("sources", "").diagnostics).toMatchObject([{ code: "host/is-folder", params: { path: "sources" } }]);
      expect(read("latin.yml", "").diagnostics).toMatchObject([{ code: "host/not-utf8" }]);
    }));
});
