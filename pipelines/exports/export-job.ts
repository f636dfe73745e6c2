import type { PackageInfo } from '../../src/export/data-package.ts';
import type { WarehouseObject } from '../../src/load/query/list-objects.ts';
import type { WarehouseReader } from '../../src/load/query/read-rows.ts';

/** What each kind of export works on. */
export interface ExportJob {
  /** Path of the release. */
  readonly warehouse: string;
  /** Folder that the files go to. */
  readonly folder: string;
  readonly reader: WarehouseReader;
  readonly objects: readonly WarehouseObject[];
  readonly info: PackageInfo;
}
