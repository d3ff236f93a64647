import type { Fact } from "../types.ts";

/** How a value is said with its note: `about 53,000`, `53,000 이상`. */
export interface Phrase {
  readonly before: string;
  readonly after: string;
}

/** Notes that facts have, said in Korean; `N` is the number. */
const KOREAN: Readonly<Record<string, string>> = {
  about: "약 N",
  around: "약 N",
  roughly: "약 N",
  approximately: "약 N",
  some: "약 N",
  nearly: "거의 N",
  almost: "거의 N",
  "at least": "최소 N",
  "at most": "최대 N",
  "up to": "최대 N",
  over: "N 이상",
  "more than": "N 이상",
  under: "N 미만",
  "less than": "N 미만",
  "fewer than": "N 미만",
};

/** In the brief's language where the registry or we know the words; a caveat is never left out for want of them. */
export function phraseOf({ note, notes }: Fact, lang: string): Phrase {
  const language = lang.toLowerCase().split("-", 1)[0] ?? "";
  const known = notes[language] ?? (language === "ko" ? KOREAN[note.toLowerCase()] : undefined) ?? note;
  if (known === "") return { before: "", after: "" };
  const [before = "", after = ""] =
    known.includes("N") && /(?:^|[^\p{L}])N(?:$|[^\p{L}])/u.test(known)
      ? known.split(/(?<!\p{L})N(?!\p{L})/u)
      : [`${known} `, ""];
  return { before, after };
}
