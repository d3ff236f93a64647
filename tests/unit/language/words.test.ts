/** Words compared as people write them: with accents or without, in any case, with any apostrophe. */
import { describe, expect, it } from "vitest";
import { normalised, spelt } from "../../../src/vocabulary/words.ts";

describe("words for comparison", () => {
  it.each([
    ["À éviter", "A EVITER"],
    ["Lignes rouges :", "lignes rouges"],
    ["Marges de manœuvre", "MARGES DE MANOEUVRE"],
    ["L’essentiel", "l'essentiel"],
    ["Línea roja", "LINEA ROJA"],
    ["Spaßfaktor", "SPASSFAKTOR"],
    ["الخط الأحمر", "الخطّ الاحمر\u200f:"],
    ["خط أحمر", "خـــط أحمر"],
    ["لا يثار", "\u202bلا يُثار\u202c"],
    ["إلى", "الي"],
    ["خطة بديلة", "خطه بدیله"],
    ["红线", "红线："],
    ["レッドライン", "ﾚｯﾄﾞﾗｲﾝ"],
    ["red line", "red\u00ad line"],
  ])("take “%s” and “%s” for the same", (a, b) => expect(normalised(a)).toBe(normalised(b)));

  it.each([
    ["й", "и"],
    ["が", "か"],
    ["حد", "خد"],
    ["한계선", "한계산"],
  ])("leave letters of other scripts apart: “%s”, “%s”", (a, b) => expect(normalised(a)).not.toBe(normalised(b)));

  it("keep what a label of nobody's is called", () => expect(spelt("Durée du vol :")).toBe("durée du vol"));
});
