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
});
