/** The shards cannot take a release as they are; the message says what the operator can do. */
export class ShardsRefuse extends Error {
  constructor(why: string) {
    super(
      `${why}. With --keep as it was, a run goes on; for other tables or another --keep, load into new databases, and let readers change over`,
    );
    this.name = 'ShardsRefuse';
  }
}
