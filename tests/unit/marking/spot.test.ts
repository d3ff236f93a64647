/** Marks that nobody read as such: what the last look at a release finds. */
import { describe, expect, it } from "vitest";
import { remarkMarks } from "../../../src/marking/mark/said.ts";
import {
  spotAttribute,
  spotForeignMarks,
  spotInAddress,
  spotInFileName,
  spotInName,
  spotMarks,
} from "../../../src/marking/mark/spot.ts";
import { spotUnnamedInAddress } from "../../../src/marking/mark/unnamed.ts";
import { collectMarks, readable } from "../../../src/marking/portions.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import type { Mark } from "../../../src/marking/types.ts";
import { shipped, words } from "./schemes.ts";

const sample = shipped("sample");
const tlp = shipped("tlp");
const span = { file: "brief.md", start: 3, end: 9 };
const levels = (marks: readonly Mark[]) => marks.map(({ level }) => level);

describe("marks anywhere in a text", () => {
  it.each([
    ["so (SS) far", ["secret"]],
    ["so [SS] far", ["secret"]],
    ["so { SS } far", ["secret"]],
    ["so \uff08\uff33\uff33\uff09 far", ["secret"]],
    ["so (S\u200bS) far", ["secret"]],
    ["(SR) and (SS)", ["restricted", "secret"]],
    ["[sample secret]", ["secret"]],
    ["see SR//NOFORN below", ["restricted"]],
    ["the SS is a ship", []],
    ["so (SSX) far", []],
  ])("“%s” has %j", (text, expected) => {
    const found = spotMarks(text, span, sample);
    expect(levels(found)).toEqual(expected);
    for (const mark of found) expect(mark.span).toBe(span);
  });

  it("are taken at their longest, so that a list frees whom it names", () => {
    expect(spotMarks("see SR//REL TO USA, KOR today", span, sample)).toMatchObject([{ releaseTo: ["USA", "KOR"] }]);
    expect(spotMarks("see SR//QUX", span, sample)).toMatchObject([{ level: "restricted", releaseTo: null }]);
  });

  it("are labels of TLP without brackets, and their colour at the start of a line", () => {
    expect(levels(spotMarks("all of it tlp - red", span, tlp))).toEqual(["red"]);
    expect(levels(spotMarks("all of it TLP RED here", span, tlp))).toEqual(["red"]);
    expect(levels(spotMarks("the tlp red of a sunset", span, tlp))).toEqual([]);
    expect(levels(spotMarks("so TLP level: RED here", span, tlp))).toEqual(["red"]);
    expect(levels(spotMarks("so TLP:GREEN/RED here", span, tlp))).toEqual(["green", "red"]);
    expect(levels(spotMarks("so TLP:GREEN, red lines here", span, tlp))).toEqual(["green"]);
    expect(levels(spotMarks("TLP:AMBER+STRICT", span, tlp))).toEqual(["amber-strict"]);
    expect(levels(spotMarks("First\nRED: not to go out", span, tlp))).toEqual(["red"]);
    expect(levels(spotMarks("a red: herring", span, tlp))).toEqual([]);
  });

  it("are no parts of words, nor of longer labels", () => {
    for (const text of ["xTLP:RED", "TLP:REDDISH", "the RED: one"])
      expect(levels(spotMarks(text, span, tlp)), text).toEqual([]);
    expect(levels(spotMarks("TLP:AMBER+", span, tlp))).toEqual(["amber"]);
    expect(levels(spotMarks("  RED : not to go out", span, tlp))).toEqual(["red"]);
    for (const text of ["xSR//NOFORN", "xSR/NOFORN", "SR/NOFORNS", "SR//5"])
      expect(levels(spotMarks(text, span, sample)), text).toEqual([]);
    for (const text of ["SR// NOFORN", "SR/NOFORN", "SAMPLE RESTRICTED//NOFORN"])
      expect(levels(spotMarks(text, span, sample)), text).toEqual(["restricted"]);
    expect(levels(spotMarks("SR – NOFORN", span, sample))).toEqual(["restricted", "open"]);
  });

  it.each([
    ["(ss) here", ["secret"]],
    ["First.\n\u2192 (ss) here", ["secret"]],
    ["(SO) SS: here", ["open", "secret"]],
    ["SS \u2013 here", ["secret"]],
    ["SS", ["secret"]],
    ["here (ss).", ["secret"]],
    ["here \u2014 SS", ["secret"]],
    ["\u00abSS\u00bb here", ["secret"]],
    ["\u300cSS\u300d here", ["secret"]],
    ["here \ufd3eSS\ufd3f now", ["secret"]],
    ["here (SO/SS) now", ["open", "secret"]],
    ["here (S S) now", ["secret"]],
    ["here (SR REL TO USA, KOR) now", ["restricted"]],
    ["NOFORN: here", ["open"]],
    ["noforn: here", ["open"]],
    ["NOFORN here", ["open"]],
    ["here, NOFORN.", ["open"]],
    ["SS/ here", ["secret"]],
    ["\u201cSS\u201d here", ["secret"]],
    ["here (mark: SS)", ["secret"]],
    ["here (so//eyes only)", ["open"]],
    ["here (ss//noforn) now", ["secret"]],
    ["(SS only) here", ["secret"]],
    ["here (SO to SS)", ["open", "secret"]],
    ["#SS here", ["secret"]],
    ["S.S.: here", ["secret"]],
    ["S S: here", ["secret"]],
    ["here (s.s.)", ["secret"]],
    ["S.S.//NOFORN here", ["secret"]],
    ["N.O.F.O.R.N. here", ["open"]],
    ["(SS here", ["secret"]],
    ["we leave [SS here, (see 3)", ["secret"]],
    ["here \u3010SS\nhere", ["secret"]],
    ["no forn: here", ["open"]],
    ["No-forn: here", ["open"]],
    ["here. NO FORN here", ["open"]],
    ["EYES-ONLY here", ["open"]],
    ["SAMPLE-SECRET here", ["secret"]],
    ["so (\u0405\u0405) far", ["secret"]],
    ["N\u041eF\u041eRN: here", ["open"]],
    ["\u13da\u13da: here", ["secret"]],
    ["\u{1f182}\u{1f182}: here", ["secret"]],
    ["S\u0332S\u0332: here", ["secret"]],
    ["here #SS, and here", ["secret"]],
    ["here #noforn", ["open"]],
    ["Classification: secret", ["secret"]],
    ["Einstufung \u2013 SAMPLE SECRET", ["secret"]],
    ["\u5bc6\u7ea7\uff1aSS", ["secret"]],
    ["(SO) Secret//NOFORN here", ["open", "open", "secret"]],
    ["(SO) fine. Secret // NOFORN: here", ["open", "open", "secret"]],
    ["here. Secreto//noforn we leave", ["open"]],
    ["SECRET//EXDIS here", ["secret"]],
    ["(SO) SS here", ["open", "secret"]],
    ["(SO) SS We leave", ["open", "secret"]],
    ["(SO) SS Kaesong closes", ["open", "secret"]],
    ["(SO) SS Park Geun-hye agrees", ["open", "secret"]],
    ["(SO) SS 3 per cent", ["open", "secret"]],
    ["(SO) SS WE LEAVE IN JUNE", ["open", "secret"]],
    ["fine; SS here.", ["secret"]],
    ["fine, SS here.", ["secret"]],
    ["fine \u2013 SS here", ["secret"]],
    ["SS;here", ["secret"]],
    ["ss: here", ["secret"]],
    ["좋다. SS우리는 떠난다", ["secret"]],
    ["まず。SS 六月に出る", ["secret"]],
    ["(SO) SAMPLE RESTRICTED here", ["open", "restricted"]],
    ["(SO) EYES ONLY HERE", ["open", "open"]],
    ["(SO) SECRET here", ["open", "secret"]],
    ["Secret: here", ["secret"]],
    ["fine (NF) here", ["open"]],
    ["fine ( NF ) here", ["open"]],
    ["(SO) NF here", ["open", "open"]],
    ["fine. NF: here", ["open"]],
    ["\u0455\u0455: here", ["secret"]],
    ["(SO) A plan SS: here", ["open", "secret"]],
    ["a plan, Secret: here", ["secret"]],
    ["What follows is NOFORN: here", ["open"]],
    ["ok \u2013 Restricted: here", ["restricted"]],
    ["we agree (see SS: here)", ["secret"]],
    ["ok | SS | here", ["secret"]],
    ["ok \u2192 SS: here", ["secret"]],
    ["Classification SECRET: here", ["secret"]],
    ["Marking SS applies: here", ["secret"]],
    ["Level SR: here", ["restricted"]],
    ["we leave (SS; in June)", ["secret"]],
    ["1) SS: here", ["secret"]],
    ["(SO) 'SS' here", ["open", "secret"]],
    ["S/S: here", ["secret"]],
    ["we leave, SS.", ["secret"]],
    ["x $a % SS here", ["secret"]],
    ["\u202e)SS(\u202c here", ["secret"]],
    ["\u202eereh :NROFON\u202c, and here", ["open"]],
    ["(SO) WORKING PAPER: here", ["open", "open"]],
    ["(SO) ok SS here", ["open", "secret"]],
    ["wir sagen SS wir gehen", ["secret"]],
    ["좋다 SS 우리는 떠난다", ["secret"]],
    ["we leave SS.", ["secret"]],
    ["ok NOFORN here", ["open"]],
    ["SS-1: here", ["secret"]],
    ["(SO) fine. SS2013: here", ["open", "secret"]],
    ["SR(2): here", ["restricted"]],
    ["Restricted \u2013 here", ["restricted"]],
    ["(SO) Secret, here", ["open", "secret"]],
    ["fine. Secret - here", ["secret"]],
    ["Secret; here", ["secret"]],
    ["(SO) Plan: secret – here", ["open", "secret"]],
    ["Plan – secret: here", ["secret"]],
    ["Plan: Sample secret — here", ["secret"]],
    ["Sample  secret — here", ["secret"]],
    ["sample restricted, here", ["restricted"]],
    ["Noforn, here", ["open"]],
    ["SO/SS: here", ["open", "secret"]],
    ["(SO) SO / SR / SS — here", ["open", "restricted", "secret"]],
    ["ok / SS here", ["secret"]],
    ["좋다 | SS 우리는 떠난다", ["secret"]],
    ["SS… here", ["secret"]],
    ["SS▸here", ["secret"]],
    ["SR➜here", ["restricted"]],
    ["SS#1 here", ["secret"]],
    ["SS! Here", ["secret"]],
    ["Secret. We leave", ["secret"]],
    ["(SO) fine. Restricted.", ["open", "restricted"]],
    ["Classified secret: here", ["secret"]],
    ["(SO) fine. Marked restricted.", ["open", "restricted"]],
    ["Eingestuft: secret", []],
    ["The vote – secret by law – is held: here", []],
    ["Votes: secret ballots – two", []],
    ["Access is restricted – no entry", []],
    ["The ratio SO/SS: 2, and SO/SS is 2", []],
    ["SO/SS: 2.4", []],
    ["the SA / SS men, police / SS Great Britain", []],
    ["Open or secret? Secret. The law says so", []],
    ["Working paper, the bank's", []],
    ["Roads marked restricted: two", []],
    ["The SS… then", []],
    ["this NOFORN text, an SS man, die SS war, 그 SS 는 배다, le SS dit", []],
    ["the Waffen SS men, and the Nazi SS", []],
    ["our secret, kept", []],
    ["The Secret: a novel, and Le Secret: un roman", []],
    ["a plan from here, Secret: not for them", ["secret"]],
    ["Working paper: the bank's numbers", []],
    ["SR 71 flew over", []],
    ["the SS-20, and SS officers: a history", []],
    ["an open secret, in a secret ballot: here", []],
    ["the SA, SD, SS.", []],
    ["The National Front (NF) won, as did normes françaises (NF)", []],
    ["the norm NF EN 206, and NF EN 1992 too", []],
    ["Restricted areas, and a secret // we keep", []],
    ["Zone B (restricted).", []],
    ["SECRET TALKS IN GENEVA RESUME", []],
    ["the SA, SS and SD", []],
    ["The S.S. Great Britain sails: here", []],
    ["here (on the SS Great Britain, they say)", []],
    ["she sailed in (the SS Great Britain", []],
    ["U.S. and R.O.K. staff: here", []],
    ["\u0421\u0421: here", []],
    ["a no-go: here", []],
    ["Release: secret ballots are held", []],
    ["see https://example.org/a#SS", []],
    ["she sailed in (SS Great Britain)", []],
    ["here (SS being one of them) there", []],
    ["SAMPLE SECRET here", ["secret"]],
    ["SAMPLE SECRET WORDS IN A TITLE", []],
    ["here (NOFORN) now", ["open"]],
    ["the SS Great Britain", []],
    ["SS Great Britain sails", []],
    ["the SS-Gard\u00e9 and (SSN), in (ss) form", []],
    ["we say \u00abSS\u00bb amid it", []],
  ])("in no scheme's spelling, “%s” has %j", (text, expected) => {
    expect(levels(spotMarks(text, span, sample))).toEqual(expected);
  });

  it.each([
    ["(SO) REL TO USA: here", ["USA"]],
    ["(SO) (REL TO USA) here", ["USA"]],
    ["REL TO USA ONLY: here", ["USA"]],
    ["fine, REL USA here", ["USA"]],
    ["Rel. to USA: here", ["USA"]],
    ["RELEASABLE TO USA and AUS", ["USA", "AUS"]],
    ["REL TO USA, KOR: here", ["USA", "KOR"]],
    ["Secret//REL TO USA here", ["USA"]],
    ["(SO) RELTO USA: here", ["USA"]],
    ["Release to USA: here", ["USA"]],
    ["Releasable to USA and AUS: here", ["USA", "AUS"]],
    ["REL TO: USA \u2014 here", ["USA"]],
    ["REL TO the USA only: here", ["USA"]],
    ["USA ONLY: here", ["USA"]],
    ["For USA only: here", ["USA"]],
    ["Only for USA and KOR: here", ["USA", "KOR"]],
    ["for UK eyes only: here", ["UK"]],
    ["Nur f\u00fcr USA: hier", ["USA"]],
    ["USA uniquement : ici", ["USA"]],
    ["\u4ec5\u9650USA\uff1a\u6211\u4eec", ["USA"]],
    ["USA\ub9cc: \uc6b0\ub9ac", ["USA"]],
    ["RELUSA: here", ["USA"]],
    ["(SO) fine RELKOR, JPN here", ["KOR", "JPN"]],
    ["USA-only: here", ["USA"]],
    ["For USA: here", ["USA"]],
    ["(SO) fine. For USA and KOR: here", ["USA", "KOR"]],
    ["Für USA: hier", ["USA"]],
    ["Pour USA : ici", ["USA"]],
    ["대상 USA: 우리", ["USA"]],
    ["REL_TO_USA: here", ["USA"]],
    ["REL-TO-USA here", ["USA"]],
    ["REL TO [USA] here", ["USA"]],
    ["REL TO (USA, KOR) here", ["USA", "KOR"]],
  ])("are lists without a level: “%s” goes to %j", (text, releaseTo) => {
    expect(spotMarks(text, span, sample).flatMap((mark) => mark.releaseTo ?? [])).toEqual(releaseTo);
  });

  it.each([
    "Release to all: here",
    "We release to USA what we can",
    "READ ONLY: here",
    "VIP only: gate 3",
    "For members only: here",
    "For USA: 12 %; for KOR: 7 %",
    "We wait for USA: it comes",
    "For JFK: here",
    "READ-ONLY: here",
    "RELIEF: here",
    "We rel to USA",
    "related to USA: it is",
    "They REL TO us",
    "released to USA: it is",
  ])("are no lists amid what is said: “%s”", (text) => expect(spotMarks(text, span, sample)).toEqual([]));

  it("in no scheme's spelling keep their lists and caveats", () => {
    expect(spotMarks("here (SR REL TO USA, KOR) now", span, sample)).toMatchObject([{ releaseTo: ["USA", "KOR"] }]);
    expect(spotMarks("NOFORN: here", span, sample)).toMatchObject([{ caveats: ["NOFORN"], text: "NOFORN" }]);
  });

  it.each([
    ["TLP:ROUGE here", ["red"]],
    ["TLP: Rot", ["red"]],
    ["tlp=rojo", ["red"]],
    ["\u042d\u0442\u043e TLP:\u043a\u0440\u0430\u0441\u043d\u044b\u0439", ["red"]],
    ["TLP:\u7ea2\u8272", ["red"]],
    ["TLP \u8d64", ["red"]],
    ["TLP:\ube68\uac15", ["red"]],
    ["TLP:\u0623\u062d\u0645\u0631", ["red"]],
    ["TLP:AMBRE+STRICT", ["amber-strict"]],
    ["TLP:GELB", ["amber"]],
    ["tlp red, here", ["red"]],
    ["here. Tlp red", ["red"]],
    ["**TLP:**RED here", ["red"]],
    ["here [RED] now", ["red"]],
    ["TLP.RED here", ["red"]],
    ["TLP-R here", ["red"]],
    ["TLP A+S: here", ["amber-strict"]],
    ["TLP/R: here", ["red"]],
    ["TLP:G here", ["green"]],
    ["TLP(R) here", ["red"]],
    ["Handling: TLP R", ["red"]],
    ["TLP\u02d0 RED here", ["red"]],
    ["TLP\u0589RED here", ["red"]],
    ["TLP (a guide)", []],
    ["TLP:X here", ["red"]],
    ["so tlpred here", ["red"]],
    ["here #tlpred, and here", ["red"]],
    ["here #TlpAmberStrict", ["amber-strict"]],
    ["\u0422L\u0420:R\u0415D here", ["red"]],
    ["\u03a4LP:RED here", ["red"]],
    ["tl\u0440:r\u0435d here", ["red"]],
    ["T.L.P.:RED here", ["red"]],
    ["TLP:\u{1f534} here", ["red"]],
    ["\u{1f7e5} TLP here", ["red"]],
    ["TLP \u{1f7e0} here", ["amber"]],
    ["RED) here", ["red"]],
    ["[RED here", ["red"]],
    ["Sharing: Red", ["red"]],
    ["Diffusion : rouge", ["red"]],
    ["TLP:RED+STRICT here", ["red"]],
    ["TLP:AMBER+RED here", ["amber", "red"]],
    ["TLP:GREEN+STRICT here", ["green", "red"]],
    ["TLP:AMBER+STRICTLY", ["amber", "red"]],
    ["Traffic Light Protocol red: here", ["red"]],
    ["traffic-light protocol: red", ["red"]],
    ["Ampelprotokoll: Rot", ["red"]],
    ["신호등 프로토콜: 빨강", ["red"]],
    ["Protocolo del semáforo: rojo", ["red"]],
    ["we leave \u2014 RED", ["red"]],
    ["(TLP:GREEN) RED here", ["green", "red"]],
    ["(TLP:GREEN) Red tape is cut", ["green"]],
    ["RED (TLP) here", ["red"]],
    ["Red (TLP): here", ["red"]],
    ["TLP is red: here", ["red"]],
    ["TLP colour red: here", ["red"]],
    ["TLP;RED here", ["red"]],
    ["TLP 2.0 RED: here", ["red"]],
    ["TLP2:RED here", ["red"]],
    ["AMBER STRICT: here", ["amber-strict"]],
    ["RED. We leave", ["red"]],
    ["(TLP:GREEN) WE LEAVE RED", ["green", "red"]],
    ["\uc6b0\ub9ac\ub294 \ub5a0\ub09c\ub2e4 RED", ["red"]],
    ["marked RED: here", ["red"]],
    ["this is AMBER: here", ["amber"]],
    ["Red: here", ["red"]],
    ["(TLP:GREEN) Rouge : ici", ["green", "red"]],
    ["\u8d64\uff1a\u3053\u3053", ["red"]],
    ["STATUS RED", []],
    ["\uc0c1\ud0dc RED", []],
    ["a status RED: late", []],
    ["redder: here", []],
    ["we leave RED", ["red"]],
    ["\u{1f534} RED we leave", ["red"]],
    ["AMBER THEY LEAVE", ["amber"]],
    ["RED SEA", []],
    ["GREEN AND CLEAN", []],
    ["Marked red.", ["red"]],
    ["(TLP:GREEN) Fine. Marked amber: here", ["green", "amber"]],
    ["Code red: here", ["red"]],
    ["Marqué rouge : ici", ["red"]],
    ["\u6807\u4e3a\u7ea2\uff1a\u8fd9\u91cc", ["red"]],
    ["Roads marked red: closed", []],
    ["The doors are marked red.", []],
    ["Code red was called", []],
    ["Status red: late", []],
    ["Status: RED", []],
    ["CODE RED", []],
    ["RED tape is cut", []],
    ["The Traffic Light Protocol (TLP) has red and green", []],
    ["TLP\u2013A guide to sharing", []],
    ["\u{1f534} late, \u{1f7e2} on time", []],
    ["TLPREDDISH here", []],
    ["red (red lamps, red lines)", []],
    ["Status: red", []],
    ["We use TLP. Red lines are ours", []],
    ["TLP:VERMELHO here", ["red"]],
    ["TLP:ROTATION", ["red"]],
    ["TLP: a guide", []],
    ["a red [red] one", []],
    ["TLP.RED.pdf", []],
  ])("of TLP, “%s” has %j", (text, expected) => {
    expect(levels(spotMarks(text, span, tlp))).toEqual(expected);
  });

  it("are levels in their banner's words only in brackets, and short ones only as they are written", () => {
    expect(levels(spotMarks("a sample secret of cooking", span, sample))).toEqual([]);
    expect(levels(spotMarks("<Sample-Restricted>", span, sample))).toEqual(["restricted"]);
    expect(levels(spotMarks("so (ss) far", span, sample))).toEqual([]);
    expect(levels(spotMarks("(SS//nonsense)", span, sample))).toEqual(["secret"]);
  });

  it("are read no further than a mark can be long", () => {
    const list = `SR//REL TO ${Array.from({ length: 30 }, (_, at) => `A${at + 10}`).join(", ")}`;
    const [mark] = spotMarks(list, span, sample);
    expect(mark?.releaseTo?.length).toBeGreaterThan(10);
    expect(mark?.text.length).toBeLessThanOrEqual(120);
  });

  it.each([NO_SCHEME, { ...sample, portions: "none" as const }])("are none where texts carry none", (scheme) => {
    expect(spotMarks("(SS//NOFORN)", span, scheme)).toEqual([]);
    expect(spotAttribute("mark", "SS", span, scheme)).toEqual([]);
    expect(spotInName("plan (SS)", span, scheme)).toEqual([]);
  });

  it("are words of a house's own levels from four letters on", () => {
    const level = (portion: string) => ({
      ...{ id: portion, banner: portion, portion, ink: null, ground: null, openTo: [], former: [] },
    });
    const house = { ...sample, levels: [level("GEH"), level("HOCH")] };
    expect(levels(spotMarks("[hoch] and [geh] here", span, house))).toEqual(["HOCH"]);
    expect(levels(spotInName("plan-hoch-geh.png", span, house))).toEqual(["HOCH"]);
    expect(levels(spotAttribute("class", "hoch", span, house))).toEqual(["HOCH"]);
  });
});

