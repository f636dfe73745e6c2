/** Joins the runs of one string item; the readings of kanji (`rPh`) are no part of the text. */
export class RichText {
  value = '';
  private phonetic = false;

  clear(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 'rPh') {
      this.phonetic = true;
    }
  }

  close(name: string, content: string): void {
    if (name === 'rPh') {
      this.phonetic = false;
    } else if (name === 't' && !this.phonetic) {
      this.value += unescapeText(content);
    }
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
