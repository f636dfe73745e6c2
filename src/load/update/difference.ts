/** A table expression of the rows that one of two queries of the same columns gives more often than the other. */
export function difference(one: string, other: string): string {
  return `(
    select * exclude (side), sum(side) as excess
    from (select *, 1 as side from (${one}) union all select *, -1 from (${other}))
    group by all
    having excess <> 0
  ) as difference`;
}
