/** Programmes of one data file: few, so that a page loads fast. */
export const SHARD_SIZE = 20;
