### Open data: files, their terms, and the page about them.

data-download = Download all rows:
data-whole = Everything public about this authority:
data-licence = The facts may be used by anybody for any purpose. Please name this register, the publication and the source of each row. Coordinates, settlement populations and GeoNames identifiers come from GeoNames (geonames.org), under Creative Commons Attribution 4.0 (CC BY 4.0).
