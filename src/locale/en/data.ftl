### Open data: files, their terms, and the page about them.

data-download = Download all rows:
data-figures = The figures of this page as a file:
data-whole = This authority as a file (JSON has everything that is public, the others have its row in the list):
data-licence =
    { $licence ->
        [none] The operator has not stated a licence for its own work on this data.
       *[other] The operator gives its own work on this data under { $licence }.
    } What comes from others stays under the terms of the source named in the row. Coordinates, settlement populations and GeoNames identifiers come from GeoNames (geonames.org), under Creative Commons Attribution 4.0 (CC BY 4.0).

data-title = Open data
data-lead = Everything that this register shows can be downloaded, and programs can ask for it.
data-choose = Choose rows on the page
data-files-title = Files
data-files-text =
    Under each list there are links to the same rows as a file: exactly what you have selected, all rows, in
    the same order. The pages of a country, of a language and of an authority have their own files.

    Every row carries the number of the publication and the day on which it was published.
data-formats-title = Formats
data-formats-text =
    CSV is for programs and spreadsheets: UTF-8, divided by commas, one line of names first. Several values in
    one cell are divided by a vertical bar. A cell that a spreadsheet would run as a formula begins with an
    apostrophe.

    JSON has the rows together with the publication, the source and the terms. Excel files have the rows on
    one sheet and the same facts about them on a second one.

    Under each figure there are links to its numbers as CSV, Excel and JSON-stat 2.0, which statistical
    programs read, and to its drawing as SVG and PNG. Lines to copy show it on another site.

    The columns have the same English names in every language. An empty cell, or null, means that we do not
    know it. It never means zero or none.
data-terms-title = Terms and sources
data-terms-text =
    { $licence ->
        [none] The operator of this register has not stated a licence for its own work on the data.
       *[other] The operator of this register gives its own work on the data under { $licence }.
    } Please name this register, the publication and the source of each row.

    The facts come from the sources named in the rows. We found no licence stated for the lists of
    signatories that CEMR and the national associations publish.

    Coordinates, settlement populations, other names of places and GeoNames identifiers come from GeoNames
    (geonames.org), under the licence Creative Commons Attribution 4.0 (CC BY 4.0): please name GeoNames.

    The boundaries on the map come from Natural Earth, which is in the public domain. The figures on women
    among mayors come from the Gender Statistics Database of the European Institute for Gender Equality
    (EIGE): please name EIGE.

    Rows that are marked as a sample are invented. They are there to try the service with.
data-programs-title = For programs
data-programs-text =
    Programs read the register as JSON, without a key, from any site. Each form below asks one question; its
    address is what a program would ask. The descriptions are in English, as in the machine-readable
    description (OpenAPI 3.1), from which this page is made.

    An answer has an ETag. A program that sends it back is told when nothing has changed.
data-example = For example: { $address }
data-ask = Ask

bulk-title = The whole register
bulk-text =
    One file with everything that this register shows: authorities, names, commitments with their dated acts,
    plans, accepted reports with their measures, countries, languages, and the figures that others have
    published. It is made once for each publication. It holds no accounts, no drafts and no corrections.

    With the SHA-256 you can check that your copy is the file that we made.
bulk-zip = CSV, zipped
bulk-zip-about = One file for each table, one that says what every column means, and the terms.
bulk-sqlite = SQLite database
bulk-sqlite-about = The same tables, to ask questions of them with SQL.
# $n is the length of a file.
bulk-size = { $cat ->
    [one] { $n } byte
   *[other] { $n } bytes
}
bulk-making = It is being made just now; its size and hash stand here in a few minutes.
bulk-hash = SHA-256:
bulk-catalogue = Catalogue for other portals (DCAT-AP 3):
catalogue-register = The register of signatories of the European Charter for Equality of Women and Men in Local Life
bulk-readme =
    Charter Observatory: publication { $publication } of the register, { $day }
    { $address }

    There is one file for each table. data-dictionary.csv says what the tables and their columns are. The
    column slug joins them; commitments and acts are joined by slug and commitment, reports and measures by
    slug and period. CSV files are UTF-8, divided by commas. Several values in one cell are divided by a
    vertical bar. A cell that a spreadsheet would run as a formula begins with an apostrophe. An empty cell
    (null in the database) means that we do not know it. It never means zero or none. Names of countries,
    languages and kinds are in English.