describe("marks of attributes", () => {
  it.each([
    ["mark", " SS ", ["secret"]],
    ["Classification", "SR//NOFORN", ["restricted"]],
    ["place", "SS", []],
    ["remark", "SS", []],
    ["marking", "sample secret", ["secret"]],
    ["classification", "Secret", ["secret"]],
    ["sensitivity", "open/secret", ["open", "secret"]],
    ["mark", "secret ballots", []],
    ["mark", "", []],
    ["", "ss", ["secret"]],
    ["", "secret", ["secret"]],
    ["", "s", []],
    ["bookmark", "SS", []],
    ["marks", "SS", []],
  ])("%s=%s", (name, value, expected) => expect(levels(spotAttribute(name, value, span, sample))).toEqual(expected));

  it("are labels of TLP as a class, or as name and value", () => {
    expect(levels(spotAttribute("class", "tlp-red", span, tlp))).toEqual(["red"]);
    expect(levels(spotAttribute("tlp", "red", span, tlp))).toEqual(["red"]);
    expect(levels(spotAttribute("class", "red", span, tlp))).toEqual([]);
    expect(levels(spotAttribute("", "red", span, tlp))).toEqual(["red"]);
    expect(levels(spotAttribute("", "rouge", span, tlp))).toEqual(["red"]);
    expect(levels(spotAttribute("", "reddish", span, tlp))).toEqual([]);
    expect(levels(spotAttribute("style", "red", span, tlp))).toEqual([]);
    expect(levels(spotAttribute("sharing", "red", span, tlp))).toEqual(["red"]);
  });
});

