/** A release that cannot be brought up to date in parts; it has to be built anew. */
export class NeedsRebuild extends Error {
  override readonly name = 'NeedsRebuild';
}
