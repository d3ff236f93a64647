/** Building again at each save, through faults and back. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startWatching } from "../../../src/cli/commands/watch.ts";
import { UsageError } from "../../../src/cli/terminal.ts";
import { inTemporaryFolder } from "../../support/folders.ts";
import { fakeTerminal } from "../../support/terminal.ts";

const WAIT = { timeout: 20_000, interval: 20 };
const brief = (line: string): string => `## First things {.content}\n\n- ${line}\n`;

describe("build --watch", () => {
  it("builds at once, at each save, and after a fault is mended", () =>
    inTemporaryFolder(async (folder) => {
      const [file, output] = [join(folder, "a.md"), join(folder, "a.html")];
      const shown = (): string => (existsSync(output) ? readFileSync(output, "utf8") : "");
      writeFileSync(file, brief("One line"));
      const terminal = fakeTerminal();
      const watching = startWatching([file], { output }, terminal);
      await expect.poll(shown, WAIT).toContain("One line");
      writeFileSync(file, brief("![No picture](no.png)"));
      await expect.poll(() => terminal.written.err, WAIT).toContain("no deck written");
      writeFileSync(file, brief("Another text"));
      await expect.poll(shown, WAIT).toContain("Another text");
      watching.close();
      await watching.settled();
    }));

  it("asks an address that was added while it ran once it stood there over a save", () =>
    inTemporaryFolder(async (folder) => {
      const [file, output] = [join(folder, "a.md"), join(folder, "a.html")];
      // Port 22 is never asked, which is said where an address would be.
      const picture = (name: string): string => `![x](http://pictures.example:22/${name})`;
      const terminal = fakeTerminal();
      const said = (): string => terminal.written.err;
      writeFileSync(file, brief(picture("first")));
      const watching = startWatching([file], { output, images: "remote" }, terminal);
      await expect.poll(said, WAIT).toMatch(/first” cannot be fetched: port 22/);
      writeFileSync(file, brief(picture("seco")));
      await expect.poll(said, WAIT).toMatch(/seco” cannot be fetched: its address is new/);
      writeFileSync(file, brief(picture("second")));
      await expect.poll(said, WAIT).toMatch(/second” cannot be fetched: its address is new/);
      writeFileSync(file, brief(`${picture("second")} and words`));
      await expect.poll(said, WAIT).toMatch(/second” cannot be fetched: port 22/);
      expect(said()).not.toMatch(/seco” cannot be fetched: port 22/);
      watching.close();
      await watching.settled();
    }));

  it("takes no standard input and output, and says what else is wrong at the start", async () => {
    expect(() => startWatching(["-"], {}, fakeTerminal())).toThrow("--watch follows files");
    expect(() => startWatching(["a.md"], { output: "-" }, fakeTerminal())).toThrow("--watch writes again");
    const watching = startWatching(["a.md"], { format: "docx" }, fakeTerminal());
    await expect(watching.failed).rejects.toThrow(UsageError);
    watching.close();
  });
});