describe("marks that a remark says of what it stands beside", () => {
  it.each([
    ["slide is SS", sample, ["secret"]],
    ["SECRET", sample, ["secret"]],
    ["secret", sample, ["secret"]],
    ["Check the figures. All of it is SR//NOFORN.", sample, ["restricted"]],
    ["NOFORN until June", sample, ["open"]],
    ["SAMPLE SECRET from here on", sample, ["secret"]],
    ["this slide is TLP:RED", tlp, ["red"]],
    ["la page est TLP:AMBER", tlp, ["amber"]],
    ["dieser Abschnitt: RED", tlp, ["red"]],
    ["(SS) for us: say it slowly", sample, []],
    ["Mention the SS Great Britain", sample, []],
    ["SS Great Britain is theirs", sample, []],
    ["ask the red team", tlp, []],
    ["RED teams are asked", tlp, []],
    ["what they call by the colours of the Traffic Light Protocol is for us always RED", tlp, []],
    ["slide is SS", NO_SCHEME, []],
  ])("“%s”", (text, scheme, expected) => expect(levels(remarkMarks(text, span, scheme))).toEqual(expected));

  it.each([
    ['| fig-cap: "(SS//REL TO USA, KOR) The plan"', ["USA", "KOR"]],
    ["SS//REL TO USA, KOR until June", ["USA", "KOR"]],
    ["slide is SS//REL TO USA", ["USA"]],
    ["SS//NOFORN until June", null],
  ])("are read with whom their list frees: “%s”", (text, releaseTo) =>
    expect(remarkMarks(text, span, sample)).toMatchObject([{ level: "secret", releaseTo }]),
  );
});

