import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepare, preparedTexts } from "../../../src/data/prepared.ts";
import { openPrepared, packPrepared } from "../../../src/host/prepared.ts";

const opened = (lists: Parameters<typeof packPrepared>[0]) => {
  const { bytes, ends } = packPrepared(lists);
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
  writeFileSync(join(folder, "prepared.txt"), bytes);
  return openPrepared(folder, { file: "prepared.txt", ends });
};
const found = (lists: ReturnType<typeof opened>, name: string, text: string) =>
  preparedTexts<unknown, unknown>(() => lists[name] ?? expect.fail(`no list ${name}`))(text, "a file");

describe("a file of prepared texts", () => {
  it("gives what was read of a text, to the letter, of the list that was asked", () => {
    const lists = opened({
      HEADS: [
        ["", prepare("no head")],
        ["초안: «один»", prepare({ de: "Entwürfe" }, ["Häfen", [{ file: "", start: 3, end: 7 }], "ende"])],
        ["Entwurf", prepare("later", ["그 뒤"])],
      ],
      SHEETS: [["", prepare([])]],
    });
    expect(found(lists, "HEADS", "")?.value).toBe("no head");
    expect(found(lists, "SHEETS", "")?.value).toEqual([]);
    const draft = found(lists, "HEADS", "초안: «один»");
    expect(draft?.value).toEqual({ de: "Entwürfe" });
    expect([0, 1, 2].map((at) => draft?.part(at))).toEqual(["Häfen", [{ file: "a file", start: 3, end: 7 }], "ende"]);
    expect(found(lists, "HEADS", "Entwurf")?.part(0)).toBe("그 뒤");
    expect(found(lists, "SHEETS", "초안: «один»")).toBeUndefined();
    expect(found(lists, "HEADS", "초안: «один» ")).toBeUndefined();
  });

  it("tells texts of one length apart, and those that another one holds", () => {
    const lists = opened({
      ALL: [
        ["abcd", prepare(1)],
        ["bcde", prepare(2)],
      ],
    });
    expect(["abcd", "bcde", "cdbc"].map((text) => found(lists, "ALL", text)?.value)).toEqual([1, 2, undefined]);
  });
});
