import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, balance, type Fragment, paginate } from "../../src/scene/paginate/paginate.ts";
import { atom, leaves, row, shown, stack, text } from "../unit/scene/paginate/support.ts";

const CAPACITY = 100;

/** Trees with unique ids, none of whose leaves is too tall for a page. */
const tree: fc.Arbitrary<Block> = fc
  .letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.integer({ min: 1, max: 40 }).map((height) => atom("x", height)),
      fc
        .record({
          lines: fc.integer({ min: 0, max: 14 }),
          spaceBefore: fc.integer({ min: 0, max: 9 }),
          spaceAfter: fc.integer({ min: 0, max: 9 }),
          keepWithNext: fc.boolean(),
        })
        .map(({ lines, ...changes }) => text("x", lines, changes)),
      fc
        .record({
          children: fc.array(tie("block"), { maxLength: 6 }),
          gap: fc.integer({ min: 0, max: 6 }),
          before: fc.integer({ min: 0, max: 4 }),
          after: fc.integer({ min: 0, max: 4 }),
          keepTogether: fc.constantFrom("prefer" as const, "no" as const),
        })
        .map(({ children, ...changes }) => stack("x", children, changes)),
      fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((children) => row("x", children, 2)),
    ),
  }))
  .block.map(named);

function named(root: Block): Block {
  let count = 0;
  const rename = (block: Block): Block => {
    const id = `${block.kind}${count++}`;
    return block.kind === "stack" || block.kind === "row"
      ? { ...block, id, children: block.children.map(rename) }
      : { ...block, id };
  };
  return rename(root);
}

const pagesOf = (result: ReturnType<typeof paginate>): readonly Fragment[] => {
  if (!result.ok) throw new Error(`too tall: ${result.id} ${result.height} of ${result.capacity}`);
  return result.pages;
};

describe.each([
  ["paginate", paginate],
  ["balance", balance],
])("%s, on any tree", (_, cut) => {
  it("shows everything once, in order, on pages that hold it", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const pages = pagesOf(cut(root, CAPACITY));
        expect(shown(root, pages)).toEqual(leaves(root));
        for (const page of pages) expect(page.height).toBeLessThanOrEqual(CAPACITY + 1e-6);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives parts that begin first, end last, and are whole alone", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const parts = pagesOf(cut(root, CAPACITY)).map(({ part }) => part);
        const middle = Array<string>(Math.max(0, parts.length - 2)).fill("middle");
        expect(parts).toEqual(parts.length === 1 ? ["whole"] : ["first", ...middle, "last"]);
      }),
    );
  });

  it("is as good as brute force in pages on flat lists", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 12 }), (heights) => {
        const list = stack(
          "s",
          heights.map((height, i) => atom(`${i}`, height)),
          { gap: 1 },
        );
        expect(pagesOf(cut(list, 14))).toHaveLength(fewestPages(heights, 14, 1));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every way to cut a list. */
function fewestPages(heights: readonly number[], capacity: number, gap: number): number {
  if (heights.length === 0) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let n = 1, height = 0; n <= heights.length; n++) {
    height += (heights[n - 1] ?? 0) + (n > 1 ? gap : 0);
    if (height > capacity) break;
    best = Math.min(best, 1 + fewestPages(heights.slice(n), capacity, gap));
  }
  return best;
}

describe("balance", () => {
  it("makes the tallest page of a flat list as low as brute force does, within a thousandth", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 9 }), (heights) => {
        const list = stack(
          "s",
          heights.map((height, i) => atom(`${i}`, height)),
        );
        const pages = pagesOf(balance(list, 14));
        const least = Array.from({ length: 14 }, (_, i) => i + 1).find(
          (capacity) => fewestPages(heights, capacity, 0) <= pages.length,
        );
        expect(Math.max(...pages.map(({ height }) => height))).toBe(least);
      }),
      { numRuns: 500 },
    );
  });

  it("needs as many pages as paginate", () => {
    fc.assert(
      fc.property(tree, (root) => {
        expect(pagesOf(balance(root, CAPACITY)).length).toBe(pagesOf(paginate(root, CAPACITY)).length);
      }),
    );
  });
});

describe("time is bounded", () => {
  /** Milliseconds of processor time: wall time would blame it for what else the machine does. */
  const timed = (root: Block, capacity: number): number => {
    const start = process.cpuUsage();
    pagesOf(paginate(root, capacity));
    pagesOf(balance(root, capacity));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  it("for 10,000 children", () => {
    const children = Array.from({ length: 10_000 }, (_, i) =>
      text(`t${i}`, 1 + (i % 4), { keepWithNext: i % 7 === 0 }),
    );
    expect(timed(stack("s", children, { gap: 3 }), 400)).toBeLessThan(3000);
    expect(timed(row("r", children), 25)).toBeLessThan(3000);
    expect(
      timed(
        stack(
          "s",
          children.map((child, i) => stack(`i${i}`, [child], { keepTogether: "prefer" })),
        ),
        45,
      ),
    ).toBeLessThan(3000);
  });

  it("for 40 levels of stacks and rows, and for 5,000", () => {
    const nest = (levels: number, size: number): Block => {
      let block: Block = text("t", size);
      for (let i = 0; i < levels; i++) {
        const siblings: readonly Block[] = [text(`a${i}`, 2), block, text(`b${i}`, 2)];
        block =
          i % 3 === 0
            ? row(`r${i}`, siblings)
            : stack(`s${i}`, siblings, { repeat: atom(`h${i}`, 1), gap: 1, before: 1 });
      }
      return block;
    };
    expect(timed(nest(40, 30), 200)).toBeLessThan(3000);
    expect(paginate(nest(5000, 3), 200).ok).toBe(false);
  });
});
