import { describe, expect, it } from "vitest";
import type { Inline } from "../../../src/brief/types.ts";
import { readBareMark, readMark, readTextMark } from "../../../src/marking/mark.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import type { Scheme } from "../../../src/marking/types.ts";
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
    ["(ss // noforn // a) Text", "Write “(SS//noforn//a)”."],
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

/** What a text's mark is told of, and what to write instead. */
function told(text: string, scheme: Scheme = sample): string {
  const reading = readMark(words(text), scheme);
  return reading !== null && "problem" in reading
    ? `${reading.problem.code}: ${reading.problem.message} ${reading.problem.hint}`
    : expect.fail("no problem");
}

describe("words behind a level", () => {
  it("are told by the first that is wrong", () => {
    expect(told("(SS//FOO/BAR) Text")).toContain("“FOO” is no word of the scheme");
    expect(told("(SS//REL TO usa/FOO) Text")).toContain("release lists are capital codes");
    expect(told("(SS//FOO//REL TO usa) Text")).toContain("“FOO” is no word of the scheme");
    expect(told("(SS//) Text")).toContain("nothing stands after a separator");
    expect(told("(SS//NOFORN/) Text")).toContain("nothing stands after a separator");
  });

  it.each(["(SS //NOFORN) Text", "(SS// NOFORN) Text", "(SS//NOFORN //EYES ONLY) Text"])(
    "have no blank beside a separator: %s",
    (text) => expect(told(text)).toContain("a space stands beside a separator"),
  );

  it("are the scheme's own, of which the nearest or all are offered", () => {
    expect(told("(SS//NO FORN) Text")).toContain("Write “NOFORN”.");
    const all = "The scheme's words are EYES ONLY, WORKING PAPER, NOFORN, REL TO ….";
    expect(told("(SS//RELTO USA) Text")).toContain(all);
    const listless = { ...sample, release: null };
    expect(told("(SS//REL TO USA) Text", listless)).toContain("The scheme's words are EYES ONLY, WORKING PAPER.");
    expect(told("(SS//NOFORN) Text", { ...listless, caveats: [] })).toContain("the scheme has no further words");
  });

  it("name audiences in capitals, of two letters or more, with what else such codes have", () => {
    expect(told("(SS//REL TO) Text")).toContain("Write “REL TO USA, KOR”.");
    expect(told("(SS//REL TO U) Text")).toContain("Write “REL TO U”.");
    expect(told("(SS//REL TO USA & KOR) Text")).toContain("Write “REL TO USA, KOR”.");
    expect(told(`(SS//REL TO ${"A".repeat(32)}) Text`)).toContain("release lists");
    expect(read("(SS//REL TO FVEY-5, G7) Text")).toMatchObject({ releaseTo: ["FVEY-5", "G7"] });
    expect(read(`(SS//REL TO ${"A".repeat(31)}) Text`)).toMatchObject({ releaseTo: ["A".repeat(31)] });
  });

  it("may contradict each other only where the scheme has both words", () => {
    expect(told("(SS//NOFORN//REL TO USA) Text")).toContain("REL TO and NOFORN contradict each other");
    const own = { ...sample, release: { word: "FOR", none: "NOBODY" } };
    expect(read("(SS//FOR USA) Text", own)).toMatchObject({ releaseTo: ["USA"] });
    expect(told("(SS//FOR USA/NOBODY) Text", own)).toContain("FOR and NOBODY contradict each other");
  });
});

