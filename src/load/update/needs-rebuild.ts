/** A release that cannot be brought up to date in parts; it has to be built anew. */
export class NeedsRebuild extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NeedsRebuild';
  }
}
