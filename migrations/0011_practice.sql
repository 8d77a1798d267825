-- What a measure costs in all, as a class; the words of public measures, so that they can be searched.
alter table measure add column cost_band text not null default '';

drop view public_measure;
create view public_measure as
    select m.measure_id, m.report_id, m.position, m.title, m.description, m.responsible_unit,
           m.starts, m.ends, m.resources, m.cost_band, m.progress, m.result, m.articles
    from measure m join public_report r using (report_id);

-- Reports as they became public; what did not is in neither.
create index report_by_known_from on report (known_from, report_id) where status = 'accepted' and known_to is null;

-- Folded titles and descriptions of the measures of accepted reports. A row's number is that of its report times
-- 65,536 and its place in it from 0, so that a search needs to read nothing else. It can be made again from measures.
create virtual table measure_words using fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');
