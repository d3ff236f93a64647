import type { Block, Inline, Part, Slide, SlideId } from "../../brief/types.ts";
import type { Generated, Topic } from "../../vocabulary/types.ts";
import type { SlideTemplate } from "../types.ts";

/** A slide of the deck before it is filled: what it shows and with which template. */
export interface PlannedSlide {
  readonly id: SlideId;
  readonly template: SlideTemplate;
  /** A class of the heading asks for the template. */
  readonly asked: boolean;
  /** Made by briefdeck, or left empty by the drafter to be filled so. */
  readonly generated: Generated | null;
  /** As in the brief; a stand-in for generated slides. */
  readonly slide: Slide;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly notes: readonly Block[];
  /** What it is about, by its class, its title's words, or the one part that it consists of; null for most. */
  readonly about: Topic | null;
  /** From 1. */
  readonly number: number;
  /** That it takes, as far as that is known. */
  readonly pages: number;
  readonly title: PlannedTitle;
  /** Id of the PowerPoint section; null before the first. */
  readonly section: SlideId | null;
}

export interface PlannedTitle {
  /** The title of another slide that it has the words of: their marks go along. */
  readonly borrowed?: readonly Inline[];
  /** Plain and unique in the deck, suffix included. */
  readonly text: string;
  /** ` (2 of 3)`, or "". */
  readonly suffix: string;
  /** False if the drafter gave none, so that `text` is made up. */
  readonly written: boolean;
  /** Of a slide of a run that takes several pages: how many the run has before them, and in all. */
  readonly counted?: { readonly before: number; readonly total: number };
  /** Of a slide that goes on from the one before it. */
  readonly goesOn?: true;
}

/** A slide on its way: without number and title. */
export type DraftSlide = Omit<PlannedSlide, "number" | "pages" | "title"> & {
  /** Which of how many, for a slide whose parts go on. */
  readonly portion: { readonly number: number; readonly total: number } | null;
};
