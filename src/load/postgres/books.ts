/** Statements that make schema `hyoka` with its books: releases, the pointer of each slot to the one that readers see, and the layout. */
export function booksDdl(slots: readonly number[]): string[] {
  return [
    'create schema hyoka',
    `create table hyoka.release (
      release_no integer primary key,
      release_id text collate "C" not null,
      created_at text not null,
      loaded_at timestamptz not null default now(),
      files integer not null,
      programmes bigint not null,
      issues_error bigint not null,
      rows_written bigint not null,
      rows_ended bigint not null
    )`,
    'create table hyoka.pointer (slot integer primary key, release_no integer not null)',
    ...slots.map((slot) => `insert into hyoka.pointer values (${slot}, 0)`),
    'create table hyoka.layout (digest text not null)',
  ];
}
