/** One line of the bench's table: what was measured on a corpus of so many programmes. Absent figures have no meaning for it. */
export interface Row {
  /** Programmes of the corpus; absent where none is loaded. */
  readonly programmes?: number;
  readonly what: string;
  readonly seconds: number;
  readonly megabytesPerSecond?: number;
  readonly programmesPerSecond?: number;
  /** Processor time of all processes, in seconds. */
  readonly cpuSeconds?: number;
  /** Most resident memory of all processes added up. */
  readonly peakMegabytes?: number;
  /** Time as a multiple or share of another row's, which `what` names. */
  readonly ratio?: number;
}

/** Rates of a row over a whole corpus. */
export function ratesOf(
  corpus: { readonly programmes: number; readonly bytes: number },
  seconds: number,
): Pick<Row, 'programmes' | 'seconds' | 'megabytesPerSecond' | 'programmesPerSecond'> {
  return {
    programmes: corpus.programmes,
    seconds,
    megabytesPerSecond: corpus.bytes / 1e6 / seconds,
    programmesPerSecond: corpus.programmes / seconds,
  };
}
