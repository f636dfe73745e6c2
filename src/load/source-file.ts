import type { Encoding, SourceFormat } from '../extract/grid.ts';
import type { DirectionOverride } from '../normalize/override-directions.ts';

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

/** What a person decided about two names, of a programme or of an indicator, in neighbouring editions; they are one where it is 'same' or 'renamed'. */
export interface IdentityDecision {
  readonly municipalityCode: string;
  /** The edition that first prints the newer name, or first lacks an ended programme. */
  readonly editionFiscalYear: number;
  /** The newer name; null where the programme ended. */
  readonly programmeName: string | null;
  readonly previousProgrammeName: string;
  /** For a decision about an indicator of the programme: its newer name, null where it ended, and the earlier one. */
  readonly indicatorName?: string | null;
  readonly previousIndicatorName?: string | null;
  readonly decision: 'same' | 'renamed' | 'split' | 'merged' | 'ended' | 'different';
  readonly reason: string;
  readonly decidedBy: string;
}

/** A person's decision which way an indicator of a programme is better, with the municipality that it is about. */
export interface DirectionDecision extends DirectionOverride {
  readonly municipalityCode: string;
}

/** From which value on a rule of a signal speaks up. */
export interface SignalThreshold {
  readonly rule: string;
  readonly value: number;
  readonly unit: string;
}

/** What no sheet prints: municipalities by code, the official SDG goals, decisions, thresholds, and which files are gone. */
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
  readonly identities?: readonly IdentityDecision[];
  readonly directions?: readonly DirectionDecision[];
  readonly thresholds?: readonly SignalThreshold[];
  /** Paths of files that the raw folder has no more, of which the rows are kept. */
  readonly absentFiles?: readonly string[];
}
