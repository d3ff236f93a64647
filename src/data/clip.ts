/** A film or a sound that a slide plays, by the ending of its file. */
export interface Clip {
  readonly bytes: Uint8Array;
  readonly type: "mp4" | "m4a" | "mp3" | "wav";
}
