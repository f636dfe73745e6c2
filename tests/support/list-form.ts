/** A form of a plain list with one indicator, for tests that change forms between runs. */
export interface ListForm {
  readonly id: string;
  readonly marks: string;
  readonly direction: string;
  /** Lines of further fields. */
  readonly more?: string;
}

export function listForm({ id, marks, direction, more = '' }: ListForm): string {
  return `
id: ${id}
title: 一覧
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
default_direction: ${direction}
recognise: { labels: [${marks}] }
edition: { from: title }
phases: { settled_until: 0 }
fields:
  - { field: programme_code, kind: code, labels: [番号] }
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: department, kind: name, labels: [担当課] }
  - { field: settlement_yen, kind: money, year: label, labels: ['{year}決算額'] }
  - { field: outcome_name, kind: name, no: 1, labels: [指標名] }
  - { field: outcome_actual, kind: measure, year: label, no: 1, labels: ['{year}実績'] }
${more}`;
}
