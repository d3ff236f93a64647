import { describe, expect, it } from "vitest";
import { type DatedEvent, heightOf, lettersOf, longestOf, timescale } from "../../../src/deck/handlebars/timescale.ts";

const LETTERS = 118;
const LINES = 8;
const at = (date: string, what = 30, planned = false): DatedEvent => ({ date, when: 12, what, planned });
const drawn = (...events: readonly DatedEvent[]) => {
  const scale = timescale(events, LETTERS, LINES, "en");
  if (scale === null) throw new Error("not drawn");
  return scale;
};

describe("timescale", () => {
  it("sets days to scale, names months and gives the year once", () => {
    const { stops, pieces, ticks, broken } = drawn(at("2013-03-27"), at("2013-04-03"), at("2013-05-06", 30, true));
    expect(stops.map((stop) => stop.at)).toEqual([0, 17.5, 100]);
    expect(pieces.map(({ text, part }) => [text, part])).toEqual([
      ["March", "past"],
      ["", "past"],
      ["April 2013", "ahead"],
      ["May", "ahead"],
    ]);
    expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    expect([ticks.length, broken]).toEqual([39, false]);
    expect(stops.map(({ planned, next }) => [planned, next])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
  });

  it("lies where as much is free above the words as below them", () => {
    const two = drawn(at("2013-01-22"), at("2013-03-07"));
    expect(two.level).toBeCloseTo(50);
    const [long, short] = [
      drawn(at("2013-01-22", 90), at("2013-03-07", 10)),
      drawn(at("2013-01-22", 10), at("2013-03-07", 90)),
    ];
    for (const { stops, level, below } of [long, short]) {
      const [above, under] = [stops.find((stop) => stop.above), stops.find((stop) => !stop.above)];
      const free = (extent: number, share: number) => share - (extent * share) / 100;
      expect(free(above?.extent ?? 0, level)).toBeCloseTo(free(under?.extent ?? 0, below));
      for (const { offset, reach } of stops) expect(offset + reach).toBeCloseTo(100);
    }
    expect(long.level).toBeGreaterThan(51);
    expect(short.level).toBeLessThan(49);
  });

  it("cuts out a silence, and keeps what follows to scale", () => {
    const { stops, pieces, broken } = drawn(at("2005-09-19"), at("2012-12-12"), at("2013-02-10"), at("2013-04-11"));
    expect(broken).toBe(true);
    expect(pieces.map(({ part }) => part).slice(0, 3)).toEqual(["aside", "cut", "past"]);
    expect(pieces[0]?.text).toBe("2005");
    const [, second, third, last] = stops.map((stop) => stop.at);
    // Sixty days and sixty days.
    expect((third ?? 0) - (second ?? 0)).toBeCloseTo((last ?? 0) - (third ?? 0));
    expect(last).toBe(100);
  });

  it("takes years where months would have no room, by steps that can be told apart", () => {
    const decades = drawn(at("1949"), at("1982"), at("2023"));
    expect(decades.pieces.map(({ text }) => text)).toEqual([
      "",
      "1950",
      "1960",
      "1970",
      "1980",
      "1990",
      "2000",
      "2010",
      "",
    ]);
    expect(drawn(at("2011-03"), at("2012-01"), at("2013-06")).pieces.map(({ text }) => text)).toEqual([
      "2011",
      "2012",
      "2013",
    ]);
  });

  it("never lets words meet, nor a leader cross them", () => {
    const days = ["01", "02", "05", "12", "20", "21", "28"];
    const { stops } = drawn(...days.map((day) => at(`2013-04-${day}`, 34)), at("2013-05-30"));
    for (const one of stops)
      for (const other of stops) {
        if (one === other || one.above !== other.above) continue;
        const beside = one.from >= other.from + other.width || other.from >= one.from + one.width;
        const farther = one.offset >= other.offset + 1 || other.offset >= one.offset + 1;
        expect(beside || farther, JSON.stringify([one, other])).toBe(true);
        const crossed = one.offset > other.offset && one.at > other.from && one.at < other.from + other.width;
        expect(crossed && one.at !== other.at, JSON.stringify([one, other])).toBe(false);
      }
    expect(stops.every(({ from, width }) => from >= -0.01 && from + width <= 100.01)).toBe(true);
  });

  it("says no where the words have no room, a date is missing, or all happened at once", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => at(`2013-04-${10 + index}`, 90));
    expect(timescale([...crowd, at("2013-12-01")], LETTERS, LINES, "en")).toBeNull();
    expect(timescale([at("2013-04-01"), at("")], LETTERS, LINES, "en")).toBeNull();
    expect(timescale([at("2013-04-01"), at("2013-04-01")], LETTERS, LINES, "en")).toBeNull();
  });

  it("names no year that nobody wrote", () => {
    const scale = timescale([at("--03-27"), at("--05-07")], LETTERS, LINES, "en");
    expect(scale?.pieces.map(({ text }) => text)).toEqual(["March", "April", "May"]);
  });

  it("counts a line of Korean as taller", () => {
    const taken = (height: number) =>
      timescale([{ ...at("2013-04-01", 60), height }, at("2013-05-01", 60)], LETTERS, 4.3, "ko") !== null;
    expect([taken(1), taken(heightOf("남측 인원의 진입 금지"))]).toEqual([true, false]);
  });

  it("takes wide letters as wider, and no width in which a word would end within itself", () => {
    expect(lettersOf("MAMMOGRAM")).toBeGreaterThan(12);
    // A text that has as many capitals as most have is as long as it has letters.
    expect(lettersOf("The last seven South Koreans come home")).toBe(38);
    expect(longestOf("a Denuclearisation talk")).toBeCloseTo(16, 0);
    const long = { ...at("2013-04-01"), longest: 28 };
    const scale = timescale([long, at("2013-05-01")], LETTERS, LINES, "en") ?? expect.fail("not drawn");
    expect(((scale.stops[0]?.width ?? 0) / 100) * LETTERS).toBeGreaterThan(28);
    expect(timescale([{ ...long, longest: 60 }, at("2013-05-01")], LETTERS, LINES, "en")).toBeNull();
  });

  it("gives each event a width of its own where none serves all", () => {
    const crowded = [
      ...[at("2005-09-19", 64), at("2012-12-12", 84), at("2013-03-07", 72), at("2013-03-31", 66)],
      ...[at("2013-05-03", 50), at("2013-05-07", 44, true)],
    ];
    const scale = timescale(crowded, 103, 7, "en") ?? expect.fail("not drawn");
    expect(new Set(scale.stops.map(({ width }) => width)).size).toBeGreaterThan(1);
    for (const { offset, reach, from, width } of scale.stops) {
      expect(offset + reach).toBeLessThanOrEqual(100.01);
      expect([from >= -0.01, from + width <= 100.01]).toEqual([true, true]);
    }
  });
});