describe("marks in the name of a file", () => {
  it.each([
    ["plan (SS).png", ["secret"]],
    ["plan_(SS)_2.png", ["secret"]],
    ["sample-secret.png", ["secret"]],
    ["ss.png", []],
    ["lessons.png", []],
  ])("%s", (name, expected) => expect(levels(spotInName(name, span, sample))).toEqual(expected));

  it("are found in an address, but for what a title says", () => {
    const inAddress = (address: string, scheme = tlp) => levels(spotInAddress(address, span, scheme));
    expect(inAddress("https://example.org/tlp%3Ared/plan")).toEqual(["red"]);
    expect(inAddress("https://tlp-amber.example.org/?a=%E0%A4%A")).toEqual(["amber"]);
    expect(inAddress("https://example.org/a?mark=plan-noforn", sample)).toEqual(["secret"]);
    expect(inAddress("https://example.org/sample-restricted", sample)).toEqual(["restricted"]);
    expect(inAddress("https://example.org/for-your-eyes-only", sample)).toEqual([]);
    expect(inAddress("https://www.first.org/tlp/")).toEqual([]);
    expect(inAddress("https://example.org/#mark=SS&z", sample)).toEqual(["secret"]);
    expect(inAddress("https://example.org/?a=b&classification=Secret", sample)).toContain("secret");
    expect(inAddress("https://example.org/?tlp=red")).toEqual(["red"]);
    expect(inAddress("https://example.org/?tlp=%E0%A4%A&mark=3&release=2", sample)).toEqual([]);
  });

  it("are none where a scheme has no levels", () => {
    expect(spotInName("map-noforn.png", span, { ...sample, levels: [] })).toEqual([]);
  });

  it("are phrases of up to four words, written together or apart, in wide letters too", () => {
    const level = {
      id: "x",
      banner: "MOST OF ALL SECRET",
      portion: "X",
      ink: null,
      ground: null,
      openTo: [],
      former: [],
    };
    const house = { ...sample, levels: [level] };
    expect(levels(spotInName("plan most-of-all_secret 2.png", span, house))).toEqual(["x"]);
    expect(levels(spotInName("plan mostofallsecret.png", span, house))).toEqual(["x"]);
    expect(levels(spotInName("plan ＳＡＭＰＬＥ secret.png", span, sample))).toEqual(["secret"]);
    expect(levels(spotInName("plan most of all the secret.png", span, house))).toEqual([]);
  });

  it("are caveats at the highest level, whichever they narrow", () => {
    expect(spotInName("map-noforn.png", span, sample)).toMatchObject([
      { level: sample.levels.at(-1)?.id, caveats: ["NOFORN"], text: "NOFORN" },
    ]);
    expect(spotInName("eyes-only.png", span, sample)).toMatchObject([{ caveats: ["EYES ONLY"] }]);
    const listless = { ...sample, release: null };
    expect(spotInName("map-noforn.png", span, listless)).toEqual([]);
    const short = { ...sample, caveats: [{ word: "HOLD", dominant: true, banner: true }] };
    expect(spotInName("hold.png", span, short)).toEqual([]);
  });

  it("are the whole label where another begins with it", () => {
    expect(new Set(levels(spotInName("tlp-amber.png", span, tlp)))).toEqual(new Set(["amber"]));
    expect(levels(spotInName("tlp-amber-strict.png", span, tlp))).toContain("amber-strict");
    expect(levels(spotInName("plan_TLPAMBERSTRICT.png", span, tlp))).toEqual(["amber-strict"]);
  });
});

