/** Capitals and their clocks. */
import { describe, expect, it } from "vitest";
import { capitals } from "../../../src/data/capitals.ts";
import { countryNumber } from "../../../src/data/countries.ts";

describe("capitals", () => {
  it("are of countries and zones that there are", () => {
    expect([...capitals().keys()].filter((letters) => countryNumber(letters) === undefined)).toEqual([]);
    const clock = (timeZone: string) => new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
    for (const { zone } of capitals().values()) expect(() => clock(zone), zone).not.toThrow();
    expect(capitals().size).toBeGreaterThan(190);
  });

  it("have the name of the seat of government where the zone is called after another city", () => {
    const named = ["KOR", "USA", "CHN", "IND", "NLD", "ARG"].map((letters) => capitals().get(letters)?.city);
    expect(named).toEqual(["Seoul", "Washington", "Beijing", "New Delhi", "The Hague", "Buenos Aires"]);
  });
});
