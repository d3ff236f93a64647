import type { SectionKind } from "../types.ts";

interface Guidance {
  /** What the reader looks for: one honest line. */
  readonly line: string;
  /** The form to write it in. */
  readonly form: string;
}

/** Kinds that a drafter writes; the others are generated, or part of one of these. */
export type WrittenKind = Exclude<SectionKind, "objectives" | "annex" | "sources" | "distribution">;

/** What belongs into each section and how it is written. Limits are those of the checks. */
export const GUIDANCE: Readonly<Record<WrittenKind, Guidance>> = {
  "bottom-line": {
    line: "The judgement, the ask and the deadline, in 60 words and three points; then what happens if nothing is done.",
    form: `1. **What is so.** Why. [@key, ¶1]
*Confidence: moderate - one source.*
### We want
### They want
### Decide by`,
  },
  "our-objectives": {
    line: "One to three, each starting with a verb, each with the test that tells afterwards whether it was reached. “Exchange views” is none.",
    form: `1. Agree that … (owner: office)
   - **Measure:** both leaders say so, in the same words`,
  },
  "their-objectives": {
    line: "One to four, put so that they would sign them, each with how we know.",
    form: `1. Explain … [@key, ¶1]
   - **How we know:** reported by the press`,
  },
  programme: {
    line: "Who speaks first, when cameras leave, how long each item takes; the minutes add up to those of the meeting.",
    form: `| Time | Item | Lead | Press | Minutes |
|---|---|---|---|---:|
| 0–3 | Welcome | Host | Open | 3 |`,
  },
  participants: {
    line: "Each side as it sits, principals, who speaks, interpreter, note-taker; names and titles as the registry of people has them.",
    form: `### One side
- **Name** Title, principal
### Other side
- **Name** Title, principal`,
  },
  "scene-setter": {
    line: "Why now: three to five dated facts, the mood in a word, what has changed since the last brief. 120 words.",
    form: `- **3 May** What happened. [@key, ¶1]
### Mood
### Changed since last brief`,
  },
  person: {
    line: "The minute before a handshake: the office and since when, what they want, how they argue, two safe openers, one hazard.",
    form: `**Name**
- **Wants:** …
- **Argues:** …
- **Safe openers:** …
- **Hazard:** …`,
  },
  positions: {
    line: "Issues down, parties across, each cell with its source and so fair that the party would recognise it; the verdict is Converge, Partly or Apart.",
    form: `| Issue | We | They | Verdict |
|---|---|---|---|
| First issue | … [@key, ¶1] | … [@key, ¶2] | Apart |`,
  },
  "key-messages": {
    line: "Four points in speaking order, six at most; each can be said aloud, and the ask comes by the third. What may not be said is marked.",
    form: `1. **Say:** … [@key, ¶1] (minutes: 2)
   - Because … [@key, ¶1]
- **Not for use:** … [@key, ¶2]`,
  },
  "if-raised": {
    line: "The nasty questions first, certain, might or unlikely to come; for each the cleared line, and what to avoid.",
    form: `### Why not simply …? *(certain)*
- **Line:** … [@key, ¶1]
- **Avoid:** …`,
  },
  "do-not-raise": {
    line: "Topics to leave alone, five at most, each with the reason.",
    form: "- **Topic** the reason",
  },
  "asks-and-offers": {
    line: "What we ask and what we give for it, four pairs at most, each with an owner and a date. Principal's copy only.",
    form: `- **Ask:** … [@key, ¶1] (owner: office; due: 2013-06-30)
  - **Opening:** …
  - **Offer:** …
  - **Fallback:** …`,
  },
  "red-lines": {
    line: "Where we stop, what we fall back to before that, and who may waive it. Principal's copy only: never in a room or partner deck.",
    form: `- **Red line:** … [@key, ¶1] (waiver: nobody)
- **Fallback:** …`,
  },
  deliverables: {
    line: "What comes out, ten at most, with owner, date and honest status: idea, in talks, agreed, announced.",
    form: "- **Deliverable:** … (owner: office; due: 2013-05-31; status: in talks)",
  },
  "joint-statement": {
    line: "Clause by clause, [what is not agreed] in brackets, whose it is, and what we fall back to.",
    form: `| Clause | Text | Whose | Fallback |
|---|---|---|---|
| 1 | The two sides … [within a defined period] | Ours | without delay |`,
  },
  options: {
    line: "Two to four that could really be chosen, with a fair “against” for the favoured one, and who concurs with each.",
    form: `### First option
- **For:** …
- **Against:** … [@key, ¶1]
- **Concurs:** …
### Second option {.recommended}`,
  },
  recommendation: {
    line: "One sentence that can be answered by agreed or not agreed, who does not concur, and the number of the submission that it summarises.",
    form: `Decide that … [@key, ¶1]
- **Concurs:** …
- **Does not concur:** …
- **Submission:** number and date`,
  },
  risks: {
    line: "Up to eight, each with a word of the likelihood scale, the indicator to watch for, the response and who gives it.",
    form: `| Event | Likelihood | Impact | Watch for | Response | First 24 hours | Owner |
|---|---|---|---|---|---|---|
| … [@key, ¶1] | Unlikely | High | … | … | … | office |`,
  },
  timeline: {
    line: "Up to twelve dated events with their sources; planned ones as an open task.",
    form: `- **3 May** What happened [@key, ¶1]
- [ ] **7 May** What is planned`,
  },
  map: {
    line: "Few places, named as names_policy says; a picture needs words that say what it shows, and its source.",
    form: `![What the map shows](map.png)
- **Place** What it is. [@key, ¶1]`,
  },
  evidence: {
    line: "One claim as the title, and the few numbers that carry it, each from the registry of facts.",
    form: `| Step | Days |
|---|---:|
| First | 7 |
{.chart type=bar}`,
  },
  "press-lines": {
    line: "Three sentences that both podiums can say, in each language, with who has cleared them; and what to say if asked.",
    form: `### English
The line.
### If asked
- **If raised:** …
  - **Line:** …`,
  },
  "watch-outs": {
    line: "Names, titles, precedence, gifts, dress and what is sensitive at home for them; six at most.",
    form: "- **Watch:** …",
  },
  outcomes: {
    line: "What both sides agreed, what only one of them said, and the actions with names and dates; written the same day.",
    form: `### Agreed
### Ours only
### Theirs only
### Actions
- **Action:** … (owner: name; due: 2013-05-10; status: agreed)`,
  },
  background: {
    line: "Facts and dates without narrative, each with its source: what a reader asks who has read everything else.",
    form: "- Fact. [@key, ¶1] [as of 2013-05-03]",
  },
};
