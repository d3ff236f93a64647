import { describe, expect, it } from "vitest";
import { viewSlides } from "../../../src/deck/plan.ts";
import { bound } from "../../support/bound.ts";
import { brief, bullets, pack, paragraph, slide, strong, text } from "./support.ts";

describe("viewSlides", () => {
  it("gives every field of the manual, as JSON without positions", () => {
    const { value } = viewSlides(
      bound(
        brief(
          [slide("A & b", { blocks: [paragraph([strong("x"), text(" y")]), bullets([strong("For:"), text(" z")])] })],
          { meta: { raw: { place: "Seoul" } } },
        ),
        pack({}),
      ),
      pack({}),
    );
    const view = JSON.parse(JSON.stringify(value[0]));
    expect(view).toMatchObject({
      title: "A &amp; b",
      titleText: "A & b",
      lead: "<strong>x</strong> y",
      items: [{ number: 1, text: "<strong>For:</strong> z", label: "For", detail: "z", rest: "", checked: null }],
      parts: [],
      table: null,
      image: null,
      brief: { raw: { place: "Seoul" } },
      labels: { of: "of" },
    });
    const named = [
      "kind id number role title titleText hasTitle body lead rest blocks items parts across images code after sources",
      "footnotes paper principals notes section sections bibliography brief labels attributes classes layout about person confidence markings",
      "sourceKinds lines byType fields records columns heads beyond holds bracketCount table image quote chart people places facts meeting",
      "principal counterpart waivers handling clearance versions languages asOf profile release scale scheme",
    ].join(" ");
    expect(Object.keys(view)).toEqual(named.split(" "));
    expect(JSON.stringify(view)).not.toContain("data-at");
  });
});
