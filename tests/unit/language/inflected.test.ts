/** Languages whose words change their endings: what is closed must be known in every form, and texts be read in all. */
import { describe, expect, it } from "vitest";
import { datesIn, isoOf } from "../../../src/check/brief/reading/dates.ts";
import { numbersIn } from "../../../src/check/brief/reading/numbers.ts";
import { hasCaveat, isOwn } from "../../../src/check/brief/reading/own.ts";
import { sentencesOf } from "../../../src/check/brief/reading/sentences.ts";
import { stemsOf } from "../../../src/check/brief/reading/stems.ts";
import { isoDate } from "../../../src/data/dates.ts";
import { formatDate } from "../../../src/language/date.ts";
import { vocabularyOf } from "../../support/bound.ts";

const { lead, about } = vocabularyOf("en");
const days = (text: string, lang: string) => datesIn(text, lang).map((date) => isoOf(date, ""));
const values = (text: string, lang: string) => numbersIn(text, lang).map(({ value }) => value);

describe("labels that close a text", () => {
  it.each([
    ["Unsere rote Linie", "red-line"],
    ["Unsere roten Linien", "red-line"],
    ["Die rote Linie der Bundesregierung", "red-line"],
    ["ROTE LINIE 2", "red-line"],
    ["Rueckfallposition", "fallback"],
    ["Rückfall-Position", "fallback"],
    ["Fallback-Position", "fallback"],
    ["Unsere zweite Rückfallposition (intern)", "fallback"],
    ["Nur intern", "not-for-use"],
    ["Nur fuer den internen Gebrauch", "not-for-use"],
    ["Nicht zu verwenden!", "not-for-use"],
    ["Наша красная линия", "red-line"],
    ["Красные линии российской стороны", "red-line"],
    ["Запасной вариант 2", "fallback"],
    ["Наши запасные позиции", "fallback"],
    ["Не для озвучивания", "not-for-use"],
    ["Не для партнеров", "not-for-use"],
  ])("“%s” is %s in an English brief", (label, type) => {
    expect(lead(label)).toMatchObject({ type, reach: "principal" });
    expect(about(label, []).reach).toBe("principal");
  });

  it.each(["Grenze", "Linie", "Vertraulichkeit", "Граница", "Вариант", "Ausgangslage", "Позиция"])(
    "“%s” is none",
    (label) => expect(about(label, []).reach).toBe("partner"),
  );
});

describe("German", () => {
  it("writes and reads its dates", () => {
    expect(formatDate("2013-05-07", "long", "de")).toBe("7. Mai 2013");
    expect(formatDate("2013-02", "short", "de-AT")).toBe("Febr.\u00a02013");
    expect(days("vom 7. bis 9. Mai 2013, am 3. Jänner 2014, am 12.03.2013, Ende 2012", "de")).toEqual([
      "2013-05-09",
      "2014-01-03",
      "2013-03-12",
      "2012",
    ]);
    expect(isoDate("7. Mai 2013")).toBe("2013-05-07");
  });

  it("reads numbers as it writes them, and names of things by number", () => {
    expect(values("53.000 Arbeiter, 2,5 Mio. Euro, rund 40 Prozent", "de")).toEqual([53000, 2.5e6, 40]);
    expect(values("Resolution 2094, Option 3, die 15. Sitzung und Ziffer 4", "de")).toEqual([]);
  });

  it("knows what is the office's own and what is in doubt", () => {
    expect(isOwn("Nach unserer eigenen Schätzung sind es 40", "de")).toBe(true);
    expect(isOwn("Unser Land und unsere Gesprächspartner", "de")).toBe(false);
    expect(hasCaveat("Dem Vernehmen nach waren es 40", "de")).toBe(true);
    expect(sentencesOf("Er kam z. B. am 7. Mai. Dann ging er.", "de")).toHaveLength(2);
    expect(stemsOf("Arbeiter Arbeitern", "de").size).toBe(1);
  });
});

describe("Russian", () => {
  it("writes and reads its dates", () => {
    expect(formatDate("2013-05-07", "long", "ru")).toBe("7 мая 2013\u00a0г.");
    expect(formatDate("2013-05", "long", "ru")).toBe("май 2013\u00a0г.");
    expect(formatDate("2013-08-07", "short", "ru-RU")).toBe("7\u00a0авг.\u00a02013\u00a0г.");
    expect(days("с 7 по 9 мая 2013 г., в марте 2014 года, 12.03.2013, в 2012 году", "ru")).toEqual([
      "2013-05-09",
      "2014-03",
      "2013-03-12",
      "2012",
    ]);
    expect(isoDate("7 мая 2013 г.")).toBe("2013-05-07");
  });

  it("reads numbers as it writes them, and names of things by number", () => {
    expect(values("53 000 рабочих, 2,5 млн евро, около 40 процентов", "ru")).toEqual([53000, 2.5e6, 40]);
    expect(values("резолюция 2094, в пункте 4, 15-я сессия", "ru")).toEqual([]);
  });

  it("knows what is the office's own and what is in doubt, in any brief that has its letters", () => {
    expect(isOwn("По нашей оценке, их 40", "en")).toBe(true);
    expect(isOwn("Наша страна и наши партнёры", "ru")).toBe(false);
    expect(hasCaveat("По неподтверждённым данным, их 40", "ru")).toBe(true);
    expect(sentencesOf("Он прибыл 7 мая 2013 г. в Сеул. Затем уехал.", "ru")).toHaveLength(2);
    expect(stemsOf("рабочие рабочих рабочими", "ru").size).toBe(1);
  });
});
