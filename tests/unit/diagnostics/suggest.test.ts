import { describe, expect, it } from "vitest";
import { suggest } from "../../../src/diagnostics/suggest.ts";
import { busy } from "../../support/busy.ts";

const names = (count: number, stem: string): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${stem}${String(at).padStart(6, "0")}`);

describe("suggestions", () => {
  it("are the nearest name, in any case, among few and among many", () => {
    expect(suggest("tittle", ["subtitle", "Title", "text"])).toBe("Title");
    expect(suggest("tittle", [...names(2000, "name"), "title"])).toBe("title");
    expect(suggest("tittle", [...names(2000, "tome"), "title"])).toBe("title");
    expect(suggest("xyz", ["title"])).toBeUndefined();
  });

  it("take no product of the words and the names, and no square of a long word", () => {
    const known = names(20_000, "note");
    const start = busy();
    for (const word of names(1000, "nite")) suggest(word, known);
    suggest("a".repeat(300_000), ["b".repeat(300_000)]);
    expect(busy() - start).toBeLessThan(3000);
  });
});
