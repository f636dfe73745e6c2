-- Who there is: municipalities, departments, programmes with their versions, indicators; chance comes from a hash.
create or replace temp macro chance(salt, a, b) as
  (hash($seed, salt, a, b) % 1000000) / 1000000.0;
create or replace temp macro pick(salt, a, b, n) as cast(floor(chance(salt, a, b) * n) as integer);
create or replace temp macro id_of(kind, a, b) as
  cast(hash($seed, kind, a, b) % 4503599627370495 as bigint) + 1;
create or replace temp macro words(salt, a, b) as
  substr('利用の見込みが外れ予定した回数を開くことができなかったため来年度は周知の方法を改め窓口の待ち時間を短くし地域の担い手と力を合わせて進める必要がある', 1 + pick(salt, a, b, 30), 20 + pick(salt, b, a, 20))
  || cast(a as varchar) || '期' || cast(b as varchar) || '年度まで続ける。';

create or replace temp table edition as
select cast(range as integer) as edition from range($newest - $editions + 1, $newest + 1);

create or replace temp table programme as
select
  range as n,
  id_of('programme', range, 0) as programme_id,
  lpad(cast(100000 + range % $municipalities as varchar), 6, '0') as municipality_code,
  cast(floor(range / $municipalities) as bigint) % 60 as department_no,
  cast(floor(range / $municipalities) as bigint) % 25 as section_no,
  case when chance('late', range, 0) < 0.12
    then $newest - $editions + 2 + pick('start', range, 0, $editions - 1)
    else $newest - $editions + 1 end as first_edition,
  case when chance('ends', range, 0) < 0.12
    then $newest - 1 - pick('end', range, 0, $editions - 1)
    else $newest end as last_edition,
  case when chance('moves', range, 0) < 0.3
    then $newest - $editions + 2 + pick('move', range, 0, $editions - 1) end as moved_edition,
  cast(round(exp(13 + 5 * chance('size', range, 0))) as bigint) * 1000 as size_yen,
  1 + pick('indicators', range, 0, 2) as indicators
from range($programmes);

create or replace temp table sheet as
select
  programme.*,
  edition.edition,
  id_of('file', municipality_code, edition.edition) as source_file_id,
  id_of('version', n, case when edition.edition >= moved_edition then 1 else 0 end) as programme_key,
  id_of('department', municipality_code, department_no
    + case when edition.edition >= moved_edition then 1 else 0 end) as department_id,
  id_of('policy', municipality_code, section_no) as policy_id,
  8 + 30 * cast(floor(n / $municipalities) as integer) as source_row
from programme
inner join edition on edition.edition >= first_edition
  and (edition.edition <= last_edition or edition.edition = first_edition);

insert into dim_municipality by name
select distinct municipality_code, '第' || municipality_code || '市' as municipality_name,
  '試験県' as prefecture_name from programme;

insert into dim_department by name
select distinct department_id, municipality_code, '第' || cast(department_id % 1000 as varchar) || '課' as department_name,
  cast(department_id as varchar) as natural_key
from sheet;

insert into dim_policy by name
select distinct policy_id, municipality_code, '章' as level_1_kind, '第1章 まち' as level_1_name,
  '節' as level_2_kind, '第' || cast(section_no as varchar) || '節' as level_2_name,
  '第1章 まち > 第' || cast(section_no as varchar) || '節' as policy_path,
  cast(policy_id as varchar) as natural_key
from sheet;

insert into dim_fiscal_year by name
select cast(range as integer) as fiscal_year, 'R' || cast(range - 2018 as varchar) as era_label,
  '令和' || cast(range - 2018 as varchar) || '年度' as label_ja,
  make_date(cast(range as integer), 4, 1) as starts_on, make_date(cast(range as integer) + 1, 3, 31) as ends_on
from range($newest - $editions - 1, $newest + 3);

insert into dim_programme by name
select
  programme_key,
  any_value(programme_id) as programme_id,
  any_value(municipality_code) as municipality_code,
  '第' || cast(any_value(n) as varchar) || '号の地域を支える取組事業' as programme_name,
  '第1章 まち' as chapter,
  '第' || cast(any_value(section_no) as varchar) || '節' as section,
  any_value(department_id) as department_id,
  '第' || cast(any_value(department_id) % 1000 as varchar) || '課' as department_name,
  min(edition) as valid_from_edition,
  case when max(edition) < max(last_edition) then max(edition) end as valid_to_edition,
  max(edition) = greatest(max(last_edition), max(first_edition)) as is_current,
  cast(programme_key as varchar) as natural_key
from sheet
group by programme_key
order by programme_key;

create or replace temp table indicator as
select
  programme.n,
  programme.programme_id,
  programme.municipality_code,
  cast(no.range as integer) as indicator_no,
  id_of('indicator', n, no.range) as indicator_id,
  10 * exp(5 * chance('level', n, no.range)) as level,
  case when chance('direction', n, no.range) < 0.12 then 'lower'
    when chance('direction', n, no.range) < 0.25 then 'unknown' else 'higher' end as direction,
  case when chance('unit', n, no.range) < 0.4 then '%' when chance('unit', n, no.range) < 0.7 then '件' else '人' end as unit
from programme
inner join range(1, 3) as no on no.range <= programme.indicators
where chance('no outcome', n, 0) >= 0.05;

insert into dim_indicator by name
select indicator_id, municipality_code, programme_id, 'outcome' as indicator_kind,
  '取組' || cast(indicator_id % 1000 as varchar) || 'の件数' as indicator_name, unit, direction,
  'wording' as direction_source, cast(indicator_id as varchar) as natural_key
from indicator
order by indicator_id;
