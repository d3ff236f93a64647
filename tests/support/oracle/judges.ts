/**
 * Who may see what, said a second time and in other words than `src/release/`: by tables of audiences, and by what stands
 * over a text. Nothing here asks the code that is tested.
 */

/** A deck that is asked for. */
export interface Way {
  readonly release: "internal" | "partner" | "public" | null;
  readonly profile: "read-ahead" | "room" | "handout";
}

export const WAYS: readonly Way[] = [
  { release: null, profile: "read-ahead" },
  { release: null, profile: "room" },
  { release: null, profile: "handout" },
  { release: "internal", profile: "read-ahead" },
  { release: "partner", profile: "read-ahead" },
  { release: "partner", profile: "handout" },
  { release: "partner", profile: "room" },
  { release: "public", profile: "read-ahead" },
];

/** `either`: nobody has said so, or no template shows it. */
export type Verdict = "open" | "closed" | "either";
export type Gate = (way: Way) => Verdict;

export const isOutside = ({ release }: Way): boolean => release === "partner" || release === "public";
/** What a label calls the partner. */
export const PARTNERS: Readonly<Record<SchemeName, string>> = { sample: "KOR", tlp: "COMMUNITY", none: "KOR" };
const isRoom = ({ profile }: Way): boolean => profile === "room";

/** Closed if any is; open if all are. */
export const all =
  (...gates: readonly Gate[]): Gate =>
  (way) => {
    const verdicts = gates.map((gate) => gate(way));
    if (verdicts.includes("closed")) return "closed";
    return verdicts.includes("either") ? "either" : "open";
  };

/** Closed where the gate is, and otherwise nobody's business. */
export const unseen =
  (gate: Gate): Gate =>
  (way) =>
    gate(way) === "closed" ? "closed" : "either";

export const OPEN: Gate = () => "open";
export const UNSURE: Gate = () => "either";
/** Speaker notes go to nobody else. */
export const NOTES: Gate = (way) => (isOutside(way) ? "closed" : "open");
/** Drafters, who classified, the list of copies. */
export const HOUSE: Gate = (way) => (isOutside(way) ? "closed" : "either");
/** The version log and waivers: on no screen either. */
export const DESK: Gate = (way) => (isOutside(way) || isRoom(way) ? "closed" : "either");
/** What the public never gets, since its release has its own. */
export const NOT_PUBLIC: Gate = ({ release }) => (release === "public" ? "closed" : "open");
/** What is said not to be for the partner, by name: that everybody is meant by it is nobody's business. */
export const NOT_PARTNER: Gate = ({ release }) => (release === "partner" ? "closed" : "either");
/** Red lines, fallbacks, lines not for use, and unmarked texts of the own side. */
export const PRINCIPAL: Gate = (way) => (isOutside(way) || isRoom(way) ? "closed" : "either");

/** What may stand on no screen, and need not be on one. */
export const OFF_SCREEN: Gate = (way) => (isRoom(way) ? "either" : "open");

/** Asks and offers: spoken, and on no screen. */
export const SPOKEN: Gate = (way) => (isRoom(way) ? "closed" : "open");

export interface MarkOf {
  readonly written: string;
  readonly partner: boolean;
  readonly public: boolean;
}

export const seenBy =
  (mark: MarkOf): Gate =>
  ({ release }) => {
    if (release === "partner") return mark.partner ? "open" : "closed";
    if (release === "public") return mark.public ? "open" : "closed";
    return "open";
  };

/** Text that nobody marked: withheld where every text must be marked; the public gets nothing that was not written for it. */
export const unmarkedIn =
  (scheme: SchemeName): Gate =>
  ({ release }) => {
    if (release === "public") return "closed";
    return release === "partner" && scheme === "sample" ? "closed" : "open";
  };

export type SchemeName = "sample" | "tlp" | "none";

const mark = (written: string, partner: boolean, public_: boolean): MarkOf => ({ written, partner, public: public_ });

export const MARKS: Readonly<Record<SchemeName, readonly MarkOf[]>> = {
  sample: [
    mark("SO", true, true),
    mark("SO//REL TO USA, KOR", true, false),
    mark("SS//REL TO USA, KOR", true, false),
    mark("SR", false, false),
    mark("SS", false, false),
    mark("SS//NOFORN", false, false),
    mark("SR//REL TO USA, JPN", false, false),
    mark("SO//REL TO USA", false, false),
    mark("SO//EYES ONLY", false, false),
  ],
  tlp: [
    mark("TLP:CLEAR", true, true),
    mark("TLP:GREEN", true, false),
    mark("TLP:AMBER", false, false),
    mark("TLP:AMBER+STRICT", false, false),
    mark("TLP:RED", false, false),
  ],
  none: [],
};

