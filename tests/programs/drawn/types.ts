/** What the judge of rendered slides compares. Lengths are points from the page's top left corner. */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A shape or graphic frame that shows text on a slide: its own, or of its layout or master. */
export interface Frame extends Rect {
  readonly name: string;
  /** Everything it says; words of a chart are not listed in the slide, so its text is null. */
  readonly text: string | null;
  /** Where the shape is drawn, if it is no rectangle: words stand in it wholly. */
  readonly outline?: (point: { readonly x: number; readonly y: number }) => boolean;
}

/** A word as it was drawn. */
export interface Word extends Rect {
  readonly text: string;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}
