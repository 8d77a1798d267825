"""What a small observatory would pick instead: the register as one table for Datasette, with an index
for each filter and a full-text index of names. Reads a copy: an older SQLite never opens a live file."""

import sqlite3
import sys

copy, out = sys.argv[1:3]
register = sqlite3.connect(out)
register.execute("attach ? as observatory", (copy,))
register.executescript("""
create table signatory (
    id integer primary key, slug text, name text, country text, kind text, language text,
    status text, signed text, population integer, plan text, reports integer
);
insert into signatory
select a.authority_id, a.slug, n.name, a.country_code, p.kind, l.language_tag, c.status, t.latest,
       i.inhabitants, (select min(title) from observatory.action_plan ap where ap.authority_id = a.authority_id),
       (select count(*) from observatory.report r where r.authority_id = a.authority_id and r.status = 'accepted')
from observatory.authority a
join observatory.authority_profile p on p.authority_id = a.authority_id and p.known_to is null
join observatory.authority_name n on n.authority_id = a.authority_id and n.known_to is null and n.position = 1
left join observatory.authority_language l on l.authority_id = a.authority_id and l.known_to is null and l.position = 1
left join observatory.authority_population i on i.authority_id = a.authority_id and i.known_to is null
left join observatory.commitment c on c.authority_id = a.authority_id and c.known_to is null
left join observatory.act t on t.commitment_id = c.commitment_id and t.known_to is null
group by a.authority_id;
create index by_country on signatory (country);
create index by_language on signatory (language);
create index by_kind on signatory (kind);
create index by_status on signatory (status);
create virtual table signatory_fts using fts5 (name, content="signatory", content_rowid="id", prefix="2 3");
insert into signatory_fts (rowid, name) select id, name from signatory;
analyze main;
""")
register.commit()
register.execute("detach observatory")
print(register.execute("select count(*) from signatory").fetchone()[0], "rows for Datasette")
