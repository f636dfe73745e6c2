/** The package ships its types under another name than its manifest gives; this declares the part that is used. */
declare module 'numfmt' {
  export interface FormatOptions {
    readonly locale?: string;
    /** False: only days that Excel has. */
    readonly dateSpanLarge?: boolean;
    /** False: a date out of bounds is shown as `overflow` and not as a plain number. */
    readonly dateErrorNumber?: boolean;
    readonly overflow?: string;
  }

  /** The value as the number format shows it; throws where the pattern is invalid. */
  export function format(pattern: string, value: number | string, options?: FormatOptions): string;

  export function isDateFormat(pattern: string): boolean;
}
