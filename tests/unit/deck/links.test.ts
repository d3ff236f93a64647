import { expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import { planDeck } from "../../../src/deck/plan.ts";
import { bound } from "../../support/bound.ts";
import { pack } from "./support.ts";

it("tells links of a template that lead nowhere, and leaves those of the brief to it", () => {
  const links = ["javascript:alert(1)", "file:///etc/passwd", "https://a:b@example.org/", "annex.html", "#nowhere"];
  const sound = ["https://example.org/", "mailto:a@example.org", "#probe"];
  const written = [...links, ...sound].map((href) => `<a href="${href}">words</a>`).join(" ");
  const own = pack({ "slides/probe.hbs": `<slide><h1>{{title}}</h1><p>${written}</p>{{body}}</slide>` });
  const text = "## Probe {.probe}\n\n[gone](#gone) and [x](javascript:y)\n";
  const { diagnostics } = planDeck(bound(parseBrief({ file: "brief.md", text }).value, own), own);
  const told = diagnostics.filter(({ code }) => code.startsWith("deck/link-"));
  expect(told.map(({ params }) => params.href)).toEqual(links);
  expect(new Set(told.map(({ span }) => span?.file))).toEqual(new Set(["pack/slides/probe.hbs"]));
});
