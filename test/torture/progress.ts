/** Hears how far something long is. */
export type Tell = (words: string) => void;