describe("marks of other schemes", () => {
  it.each([
    ["(TLP AMBER)", "the Traffic Light Protocol"],
    ["(TLP-GREEN)", "the Traffic Light Protocol"],
    ["(S-UE)", "the EU scheme"],
    ["(SECRET UE)", "the EU scheme"],
    ["(RESTREINT UE/EU RESTRICTED)", "the EU scheme"],
    ["(RESTREINT)", "the EU scheme"],
    ["(OFFICIAL: SENSITIVE)", "the UK scheme"],
    ["(LIMITE)", "the EU scheme"],
    ["(NU)", "the NATO scheme"],
    ["(CTS//BOHEMIA)", "the NATO scheme"],
    ["(NATO SECRET)", "the NATO scheme"],
    ["(COSMIC TOP SECRET)", "the NATO scheme"],
    ["(OFFICIAL)", "the UK scheme"],
    ["(UK TOP SECRET)", "the UK scheme"],
    ["(UK SECRET EYES ONLY)", "the UK scheme"],
    ["(U)", "the US scheme"],
    ["(FOUO)", "the US scheme"],
    ["(TS//SI//NF)", "the US scheme"],
    ["(SECRET)", "the US scheme"],
    ["(TOP SECRET//NOFORN)", "the US scheme"],
  ])("%s is one of %s", (mark, scheme) => {
    expect(told(`${mark} Text`)).toContain(`marking/foreign: “${mark}” is a mark of ${scheme},`);
  });

  it.each([
    "(TLP) tape",
    "(LIMITED) partnership",
    "(NATO) allies",
    "(NATOS A) text",
    "(CO) emissions",
    "(OFFICIALS) of both",
    "(UK) text",
    "(SECRETS) of state",
    "(CUISINE) text",
    "(Secret) ballots",
    "(SOS) calls",
  ])("%s is none", (text) => expect(read(text)).toBeNull());

  it("are unknown marks where the brief's own scheme is of their family", () => {
    const level = { banner: "OFFICIAL", portion: "OFFICIAL", ink: null, ground: null, openTo: [], former: [] };
    const house = { ...sample, id: "house", levels: [{ id: "official", ...level }] };
    expect(told("(OFFICIAL-SENSITIVE) Text", house)).toContain("marking/unknown");
    expect(told("(SECRET) Text", house)).toContain("marking/foreign");
  });
});

describe("what nobody but a drafter of marks would write", () => {
  const levels = ["HOCH", "GEHEIM"].map((portion) => ({
    ...{ id: portion, banner: portion, portion, ink: null, ground: null, openTo: [], former: [] },
  }));
  const house = { ...sample, id: "house", levels };

  it("is a level with a slip, in capitals", () => {
    expect(told("(GEHIEM) Text", house)).toContain("marking/unknown");
    expect(told("(GEHIEM) Text", house)).toContain("Did you mean “(GEHEIM)”? The scheme's marks are (HOCH), (GEHEIM).");
    expect(told("(GEHEM//NOFORN) Text", house)).toContain("Did you mean “(GEHEIM)”?");
    expect(read("(Gehiem) Text", house)).toBeNull();
    expect(read("(HOC) Text", house)).toBeNull();
    expect(read("(AUSSEN) Text", house)).toBeNull();
    expect(told("(HOCJ) Text", house)).toContain("Did you mean “(HOCH)”?");
  });

  it("is no word that a longer level merely resembles", () => {
    const long = levels.map((one) => ({ ...one, portion: "STRENG VERTRAULICH" }));
    expect(read("(STRENG VERTRAUL) Text", { ...house, levels: long })).toBeNull();
    expect(told("(STRENG VERTRAULIC) Text", { ...house, levels: long })).toContain("marking/unknown");
  });

  it("has two strokes between capitals", () => {
    expect(told("(X Y//Z) Text")).toContain("marking/unknown");
    expect(told("(XQ// REL TO USA) Text")).toContain("marking/unknown");
    for (const text of ["(x//Y) Text", "(XQ//5) Text", "(5//XQ) Text", "(X/Y) Text", "(/SS/NOFORN) Text"])
      expect(read(text)).toBeNull();
  });

  it("is read as its scheme says, whoever asks first", () => {
    const inlines = words("(SS) Text");
    expect(readMark(inlines, sample)).toMatchObject({ mark: { level: "secret" } });
    expect(readMark(inlines, tlp)).toMatchObject({ problem: { code: "marking/foreign" } });
    expect(readMark(inlines, sample)).toMatchObject({ mark: { level: "secret" } });
  });

  it("may be translated where the scheme's labels may", () => {
    expect(told("(TLP:적색) Text", { ...tlp, translate: true })).not.toContain("never translated");
    expect(told("(TLP:BLUE) Text", tlp)).not.toContain("never translated");
    expect(told("(TLP:BLUE) Text", { ...tlp, levels: [] })).toContain("The scheme has no levels.");
  });

  it("is a bare mark as well, which needs no parentheses", () => {
    const span = { file: "people.yml", start: 0, end: 30 };
    expect(readBareMark(" ( SS ) ", span, sample)).toMatchObject({ problem: { code: "marking/syntax" } });
    expect(readBareMark(" (SS) ", span, sample)).toMatchObject({ mark: { level: "secret" } });
    expect(readBareMark("   ", span, sample)).toBeNull();
    expect(readBareMark("SS", span, NO_SCHEME)).toBeNull();
    expect(readTextMark("(SS) Text", span, NO_SCHEME)).toBeNull();
  });
});

