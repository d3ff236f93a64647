import type { Branded } from "../data/types.ts";

/** Made by those who give slides their ids: no title, kind or `{#id}` of a picture passes for one. */
export type SlideId = Branded<"slide">;
