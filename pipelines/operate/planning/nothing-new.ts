/** Every change that a run was to load turned out to be a file of another edition: there is nothing to publish. */
export class NothingNew extends Error {
  constructor() {
    super('every file that was read is of another edition');
    this.name = 'NothingNew';
  }
}
