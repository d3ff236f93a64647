/** What states and alliances mark their papers with, whatever scheme a brief uses; words of languages stand in `language/`. */
import { CAPITALS_OF_STATES, KNOWN_LANGUAGES, SECRECY_OF_STATES } from "../../language/index.ts";
import { respelt } from "./respelt.ts";

type Labels = readonly (readonly [of: string, labels: string])[];

/** Labels that are nothing else, in capitals. */
const LABELS: Labels = [
  ["the Traffic Light Protocol", "TLP[ :-]*(?:RED|AMBER(?:[+ -]*STRICT)?|GREEN|CLEAR|WHITE)"],
  ["the NATO scheme", "(?:NATO (?:UNCLASSIFIED|RESTRICTED|CONFIDENTIAL|SECRET)|COSMIC TOP SECRET)"],
  [
    "the EU scheme",
    "(?:(?:(?:CONFIDENTIEL|TR(?:\u00c8|E)S SECRET|SECRET) UE|RESTREINT(?: UE)?)(?:\\/EU (?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET))?|EU (?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET))",
  ],
  ["the UK scheme", "(?:OFFICIAL[ -](?:SENSITIVE|Sensitive)|UK (?:OFFICIAL|SECRET|TOP SECRET))"],
  [
    "the US scheme",
    "(?:TOP SECRET|NOFORN|ORCON|FOUO|SBU|CUI|EXDIS|NODIS|LIMDIS|STADIS|RELIDO|DISPLAY ONLY|REL TO [A-Z]{3,4}(?:, ?[A-Z]{3,4}){0,40})",
  ],
  ["the sample scheme", "SAMPLE (?:SECRET|RESTRICTED)"],
  [
    "another scheme",
    "(?:(?:ESA|WEU|EURA|OCCAR|OSCE|OPCW|OECD|EUROPOL|NSG|UN)[ -](?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET)|AUSTEO|AGAO)",
  ],
];

/** Portions, which are marks in brackets alone. Those of what is open withhold nothing anywhere. */
const PORTIONS: Labels = [
  ["the US scheme", "(?:TS|S|C|R)"],
  ["the NATO scheme", "(?:CTS|NS|NC|NR)"],
  ["the EU scheme", "(?:(?:TS|S|C|R)-UE(?:\\/EU-(?:TS|S|C|R))?|EU-(?:TS|S|C|R))"],
  ["the sample scheme", "(?:SS|SR)"],
  ["another scheme", "(?:\u0391?\u0391\u03a0|\u03a0\u03a7)"],
];

/** Systems of control that are also words or names: in brackets in front, before a colon or in a place for marks alone. */
const CONTROLS: Labels = [["the US scheme", "(?:TS|CONF|TK|SI(?:-G)?|SCI|SAP|SAR|LES|SSI)"]];

/** What is a mark in capitals alone, in brackets or before a colon: in small letters each is a word. */
const IN_CAPITALS: Labels = [
  ["the EU scheme", "LIMITE"],
  ["the US scheme", "(?:(?:FVEY|ACGU)(?: ONLY)?|HCS(?:-[OPX])?|COMINT|RSEN|PROPIN|IMCON|ATOMAL)"],
  ["another scheme", "(?:PROTECTED(?: [ABC])?|INTERNAL(?: USE)?|[A-Z]{2,12}(?: [A-Z]{2,12})?[- ]IN[- ]CONFIDENCE)"],
];

const NOBODY = "another scheme";
interface Form {
  readonly of: string;
  readonly form: RegExp;
}
/** Made when the first label is asked for: most decks have none. */
function formsOf(labels: Labels, end: string): () => readonly Form[] {
  let forms: readonly Form[] | null = null;
  return () => {
    forms ??= labels.map(([of, label]) => ({ of, form: new RegExp(`^${label}${end}`, "u") }));
    return forms;
  };
}
const WHOLE_LABELS = formsOf(LABELS, "$");
const WHOLE_PORTIONS = formsOf(PORTIONS, "$");
const WHOLE_CAPITALS = formsOf(IN_CAPITALS, "$");
const WHOLE_CONTROLS = formsOf(CONTROLS, "$");
const WHOLE_ALONE = formsOf([["the US scheme", "(?:(?:FVEY|ACGU)(?: ONLY)?|HCS(?:-[OPX])?)"]], "$");
const LABELS_IN_FRONT = formsOf(LABELS, "(?![\\p{L}\\p{N}-])");

const whole = (forms: ReturnType<typeof formsOf>, written: string): string =>
  forms().find(({ form }) => form.test(written))?.of ?? "";

/** Whose mark a label is as a whole; "" if it is a word. */
export function labelOf(label: string): string {
  const written = upper(label);
  const isOfState =
    [written, written.replaceAll("-", " ")].some((one) => secrecy().has(one)) ||
    CAPITALS_OF_STATES.includes(label.trim());
  return whole(WHOLE_LABELS, written) || (isOfState ? NOBODY : "") || whole(WHOLE_CAPITALS, label.trim());
}

/** The same before a colon, or in a place for marks. */
export const announcedOf = (label: string): string => labelOf(label) || whole(WHOLE_CONTROLS, label.trim());

/** The same in brackets in front of a text. */
export const portionOf = (label: string): string => whole(WHOLE_PORTIONS, label.trim()) || announcedOf(label);

/** The same alone, where a word in small letters may be the answer to anything: `HCS`. */
export const aloneOf = (label: string): string => whole(WHOLE_ALONE, label.trim());

/** Whose mark capitals are that small letters follow, or nothing. */
export const capitalsOf = (label: string): string => (secrecy().has(upper(label)) ? NOBODY : "");

/** What a sentence begins with that is a mark whatever follows; null if it begins with none. */
export function labelInFront(sentence: string): { readonly mark: string; readonly of: string } | null {
  for (const { of, form } of LABELS_IN_FRONT()) {
    const mark = form.exec(sentence)?.[0] ?? "";
    if (mark !== "") return { mark, of };
  }
  return null;
}

/** In one form: of a word in Cyrillic the letters may all be drawn like Latin ones, and then be read as those. */
export const upper = (label: string): string =>
  respelt(label.normalize("NFKC").toUpperCase())
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?- ?/g, "-")
    .replace(/(?<![\s.!])[\s.!]+$/, "")
    .trim();

let known: ReadonlySet<string> | null = null;

/** In every language at once. */
function secrecy(): ReadonlySet<string> {
  known ??= new Set([...SECRECY_OF_STATES, ...KNOWN_LANGUAGES.map(({ secrecy: words }) => words)].flatMap(wordsOf));
  return known;
}

const wordsOf = (list: string): readonly string[] => list.split(" | ").map(upper);