describe("where a mark may stand", () => {
  it("is as deep in emphasis as anybody writes, and no deeper", () => {
    const nested = (depth: number): readonly Inline[] =>
      depth === 0 ? words("(SS) Text") : [{ ...bold(""), children: nested(depth - 1) } as Inline];
    expect(readMark(nested(8), sample)).toMatchObject({ mark: { level: "secret" } });
    expect(readMark(nested(10), sample)).toBeNull();
  });

  it("is behind a lead word whose colon has blanks behind it, or stands in emphasis of its own", () => {
    expect(readMark([bold("Say: "), ...words("(SR) Text")], sample)).toMatchObject({ mark: { level: "restricted" } });
    const inner = { ...bold(""), children: [...words("Say "), bold("now：")] } as Inline;
    expect(readMark([inner, ...words(" (SR) Text")], sample)).toMatchObject({ mark: { level: "restricted" } });
    expect(readMark([bold("Say: so"), ...words(" (SR) Text")], sample)).toBeNull();
    expect(readMark([{ ...bold(""), children: [] } as Inline, ...words(" (SR) Text")], sample)).toBeNull();
  });

  it("ends where the text does, as far as its file knows", () => {
    const short = { file: "brief.md", start: 5, end: 7 };
    const reading = readTextMark("(SS) Text", short, sample);
    expect(reading !== null && "mark" in reading ? reading.mark.span : null).toEqual(short);
  });

  it("is no longer than any mark is", () => {
    expect(read(`(SS//REL TO ${"USA, ".repeat(21)}KOR) Text`)).toMatchObject({ releaseTo: ["USA", "KOR"] });
    expect(read(`(SS//REL TO ${"USA, ".repeat(30)}KOR) Text`)).toBeNull();
  });
});

describe("a level that is misspelt", () => {
  it.each([
    ["(ss//NOFORN) Text", "marks are written in capitals"],
    ["(S S//NOFORN) Text", "without further spaces or signs"],
    ["(SAMPLE SECRET//NOFORN) Text", "in front of a text the level is written “SS”"],
  ])("is told with its reason: %s", (text, reason) => expect(told(text)).toContain(reason));

  it("is told as it is written where banners say the same as marks", () => {
    expect(told("(tlp:red) Text", tlp)).toContain("marks are written in capitals");
    expect(told("(TLP: RED) Text", tlp)).toContain("without further spaces or signs");
    expect(told("(RED) Text", tlp)).toContain("the level is written “TLP:RED”");
  });

  it("is no word in small letters, whatever letters a house's levels have", () => {
    const [first] = tlp.levels;
    if (first === undefined) expect.fail("no level");
    const small = { ...tlp, levels: [{ ...first, portion: "haus:rot", banner: "haus:rot" }] };
    expect(read("(rot) Text", small)).toBeNull();
  });
});
