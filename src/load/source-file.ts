import type { Encoding, SourceFormat } from '../extract/grid.ts';

/** One input file as the run found it; `path` is relative to the raw folder, with '/' between folders. */
export interface SourceFile {
  readonly municipalityCode: string;
  readonly path: string;
  /** Hexadecimal digest of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: SourceFormat;
  /** Null where the format has no encoding of its own. */
  readonly encoding: Encoding | null;
  /** Form that was recognised; null where none was. */
  readonly formId: string | null;
  readonly editionFiscalYear: number | null;
  /** What the municipality counts as personnel cost (人件費) in this form. */
  readonly personnelBasis: string | null;
}

/** Names that no sheet prints: municipalities by code, and the official SDG goals. */
export interface ReferenceData {
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly prefecture: string;
  }[];
  readonly sdgGoals: readonly {
    readonly goalNo: number;
    readonly nameJa: string;
    readonly nameEn: string;
  }[];
}
