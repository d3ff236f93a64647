/** Random text boxes: the same for the measurer and for LibreOffice. */
import type { Paragraph, Run } from "../../../src/scene/types.ts";
import { paragraph, run } from "../../unit/scene/text/support.ts";

export interface TextBox {
  /** Points. */
  readonly width: number;
  readonly face: string;
  readonly paragraph: Paragraph;
}

const WORDS =
  `the of and to in a is that for on as with by at from this it be are was not or have an which will but has they its
  President Park Obama Seoul Washington Pyongyang alliance summit statement denuclearisation non-proliferation talks
  tariffs export-control semiconductor sixty-year treaty 2013 1,250 48% $3.2bn 7 May first-ever agree "trust" “Trustpolitik”
  government’s ministers’ nuclear—and policy, process; sanctions: (in part) cooperation. Minister, Tokyo AVATAR Wave To
  We Yes Type fluffy difficult affinity attitude little office shuttle committee effort final official stiff waffle
  energy climate A V LTV and/or Asia-Pacific UN Security Council resolution 2094 café naïve Côte d’Ivoire Erdoğan Łódź`
    .split(/\s+/)
    .filter((word) => word !== "");

/** Mulberry32: a fixed sequence for a seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomBoxes(count: number, seed: number): TextBox[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(next() * list.length)] ?? fallback;
  return Array.from({ length: count }, (_, i) => {
    const face = i % 2 === 0 ? "Calibri" : "Cambria";
    const size = 12 + Math.floor(next() * 17);
    const style = i % 5;
    const runs = Array.from({ length: style === 4 ? 6 : 1 }, (_, k): Run => {
      const words = Array.from({ length: style === 4 ? 9 : 30 + Math.floor(next() * 40) }, () => pick(WORDS, "the"));
      const bold = style === 3 || (style === 4 && k % 2 === 1);
      return run(`${words.join(" ")} `, { size, font: { face }, bold, italic: style === 4 && k === 2 });
    });
    const width = Math.round((3 + next() * 8) * 72);
    return { width, face, paragraph: paragraph(runs, { end: runs[0] ?? run("") }) };
  });
}
