/** A figure in the hole of a ring. */
import { expect, it } from "vitest";
import { compileWith, PROBE, told } from "../../support/house.ts";

const body = `<slide><h1>{{title}}</h1><main fit="shrink"><div class="around">{{chart.markup}}<div class="hub"><p>{{lead}}</p></div></div></main></slide>`;
const sheet = `main { display: flex; flex-direction: column }
.around { flex: 1 1 auto; position: relative }
.hub { align-items: center; display: flex; inset: 0; justify-content: center; position: absolute }
`;
const draw = async (words: string, chart: string) =>
  told(
    await compileWith(
      { "slides/probe.hbs": PROBE + body, "slides/probe.css": sheet },
      `---\ntitle: Deck\ncover: false\nagenda: false\n---\n\n## A slide {.probe}\n\n${words}\n\n| | Share |\n|---|---|\n| Ours | 66 |\n| Theirs | 34 |\n{.chart ${chart}}\n`,
    ),
  );

it("lies over nothing, as words do that are too long for it, or that stand over a pie", async () => {
  const over = ["error house/slides/probe.css:3:51 scene/overlap-within"];
  const codes = async (words: string, chart: string) => (await draw(words, chart)).map((line) => line.split(": ")[0]);
  expect(await codes("**66 %**", "type=doughnut legend=none")).toEqual([]);
  expect(await codes("Two thirds of all of the exports of the region", "type=doughnut legend=none")).toEqual(over);
  expect(await codes("**66 %**", "type=pie legend=none")).toEqual(over);
});
