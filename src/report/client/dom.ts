/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What an element can hold. */
export type Child = Node | string | number | null | undefined | readonly Child[];

/** Attributes and event handlers of an element. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | ((event: Event) => void)>
>;

/** Makes an element; texts become text nodes, so that what a sheet says is never markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** Control and direction marks become visible, so that a text cannot pass for another. */
export function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (child instanceof Node) element.append(child);
    else if (typeof child === 'object') append(element, child);
    else element.append(plain(String(child)));
  }
}
