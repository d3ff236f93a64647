import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPrepared, packPrepared } from "../../../src/host/prepared.ts";

const opened = (lists: Parameters<typeof packPrepared>[0]) => {
  const { bytes, index } = packPrepared(lists);
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
  writeFileSync(join(folder, "prepared.txt"), bytes);
  return openPrepared(folder, { file: "prepared.txt", index });
};
const found = (lists: ReturnType<typeof opened>, name: string, text: string) => {
  const list = lists[name];
  return list !== undefined && "get" in list ? list.get(text) : expect.fail(`no list ${name}`);
};

describe("a file of prepared texts", () => {
  it("gives the JSON of a text, to the letter, of the list that was asked", () => {
    const lists = opened({
      HEADS: [
        ["", '"no head"'],
        ["초안: «один»", '{"de":"Entwürfe"}'],
      ],
      SHEETS: [["", "[]"]],
    });
    expect(found(lists, "HEADS", "")).toBe('"no head"');
    expect(found(lists, "SHEETS", "")).toBe("[]");
    expect(found(lists, "HEADS", "초안: «один»")).toBe('{"de":"Entwürfe"}');
    expect(found(lists, "SHEETS", "초안: «один»")).toBeUndefined();
    expect(found(lists, "HEADS", "초안: «один» ")).toBeUndefined();
  });

  it("tells texts of one length and checksum apart", () => {
    // CRC-32 of both is 0x4ddb0c25 (https://www.ietf.org/rfc/rfc1952.txt has the polynomial).
    const [one, other] = ["plumless", "buckeroo"];
    const lists = opened({
      ALL: [
        [one, "1"],
        [other, "2"],
      ],
    });
    expect([found(lists, "ALL", one), found(lists, "ALL", other)]).toEqual(["1", "2"]);
    expect(found(opened({ ALL: [[one, "1"]] }), "ALL", other)).toBeUndefined();
  });
});
