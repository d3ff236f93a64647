import { describe, expect, it } from "vitest";
import { dayOf, type IsoDate, isoDate } from "../../../src/data/dates.ts";

describe("a date", () => {
  it("is made by its parser alone", () => {
    // @ts-expect-error: a text that nobody has read as a date is none.
    const written: IsoDate = "07/05/2013";
    expect(isoDate(written)).toBeNull();
    // @ts-expect-error: neither is no date at all.
    const none: IsoDate = isoDate("");
    expect(none).toBeNull();
  });

  it("has a day, as far as it says one", () => {
    const days = ["2013-05-07T08:00-04:00", "2013-05-07", "2013-05", "2013"].flatMap((one) => isoDate(one) ?? []);
    expect(days.map(dayOf)).toEqual(["2013-05-07", "2013-05-07", "2013-05", "2013"]);
  });

  it.each([
    ["Monday, 3 June 2024", "2024-06-03"],
    ["Mon., June 3, 2024", "2024-06-03"],
    ["lundi, 3 juin 2024", "2024-06-03"],
    ["2024년 6월 3일 (월)", "2024-06-03"],
    ["June 2024", "2024-06"],
    ["juin 2024", "2024-06"],
    ["2024년 6월", "2024-06"],
    ["by 3 June 2024", null],
    ["03/06/2024", null],
    ["13 2024", null],
    ["today", null],
  ])("is read as people write it: %s", (written, iso) => {
    expect(isoDate(written)).toBe(iso);
  });
});
