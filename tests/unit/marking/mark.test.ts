import { describe, expect, it } from "vitest";
import type { Inline } from "../../../src/brief/types.ts";
import { readBareMark, readMark, readTextMark } from "../../../src/marking/mark.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import { bold, shipped, words } from "./schemes.ts";

const sample = shipped("sample");
const tlp = shipped("tlp");

function read(text: string, scheme = sample) {
  const reading = readMark(words(text, 10), scheme);
  if (reading === null) return null;
  return "mark" in reading ? reading.mark : reading.problem.code;
}
function hint(text: string, scheme = sample) {
  const reading = readMark(words(text), scheme);
  return reading !== null && "problem" in reading ? reading.problem.hint : undefined;
}

describe("marks of the scheme", () => {
  it("reads a level alone, with its place", () => {
    const span = { file: "brief.md", start: 10, end: 14 };
    expect(read("(SS) Text")).toEqual({ level: "secret", releaseTo: null, caveats: [], text: "SS", span });
  });

  it("reads release lists and caveats", () => {
    expect(read("(SS//REL TO USA, KOR) Text")).toMatchObject({ level: "secret", releaseTo: ["USA", "KOR"] });
    expect(read("(SR//EYES ONLY/NOFORN) Text")).toMatchObject({ caveats: ["EYES ONLY", "NOFORN"], releaseTo: null });
    expect(read("(SR//EYES ONLY/REL TO USA) Text")).toMatchObject({ caveats: ["EYES ONLY"], releaseTo: ["USA"] });
  });

  it("reads a word for nobody else alone, a list with words around it, and each word once", () => {
    expect(read("(SS//NOFORN) Text")).toMatchObject({ releaseTo: null, caveats: ["NOFORN"] });
    expect(read("(SS//EYES ONLY / NOFORN) Text")).toMatchObject({ caveats: ["EYES ONLY", "NOFORN"] });
    expect(read("(SS//NOFORN/NOFORN) Text")).toMatchObject({ caveats: ["NOFORN"] });
    expect(read("(SS//REL TO USA/REL TO KOR, USA) Text")).toMatchObject({ releaseTo: ["USA", "KOR"] });
  });

  it("reads labels with colons and plus signs", () => {
    expect(read("(TLP:AMBER+STRICT) Text", tlp)).toMatchObject({ level: "amber-strict" });
  });

  it("reads a mark after the lead word as well", () => {
    const line = [bold("Say:"), ...words(" (SR) Text")];
    expect(readMark(line, sample)).toMatchObject({ mark: { level: "restricted" } });
    expect(readMark([bold("Say"), ...words(": (SR) Text")], sample)).toMatchObject({ mark: { level: "restricted" } });
    expect(readMark([bold("Kaesong"), ...words(" (SR) Text")], sample)).toBeNull();
  });

  it("reads a mark that stands in bold", () => {
    expect(readMark([bold("(SO) Text")], sample)).toMatchObject({ mark: { level: "open" } });
  });

  it("reads plain texts and bare marks", () => {
    const span = { file: "people.yml", start: 0, end: 30 };
    expect(readTextMark("(SO) A map", span, sample)).toMatchObject({ mark: { level: "open" } });
    expect(readBareMark("SS//REL TO USA", span, sample)).toMatchObject({ mark: { releaseTo: ["USA"] } });
    expect(readBareMark("(SS)", span, sample)).toMatchObject({ mark: { level: "secret" } });
    expect(readBareMark("", span, sample)).toBeNull();
    expect(readBareMark("whatever", span, sample)).toMatchObject({ problem: { code: "marking/unknown" } });
  });
});

describe("a mark behind a lead word", () => {
  const text = (content: string, start: number): Inline => ({
    kind: "text",
    text: content,
    span: { file: "brief.md", start, end: start + content.length },
  });
  const place = (inlines: readonly Inline[]) => {
    const reading = readMark(inlines, sample);
    return reading !== null && "mark" in reading ? reading.mark.span : null;
  };

  it("is found at its own place, whatever stands between it and the colon", () => {
    expect(place([bold("Say:"), text(" (SR) Text", 8)])).toMatchObject({ start: 9, end: 13 });
    expect(place([bold("Say"), text(": (SR) Text", 7)])).toMatchObject({ start: 9, end: 13 });
    expect(place([bold("Say"), text(" \uff1a  (SR) Text", 7)])).toMatchObject({ start: 11, end: 15 });
    expect(place([bold("Say"), text(": ", 7), text("(SR) Text", 20)])).toMatchObject({ start: 20, end: 24 });
    expect(place([bold("Say"), text(":", 7), text("(SR) Text", 20)])).toMatchObject({ start: 20, end: 24 });
  });

  it("is none behind other words, nor behind another node", () => {
    expect(place([bold("Say"), text(": so (SR) Text", 7)])).toBeNull();
    expect(place([bold("Say"), text(": so", 7), text("(SR) Text", 20)])).toBeNull();
    expect(place([bold("Say"), text(": ", 7), bold("(SR)")])).toBeNull();
    expect(place([bold("Say"), text(": ", 7)])).toBeNull();
  });
});

describe("text that is no mark", () => {
  it.each([
    "Text (SS) later",
    "(internal) A joint announcement",
    "(DPRK) The North",
    "(2013) A year",
    "(see (SS) below) Text",
    "(a) First",
    "(A) First",
    "(SS)without a space",
    "()",
    "",
    "(unclosed",
    "(US) The view from Washington",
    "(https://example.org/) Text",
  ])("leaves “%s” alone", (text) => {
    expect(read(text)).toBeNull();
  });

  it("reads nothing at all where there is no scheme", () => {
    expect(readMark(words("(SS//REL TO USA) Text"), NO_SCHEME)).toBeNull();
    expect(readMark(words("(SS//REL TO USA) Text"), shipped("none"))).toBeNull();
  });
});

