import { describe, expect, it } from "vitest";
import { balance, paginate } from "../../../../src/scene/paginate/paginate.ts";
import { atom, row, show, stack, text } from "./support.ts";

describe("paginate", () => {
  it("keeps on one page what fits", () => {
    expect(show(paginate(stack("s", [text("a", 2), text("b", 3)]), 50))).toBe("s");
    expect(show(paginate(stack("s", []), 50))).toBe("s");
    expect(show(paginate(text("t", 0), 50))).toBe("t");
  });

  it("breaks between the outermost children if that costs no page", () => {
    expect(show(paginate(stack("s", [text("a", 2), text("b", 4)]), 50))).toBe("s(a) | s(b)");
    const nested = stack("s", [stack("l", [text("a", 3), text("b", 3)]), stack("m", [text("c", 3), text("d", 3)])]);
    expect(show(paginate(nested, 90))).toBe("s(l) | s(m)");
  });

  it("breaks between inner children next, inside texts last", () => {
    const nested = stack("s", [text("a", 4), stack("l", [text("b", 4), text("c", 4), text("d", 4)])]);
    expect(show(paginate(nested, 80))).toBe("s(a l(b)) | s(l(c d))");
    expect(show(paginate(stack("s", [text("a", 6), text("b", 10)]), 80))).toBe("s(a b[0-2]) | s(b[2-10])");
  });

  it("keeps what stands side by side together where that costs no page", () => {
    const rows = (lines: number) =>
      stack(
        "s",
        ["a", "b", "c"].map((id) => row(id, [text(`${id}1`, lines), text(`${id}2`, 3)])),
      );
    expect(show(balance(rows(4), 90))).toBe("s(a) | s(b c)");
    expect(paginate(rows(4), 90)).toMatchObject({ rowsWhole: true });
    expect(paginate(rows(6), 90)).toMatchObject({ rowsWhole: false, pages: [{}, {}] });
  });

  it("keeps a heading with what follows", () => {
    const heading = text("h", 1, { keepWithNext: true });
    expect(show(paginate(stack("s", [text("a", 4), heading, text("b", 4)]), 50))).toBe("s(a) | s(h b)");
    expect(show(paginate(stack("s", [text("a", 4), stack("x", [heading]), text("b", 4)]), 50))).toBe("s(a) | s(x b)");
    const longer = stack("s", [heading, text("b", 9)]);
    expect(show(paginate(longer, 50))).toBe("s(h b[0-4]) | s(b[4-9])");
  });

  it("leaves two lines at least on each side of a break", () => {
    expect(show(paginate(stack("s", [text("a", 3), text("b", 5), text("c", 4)]), 60))).toBe(
      "s(a b[0-3]) | s(b[3-5] c)",
    );
    expect(show(paginate(stack("s", [atom("a", 40), text("b", 6)]), 50))).toBe("s(a) | s(b[0-4]) | s(b[4-6])");
    const strict = stack("s", [atom("a", 20), text("b", 7, { orphans: 4 })]);
    expect(show(paginate(strict, 50))).toBe("s(a) | s(b[0-5]) | s(b[5-7])");
  });

  it("breaks a text too tall for a page wherever it must", () => {
    expect(show(paginate(text("t", 3), 20))).toBe("t[0-2] | t[2-3]");
    expect(show(paginate(text("t", 3), 10))).toBe("t[0-1] | t[1-2] | t[2-3]");
  });

  it("drops gaps and the space before at a page's top, the space after at its bottom", () => {
    const spaced = (id: string) => text(id, 2, { spaceBefore: 5, spaceAfter: 5 });
    const result = paginate(stack("s", [spaced("a"), spaced("b"), spaced("c")], { gap: 3 }), 53);
    expect(result).toMatchObject({ ok: true, pages: [{ height: 53 }, { height: 20 }] });
  });

  it("draws insets and what repeats on every page", () => {
    const rows = ["a", "b", "c", "d"].map((id) => atom(id, 10));
    const result = paginate(stack("t", rows, { repeat: atom("head", 10), before: 2, after: 3 }), 36);
    expect(show(result)).toBe("t(head a b) | t(head c d)");
    expect(result).toMatchObject({ pages: [{ height: 35 }, { height: 35 }] });
  });

  it("moves a block that prefers to stay whole if the page is half full", () => {
    const card = stack("card", [text("x", 4)], { keepTogether: "prefer" });
    const after = Array.from({ length: 3 }, (_, i) => text(`t${i}`, 1));
    expect(show(paginate(stack("s", [atom("a", 30), card, ...after]), 60))).toBe("s(a) | s(card t0 t1) | s(t2)");
    expect(show(paginate(stack("s", [atom("a", 20), card, ...after]), 50))).toBe(
      "s(a card(x[0-2])) | s(card(x[2-4]) t0 t1 t2)",
    );
  });

  it("breaks the children of a row each on its own", () => {
    const columns = row("r", [text("a", 9), text("b", 3), stack("c", [atom("d", 30), atom("e", 30)])], 5);
    expect(show(paginate(columns, 60))).toBe("r(a[0-5] b c(d)) | r(a[5-9] c(e))");
  });

  it("moves a row whose tallest child cannot begin", () => {
    const columns = row("r", [text("a", 2), atom("b", 30)]);
    expect(show(paginate(stack("s", [atom("x", 30), columns]), 50))).toBe("s(x) | s(r)");
  });

  it("names the innermost block that fits no page", () => {
    const deep = stack("s", [text("a", 2), stack("l", [atom("x", 10), atom("big", 60)], { before: 5, after: 5 })]);
    expect(show(paginate(deep, 50))).toBe("too tall: big 60 > 40");
    expect(show(balance(deep, 50))).toBe("too tall: big 60 > 40");
    expect(show(paginate(text("t", 2, { lines: [10, 80] }), 50))).toBe("too tall: t 80 > 50");
    const headed = stack("t", [atom("a", 40)], { repeat: atom("head", 20) });
    expect(show(paginate(headed, 50))).toBe("too tall: a 40 > 30");
    expect(show(paginate(stack("empty", [], { before: 60 }), 50))).toBe("too tall: empty 60 > 50");
    expect(paginate(atom("a", Number.NaN), 50).ok).toBe(false);
    expect(paginate(atom("a", 10), Number.NaN).ok).toBe(false);
  });
});

describe("balance", () => {
  it("fills the same number of pages evenly", () => {
    const items = Array.from({ length: 9 }, (_, i) => text(`${i}`, 1));
    expect(show(paginate(stack("s", items), 80))).toBe("s(0 1 2 3 4 5 6 7) | s(8)");
    expect(show(balance(stack("s", items), 80))).toBe("s(0 1 2 3 4) | s(5 6 7 8)");
    expect(show(balance(text("t", 12), 100))).toBe("t[0-6] | t[6-12]");
  });

  it("leaves no stray row on the last page if the pages before can spare one", () => {
    const rows = [30, 30, 30, 30, 10].map((height, i) => atom(`${i}`, height));
    expect(show(balance(stack("s", rows), 60))).toBe("s(0) | s(1 2) | s(3 4)");
    expect(show(balance(stack("s", [atom("a", 100), atom("b", 10)]), 100))).toBe("s(a) | s(b)");
  });

  it("prefers outer breaks that are about as even", () => {
    const parts = stack("s", [stack("l", [text("a", 3), text("b", 2)]), stack("m", [text("c", 3), text("d", 3)])]);
    expect(show(balance(parts, 90))).toBe("s(l) | s(m)");
  });
});