/** Marks as people write them where the scheme does not read them; `open` is a mark that everybody may see, with its blank. */
export const LOOSE: readonly ((mark: string, open: string, text: string) => string)[] = [
  (m, o, t) => `${o}We say: (${m}) ${t}`,
  (m, o, t) => `${o}We say. (${m}) ${t}`,
  (m, o, t) => `${o}We say; (${m}) ${t}`,
  (m, o, t) => `${o}We say (${m}) ${t}`,
  (m, o, t) => `${o}**Ask:** A date. **Offer:** (${m}) ${t}`,
  (m, o, t) => `**Ask:** ${o}A date. **Offer:** (${m}) ${t}`,
  (m, o, t) => `${o}(${m}) ${t}`,
  (m, o, t) => `${o}We say \`(${m}) ${t}\``,
  (m, o, t) => `${o}We say **(${m}) ${t}**`,
  (m, o, t) => `${o}We say [(${m}) ${t}](https://example.org/)`,
  (m, o, t) => `${o}We say<br>(${m}) ${t}`,
  (m, o, t) => `${o}We ~~do~~ say *(${m})* ${t}`,
  (m, _, t) => `${t} (${m})`,
  (m, _, t) => `[${m}] ${t}`,
  (m, _, t) => `**[${m}]** ${t}`,
  (m, _, t) => `（${m}） ${t}`,
  (m, _, t) => `【${m}】${t}`,
  (m, _, t) => `{${m}} ${t}`,
  (m, _, t) => `(${m})${t}`,
  (m, _, t) => `(${m}): ${t}`,
  (m, _, t) => `(${m}). ${t}`,
  (m, _, t) => `(${m})\u200b ${t}`,
  (m, _, t) => `\u200b(${m}) ${t}`,
  (m, _, t) => `(\u00ad${m}) ${t}`,
  (m, _, t) => `( ${m} ) ${t}`,
  (m, _, t) => `→ (${m}) ${t}`,
  (m, _, t) => `✅ (${m}) ${t}`,
  (m, _, t) => `(${m.toLowerCase()}) ${t}`,
  (m, _, t) => `**Say:** **(${m})** ${t}`,
  (m, _, t) => `*Say:* (${m}) ${t}`,
  (m, _, t) => `Say: (${m}) ${t}`,
  (m, _, t) => `(${m}) — ${t}`,
  (m, o, t) => `${o}We [${t}]{mark="${m}"} say`,
  (m, _, t) => (/:|\/\//.test(m) ? `${m} ${t}` : `(${m}) ${t}`),
  (m, _, t) => (/:|\/\//.test(m) ? `**${m}** ${t}` : `**(${m})** ${t}`),
  (m, _, t) => (/:|\/\//.test(m) ? `${m}: ${t}` : `[${m}]: ${t}`),
  (m, o, t) => (m.startsWith("TLP:") ? `${m.slice(4)}: ${t}` : `${o}We say: [${m}] ${t}`),
  (m, o, t) => (m.startsWith("TLP:") ? `${m.replace(":", "-")} ${t}` : `${o}We say 〔${m}〕 ${t}`),
  (m, o, t) => `${o}We say <${m}> ${t}`,
  (m, o, t) => `${o}«${m}» ${t}`,
  (m, o, t) => `${o}「${m}」${t}`,
  (m, o, t) => `${o}${m}: ${t}`,
  (m, o, t) => `${o}${t} – ${m}`,
  (m, o, t) => `${o}${t} (${m.toLowerCase()})`,
  (m, o, t) => `${o}We say. (${/^S[A-Z]$/.test(m) ? `SO/${m}` : m}) ${t}`,
  (m, o, t) => `${o}(${/^S[A-Z]$/.test(m) ? [...m].join(" ") : m}) ${t}`,
  (m, o, t) => `${o}${m === "TLP:RED" ? "TLP:ROUGE" : m === "TLP:AMBER" ? "TLP:GELB" : `(${m})`} ${t}`,
  (m, o, t) => `${o}${m.startsWith("TLP:") ? m.replace(":", ".") : `﴾${m}﴿`} ${t}`,
  (m, o, t) => `${o}${m.startsWith("TLP:") ? `**TLP:**${m.slice(4)}` : `[${m}]`} ${t}`,
  (m, o, t) => (m.startsWith("TLP:") ? `${m.replace(":", " ")} ${t}` : `${o}We say <${m}>: ${t}`),
  (m, o, t) =>
    m.startsWith("TLP:") ? `We [${t}]{.${m.replace(/[:+]/g, "-").toLowerCase()}} say` : `${o}We say (${m}): ${t}`,
];