describe("marks of other schemes anywhere in a text", () => {
  /** Each once: what stands in brackets may be a mark without them too. */
  const found = (text: string, scheme = sample) => {
    const all = spotForeignMarks(text, scheme);
    const once = all.filter(({ mark }, index) => all.findIndex((one) => one.mark === mark) === index);
    return once.map(({ mark, of, at }) => `${at} ${mark}: ${of}`);
  };

  it("are told with what they are of and where they stand", () => {
    expect(found("so [TS//NOFORN] far")).toEqual(["3 TS//NOFORN: the US scheme"]);
    expect(found("so ( tlp:red ) far")).toEqual(["3 tlp:red: the Traffic Light Protocol"]);
    expect(found("see CTS//BOHEMIA")).toEqual(["4 CTS//BOHEMIA: the NATO scheme"]);
    expect(found("It is so. TLP:RED")).toEqual(["10 TLP:RED: the Traffic Light Protocol"]);
    expect(found("First\nTLP - AMBER")).toEqual(["6 TLP - AMBER: the Traffic Light Protocol"]);
    expect(found("so (TLP\u200b:RED) far")).toEqual(["3 TLP:RED: the Traffic Light Protocol"]);
  });

  it.each([
    "(SECRET) ballots",
    "the TLP:RED label",
    "https://TS//NOFORN",
    "(XX//NOFORN)",
    "aTS//NOFORN",
    "(see below)",
  ])("are what nothing else is: %s has none", (text) => expect(found(text)).toEqual([]));

  it("are none of the brief's own family", () => {
    expect(found("so (TLP:BLUE) far", tlp)).toEqual([]);
    expect(found("so (SS//NOFORN) far", sample)).toEqual([]);
    expect(found("so (SS//NOFORN) far", tlp)).toEqual(["3 SS//NOFORN: the sample scheme"]);
  });
});

