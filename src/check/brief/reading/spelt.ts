/** Amounts in words that claim something: `two-thirds of the cabinet`, `dozens of firms`, `four million people`. */
export interface SpeltMention {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const SMALL =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const AMOUNT = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9-])(?:(?:${SMALL})[- ](?:thirds?|quarters?|fifths?|tenths?)(?= of\\b)|an? (?:third|quarter|fifth|tenth)(?= of\\b)|(?:dozens|scores|(?:tens|hundreds) of thousands|hundreds|thousands|millions|billions|trillions)(?= of\\b)|(?:${SMALL}|an?|several|a few) (?:hundred|thousand|million|billion|trillion)(?![A-Za-zÀ-ɏ]))(?! of (?:an hour|the (?:time|meeting|minutes)))|(?<![가-힣])(?:수십|수백|수천|수만|수십만|수백만)\\s?(?:명|개|건|억|대|차례)`,
  "gi",
);

export function speltAmounts(text: string): readonly SpeltMention[] {
  if (!/third|quarter|fifth|tenth|dozens|scores|hundred|thousand|[mbr]illion|수[십백천만]/i.test(text)) return [];
  return [...text.matchAll(AMOUNT)].map(({ index, 0: words }) => ({ from: index, to: index + words.length, words }));
}
