import { type Attributes, isFalse } from './parse-xml.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const POSITIONS: Readonly<Record<string, string>> = { superscript: RAISED, subscript: LOWERED };

/**
 * Joins the runs of one string item. Readings of kanji (`rPh`) are no part of the text; runs that are struck through are
 * withdrawn by who wrote them; raised and lowered digits stay such, so that the mark of a footnote is no digit of a figure.
 */
export class RichText {
  value = '';
  /** Whether a run was left out because it is struck through. */
  hasStruck = false;
  /** Whether the text is made of runs, which may have fonts of their own. */
  hasRuns = false;
  private phonetic = false;
  private struck = false;
  private digits = '';

  clear(): void {
    this.value = '';
    this.hasStruck = false;
    this.hasRuns = false;
    this.openRun();
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') {
      this.phonetic = true;
    } else if (name === 'r') {
      this.hasRuns = true;
      this.openRun();
    } else if (name === 'strike') {
      this.struck = !isFalse(attributes.val);
    } else if (name === 'vertAlign') {
      this.digits = POSITIONS[attributes.val ?? ''] ?? '';
    }
  }

  close(name: string, content: string): void {
    if (name === 'rPh') {
      this.phonetic = false;
    } else if (name === 't' && !this.phonetic) {
      this.addRun(unescapeText(content));
    }
  }

  private openRun(): void {
    this.struck = false;
    this.digits = '';
  }

  private addRun(text: string): void {
    if (this.struck && text.trim() !== '') {
      this.hasStruck = true;
      return;
    }
    const { digits } = this;
    this.value += digits === '' ? text : text.replace(/\d/g, (digit) => digits[Number(digit)]!);
  }
}

/** Characters that XML cannot hold are written as `_xHHHH_`, most often the carriage return. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}