it.each([
  ["https://example.org/tlp-red/plan", sample, ["TLP RED"]],
  ["https://example.org/a?x=TLP%3AAMBER%2BSTRICT", sample, ["TLP AMBER STRICT"]],
  ["https://example.org/noforn.pdf", NO_SCHEME, ["NOFORN"]],
  ["https://example.org/tlp-red/plan", tlp, []],
  ["https://example.org/tlp-clear/tlp-white/reddish", sample, []],
  ["https://example.org/Top_Secret_America", NO_SCHEME, []],
] as const)("marks of another scheme in the address %s", (address, scheme, expected) =>
  expect(spotUnnamedInAddress(address, scheme).map(({ mark }) => mark)).toEqual(expected),
);

describe("the marks of a walk", () => {
  const visit: Parameters<typeof collectMarks>[1] = (visitor) => {
    visitor.text?.({ node: "text", role: "title", inlines: words("(SR) Title"), span });
    visitor.text?.({ node: "text", role: "paragraph", inlines: words("(ss) wrong"), span });
    visitor.plain?.({ node: "plain", role: "code", text: "(SS) code", span });
    const picture = { kind: "inline-image", src: "a.png", alt: "(SO) A map", span } as never;
    visitor.text?.({ node: "text", role: "paragraph", inlines: [...words("No mark "), picture], span });
  };

  it("are those of texts, code and pictures amid a text, in their order, without what cannot be read", () => {
    expect(levels(collectMarks(sample, visit))).toEqual(["restricted", "secret", "open"]);
    expect(collectMarks(NO_SCHEME, visit)).toEqual([]);
    expect(readable([null])).toEqual([]);
  });
});

it.each([
  ["ss-plan", sample, ["secret"]],
  ["secret-plan", sample, ["secret"]],
  ["plan_ss", sample, ["secret"]],
  ["tlp-red-plan", tlp, ["red"]],
  ["secretariat-session", sample, []],
  ["class-plan", sample, []],
  ["red-sea-plan", tlp, []],
] as const)("the name of a file “%s” has %j", (name, scheme, expected) => {
  expect(levels(spotInFileName(name, span, scheme))).toEqual(expected);
});

it("the name of a file says to whom it may be shown", () => {
  expect(spotInFileName("rel-to-usa-plan", span, sample)).toMatchObject([{ releaseTo: ["USA"] }]);
});
