import { expect, it } from "vitest";
import { lazyList } from "../../../src/deck/view/lazy.ts";

it("makes each entry of a list once, when it is read, and none to be counted", () => {
  const made: string[] = [];
  const list = lazyList(["a", "b"].map((name) => () => made.push(name) && name));
  expect(list).toHaveLength(2);
  expect(made).toEqual([]);
  expect([list[1], list[1]]).toEqual(["b", "b"]);
  expect(made).toEqual(["b"]);
  expect(JSON.stringify(list)).toBe('["a","b"]');
  expect(made).toEqual(["b", "a"]);
});
