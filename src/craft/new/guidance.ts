import type { SubjectName } from "../../language/types.ts";

interface Guidance {
  /** What the reader looks for: one honest line. */
  readonly line: string;
  /** An example of the form, live in a new brief. Every text that the drafter is to replace holds “…”, no other does. */
  readonly form: string;
}

/** Kinds that a drafter writes; the others are generated, or part of one of these. */
export type WrittenKind = Exclude<SubjectName, "objectives" | "annex" | "sources" | "distribution">;

/** What belongs into each section and how it is written. Limits are those of the checks. */
export const GUIDANCE: Readonly<Record<WrittenKind, Guidance>> = {
  "bottom-line": {
    line: "The judgement, the ask and the deadline, in 60 words and three points; then what happens if nothing is done.",
    form: `1. **What is so …** Why … [@key, ¶1]
*Confidence: moderate - one source.*
### We want
What we want …
### They want
What they want …
### Decide by
Day and place …`,
  },
  "our-objectives": {
    line: "One to three, each starting with a verb, each with the test that tells afterwards whether it was reached. “Exchange views” is none.",
    form: `1. Agree that … (owner: office …)
   - **Measure:** both leaders say so, in the words …`,
  },
  "their-objectives": {
    line: "One to four, put so that they would sign them, each with how we know.",
    form: `1. Explain … [@key, ¶1]
   - **How we know:** reported by …`,
  },
  programme: {
    line: "Who speaks first, when cameras leave, how long each item takes; the minutes add up to those of the meeting.",
    form: `| Time | Item | Lead | Press | Minutes |
|---|---|---|---|---:|
| 0–10 | First item … | Who leads … | Open | 10 |
| 10–30 | Second item … | Who leads … | Closed | 20 |`,
  },
  participants: {
    line: "Each side as it sits (a single principal moves to the middle, several face each other as written), principals, who speaks, interpreter, note-taker; names and titles as the registry of people has them.",
    form: `### One side …
- **First name …** Title …, principal
- **Second name …** Title …
### Other side …
- **Third name …** Title …, principal
- **Fourth name …** Title …`,
  },
  "scene-setter": {
    line: "Why now: three to five dated facts, the mood in a word, what has changed since the last brief. 120 words.",
    form: `- **Day …** What happened … [@key, ¶1]
### Mood
In a word …
### Changed since last brief
What has changed …`,
  },
  person: {
    line: "The minute before a handshake: the office and since when, what they want, how they argue, two safe openers, one hazard.",
    form: `**Name …**
- **Wants:** What they want …
- **Argues:** How they argue …
- **Safe openers:** What to open with …
- **Hazard:** What to leave alone …`,
  },
  positions: {
    line: "Issues down, parties across, each cell with its source and so fair that the party would recognise it; the verdict is Converge, Partly or Apart.",
    form: `| Issue | We | They | Verdict |
|---|---|---|---|
| First issue … | Our position … [@key, ¶1] | Their position … [@key, ¶2] | Apart |
| Second issue … | Our position … [@key, ¶1] | Their position … [@key, ¶2] | Partly |`,
  },
  "key-messages": {
    line: "Four points in speaking order, six at most; each can be said aloud, and the ask comes by the third. What may not be said is marked.",
    form: `1. **Say:** The first thing to say … [@key, ¶1] (minutes: 2)
   - Because … [@key, ¶1]
2. **Say:** The second thing to say … [@key, ¶1] (minutes: 2)
   - Because … [@key, ¶1]
- **Not for use:** What may not be said … [@key, ¶2]`,
  },
  "if-raised": {
    line: "The nasty questions first, certain, might or unlikely to come; for each the cleared line, and what to avoid.",
    form: `### Why not simply …? *(certain)*
- **Line:** The cleared line … [@key, ¶1]
- **Avoid:** What not to say …`,
  },
  "do-not-raise": {
    line: "Topics to leave alone, five at most, each with the reason.",
    form: `- **Topic …** the reason …`,
  },
  "asks-and-offers": {
    line: "What we ask and what we give for it, four pairs at most, each with an owner and a date. A partner's deck shows asks and offers; openings and fallbacks stay with us.",
    form: `- **Ask:** What we ask … [@key, ¶1] (owner: office …)
  - **Opening:** Where we open …
  - **Offer:** What we give for it …
  - **Fallback:** What else would do …`,
  },
  "red-lines": {
    line: "Where we stop, what we fall back to before that, and who may waive it. Principal's copy only: never in a room or partner deck.",
    form: `- **Red line:** Where we stop … [@key, ¶1] (waiver: who may waive it …)
- **Fallback:** What we do before that …`,
  },
  deliverables: {
    line: "What comes out, ten at most, with owner, date and honest status: idea, in talks, agreed, announced.",
    form: `- **Deliverable:** What comes out … (owner: office …; status: in talks)`,
  },
  "joint-statement": {
    line: "Clause by clause, [what is not agreed] in brackets, whose it is, and what we fall back to.",
    form: `| Clause | Text | Whose | Fallback |
|---|---|---|---|
| 1 | The two sides … [within a defined period …] | Ours | Words that would do … |`,
  },
  options: {
    line: "Two to four that could really be chosen, with a fair “against” for the favoured one, and who concurs with each.",
    form: `### First option …
- **For:** What speaks for it …
- **Against:** What speaks against it … [@key, ¶1]
- **Concurs:** Who concurs …
### Second option … {.recommended}
- **For:** What speaks for it …
- **Against:** What speaks against it … [@key, ¶1]
- **Concurs:** Who concurs …`,
  },
  recommendation: {
    line: "One sentence that can be answered by agreed or not agreed, who does not concur, and the number of the submission that it summarises.",
    form: `Decide that … [@key, ¶1]
- **Concurs:** Who concurs …
- **Does not concur:** Who does not, and why …
- **Submission:** Number and date …`,
  },
  risks: {
    line: "Up to eight, each with a word of the likelihood scale, the indicator to watch for, the response and who gives it.",
    form: `| Event | Likelihood | Impact | Watch for | Response | First 24 hours | Owner |
|---|---|---|---|---|---|---|
| First event … [@key, ¶1] | Unlikely | High | An indicator … | Our response … | A first step … | An office … |
| Second event … [@key, ¶1] | Likely | Low | An indicator … | Our response … | A first step … | An office … |`,
  },
  timeline: {
    line: "Up to twelve dated events with their sources; planned ones as an open task.",
    form: `- **First day …** What happened … [@key, ¶1]
- **Second day …** What happened … [@key, ¶1]
- [ ] **Third day …** What is planned …`,
  },
  map: {
    line: "Few places, named as names_policy says; a picture needs words that say what it shows, and its source.",
    form: `- **First place …** What it is … [@key, ¶1]
- **Second place …** What it is … [@key, ¶1]`,
  },
  evidence: {
    line: "One claim as the title, and the few numbers that carry it, each from the registry of facts.",
    form: `What the numbers show … [@key, ¶1]

| Step … | Days |
|---|---:|
| First row … | 7 |
| Second row … | 3 |
{.chart type=bar}`,
  },
  "press-lines": {
    line: "Three sentences that both podiums can say, in each language, with who has cleared them; and what to say if asked.",
    form: `### English
The line …
### If asked
- **If raised:** The question …
  - **Line:** The answer …`,
  },
  "watch-outs": {
    line: "Names, titles, precedence, gifts, dress and what is sensitive at home for them; six at most.",
    form: `- **Watch:** What to watch …`,
  },
  outcomes: {
    line: "What both sides agreed, what only one of them said, and the actions with names and dates; written the same day.",
    form: `### Agreed
What both sides agreed …
### Ours only
What only we said …
### Theirs only
What only they said …
### Actions
- **Action:** What is to be done … (owner: name …; status: agreed)`,
  },
  background: {
    line: "Facts and dates without narrative, each with its source: what a reader asks who has read everything else.",
    form: `- First fact … [@key, ¶1]
- Second fact … [@key, ¶1]`,
  },
};
