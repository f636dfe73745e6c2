import type { BlockForm } from '../../form/block-form.ts';
import type { Cell, Heading } from '../cell.ts';

/** Chapter and section in force; both null at the top of a file without headings. */
export interface HeadingsInForce {
  readonly chapter: Heading | null;
  readonly section: Heading | null;
}

const LONGEST_HEADING = 100;

/** Reads heading lines such as `第7章 … 第4節 …`; a section alone keeps the chapter, a chapter alone ends the section. */
export class HeadingReader {
  readonly #chapter: RegExp;
  readonly #section: RegExp;

  constructor(form: BlockForm) {
    this.#chapter = new RegExp(form.chapter_heading, 'u');
    this.#section = new RegExp(form.section_heading, 'u');
  }

  /** The headings after a row, or null when the row is no heading line. */
  read(cells: readonly Cell[], inForce: HeadingsInForce): HeadingsInForce | null {
    if (cells.length > 2) return null;
    let { chapter, section } = inForce;
    for (const cell of cells) {
      const parts = this.#split(cell);
      if (!parts) return null;
      if (parts.chapter) section = null;
      chapter = parts.chapter ?? chapter;
      section = parts.section ?? section;
    }
    return { chapter, section };
  }

  #split(cell: Cell): HeadingsInForce | null {
    if (cell.label || cell.raw.length > LONGEST_HEADING) return null;
    const raw = cell.raw.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
    const sectionAt = this.#section.exec(raw)?.index ?? -1;
    const chapterAt = this.#chapter.exec(raw)?.index ?? -1;
    if (chapterAt !== 0 && sectionAt !== 0) return null;
    const heading = (value: string): Heading => ({ value: value.trim(), cell });
    return {
      chapter:
        chapterAt === 0 ? heading(raw.slice(0, sectionAt > 0 ? sectionAt : undefined)) : null,
      section: sectionAt >= 0 ? heading(raw.slice(sectionAt)) : null,
    };
  }
}
