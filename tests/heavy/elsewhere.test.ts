/** Labels of the own side in languages that have no file, in a brief of any language. */
import { describe, expect, it } from "vitest";
import { CLOSED_ELSEWHERE } from "../../src/language/elsewhere.ts";
import { KNOWN_LANGUAGES } from "../../src/language/known.ts";
import { leftPlain } from "../support/releasing.ts";

const shown = (body: string) => leftPlain(`## Open\n\nopen\n\n${body}`);

describe("a label of the own side in a language without a file stays", () => {
  it.each(Object.entries(CLOSED_ELSEWHERE))("%s", (tag, lines) => {
    expect(KNOWN_LANGUAGES.map((language) => language.tag)).not.toContain(tag);
    const words = Object.values(lines).flatMap((each) => each.split(" | "));
    const left = words.filter((word) => shown(`- **${word}:** zqw`).includes("zqw"));
    expect(left).toEqual([]);
  });

  it.each([
    ["without a sign of emphasis", "- Linha vermelha: zqw"],
    ["in capitals without accents", "- LINIE ROSIE: zqw"],
    ["with what is ours before it", "- Nossa linha vermelha: zqw"],
    ["with a number behind it", "- Rode lijn 2: zqw"],
    ["as a heading", "#### Linea rossa\n\n- zqw"],
    ["as the head of a column", "| A | Czerwona linia |\n|---|---|\n| 1 | zqw |"],
    ["alone above a list", "**Kırmızı çizgi**\n\n- zqw"],
    ["behind a sentence", "- Texto. Linha vermelha: zqw"],
    ["over the end of a line", "- Rode\n  lijn: zqw"],
    ["in Devanagari", "- लाल रेखा: zqw"],
    ["of a language with a file, in Latin letters", "- Krasnaya liniya: zqw"],
    ["with tones", "- Hóng xiàn: zqw"],
    ["with our word before it", "- Our hongxian: zqw"],
    ["in a heading in Latin letters", "#### Al-khatt al-ahmar\n\n- zqw"],
    ["in Hebrew", "- קו אדום: zqw"],
  ])("%s", (_, body) => {
    expect(shown(body)).not.toContain("zqw");
  });

  it.each([
    "- Linha aérea: zqw",
    "- Rode Kruis: zqw",
    "- La linea rossa della metropolitana zqw",
    "- Vermelha e azul: zqw",
    "- Evita: zqw",
    "- Garis besar: zqw",
    "- Uso: zqw",
    "- Linea: zqw",
    "- Krasnaya ploshchad: zqw",
    "- Hong Kong: zqw",
    "- Khatt: zqw",
  ])("an honest line of such a language is shown: %s", (body) => {
    expect(shown(body)).toContain("zqw");
  });
});