describe("marks that are wrong", () => {
  it.each([
    ["(ss) Text", "(SS)"],
    ["(SAMPLE SECRET) Text", "(SS)"],
    ["(SS/REL TO USA) Text", "(SS//REL TO USA)"],
    ["(SS REL TO USA) Text", "(SS//REL TO USA)"],
    ["(SS // REL TO USA) Text", "(SS//REL TO USA)"],
    ["(SS//REL TO USA KOR) Text", "REL TO USA, KOR"],
    ["(SS//REL TO usa) Text", "REL TO USA"],
    ["(SS//EYES-ONLY) Text", "EYES ONLY"],
    ["(SS//SECRETISH) Text", "NOFORN"],
    ["(SS//REL TO USA/NOFORN) Text", "Keep one"],
    ["(SS//) Text", ""],
    ["(SS - NOFORN) Text", "Write “(SS//NOFORN)”."],
    ["(SS, NOFORN) Text", "Write “(SS//NOFORN)”."],
    ["(SS; NOFORN) Text", "Write “(SS//NOFORN)”."],
    ["( SS/NOFORN ) Text", "Write “(SS//NOFORN)”."],
    ["(NOFORN // SS) Text", "Write “(SS//NOFORN)”."],
    ["(NOFORN//SS//REL TO USA) Text", "Write “(SS//NOFORN//REL TO USA)”."],
    ["(SS//REL TO USA and; KOR) Text", "“REL TO USA, KOR”"],
  ])("says how %s is written", (text, suggestion) => {
    expect(read(text)).toBe("marking/syntax");
    expect(hint(text)).toContain(suggestion);
  });

  it.each([
    ["(TLP: RED) Text", "(TLP:RED)"],
    ["(tlp:red) Text", "(TLP:RED)"],
    ["(TLP:AMBER STRICT) Text", "(TLP:AMBER+STRICT)"],
    ["(TLP AMBER) Text", "(TLP:AMBER)"],
  ])("says how %s is written in TLP", (text, suggestion) => {
    expect(read(text, tlp)).toBe("marking/syntax");
    expect(hint(text, tlp)).toContain(suggestion);
  });

  it.each(["(TLP:RED)", "(S//NF)", "(TS)", "(OFFICIAL-SENSITIVE)", "(NS)", "(R-UE/EU-R)", "(CUI)"])(
    "knows %s as another scheme's",
    (mark) => {
      expect(read(`${mark} Text`)).toBe("marking/foreign");
      expect(hint(`${mark} Text`)).toContain("(SO), (SR), (SS)");
    },
  );

  it("knows the sample's marks in a brief with TLP, and a label that TLP no longer has", () => {
    expect(read("(SS//REL TO USA) Text", tlp)).toBe("marking/foreign");
    expect(read("(TLP:WHITE) Text", tlp)).toBe("marking/syntax");
    expect(hint("(TLP:WHITE) Text", tlp)).toContain("(TLP:CLEAR)");
    expect(read("(TLP:BLUE) Text", tlp)).toBe("marking/unknown");
  });

  it("are told where they stand, and nothing but them", () => {
    for (const text of ["  (ss) Text", "  (TS) Text", "  (XQ//REL TO USA) Text"]) {
      const reading = readMark(words(text, 10), sample);
      const span = reading !== null && "problem" in reading ? reading.problem.span : null;
      expect(span, text).toMatchObject({ file: "brief.md", start: 12, end: 12 + text.trim().indexOf(")") + 1 });
    }
  });

  it("takes whatever has two strokes and capitals for a mark", () => {
    expect(read("(XQ//REL TO USA) Text")).toBe("marking/unknown");
  });

  it("reads hostile parentheses in no time", () => {
    const text = `(${"S/".repeat(60_000)}) Text`;
    expect(read(text)).toBeNull();
    expect(read(`(${"SS//".repeat(29)}) Text`)).toBe("marking/syntax");
  });
});

describe("slips of the pen", () => {
  it.each([
    ["(REL TO USA, KOR//SR) Text", sample, "(SR//REL TO USA, KOR)"],
    ["(NOFORN//SS) Text", sample, "(SS//NOFORN)"],
    ["(AMBER) Text", tlp, "(TLP:AMBER)"],
  ])("%s", (text, scheme, right) => {
    expect(read(text, scheme)).toBe("marking/syntax");
    expect(hint(text, scheme)).toContain(right);
  });

  it("tells a label in another language", () => {
    expect(read("(TLP:적색) Text", tlp)).toBe("marking/unknown");
    expect(hint("(TLP:적색) Text", tlp)).toContain("never translated");
    expect(read("(TLP:ROT) Text", tlp)).toBe("marking/unknown");
  });

  it("leaves words alone", () => {
    for (const text of ["(red) tape", "(Green) papers", "(USA//KOR) Text"])
      expect(read(text, tlp)).not.toBe("marking/syntax");
  });
});

describe("a level that is misspelt", () => {
  const told = (text: string): string => {
    const reading = readMark(words(text), sample);
    return reading !== null && "problem" in reading ? reading.problem.message : expect.fail("no problem");
  };

  it.each([
    ["(ss//NOFORN) Text", "marks are written in capitals"],
    ["(S S//NOFORN) Text", "without further spaces or signs"],
    ["(SAMPLE SECRET//NOFORN) Text", "in front of a text the level is written “SS”"],
  ])("is told with its reason: %s", (text, reason) => expect(told(text)).toContain(reason));
});
