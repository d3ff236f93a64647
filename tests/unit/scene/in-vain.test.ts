import { expect, it } from "vitest";
import type { Element } from "../../../src/deck/types.ts";
import type { PlaceContext } from "../../../src/scene/context.ts";
import type { Placed } from "../../../src/scene/flex/types.ts";
import { reportColumnsTooWide } from "../../../src/scene/in-vain.ts";

it("looks through a slide for its tables once, not on each page of a long one", () => {
  const span = { file: "brief.md", start: 0, end: 10 };
  let looked = 0;
  const element = (tag: string, inner: readonly Element[]): Element => ({
    type: "element",
    tag,
    attributes: {},
    id: "",
    classes: [],
    style: "",
    span,
    get children() {
      looked += 1;
      return inner;
    },
  });
  const cells = Array.from({ length: 100 }, () => element("td", []));
  const root = element("section", [element("table", []), element("div", cells)]);
  const page = { node: { kind: "table", span }, box: { width: 100 }, children: [] } as unknown as Placed;
  const ctx = {} as PlaceContext;
  reportColumnsTooWide(page, root, new Map(), ctx);
  expect(looked).toBeGreaterThan(100);
  looked = 0;
  reportColumnsTooWide({ ...page }, root, new Map(), ctx);
  expect(looked).toBeLessThan(10);
});
