/** What a last look tells of is told once, where it stands, and not of what was judged elsewhere. */
import { expect, it } from "vitest";
import { release } from "../../support/releasing.ts";

const RELEASES = "releases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}}";
const told = (front: string, body: string) =>
  release(`---\n${RELEASES}\n${front}\n---\n${body}\n`, { release: "partner" }).codes;

const OPEN = "## The meeting opens\n\n- open";

it("words that two sources share", () => {
  const source = (key: string) => `${key}: {title: T, note: Our red line is there}`;
  const front = `title: T\nsources: {${source("a")}, ${source("b")}}`;
  expect(told(front, `${OPEN} [@a] [@b]`)).toEqual(["release/revealed"]);
});

it("a title of a slide that a brief without one borrows", () => {
  const body = "## We hold our red line\n\n- open";
  expect(told("lang: en", body)).toEqual([]);
  expect(told("title: We hold our red line now", body)).toEqual(["release/revealed"]);
});

it("addresses that say the same", () => {
  const link = (name: string) => `[${name}](https://example.org/${name}/not-for-kor.pdf)`;
  expect(told("title: T", `${OPEN} ${link("a")} ${link("b")}`)).toEqual(["release/closed-to"]);
  const marked = (name: string) => `[${name}](https://example.org/${name}/noforn.pdf)`;
  expect(told("title: T", `${OPEN} ${marked("a")} ${marked("b")}`)).toEqual(["release/unread-mark"]);
});
